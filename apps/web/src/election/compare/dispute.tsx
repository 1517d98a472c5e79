import { Autocomplete, Button, TextInput } from '@mantine/core';
import {
  type BallotForm,
  citeFor,
  type DisputedBallot,
  interpretKeys,
  type KeyedBallot,
  type KeyedPaper,
  printKeys,
  sameReading,
} from '@plenum/election';
import { citationText } from '@plenum/kernel';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAct } from '../../shell/act.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ballotOf, notFinished } from '../keying/keying.ts';
import { Paper } from '../keying/paper.tsx';
import { paperTitle } from '../keying/paper-title.ts';
import type { RoundScreen } from '../rounds.tsx';
import { KeysField } from './keys-field.tsx';

interface DisputeProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
  readonly dispute: DisputedBallot;
  readonly onSettled: () => void;
}

/** A reading by its place among the entries, or one of the head's own. */
type Choice = number | 'own';

/** One paper: both readings as drawn, and the one that is to stand, with the reason. */
export function Dispute({ election, round, dispute, onSettled }: DisputeProps) {
  const { t, language } = useWords();
  // While other piles are keyed the election changes with every paper; this decision rests on a closed pile alone.
  const acting = useAct(election, { restsOnSight: round.differences !== null });
  const opened = round.opened!;
  const weighted = election.regulation.switches.weighted.value;
  const paper: KeyedPaper = { form: opened.form, candidates: opened.candidates.length, weighted };
  const { readings, decision } = dispute;
  const act = dispute.why === 'difference' ? 'settle-difference' : 'adjudicate-ballot';
  const may = election.mayDo.includes(act);
  const start = decision?.ballot ?? readings[dispute.majority ?? 0] ?? readings.find((one) => one !== null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [keys, setKeys] = useState(() => (start ? printKeys(start, paper) : ''));
  const [reason, setReason] = useState('');
  const [cite, setCite] = useState(decision?.cite ?? articles(election)[0] ?? '');
  const reasonField = useRef<HTMLInputElement>(null);
  const keysField = useRef<HTMLDivElement>(null);
  const own = interpretKeys(keys, paper);
  const chosen: KeyedBallot | null =
    choice === null ? null : choice === 'own' ? ballotOf(dispute.number, own) : (readings[choice] ?? null);
  const unreadable = choice === 'own' && notFinished(own, paper) !== null;
  const choose = (which: Choice) => {
    // The field for the keys appears with the choice: at once, so that what is typed next goes there.
    flushSync(() => setChoice(which));
    (which === 'own' ? keysField : reasonField).current?.focus();
  };
  useChoiceKeys(may, readings.length, choose);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || unreadable) return;
    const ballot = { ...chosen, number: dispute.number };
    const done =
      act === 'settle-difference'
        ? await acting.send({ act, ballot, reason })
        : await acting.send({ act, ballot, reason, cite });
    if (done) onSettled();
  };
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  const names = opened.candidates.map((id) => nameOf.get(id) ?? id);
  const pointed = pointedPlaces(readings, names.length);
  const drawing = {
    title: paperTitle(election.title[language], language),
    form: opened.form,
    seats: opened.seats,
    names,
    pointed,
  };
  return (
    <div className="stack">
      <h3 className="dispute-title">
        {t('compare.paper', { n: countText(dispute.number, language) })}{' '}
        <span className="tag wait">
          {dispute.why === 'difference' ? t('compare.difference') : t('compare.doubtful')}
        </span>
      </h3>
      {decision && (
        <div className="notice yes">
          <strong>{t('compare.decided')}:</strong> {printKeys(decision.ballot, paper) || '∅'} · {decision.reason}
          {decision.cite && ` (${decision.cite})`}
        </div>
      )}
      <div className="readings">
        {readings.map((ballot, place) => (
          <Reading
            key={place}
            title={readings.length === 1 ? t('compare.agreed') : t(`compare.reading.${placeName(place)}`)}
            button={readings.length === 1 ? t('compare.takeAgreed') : t(`compare.take.${placeName(place)}`)}
            digit={String(place + 1)}
            proposed={dispute.majority !== null && sameAs(readings, dispute.majority, place)}
            ballot={ballot}
            paper={paper}
            drawing={drawing}
            on={choice === place}
            onChoose={may ? () => choose(place) : undefined}
          />
        ))}
      </div>
      {dispute.majority !== null && <p className="notice small">{t('compare.majority')}</p>}
      <Rows readings={readings} names={names} pointed={pointed} form={opened.form} />
      {may && (
        <form className="card stack" onSubmit={(event) => void submit(event)}>
          <div className="row">
            <span className="small soft">
              {t('compare.keysHelp', { most: countText(readings.length + 1, language) })}
            </span>
            <Button
              type="button"
              size="sm"
              variant={choice === 'own' ? 'filled' : 'default'}
              aria-pressed={choice === 'own'}
              onClick={() => choose('own')}
            >
              <kbd>{readings.length + 1}</kbd>&nbsp;{t('compare.takeOwn')}
            </Button>
          </div>
          {choice === 'own' && (
            <div className="own">
              <KeysField
                ref={keysField}
                keys={keys}
                paper={paper}
                onKeys={setKeys}
                onDone={() => reasonField.current?.focus()}
              />
              <Paper compact {...drawing} marks={own.marks} last={own.last} pointed={new Set()} />
            </div>
          )}
          {dispute.why === 'doubtful' && (
            <Autocomplete
              label={t('compare.cite')}
              description={t('compare.citeHint')}
              required
              maxLength={500}
              data={[...articles(election)]}
              value={cite}
              onChange={setCite}
            />
          )}
          <TextInput
            ref={reasonField}
            label={t('compare.reason')}
            description={t('compare.reasonHint')}
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Problem error={acting.error} />
          <div>
            <Button
              type="submit"
              loading={acting.pending}
              disabled={
                !chosen || unreadable || reason.trim() === '' || (dispute.why === 'doubtful' && cite.trim() === '')
              }
            >
              {decision ? t('compare.again') : t('compare.settle', { n: countText(dispute.number, language) })}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** The provisions that a doubtful paper is decided by: on validity first, then on the paper's form. */
function articles({ regulation, meeting }: ElectionScreen): readonly string[] {
  const { invalid, singleStruck, withSurplus, withoutSurplus } = regulation.switches;
  const rules = [invalid, singleStruck, withSurplus, withoutSurplus] as Parameters<typeof citeFor>[0][];
  return [...new Set(rules.map((rule) => citationText(citeFor(rule, meeting.kind))))];
}

const placeName = (place: number) => (['first', 'second', 'third'] as const)[place] ?? 'third';

/** Whether an entry reads the paper as another one does. */
function sameAs(readings: DisputedBallot['readings'], one: number, other: number): boolean {
  const [a, b] = [readings[one], readings[other]];
  return a != null && b != null && sameReading(a, b);
}

/** Places on which the readings differ, and those marked doubtful. */
function pointedPlaces(readings: DisputedBallot['readings'], size: number): ReadonlySet<number> {
  const places = Array.from({ length: size }, (_, index) => index + 1);
  return new Set(
    places.filter((place) => {
      const marks = readings.map((ballot) => ballot?.marks[String(place)]);
      return marks.some((mark) => mark !== marks[0] || mark === '?');
    }),
  );
}

function useChoiceKeys(may: boolean, readings: number, choose: (which: Choice) => void): void {
  useEffect(() => {
    if (!may) return;
    const listen = (event: KeyboardEvent) => {
      if ((event.target as HTMLElement).closest('input, textarea, select, [role="dialog"], .keys-field')) return;
      if (!/^[1-4]$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
      const place = Number(event.key) - 1;
      if (place > readings) return;
      event.preventDefault();
      choose(place === readings ? 'own' : place);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

interface ReadingProps {
  readonly title: string;
  readonly button: string;
  readonly digit: string;
  /** Most entries read it so. */
  readonly proposed: boolean;
  readonly ballot: KeyedBallot | null;
  readonly paper: KeyedPaper;
  readonly drawing: Omit<Parameters<typeof Paper>[0], 'marks'>;
  readonly on: boolean;
  readonly onChoose: (() => void) | undefined;
}

function Reading({ title, button, digit, proposed, ballot, paper, drawing, on, onChoose }: ReadingProps) {
  const { t, noun } = useWords();
  return (
    <section className={`reading ${on ? 'on' : ''}`} aria-label={title}>
      <div className="row spread">
        <h3>
          {title} {proposed && <span className="tag">{t('compare.most')}</span>}
        </h3>
        {onChoose && (
          <Button
            size="sm"
            variant={on ? 'filled' : 'default'}
            aria-pressed={on}
            disabled={ballot === null}
            onClick={onChoose}
          >
            <kbd>{digit}</kbd>&nbsp;{button}
          </Button>
        )}
      </div>
      {ballot ? (
        <>
          <p className="mono reading-keys">{printKeys(ballot, paper) || '∅'}</p>
          {ballot.flags.length > 0 && (
            <p className="small">
              <span className="tag wait">{t('compare.flags')}</span>{' '}
              {ballot.flags.map((flag) => noun.invalid[flag]).join('; ')}
            </p>
          )}
          <Paper compact {...drawing} marks={ballot.marks} />
        </>
      ) : (
        <p className="soft">{t('compare.missing')}</p>
      )}
    </section>
  );
}

interface RowsProps {
  readonly readings: DisputedBallot['readings'];
  readonly names: readonly string[];
  readonly pointed: ReadonlySet<number>;
  readonly form: BallotForm;
}

/** The same differences as a short table, for who cannot compare two pictures. */
function Rows({ readings, names, pointed, form }: RowsProps) {
  const { t } = useWords();
  if (pointed.size === 0) return null;
  const word = (ballot: KeyedBallot | null, place: number): string => {
    const mark = ballot?.marks[String(place)];
    if (typeof mark === 'number') return String(mark);
    if (mark === undefined)
      return form === 'strike-out' ? t('compare.mark.kept') : form === 'cumulative' ? '0' : t('compare.mark.blank');
    return mark === '?' ? t('compare.mark.doubtful') : t(`compare.mark.${mark}`);
  };
  return (
    <div className="card flush">
      <table>
        <caption className="hidden">{t('compare.rows')}</caption>
        <thead>
          <tr>
            <th className="num">{t('compare.position')}</th>
            <th>{t('list.name')}</th>
            {readings.map((_, place) => (
              <th key={place}>
                {readings.length === 1 ? t('compare.agreed') : t(`compare.reading.${placeName(place)}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...pointed].map((place) => (
            <tr key={place}>
              <td className="num">{place}</td>
              <td>{names[place - 1]}</td>
              {readings.map((ballot, entry) => (
                <td key={entry}>{word(ballot, place)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
