export * from './decider.ts';
export * from './events.ts';
export * from './installation.ts';
export { installationEventSentence, installationSentence } from './wording.ts';
