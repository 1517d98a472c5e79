import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** What was declared before each recount, beside what stands now. */
export function EarlierCounts({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  const now = new Map(round.declared?.result.votes.map(({ candidate, votes }) => [candidate, votes]));
  const count = (value: number) => countText(value, language);
  return round.earlier.map(({ reason, result }, index) => (
    <section key={index} className="card stack">
      <div>
        <h3>{t('result.before', { n: count(index + 1) })}</h3>
        <p>{t('result.beforeReason', { reason })}</p>
        <p className="soft">
          {t('result.beforeFigures', {
            valid: count(result.ballots.valid),
            invalid: count(result.ballots.invalid),
            elected: result.elected.map((id) => nameOf.get(id) ?? id).join(', ') || '–',
          })}
        </p>
      </div>
      <table>
        <caption className="hidden">{t('result.before', { n: count(index + 1) })}</caption>
        <thead>
          <tr>
            <th>{t('result.name')}</th>
            <th className="num">{t('result.beforeVotes')}</th>
            <th className="num">{t('result.nowVotes')}</th>
            <th className="num">{t('result.change')}</th>
          </tr>
        </thead>
        <tbody>
          {result.votes.map(({ candidate, votes }) => {
            const change = (now.get(candidate) ?? 0) - votes;
            return (
              <tr key={candidate}>
                <td>{nameOf.get(candidate) ?? candidate}</td>
                <td className="num">{count(votes)}</td>
                <td className="num">{count(now.get(candidate) ?? 0)}</td>
                <td className="num">{change === 0 ? '0' : change > 0 ? `+${count(change)}` : `−${count(-change)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  ));
}
