import type { AfterEvent } from './after-events.ts';
import { afterNouns } from './after-nouns.ts';
import type { EventSentences } from './event-wording.ts';
import { formatCount, formatDate } from './figures.ts';
import { nounOf, nouns } from './nouns.ts';

const count = (figure: number, one: string, many: string): string =>
  `${formatCount(figure, 'en')} ${figure === 1 ? one : many}`;
const words = afterNouns('en');

/** Never who complained, what about, or who witnessed: names stand beside the record. */
export const afterEventsEn: Pick<EventSentences, AfterEvent['type']> = {
  'closing-noted': (data) => `Noted the day of closing or publication: ${formatDate(data.date)}`,
  'complaint-lodged': (data) =>
    `Noted complaint ${data.id}, received on ${formatDate(data.received)}${data.late ? `, late (last day ${formatDate(data.deadline ?? '')})` : ''}`,
  'complaint-decided': (data) =>
    `Complaint ${data.id}, decided by ${data.body}: ${words.outcome[data.outcome]}, decision ${data.number} of ${formatDate(data.date)} (${data.cite}); consequence: ${words.consequence[data.consequence]}${data.inRound === null ? '' : ` (round ${data.inRound})`}. Reason: ${data.reason}`,
  'confirmation-requested': (data) =>
    `Asked ${data.to} to confirm ${count(data.candidates.length, 'person', 'people')}, letter ${data.number} of ${formatDate(data.sent)}${data.late ? ', after the last day for the report' : ''}`,
  'confirmation-recorded': (data, names) =>
    `${data.by} confirmed ${count(data.confirmed.length, 'person', 'people')}, decision ${data.number} of ${formatDate(data.date)}${data.late ? ', late' : ''}${data.refused.map((one) => `; not ${names.candidate(one.candidate)}: ${one.reason}`).join('')}`,
  'papers-sealed': (data) =>
    `Sealed the papers on ${formatDate(data.date)}: ${count(data.packages, 'package', 'packages')}, kept at ${data.place}${data.note ? ` (${data.note})` : ''}`,
  'papers-destroyed': (data) =>
    `Destroyed ${count(data.packages, 'package', 'packages')} of papers on ${formatDate(data.date)} by ${data.decision}, before two witnesses${data.note ? ` (${data.note})` : ''}`,
  'proposal-kept': (data) =>
    `Kept proposal ${data.id} to change the rules: ${data.changes.map(({ set }) => nounOf(nouns('en').rule, set)).join('; ')}. Reason: ${data.reason}`,
};
