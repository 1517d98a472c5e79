import { afterEventsEn } from './after-wording.en.ts';
import { electorEventsEn } from './elector-wording.en.ts';
import { type EventSentences, personalText, regulationInWords } from './event-wording.ts';
import { formatCount, formatPercent } from './figures.ts';
import { nouns } from './nouns.ts';
import type { RoundResult } from './result.ts';

const words = () => nouns('en');
const count = (figure: number): string => formatCount(figure, 'en');
const seats = (figure: number): string => `${count(figure)} ${figure === 1 ? 'seat' : 'seats'}`;
const erased = '(name erased)';

const based = (data: {
  readonly base: number | null;
  readonly needed: number | null;
  readonly of: keyof ReturnType<typeof words>['base'];
}) =>
  data.base === null
    ? words().base[data.of]
    : `${count(data.base)}${data.needed === null ? '' : `, ${count(data.needed)} votes needed`}`;

const statuses: Record<RoundResult['status'], (result: RoundResult) => string> = {
  complete: () => 'every seat filled',
  open: (result) => `${seats(result.open?.seats ?? 0)} open`,
  void: (result) => `the round is void, ${words().void[result.ballots.void ?? 'doubtful']}`,
  doubtful: () => words().void.doubtful,
};

export const eventsEn: EventSentences = {
  'election-opened': (data) =>
    `Opened the election “${data.title.en}” for ${seats(data.seats)} under ${regulationInWords(data.regulation, 'en')}`,
  'duty-given': (data) => `Gave ${personalText(data.name, erased)} the duty: ${words().duty[data.duty]}`,
  'duty-withdrawn': (data, names) =>
    `Withdrew from ${names.account(data.account)} the duty: ${words().duty[data.duty]}. Reason: ${data.reason}`,
  'assumed-rules-confirmed': (data) =>
    `Confirmed ${count(data.switches.length)} rules that were not compared with their text`,
  'candidate-listed': (data) =>
    `Put ${personalText(data.name, erased)} on the list, ${words().nomination[data.nominated]}`,
  'candidate-corrected': (data) => `Corrected what the list says of ${personalText(data.name, erased)}`,
  'candidate-removed': (data, names) => `Took ${names.candidate(data.id)} off the list: ${data.reason}`,
  'list-closed': (data) =>
    `Closed the list of ${count(data.order.length)} ${data.order.length === 1 ? 'name' : 'names'}`,
  'list-reopened': (data) => `Reopened the list: ${data.reason}`,
  'base-announced': (data) => `Announced the base of round ${data.round}: ${based(data)}`,
  'base-corrected': (data) => `Corrected the base of round ${data.round}: ${based(data)}; reason: ${data.reason}`,
  'round-opened': (data) =>
    `Opened round ${data.round} (${words().roundKind[data.kind]}): ${seats(data.seats)}, ${count(data.candidates.length)} candidates, ${words().form[data.form]}`,
  'papers-counted': (data) =>
    `Round ${data.round}: ${count(data.issued)} papers issued, ${count(data.collected)} collected${data.note ? ` (${data.note})` : ''}`,
  'papers-split': (data) =>
    `Papers of round ${data.round} split into ${count(data.sizes.length)} piles: ${data.sizes.map(count).join(', ')} papers`,
  'entries-asked': (data) => `Every paper of round ${data.round} is keyed ${count(data.entries)} times, apart`,
  'entry-begun': (data, names) => `${names.account(data.teller)} began entry ${data.entry} of round ${data.round}`,
  'ballot-keyed': (data) => `Keyed paper ${data.ballot.number} of round ${data.round}`,
  'ballot-rekeyed': (data) => `Keyed paper ${data.ballot.number} of round ${data.round} again`,
  'entry-closed': (data, names) => `${names.account(data.teller)} closed their entry of round ${data.round}`,
  'entry-reopened': (data, names) => `Gave the entry back to ${names.account(data.teller)}: ${data.reason}`,
  'difference-settled': (data) => `Settled paper ${data.ballot.number} of round ${data.round}: ${data.reason}`,
  'ballot-adjudicated': (data) =>
    `Decided the doubtful paper ${data.ballot.number} of round ${data.round}: ${data.reason}`,
  'result-declared': (data) =>
    `Declared the result of round ${data.round}: ${count(data.result.elected.length)} of ${count(data.result.seats)} elected; ${statuses[data.result.status](data.result)}`,
  'round-recounted': (data) => `Recount of round ${data.round}: ${data.reason}`,
  'result-approved': (data) => `Approved the result of round ${data.round}`,
  'result-corrected': (data) =>
    `Result of round ${data.round} declared again after a recount: ${count(data.result.elected.length)} of ${count(data.result.seats)} elected; ${statuses[data.result.status](data.result)}`,
  'sample-drawn': (data) =>
    `${count(data.draws.length)} papers of round ${data.round} drawn to be read again, by the public digits ${data.seed}`,
  'sampled-paper-read': (data) => `Paper ${data.ballot.number} of the sample read again, round ${data.round}`,
  'audit-closed': ({ round, audit }) =>
    `Sampling audit of round ${round} closed: ${count(audit.draws)} draws, ${count(audit.differing)} read differently; confidence ${formatPercent(audit.confidence, 'en')}`,
  'seats-lowered': (data) => `Seats lowered from ${count(data.from)} to ${count(data.to)}: ${data.why} (${data.cite})`,
  'revote-decided': (data) => `Decided to vote again: ${data.why} (${data.cite})`,
  'election-stopped': (data) => `Stopped: ${data.why} (${data.cite})`,
  'minutes-drawn': (data) => `Drew minutes number ${data.number} as ${data.format.toUpperCase()}`,
  'minutes-form-set': ({ form }) =>
    form
      ? `Took the organisation’s own form of the minutes “${form.name}” (SHA-256 ${form.sha256.slice(0, 16)})`
      : 'Went back to the regulation’s form of the minutes',
  'election-finished': () => 'Finished the election',
  ...electorEventsEn,
  ...afterEventsEn,
};
