import { addDays, type CalendarDate, weekday, yearOf } from './calendar-date.ts';
import { cultureDay, fixedHolidays, type HolidayTable } from './holidays.ts';

const isWeekend = (date: CalendarDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** Every day off of a year but its weekends. A fixed day or the Hùng Kings' day on a weekend is made up on the next working day. */
function daysOff(year: number, table: HolidayTable): ReadonlySet<CalendarDate> {
  const known = table.find((one) => one.year === year);
  const fixed = [
    ...fixedHolidays.map((day) => `${year}-${day}`),
    ...(known?.hungKings ? [known.hungKings] : []),
  ].sort();
  const off = new Set([...fixed, ...(known?.off ?? [])]);
  if (year >= cultureDay.from) off.add(`${year}-${cultureDay.day}`);
  for (const holiday of fixed.filter(isWeekend)) {
    let next = addDays(holiday, 1);
    while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
    off.add(next);
  }
  return off;
}

/** Whether people work on a day: no weekend, no holiday, or a weekend day worked by notice. */
export function isWorkingDay(date: CalendarDate, table: HolidayTable): boolean {
  const year = yearOf(date);
  if (table.find((one) => one.year === year)?.worked.includes(date)) return true;
  return !isWeekend(date) && !daysOff(year, table).has(date);
}

/** A day that a period leads to. */
export interface CountedDay {
  readonly date: CalendarDate;
  /** A year on the way whose holidays nobody has stated. */
  readonly assumed: boolean;
}

/**
 * The last of so many working days. The day from which the period runs is not counted (Civil Code 2015, article 147: assumed
 * to hold for these periods too).
 */
export function workingDaysAfter(from: CalendarDate, days: number, table: HolidayTable): CountedDay {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, table)) left -= 1;
  }
  return { date, assumed: isAssumed(yearOf(from), yearOf(date), table) };
}

function isAssumed(first: number, last: number, table: HolidayTable): boolean {
  for (let year = first; year <= last; year += 1) {
    const known = table.find((one) => one.year === year);
    if (!known || known.cite.basis === 'assumed') return true;
  }
  return false;
}
