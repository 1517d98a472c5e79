import type { KeyedMarks } from '@plenum/election';
import { memo, useMemo } from 'react';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import '../../shell/serif.css';
import './paper.css';

type Mark = KeyedMarks[string] | undefined;

interface PaperProps {
  readonly title: string;
  readonly form: 'strike-out' | 'agree-disagree' | 'cumulative';
  readonly seats: number;
  readonly names: readonly string[];
  readonly marks: KeyedMarks;
  /** The place keyed last, by which the eye finds back. */
  readonly last?: number | null;
  /** Places to point at, such as those where two readings differ. */
  readonly pointed?: ReadonlySet<number>;
  readonly compact?: boolean;
}

/** The ballot as it looks on paper, marked as typed. Drawn again only where something on it changed. */
export const Paper = memo(function Paper({
  title,
  form,
  seats,
  names,
  marks,
  last = null,
  pointed,
  compact = false,
}: PaperProps) {
  const { t, language } = useWords();
  // A row asks for no words itself: K draws all of them at once.
  const words = useMemo(
    () => ({
      struck: t('compare.mark.x'),
      doubtful: t('compare.mark.doubtful'),
      agree: t('key.agree'),
      disagree: t('key.disagreeColumn'),
      count: (points: number) => countText(points, language),
    }),
    [t, language],
  );
  const figures = { seats: countText(seats, language), candidates: countText(names.length, language) };
  const columns = compact ? (names.length > 16 ? 2 : 1) : names.length > 30 ? 3 : names.length > 12 ? 2 : 1;
  return (
    <div className={`paper ${form} ${compact ? 'compact' : ''}`} data-columns={columns}>
      <p className="paper-title">{title}</p>
      <p className="paper-instruction">
        {form === 'strike-out' && t('key.strikeInstruction', figures)}
        {form === 'agree-disagree' && t('key.agreeInstruction')}
        {form === 'cumulative' && t('key.cumulativeInstruction', figures)}
      </p>
      <ol className="paper-names">
        {names.map((name, index) => (
          <PaperName
            key={`${index}${name}`}
            number={index + 1}
            name={name}
            mark={marks[String(index + 1)]}
            form={form}
            last={last === index + 1}
            pointed={pointed?.has(index + 1) ?? false}
            words={words}
          />
        ))}
      </ol>
    </div>
  );
});

interface PaperNameProps {
  readonly number: number;
  readonly name: string;
  readonly mark: Mark;
  readonly form: PaperProps['form'];
  readonly last: boolean;
  readonly pointed: boolean;
  readonly words: {
    readonly struck: string;
    readonly doubtful: string;
    readonly agree: string;
    readonly disagree: string;
    readonly count: (points: number) => string;
  };
}

const PaperName = memo(function PaperName({ number, name, mark, form, last, pointed, words }: PaperNameProps) {
  const doubtful = mark === '?';
  return (
    <li
      className={[mark === 'x' && 'struck', doubtful && 'doubtful', last && 'last', pointed && 'pointed']
        .filter(Boolean)
        .join(' ')}
    >
      <em>{number}</em>
      <span className="paper-name">{name}</span>
      {doubtful && <span className="doubt">?</span>}
      {form === 'agree-disagree' && !doubtful && (
        <span className="boxes">
          <Box label={words.agree} on={mark === 'a' || mark === 'ad'} />
          <Box label={words.disagree} on={mark === 'd' || mark === 'ad'} />
        </span>
      )}
      {form === 'cumulative' && <span className="points">{typeof mark === 'number' ? words.count(mark) : ''}</span>}
      <span className="hidden">
        {mark === 'x' && words.struck}
        {doubtful && words.doubtful}
      </span>
    </li>
  );
});

function Box({ label, on }: { readonly label: string; readonly on: boolean }) {
  return (
    <span className="box">
      <span aria-hidden="true">{on ? '✕' : ''}</span>
      {on && <span className="hidden">{label}</span>}
      <small aria-hidden="true">{label}</small>
    </span>
  );
}
