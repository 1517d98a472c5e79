import { dateText } from '../wording/figures.ts';

/** Planned times are those of the clock in Vietnam, where there is no summer time, wherever the reader's machine is. */
const aheadMs = 7 * 3_600_000;

const there = (moment: string): string => new Date(Date.parse(moment) + aheadMs).toISOString();

/** `2026-03-10T07:30` in Vietnam, as a field for date and time holds it. */
export const fieldOf = (moment: string | null): string => (moment === null ? '' : there(moment).slice(0, 16));

/** The moment of what such a field holds; null where it is empty. */
export const momentOf = (field: string): string | null =>
  field === '' ? null : new Date(Date.parse(`${field}:00+07:00`)).toISOString();

/** The day in Vietnam, `YYYY-MM-DD`. */
export const dayOf = (moment: string): string => there(moment).slice(0, 10);

/** `07:30`. */
export const timeText = (moment: string): string => there(moment).slice(11, 16);

/** `07:30, 10/03/2026`. */
export const dayAndTime = (moment: string): string => `${timeText(moment)}, ${dateText(dayOf(moment))}`;
