import { formatPercent, type HallRow, type HallView } from '@plenum/election';
import type { CSSProperties } from 'react';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

type Scene<Name extends HallView['scene']> = Extract<HallView, { scene: Name }>;

/** How many columns of names fit the screen, and whether they need its whole width. */
function layoutOf(names: number): { readonly columns: number; readonly whole: boolean } {
  if (names <= 8) return { columns: 1, whole: false };
  if (names <= 20) return { columns: 2, whole: false };
  return { columns: names <= 48 ? 3 : 4, whole: true };
}

/** Who is in: a declared round, or the whole election once it is finished. */
export function HallElected({ hall }: { readonly hall: Scene<'result'> | Scene<'finished'> }) {
  const { t, language } = useWords();
  const count = (value: number) => countText(value, language);
  const tied = hall.scene === 'result' ? hall.tied : [];
  const shown = hall.elected.length + (tied.length > 0 ? tied.length + 2 : 0);
  const { columns, whole } = layoutOf(shown);
  const style = { '--columns': columns, '--rows': Math.max(Math.ceil(shown / columns), 4) } as CSSProperties;
  return (
    <div className={`hall-result ${whole ? 'whole' : ''}`} style={style}>
      <div className="hall-sum">
        <p className="hall-figure">
          {count(hall.elected.length)} <span>/ {count(hall.seats)}</span>
        </p>
        <p className="hall-line">
          {t(hall.scene === 'finished' && hall.rounds > 1 ? 'hall.electedInAll' : 'hall.elected')}
        </p>
        {hall.scene === 'result' ? <ResultFacts hall={hall} /> : <FinishedFacts hall={hall} />}
      </div>
      <div className="hall-names">
        {hall.elected.length > 0 ? (
          <Names rows={hall.elected} label={t('hall.elected')} />
        ) : (
          <p className="hall-words">{t('hall.nobody')}</p>
        )}
        {tied.length > 0 && (
          <>
            <h2>{t('hall.tied')}</h2>
            <Names rows={tied} label={t('hall.tied')} mark="=" />
          </>
        )}
      </div>
    </div>
  );
}

function Names({
  rows,
  label,
  mark = '✓',
}: {
  readonly rows: readonly HallRow[];
  readonly label: string;
  readonly mark?: string;
}) {
  const { t, language } = useWords();
  return (
    <ol className={mark === '=' ? 'tied' : ''} aria-label={label}>
      {rows.map((row, index) => (
        <li key={`${index}${row.name}`}>
          <span className="hall-mark" aria-hidden="true">
            {mark}
          </span>
          <span className="hall-name">{row.name}</span>
          <span className="hall-votes">
            {countText(row.votes, language)}
            <span className="hidden"> {t('hall.votes')}</span>
          </span>
          {row.percent !== null && <span className="hall-percent">{formatPercent(row.percent, language)}</span>}
        </li>
      ))}
    </ol>
  );
}

function ResultFacts({ hall }: { readonly hall: Scene<'result'> }) {
  const { t, language } = useWords();
  const count = (value: number) => countText(value, language);
  return (
    <>
      <div className="hall-facts">
        <p>
          {hall.base.value !== null && `${t('hall.baseIs', { base: count(hall.base.value) })} · `}
          {hall.kind === 'tie'
            ? t('hall.moreVotesShort')
            : hall.needed === null
              ? t('hall.byVotesShort')
              : t('hall.neededIs', { needed: count(hall.needed) })}
        </p>
        <p>
          {t('hall.papersRead', {
            collected: count(hall.collected),
            valid: count(hall.valid),
            invalid: count(hall.invalid),
          })}
        </p>
      </div>
      {hall.open ? (
        <p className="hall-tag wait">{t('hall.left', { n: count(hall.open.seats) })}</p>
      ) : (
        <p className="hall-tag yes">✓ {t('hall.full')}</p>
      )}
      <HallNext hall={hall} />
    </>
  );
}

function FinishedFacts({ hall }: { readonly hall: Scene<'finished'> }) {
  const { t, language } = useWords();
  const count = (value: number) => countText(value, language);
  return (
    <>
      <p className="hall-facts">{t('hall.rounds', { n: count(hall.rounds) })}</p>
      {hall.stopped && <p className="hall-next">{t('hall.stopped', { why: hall.stopped })}</p>}
      {hall.unfilled > 0 ? (
        <p className="hall-tag wait">{t('hall.unfilled', { n: count(hall.unfilled) })}</p>
      ) : (
        <p className="hall-tag yes">✓ {t('hall.full')}</p>
      )}
      <p className="hall-next">{t('hall.finished')}</p>
    </>
  );
}

/** What comes after a declared round, in one sentence. */
export function HallNext({ hall }: { readonly hall: Scene<'result'> | Scene<'void'> }) {
  const { t, language } = useWords();
  const { next, stopped } = hall;
  if (stopped) return <p className="hall-next">{t('hall.stopped', { why: stopped })}</p>;
  if (!next) return null;
  return (
    <p className="hall-next">
      {t(`result.nextStep.${next.step}`, {
        seats: countText(next.seats, language),
        candidates: countText(next.candidates, language),
      })}
    </p>
  );
}
