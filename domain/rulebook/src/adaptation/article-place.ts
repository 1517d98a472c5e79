import type { DraftedArticle } from './adaptation-state.ts';

/** Where an article goes: after which one (null: first), and under the lines of which chapter. */
export interface ArticlePlace {
  readonly key: string;
  readonly after: string | null;
  readonly group: readonly string[];
}

/** The articles with one of them at its new place. */
export function withMoved(
  articles: readonly DraftedArticle[],
  { key, after, group }: ArticlePlace,
): readonly DraftedArticle[] {
  const moved = articles.find((article) => article.key === key);
  if (!moved) return articles;
  const others = articles.filter((article) => article !== moved);
  const at = others.findIndex((article) => article.key === after) + 1;
  return [...others.slice(0, at), { ...moved, group }, ...others.slice(at)];
}
