import { diff3Merge } from 'node-diff3';
import { conformanceOf } from '../conformance.ts';
import type { Instrument } from '../outline.ts';
import type { ArticleText, LaidArticle } from './adaptation-events.ts';
import { draftNumbers, renumberedText } from './draft-text.ts';
import { type ArticleInPlace, articlesInPlace } from './lay-model.ts';

/** An article as the earlier model, the unit and the new model have it; null where one does not. */
interface Threesome {
  readonly key: string;
  readonly earlier: ArticleInPlace | null;
  readonly own: ArticleInPlace | null;
  readonly model: ArticleInPlace | null;
}

/**
 * Brings a unit's text together with a model that has changed, article by article and word by word: what only one of the two
 * changed is taken over, what both changed in the same words is a conflict that a person settles. Articles are matched by content;
 * their citations are compared by what they cite, not by number.
 *
 * - An article that the model dropped goes, unless the unit had changed it (conflict).
 * - One that the model added comes. One that the unit had left out stays out, unless the model changed it (conflict).
 * - The unit's own articles stay, after the one they stood after.
 */
export function layThreeWay(earlier: Instrument, own: Instrument, model: Instrument): readonly LaidArticle[] {
  const threesomes = match(earlier, own, model);
  const laid = threesomes.map((one, n) => ({ ...one, number: String(n + 1) }));
  const numbersOf = (side: 'earlier' | 'own' | 'model') =>
    new Map(laid.flatMap(({ number, ...one }) => (one[side] === null ? [] : [[one[side].number, number] as const])));
  const [from, mine, to] = [numbersOf('earlier'), numbersOf('own'), numbersOf('model')];
  const articles = laid.map((one) =>
    mergedArticle(one, {
      earlier: renumbered(one.earlier, from),
      own: renumbered(one.own, mine),
      model: renumbered(one.model, to),
    }),
  );
  return closedUp(articles);
}

const renumbered = (article: ArticleInPlace | null, numbers: ReadonlyMap<string, string>): ArticleText | null =>
  article && { heading: article.heading, text: renumberedText(article.text, numbers) };

/** Citations were by place among all articles; those left out have no number in the end. */
function closedUp(articles: readonly LaidArticle[]): readonly LaidArticle[] {
  const final = draftNumbers(articles);
  const numbers = new Map(articles.map(({ key }, n) => [String(n + 1), final.get(key) ?? null]));
  return articles.map((article) => ({ ...article, text: renumberedText(article.text, numbers) }));
}

type Sides = Readonly<Record<'earlier' | 'own' | 'model', ArticleText | null>>;

/** Left out without a reason of its own: `merged` says why. */
const BY_MERGE = '';

function mergedArticle(one: Threesome, { earlier, own, model }: Sides): LaidArticle {
  const group = (one.model ?? one.own ?? one.earlier)?.group ?? [];
  const laid = (words: ArticleText, merged: LaidArticle['merged'], more: Partial<LaidArticle> = {}): LaidArticle => ({
    key: one.key,
    group,
    model: one.model && { number: one.model.number, heading: one.model.heading, text: one.model.text },
    heading: words.heading,
    text: words.text,
    leftOut: null,
    merged,
    conflict: null,
    ...more,
  });
  const unitChanged = !same(earlier, own);
  const modelChanged = !same(earlier, model);
  const conflict = { merged: 'conflict' as const, conflict: { earlier, own } };
  if (own === null && model !== null) {
    if (earlier === null) return laid(model, 'model-changed');
    return modelChanged ? laid(model, 'conflict', conflict) : laid(model, 'as-before', { leftOut: BY_MERGE });
  }
  if (own !== null && model === null) {
    if (earlier === null) return laid(own, 'unit-changed');
    return unitChanged ? laid(own, 'conflict', conflict) : laid(own, 'model-changed', { leftOut: BY_MERGE });
  }
  if (own === null || model === null) throw new Error(`Article ${one.key} stands in no text`);
  if (!modelChanged) return laid(own, unitChanged ? 'unit-changed' : 'as-before');
  if (!unitChanged) return laid(model, 'model-changed');
  if (same(own, model)) return laid(own, 'as-before');
  const merged = mergeWords(earlier, own, model);
  return merged === null ? laid(own, 'conflict', conflict) : laid(merged, 'both-changed');
}

const same = (a: ArticleText | null, b: ArticleText | null): boolean =>
  a === b || (a !== null && b !== null && a.heading === b.heading && a.text === b.text);

/** Words and what parts them, so that put together they are the text again. */
const tokens = (text: string): string[] => text.match(/\n|[^\S\n]+|[^\s]+/gu) ?? [];

/** Null where both changed the same words. An article that the earlier model does not have is in conflict where they differ. */
function mergeWords(earlier: ArticleText | null, own: ArticleText, model: ArticleText): ArticleText | null {
  const merge = (field: 'heading' | 'text'): string | null => {
    const regions = diff3Merge(tokens(own[field]), tokens(earlier?.[field] ?? ''), tokens(model[field]), {
      excludeFalseConflicts: true,
    });
    let merged = '';
    for (const region of regions) {
      if (region.ok === undefined) return null;
      merged += region.ok.join('');
    }
    return merged;
  };
  const [heading, text] = [merge('heading'), merge('text')];
  return heading === null || text === null ? null : { heading, text };
}

/** Which articles are one; in the new model's order, those that it does not have after the one that they stood after. */
function match(earlier: Instrument, own: Instrument, model: Instrument): readonly Threesome[] {
  const [old, mine, fresh] = [articlesInPlace(earlier), articlesInPlace(own), articlesInPlace(model)];
  const [toNew, toOwn, newToOwn] = [pairs(earlier, model), pairs(earlier, own), pairs(model, own)];
  const oldOfNew = new Map([...toNew].map(([a, b]) => [b, a]));
  const byNumber = (articles: readonly ArticleInPlace[], number: string | undefined) =>
    articles.find((article) => article.number === number) ?? null;
  const taken = new Set<string>();
  const all: Threesome[] = fresh.map((article, n) => {
    const before = byNumber(old, oldOfNew.get(article.number));
    const found = byNumber(mine, before ? toOwn.get(before.number) : newToOwn.get(article.number));
    const its = found && !taken.has(found.number) ? found : null;
    if (its) taken.add(its.number);
    return { key: `m${n + 1}`, earlier: before, own: its, model: article };
  });
  const ownOld = new Map([...toOwn].map(([a, b]) => [b, a]));
  for (const [n, article] of mine.entries()) {
    if (taken.has(article.number)) continue;
    const before = byNumber(old, ownOld.get(article.number));
    const above = mine.slice(0, n).map(({ number }) => number);
    const at = all.findLastIndex((one) => one.own !== null && above.at(-1) === one.own.number) + 1;
    all.splice(at === 0 && n > 0 ? all.length : at, 0, {
      key: `o${n + 1}`,
      earlier: before && !all.some((one) => one.earlier === before) ? before : null,
      own: article,
      model: null,
    });
  }
  return all;
}

/** Numbers of articles of the first text by those of the second that say the same. */
const pairs = (first: Instrument, second: Instrument): ReadonlyMap<string, string> =>
  new Map(
    conformanceOf(first, second).articles.flatMap(({ model, local }) =>
      model === null || local === null ? [] : [[model, local] as const],
    ),
  );
