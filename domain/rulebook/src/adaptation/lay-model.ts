import { linesOf } from '../article-comparison.ts';
import { comparedInstrument } from '../conformance.ts';
import { type Instrument, type Provision, provisionsOf } from '../outline.ts';
import type { LaidArticle, NumberedArticle } from './adaptation-events.ts';
import { renumberedText } from './draft-text.ts';

/** An article of an instrument with the lines of the chapter that it stands under. */
export interface ArticleInPlace extends NumberedArticle {
  readonly group: readonly string[];
}

const groupOf = (above: readonly Provision[]): readonly string[] =>
  above.flatMap(({ label, heading }) => (heading === '' ? [label] : [label, heading]));

/** The articles of an instrument as a person may write on; of a decision that issues a regulation, those of the regulation. */
export function articlesInPlace(instrument: Instrument): readonly ArticleInPlace[] {
  return [...provisionsOf(comparedInstrument(instrument).parts)]
    .filter(({ provision }) => provision.level === 'article')
    .map(({ provision, above }) => {
      const lines = linesOf(provision);
      const text = provision.heading === '' ? lines : lines.slice(1);
      return { number: provision.number, heading: provision.heading, text: text.join('\n'), group: groupOf(above) };
    });
}

/** The model's articles for a unit to begin with: its words, and its citations by the numbers that the unit's text begins with. */
export function layModel(model: Instrument): readonly LaidArticle[] {
  const articles = articlesInPlace(model);
  const numbers = new Map(articles.map(({ number }, n) => [number, String(n + 1)]));
  return articles.map(({ group, ...article }, n) => ({
    key: `m${n + 1}`,
    group,
    model: article,
    heading: article.heading,
    text: renumberedText(article.text, numbers),
    leftOut: null,
    merged: null,
    conflict: null,
  }));
}
