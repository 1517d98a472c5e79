import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ElectorList } from './elector-list.tsx';
import { ImportElectors } from './import-electors.tsx';
import './electors.css';

/** Those summoned by name, and what they come to. Tellers see the figures alone. */
export function Electors({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const [adding, setAdding] = useState(false);
  const [listing, setListing] = useState(false);
  const { electors } = election;
  const mayAdd = election.mayDo.includes('list-electors');
  const mayRead = election.duties.some((duty) => duty !== 'teller' && duty !== 'head-of-tellers');
  if (!electors && !mayAdd) return null;
  const figures = electors && [
    [t('electors.summoned'), electors.summoned],
    [t('electors.off'), electors.excluded.reduce((sum, { count }) => sum + count, 0)],
    [t('electors.present'), electors.present],
    [t('electors.alternates'), electors.alternates],
  ];
  return (
    <section className="card stack electors" aria-labelledby="electors-title">
      <div className="row spread">
        <h2 id="electors-title">{t('electors.title')}</h2>
        <div className="row">
          {electors && mayRead && (
            <Button variant="default" aria-expanded={listing} onClick={() => setListing(!listing)}>
              {listing ? t('electors.close') : t('electors.open')}
            </Button>
          )}
          {mayAdd && (
            <Button variant="light" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {adding ? t('electors.closeAdd') : electors ? t('electors.addMore') : t('electors.addFirst')}
            </Button>
          )}
        </div>
      </div>
      {figures ? (
        <dl className="elector-figures" aria-live="polite">
          {figures.map(([label, figure]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{countText(Number(figure), language)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="soft">{t('electors.none')}</p>
      )}
      {electors && !mayRead && <p className="small soft">{t('electors.tellers')}</p>}
      {adding && <ImportElectors election={election} onDone={() => setAdding(false)} />}
      {electors && listing && <ElectorList election={election} />}
    </section>
  );
}
