import type { Finding } from '@plenum/kernel';

export const meetingRefusalCodes = [
  'meeting-not-convened',
  'meeting-ended',
  'meeting-out-of-reach',
  'in-two-delegations',
  'seat-unknown',
  'seat-is-excluded',
  'seat-is-replaced',
  'alternate-unknown',
  'alternate-of-another-unit',
  'alternate-sits-already',
  'sitter-was-here',
  'not-in-this-meeting',
  'already-present',
  'not-present',
  'moment-before-last',
  'meeting-text-missing',
] as const;
export type MeetingRefusalCode = (typeof meetingRefusalCodes)[number];

export const meetingRefusal = (
  code: MeetingRefusalCode,
  values: Finding['values'] = {},
): Finding<MeetingRefusalCode> => ({ code, severity: 'refusal', values, citations: [] });
