import type { EventWording } from './event-wording.ts';

const duties = {
  organiser: 'organiser',
  'head-of-tellers': 'head of the tellers',
  teller: 'teller',
  observer: 'observer',
} as const;
const kinds = {
  first: 'first ballot',
  further: 'further ballot',
  tie: 're-vote of a tie',
  're-election': 're-election',
} as const;
const statuses = {
  complete: 'all seats filled',
  open: 'seats left open',
  void: 'void',
  doubtful: 'doubtful ballots left',
} as const;
const erased = '(name erased)';

export const electionEventsEn: EventWording = {
  'election-opened': (data) =>
    `Opened the election “${data.title.en}” for ${data.seats} seats under ${data.regulation.id}`,
  'duty-given': (data) => `Made ${data.name.personal ?? erased} ${duties[data.duty]}`,
  'duty-withdrawn': (data, { nameOf }) => `${nameOf(data.account)} is no longer ${duties[data.duty]}: ${data.reason}`,
  'assumed-rules-confirmed': (data) => `Confirmed ${data.switches.length} rules that nobody compared with their source`,
  'candidate-listed': (data) => `Put ${data.name.personal ?? erased} on the list`,
  'candidate-corrected': (data) => `Corrected the entry of ${data.name.personal ?? erased}`,
  'candidate-removed': (data) => `Took ${data.id} off the list: ${data.reason}`,
  'list-closed': (data) => `Closed the list with ${data.order.length} names`,
  'list-reopened': (data) => `Reopened the list: ${data.reason}`,
  'base-announced': (data) =>
    `Announced the base of round ${data.round}: ${data.summoned} summoned, ${data.present ?? '–'} present, ${data.needed ?? '–'} needed`,
  'base-corrected': (data) =>
    `Corrected the base of round ${data.round}: ${data.summoned} summoned, ${data.present ?? '–'} present, ${data.needed ?? '–'} needed. Reason: ${data.reason}`,
  'round-opened': (data) =>
    `Opened round ${data.round} (${kinds[data.kind]}): ${data.candidates.length} names for ${data.seats} seats`,
  'papers-counted': (data) =>
    `Round ${data.round}: ${data.issued} issued, ${data.collected} collected${data.note ? `. ${data.note}` : ''}`,
  'entry-begun': (data, { nameOf }) => `${nameOf(data.teller)} began an entry (${data.entry})`,
  'ballot-keyed': (data, { nameOf }) => `${nameOf(data.teller)} keyed paper ${data.ballot.number}`,
  'ballot-rekeyed': (data, { nameOf }) => `${nameOf(data.teller)} keyed paper ${data.ballot.number} again`,
  'entry-closed': (data, { nameOf }) => `${nameOf(data.teller)} closed the entry`,
  'entry-reopened': (data, { nameOf }) => `Reopened the entry of ${nameOf(data.teller)}: ${data.reason}`,
  'difference-settled': (data) => `Settled paper ${data.ballot.number}: ${data.reason}`,
  'ballot-adjudicated': (data) => `Adjudicated doubtful paper ${data.ballot.number}: ${data.reason}`,
  'result-declared': ({ round, result }) =>
    `Declared the result of round ${round}: ${result.elected.length} of ${result.seats} elected, ${statuses[result.status]}`,
  'election-stopped': (data) => `Stopped the election (${data.cite}): ${data.why}`,
  'minutes-drawn': (data) => `Drew minutes ${data.number} (${data.format.toUpperCase()})`,
  'election-finished': () => 'Finished the election',
};
