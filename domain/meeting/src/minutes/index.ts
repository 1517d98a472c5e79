export type * from './act.ts';
export { meetingMinutesDecider, minutesDutyFor, minutesLimits } from './decider.ts';
export * from './dossier.ts';
export { type DossierWording, dossierWording } from './dossier-wording.ts';
export { draftMinutes, minutesBody } from './draft-minutes.ts';
export { type DraftWording, draftWording } from './draft-wording.ts';
export * from './events.ts';
export { type MeetingStreams, recordMeeting } from './record-meeting.ts';
export type * from './recorded-meeting.ts';
export { minutesRefusalCodes } from './refusal.ts';
export {
  blocksOfText,
  type DraftedSection,
  type MinutesSectionKey,
  minutesSections,
  textOfSection,
} from './section.ts';
export { isSigned, type MeetingMinutes, type MinutesSignature, noMinutes, type SectionEdit } from './state.ts';
export { meetingMinutesEventSentence, meetingMinutesSentence } from './wording.ts';
