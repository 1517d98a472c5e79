export * from './acts/act.ts';
export * from './allotment.ts';
export * from './attendance.ts';
export * from './decider.ts';
export * from './events.ts';
export * from './meeting.ts';
export { meetingRefusalCodes } from './refusal.ts';
export * from './wording.ts';
