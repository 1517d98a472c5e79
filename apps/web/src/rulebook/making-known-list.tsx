import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { makingKnownListQuery } from './effect-query.ts';
import { RulebookLinks } from './rule-links.tsx';
import { nameOfLine } from './rulebook-query.ts';

/** Every instrument that somebody must learn of: what the reader must confirm stands first, then what is late. */
export function MakingKnownList() {
  const { t, language } = useWords();
  const { data: lines } = useSuspenseQuery(makingKnownListQuery);
  return (
    <>
      <Head
        crumb={<Link to="/rulebook">{t('rulebook.title')}</Link>}
        title={t('effect.knownTitle')}
        below={t('effect.knownBelow')}
      />
      <RulebookLinks />
      {lines.length === 0 ? (
        <Empty title={t('effect.knownNone')}>{t('effect.knownNoneBelow')}</Empty>
      ) : (
        <section className="card flush">
          <table className="rule-table known-list">
            <thead>
              <tr>
                <th scope="col">{t('rulebook.instrument')}</th>
                <th scope="col">{t('effect.by')}</th>
                <th scope="col">{t('effect.notYet')}</th>
                <th scope="col">{t('effect.attendedCount')}</th>
                <th scope="col">{t('effect.confirmedCount')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ instrument, by, counts, late, toConfirm }) => (
                <tr key={instrument.id}>
                  <td>
                    <Link to="/rulebook/$id/making-known" params={{ id: instrument.id }}>
                      <span lang="vi">{nameOfLine(instrument)}</span>
                    </Link>
                    {instrument.number !== null && <div lang="vi">{instrument.title}</div>}
                    {toConfirm > 0 && (
                      <span className="tag wait">{t('effect.toConfirm', { n: countText(toConfirm, language) })}</span>
                    )}
                  </td>
                  <td data-label={t('effect.by')}>
                    {dateText(by)} {late && <span className="tag no">{t('effect.late')}</span>}
                  </td>
                  <td data-label={t('effect.notYet')}>{countText(counts.notYet, language)}</td>
                  <td data-label={t('effect.attendedCount')}>{countText(counts.attended, language)}</td>
                  <td data-label={t('effect.confirmedCount')}>{countText(counts.confirmed, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
