import type { Fault } from '../fault.ts';
import { formatCount } from '../figures.ts';
import type { FaultSentences } from './wording.ts';

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  'text-or-both': 'a text, or { vi: …, en: … }',
};

const formats: Readonly<Record<string, string>> = {
  'not-empty': 'not empty',
  id: 'an id, not empty, no spaces around it',
  'reserved-id': 'an id other than ballot, flags, weight, times',
  date: 'a day that exists, YYYY-MM-DD (1975-03-02)',
  share: 'a share p/q, 0 < p ≤ q',
  distinct: 'different values',
  'above-zero': 'a number above 0',
  'paper-code': 'a code as the papers carry it, of digits and capitals',
  'on-page': 'within the page',
};

const cells: Readonly<Record<string, string>> = {
  'strike-out': 'x, ? or empty',
  'agree-disagree': 'a, d, ad, ? or empty',
  cumulative: 'a whole number from 0, or empty',
};

const quotes: Readonly<Record<string, string>> = {
  'text-after-quote': 'text after the closing quote',
  'quote-in-text': 'a quote inside a cell',
  'open-quote': 'a quote that is not closed',
};

const sizes: Readonly<Record<string, string>> = {
  bytes: 'bytes in one file',
  depth: 'levels of nesting',
  values: 'values in one file',
  aliases: 'YAML aliases',
  array: 'items in a list',
  string: 'characters',
  id: 'characters in an id',
  sum: 'as the sum of the file',
};

const found = (fault: Fault): string => `“${fault.found ?? ''}”`;
const count = (value: string | number | undefined): string => formatCount(Number(value ?? 0), 'en');
const inColumn = (fault: Fault): string =>
  fault.values.column === undefined ? '' : ` in column ${fault.values.column}`;
const from = (fault: Fault): string => `a whole number from ${count(fault.values.min)} to ${count(fault.values.max)}`;

export const faultSentencesEn: FaultSentences = {
  syntax: ({ values }) => ({
    message: `Broken ${values.language}: ${quotes[String(values.detail)] ?? values.detail}.`,
    expected: `well-formed ${values.language}`,
  }),
  encoding: (fault) => ({ message: `Not UTF-8${inColumn(fault)}.`, expected: 'UTF-8' }),
  'too-large': ({ values }) => ({
    message: `Beyond the limit of ${count(values.limit)} ${sizes[String(values.of)] ?? ''}.`,
    expected: `at most ${count(values.limit)} ${sizes[String(values.of)] ?? ''}`,
  }),
  'missing-field': ({ values }) => ({
    message: `The field ${values.field} is missing.`,
    expected: `the field ${values.field}`,
  }),
  'unknown-field': (fault) => ({
    message: `There is no field ${found(fault)} here.`,
    expected: `one of: ${fault.values.fields}`,
  }),
  'duplicate-field': (fault) => ({ message: `The field ${found(fault)} stands twice.`, expected: 'each field once' }),
  'wrong-type': (fault) => ({
    message:
      fault.values.field === ''
        ? 'The file holds no fields.'
        : `The field ${fault.values.field} has the wrong type: ${found(fault)}.`,
    expected: types[String(fault.values.type)] ?? String(fault.values.type),
  }),
  'wrong-value': (fault) => {
    const { field, values, format } = fault.values;
    const expected = values === undefined ? (formats[String(format)] ?? String(format)) : `one of: ${values}`;
    return { message: `The field ${field} does not take ${found(fault)}.`, expected };
  },
  'unknown-regulation': (fault) => ({
    message: `There is no regulation ${found(fault)}.`,
    expected: `the id of a regulation (${fault.values.ids}), or a path to a regulation file`,
  }),
  'unknown-reason': (fault) => ({
    message: `The regulation ${fault.values.regulation} does not name ${found(fault)} as a reason to leave the base.`,
    expected: fault.values.reasons === '' ? 'no exclusion' : `one of: ${fault.values.reasons}`,
  }),
  'unknown-switch': (fault) => ({
    message: `The regulation has no switch ${found(fault)}.`,
    expected: `one of: ${fault.values.switches}`,
  }),
  'duplicate-candidate': (fault) => ({
    message: `Candidate ${found(fault)} stands twice.`,
    expected: 'each candidate id once',
  }),
  'unknown-candidate': (fault) => ({
    message: `No candidate has the id ${found(fault)}.`,
    expected: 'an id from candidates',
  }),
  'duplicate-ballot': (fault) => ({
    message: `Ballot ${found(fault)} is already above.`,
    expected: 'each ballot id once in the file',
  }),
  'missing-column': ({ values }) => ({
    message: `Column ${values.column} is missing.`,
    expected: `column ${values.column}`,
  }),
  'unknown-column': (fault) => ({
    message: `There is no column ${found(fault)}.`,
    expected: `one of: ${fault.values.columns}`,
  }),
  'duplicate-column': (fault) => ({ message: `Column ${found(fault)} stands twice.`, expected: 'each column once' }),
  'unknown-cell': (fault) => ({
    message: `The mark ${found(fault)}${inColumn(fault)} is not known.`,
    expected: cells[String(fault.values.form)] ?? String(fault.values.form),
  }),
  'unknown-flag': (fault) => ({
    message: `There is no flag ${found(fault)}.`,
    expected: `among: ${fault.values.flags}`,
  }),
  'wrong-cell-count': (fault) => ({
    message: `The row has ${fault.found} ${fault.found === '1' ? 'cell' : 'cells'}, the header ${fault.values.columns} columns.`,
    expected: `${fault.values.expected} cells`,
  }),
  'not-a-count': (fault) => ({
    message: `${fault.values.field}: ${found(fault)} is no valid count.`,
    expected: from(fault),
  }),
  'collected-differs': ({ values }) => ({
    message: `Collected is ${count(values.collected)}, but ${values.ballots} holds ${count(values.counted)} ballots.`,
    expected: count(values.counted),
  }),
  'base-below-one': ({ values }) => ({
    message: `${count(values.summoned)} summoned less ${count(values.excluded)} excluded leaves nobody to measure on.`,
    expected: 'summoned less excluded of at least 1',
  }),
  'missing-birth-date': ({ values }) => ({
    message: `Candidate ${values.candidate} is tied across the last seat; the regulation takes the older, but the birth date is missing.`,
    expected: 'born: YYYY-MM-DD',
  }),
  'missing-present': ({ values }) => ({
    message: `The regulation ${values.regulation} asks how many are present; round ${values.rounds} does not say.`,
    expected: 'present in the meeting or in the round',
  }),
  'round-out-of-order': (fault) => ({
    message: `A round of the kind ${found(fault)} cannot stand here.`,
    expected: 'first at the start; re-election after a void round; further after seats left open; tie after a tie',
  }),
  'round-not-needed': () => ({ message: 'The round before filled all seats.', expected: 'no round after it' }),
  'seats-above-open': (fault) => ({
    message: `This round fills ${fault.found} seats, but only ${count(fault.values.open)} are left.`,
    expected: `at most ${count(fault.values.open)}`,
  }),
  'already-elected': (fault) => ({
    message: `${found(fault)} was elected in an earlier round.`,
    expected: 'somebody not yet elected',
  }),
  'not-tied': (fault) => ({
    message: `${found(fault)} is not among the tied.`,
    expected: 'those tied in the round before',
  }),
  'file-missing': (fault) => ({
    message: `There is no file ${found(fault)}.`,
    expected: 'a file that is there; a path written in a file starts at its folder',
  }),
  'file-unreadable': (fault) => ({
    message: `The file ${found(fault)} cannot be read.`,
    expected: 'a file that can be read',
  }),
  'more-faults': ({ values }) => ({
    message: `${count(values.count)} more faults in this file.`,
    expected: 'correct those above and run again',
  }),
};
