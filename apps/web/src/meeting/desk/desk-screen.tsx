import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { thresholdText } from '@plenum/meeting';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { call, Refused } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import { Waiting } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { Cited } from '../hall/cited.tsx';
import { type DeskAnswer, type Hall, meetingPath, type RollSeat, rollKey, rollQuery } from '../hall/hall-query.ts';
import { useHall } from '../hall/use-hall.ts';
import { mayDo } from '../meeting-act.ts';
import { type MeetingScreen, useMeeting } from '../meeting-query.ts';
import { EnterVote } from '../run/enter-vote.tsx';
import { mayIn } from '../run/votes-panel.tsx';
import { timeText } from '../vietnam-time.ts';
import { CredentialsCard } from './credentials-card.tsx';
import { findSeats } from './find-seat.ts';
import { RollTable } from './roll-table.tsx';
import './desk.css';

/** The door: one field that a scanner types into, the answer in large letters, the next. */
export function DeskScreen() {
  const meeting = useMeeting();
  const { hall } = useHall(meeting.id);
  const { data: roll } = useQuery(rollQuery(meeting.id));
  const { t } = useWords();
  if (!roll || !hall) return <Waiting />;
  return (
    <div className="stack wide">
      <h2 className="hidden">{t('meeting.tab.desk')}</h2>
      <div className="desk-top">
        {mayDo(meeting, 'check-in') ? (
          <Door meeting={meeting} seats={roll.seats} />
        ) : (
          <p>{t(meeting.ended === null ? 'inHall.desk.notYours' : 'inHall.ended')}</p>
        )}
        <HallFigures hall={hall} />
      </div>
      {mayIn(meeting, 'enter-vote') &&
        hall.open
          .filter((vote) => vote.way === 'phone')
          .map((vote) => (
            <section key={vote.id} className="card stack tight" aria-label={t('inHall.enter.title')}>
              <h3>{t('inHall.enter.title')}</h3>
              <p>
                {t('inHall.voting')}: <strong>{vote.question}</strong>
              </p>
              <EnterVote meeting={meeting.id} vote={vote.id} />
            </section>
          ))}
      <CredentialsCard meeting={meeting} hall={hall} />
      <RollTable meeting={meeting} seats={roll.seats} />
    </div>
  );
}

export function HallFigures({ hall }: { readonly hall: Hall }) {
  const { t, language } = useWords();
  const { quorum } = hall;
  return (
    <section className="card hall-figures" aria-label={t('inHall.arePresent')}>
      <p className="desk-count">
        {countText(quorum.present, language)} <span className="soft">/ {countText(quorum.summoned, language)}</span>
      </p>
      <p>{t('inHall.arePresent')}</p>
      <p className={`tag ${quorum.reached ? 'yes' : 'no'}`}>
        {quorum.reached ? `✓ ${t('inHall.quorum')}` : `✗ ${t('inHall.noQuorum')}`}
      </p>
      <p className="small">
        {t('inHall.quorumRule', {
          share: thresholdText(quorum.threshold, language),
          needed: countText(quorum.needed, language),
        })}{' '}
        <Cited citation={quorum.citation} />
      </p>
    </section>
  );
}

type Way = 'check-in' | 'check-out';
type Said =
  | { readonly kind: 'done'; readonly way: Way; readonly answer: DeskAnswer }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Error };

function Door({ meeting, seats }: { readonly meeting: MeetingScreen; readonly seats: readonly RollSeat[] }) {
  const { t } = useWords();
  const [way, setWay] = useState<Way>('check-in');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const found = findSeats(seats, text);
  const chosen = found[Math.min(at, found.length - 1)];
  const check = async (seat: RollSeat) => {
    setText('');
    setAt(0);
    field.current?.focus();
    try {
      const answer = await call<DeskAnswer>('POST', meetingPath(meeting.id, `/hall/${way}`), { person: seat.person });
      setSaid({ kind: 'done', way, answer });
      const since = way === 'check-in' ? answer.at : null;
      client.setQueryData<{ seats: readonly RollSeat[] }>(
        rollKey(meeting.id),
        (old) =>
          old && { ...old, seats: old.seats.map((one) => (one.person === answer.person ? { ...one, since } : one)) },
      );
    } catch (error) {
      setSaid({ kind: 'failed', name: seat.name, error: error as Error });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) void check(chosen);
    else if (text.trim() !== '') {
      setSaid({ kind: 'unknown', text: text.trim() });
      setText('');
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((old) => Math.max(0, Math.min(found.length - 1, old + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    if (event.key === 'Escape') setText('');
  };
  return (
    <section className="card stack desk-door">
      <form onSubmit={submit} className="stack tight">
        <SegmentedControl
          aria-label={t('inHall.desk.way')}
          value={way}
          onChange={(value) => {
            setWay(value as Way);
            field.current?.focus();
          }}
          data={[
            { value: 'check-in', label: t('inHall.desk.in') },
            { value: 'check-out', label: t('inHall.desk.out') },
          ]}
        />
        <TextInput
          ref={field}
          size="lg"
          autoFocus
          label={t('inHall.desk.field')}
          description={t('inHall.desk.fieldHint')}
          value={text}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={keys}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
        />
        <Candidates found={found} chosen={chosen} onChoose={(seat) => void check(seat)} />
      </form>
      <div aria-live="assertive">{said && <Answer said={said} />}</div>
    </section>
  );
}

const shownAtOnce = 8;

function Candidates({
  found,
  chosen,
  onChoose,
}: {
  readonly found: readonly RollSeat[];
  readonly chosen: RollSeat | undefined;
  readonly onChoose: (seat: RollSeat) => void;
}) {
  const { t } = useWords();
  if (found.length === 0) return null;
  return (
    <ul className="desk-found" aria-label={t('inHall.desk.found')}>
      {found.slice(0, shownAtOnce).map((seat) => (
        <li key={seat.seat}>
          <Button
            variant={seat === chosen ? 'light' : 'subtle'}
            fullWidth
            justify="start"
            aria-current={seat === chosen ? 'true' : undefined}
            onClick={() => onChoose(seat)}
          >
            {seat.number}. {seat.name} · {seat.unit}
          </Button>
        </li>
      ))}
      {found.length > shownAtOnce && (
        <li className="small soft">{t('inHall.desk.more', { n: found.length - shownAtOnce })}</li>
      )}
    </ul>
  );
}

/** The answer, for somebody who looks up from the scanner: a colour, a sign, a name, a sentence. */
function Answer({ said }: { readonly said: Said }) {
  const { t } = useWords();
  if (said.kind === 'unknown')
    return (
      <div className="desk-answer no">
        <p className="desk-name">✗ {said.text}</p>
        <p>{t('inHall.desk.unknown')}</p>
      </div>
    );
  if (said.kind === 'failed')
    return (
      <div className="desk-answer no">
        <p className="desk-name">✗ {said.name}</p>
        {said.error instanceof Refused ? <p>{said.error.message}</p> : <Problem error={said.error} />}
      </div>
    );
  const { answer, way } = said;
  const key =
    way === 'check-in' ? (answer.already ? 'alreadyIn' : 'cameIn') : answer.already ? 'alreadyOut' : 'wentOut';
  return (
    <div className={`desk-answer ${answer.already ? 'wait' : 'yes'}`}>
      <p className="desk-name">
        {answer.already ? '!' : '✓'} {answer.name}
      </p>
      <p>
        {t('inHall.desk.seat', { n: answer.seat })} · {answer.unit}
      </p>
      <p>{t(`inHall.desk.${key}`, { time: timeText(answer.at) })}</p>
    </div>
  );
}
