/** The tone that a syllable carries, moved to its end so that `hoà` and `hòa` are one word. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Syllables that were looked at before; there are about 7,000 in the language, and a text has few. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function toneLast(syllable: string): string {
  const before = known.get(syllable);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const moved = moveTone(syllable);
  known.set(syllable, moved);
  return moved;
}

function moveTone(syllable: string): string {
  const decomposed = syllable.normalize('NFD');
  const tones = decomposed.match(TONES)?.join('') ?? '';
  return tones === '' ? syllable : `${decomposed.replace(TONES, '').normalize('NFC')}${tones}`;
}

/** `.....`, `…`, `___`: what a model leaves to be filled. */
const BLANK = '\u2026';
const WORD = /(?:\.{3,}|…+|_{3,})[.…_\s]*|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
/** Marks that say nothing in a comparison: how a list is lined, whether a sentence was closed. */
const NO_WORD = /^[.,;:\-–—()"“”'‘’/*+•]$/u;

/** Words as they are compared: NFC, lower case, the tone at the syllable's end, no punctuation; blanks are one word each. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const [found] of text.normalize('NFC').toLowerCase().matchAll(WORD)) {
    if (/^(\.{3,}|…|_{3,})/.test(found)) words.push(BLANK);
    else if (!NO_WORD.test(found)) words.push(toneLast(found));
  }
  return words;
}

/** How many places a text leaves to be filled. */
export const blanksIn = (text: string): number => text.match(/(?:\.{3,}|…+|_{3,})[.…_\s]*/gu)?.length ?? 0;

export const isBlank = (word: string): boolean => word === BLANK;
