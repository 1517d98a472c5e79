import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface LowerSeatsProps {
  readonly election: ElectionScreen;
  readonly onClose: () => void;
}

/** The meeting's decision to lower the number of seats before it votes again. */
export function LowerSeats({ election, onClose }: LowerSeatsProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const now = election.lowered.at(-1)?.to ?? election.seats;
  const [seats, setSeats] = useState(String(Math.max(1, election.elected.length)));
  const [cite, setCite] = useState('');
  const [why, setWhy] = useState('');
  const wanted = countOf(seats);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted === null) return;
    if (await acting.send({ act: 'lower-seats', seats: wanted, cite: cite.trim(), why: why.trim() })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('result.lowerTitle')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p>
          {t('result.lowerBelow', {
            elected: countText(election.elected.length, language),
            seats: countText(now, language),
          })}
        </p>
        <CountInput label={t('result.lowerSeats')} required data-autofocus value={seats} onChange={setSeats} />
        <TextInput
          label={t('result.stopCite')}
          placeholder={t('result.stopCiteHint')}
          required
          maxLength={500}
          value={cite}
          onChange={(event) => setCite(event.currentTarget.value)}
        />
        <Textarea
          label={t('result.lowerWhy')}
          description={t('shell.reasonKept')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Problem error={acting.error} />
        <Button type="submit" loading={acting.pending}>
          {t('result.lowerButton')}
        </Button>
      </form>
    </Dialog>
  );
}
