import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayInVietNam, daysBetween, weekday } from './calendar-date.ts';
import { knownHolidays } from './holidays.ts';
import { isWorkingDay, workingDaysAfter } from './working-days.ts';

/** A day as the platform knows it: the tests may ask it, the domain may not. */
const platform = (date: string) => new Date(`${date}T00:00:00Z`);
const dates = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days));

describe('days of the calendar', () => {
  it('are those of the platform, over two centuries', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(platform(there).getTime() - platform(date).getTime()).toBe(days * 86_400_000);
        expect(daysBetween(date, there)).toBe(days);
        expect(weekday(date)).toBe(platform(date).getUTCDay());
      }),
    ));
  it('of a later month are the same day, or its last', () => {
    expect(addMonths('2025-10-14', 6)).toBe('2026-04-14');
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2025-12-01', 1)).toBe('2026-01-01');
  });
  it('begin in Viet Nam seven hours before they do in Greenwich', () => {
    expect(dayInVietNam('2025-12-31T16:59:59Z')).toBe('2025-12-31');
    expect(dayInVietNam('2025-12-31T17:00:00.000Z')).toBe('2026-01-01');
  });
});

/** Weekdays off and weekend days worked, put together by hand from the law and the notices of each year. */
const years: readonly [number, string, string][] = [
  [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03', ''],
  [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02', ''],
  [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', ''],
  [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'],
  [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
  [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24', '01-10 08-22'],
];

describe('working days', () => {
  it.each(years)('of %s leave out what was off, and know the weekend days worked', (year, off, worked) => {
    const found = { off: [] as string[], worked: [] as string[] };
    for (let date = `${year}-01-01`; date < `${year + 1}-01-01`; date = addDays(date, 1)) {
      const weekend = weekday(date) === 0 || weekday(date) === 6;
      const works = isWorkingDay(date, knownHolidays);
      if (!weekend && !works) found.off.push(date.slice(5));
      if (weekend && works) found.worked.push(date.slice(5));
    }
    expect([found.off.join(' '), found.worked.join(' ')]).toEqual([off, worked]);
  });
  it('are counted from the day after, over weekends and Tết', () => {
    // 14 October 2025 is a Tuesday.
    expect(workingDaysAfter('2025-10-14', 15, knownHolidays)).toEqual({ date: '2025-11-04', assumed: false });
    // Friday before Tết 2025 to the Monday after it, by way of ten days off.
    expect(workingDaysAfter('2025-01-24', 1, knownHolidays).date).toBe('2025-02-03');
  });
  it('say that they are assumed over a year whose notice nobody has stated', () => {
    expect(workingDaysAfter('2026-12-30', 5, knownHolidays).assumed).toBe(true);
    expect(workingDaysAfter('2040-03-01', 5, knownHolidays)).toEqual({ date: '2040-03-08', assumed: true });
  });
  it('end on a working day, and one more day always leads further', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const end = workingDaysAfter(from, days, knownHolidays).date;
        expect(isWorkingDay(end, knownHolidays)).toBe(true);
        expect(workingDaysAfter(from, days + 1, knownHolidays).date > end).toBe(true);
        expect(workingDaysAfter(end, 1, knownHolidays).date).toBe(workingDaysAfter(from, days + 1, knownHolidays).date);
      }),
    ));
});
