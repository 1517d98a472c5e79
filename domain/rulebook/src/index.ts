export type { InstrumentAct, RegisterContext } from './acts/act.ts';
export * from './adaptation/index.ts';
export { type AkomaNtosoExport, akomaNtosoOf } from './akoma-ntoso.ts';
export { type BesideModel, type ComparedText, compareTexts } from './article-comparison.ts';
export { citationsOf, type FoundCitation } from './citation.ts';
export {
  type Conformance,
  type ConformanceState,
  comparedInstrument,
  conformanceOf,
  conformanceStates,
} from './conformance.ts';
export { type Amendment, type AmendmentAction, amendmentActions, amendmentKey } from './effect/amendment.ts';
export * from './effect/consolidate.ts';
export {
  type Effect,
  type EffectAct,
  type EffectContext,
  type EffectEvent,
  effectDecider,
  noEffect,
} from './effect/effect-decider.ts';
export * from './effect/effect-view.ts';
export { amendmentsOf, type FoundAmendment, type UnreadInstruction } from './effect/find-amendments.ts';
export { type FoundRelation, relationsOf } from './effect/find-relations.ts';
export {
  articleForm,
  provisionsNamed,
  type Relation,
  type RelationKind,
  relationKey,
  relationKinds,
  touches,
} from './effect/relation.ts';
export * from './effect/standing.ts';
export { type Falling, whatFalls } from './effect/what-falls.ts';
export * from './events.ts';
export { type Signature, type Signer, signatureOf } from './form/closing.ts';
export * from './form/form-departures.ts';
export * from './form/form-profile.ts';
export { departureSentence } from './form/form-wording.ts';
export * from './form/official-paper.ts';
export { type InForce, inForceOf } from './in-force.ts';
export type { Deviation, InstrumentState, RegisteredInstrument } from './instrument-state.ts';
export {
  type CitationView,
  type InstrumentLine,
  type InstrumentPreview,
  type InstrumentView,
  instrumentView,
  type ProvisionView,
  type TextView,
  targetOf,
} from './instrument-view.ts';
export { registerLimits } from './limits.ts';
export * from './made-known/making-known.ts';
export { type MakingKnownAct, type MakingKnownContext, makingKnownDecider } from './made-known/making-known-decider.ts';
export * from './made-known/making-known-view.ts';
export * from './numbers/number-run.ts';
export {
  type NumberRunAct,
  type NumberRunContext,
  type NumberRunEvent,
  numberRunDecider,
} from './numbers/number-run-decider.ts';
export * from './numbers/number-run-view.ts';
export * from './numbers/secret-item.ts';
export * from './outline.ts';
export { provisionId } from './provision-id.ts';
export { readInstrument } from './read-instrument.ts';
export { type RedlineParagraph, type RedlineRun, redlineOf } from './redline.ts';
export { instrumentDecider } from './register-decider.ts';
export { instrumentEventSentence, registerSentence } from './register-wording.ts';
export type { RulebookEvent } from './rulebook-wording.ts';
export { isRulebookStream, rulebookEventSentence, rulebookSentence } from './rulebook-wording.ts';
export * from './search-view.ts';
export { type TextLine, textLines } from './text-line.ts';
export * from './tracked.ts';
