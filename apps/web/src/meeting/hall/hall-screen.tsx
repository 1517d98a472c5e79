import { citationText, sourceOf } from '@plenum/kernel';
import { baseText, neededOf, thresholdText } from '@plenum/meeting';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useAwake } from '../../shell/awake.ts';
import { useTitle, Waiting } from '../../shell/screen.tsx';
import { LanguageSwitch } from '../../shell/shell.tsx';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { dayAndTime, timeText } from '../vietnam-time.ts';
import type { Hall, ResultInHall, Turn, VoteInHall } from './hall-query.ts';
import { speechClock } from './speech-clock.ts';
import { useHall, useNow } from './use-hall.ts';
import '../../election/hall/hall.css';
import './meeting-hall.css';

/** How long a result stays where nothing else comes. */
const resultMs = 180_000;

/** The meeting for everybody in the hall: one thing at a time, large, without the frame that people work in. */
export function MeetingHall() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { hall, aheadMs, connected } = useHall(id);
  const now = useNow(aheadMs);
  const page = useRef<HTMLElement>(null);
  useAwake();
  useTitle(hall ? `${t('inHall.screen')} · ${hall.meeting.name}` : t('inHall.screen'));
  if (!hall)
    return (
      <main className="hall meeting-hall">
        <Waiting />
      </main>
    );
  return (
    <main className="hall meeting-hall" ref={page}>
      <header>
        <h1>{hall.now?.title ?? hall.meeting.name}</h1>
        <p>{hall.now ? hall.meeting.name : hall.meeting.unit}</p>
      </header>
      <div className="hall-scene">
        <Scene hall={hall} now={now} />
      </div>
      <footer>
        <Rests hall={hall} now={now} />
        <span className="hall-lost" role="status">
          {!connected && t('hall.disconnected')}
        </span>
        <span className="hall-controls">
          {document.fullscreenEnabled && (
            <button
              type="button"
              className="plain-button"
              onClick={() => void page.current?.requestFullscreen().catch(() => undefined)}
            >
              {t('hall.fullScreen')}
            </button>
          )}
          <LanguageSwitch />
          <Link to="/meetings/$id" params={{ id }}>
            {t('inHall.back')}
          </Link>
        </span>
      </footer>
    </main>
  );
}

type SceneName = 'ended' | 'vote' | 'speech' | 'result' | 'quorum';

/** What the hall is shown: an open vote before all else, then who speaks, then a fresh result, else who is here. */
function sceneOf(hall: Hall, now: number): SceneName {
  if (hall.open.length > 0) return 'vote';
  if (hall.speaker) return 'speech';
  if (hall.result && now - Date.parse(hall.result.closed) < resultMs) return 'result';
  return hall.meeting.ended ? 'ended' : 'quorum';
}

function Scene({ hall, now }: { readonly hall: Hall; readonly now: number }) {
  switch (sceneOf(hall, now)) {
    case 'vote':
      return <VoteScene vote={hall.open.at(-1)!} />;
    case 'speech':
      return <SpeechScene hall={hall} speaker={hall.speaker!} now={now} />;
    case 'result':
      return <ResultScene result={hall.result!} />;
    case 'ended':
      return <EndedScene hall={hall} />;
    default:
      return <QuorumScene hall={hall} />;
  }
}

/** What the figures on the screen rest on. */
function Rests({ hall, now }: { readonly hall: Hall; readonly now: number }) {
  const { t, language } = useWords();
  const scene = sceneOf(hall, now);
  const cited =
    scene === 'vote' ? hall.open.at(-1) : scene === 'result' ? hall.result : scene === 'quorum' ? hall.quorum : null;
  return (
    <span>
      {cited && citationText(cited.citation, language)}
      {cited && sourceOf(cited.citation) === 'assumed' && ` (${t('regulation.notSeen')})`}
      {scene === 'vote' && ` · ${t('inHall.noPartial')}`}
      {scene === 'result' && hall.result && ` · ${timeText(hall.result.closed)}`}
      {scene === 'speech' && t('inHall.presentOf', { present: hall.bases.present, summoned: hall.bases.summoned })}
    </span>
  );
}

type Rows = readonly (readonly [label: string, value: ReactNode])[];

function Split({ children, rows }: { readonly children: ReactNode; readonly rows: Rows }) {
  return (
    <div className="hall-split">
      <div aria-live="polite">{children}</div>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function QuorumScene({ hall }: { readonly hall: Hall }) {
  const { t, language } = useWords();
  const { quorum } = hall;
  const count = (value: number) => countText(value, language);
  return (
    <Split
      rows={[
        [t('inHall.summoned'), count(quorum.summoned)],
        [t('inHall.needed', { share: thresholdText(quorum.threshold, language) }), count(quorum.needed)],
        ...(hall.next ? ([[t('inHall.next'), hall.next.title]] as const) : []),
        ...(hall.queue[0] ? ([[t('inHall.nextSpeaker'), hall.queue[0].name]] as const) : []),
      ]}
    >
      <p className="hall-figure">
        {count(quorum.present)} <span>/ {count(quorum.summoned)}</span>
      </p>
      <p className="hall-line">{t('inHall.arePresent')}</p>
      <p className={`hall-tag ${quorum.reached ? 'yes' : 'no'}`}>
        {quorum.reached ? `✓ ${t('inHall.quorum')}` : `✗ ${t('inHall.noQuorum')}`}
      </p>
    </Split>
  );
}

function VoteScene({ vote }: { readonly vote: VoteInHall }) {
  const { t, language } = useWords();
  const count = (value: number) => countText(value, language);
  const base = vote.bases[vote.base];
  return (
    <Split
      rows={[
        [t('inHall.summoned'), count(vote.bases.summoned)],
        [t('inHall.presentAtOpening'), count(vote.bases.present)],
        [
          t('inHall.neededFor', {
            share: thresholdText(vote.threshold, language),
            base: baseText(vote.base, language),
          }),
          count(neededOf(base, vote.threshold)),
        ],
      ]}
    >
      <p className="hall-words hall-question">{vote.question}</p>
      <p className="hall-line">{t(`inHall.how.${vote.way}`)}</p>
      <p className="hall-tag on">{t('inHall.voting')}</p>
    </Split>
  );
}

function ResultScene({ result }: { readonly result: ResultInHall }) {
  const { t, language } = useWords();
  const count = (value: number) => countText(value, language);
  const { adopted, against, abstain, notVoting, base, needed } = result.result;
  return (
    <Split
      rows={[
        [t('inHall.against'), count(against)],
        [t('inHall.abstain'), count(abstain)],
        [t('inHall.notVoting'), count(notVoting)],
        [
          t('inHall.neededFor', {
            share: thresholdText(result.threshold, language),
            base: baseText(result.base, language),
          }),
          count(needed),
        ],
      ]}
    >
      <p className="hall-line">{result.question}</p>
      <p className="hall-figure">
        {count(result.result.for)} <span>/ {count(base)}</span>
      </p>
      <p className="hall-line">{t('inHall.forLine')}</p>
      <p className={`hall-tag ${adopted ? 'yes' : 'no'}`}>
        {adopted ? `✓ ${t('inHall.adopted')}` : `✗ ${t('inHall.notAdopted')}`}
      </p>
    </Split>
  );
}

function SpeechScene({ hall, speaker, now }: { readonly hall: Hall; readonly speaker: Turn; readonly now: number }) {
  const { t } = useWords();
  const clock = speechClock(speaker.spells, speaker.minutes, now);
  return (
    <Split
      rows={[
        [t('inHall.allotted'), clock.allotted],
        ...hall.queue
          .slice(0, 3)
          .map(
            (turn, at) =>
              [at === 0 ? t('inHall.nextSpeaker') : t('inHall.thenSpeaks', { n: at + 1 }), turn.name] as const,
          ),
      ]}
    >
      {speaker.kind === 'point-of-order' && <p className="hall-tag on hall-kind">{t('inHall.kind.point-of-order')}</p>}
      <p className="hall-words">{speaker.name}</p>
      <p className="hall-line">{[speaker.unit, speaker.topic].filter(Boolean).join(' · ')}</p>
      <p className={`hall-clock ${clock.over ? 'over' : ''}`} role="timer">
        {clock.spoken}
      </p>
      {clock.over && <p className="hall-tag no">{t('inHall.overTime', { time: clock.over })}</p>}
    </Split>
  );
}

function EndedScene({ hall }: { readonly hall: Hall }) {
  const { t } = useWords();
  return (
    <div>
      <p className="hall-words">{t('inHall.ended')}</p>
      <p className="hall-line">{hall.meeting.ended && dayAndTime(hall.meeting.ended)}</p>
      <p className="hall-line">{[hall.meeting.place, dateText(hall.meeting.date)].filter(Boolean).join(', ')}</p>
    </div>
  );
}
