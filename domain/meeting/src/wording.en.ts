import type { MeetingWording } from './wording.ts';

export const refusalsEn: MeetingWording = {
  'meeting-not-convened': () => 'The meeting has not been convened.',
  'meeting-ended': () => 'The meeting has ended.',
  'meeting-out-of-reach': () => 'The convening unit is not among your duties.',
  'in-two-delegations': ({ person }) =>
    `${person} is summoned or an alternate already; each person is in one delegation.`,
  'seat-unknown': () => 'Nobody summoned has this seat.',
  'seat-is-excluded': () => 'This seat no longer counts among those summoned.',
  'seat-is-replaced': ({ person }) => `${person} has taken the seat already.`,
  'alternate-unknown': ({ person }) => `${person} is no alternate.`,
  'alternate-of-another-unit': ({ person }) => `${person} is an alternate of another delegation.`,
  'alternate-sits-already': ({ person }) => `${person} has already taken another seat.`,
  'sitter-was-here': ({ person }) => `${person} was present and is not replaced.`,
  'not-in-this-meeting': ({ person }) => `${person} is not summoned to this meeting.`,
  'already-present': ({ person }) => `${person} is checked in and present.`,
  'not-present': ({ person }) => `${person} is not present.`,
  'moment-before-last': () => 'The clock of this machine is behind the last check-in.',
  'meeting-text-missing': ({ field }) => (field === 'reason' ? 'The reason is missing.' : 'The meeting has no name.'),
};
