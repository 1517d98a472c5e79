import type { ComparedArticle } from './conformance.ts';

/** An article of the model and the unit's that says the same, by place; `score` is how alike they are, 0 to 1 and more with one heading. */
export interface Pairing {
  readonly model: number;
  readonly local: number;
  readonly score: number;
}

/** From here on two articles are one; unrelated articles of one organisation share a tenth of their word pairs. */
const ENOUGH = 0.3;
const ENOUGH_WITH_HEADING = 0.12;
const SAME_HEADING = 0.25;

/** Pairs the articles that are most alike first; each is in one pair at most. Where several are as alike, the nearest in order. */
export function matchArticles(from: readonly ComparedArticle[], to: readonly ComparedArticle[]): readonly Pairing[] {
  const numbers = new Map<string, number>();
  const others = to.map(({ words }) => pairsOf(words, numbers));
  const candidates = from.flatMap((article, model) => {
    const own = pairsOf(article.words, numbers);
    return to.flatMap((other, local) => {
      const alike = dice(own, others[local]!);
      const heading = article.heading.length > 0 && article.heading.join(' ') === other.heading.join(' ');
      if (alike < (heading ? ENOUGH_WITH_HEADING : ENOUGH)) return [];
      return [{ model, local, score: alike + (heading ? SAME_HEADING : 0) }];
    });
  });
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.model - a.local) - Math.abs(b.model - b.local));
  const [models, locals] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ model, local }) => {
    if (models.has(model) || locals.has(local)) return false;
    models.add(model);
    locals.add(local);
    return true;
  });
}

/** More different words than two regulations have; beyond, words share numbers and are taken for alike a little too often. */
const MOST_WORDS = 65_535;

/** Neighbouring words as one number each, in order; each end is a neighbour too, so that an article of one word has something to compare. */
function pairsOf(words: readonly string[], numbers: Map<string, number>): Uint32Array {
  const numberOf = (word: string | undefined): number => {
    if (word === undefined) return 0;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = (numbers.size % MOST_WORDS) + 1;
    numbers.set(word, number);
    return number;
  };
  const pairs = new Uint32Array(words.length + 1);
  let before = 0;
  for (let n = 0; n <= words.length; n += 1) {
    const number = numberOf(words[n]);
    pairs[n] = before * (MOST_WORDS + 1) + number;
    before = number;
  }
  return pairs.sort();
}

/** Sørensen-Dice coefficient of two multisets in order. */
function dice(a: Uint32Array, b: Uint32Array): number {
  let [shared, n, m] = [0, 0, 0];
  while (n < a.length && m < b.length) {
    const [one, other] = [a[n]!, b[m]!];
    if (one === other) shared += 1;
    if (one <= other) n += 1;
    if (other <= one) m += 1;
  }
  return (2 * shared) / (a.length + b.length);
}
