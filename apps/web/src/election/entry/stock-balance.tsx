import { type StockFigures, stockDifference } from '@plenum/election';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import './stock.css';

interface StockBalanceProps {
  readonly stock: StockFigures;
  readonly collected: number | null;
}

/** Printed beside what became of it, and the difference; then collected beside issued. Unknown figures are dashes. */
export function StockBalance({ stock, collected }: StockBalanceProps) {
  const { t, language } = useWords();
  const { printed, issued, spoiled, unused } = stock;
  const text = (figure: number | null) => (figure === null ? '–' : countText(figure, language));
  const difference = stockDifference(stock);
  const missing = issued === null || collected === null ? null : issued - collected;
  const parts = [
    { name: 'issued', label: t('stock.issued'), count: issued },
    { name: 'spoiled', label: t('stock.spoiled'), count: spoiled },
    { name: 'unused', label: t('stock.unused'), count: unused },
  ] as const;
  const whole = Math.max(printed, (issued ?? 0) + (spoiled ?? 0) + (unused ?? 0), 1);
  return (
    <section className="stock-balance" aria-label={t('stock.picture')} aria-live="polite">
      <div className="stock-bar" aria-hidden="true">
        {parts.map(({ name, count }) => (
          <span key={name} className={name} style={{ flexBasis: `${(100 * (count ?? 0)) / whole}%` }} />
        ))}
        {difference !== null && difference > 0 && (
          <span className="gap" style={{ flexBasis: `${(100 * difference) / whole}%` }} />
        )}
      </div>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('stock.printed')}</th>
            <td className="num">{text(printed)}</td>
          </tr>
          {parts.map(({ name, label, count }) => (
            <tr key={name} className="part">
              <th scope="row">
                <span className={`swatch ${name}`} aria-hidden="true" /> {label}
              </th>
              <td className="num">{text(count)}</td>
            </tr>
          ))}
          <tr className={difference === null ? 'sum' : difference === 0 ? 'sum yes' : 'sum no'}>
            <th scope="row">
              {difference === null || difference === 0
                ? t('stock.adds')
                : difference > 0
                  ? t('stock.missing')
                  : t('stock.over')}
            </th>
            <td className="num">
              {difference === null ? '–' : difference === 0 ? '✓' : countText(Math.abs(difference), language)}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('stock.collected')}</th>
            <td className="num">{text(collected)}</td>
          </tr>
          <tr className={missing !== null && missing < 0 ? 'sum no' : 'sum'}>
            <th scope="row">{missing !== null && missing < 0 ? t('stock.over') : t('stock.notReturned')}</th>
            <td className="num">{missing === null ? '–' : countText(Math.abs(missing), language)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
