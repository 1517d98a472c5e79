import { Button } from '@mantine/core';
import type { HolidayTable, HolidayYear } from '@plenum/election';
import { citationText } from '@plenum/kernel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Cite } from '../../shell/problem.tsx';
import { holidaysQuery, meQuery } from '../../shell/queries.ts';
import { Head } from '../../shell/screen.tsx';
import { useWords } from '../../wording/index.ts';
import { StateHolidays } from './state-holidays.tsx';
import './after.css';

/** `2027-02-05` as `05/02`, under a year that stands beside it. */
export const dayOfYear = (date: string): string => `${date.slice(8)}/${date.slice(5, 7)}`;

/** The days off with which working days are counted, by year and where each stands; administrators state them from the notice. */
export function Holidays() {
  const { t, language } = useWords();
  const { data: years } = useSuspenseQuery(holidaysQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const [stating, setStating] = useState<HolidayYear | null>(null);
  const states = me.account?.administrator === true;
  const list = (days: readonly string[]) => days.map(dayOfYear).join(', ') || '–';
  return (
    <>
      <Head
        title={t('holidays.title')}
        below={t('holidays.below')}
        actions={states && <Button onClick={() => setStating(nextYear(years))}>{t('holidays.add')}</Button>}
      />
      <div className="card flush">
        <table className="holidays">
          <caption className="hidden">{t('holidays.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('holidays.year')}</th>
              <th scope="col">{t('holidays.off')}</th>
              <th scope="col">{t('holidays.hungKings')}</th>
              <th scope="col">{t('holidays.worked')}</th>
              <th scope="col">{t('holidays.source')}</th>
              {states && (
                <th scope="col">
                  <span className="hidden">{t('holidays.correct')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td data-label={t('holidays.off')}>{list(year.off)}</td>
                <td data-label={t('holidays.hungKings')}>{list(year.hungKings ? [year.hungKings] : [])}</td>
                <td data-label={t('holidays.worked')}>{list(year.worked)}</td>
                <td data-label={t('holidays.source')}>
                  <Cite text={citationText(year.cite, language)} />{' '}
                  {year.cite.basis === 'assumed' && <span className="tag wait">{t('holidays.assumed')}</span>}
                </td>
                {states && (
                  <td className="num">
                    <Button size="sm" variant="subtle" onClick={() => setStating(year)}>
                      {t('holidays.correct')}
                      <span className="hidden"> {year.year}</span>
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {stating && <StateHolidays year={stating} onClose={() => setStating(null)} />}
    </>
  );
}

function nextYear(years: HolidayTable): HolidayYear {
  const last = years.at(-1);
  const cite = { instrument: '', basis: 'assumed' } as const;
  return { year: (last?.year ?? 2026) + 1, off: [], hungKings: null, worked: [], cite };
}
