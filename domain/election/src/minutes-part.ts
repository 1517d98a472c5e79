import { formatCount } from './figures.ts';
import type { MinutesBlock, Run } from './minutes-document.ts';
import type { MinutesMaking } from './minutes-source.ts';
import type { Counted } from './minutes-wording.ts';
import { citeFor, type SwitchName } from './regulation.ts';

/** A titled part of the minutes, before it has a number. */
export interface MinutesPart {
  readonly title: string;
  readonly blocks: readonly MinutesBlock[];
}

export const paragraph = (...runs: readonly (string | Run)[]): MinutesBlock => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});
/** Sentences of one paragraph; empty ones fall out. */
export const sentences = (...texts: readonly string[]): MinutesBlock =>
  paragraph(texts.filter((text) => text !== '').join(' '));
export const list = (items: readonly string[]): MinutesBlock => ({
  kind: 'list',
  items: items.map((text) => [{ text }]),
});
export const counted = (making: MinutesMaking, count: number): Counted => ({
  count,
  shown: formatCount(count, making.lang),
});

/** The provision that a switch rests on in this meeting, in words. */
export function citeSwitch(making: MinutesMaking, name: SwitchName): string {
  const { regulation, meeting } = making.election;
  return making.say.citation(citeFor(regulation.switches[name], meeting.kind));
}
