import { accept, type Decider, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { ActOf, AdaptationAct, AdaptationContext } from './adaptation-act.ts';
import type { AdaptationEvent } from './adaptation-events.ts';
import { adaptationLimits } from './adaptation-limits.ts';
import { adaptationRefusal } from './adaptation-refusal.ts';
import { type Adaptation, type AdaptationState, evolveAdaptation } from './adaptation-state.ts';
import { beginAdaptation } from './begin-adaptation.ts';
import { draftNumbers, openBlanks } from './draft-text.ts';
import { moveArticle } from './move-article.ts';
import {
  addArticle,
  articleOf,
  explainArticle,
  leaveOutArticle,
  removeArticle,
  restoreArticle,
  settleConflict,
  tidyParagraphs,
  writeArticle,
} from './write-articles.ts';

type Verdicts = Verdict<AdaptationEvent>;

/** What stands in the way of sending the text to the unit above: blanks, conflicts, empty articles, all at once. */
export function hindrancesOf(state: Adaptation): readonly Finding[] {
  const numbers = draftNumbers(state.articles);
  const findings: Finding[] = [];
  if (numbers.size === 0) findings.push(adaptationRefusal('adaptation-nothing-left'));
  for (const article of state.articles) {
    const number = numbers.get(article.key) ?? article.model?.number ?? '';
    const blanks = openBlanks(article);
    if (article.conflict !== null)
      findings.push(adaptationRefusal('adaptation-conflict-left', { number }, article.key));
    if (article.leftOut === null && article.heading === '' && article.text === '')
      findings.push(adaptationRefusal('adaptation-article-empty', { number }, article.key));
    if (blanks > 0) findings.push(adaptationRefusal('adaptation-blank-left', { number, blanks }, article.key));
  }
  return findings;
}

const saidFindings = (text: string, isNeeded: boolean): readonly Finding[] => [
  ...(isNeeded && text === '' ? [adaptationRefusal('adaptation-reason-missing', {}, 'text')] : []),
  ...(text.length > adaptationLimits.why
    ? [adaptationRefusal('adaptation-text-too-long', { field: 'why', maximum: adaptationLimits.why }, 'text')]
    : []),
];

function returnText(act: ActOf<'return-adaptation'>, state: Adaptation): Verdicts {
  const text = tidyParagraphs(act.text);
  const comments = act.comments
    .map((comment) => ({ key: comment.key, text: tidyParagraphs(comment.text) }))
    .filter((comment) => comment.text !== '');
  const findings = [
    ...saidFindings(text, comments.length === 0),
    ...comments.flatMap((comment) => [
      ...(articleOf(state, comment.key) ? [] : [adaptationRefusal('adaptation-article-unknown')]),
      ...saidFindings(comment.text, true),
    ]),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'adaptation-returned', v: 1, data: { text, comments } });
}

function byUnit(act: AdaptationAct, state: Adaptation, context: AdaptationContext): Verdicts {
  switch (act.act) {
    case 'write-article':
      return writeArticle(act, state);
    case 'settle-conflict':
      return settleConflict(act, state);
    case 'explain-article':
      return explainArticle(act, state);
    case 'leave-out-article':
      return leaveOutArticle(act, state);
    case 'restore-article':
      return restoreArticle(act, state);
    case 'add-article':
      return addArticle(act, state, context);
    case 'remove-article':
      return removeArticle(act, state);
    case 'move-article':
      return moveArticle(act, state);
    case 'send-adaptation': {
      const hindrances = hindrancesOf(state);
      return hindrances.length > 0 ? refuse(...hindrances) : accept({ type: 'adaptation-sent', v: 1, data: {} });
    }
    default:
      throw new Error(`${act.act} is no act of a unit that writes`);
  }
}

function drop(act: ActOf<'drop-adaptation'>): Verdicts {
  const why = tidyParagraphs(act.why);
  const findings = saidFindings(why, true);
  return findings.length > 0 ? refuse(...findings) : accept({ type: 'adaptation-dropped', v: 1, data: { why } });
}

function byUpper(act: ActOf<'return-adaptation' | 'accept-adaptation'>, state: Adaptation): Verdicts {
  if (state.stage !== 'sent') return refuse(adaptationRefusal('adaptation-not-sent'));
  if (act.act === 'return-adaptation') return returnText(act, state);
  const text = tidyParagraphs(act.text);
  const findings = saidFindings(text, false);
  return findings.length > 0 ? refuse(...findings) : accept({ type: 'adaptation-accepted', v: 1, data: { text } });
}

function decide(act: AdaptationAct, state: AdaptationState, context: AdaptationContext): Verdicts {
  if (act.act === 'begin-adaptation') return beginAdaptation(act, state !== null, context);
  if (state === null) return refuse(adaptationRefusal('adaptation-unknown'));
  if (state.stage === 'issued' || state.stage === 'dropped') return refuse(adaptationRefusal('adaptation-ended'));
  if (act.act === 'return-adaptation' || act.act === 'accept-adaptation')
    return context.speaksForUpper
      ? byUpper(act, state)
      : refuse(adaptationRefusal('adaptation-upper-out-of-reach', { unit: '' }));
  if (!context.speaksForUnit) return refuse(adaptationRefusal('adaptation-unit-out-of-reach'));
  if (act.act === 'drop-adaptation') return drop(act);
  if (act.act === 'issue-adaptation') {
    if (state.stage !== 'accepted') return refuse(adaptationRefusal('adaptation-not-accepted'));
    const { instrument, number, date } = act;
    return accept({ type: 'adaptation-issued', v: 1, data: { instrument, number, date } });
  }
  if (state.stage !== 'writing' && state.stage !== 'returned')
    return refuse(adaptationRefusal('adaptation-not-writing'));
  return byUnit(act, state, context);
}

/** A unit's text on its way from the model into the register. The unit writes, sends and issues; the unit above accepts or sends back. */
export const adaptationDecider: Decider<AdaptationAct, AdaptationState, AdaptationEvent, AdaptationContext> = {
  initialState: null,
  decide,
  evolve: evolveAdaptation,
};
