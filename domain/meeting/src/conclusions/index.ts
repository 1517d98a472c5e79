export type * from './act.ts';
export { conclusionDutyFor, conclusionLimits, conclusionsDecider } from './decider.ts';
export type * from './events.ts';
export { conclusionRefusalCodes } from './refusal.ts';
export { type Conclusion, type Conclusions, noConclusions } from './state.ts';
export { conclusionEventSentence, conclusionSentence } from './wording.ts';
