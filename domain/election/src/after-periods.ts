import type { Citation } from '@plenum/kernel';
import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';
import type { HolidayTable } from './holidays.ts';
import type { Regulation } from './regulation.ts';
import type { OpenElection } from './state.ts';
import { workingDaysAfter } from './working-days.ts';

/** The last day of a period, how it was counted, and on what it rests. */
export interface Period {
  readonly from: CalendarDate;
  readonly last: CalendarDate;
  readonly length: number;
  readonly unit: 'working-days' | 'days' | 'months';
  readonly cite: Citation;
  /** A year's holidays on the way that nobody has stated. */
  readonly holidaysAssumed: boolean;
}

/** What a period is counted with. */
export interface Counting {
  readonly regulation: Regulation;
  readonly holidays: HolidayTable;
}

type Counted = 'complaint' | 'report' | 'confirmation' | 'retention';

export function periodCite({ switches: { after } }: Regulation, period: Counted): Citation {
  return after.value.cites?.[period] ?? after.cite;
}

/** The day from which periods run: the noted closing, else the meeting's day. */
export const closingDay = (election: OpenElection): CalendarDate => election.after.closing ?? election.meeting.date;

function inWorkingDays(from: CalendarDate, length: number, which: Counted, counting: Counting): Period {
  const { date, assumed } = workingDaysAfter(from, length, counting.holidays);
  const cite = periodCite(counting.regulation, which);
  return { from, last: date, length, unit: 'working-days', cite, holidaysAssumed: assumed };
}

/** Until when complaints are in time; null where the regulation sets no period. */
export function complaintPeriod(election: OpenElection, counting: Counting): Period | null {
  const { complaintWorkingDays, complaintCalendarDays } = counting.regulation.switches.after.value;
  const from = closingDay(election);
  if (complaintWorkingDays !== null) return inWorkingDays(from, complaintWorkingDays, 'complaint', counting);
  if (complaintCalendarDays === null) return null;
  return {
    from,
    last: addDays(from, complaintCalendarDays),
    length: complaintCalendarDays,
    unit: 'days',
    cite: periodCite(counting.regulation, 'complaint'),
    holidaysAssumed: false,
  };
}

/** Until when the result is to be sent to the body above. */
export function reportPeriod(election: OpenElection, counting: Counting): Period | null {
  const { reportWorkingDays } = counting.regulation.switches.after.value;
  return reportWorkingDays === null ? null : inWorkingDays(closingDay(election), reportWorkingDays, 'report', counting);
}

/** Until when the body above is to answer a request; it is taken to receive it on the day it is sent. */
export function answerPeriod(sent: CalendarDate, counting: Counting): Period | null {
  const { confirmationWorkingDays } = counting.regulation.switches.after.value;
  return confirmationWorkingDays === null
    ? null
    : inWorkingDays(sent, confirmationWorkingDays, 'confirmation', counting);
}

/** How long sealed papers are kept; `last` is the first day on which they may be destroyed. */
export function retentionPeriod(sealed: CalendarDate, { regulation }: Pick<Counting, 'regulation'>): Period | null {
  const { retentionMonths } = regulation.switches.after.value;
  if (retentionMonths === null) return null;
  return {
    from: sealed,
    last: addMonths(sealed, retentionMonths),
    length: retentionMonths,
    unit: 'months',
    cite: periodCite(regulation, 'retention'),
    holidaysAssumed: false,
  };
}
