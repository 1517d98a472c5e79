export * from './opening.ts';
export { meetingElectionSentence } from './refusal.ts';
