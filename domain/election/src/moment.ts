import { clockInVietNam } from '@plenum/kernel';
import { dayInVietNam } from './calendar-date.ts';
import { formatDate, formatLongDate, formatTime, type Language } from './figures.ts';
import { isDate } from './files/election-schema.ts';

/**
 * A moment in UTC in one form, `2026-11-24T08:00:00.000Z`, in which the order of texts is the order of time; null where the text is
 * no moment in UTC. Seconds and their parts may be left out.
 */
export function momentOf(text: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?Z$/.exec(text);
  if (!parts || !isDate(parts[1]!)) return null;
  const [, date, hours, minutes, seconds = '00', fraction = ''] = parts;
  return `${date}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}Z`;
}

/** Whether `one` is before `other`, both as `momentOf` gives them: -1, 0 or 1. */
export const compareMoments = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** `24/11/2026 15:00` in Viet Nam (UTC+7), whatever the machine's zone. */
export const minuteInVietNam = (moment: string): string =>
  `${formatDate(dayInVietNam(moment))} ${clockInVietNam(moment)}`;

/** `15 giờ 00, ngày 24 tháng 11 năm 2026` in Viet Nam, as a sentence has it. */
export const momentInWords = (moment: string, lang: Language): string =>
  `${formatTime(minuteInVietNam(moment).slice(-5), lang)}, ${formatLongDate(dayInVietNam(moment), lang)}`;
