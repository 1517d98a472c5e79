/** The languages everything is written in. */
export type Language = 'vi' | 'en';

const marks = { vi: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const;

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** A whole number with its thousands apart: `12.345` in Vietnamese, `12,345` in English. */
export const formatCount = (count: number, lang: Language): string =>
  String(count).replace(/\B(?=(\d{3})+(?!\d))/g, marks[lang].thousands);

/** Percent as a result carries it (`97.13`), as people read it: `97,13%`, `97.13%`; a dash where there is none. */
export function formatPercent(percent: string | null, lang: Language): string {
  if (percent === null) return '–';
  const [whole, decimals] = percent.split('.');
  return `${formatCount(Number(whole), lang)}${decimals ? marks[lang].decimal + decimals : ''}%`;
}

/** `YYYY-MM-DD` in a table: `14/10/2025` in both languages. Text that is no date comes back as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date;
}

/**
 * `YYYY-MM-DD` in a sentence: `ngày 05 tháng 02 năm 2025`, `5 February 2025`. Vietnamese documents write days below 10 and
 * the months 1 and 2 with two digits (Decree 30/2020, Appendix I).
 */
export function formatLongDate(date: string, lang: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!match) return date;
  const [year, month, day] = [match[1]!, Number(match[2]), match[3]!];
  if (lang === 'en') return `${Number(day)} ${monthNames[month - 1] ?? ''} ${year}`;
  return `ngày ${day} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

/** `HH:MM` in a sentence: `21 giờ 05`, `21:05`. */
export const formatTime = (time: string, lang: Language): string =>
  lang === 'vi' ? time.replace(/^(\d{1,2}):(\d{2}).*$/, '$1 giờ $2') : time;

/** A hash as people compare it: the first sixteen hex digits in groups of four. */
export const formatHash = (hash: string): string => (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');

const romans: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a section number, from 1. */
export function roman(number: number): string {
  const step = romans.find(([value]) => value <= number);
  return step ? step[1] + roman(number - step[0]) : '';
}
