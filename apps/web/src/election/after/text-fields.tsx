import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

/** The fields of a form by name, as they are being typed. */
export function useTyped<Name extends string>(initial: Readonly<Record<Name, string>>) {
  const [typed, setTyped] = useState(initial);
  return {
    typed,
    set: (change: Partial<Record<Name, string>>) => setTyped((old) => ({ ...old, ...change })),
    field: (name: Name) => ({
      value: typed[name],
      onType: (value: string) => setTyped((old) => ({ ...old, [name]: value })),
    }),
  };
}

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly optional?: boolean;
  readonly first?: boolean;
}

export function LineField({ label, value, onType, optional = false, first = false }: TypedFieldProps) {
  return (
    <TextInput
      label={label}
      required={!optional}
      maxLength={200}
      autoComplete="off"
      {...(first && { 'data-autofocus': true })}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

export function DayField({ label, value, onType }: TypedFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      required
      max={today()}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

export function LinesField({ label, value, onType, optional = false }: TypedFieldProps) {
  return (
    <Textarea
      label={label}
      required={!optional}
      autosize
      minRows={2}
      maxLength={1000}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** The day in Viet Nam, where periods are counted. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(new Date());
