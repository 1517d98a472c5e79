import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';

interface MeetingDecisionProps {
  readonly election: ElectionScreen;
  readonly act: 'stop-election' | 'decide-revote';
  readonly onClose: () => void;
}

/** What the meeting decided after a round, with its resolution and the reason: to vote again, or to stop. */
export function MeetingDecision({ election, act, onClose }: MeetingDecisionProps) {
  const { t } = useWords();
  const acting = useAct(election);
  const [cite, setCite] = useState('');
  const [why, setWhy] = useState('');
  const say = act === 'stop-election' ? 'stop' : 'revote';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.send({ act, cite: cite.trim(), why: why.trim() })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t(`result.${say}Title`)}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p>{t(`result.${say}Below`)}</p>
        <TextInput
          label={t('result.stopCite')}
          placeholder={t('result.stopCiteHint')}
          required
          data-autofocus
          maxLength={500}
          value={cite}
          onChange={(event) => setCite(event.currentTarget.value)}
        />
        <Textarea
          label={t(`result.${say}Why`)}
          description={t('shell.reasonKept')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Problem error={acting.error} />
        <Button type="submit" {...(act === 'stop-election' && { color: 'brick' })} loading={acting.pending}>
          {t(`result.${say}Button`)}
        </Button>
      </form>
    </Dialog>
  );
}
