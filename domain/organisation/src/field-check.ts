import { type Finding, tidyText } from '@plenum/kernel';
import { organisationLimits } from './organisation-limits.ts';
import { organisationRefusal } from './organisation-refusal.ts';

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Whether a text is `YYYY-MM-DD` of a day that exists, 1900 to 2200. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Faults of dates in their order: each a day, none after the next; the last not after `today` where that is given. */
export function dateFindings(
  dates: readonly (readonly [field: string, date: string | undefined])[],
  today?: string,
): readonly Finding[] {
  const given = dates.filter((one): one is readonly [string, string] => one[1] !== undefined && one[1] !== '');
  const wrong = given.filter(([, date]) => !isDate(date));
  if (wrong.length > 0) return wrong.map(([field, date]) => organisationRefusal('date-form', { field, date }, field));
  const findings: Finding[] = [];
  given.forEach(([field, date], index) => {
    const before = given[index - 1];
    if (before && before[1] > date)
      findings.push(
        organisationRefusal('date-order', { field, date, before: before[0], beforeDate: before[1] }, field),
      );
    if (today !== undefined && date > today)
      findings.push(organisationRefusal('date-in-future', { field, date }, field));
  });
  return findings;
}

/** Faults of a name: it stands, has a letter or digit first (a spreadsheet would run what begins with `=`), and is not too long. */
export function nameFindings(
  name: string,
  field = 'name',
  maximum: number = organisationLimits.name,
): readonly Finding[] {
  const text = tidyText(name);
  if (text === '') return [organisationRefusal('org-text-missing', { field }, field)];
  if (text.length > maximum) return [organisationRefusal('org-text-too-long', { field, maximum }, field)];
  return /^[\p{L}\p{N}“"(]/u.test(text) ? [] : [organisationRefusal('org-name-form', { field, found: text }, field)];
}

/** Faults of a text that may be empty. */
export const textFindings = (text: string, field: string, maximum: number): readonly Finding[] =>
  text.length > maximum ? [organisationRefusal('org-text-too-long', { field, maximum }, field)] : [];
