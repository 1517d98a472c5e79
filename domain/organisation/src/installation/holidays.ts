import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { InstallationEvent } from './events.ts';
import { installationLimits, type StatedHolidays } from './installation.ts';
import { installationRefusal } from './refusal.ts';

/** The holidays of one year as its notice has them; stated again, they take the place of what was stated before. */
export function stateHolidays({ year, off, hungKings, worked, source }: StatedHolidays): Verdict<InstallationEvent> {
  const days = [...off, ...worked, ...(hungKings ? [hungKings] : [])];
  const right =
    days.length <= installationLimits.daysOff &&
    new Set(days).size === days.length &&
    days.every((day) => day.startsWith(`${year}-`) && isDay(day));
  const findings: readonly Finding[] = [
    ...(right ? [] : [installationRefusal('holidays-day', 'off')]),
    ...(source.trim() === '' ? [installationRefusal('holidays-source', 'source')] : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  const data = { year, off: [...off].sort(), hungKings, worked: [...worked].sort(), source: source.trim() };
  return accept({ type: 'holidays-stated', v: 1, data });
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').map(Number) : [];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && date >= 1 && date <= days;
}
