import { Button, Group } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { Problem } from '../shell/problem.tsx';
import { useWords } from '../wording/index.ts';
import { useEffectAct } from './effect-act.ts';

interface EffectDialogProps {
  readonly title: string;
  readonly button: string;
  readonly path: string;
  /** What is sent, of what stands in the fields when it is sent. */
  readonly body: () => object;
  readonly onClose: () => void;
  readonly onDone?: (answer: unknown) => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A dialog whose fields are the caller's: does the act, and shows beside the fields why it was refused. */
export function EffectDialog({ title, button, path, body, onClose, onDone, children, wide }: EffectDialogProps) {
  const { t } = useWords();
  const act = useEffectAct(path, (answer) => {
    onDone?.(answer);
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(body());
  };
  return (
    <Dialog onClose={onClose} title={title} size={wide ? 'lg' : 'md'}>
      <form className="stack" onSubmit={submit}>
        {children}
        <Problem error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {button}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
