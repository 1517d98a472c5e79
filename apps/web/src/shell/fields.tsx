import { Button, Group, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../wording/index.ts';
import { Dialog } from './dialog.tsx';
import { Problem } from './problem.tsx';

/** A whole number of at least 0 as text; null while it is none. Dots and spaces between digits are allowed. */
export function countOf(text: string): number | null {
  const digits = text.replace(/[\s.,]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

interface CountInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A field for a count: digits alone, no spinner that a wheel could turn. */
export function CountInput({ value, onChange, ...rest }: CountInputProps) {
  return (
    <TextInput
      {...rest}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value.replace(/[^\d.,\s]/g, '').slice(0, 11))}
    />
  );
}

interface ReasonDialogProps {
  readonly title: string;
  readonly explanation?: ReactNode;
  readonly label: string;
  readonly button: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

/** Asks for the reason that an act is recorded with. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') props.onReason(reason.trim());
  };
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form onSubmit={submit} className="stack">
        {props.explanation && <div>{props.explanation}</div>}
        {props.children}
        <Textarea
          label={props.label}
          description={t('shell.reasonKept')}
          required
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={asked && reason.trim() === '' ? t('shell.reasonNeeded') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Problem error={props.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={props.pending} color={props.danger ? 'brick' : 'accent'}>
            {props.button}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
