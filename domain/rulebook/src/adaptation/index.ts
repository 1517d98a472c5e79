export type { AdaptationAct, AdaptationContext } from './adaptation-act.ts';
export { adaptationDecider, hindrancesOf } from './adaptation-decider.ts';
export type { AdaptationEvent, LaidArticle, ModelEvent } from './adaptation-events.ts';
export { adaptationLimits } from './adaptation-limits.ts';
export {
  type Adaptation,
  type AdaptationStage,
  type AdaptationState,
  adaptationStages,
  type ModelState,
} from './adaptation-state.ts';
export {
  type AdaptationLine,
  type AdaptationList,
  type AdaptationView,
  type DraftedArticleView,
  draftAsInstrument,
  draftedArticles,
} from './adaptation-view.ts';
export { adaptationEventSentence, adaptationSentence, isAdaptationStream } from './adaptation-wording.ts';
export { draftLines } from './draft-text.ts';
export { layModel } from './lay-model.ts';
export { type ModelContext, modelDecider, type SendModel } from './model-decider.ts';
export { articleNumbers, type ModelUnit, type ModelUnits, modelUnits, type UnitStanding } from './model-units.ts';
export { layThreeWay } from './three-way.ts';
