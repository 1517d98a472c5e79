import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Cite } from '../../shell/problem.tsx';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { Proposed } from './summons-query.ts';

const firstRows = 200;

interface ProposedTableProps {
  readonly people: readonly Proposed[];
  /** Whom to summon all the same, where the rules leave the choice. */
  readonly chosen?: ReadonlySet<string>;
  readonly onToggle?: (person: string) => void;
}

/** People whom a rule names; with its reason where it does not summon them. */
export function ProposedTable({ people, chosen, onToggle }: ProposedTableProps) {
  const { t, meetingNoun, language } = useWords();
  const [rows, setRows] = useState(firstRows);
  return (
    <>
      <div className="card flush">
        <table className="people">
          <thead>
            <tr>
              <th>{t('prepare.summoned.name')}</th>
              <th>{t('prepare.summoned.born')}</th>
              <th>{t('prepare.summoned.unit')}</th>
              <th>{onToggle ? t('prepare.summoned.reason') : t('prepare.summoned.gained')}</th>
            </tr>
          </thead>
          <tbody>
            {people.slice(0, rows).map((one) => (
              <tr key={one.person}>
                <td>
                  {one.name} <span className="mono small soft">{one.code}</span>
                </td>
                <td data-label={t('prepare.summoned.born')}>{one.born ? dateText(one.born) : '–'}</td>
                <td data-label={t('prepare.summoned.unit')}>{one.unitName}</td>
                <td>
                  {one.because === null ? (
                    <>
                      {meetingNoun.gained[one.gained]}
                      {one.basis && <div className="small soft">{one.basis}</div>}
                    </>
                  ) : (
                    <div className="stack tight">
                      <span>
                        {meetingNoun.notSummoned[one.because.reason]}{' '}
                        {one.because.assumed ? (
                          <span className="tag wait">{t('prepare.byRule.assumed')}</span>
                        ) : (
                          <Cite text={one.because.cite} />
                        )}
                      </span>
                      {!one.because.barred && onToggle && (
                        <Checkbox
                          label={
                            <>
                              {t('prepare.byRule.choice')}
                              <span className="hidden"> {one.name}</span>
                            </>
                          }
                          checked={chosen?.has(one.person) ?? false}
                          onChange={() => onToggle(one.person)}
                        />
                      )}
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {people.length > rows && (
        <div className="row">
          <span className="small soft" role="status">
            {t('prepare.summoned.shown', { shown: countText(rows, language), all: countText(people.length, language) })}
          </span>
          <Button variant="light" onClick={() => setRows(rows + 1_000)}>
            {t('prepare.summoned.more')}
          </Button>
        </div>
      )}
    </>
  );
}
