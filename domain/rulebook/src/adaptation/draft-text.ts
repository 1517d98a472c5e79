import { ownArticlesIn } from '../citation.ts';
import { blanksIn } from '../compared-words.ts';
import type { Adaptation, DraftedArticle } from './adaptation-state.ts';

/** What a model leaves to be filled. */
export const BLANK = '.....';

/** The number that each article has in the unit's text, by key; those left out have none. */
export function draftNumbers(
  articles: readonly Pick<DraftedArticle, 'key' | 'leftOut'>[],
): ReadonlyMap<string, string> {
  const standing = articles.filter(({ leftOut }) => leftOut === null);
  return new Map(standing.map(({ key }, n) => [key, String(n + 1)]));
}

/**
 * A text whose citations of its own articles follow other numbers. `numbers` says what each becomes; an article that is gone
 * becomes a blank, for a person to settle; numbers that it does not have stay.
 */
export function renumberedText(text: string, numbers: ReadonlyMap<string, string | null>): string {
  let [written, at] = ['', 0];
  for (const { start, end, number } of ownArticlesIn(text)) {
    const becomes = numbers.get(number);
    written += text.slice(at, start) + (becomes === undefined ? number : (becomes ?? BLANK));
    at = end;
  }
  return written + text.slice(at);
}

/** The unit's text as it is printed, a paragraph a line, below the heading lines that are given. */
export function draftLines(adaptation: Adaptation, heading: readonly string[]): readonly string[] {
  const numbers = draftNumbers(adaptation.articles);
  const lines = [...heading];
  let group = '';
  for (const article of adaptation.articles) {
    const number = numbers.get(article.key);
    if (number === undefined) continue;
    const own = article.group.join('\n');
    if (own !== group) lines.push(...article.group);
    group = own;
    lines.push(`Điều ${number}. ${article.heading}`.trim(), ...article.text.split('\n').filter((line) => line !== ''));
  }
  return lines;
}

/** Places of an article's text that are still to be filled. */
export const openBlanks = ({ heading, text, leftOut }: Pick<DraftedArticle, 'heading' | 'text' | 'leftOut'>): number =>
  leftOut === null ? blanksIn(heading) + blanksIn(text) : 0;
