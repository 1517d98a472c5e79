import { ActionIcon, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type SpeechKind, speechKinds } from '@plenum/meeting';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { freshId } from '../../shell/fresh-id.ts';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { floorQuery, type Hall, meetingPath, type Turn } from '../hall/hall-query.ts';
import { speechClock } from '../hall/speech-clock.ts';
import { useNow } from '../hall/use-hall.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { timeText } from '../vietnam-time.ts';
import { SeatField, useSeat } from './seat-field.tsx';

interface Props {
  readonly meeting: MeetingScreen;
  readonly hall: Hall;
  readonly aheadMs: number;
  readonly mayChair: boolean;
}
type Act = ReturnType<typeof useHallAct>;
const send = (act: Act, what: object) => act.send('/floor/acts', { act: what });

/** Who speaks and how long, who waits and in which order. */
export function SpeakersPanel({ meeting, hall, aheadMs, mayChair }: Props) {
  const { t } = useWords();
  const act = useHallAct(meeting.id);
  const [minutes, setMinutes] = useState('10');
  return (
    <section className="card stack">
      <h2>{t('inHall.floor.title')}</h2>
      {hall.speaker ? (
        <Speaking turn={hall.speaker} aheadMs={aheadMs} act={act} mayChair={mayChair} />
      ) : (
        <p className="soft">{t('inHall.floor.nobody')}</p>
      )}
      <Problem error={act.error} />
      {hall.queue.length > 0 && (
        <ol className="run-list" aria-label={t('inHall.floor.queue')}>
          {hall.queue.map((turn, at) => (
            <li key={turn.id}>
              <Who turn={turn} waits />
              {mayChair && <QueueActs hall={hall} at={at} minutes={countOf(minutes) ?? 10} act={act} />}
            </li>
          ))}
        </ol>
      )}
      {mayChair && meeting.ended === null && (
        <>
          <CountInput
            label={t('inHall.floor.minutes')}
            value={minutes}
            onChange={setMinutes}
            style={{ maxWidth: 180 }}
          />
          <AddTurn meeting={meeting} />
        </>
      )}
      <Spoken meeting={meeting} />
    </section>
  );
}

function Who({ turn, waits = false }: { readonly turn: Turn; readonly waits?: boolean }) {
  const { t } = useWords();
  return (
    <div>
      <strong>{turn.name}</strong>{' '}
      {turn.kind === 'point-of-order' && <span className="tag">{t('inHall.kind.point-of-order')}</span>}
      <div className="small soft">
        {[
          turn.unit,
          turn.topic,
          waits && turn.spells.length > 0 && t('inHall.floor.interrupted'),
          waits && turn.called && turn.spells.length === 0 && t('inHall.floor.called'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </div>
  );
}

function Speaking({
  turn,
  aheadMs,
  act,
  mayChair,
}: {
  readonly turn: Turn;
  readonly aheadMs: number;
  readonly act: Act;
  readonly mayChair: boolean;
}) {
  const { t } = useWords();
  const clock = speechClock(turn.spells, turn.minutes, useNow(aheadMs));
  return (
    <div className="notice stack tight">
      <Who turn={turn} />
      <p className={`run-clock ${clock.over ? 'over' : ''}`} role="timer">
        {clock.spoken} <span className="small soft">/ {clock.allotted}</span>
      </p>
      {clock.over && <p>{t('inHall.overTime', { time: clock.over })}</p>}
      {mayChair && (
        <Group>
          <Button onClick={() => void send(act, { act: 'end-speech', id: turn.id })}>{t('inHall.floor.end')}</Button>
          <Button
            variant="default"
            onClick={() => void send(act, { act: 'allot-time', id: turn.id, minutes: (turn.minutes ?? 0) + 2 })}
          >
            {t('inHall.floor.twoMore')}
          </Button>
        </Group>
      )}
    </div>
  );
}

interface QueueActsProps {
  readonly hall: Hall;
  readonly at: number;
  readonly minutes: number;
  readonly act: Act;
}

function QueueActs({ hall, at, minutes, act }: QueueActsProps) {
  const { t } = useWords();
  const turn = hall.queue[at]!;
  const before = hall.queue[at - 1];
  const mayRise = before !== undefined && before.kind === turn.kind;
  const rise = () => {
    const ids = hall.queue.map((one) => one.id);
    ids.splice(at - 1, 2, turn.id, before!.id);
    void send(act, { act: 'order-queue', ids });
  };
  const blocked = hall.speaker !== null && (turn.kind === 'speech' || hall.speaker.kind === 'point-of-order');
  return (
    <Group gap="xs" wrap="nowrap">
      {mayRise && (
        <ActionIcon variant="default" size="lg" aria-label={t('inHall.floor.rise', { name: turn.name })} onClick={rise}>
          ↑
        </ActionIcon>
      )}
      {turn.called === null ? (
        <Button
          variant="default"
          aria-label={t('inHall.floor.callWhom', { name: turn.name })}
          onClick={() => void send(act, { act: 'call-speaker', id: turn.id, minutes })}
        >
          {t('inHall.floor.call')}
        </Button>
      ) : (
        <Button
          disabled={blocked}
          aria-label={t('inHall.floor.startWhom', { name: turn.name })}
          onClick={() => void send(act, { act: 'start-speech', id: turn.id })}
        >
          {t(turn.spells.length > 0 ? 'inHall.floor.goOn' : 'inHall.floor.start')}
        </Button>
      )}
      <Button
        variant="subtle"
        aria-label={t('inHall.floor.withdrawWhom', { name: turn.name })}
        onClick={() => void send(act, { act: turn.spells.length > 0 ? 'end-speech' : 'withdraw-turn', id: turn.id })}
      >
        {t(turn.spells.length > 0 ? 'inHall.floor.end' : 'inHall.floor.withdraw')}
      </Button>
    </Group>
  );
}

/** The office asks for somebody without a phone: found by card number, code or name. */
function AddTurn({ meeting }: { readonly meeting: MeetingScreen }) {
  const { t } = useWords();
  const act = useHallAct(meeting.id);
  const [text, setText] = useState('');
  const [topic, setTopic] = useState('');
  const [kind, setKind] = useState<SpeechKind>('speech');
  const id = useRef(freshId());
  const seat = useSeat(meeting.id, text);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!seat) return;
    const what = { act: 'ask-to-speak', id: id.current, person: seat.person, kind, topic };
    if (!(await send(act, what))) return;
    id.current = freshId();
    setText('');
    setTopic('');
  };
  return (
    <form className="stack tight" onSubmit={(event) => void submit(event)}>
      <h3>{t('inHall.floor.add')}</h3>
      <div className="fields">
        <SeatField meeting={meeting.id} value={text} onChange={setText} />
        <TextInput
          label={t('inHall.floor.topic')}
          value={topic}
          maxLength={300}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('inHall.floor.kind')}
          value={kind}
          data={speechKinds.map((value) => ({ value, label: t(`inHall.kind.${value}`) }))}
          onChange={(event) => setKind(event.currentTarget.value as SpeechKind)}
        />
      </div>
      <Problem error={act.error} />
      <div>
        <Button type="submit" variant="default" disabled={!seat} loading={act.pending}>
          {t('inHall.floor.addButton')}
        </Button>
      </div>
    </form>
  );
}

/** Who has spoken, how long, and the texts handed in. */
function Spoken({ meeting }: { readonly meeting: MeetingScreen }) {
  const { t } = useWords();
  const { data } = useQuery(floorQuery(meeting.id));
  const turns = (data?.turns ?? []).filter((turn) => turn.ended !== null || turn.files.length > 0);
  if (turns.length === 0) return null;
  return (
    <>
      <h3>{t('inHall.floor.spoken')}</h3>
      <ul className="run-list">
        {turns.map((turn) => (
          <li key={turn.id}>
            <Who turn={turn} />
            <span className="small soft">
              {turn.ended !== null &&
                turn.spells[0] &&
                t('inHall.floor.spokeFor', {
                  time: timeText(turn.spells[0].from),
                  length: speechClock(turn.spells, turn.minutes, 0).spoken,
                })}{' '}
              {turn.files.length > 0 && (
                <a href={meetingPath(meeting.id, `/floor/${turn.id}/text`)}>{turn.files.at(-1)?.name}</a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
