import { Button } from '@mantine/core';
import type { EntryProgress } from '@plenum/election';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ReasonDialog } from '../../shell/fields.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

interface EntryCardProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
  readonly number: 1 | 2 | 3;
  /** Papers of the batch. */
  readonly papers: number;
  readonly entry: EntryProgress | null;
}

/** How far one entry of a batch is, and for the head the way to give it back. */
export function EntryCard({ election, round, number, papers, entry }: EntryCardProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const [reopening, setReopening] = useState(false);
  const mayReopen =
    entry?.closed === true &&
    election.mayDo.includes('reopen-entry') &&
    election.rounds.at(-1)?.number === round.number;
  const keyed = t('entry.keyed', {
    keyed: countText(entry?.keyed ?? 0, language),
    collected: countText(papers, language),
  });
  return (
    <div className="card stack tight">
      <h3>{number === 1 ? t('entry.first') : number === 2 ? t('entry.second') : t('entry.third')}</h3>
      {entry ? (
        <>
          <p>
            <strong>{entry.name}</strong>{' '}
            <span className={`tag ${entry.closed ? 'yes' : 'wait'}`}>
              {entry.closed ? t('entry.closed') : t('entry.keying')}
            </span>
          </p>
          <progress className="meter" max={Math.max(1, papers)} value={entry.keyed} aria-label={keyed} />
          <p className="small soft">{keyed}</p>
          {mayReopen && (
            <div>
              <Button size="sm" variant="default" onClick={() => setReopening(true)}>
                {t('entry.reopen')}
              </Button>
            </div>
          )}
          {reopening && (
            <ReasonDialog
              title={t('entry.reopenTitle', { name: entry.name })}
              label={t('entry.reopenReason')}
              button={t('entry.reopen')}
              pending={acting.pending}
              error={acting.error}
              onClose={() => {
                acting.clear();
                setReopening(false);
              }}
              onReason={(reason) =>
                void acting
                  .send({ act: 'reopen-entry', teller: entry.teller, batch: entry.batch, reason })
                  .then((done) => done && setReopening(false))
              }
            />
          )}
        </>
      ) : (
        <p className="soft">{t('entry.nobody')}</p>
      )}
    </div>
  );
}
