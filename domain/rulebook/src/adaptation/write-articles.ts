import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { ActOf, AdaptationContext } from './adaptation-act.ts';
import type { AdaptationEvent, ArticleText } from './adaptation-events.ts';
import { adaptationLimits } from './adaptation-limits.ts';
import { adaptationRefusal } from './adaptation-refusal.ts';
import type { Adaptation, DraftedArticle } from './adaptation-state.ts';
import { draftNumbers, renumberedText } from './draft-text.ts';

type Verdicts = Verdict<AdaptationEvent>;

/** A text as it is kept: NFC, a paragraph a line, white space single, no empty lines. */
export const tidyParagraphs = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

const tidyWords = ({ heading, text }: ArticleText): ArticleText => ({
  heading: tidyParagraphs(heading).replaceAll('\n', ' '),
  text: tidyParagraphs(text),
});

const lengthFindings = ({ heading, text }: ArticleText, why = ''): readonly Finding[] =>
  (
    [
      ['heading', heading],
      ['text', text],
      ['why', why],
    ] as const
  ).flatMap(([field, value]) =>
    value.length <= adaptationLimits[field]
      ? []
      : [adaptationRefusal('adaptation-text-too-long', { field, maximum: adaptationLimits[field] }, field)],
  );

export const articleOf = (state: Adaptation, key: string): DraftedArticle | undefined =>
  state.articles.find((article) => article.key === key);

/** Autosaved while a person writes. Nothing changes where the words are the same. */
export function writeArticle(act: ActOf<'write-article'>, state: Adaptation): Verdicts {
  const article = articleOf(state, act.key);
  if (!article) return refuse(adaptationRefusal('adaptation-article-unknown'));
  const words = tidyWords(act);
  const findings = [
    ...(article.leftOut === null ? [] : [adaptationRefusal('adaptation-article-left-out')]),
    ...lengthFindings(words),
  ];
  if (findings.length > 0) return refuse(...findings);
  if (article.heading === words.heading && article.text === words.text) return accept();
  return accept({ type: 'adaptation-article-written', v: 1, data: { key: act.key, ...words } });
}

/** The words that a person decided for, where model and unit had changed the same ones. */
export function settleConflict(act: ActOf<'settle-conflict'>, state: Adaptation): Verdicts {
  const article = articleOf(state, act.key);
  if (!article) return refuse(adaptationRefusal('adaptation-article-unknown'));
  const words = tidyWords(act);
  const findings = [
    ...(article.conflict === null ? [adaptationRefusal('adaptation-no-conflict')] : []),
    ...lengthFindings(words),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'adaptation-conflict-settled', v: 1, data: { key: act.key, ...words } });
}

export function explainArticle(act: ActOf<'explain-article'>, state: Adaptation): Verdicts {
  const why = tidyParagraphs(act.why);
  const findings = [
    ...(articleOf(state, act.key) ? [] : [adaptationRefusal('adaptation-article-unknown')]),
    ...lengthFindings({ heading: '', text: '' }, why),
  ];
  if (findings.length > 0) return refuse(...findings);
  if (articleOf(state, act.key)?.why === why) return accept();
  return accept({ type: 'adaptation-article-explained', v: 1, data: { key: act.key, why } });
}

/** The articles whose citations must follow once the text stands as `after`. */
export function followed(before: Adaptation, after: readonly DraftedArticle[]): readonly AdaptationEvent[] {
  const [old, fresh] = [draftNumbers(before.articles), draftNumbers(after)];
  const becomes = new Map([...old].map(([key, number]) => [number, fresh.get(key) ?? null]));
  return after.flatMap(({ key, heading, text, leftOut }): readonly AdaptationEvent[] => {
    if (leftOut !== null || !old.has(key)) return [];
    const written = renumberedText(text, becomes);
    return written === text
      ? []
      : [{ type: 'adaptation-article-written', v: 1, data: { key, heading, text: written } }];
  });
}

/** Leaves an article of the model out, with the reason; what cites another article follows its number, what cites this one becomes a blank. */
export function leaveOutArticle(act: ActOf<'leave-out-article'>, state: Adaptation): Verdicts {
  const article = articleOf(state, act.key);
  if (!article) return refuse(adaptationRefusal('adaptation-article-unknown'));
  const why = tidyParagraphs(act.why);
  const findings = [
    ...(article.leftOut === null ? [] : [adaptationRefusal('adaptation-article-left-out')]),
    ...(why === '' ? [adaptationRefusal('adaptation-reason-missing', {}, 'why')] : []),
    ...lengthFindings({ heading: '', text: '' }, why),
  ];
  if (findings.length > 0) return refuse(...findings);
  const after = state.articles.map((one) => (one.key === act.key ? { ...one, leftOut: why } : one));
  return accept<AdaptationEvent>(
    { type: 'adaptation-article-left-out', v: 1, data: { key: act.key, why } },
    ...followed(state, after),
  );
}

export function restoreArticle(act: ActOf<'restore-article'>, state: Adaptation): Verdicts {
  const article = articleOf(state, act.key);
  if (!article) return refuse(adaptationRefusal('adaptation-article-unknown'));
  if (article.leftOut === null) return refuse(adaptationRefusal('adaptation-article-not-left-out'));
  const after = state.articles.map((one) => (one.key === act.key ? { ...one, leftOut: null } : one));
  return accept<AdaptationEvent>(
    { type: 'adaptation-article-restored', v: 1, data: { key: act.key } },
    ...followed(state, after),
  );
}

/** An article of the unit's own, after another one, with the reason. */
export function addArticle(act: ActOf<'add-article'>, state: Adaptation, context: AdaptationContext): Verdicts {
  const words = tidyWords(act);
  const why = tidyParagraphs(act.why);
  const above = act.after === null ? state.articles[0] : articleOf(state, act.after);
  const findings: Finding[] = [...lengthFindings(words, why)];
  if (act.after !== null && !above) findings.push(adaptationRefusal('adaptation-article-unknown', {}, 'after'));
  if (words.heading === '')
    findings.push(adaptationRefusal('adaptation-text-missing', { field: 'heading' }, 'heading'));
  if (words.text === '') findings.push(adaptationRefusal('adaptation-text-missing', { field: 'text' }, 'text'));
  if (why === '') findings.push(adaptationRefusal('adaptation-reason-missing', {}, 'why'));
  if (state.articles.length >= adaptationLimits.articles)
    findings.push(adaptationRefusal('adaptation-too-many-articles', { maximum: adaptationLimits.articles }));
  if (findings.length > 0) return refuse(...findings);
  const data = { key: `a${context.freshId()}`, after: act.after, group: above?.group ?? [], ...words, why };
  const event: AdaptationEvent = { type: 'adaptation-article-added', v: 1, data };
  const at = state.articles.findIndex(({ key }) => key === act.after) + 1;
  const added: DraftedArticle = { ...data, model: null, leftOut: null, merged: null, conflict: null, comment: null };
  const after = [...state.articles.slice(0, at), added, ...state.articles.slice(at)];
  return accept<AdaptationEvent>(event, ...followed(state, after));
}

/** Takes an article of the unit's own back; one of the model is left out instead. */
export function removeArticle(act: ActOf<'remove-article'>, state: Adaptation): Verdicts {
  const article = articleOf(state, act.key);
  if (!article) return refuse(adaptationRefusal('adaptation-article-unknown'));
  if (article.model !== null) return refuse(adaptationRefusal('adaptation-article-of-model'));
  const after = state.articles.filter(({ key }) => key !== act.key);
  return accept<AdaptationEvent>(
    { type: 'adaptation-article-removed', v: 1, data: { key: act.key } },
    ...followed(state, after),
  );
}
