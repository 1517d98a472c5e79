import { seriesText } from './ballot-stock.ts';
import type { ElectorChange, ElectorEvent } from './elector-events.ts';
import { type EventSentences, electorName, personalText } from './event-wording.ts';
import { formatCount } from './figures.ts';
import { minuteInVietNam } from './moment.ts';
import { nounOf, nouns } from './nouns.ts';
import type { StockEvent } from './stock-events.ts';
import type { ElectionWording, Spoken } from './wording.ts';

const words = () => nouns('en');
const count = (figure: number): string => formatCount(figure, 'en');
const why = (note: string): string => (note ? ` (${note})` : '');

const changes: Record<ElectorChange, string> = {
  came: 'came',
  left: 'left',
  suspended: 'suspended for now',
  replaced: 'replaced by the alternate',
  resumed: 'takes part again',
};

export const electorEventsEn: Pick<EventSentences, (ElectorEvent | StockEvent)['type']> = {
  'elector-listed': (data) =>
    `Put ${personalText(data.name, '(name erased)')} on the list of those summoned${data.alternate ? ', as an alternate' : ''}${data.unit ? `, ${data.unit}` : ''}`,
  'elector-removed': (data, names) =>
    `Took ${electorName(names, data.id)} off the list of those summoned: ${data.reason}`,
  'elector-excluded': (data, names) =>
    `Took ${electorName(names, data.elector)} off the base: ${words().exclusion[data.reason]}${why(data.note)}`,
  'elector-counted-again': (data, names) =>
    `Counted ${electorName(names, data.elector)} in the base again: ${data.note}`,
  'electors-noted': (data, names) =>
    `${data.electors.length === 1 ? electorName(names, data.electors[0]!) : `${count(data.electors.length)} people`}: ${changes[data.change]}${data.alternate === null ? '' : ` ${electorName(names, data.alternate)}`}, at ${minuteInVietNam(data.at)}${why(data.note)}`,
  'stock-recorded': (data) =>
    `Round ${data.round}: ${count(data.printed)} papers printed${data.series.length > 0 ? ` (${seriesText(data.series)})` : ''}${[
      ['issued', data.issued],
      ['spoiled and replaced', data.spoiled],
      ['unused and sealed', data.unused],
    ]
      .map(([name, figure]) => (figure === null ? '' : `, ${count(Number(figure))} ${name}`))
      .join('')}`,
  'stock-explained': (data) =>
    `Round ${data.round}: explained ${count(Math.abs(data.difference))} printed papers ${data.difference > 0 ? 'missing' : 'too many'}: ${data.note}`,
};

const reason = (v: Spoken): string => nounOf(words().exclusion, v.raw('reason'));
const balance = (v: Spoken): string =>
  `${v.say('printed')} printed; ${v.say('issued')} issued, ${v.say('spoiled')} spoiled and replaced, ${v.say('unused')} unused and sealed`;

/** What the rules say of the list of those summoned and of the papers printed. */
export const electorFindingsEn = {
  'list-counts-people': () =>
    'This election counts shares or weighted votes, not people. Give the figures where the base is announced.',
  'no-electors-given': () => 'Nobody on the list of those summoned was chosen.',
  'too-many-electors': (v) =>
    `The list of those summoned would hold ${v.say('found')} people, above the limit of ${v.say('limit')}.`,
  'summoned-stand': () => 'A round was opened, so the number summoned stands. Only alternates may still be listed.',
  'elector-id-wrong': (v) => `The id “${v.say('id')}” cannot be used: only plain letters, digits and hyphens.`,
  'elector-id-taken': (v) => `The id ${v.say('id')} is on the list of those summoned already.`,
  'elector-twice': (v) =>
    v.is('born', '')
      ? `${v.say('name')} is on the list of those summoned already. If they are two people of one name, give each birth date.`
      : `${v.say('name')}, born ${v.say('born')}, is on the list of those summoned already.`,
  'no-such-elector': (v) => `The list of those summoned has no id ${v.say('id')}.`,
  'elector-excluded-already': (v) => `${v.say('name')} is off the base already: ${reason(v)}.`,
  'elector-not-excluded': (v) => `${v.say('name')} counts in the base.`,
  'elector-came': (v) =>
    `${v.say('name')} came, so “${reason(v)}” does not apply. Who comes late or leaves early stays in the base.`,
  'elector-replaced': (v) => `An alternate has ${v.say('name')}’s place, so “${reason(v)}” does not apply.`,
  'elector-here-already': (v) => `${v.say('name')} was here at that time.`,
  'elector-not-here': (v) => `${v.say('name')} was not here at that time.`,
  'elector-barred': (v) => `${v.say('name')} is suspended, charged or detained and takes no part in the vote.`,
  'elector-suspended-already': (v) => `${v.say('name')} is suspended.`,
  'elector-replaced-already': (v) => `${v.say('name')} is replaced already.`,
  'nothing-to-resume': (v) => `${v.say('name')} was neither suspended nor replaced at that time.`,
  'alternate-missing': () => 'Choose one alternate to replace one person.',
  'alternate-taken': (v) => `${v.say('name')} has somebody’s place already.`,
  'alternate-has-no-place': (v) => `${v.say('name')} is an alternate and has no place to be replaced in.`,
  'not-a-time': (v) => `“${v.say('found')}” is not a time that can be read.`,
  'time-to-come': () => 'That time is still to come. Note only what has happened.',
  'base-differs-from-list': (v) =>
    `${v.is('figure', 'excluded') ? `Not counted for “${reason(v)}”` : nounOf(words().field, v.raw('figure'))}: ${v.is('typed', 'none') ? 'nothing' : v.say('typed')} was given, the list of those summoned says ${v.say('listed')}.`,
  'series-backwards': (v) => `The range ${v.say('series')} ends before it begins.`,
  'series-overlap': (v) => `Two ranges share numbers: ${v.say('series')}.`,
  'series-not-printed': (v) =>
    `The ranges hold ${v.say('series')} papers, but ${v.say('printed')} are given as printed. Correct one of the two.`,
  'too-many-series': (v) => `${v.say('found')} ranges are above the limit of ${v.say('limit')}.`,
  'printed-missing': () => 'Say how many papers were printed.',
  'stock-incomplete': () => 'The account of papers still lacks those issued, those spoiled or those unused.',
  'issued-differs-from-stock': (v) =>
    `${v.say('issued')} papers issued here, ${v.say('stock')} in the account of papers. Correct one of the two.`,
  'stock-does-not-add-up': (v) =>
    `The account of papers does not add up: ${balance(v)}; ${v.say('difference')} ${v.is('sign', 'missing') ? 'missing' : 'too many'}. Count again; if it stays so, the head of the tellers writes a note, which goes into the minutes.`,
  'stock-adds-up': () => 'The account of papers adds up or is not complete: there is nothing to explain.',
} as const satisfies Partial<ElectionWording['finding']>;
