import { type ArticleConformance, comparedInstrument, conformanceOf } from './conformance.ts';
import { type Instrument, type Provision, provisionsOf } from './outline.ts';
import { type RedlineParagraph, redlineOf } from './redline.ts';

/** An article of the model beside the unit's, with its words. */
export interface ComparedText extends ArticleConformance {
  /** Its key in the register's marks: `model:14`, or `local:9` where the unit added it. */
  readonly key: string;
  readonly heading: string;
  readonly redline: readonly RedlineParagraph[];
}

/** A unit's text beside its model, as a screen shows it. */
export interface BesideModel {
  readonly articles: readonly ComparedText[];
  /** Whether the reader explains for the unit, and whether they ask and accept for the unit above. */
  readonly may: { readonly explain: boolean; readonly accept: boolean };
}

/** Conformance with the redline of each article, in the model's order and what the unit added after it. */
export function compareTexts(model: Instrument, local: Instrument): readonly ComparedText[] {
  const [from, to] = [articlesOf(model), articlesOf(local)];
  return conformanceOf(model, local).articles.map((article) => {
    const [old, current] = [article.model && from.get(article.model), article.local && to.get(article.local)];
    return {
      ...article,
      key: article.model === null ? `local:${article.local}` : `model:${article.model}`,
      heading: (old || current || undefined)?.heading ?? '',
      redline: redlineOf(old ? linesOf(old) : [], current ? linesOf(current) : []),
    };
  });
}

function articlesOf(instrument: Instrument): ReadonlyMap<string, Provision> {
  const articles = [...provisionsOf(comparedInstrument(instrument).parts)].filter(
    ({ provision }) => provision.level === 'article',
  );
  return new Map(articles.reverse().map(({ provision }) => [provision.number, provision]));
}

/** An article as it is printed, without its own number; its heading first, where it has one. */
export function linesOf(provision: Provision): readonly string[] {
  const own = provision.text.map(({ text }) => text);
  const below = provision.parts.flatMap((part) => {
    const [first = '', ...rest] = linesOf(part);
    return [`${part.label} ${first}`.trim(), ...rest];
  });
  return [...(provision.heading === '' ? [] : [provision.heading]), ...own, ...below];
}
