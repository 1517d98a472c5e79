/** A day of the calendar as text, `YYYY-MM-DD`: in that form days compare as text does. */
export type CalendarDate = string;

/** Days since 1 March of the year 0, by counting years from March so that the leap day comes last. */
function dayNumber(date: CalendarDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const from = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  return (
    365 * from +
    Math.floor(from / 4) -
    Math.floor(from / 100) +
    Math.floor(from / 400) +
    Math.floor((153 * months + 2) / 5) +
    day -
    1
  );
}

function dateOf(number: number): CalendarDate {
  const era = Math.floor(number / 146_097);
  const inEra = number - era * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * months + 2) / 5) + 1;
  const month = months < 10 ? months + 3 : months - 9;
  return dateText(era * 400 + year + (month <= 2 ? 1 : 0), month, day);
}

const two = (number: number): string => String(number).padStart(2, '0');
const dateText = (year: number, month: number, day: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOf(dayNumber(date) + days);

/** Days from one date to another; negative where the other is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** The same day so many months later; the month's last day where it has none such. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(target / 12), (target % 12) + 1];
  const first = dateText(toYear, toMonth, 1);
  const next = toMonth === 12 ? dateText(toYear + 1, 1, 1) : dateText(toYear, toMonth + 1, 1);
  return addDays(first, Math.min(day, daysBetween(first, next)) - 1);
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: CalendarDate): number => (dayNumber(date) + 3) % 7;

/** The day in Viet Nam (UTC+7, no summer time) at a moment in UTC, RFC 3339. */
export function dayInVietNam(moment: string): CalendarDate {
  const hour = Number(moment.slice(11, 13));
  const date = moment.slice(0, 10);
  return hour >= 17 ? addDays(date, 1) : date;
}

/** `15:00` in Viet Nam at a moment in UTC, whatever the machine's zone. */
export const clockInVietNam = (moment: string): string =>
  `${two((Number(moment.slice(11, 13)) + 7) % 24)}${moment.slice(13, 16)}`;
