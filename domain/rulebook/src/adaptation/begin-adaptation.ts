import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { ActOf, AdaptationContext } from './adaptation-act.ts';
import type { AdaptationEvent, LaidArticle } from './adaptation-events.ts';
import { adaptationLimits, LAID_CHARACTERS } from './adaptation-limits.ts';
import { adaptationRefusal } from './adaptation-refusal.ts';
import { tidyParagraphs } from './write-articles.ts';

const size = ({ heading, text, group, model, conflict }: LaidArticle): number =>
  [
    heading,
    text,
    ...group,
    model?.heading,
    model?.text,
    conflict?.earlier?.heading,
    conflict?.earlier?.text,
    conflict?.own?.heading,
    conflict?.own?.text,
  ].reduce((sum, one) => sum + (one?.length ?? 0), 0);

/**
 * A unit begins its own text from the model. Refused to who does not speak for the unit, where the unit drafts one already, and
 * where the model has no articles or one that an entry of the record can not hold.
 */
export function beginAdaptation(
  act: ActOf<'begin-adaptation'>,
  isBegun: boolean,
  context: AdaptationContext,
): Verdict<AdaptationEvent> {
  const { id, unit, model, from, articles } = act;
  const title = tidyParagraphs(act.title).replaceAll('\n', ' ');
  const findings: Finding[] = [];
  if (isBegun) findings.push(adaptationRefusal('adaptation-known'));
  if (context.unitName === null) findings.push(adaptationRefusal('adaptation-unit-unknown', {}, 'unit'));
  else if (!context.speaksForUnit) findings.push(adaptationRefusal('adaptation-unit-out-of-reach'));
  if (context.isUnderWay) findings.push(adaptationRefusal('adaptation-under-way'));
  if (title.length > adaptationLimits.title)
    findings.push(
      adaptationRefusal('adaptation-text-too-long', { field: 'title', maximum: adaptationLimits.title }, 'title'),
    );
  if (articles.length === 0) findings.push(adaptationRefusal('adaptation-model-without-articles'));
  if (articles.length > adaptationLimits.articles)
    findings.push(adaptationRefusal('adaptation-too-many-articles', { maximum: adaptationLimits.articles }));
  for (const article of articles)
    if (size(article) > LAID_CHARACTERS)
      findings.push(
        adaptationRefusal('adaptation-article-too-long', {
          number: article.model?.number ?? article.heading,
          maximum: LAID_CHARACTERS,
        }),
      );
  if (findings.length > 0 || context.unitName === null) return refuse(...findings);
  return accept<AdaptationEvent>(
    { type: 'adaptation-begun', v: 1, data: { id, unit, unitName: context.unitName, model, from, title } },
    ...entriesOf(articles),
  );
}

/** As many articles in an entry as it can hold. */
function entriesOf(articles: readonly LaidArticle[]): readonly AdaptationEvent[] {
  const entries: LaidArticle[][] = [];
  let characters = LAID_CHARACTERS;
  for (const article of articles) {
    characters += size(article);
    if (characters > LAID_CHARACTERS) {
      entries.push([]);
      characters = size(article);
    }
    entries.at(-1)!.push(article);
  }
  return entries.map((laid) => ({ type: 'adaptation-articles-laid', v: 1, data: { articles: laid } }));
}
