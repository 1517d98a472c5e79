export { citationsOf, type FoundCitation } from './citation.ts';
export { type Conformance, type ConformanceState, conformanceOf } from './conformance.ts';
export { type InForce, inForceOf } from './in-force.ts';
export * from './outline.ts';
export { provisionId } from './provision-id.ts';
export { readInstrument } from './read-instrument.ts';
export { type RedlineParagraph, type RedlineRun, redlineOf } from './redline.ts';
export { type TextLine, textLines } from './text-line.ts';
