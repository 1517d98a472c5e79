import { Button, Group } from '@mantine/core';
import { type VoteChoice, voteChoices } from '@plenum/meeting';
import { useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import type { OwnPart, OwnVote, VoteInHall, VoteScreen } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';

interface Props {
  readonly meeting: string;
  readonly vote: VoteInHall;
  readonly own: OwnPart;
}

/**
 * One's vote: chosen, then sent, as it cannot be changed. While the network is away it is sent again until the server answers; the
 * server keeps the first alone.
 */
export function CastVote({ meeting, vote, own }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<VoteChoice | null>(null);
  const act = useHallAct<{ readonly vote: VoteScreen }>(meeting, { untilAnswered: true });
  const [kept, setKept] = useState<OwnVote | null>(null);
  const mine = kept ?? own.votes[vote.id] ?? null;
  const send = async () => {
    const answer = await act.send(`/votes/${vote.id}/acts`, { act: { act: 'cast-vote', choice: chosen } });
    if (answer) setKept(answer.vote.own);
  };
  const canVote = vote.way === 'phone' && own.person !== null && mine === null;
  return (
    <section className="card stack phone-vote" aria-live="polite">
      <h2>{t('inHall.voting')}</h2>
      <p className="phone-question">{vote.question}</p>
      {vote.way !== 'phone' && <p>{t(`inHall.how.${vote.way}`)}</p>}
      {mine !== null && (
        <p className="phone-kept">
          ✓ {mine.enteredBy === null ? t('inHall.phone.voted') : t('inHall.phone.enteredFor', { name: mine.enteredBy })}{' '}
          <strong>{t(`inHall.choice.${mine.choice}`)}</strong>
        </p>
      )}
      {canVote && chosen === null && (
        <div className="stack tight">
          {voteChoices.map((choice) => (
            <Button key={choice} size="lg" fullWidth variant="default" onClick={() => setChosen(choice)}>
              {t(`inHall.choice.${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {canVote && chosen !== null && (
        <div className="stack tight">
          <p>
            {t('inHall.phone.chosen')} <strong>{t(`inHall.choice.${chosen}`)}</strong>
          </p>
          <Problem error={act.error} />
          {act.waiting && <p role="status">{t('inHall.sending')}</p>}
          <Group grow>
            <Button size="lg" loading={act.pending} onClick={() => void send()}>
              {t('inHall.phone.sendVote')}
            </Button>
            <Button size="lg" variant="default" disabled={act.pending} onClick={() => setChosen(null)}>
              {t('inHall.phone.chooseAgain')}
            </Button>
          </Group>
        </div>
      )}
    </section>
  );
}
