import { diffArrays, diffWordsWithSpace } from 'diff';

export interface RedlineRun {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** A paragraph of the two texts together. */
export interface RedlineParagraph {
  /** Whether the paragraph as a whole came or went. */
  readonly kind: RedlineRun['kind'];
  readonly runs: readonly RedlineRun[];
}

/** Share of words that two paragraphs must have in common to be shown as one that was changed. */
const ALIKE = 0.4;
/** The most paragraphs of one changed place that are paired with each other. */
const MAX_PAIRED = 200;

/**
 * What changed from one text to another, paragraph by paragraph and word by word within those that were changed. The kept and the
 * deleted runs together are the old text exactly, the kept and the inserted the new one.
 */
export function redlineOf(before: readonly string[], after: readonly string[]): readonly RedlineParagraph[] {
  const paragraphs: RedlineParagraph[] = [];
  const changes = diffArrays([...before], [...after]);
  for (let n = 0; n < changes.length; n += 1) {
    const { value, added, removed } = changes[n]!;
    const next = changes[n + 1];
    if (removed && next?.added) {
      paragraphs.push(...pairUp(value, next.value));
      n += 1;
    } else if (removed || added) paragraphs.push(...value.map((text) => whole(removed ? 'deleted' : 'inserted', text)));
    else paragraphs.push(...value.map((text) => whole('kept', text)));
  }
  return paragraphs;
}

const whole = (kind: RedlineRun['kind'], text: string): RedlineParagraph => ({ kind, runs: [{ kind, text }] });

/** Paragraphs that were changed beside what they became, in order; the others as gone and as new. */
function pairUp(gone: readonly string[], come: readonly string[]): readonly RedlineParagraph[] {
  const paragraphs: RedlineParagraph[] = [];
  let from = 0;
  for (const old of gone) {
    const within = come.slice(from, from + MAX_PAIRED);
    const alike = within.findIndex((text) => areAlike(old, text));
    if (alike < 0) {
      paragraphs.push(whole('deleted', old));
      continue;
    }
    paragraphs.push(...within.slice(0, alike).map((text) => whole('inserted', text)));
    paragraphs.push({ kind: 'kept', runs: runsOf(old, within[alike]!) });
    from += alike + 1;
  }
  return [...paragraphs, ...come.slice(from).map((text) => whole('inserted', text))];
}

function areAlike(a: string, b: string): boolean {
  const [words, others] = [a.split(/\s+/), b.split(/\s+/)];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (words.length + others.length) >= ALIKE;
}

const runsOf = (before: string, after: string): readonly RedlineRun[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
    text: value,
  }));
