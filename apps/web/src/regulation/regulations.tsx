import { instrumentName } from '@plenum/kernel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { regulationsQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import './regulation.css';

export function Regulations() {
  const { t, language } = useWords();
  const { data: regulations } = useSuspenseQuery(regulationsQuery);
  return (
    <>
      <Head title={t('regulation.title')} below={t('regulation.below')} />
      <div className="card flush">
        <table className="regulations">
          <thead>
            <tr>
              <th>{t('regulation.name')}</th>
              <th>{t('regulation.instrument')}</th>
              <th>{t('regulation.version')}</th>
              <th>{t('regulation.assumed')}</th>
            </tr>
          </thead>
          <tbody>
            {regulations.map((regulation) => (
              <tr key={regulation.id}>
                <td>
                  <Link to="/regulations/$id" params={{ id: regulation.id }}>
                    {regulation.title[language]}
                  </Link>
                </td>
                <td>{instrumentName(regulation.instrument, language)}</td>
                <td className="soft" data-label={t('regulation.version')}>
                  {dateText(regulation.version)}
                </td>
                <td data-label={t('regulation.assumed')}>
                  {regulation.assumed === 0 ? (
                    <span className="tag yes">{t('regulation.allSeen')}</span>
                  ) : (
                    <span className="tag wait">
                      {t('regulation.assumedCount', { n: countText(regulation.assumed, language) })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
