import {
  type Ballot,
  ballotRules,
  citeFor,
  type EntryView,
  invalidatingFlag,
  invalidReasonOf,
  isDoubtful,
  type KeyedReading,
  keysSentence,
  type MeetingKind,
  type Regulation,
} from '@plenum/election';
import { provisionText } from '@plenum/kernel';
import { Cite } from '../../shell/problem.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { notFinished, paperOf } from './keying.ts';

interface RulesSoFarProps {
  readonly regulation: Regulation;
  readonly entry: EntryView;
  readonly meeting: MeetingKind;
  readonly reading: KeyedReading;
  readonly blocked: boolean;
}

/** What the rules say of the paper if the teller stopped here. */
export function RulesSoFar({ regulation, entry, meeting, reading, blocked }: RulesSoFarProps) {
  const { t, noun, language } = useWords();
  const rules = ballotRules(regulation, entry.form, entry.seats);
  const ballot: Ballot = {
    id: '',
    marks: entry.candidates.map((_, index) => reading.marks[String(index + 1)] ?? ''),
    flags: reading.flags,
    weight: reading.weight ?? 1,
    times: 1,
  };
  const problem = notFinished(reading, paperOf(entry));
  const reason = invalidReasonOf(ballot, rules);
  const doubtful = isDoubtful(ballot, rules);
  const noted = reading.flags.filter((flag) => !rules.invalid.includes(flag));
  const figures = { n: countText(reading.struckCount, language), kept: countText(reading.keptCount, language) };
  return (
    <div className="so-far small">
      <div aria-live="polite">
        {reading.flags.length > 0 && (
          <p>
            <span className="tag wait" aria-hidden="true">
              V
            </span>{' '}
            {reading.flags.map((flag) => noun.invalid[flag]).join('; ')}
          </p>
        )}
      </div>
      <p>
        {entry.form === 'strike-out' && (
          <span className={`tag ${reason ? 'wait' : ''}`}>
            {reading.mode === 'kept' ? t('key.countKept', figures) : t('key.countStruck', figures)}
          </span>
        )}
        {entry.form === 'agree-disagree' && (
          <span className={`tag ${reason ? 'wait' : ''}`}>{t('key.countAgreed', { n: figures.kept })}</span>
        )}
        {entry.form === 'cumulative' && (
          <span className={`tag ${reason ? 'wait' : ''}`}>
            {t('key.countPoints', {
              points: countText(reading.points, language),
              most: countText((reading.weight ?? 1) * entry.seats, language),
            })}
          </span>
        )}
      </p>
      {problem !== null && (blocked || (problem !== 'weight-needed' && problem.code !== 'keys-unfinished')) ? (
        <p className="so-far-no" role={blocked ? 'alert' : undefined}>
          <strong>{problem === 'weight-needed' ? t('key.weightNeeded') : keysSentence(problem, language)}</strong>
        </p>
      ) : doubtful ? (
        <p>{t('key.doubtfulBallot')}</p>
      ) : reason ? (
        <p>
          {t('key.invalid', { reason: noun.invalid[reason] })}{' '}
          <Cite text={provisionText(citeFor(regulation.switches.invalid, meeting), language)} />
        </p>
      ) : (
        <p className="soft">
          <span aria-hidden="true">✓ </span>
          {t('key.valid')}
        </p>
      )}
      {noted.length > 0 && invalidatingFlag(reading.flags, rules) === null && (
        <p className="soft">{t('key.note', { flags: noted.map((flag) => noun.invalid[flag]).join('; ') })}</p>
      )}
    </div>
  );
}
