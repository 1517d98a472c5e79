import { afterNouns } from './after-nouns.ts';
import type { SummaryWording } from './summary-wording.ts';

const words = afterNouns('en');
const late = (is: boolean): string => (is ? ', late' : '');

export const summaryEn: SummaryWording = {
  title: 'SUMMARY REPORT',
  abstractOf: (title) => `on the result: ${title}`,
  number: (state, given) => `No. ${given.padStart(2, '0')}${state ? '/' : '-'}BC`,
  to: (body) => `To: ${body}`,
  opening: (v) => `${v.meeting}, held on ${v.date} at ${v.place}, elected with the result below.`,
  rule: (v) =>
    `Rules applied: ${v.title}${v.instrument && ` (${v.instrument})`}.${v.cite && ` The base rests on ${v.cite}.`}`,
  columns: {
    round: 'Round',
    base: 'Base',
    needed: 'Needed',
    issued: 'Issued',
    collected: 'Collected',
    valid: 'Valid',
    invalid: 'Invalid',
    seats: 'Seats',
    elected: 'Elected',
  },
  invalid: (reasons) => `Invalid ballots by reason: ${reasons}.`,
  inRound: (round) => `round ${round}`,
  nothingInvalid: 'No ballot was invalid.',
  electedHeading: 'Elected',
  order: 'No.',
  name: 'Name',
  votes: 'Votes',
  percent: 'Share of the base',
  electedAre: (names) => `${names} (votes in the round that elected them).`,
  nobody: 'Nobody is elected yet.',
  unfilled: (count) => `${count} of the seats stay empty.`,
  stopped: (v) => `The election was stopped: ${v.why} (${v.cite}).`,
  complaintsHeading: 'Complaints',
  noComplaints: 'No complaint had come in when this report was made.',
  complaintsUntil: (v) => `Complaints are in time to the end of ${v.date} (${v.cite}).`,
  complaintOpen: (v) => `Complaint ${v.id}, received on ${v.received}${late(v.late)}: not decided yet.`,
  complaintDecided: (v) =>
    `Complaint ${v.id}, received on ${v.received}${late(v.late)}: ${words.outcome[v.outcome]} by ${v.body}, decision ${v.number} of ${v.date}${v.consequence === 'none' ? '' : `; consequence: ${words.consequence[v.consequence]}`}.`,
  confirmationHeading: 'Confirmation',
  ask: (v) => `${v.to} is asked to confirm the ${v.people === 1 ? 'person' : `${v.count} people`} elected above.`,
  asked: (v) => `Letter: ${v.number} of ${v.date}.`,
  answerWithin: (v) =>
    `An answer is due within ${v.days} working days (${v.cite}${v.assumed ? ', not compared with its text' : ''}).`,
  answered: (v) =>
    `${v.by} confirmed ${v.confirmed} by decision ${v.number} of ${v.date}${v.refused ? `; not confirmed: ${v.refused}` : ''}.`,
};
