import { diffArrays } from 'diff';
import { isBlank, wordsOf } from './compared-words.ts';
import { matchArticles, type Pairing } from './match-articles.ts';
import { type Instrument, type Provision, provisionsOf } from './outline.ts';

export const conformanceStates = ['same', 'adapted', 'moved', 'missing', 'added'] as const;
export type ConformanceState = (typeof conformanceStates)[number];

/** An article of the model beside the unit's. */
export interface ArticleConformance {
  /** The model's article number; null for one that the unit added. */
  readonly model: string | null;
  /** The unit's; null where it has none. */
  readonly local: string | null;
  /** `moved` is the same or adapted text where its neighbours' order would not give it; `adapted` keeps its place. */
  readonly state: ConformanceState;
  /** Words that both have, twice, by the words of both: 0 to 1. Blanks that were filled count as the same, and so do citations that follow a renumbering. */
  readonly similarity: number;
}

export interface Conformance {
  readonly articles: readonly ArticleConformance[];
  readonly summary: Readonly<Record<ConformanceState, number>>;
}

/** An article with its words as they are compared. */
export interface ComparedArticle {
  readonly number: string;
  readonly heading: readonly string[];
  readonly words: readonly string[];
}

/**
 * How closely a unit's text follows its model, article by article. Articles are matched by content, so a renumbering or an insertion
 * is no difference; case, Unicode form and the place of tone marks are none either, nor is a blank of the model that was filled.
 */
export function conformanceOf(model: Instrument, local: Instrument): Conformance {
  const [from, to] = [articlesOf(model), articlesOf(local)];
  const pairs = matchArticles(from, to);
  const numbers = new Map(pairs.map(({ model: a, local: b }) => [from[a]!.number, to[b]!.number]));
  const inPlace = keptPlaces(pairs);
  const byModel = new Map(pairs.map((pair) => [pair.model, pair]));
  const articles: ArticleConformance[] = from.map((article, n) => {
    const pair = byModel.get(n);
    if (!pair) return { model: article.number, local: null, state: 'missing', similarity: 0 };
    const other = to[pair.local]!;
    // A citation may follow a renumbering, or have been left as it was.
    const similarity = Math.max(
      likeness(renumbered(article.words, numbers), other.words),
      likeness(article.words, other.words),
    );
    const state = !inPlace.has(n) ? 'moved' : similarity === 1 ? 'same' : 'adapted';
    return { model: article.number, local: other.number, state, similarity: rounded(similarity) };
  });
  const taken = new Set(pairs.map((pair) => pair.local));
  for (const [n, { number }] of to.entries())
    if (!taken.has(n)) articles.push({ model: null, local: number, state: 'added', similarity: 0 });
  const count = (state: ConformanceState) => articles.filter((article) => article.state === state).length;
  return {
    articles,
    summary: {
      same: count('same'),
      adapted: count('adapted'),
      moved: count('moved'),
      missing: count('missing'),
      added: count('added'),
    },
  };
}

/** A difference never rounds to none. */
const rounded = (similarity: number): number =>
  similarity === 1 ? 1 : Math.min(0.99, Math.round(similarity * 100) / 100);

/** The instrument that is compared: where a decision only issues a regulation, that one. */
export function comparedInstrument(instrument: Instrument): Instrument {
  const count = ({ parts }: Instrument) => articlesIn(parts).length;
  return [instrument, ...instrument.attached].reduce((most, one) => (count(one) > count(most) ? one : most));
}

const articlesOf = (instrument: Instrument): readonly ComparedArticle[] =>
  articlesIn(comparedInstrument(instrument).parts);

function articlesIn(parts: readonly Provision[]): readonly ComparedArticle[] {
  return [...provisionsOf(parts)]
    .filter(({ provision }) => provision.level === 'article')
    .map(({ provision }) => ({
      number: provision.number,
      heading: wordsOf(provision.heading),
      words: wordsOf(fullText(provision)),
    }));
}

/** An article's whole text; its own number is not part of what is compared, those of its clauses and points are. */
function fullText(provision: Provision): string {
  const below = provision.parts.map((part) => `${part.label} ${fullText(part)}`);
  return [provision.heading, ...provision.text.map(({ text }) => text), ...below]
    .filter((text) => text !== '')
    .join('\n');
}

const [ARTICLE] = wordsOf('Điều');

/** The words with the numbers of articles that they cite as the unit numbers them. */
function renumbered(words: readonly string[], numbers: ReadonlyMap<string, string>): readonly string[] {
  return words.map((word, n) => (words[n - 1] === ARTICLE ? (numbers.get(word) ?? word) : word));
}

/** Longest blank that a unit may fill and still be said to have filled it, in words. */
const MAX_FILLED = 60;

function likeness(model: readonly string[], local: readonly string[]): number {
  if (isFilledIn(model, local)) return 1;
  const changes = diffArrays([...model], [...local]);
  let [same, words] = [0, 0];
  for (const [n, { value, added, removed }] of changes.entries()) {
    if (!added && !removed) {
      same += value.length * 2;
      words += value.length * 2;
      continue;
    }
    const pair = [changes[n - 1], changes[n + 1]].find((one) => one && (added ? one.removed : one.added));
    const filled = added && value.length <= MAX_FILLED && pair?.value.every(isBlank) === true;
    const blank = removed && value.every(isBlank);
    if (!filled && !blank) words += value.length;
  }
  return words === 0 ? 1 : same / words;
}

/** Whether the unit's words are the model's with its blanks filled, or left as they are: each stretch between two blanks follows the one before. */
function isFilledIn(model: readonly string[], local: readonly string[]): boolean {
  const stretches: string[][] = [[]];
  for (const word of model) {
    if (isBlank(word)) stretches.push([]);
    else stretches.at(-1)!.push(word);
  }
  const standsAt = (stretch: readonly string[], at: number) => stretch.every((word, n) => local[at + n] === word);
  const [first, ...others] = stretches;
  if (!standsAt(first!, 0)) return false;
  let at = first!.length;
  for (const [n, stretch] of others.entries()) {
    const last = n === others.length - 1;
    const from = last ? local.length - stretch.length : at;
    const most = Math.min(at + MAX_FILLED, local.length - stretch.length);
    let found = from;
    while (found >= at && found <= most && !standsAt(stretch, found)) found += 1;
    if (found < at || found > most) return false;
    at = found + stretch.length;
  }
  return at === local.length;
}

/** Places in the model of the pairs that are in order: a longest run in which both numbers rise, the most alike where several are as long. */
function keptPlaces(pairs: readonly Pairing[]): ReadonlySet<number> {
  const sorted = [...pairs].sort((a, b) => a.model - b.model);
  const best = sorted.map(({ score }) => ({ length: 1, score, before: -1 }));
  for (const [n, { local, score }] of sorted.entries())
    for (let m = 0; m < n; m += 1) {
      const run = best[m]!;
      if (sorted[m]!.local >= local) continue;
      const [length, total] = [run.length + 1, run.score + score];
      if (length > best[n]!.length || (length === best[n]!.length && total > best[n]!.score))
        best[n] = { length, score: total, before: m };
    }
  const kept = new Set<number>();
  let at = best.reduce((top, run, n) => {
    const other = best[top];
    return !other || run.length > other.length || (run.length === other.length && run.score > other.score) ? n : top;
  }, -1);
  for (; at >= 0; at = best[at]!.before) kept.add(sorted[at]!.model);
  return kept;
}
