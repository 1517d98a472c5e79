import { type Level, type Marker, markersOf } from '../marker.ts';
import type { Provision } from '../outline.ts';
import { quotedLines } from '../quotation.ts';
import { structureOf } from '../structure.ts';

/** New text for a provision: with its own label where it has one, or the bare words. */
export type Payload =
  | { readonly provision: Provision }
  /** Words without a label: they go in the place of the provision's own. */
  | { readonly bare: readonly string[] };

/** Lines before the new text under which a first provision of its level stands in order. */
const above: Readonly<Record<Level, readonly string[]>> = {
  part: [],
  chapter: [],
  section: ['Chương I'],
  article: [],
  clause: ['Điều 1. x'],
  point: ['Điều 1. x', '1. x'],
};
const first: Readonly<Record<Level, string>> = {
  part: 'Phần thứ nhất',
  chapter: 'Chương I',
  section: 'Mục 1',
  article: 'Điều 1',
  clause: '1.',
  point: 'a)',
};

/** `3a. Text`: a clause that an amendment put in between. */
const PUT_IN = /^((\d{1,3}[a-zđ])\s?[.)–-])\s*(\S.*)$/u;

export function markerAt(line: string, level: Level): Pick<Marker, 'label' | 'number' | 'rest'> | undefined {
  const marker = markersOf(line).find((one) => one.level === level);
  const between = marker || level !== 'clause' ? null : PUT_IN.exec(line);
  return between ? { label: between[1]!, number: between[2]!, rest: between[3]! } : marker;
}

/** Parts the new text where a provision of this level begins; what stands before the first belongs to it. */
export function splitPayload(lines: readonly string[], level: Level): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (const line of lines) {
    if (parts.length === 0 || markerAt(line, level)) parts.push([line]);
    else parts.at(-1)!.push(line);
  }
  return parts;
}

/**
 * Reads the new text of one provision. It is read as the first of its kind, since it stands alone, and has its own number and label
 * again afterwards.
 */
export function readPayload(lines: readonly string[], level: Level): Payload {
  const marker = lines[0] === undefined ? undefined : markerAt(lines[0], level);
  if (!marker) return { bare: lines };
  const { label, number, rest } = marker;
  const sign = level === 'article' ? '. ' : ' ';
  const head = rest === '' ? first[level] : `${first[level]}${sign}${rest}`;
  const context = above[level];
  const read = [...context, head, ...lines.slice(1)].map((text, n) => ({ line: n + 1, text }));
  const { parts, closing } = structureOf(read, quotedLines(read));
  const root = context.reduce<readonly Provision[]>((under) => under[0]?.parts ?? [], parts)[0];
  if (root?.level !== level || closing.length > 0) return { bare: lines };
  return { provision: { ...root, label, number } };
}
