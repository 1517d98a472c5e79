export type { InstrumentAct, RegisterContext } from './acts/act.ts';
export * from './adaptation/index.ts';
export { type AkomaNtosoExport, akomaNtosoOf } from './akoma-ntoso.ts';
export { type ComparedText, compareTexts } from './article-comparison.ts';
export { citationsOf, type FoundCitation } from './citation.ts';
export {
  type Conformance,
  type ConformanceState,
  comparedInstrument,
  conformanceOf,
  conformanceStates,
} from './conformance.ts';
export * from './events.ts';
export { type InForce, inForceOf } from './in-force.ts';
export type { InstrumentState, RegisteredInstrument } from './instrument-state.ts';
export {
  type CitationView,
  type InstrumentLine,
  type InstrumentPreview,
  type InstrumentView,
  instrumentView,
  type ProvisionView,
  type TextView,
  targetOf,
  type UnitConformance,
} from './instrument-view.ts';
export { registerLimits } from './limits.ts';
export * from './outline.ts';
export { provisionId } from './provision-id.ts';
export { readInstrument } from './read-instrument.ts';
export { type RedlineParagraph, type RedlineRun, redlineOf } from './redline.ts';
export { instrumentDecider } from './register-decider.ts';
export { instrumentEventSentence, registerSentence } from './register-wording.ts';
export { type TextLine, textLines } from './text-line.ts';
