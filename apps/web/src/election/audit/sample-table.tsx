import { Button } from '@mantine/core';
import { type KeyedPaper, printKeys, sameReading } from '@plenum/election';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

interface SampleTableProps {
  readonly round: RoundScreen;
  readonly papers: NonNullable<RoundScreen['audit']>['papers'];
  readonly onAgain: ((number: number) => void) | undefined;
}

/** Every drawn paper: as it was read again, and as it was counted. */
export function SampleTable({ round, papers, onAgain }: SampleTableProps) {
  const { t, language } = useWords();
  const opened = round.opened!;
  const paper: KeyedPaper = { form: opened.form, candidates: opened.candidates.length, weighted: false };
  return (
    <div className="card flush">
      <table>
        <caption className="hidden">{t('audit.rows')}</caption>
        <thead>
          <tr>
            <th className="num">{t('audit.number')}</th>
            <th className="num">{t('audit.times')}</th>
            <th>{t('audit.again')}</th>
            <th>{t('audit.counted')}</th>
            <th>{t('result.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ number, times, read, counted }) => {
            const same = read && counted && sameReading(read, counted);
            return (
              <tr key={number}>
                <td className="num">{countText(number, language)}</td>
                <td className="num">{countText(times, language)}</td>
                <td className="mono sample-keys">{read ? printKeys(read, paper) || '∅' : '–'}</td>
                <td className="mono sample-keys">{counted ? printKeys(counted, paper) || '∅' : '–'}</td>
                <td>
                  <span className={`tag ${read ? (same ? 'yes' : 'no') : 'wait'}`}>
                    {read ? (same ? t('audit.same') : t('audit.differs')) : t('audit.unread')}
                  </span>{' '}
                  {read && onAgain && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('audit.read', { n: countText(number, language) })}
                      onClick={() => onAgain(number)}
                    >
                      {t('audit.again')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
