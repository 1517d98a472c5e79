import { Button, Group } from '@mantine/core';
import type { ElectionAct } from '@plenum/election';
import type { FormEvent, ReactNode } from 'react';
import { useAct } from '../../shell/act.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';

interface ActDialogProps {
  readonly election: ElectionScreen;
  readonly title: string;
  readonly below?: string;
  readonly button: string;
  /** The act as it was typed. */
  readonly act: () => ElectionAct;
  readonly onClose: () => void;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** Asks for what an act says and does it; what the rules say against it stands in the dialog, and what was typed stays. */
export function ActDialog(props: ActDialogProps) {
  const { t } = useWords();
  const acting = useAct(props.election);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void acting.send(props.act()).then((done) => done && props.onClose());
  };
  return (
    <Dialog onClose={props.onClose} title={props.title} size="lg">
      <form className="stack" onSubmit={submit}>
        {props.below && <p className="soft">{props.below}</p>}
        {props.children}
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending} color={props.danger ? 'brick' : 'accent'}>
            {props.button}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
