import { foldedText, searchBeginnings, searchWords } from '@plenum/organisation';
import type { SearchWay } from '@plenum/rulebook';

/** Words of a text with where they stand. */
export const tokensOf = (
  text: string,
): readonly { readonly start: number; readonly end: number; readonly word: string }[] =>
  [...text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));

/** The forms of syllables that were met before; the language has some 7,000. */
const known = new Map<string, { readonly forms: readonly string[]; readonly folded: string }>();
const MOST_KNOWN = 50_000;

function formsOf(word: string): { readonly forms: readonly string[]; readonly folded: string } {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = { forms: searchWords(word), folded: foldedText(word) };
  known.set(word, found);
  return found;
}

const quoted = (lexemes: Iterable<string>): string => [...lexemes].map((lexeme) => `'${lexeme}'`).join(' ');

/**
 * What a passage is found by, as PostgreSQL's `tsvector`: each word without tones, with hats, with its tone (as names of people are);
 * each two neighbours without tones (`quy_che`), so that words that stand together are found together; the words of its
 * instrument's name behind `@`.
 */
export function passageVector(texts: readonly string[], name: string): string {
  const lexemes = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const { word } of tokensOf(text)) {
      const { forms, folded } = formsOf(word);
      for (const form of forms) lexemes.add(form);
      if (before !== '') lexemes.add(`${before}_${folded}`);
      before = folded;
    }
  }
  for (const { word } of tokensOf(name)) for (const form of formsOf(word).forms) lexemes.add(`@${form}`);
  return quoted(lexemes);
}

export const nameVector = (name: string): string =>
  quoted(new Set(tokensOf(name).flatMap(({ word }) => formsOf(word).forms)));

/** What was typed, as what must be found: words, and what stands together. */
export interface WantedWords {
  /** Each in the form that was asked for: `hop`, `họp` asks for its tone. */
  readonly words: readonly string[];
  readonly together: readonly string[];
}

export function wantedWords(typed: string): WantedWords {
  const tokens = tokensOf(typed);
  const words = tokens.flatMap(({ word }) => searchBeginnings(word).slice(0, 1));
  const folded = tokens.map(({ word }) => foldedText(word));
  return { words: [...new Set(words)], together: folded.slice(1).map((word, n) => `${folded[n]}_${word}`) };
}

/** Whether a word of a text is one of those asked for. */
export const isWanted = (word: string, { words }: WantedWords): boolean =>
  formsOf(word).forms.some((form) => words.includes(form));

export const nameQuery = ({ words }: WantedWords): string => words.map((word) => `'${word}'`).join(' & ');

/** Null where there is nothing to look for in that way: one word stands neither together nor apart from another. */
export function queryOf(way: SearchWay, wanted: WantedWords): string | null {
  const { words, together } = wanted;
  const all = nameQuery(wanted);
  const next = together.map((word) => `'${word}'`).join(' & ');
  if (together.length === 0) return way === 'together' ? all : null;
  if (way === 'together') return `${next} & ${all}`;
  if (way === 'apart') return `${all} & !(${next})`;
  const each = words.map((word) => `('${word}' | '@${word}')`).join(' & ');
  return words.length === 1 ? null : `${each} & (${words.map((word) => `'${word}'`).join(' | ')}) & !(${all})`;
}
