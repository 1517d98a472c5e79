import type { Level } from './marker.ts';
import { placeOf } from './marker.ts';
import type { Provision } from './outline.ts';

/** Akoma Ntoso 3.0 naming convention (5.4.1): the element's short name and its number, joined from the top by two underscores. */
const prefix: Readonly<Record<Level, string>> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  clause: 'para',
  point: 'point',
};

/** `art_14`, `chp_2` (Chương II), `para_1.2`, `point_đ`. */
export function idPart(level: Level, number: string): string {
  const style = level === 'point' ? 'letter' : 'roman';
  const place = level === 'point' || level === 'clause' ? null : placeOf(number, style);
  return `${prefix[level]}_${place ?? number.toLowerCase().replace(/\s+/g, '-')}`;
}

/** A provision's id in its instrument, whatever chapter an article stands in: `art_14__para_3__point_a`. */
export function citedId(steps: readonly { readonly level: Level; readonly number: string }[]): string {
  return steps.map(({ level, number }) => idPart(level, number)).join('__');
}

/** A provision's stable id with all that it stands under: `chp_2__art_14__para_3__point_a`. */
export const provisionId = (provision: Provision, above: readonly Provision[]): string =>
  citedId([...above, provision]);
