import { formatCount, formatDate, formatPercent } from '@plenum/election';
import type { Language } from './language.ts';

/** Counts, percentages and dates are the domain's, which minutes and files use too; here stands what only screens need. */
export { formatCount as countText, formatDate as dateText } from '@plenum/election';

/** A percentage without its sign, under a heading that has it: `97,13`. */
export const percentText = (percent: string | null, language: Language): string =>
  formatPercent(percent, language).replace('%', '');

// Made once: making one costs milliseconds, and the entry screen shows the time of every key that was saved.
const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `20:41:07`, in the reader's own time zone. */
export const clockText = (moment: string | Date): string =>
  clock.format(typeof moment === 'string' ? new Date(moment) : moment);

/** `24/11/2026 20:41:07`, in the reader's own time zone. */
export function momentText(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : `${formatDate(localDate(at))} ${clockText(at)}`;
}

const localDate = (at: Date): string =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;

const ordinalsVi = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ordinalsEn = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Round 2 is `thứ hai`, `second`. */
export const ordinalText = (number: number, language: Language): string =>
  language === 'vi'
    ? `thứ ${ordinalsVi[number - 1] ?? formatCount(number, language)}`
    : (ordinalsEn[number - 1] ?? `${number}th`);
