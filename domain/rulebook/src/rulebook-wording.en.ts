import type { AmendmentAction } from './effect/amendment.ts';
import type { RelationKind } from './effect/relation.ts';
import type { SecrecyDegree } from './numbers/number-run.ts';
import type { RulebookWording } from './rulebook-wording.ts';

const fields: Readonly<Record<string, string>> = {
  issuer: 'Issuer',
  type: 'The abbreviation of the type',
  term: 'Term or year',
  symbol: 'The form of the symbol',
  number: 'Number and symbol',
  title: 'Title',
  signer: 'Signer',
  recipients: 'Recipients',
  keptBy: 'Kept by',
  note: 'Note',
  reason: 'The reason',
  text: 'The new text',
  words: 'The words',
  from: 'The old words',
  to: 'The new words',
  place: 'Place',
  presenter: 'Presenter',
};
const fieldOf = (field: unknown): string => fields[String(field)] ?? String(field);
const degrees: Readonly<Record<SecrecyDegree, string>> = {
  secret: 'secret',
  'top-secret': 'top secret',
  'utmost-secret': 'of utmost secrecy',
};
const kinds: Readonly<Record<RelationKind, string>> = {
  'based-on': 'is based on',
  implements: 'implements',
  promulgates: 'promulgates',
  amends: 'amends',
  replaces: 'replaces',
  repeals: 'repeals',
  'adapts-model': 'adapts the model',
  'reports-on': 'reports on',
};
const actions: Readonly<Record<AmendmentAction, string>> = {
  replace: 'replace',
  'add-after': 'add after',
  'add-under': 'add under',
  repeal: 'repeal',
  'replace-words': 'replace words in',
};

export const rulebookEn: RulebookWording = {
  refusals: {
    'rulebook-keeper-needed': () => 'Only an administrator may write in the rulebook.',
    'rulebook-reason-missing': () => 'A reason is missing.',
    'rulebook-text-too-long': ({ field, maximum }) => `${fieldOf(field)} is longer than ${maximum} characters.`,
    'rulebook-text-missing': ({ field }) => `${fieldOf(field)} is empty.`,
    'rulebook-date-wrong': ({ found }) => `“${found}” is no date that exists (year-month-day).`,
    'rulebook-too-many': ({ maximum }) => `There must be 1 to ${maximum} at a time.`,
    'number-run-known': () => 'This run of numbers is open already.',
    'number-run-unknown': () => 'There is no such run of numbers.',
    'number-run-taken': ({ issuer, type, term }) =>
      `${issuer} has a run of numbers for ${type === '' ? '' : `${type}, `}${term} already. There is one for each type and term.`,
    'number-run-closed': () => 'The run is closed and gives no more numbers.',
    'number-symbol-wrong': ({ found }) =>
      `Symbols of the form “${found}” can not be read again. It needs {n} once for the number, as in {n}-CT/TU or {n}/2026/QĐ-UBND; the one run of a congress needs {type} too.`,
    'number-type-needed': ({ type }) =>
      type === ''
        ? 'In the one run of a congress each number needs its type (the abbreviation).'
        : `This run is for ${type} alone; no type is given with a number.`,
    'number-gap': ({ number, next }) => `Number ${number} would leave a gap: ${next} comes next.`,
    'number-double': ({ number, next }) => `Number ${number} was issued or cancelled before; ${next} comes next.`,
    'number-not-given': ({ number }) => `Number ${number} was not given in this run.`,
    'number-cancelled-already': ({ number }) => `Number ${number} is cancelled already.`,
    'number-date-back': ({ date, last }) => `${date} is before ${last}, the day of the number before.`,
    'secret-has-text': () =>
      'A secret item keeps its number, its day and its degree alone: leave out title, signer, recipients, where it is kept, copies and note.',
    'secret-item-unknown': () => 'This secret item is not in the register.',
    'secret-symbol-taken': ({ number, date }) =>
      `Number ${number} of ${date} is in the register already. The same symbol needs another date.`,
    'in-force-missing': () =>
      'The whole instrument needs one day from which it is in force; provisions with days of their own stand beside it.',
    'expires-before': () => 'It would expire before it is in force.',
    'relation-itself': () => 'An instrument has no relation with itself.',
    'relation-unknown': () => 'There is no such relation.',
    'relation-known': () => 'This relation is stated already.',
    'relation-target-unknown': () => 'The other instrument is not registered.',
    'relation-not-of-this': () => 'This instrument must be one side of the relation.',
    'amendment-known': () => 'This instruction is stated already.',
    'amendment-unknown': () => 'There is no such instruction.',
    'amendment-place-missing': ({ found }) => `“${found}” is no address of a provision (as art_12__para_2 is).`,
    'amendment-words-same': () => 'The old words and the new ones are the same.',
    'audience-empty': () => 'No unit or person is named who must learn of it.',
    'audience-unit-unknown': () => 'A unit is not in the organisation or is dissolved.',
    'audience-person-unknown': () => 'A person is not in the organisation, or not among those named.',
    'session-unknown': () => 'There is no such session, or it was held already.',
    'session-in-future': ({ date }) => `${date} is yet to come; a session that was not held belongs in the plan.`,
    'session-unit-not-named': () => 'A unit is not among those who must learn of it, or stands twice.',
    'reading-unit-not-named': () => 'This unit is not among those who must learn of the instrument.',
    'reading-confirmed-already': ({ on }) => `The unit confirmed it on ${on}.`,
    'reading-unit-out-of-reach': () => 'This account has no duty in the unit.',
  },
  events: {
    'number-run-opened': ({ issuer, term, symbol }) => `Opened the run of numbers ${symbol} of ${issuer}, ${term}`,
    'number-issued': ({ symbol, entry }) =>
      entry.degree === null
        ? `Issued number ${symbol}: ${entry.title}`
        : `Issued number ${symbol} (${degrees[entry.degree]})`,
    'numbers-reserved': ({ numbers, reason }) => `Reserved number ${numbers.join(', ')}: ${reason}`,
    'number-cancelled': ({ number, reason }) => `Cancelled number ${number}: ${reason}`,
    'number-run-closed': ({ reason }) => `Closed the run of numbers: ${reason}`,
    'secret-item-registered': ({ number, degree }) => `Entered ${number}, an item that is ${degrees[degree]}`,
    'secret-item-corrected': ({ number, reason }) => `Corrected the line of the secret item ${number}: ${reason}`,
    'in-force-set': ({ dates, reason }) => `Set in force from ${dates.map(({ date }) => date).join(', ')}: ${reason}`,
    'relation-stated': ({ kind, words }) => `Stated a relation, “${kinds[kind]}”${words === '' ? '' : `: ${words}`}`,
    'relation-struck': ({ reason }) => `Struck a relation: ${reason}`,
    'amendment-stated': ({ action, place }) => `Stated an instruction: ${actions[action]} ${place}`,
    'amendment-struck': ({ reason }) => `Struck an instruction: ${reason}`,
    'audience-named': ({ units, people, by }) =>
      `Named who must learn of it: ${units.length} choices of the tree, ${people.length} people, by ${by}`,
    'session-planned': ({ date, place }) => `Planned a session on ${date} in ${place}`,
    'session-cancelled': ({ reason }) => `Took a session off the plan: ${reason}`,
    'session-held': ({ date, place, units }) => `Held a session on ${date} in ${place}; ${units.length} units attended`,
    'reading-confirmed': ({ unit }) => `Unit ${unit} confirmed that it was read there`,
  },
};
