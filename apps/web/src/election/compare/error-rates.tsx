import { formatPercent } from '@plenum/election';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** How often each teller, and those who keyed the same piles, erred; only who leads the count is given the figures. */
export function ErrorRates({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const { errors } = round;
  if (!errors || errors.tellers.length === 0) return null;
  const count = (value: number) => countText(value, language);
  const nameOf = (account: string) => election.holders.find((holder) => holder.account === account)?.name ?? account;
  return (
    <section className="card stack tight">
      <div>
        <h3>{t('compare.errors')}</h3>
        <p className="small soft">{t('compare.errorsBelow')}</p>
      </div>
      <table className="error-rates">
        <caption className="hidden">{t('compare.errors')}</caption>
        <thead>
          <tr>
            <th>{t('compare.errorTeller')}</th>
            <th className="num">{t('compare.errorKeyed')}</th>
            <th className="num">{t('compare.errorWrong')}</th>
            <th className="num">{t('compare.errorOpen')}</th>
            <th className="num">{t('compare.errorShare')}</th>
          </tr>
        </thead>
        <tbody>
          {errors.tellers.map(({ teller, keyed, wrong, open, percent }) => (
            <tr key={teller}>
              <td>{nameOf(teller)}</td>
              <td className="num">{count(keyed)}</td>
              <td className="num">{count(wrong)}</td>
              <td className="num">{count(open)}</td>
              <td className="num">{formatPercent(percent, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="error-rates">
        <caption className="hidden">{t('compare.errorGroup')}</caption>
        <thead>
          <tr>
            <th>{t('compare.errorGroup')}</th>
            <th className="num">{t('compare.errorPapers')}</th>
            <th className="num">{t('compare.errorDiffers')}</th>
            <th className="num">{t('compare.errorShare')}</th>
          </tr>
        </thead>
        <tbody>
          {errors.groups.map(({ tellers, papers, differing, percent }) => (
            <tr key={tellers.join()}>
              <td>{tellers.map(nameOf).join(', ')}</td>
              <td className="num">{count(papers)}</td>
              <td className="num">{count(differing)}</td>
              <td className="num">{formatPercent(percent, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
