import type { Spell } from '@plenum/meeting';

/** Milliseconds spoken up to a moment, the interruptions left out. */
export const spokenMs = (spells: readonly Spell[], now: number): number =>
  spells.reduce(
    (sum, { from, until }) =>
      sum + Math.max(0, (until === null ? Math.max(now, Date.parse(from)) : Date.parse(until)) - Date.parse(from)),
    0,
  );

/** `04:07`; an hour and more as `72:03`. Seconds are cut, never rounded up. */
export function clockOf(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

export interface SpeechClock {
  readonly spoken: string;
  readonly allotted: string;
  /** How far over the time; null while within it. */
  readonly over: string | null;
}

export function speechClock(spells: readonly Spell[], minutes: number | null, now: number): SpeechClock {
  const spoken = spokenMs(spells, now);
  const allotted = (minutes ?? 0) * 60_000;
  return {
    spoken: clockOf(spoken),
    allotted: clockOf(allotted),
    over: minutes !== null && spoken > allotted ? clockOf(spoken - allotted) : null,
  };
}
