import type { Finding } from '@plenum/kernel';
import type { Counting } from '../after-periods.ts';
import { type CalendarDate, dayInVietNam } from '../calendar-date.ts';
import { isDate } from '../files/election-schema.ts';
import { knownHolidays } from '../holidays.ts';
import type { ElectionContext } from './act.ts';
import { refusal } from './act-finding.ts';

/** What is wrong with a day on which something is said to have happened: it is real, not to come, not before what it follows. */
export function pastDayFaults(
  field: string,
  date: string,
  earliest: CalendarDate,
  context: ElectionContext,
): readonly Finding[] {
  if (!isDate(date)) return [refusal('not-a-date', { field, found: date })];
  if (date > dayInVietNam(context.now)) return [refusal('date-to-come', { field, found: date })];
  return date < earliest ? [refusal('date-too-early', { field, found: date, earliest })] : [];
}

export const countingOf = ({ regulation, holidays }: ElectionContext): Counting => ({
  regulation,
  holidays: holidays ?? knownHolidays,
});
