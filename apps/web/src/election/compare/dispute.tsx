import { Button, TextInput } from '@mantine/core';
import {
  type BallotForm,
  type DisputedBallot,
  interpretKeys,
  type KeyedBallot,
  type KeyedPaper,
  printKeys,
} from '@plenum/election';
import { type FormEvent, useEffect, useRef, useState } from 'react';
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

type Choice = 'first' | 'second' | 'own';

/** One paper: both readings as drawn, and the one that is to stand, with the reason. */
export function Dispute({ election, round, dispute, onSettled }: DisputeProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const opened = round.opened!;
  const weighted = election.regulation.switches.weighted.value;
  const paper: KeyedPaper = { form: opened.form, candidates: opened.candidates.length, weighted };
  const { first, second, decision } = dispute;
  const act = dispute.why === 'difference' ? 'settle-difference' : 'adjudicate-ballot';
  const may = election.mayDo.includes(act);
  const start = decision?.ballot ?? first ?? second;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [keys, setKeys] = useState(() => (start ? printKeys(start, paper) : ''));
  const [reason, setReason] = useState('');
  const reasonField = useRef<HTMLInputElement>(null);
  const keysField = useRef<HTMLDivElement>(null);
  const own = interpretKeys(keys, paper);
  const chosen: KeyedBallot | null =
    choice === 'first' ? first : choice === 'second' ? second : choice === 'own' ? ballotOf(dispute.number, own) : null;
  const unreadable = choice === 'own' && notFinished(own, paper) !== null;
  const choose = (which: Choice) => {
    setChoice(which);
    // The field for the keys appears with the choice.
    requestAnimationFrame(() => (which === 'own' ? keysField : reasonField).current?.focus());
  };
  useChoiceKeys(may, choose);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || unreadable) return;
    if (await acting.send({ act, ballot: { ...chosen, number: dispute.number }, reason })) onSettled();
  };
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  const names = opened.candidates.map((id) => nameOf.get(id) ?? id);
  const pointed = pointedPlaces(first, second, names.length);
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
        </div>
      )}
      <div className="readings">
        {(['first', 'second'] as const).map((which) => (
          <Reading
            key={which}
            title={which === 'first' ? t('compare.first') : t('compare.second')}
            button={which === 'first' ? t('compare.takeFirst') : t('compare.takeSecond')}
            digit={which === 'first' ? '1' : '2'}
            ballot={dispute[which]}
            paper={paper}
            drawing={drawing}
            on={choice === which}
            onChoose={may ? () => choose(which) : undefined}
          />
        ))}
      </div>
      <Rows first={first} second={second} names={names} pointed={pointed} form={opened.form} />
      {may && (
        <form className="card stack" onSubmit={(event) => void submit(event)}>
          <div className="row">
            <span className="small soft">{t('compare.keysHelp')}</span>
            <Button
              type="button"
              size="sm"
              variant={choice === 'own' ? 'filled' : 'default'}
              aria-pressed={choice === 'own'}
              onClick={() => choose('own')}
            >
              <kbd>3</kbd>&nbsp;{t('compare.takeOwn')}
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
            <Button type="submit" loading={acting.pending} disabled={!chosen || unreadable || reason.trim() === ''}>
              {decision ? t('compare.again') : t('compare.settle', { n: countText(dispute.number, language) })}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** Places on which the readings differ, and those marked doubtful. */
function pointedPlaces(first: KeyedBallot | null, second: KeyedBallot | null, size: number): ReadonlySet<number> {
  const places = Array.from({ length: size }, (_, index) => index + 1);
  return new Set(
    places.filter((place) => {
      const [one, other] = [first?.marks[String(place)], second?.marks[String(place)]];
      return one !== other || one === '?';
    }),
  );
}

function useChoiceKeys(may: boolean, choose: (which: Choice) => void): void {
  useEffect(() => {
    if (!may) return;
    const listen = (event: KeyboardEvent) => {
      if ((event.target as HTMLElement).closest('input, textarea, select, [role="dialog"], .keys-field')) return;
      const which = ({ 1: 'first', 2: 'second', 3: 'own' } as const)[event.key as '1'];
      if (!which || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      choose(which);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

interface ReadingProps {
  readonly title: string;
  readonly button: string;
  readonly digit: string;
  readonly ballot: KeyedBallot | null;
  readonly paper: KeyedPaper;
  readonly drawing: Omit<Parameters<typeof Paper>[0], 'marks'>;
  readonly on: boolean;
  readonly onChoose: (() => void) | undefined;
}

function Reading({ title, button, digit, ballot, paper, drawing, on, onChoose }: ReadingProps) {
  const { t, noun } = useWords();
  return (
    <section className={`reading ${on ? 'on' : ''}`} aria-label={title}>
      <div className="row spread">
        <h3>{title}</h3>
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
  readonly first: KeyedBallot | null;
  readonly second: KeyedBallot | null;
  readonly names: readonly string[];
  readonly pointed: ReadonlySet<number>;
  readonly form: BallotForm;
}

/** The same differences as a short table, for who cannot compare two pictures. */
function Rows({ first, second, names, pointed, form }: RowsProps) {
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
            <th>{t('compare.first')}</th>
            <th>{t('compare.second')}</th>
          </tr>
        </thead>
        <tbody>
          {[...pointed].map((place) => (
            <tr key={place}>
              <td className="num">{place}</td>
              <td>{names[place - 1]}</td>
              <td>{word(first, place)}</td>
              <td>{word(second, place)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
