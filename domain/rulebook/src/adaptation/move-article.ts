import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { ActOf } from './adaptation-act.ts';
import type { AdaptationEvent } from './adaptation-events.ts';
import { adaptationRefusal } from './adaptation-refusal.ts';
import type { Adaptation, DraftedArticle } from './adaptation-state.ts';
import { type ArticlePlace, withMoved } from './article-place.ts';
import { articleOf, followed } from './write-articles.ts';

/**
 * Moves an article one place up or down among those that stand in the text; at the edge of its chapter it goes over to the one beside
 * it. What cites an article follows its number. Refused at the end of the text, and for the last article of a chapter.
 */
export function moveArticle(act: ActOf<'move-article'>, state: Adaptation): Verdict<AdaptationEvent> {
  const article = articleOf(state, act.key);
  if (!article) return refuse(adaptationRefusal('adaptation-article-unknown'));
  if (article.leftOut !== null) return refuse(adaptationRefusal('adaptation-article-left-out'));
  const place = placeBeside(article, act.to, state.articles);
  if ('code' in place) return refuse(place);
  return accept<AdaptationEvent>(
    { type: 'adaptation-article-moved', v: 1, data: { ...place, heading: article.heading } },
    ...followed(state, withMoved(state.articles, place)),
  );
}

function placeBeside(
  article: DraftedArticle,
  to: 'up' | 'down',
  articles: readonly DraftedArticle[],
): ArticlePlace | Finding {
  const { key } = article;
  const standing = articles.filter(({ leftOut }) => leftOut === null);
  const beside = standing[standing.indexOf(article) + (to === 'up' ? -1 : 1)];
  if (!beside) return adaptationRefusal('adaptation-article-at-the-end');
  const own = article.group.join('\n');
  if (beside.group.join('\n') !== own) {
    const isLast = !standing.some((one) => one !== article && one.group.join('\n') === own);
    if (isLast) return adaptationRefusal('adaptation-chapter-would-be-empty', { chapter: article.group.join(' ') });
    // Over the edge of the chapter: the order stays, unless left-out articles stand between.
    return { key, after: to === 'up' ? beside.key : before(beside, articles, key), group: beside.group };
  }
  return { key, after: to === 'down' ? beside.key : before(beside, articles, key), group: article.group };
}

/** The article before this one, the moved one aside. */
function before(article: DraftedArticle, articles: readonly DraftedArticle[], moved: string): string | null {
  const others = articles.filter(({ key }) => key !== moved);
  return others[others.indexOf(article) - 1]?.key ?? null;
}
