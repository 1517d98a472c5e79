import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { useWords } from '../wording/index.ts';
import { organisationKey } from './organisation-query.ts';
import { PersonPicker } from './person-picker.tsx';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'date' | 'number' | 'long' | 'choice' | 'person';
  readonly value?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly required?: boolean;
}

interface ActDialogProps {
  readonly title: string;
  readonly button: string;
  readonly note?: ReactNode;
  readonly fields: readonly Field[];
  readonly path: string;
  /** The body to send for what was typed. */
  readonly body: (values: Readonly<Record<string, string>>) => object;
  readonly danger?: boolean;
  readonly onClose: () => void;
  readonly onDone?: (answer: unknown) => void;
}

/** Asks for what an act needs, does it, and shows why it was refused beside what was typed. */
export function ActDialog(props: ActDialogProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(props.fields.map((field) => [field.name, field.value ?? field.choices?.[0]?.value ?? ''])),
  );
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setError(null);
    try {
      const answer = await call('POST', props.path, props.body(values));
      await client.invalidateQueries({ queryKey: organisationKey });
      props.onDone?.(answer);
      props.onClose();
    } catch (failed) {
      setError(failed as Error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {props.note && <p className="small soft">{props.note}</p>}
        {props.fields.map((field, at) => (
          <FieldInput
            key={field.name}
            field={field}
            first={at === 0}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
          />
        ))}
        <Problem error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={pending} color={props.danger ? 'brick' : 'accent'}>
            {props.button}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface FieldInputProps {
  readonly field: Field;
  readonly first: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, first, value, onChange }: FieldInputProps) {
  const shared = {
    label: field.label,
    description: field.hint,
    required: field.required ?? false,
    ...(first && { 'data-autofocus': true }),
  };
  switch (field.kind) {
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          data={[...(field.choices ?? [])]}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'long':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxLength={1000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'person':
      return <PersonPicker label={field.label} value={value} onChange={onChange} />;
    default:
      return (
        <TextInput
          {...shared}
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={field.kind === 'number' ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={300}
          value={value}
          onChange={(event) =>
            onChange(field.kind === 'number' ? event.currentTarget.value.replace(/\D/g, '') : event.currentTarget.value)
          }
        />
      );
  }
}
