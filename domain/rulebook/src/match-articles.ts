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
  const others = to.map(({ words }) => pairsOf(words));
  const candidates = from.flatMap((article, model) => {
    const own = pairsOf(article.words);
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

interface WordPairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Neighbouring words, and each end alone, so that an article of one word has something to compare. */
function pairsOf(words: readonly string[]): WordPairs {
  const counts = new Map<string, number>();
  for (let n = 0; n <= words.length; n += 1) {
    const pair = `${words[n - 1] ?? ''} ${words[n] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: words.length + 1 };
}

/** Sørensen-Dice coefficient of two multisets. */
function dice(a: WordPairs, b: WordPairs): number {
  let shared = 0;
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
