import { type CandidateVotes, type Regulation, type RoundResult, whySentence } from '@plenum/election';
import { Fragment, useState } from 'react';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, percentText } from '../../wording/figures.ts';
import { useWords, type Words } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** Everybody who stood, by votes, with the needed line across the bars and the reason in one sentence. */
export function ResultTable({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => nearMiss(round.declared!.result));
  const result = round.declared!.result;
  const rows = byVotes(result);
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  const whole = Math.max(result.base.value ?? 0, ...rows.map(({ votes }) => votes), 1);
  const needed = result.kind === 'tie' ? null : result.needed;
  const count = (value: number) => countText(value, language);
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  return (
    <div className="card result-card">
      <table className="result">
        <caption className="hidden">{t('result.outcome')}</caption>
        <thead>
          <tr>
            <th scope="col" className="rank">
              <abbr title={t('result.rank')}>#</abbr>
            </th>
            <th scope="col">{t('result.name')}</th>
            <th scope="col" className="bar-cell">
              {needed === null ? (
                <span className="hidden">{t('result.barNone')}</span>
              ) : (
                <div className="needed">
                  <span style={{ left: `${(needed / whole) * 100}%` }}>
                    {t('result.bar', { needed: count(needed) })}
                  </span>
                </div>
              )}
            </th>
            <th scope="col" className="num">
              {t('result.votes')}
            </th>
            <th scope="col" className="num percent">
              {result.base.value === null
                ? t('result.percent')
                : t('result.percentOf', { base: count(result.base.value) })}
            </th>
            <th scope="col">{t('result.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const name = nameOf.get(row.candidate) ?? row.candidate;
            const elected = result.elected.includes(row.candidate);
            const cut =
              elected && !result.elected.includes(rows[index + 1]?.candidate ?? '') && index < rows.length - 1;
            const open = opened.has(row.candidate);
            const outcome = outcomeOf(result, row, t, count);
            return (
              <Fragment key={row.candidate}>
                <tr className={cut && !open ? 'cut' : ''}>
                  <td className="rank soft">{1 + rows.filter(({ votes }) => votes > row.votes).length}</td>
                  <td className={elected ? 'name elected' : 'name'}>{name}</td>
                  <td className="bar-cell" aria-hidden="true">
                    <div className="bar">
                      <i className={elected ? '' : 'out'} style={{ width: `${(row.votes / whole) * 100}%` }} />
                      {needed !== null && <s style={{ left: `${(needed / whole) * 100}%` }} />}
                    </div>
                  </td>
                  <td className="num votes">{count(row.votes)}</td>
                  <td className="num percent">{percentText(row.percent, language)}</td>
                  <td className="outcome">
                    <span className={`tag ${outcome.kind}`}>{outcome.text}</span>
                    <button
                      type="button"
                      className="plain-button why-button no-print"
                      aria-expanded={open}
                      onClick={() => toggle(row.candidate)}
                    >
                      {t('result.why')}
                      <span className="hidden"> {name}</span>
                    </button>
                  </td>
                </tr>
                {open && (
                  <tr className={`why-row ${cut ? 'cut' : ''}`}>
                    <td colSpan={6}>
                      <div className="why">
                        <strong>{name}:</strong>{' '}
                        {whySentence(
                          result,
                          row.candidate,
                          election.regulation as Regulation,
                          election.meeting.kind,
                          language,
                        )}
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The elected as the result orders them, then the others by votes, in the order of the paper where they are equal. */
function byVotes(result: RoundResult): readonly CandidateVotes[] {
  const place = (candidate: string) => {
    const at = result.elected.indexOf(candidate);
    return at < 0 ? result.elected.length : at;
  };
  return [...result.votes].sort((a, b) => place(a.candidate) - place(b.candidate) || b.votes - a.votes);
}

/** The question that is asked first: whoever lacks very little is explained without asking. */
function nearMiss(result: RoundResult): ReadonlySet<string> {
  const first = byVotes(result).find(({ candidate }) => !result.elected.includes(candidate));
  const { needed } = result;
  return new Set(
    first && needed !== null && first.votes < needed && needed - first.votes <= 3 ? [first.candidate] : [],
  );
}

function outcomeOf(
  result: RoundResult,
  row: CandidateVotes,
  t: Words,
  count: (value: number) => string,
): { kind: string; text: string } {
  if (result.status === 'void' || result.status === 'doubtful') return { kind: '', text: t('result.voided') };
  if (result.elected.includes(row.candidate)) return { kind: 'yes', text: t('result.in') };
  if (result.open?.because === 'tie' && result.open.among.includes(row.candidate))
    return { kind: 'wait', text: t('result.tied') };
  const missing = result.needed === null ? 0 : result.needed - row.votes;
  if (missing > 0 && missing <= 10 && result.kind !== 'tie')
    return { kind: 'no', text: t('result.short', { n: count(missing) }) };
  if (missing > 0 && result.kind !== 'tie') return { kind: '', text: t('result.below') };
  return { kind: '', text: t('result.notSeated') };
}
