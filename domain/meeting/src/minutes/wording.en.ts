import { draftEn } from './draft-wording.en.ts';
import type { MeetingMinutesWording } from './wording.ts';

const fields: Readonly<Record<string, string>> = {
  text: 'The text',
  reason: 'The reason',
  issuer: 'The issuing body',
  parent: 'The body above',
  place: 'The place',
  symbol: 'The symbol',
};
const section = (key: keyof typeof draftEn.title): string => `section “${draftEn.title[key]}”`;

export const meetingMinutesEn: MeetingMinutesWording = {
  refusals: {
    'not-your-minutes': () => 'The minutes are the secretariat’s; this is not your duty.',
    'not-your-group': () => 'A group’s minutes are handed in by its chair or secretary, or by the secretariat.',
    'not-your-signature': () => 'Presidium and secretariat sign the minutes; you are not of that body.',
    'minutes-group-unknown': () => 'There is no such discussion group.',
    'minutes-text-missing': ({ field }) => `${fields[String(field)] ?? field} is missing.`,
    'minutes-text-too-long': ({ field, limit }) =>
      `${fields[String(field)] ?? field} is longer than ${limit} characters.`,
    'minutes-copies-wrong': ({ limit }) => `The number of copies is from 1 to ${limit}.`,
    'minutes-not-drafted': () => 'The minutes have not been drafted from the record.',
    'minutes-section-unknown': () => 'The draft has no such section.',
    'section-not-edited': () => 'Nobody has edited this section.',
    'meeting-not-ended': () => 'The meeting has not ended, so its minutes cannot be closed.',
    'minutes-behind-record': () =>
      'The record has gone on since the draft. Draft again from the record; what was edited stays.',
    'conclusions-not-adopted': ({ count }) => `${count} conclusions are not adopted.`,
    'minutes-are-closed': () => 'The minutes are closed; to change them, reopen them with a reason.',
    'minutes-not-closed': () => 'The minutes are not closed.',
    'minutes-are-signed': () => 'The minutes are signed and no longer change.',
    'minutes-not-signed': () => 'Presidium and secretariat have not both signed the minutes.',
    'signed-already': () => 'You have signed these minutes.',
    'signed-for-the-other': () => 'You have signed for the other body; each person signs once.',
    'another-paper-signed': () => 'The minutes differ from what you see. Look again, then sign.',
    'minutes-reason-missing': () => 'The reason is missing.',
  },
  events: {
    'group-minutes-handed-in': () => 'A group’s minutes handed in',
    'minutes-drafted': ({ sections, read }) =>
      `Minutes drafted from the record: ${sections.length} sections, ${read.length} streams`,
    'section-edited': (data) => `Edited ${section(data.section)}`,
    'section-restored': (data) => `Restored ${section(data.section)} to what the record says`,
    'minutes-closed': ({ symbol }) => `Minutes closed as ${symbol}`,
    'minutes-reopened': ({ reason }) => `Minutes reopened: ${reason}`,
    'minutes-signed': ({ as, name }) => `${name.personal ?? ''} signed the minutes for the ${as}`.trim(),
    'meeting-minutes-drawn': ({ format }) => `Signed minutes drawn as ${format.toUpperCase()}`,
  },
};
