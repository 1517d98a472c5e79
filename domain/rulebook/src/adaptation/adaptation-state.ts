import { impossible } from '@plenum/kernel';
import type { AdaptationEvent, ArticleText, LaidArticle, ModelEvent } from './adaptation-events.ts';
import { withMoved } from './article-place.ts';

export const adaptationStages = ['writing', 'sent', 'returned', 'accepted', 'issued', 'dropped'] as const;
export type AdaptationStage = (typeof adaptationStages)[number];

export interface DraftedArticle extends LaidArticle {
  /** What the unit says of its deviation; empty where it says nothing. */
  readonly why: string;
  /** What the unit above said when it sent the text back; null where it said nothing of this article. */
  readonly comment: string | null;
}

/** A unit's text under way. */
export interface Adaptation {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly model: string;
  readonly from: string | null;
  readonly title: string;
  readonly stage: AdaptationStage;
  readonly articles: readonly DraftedArticle[];
  /** What the unit above said of the whole text, when it sent it back or accepted it. */
  readonly said: string;
  /** The instrument that it became. */
  readonly instrument: string | null;
}

/** Null before it is begun. */
export type AdaptationState = Adaptation | null;

/** Folds one event; throws where it does not fit, which is our own bug. */
export function evolveAdaptation(state: AdaptationState, event: AdaptationEvent): AdaptationState {
  if (event.type === 'adaptation-begun')
    return { ...event.data, stage: 'writing', articles: [], said: '', instrument: null };
  if (state === null) throw new Error(`${event.type} before the adaptation was begun`);
  const changed = (key: string, change: Partial<DraftedArticle>): Adaptation => ({
    ...state,
    articles: state.articles.map((article) => (article.key === key ? { ...article, ...change } : article)),
  });
  const { data } = event;
  switch (event.type) {
    case 'adaptation-articles-laid':
      return { ...state, articles: [...state.articles, ...event.data.articles.map(begun)] };
    case 'adaptation-article-written':
      return changed(event.data.key, wordsOnly(event.data));
    case 'adaptation-conflict-settled':
      return changed(event.data.key, { ...wordsOnly(event.data), conflict: null });
    case 'adaptation-article-explained':
      return changed(event.data.key, { why: event.data.why });
    case 'adaptation-article-left-out':
      return changed(event.data.key, { leftOut: event.data.why, conflict: null });
    case 'adaptation-article-restored':
      return changed(event.data.key, { leftOut: null });
    case 'adaptation-article-added':
      return { ...state, articles: withAdded(state.articles, event.data) };
    case 'adaptation-article-removed':
      return { ...state, articles: state.articles.filter(({ key }) => key !== event.data.key) };
    case 'adaptation-article-moved':
      return { ...state, articles: withMoved(state.articles, event.data) };
    case 'adaptation-sent':
      return { ...state, stage: 'sent' };
    case 'adaptation-returned': {
      const comments = new Map(event.data.comments.map(({ key, text }) => [key, text]));
      const articles = state.articles.map((one) => ({ ...one, comment: comments.get(one.key) ?? null }));
      return { ...state, stage: 'returned', said: event.data.text, articles };
    }
    case 'adaptation-accepted':
      return { ...state, stage: 'accepted', said: event.data.text };
    case 'adaptation-issued':
      return { ...state, stage: 'issued', instrument: event.data.instrument };
    case 'adaptation-dropped':
      return { ...state, stage: 'dropped', said: event.data.why };
    default:
      return impossible(data as never);
  }
}

const begun = (article: LaidArticle): DraftedArticle => ({ ...article, why: '', comment: null });
const wordsOnly = ({ heading, text }: ArticleText): ArticleText => ({ heading, text });

function withAdded(
  articles: readonly DraftedArticle[],
  added: Extract<AdaptationEvent, { type: 'adaptation-article-added' }>['data'],
): readonly DraftedArticle[] {
  const { key, after, group, why } = added;
  const own: DraftedArticle = {
    key,
    group,
    ...wordsOnly(added),
    model: null,
    leftOut: null,
    merged: null,
    conflict: null,
    why,
    comment: null,
  };
  const at = articles.findIndex((article) => article.key === after) + 1;
  return [...articles.slice(0, at), own, ...articles.slice(at)];
}

/** To which units a model was sent, by unit; the last sending stands. */
export type ModelState = Readonly<Record<string, SentModel>>;

export interface SentModel {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly due: string | null;
  readonly instead: string | null;
}

export function evolveModel(state: ModelState, event: ModelEvent): ModelState {
  const { units, due, instead } = event.data;
  return { ...state, ...Object.fromEntries(units.map(({ id, name }) => [id, { name, due, instead }])) };
}
