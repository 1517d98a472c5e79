import { Button, Group } from '@mantine/core';
import { type MeetingDuty, openVoteDutyFor, thresholdText, voteChoices } from '@plenum/meeting';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CountInput, countOf, ReasonDialog } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { Cited } from '../hall/cited.tsx';
import { type Hall, type VoteScreen, voteQuery, votesQuery } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import { dutiesOf } from '../meeting-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { timeText } from '../vietnam-time.ts';
import { EnterVote } from './enter-vote.tsx';
import { NewVote } from './new-vote.tsx';

interface Props {
  readonly meeting: MeetingScreen;
  readonly hall: Hall;
  readonly mayChair: boolean;
}

/** Votes that are open, and those that were: opened, counted, closed. */
export function VotesPanel({ meeting, hall, mayChair }: Props) {
  const { t, language } = useWords();
  const [opening, setOpening] = useState(false);
  const { data: votes = [] } = useQuery(votesQuery(meeting.id));
  const over = votes.filter((vote) => vote.closed || vote.cancelled).toReversed();
  return (
    <section className="card stack">
      <h2>{t('inHall.votes.title')}</h2>
      {hall.open.map((vote) => (
        <OpenVoteCard key={vote.id} meeting={meeting} id={vote.id} mayChair={mayChair} />
      ))}
      {mayChair && !opening && meeting.ended === null && (
        <div>
          <Button variant={hall.open.length > 0 ? 'default' : 'filled'} onClick={() => setOpening(true)}>
            {t('inHall.votes.new')}
          </Button>
        </div>
      )}
      {opening && <NewVote meeting={meeting} hall={hall} onClose={() => setOpening(false)} />}
      {over.length > 0 && (
        <>
          <h3>{t('inHall.votes.over')}</h3>
          <ul className="run-list">
            {over.map((vote) => (
              <li key={vote.id}>
                <div>
                  <strong>{vote.question}</strong>
                  <div className="small">
                    {vote.cancelled ? (
                      t('inHall.votes.cancelled', { reason: vote.cancelled.reason })
                    ) : (
                      <Sentence meeting={meeting} vote={vote.id} />
                    )}
                  </div>
                </div>
                <span className="small soft">
                  {timeText(vote.closed?.at ?? vote.cancelled?.at ?? vote.opened)}
                  {vote.closed && ` · ${t(vote.closed.result.adopted ? 'inHall.adopted' : 'inHall.notAdopted')}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {votes.length === 0 && !opening && <p className="soft">{t('inHall.votes.none', { lng: language })}</p>}
    </section>
  );
}

/** The result of a closed vote in its one sentence; who voted how where it was by name. */
function Sentence({ meeting, vote }: { readonly meeting: MeetingScreen; readonly vote: string }) {
  const { t, language } = useWords();
  const { data } = useQuery(voteQuery(meeting.id, vote));
  return (
    <>
      {data?.sentence?.[language]}
      {data && data.named.length > 0 && (
        <details>
          <summary>{t('inHall.votes.named', { n: data.named.length })}</summary>
          <ul>
            {data.named.map((one) => (
              <li key={one.seat}>
                {one.seat}. {one.name}: {t(`inHall.choice.${one.choice}`)}
                {one.enteredBy !== null && ` · ${t('inHall.enter.by', { name: one.enteredBy })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Whether an act of an open vote is among the reader's duties. */
export const mayIn = (meeting: MeetingScreen, act: keyof typeof openVoteDutyFor): boolean =>
  dutiesOf(meeting).some((duty: MeetingDuty) => openVoteDutyFor[act].includes(duty));

function OpenVoteCard({
  meeting,
  id,
  mayChair,
}: {
  readonly meeting: MeetingScreen;
  readonly id: string;
  readonly mayChair: boolean;
}) {
  const { t, language } = useWords();
  const { data: vote } = useQuery(voteQuery(meeting.id, id));
  const act = useHallAct(meeting.id);
  const [cancelling, setCancelling] = useState(false);
  if (!vote) return null;
  const send = (what: object) => act.send(`/votes/${id}/acts`, { act: what });
  const { decision, hall } = vote;
  return (
    <section className="notice stack" aria-label={vote.question}>
      <div>
        <strong>{vote.question}</strong>
        <div className="small">
          {t('inHall.votes.frozen', {
            present: countText(hall.bases.present, language),
            summoned: countText(hall.bases.summoned, language),
            share: thresholdText(decision.threshold, language),
            base: countText(hall.bases[decision.base], language),
          })}{' '}
          <Cited citation={decision.citation} />
        </div>
      </div>
      {vote.way === 'phone'
        ? vote.cast !== null && <p>{t('inHall.votes.cast', { n: vote.cast, of: hall.bases.present })}</p>
        : mayIn(meeting, 'count-area') && <AreaCounts vote={vote} pending={act.pending} onCount={send} />}
      {vote.way === 'phone' && mayIn(meeting, 'enter-vote') && (
        <details>
          <summary>{t('inHall.enter.title')}</summary>
          <EnterVote meeting={meeting.id} vote={id} />
        </details>
      )}
      <Problem error={act.error} />
      {mayChair && (
        <Group>
          <Button loading={act.pending} onClick={() => void send({ act: 'close-vote' })}>
            {t('inHall.votes.close')}
          </Button>
          {mayIn(meeting, 'cancel-vote') && (
            <Button variant="default" onClick={() => setCancelling(true)}>
              {t('inHall.votes.cancel')}
            </Button>
          )}
        </Group>
      )}
      {cancelling && (
        <ReasonDialog
          danger
          title={t('inHall.votes.cancel')}
          explanation={t('inHall.votes.cancelBelow')}
          label={t('inHall.roll.reason')}
          button={t('inHall.votes.cancel')}
          pending={act.pending}
          error={act.error}
          onClose={() => setCancelling(false)}
          onReason={(reason) => void send({ act: 'cancel-vote', reason }).then((done) => done && setCancelling(false))}
        />
      )}
    </section>
  );
}

interface AreaCountsProps {
  readonly vote: VoteScreen;
  readonly pending: boolean;
  readonly onCount: (what: object) => Promise<unknown>;
}

/** One row an area: typed by the teller of that area, sent with Enter, sent again where it was wrong. */
function AreaCounts({ vote, pending, onCount }: AreaCountsProps) {
  return (
    <div className="run-counts">
      {vote.areas.map((area) => (
        <AreaRow key={area} vote={vote} area={area} pending={pending} onCount={onCount} />
      ))}
    </div>
  );
}

function AreaRow({ vote, area, pending, onCount }: AreaCountsProps & { readonly area: string }) {
  const { t } = useWords();
  const counted = vote.counts.find((count) => count.area === area);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const textOf = (choice: (typeof voteChoices)[number]) => typed[choice] ?? (counted ? String(counted[choice]) : '');
  const figures = voteChoices.map((choice) => countOf(textOf(choice) || '0'));
  const ready = voteChoices.some((choice) => textOf(choice) !== '') && figures.every((figure) => figure !== null);
  return (
    <form
      className="run-areas"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const [yes, against, abstain] = figures;
        void onCount({ act: 'count-area', area, for: yes, against, abstain }).then((done) => done && setTyped({}));
      }}
    >
      <strong>
        {counted ? '✓ ' : ''}
        {area}
      </strong>
      {voteChoices.map((choice) => (
        <CountInput
          key={choice}
          label={t(`inHall.choice.${choice}`)}
          value={textOf(choice)}
          onChange={(text) => setTyped((old) => ({ ...old, [choice]: text }))}
        />
      ))}
      <Button type="submit" variant={counted ? 'default' : 'filled'} disabled={!ready} loading={pending}>
        {t(counted ? 'inHall.votes.countAgain' : 'inHall.votes.count')}
      </Button>
    </form>
  );
}
