import type { Citation } from '@plenum/kernel';
import type { CalendarDate } from './calendar-date.ts';

/** What the notices of one year say: an organisation may correct it, and adds the years to come. */
export interface HolidayYear {
  readonly year: number;
  /** Weekdays off by notice: Tết and its days in lieu, the second National Day, days swapped for a Saturday. */
  readonly off: readonly CalendarDate[];
  /** 10th of the third lunar month; null where it is not known yet. */
  readonly hungKings: CalendarDate | null;
  /** Saturdays and Sundays worked for a day off. */
  readonly worked: readonly CalendarDate[];
  readonly cite: Citation;
}

/** The years by number; one that is missing has its fixed days alone, and what is counted over it is assumed. */
export type HolidayTable = readonly HolidayYear[];

/** Labour Code 2019: fixed days (article 112.1) and the day in lieu of one on a weekend (article 111.3). */
export const labourCode: Citation = {
  instrument: '45/2019/QH14',
  article: '112',
  clause: '1',
  basis: 'text',
  checked: '2026-11-25',
};
/** Month and day, the same every year. */
export const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'] as const;

/** Vietnamese Culture Day, off from 2026 (resolution 28/2026/QH16); not made up where it falls on a weekend. */
export const cultureDay = { from: 2026, day: '11-24' } as const;

const notice = (instrument: string): Citation => ({ instrument, basis: 'guidance', checked: '2026-11-25' });
const assumed: Citation = { instrument: '45/2019/QH14', article: '112', clause: '3', basis: 'assumed' };

const inYear = (
  year: number,
  off: readonly string[],
  hungKings: string,
  worked: readonly string[],
  cite: Citation,
): HolidayYear => ({
  year,
  off: off.map((day) => `${year}-${day}`),
  hungKings: `${year}-${hungKings}`,
  worked: worked.map((day) => `${year}-${day}`),
  cite,
});

/**
 * What Plenum brings. 2021 to 2026 follow the yearly notices; 2020 and the years whose notice is not out are assumed: the
 * lunar days are known, which five days are Tết is not.
 */
export const knownHolidays: HolidayTable = [
  inYear(2020, ['01-23', '01-24', '01-27', '01-28', '01-29'], '04-02', [], assumed),
  inYear(2021, ['02-10', '02-11', '02-12', '02-15', '02-16', '09-03'], '04-21', [], notice('4875/TB-LĐTBXH (2020)')),
  inYear(2022, ['01-31', '02-01', '02-02', '02-03', '02-04', '09-01'], '04-10', [], notice('119/TB-LĐTBXH (2022)')),
  inYear(2023, ['01-20', '01-23', '01-24', '01-25', '01-26', '09-01'], '04-29', [], notice('5034/TB-LĐTBXH (2022)')),
  inYear(
    2024,
    ['02-08', '02-09', '02-12', '02-13', '02-14', '04-29', '09-03'],
    '04-18',
    ['05-04'],
    notice('5015/TB-LĐTBXH (2023), 1570/TB-LĐTBXH (2024)'),
  ),
  inYear(
    2025,
    ['01-27', '01-28', '01-29', '01-30', '01-31', '05-02', '09-01'],
    '04-07',
    ['04-26'],
    notice('6150/TB-BLĐTBXH (2024)'),
  ),
  inYear(
    2026,
    ['01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '08-31', '09-01'],
    '04-26',
    ['01-10', '08-22'],
    notice('9441/TB-BNV (2025)'),
  ),
  inYear(2027, ['02-05', '02-08', '02-09', '02-10', '02-11', '09-03'], '04-16', [], assumed),
  inYear(2028, ['01-25', '01-26', '01-27', '01-28', '01-31', '09-01'], '04-04', [], assumed),
];

/** The years that Plenum brings, each replaced where the installation stated it from its notice. */
export function withStated(stated: readonly (Omit<HolidayYear, 'cite'> & { readonly source: string })[]): HolidayTable {
  const years = stated.map(
    ({ source, ...year }): HolidayYear => ({ ...year, cite: { instrument: source, basis: 'guidance' } }),
  );
  const others = knownHolidays.filter(({ year }) => !years.some((one) => one.year === year));
  return [...others, ...years].sort((a, b) => a.year - b.year);
}
