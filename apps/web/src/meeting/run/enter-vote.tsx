import { Button, Radio } from '@mantine/core';
import { type VoteChoice, voteChoices } from '@plenum/meeting';
import { type FormEvent, useRef, useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import { SeatField, useSeat } from './seat-field.tsx';

interface Props {
  readonly meeting: string;
  readonly vote: string;
}

/**
 * The vote of a delegate without a phone: found by card number, code or name, chosen, recorded for good under the name of who
 * enters it. The field is ready for the next one at once.
 */
export function EnterVote({ meeting, vote }: Props) {
  const { t } = useWords();
  const act = useHallAct(meeting, { untilAnswered: true });
  const [who, setWho] = useState('');
  const [choice, setChoice] = useState<VoteChoice | null>(null);
  const [kept, setKept] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const seat = useSeat(meeting, who);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!seat || choice === null) return;
    setKept('');
    const what = { act: 'enter-vote', person: seat.person, choice };
    if (!(await act.send(`/votes/${vote}/acts`, { act: what }))) return;
    setKept(t('inHall.enter.kept', { number: seat.number, name: seat.name, choice: t(`inHall.choice.${choice}`) }));
    setWho('');
    setChoice(null);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className="stack tight" onSubmit={(event) => void submit(event)}>
      <p className="small">{t('inHall.enter.below')}</p>
      <SeatField meeting={meeting} value={who} onChange={setWho} />
      <Radio.Group
        label={t('inHall.enter.choice')}
        required
        value={choice}
        onChange={(value) => setChoice(value as VoteChoice)}
      >
        <div className="run-choices">
          {voteChoices.map((one) => (
            <Radio key={one} value={one} label={t(`inHall.choice.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Problem error={act.error} />
      {act.waiting && <p role="status">{t('inHall.sending')}</p>}
      <p className="small" role="status">
        {kept !== '' && `✓ ${kept}`}
      </p>
      <div>
        <Button type="submit" loading={act.pending} disabled={!seat || choice === null}>
          {t('inHall.enter.button')}
        </Button>
      </div>
    </form>
  );
}
