import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { missingQuery } from './effect-query.ts';
import { RulebookLinks, ToInstrument } from './rule-links.tsx';

/** What the register's texts cite and what is not in it. */
export function MissingScreen() {
  const { t, language } = useWords();
  const { data } = useSuspenseQuery(missingQuery);
  return (
    <>
      <Head
        crumb={<Link to="/rulebook">{t('rulebook.title')}</Link>}
        title={t('effect.missingTitle')}
        below={t('effect.missingBelow')}
      />
      <RulebookLinks />
      {data.missing.length === 0 ? (
        <Empty title={t('effect.missingNone')} />
      ) : (
        <section className="card flush">
          <table className="rule-table missing">
            <thead>
              <tr>
                <th scope="col">{t('rulebook.instrument')}</th>
                <th scope="col">{t('effect.missingTimes')}</th>
                <th scope="col">{t('effect.missingBy')}</th>
              </tr>
            </thead>
            <tbody>
              {data.missing.map(({ instrument, date, times, by }) => (
                <tr key={`${instrument}${date}`}>
                  <td>
                    <strong lang="vi">{instrument}</strong>
                    {date !== null && <> {dateText(date)}</>}
                  </td>
                  <td data-label={t('effect.missingTimes')}>{countText(times, language)}</td>
                  <td data-label={t('effect.missingBy')}>
                    <ul className="plain">
                      {by.map(({ id, line }) => (
                        <li key={id}>
                          <ToInstrument line={data.names[id]} />{' '}
                          <span className="soft small">{t('effect.atLine', { line })}</span>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
