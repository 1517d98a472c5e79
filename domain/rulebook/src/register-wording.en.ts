import type { RegisterWording } from './register-wording.ts';

const fields: Readonly<Record<string, string>> = {
  number: 'Number and symbol',
  type: 'Type',
  issuer: 'Issuer',
  signer: 'Signer',
  title: 'Title',
  text: 'The text',
};
const marks = { asked: 'Explanation asked for', explained: 'Explained', accepted: 'Accepted' } as const;
const articleOf = (article: string): string =>
  article.startsWith('model:') ? `article ${article.slice(6)} of the model` : `article ${article.slice(6)} of the unit`;

export const registerEn: RegisterWording = {
  refusals: {
    'instrument-unknown': () => 'This instrument is not registered.',
    'instrument-known': () => 'This instrument is registered already.',
    'symbol-taken': ({ number, date }) =>
      `Number ${number}${date === '' ? '' : ` of ${date}`} is in the register already. The same symbol needs another date.`,
    'instrument-title-missing': () => 'There is no title.',
    'instrument-text-too-long': ({ field, maximum }) =>
      `${fields[String(field)] ?? field} is longer than ${maximum} characters.`,
    'instrument-date-wrong': ({ found }) => `“${found}” is no date that exists (year-month-day).`,
    'model-unknown': () => 'This model is not in the register.',
    'model-itself': () => 'An instrument can not be its own model.',
    'no-model': () => 'No model is given for this instrument.',
    'register-keeper-needed': () => 'Only an administrator may write in the register.',
    'register-reason-missing': () => 'A reason is missing.',
    'instrument-unit-unknown': () => 'There is no such unit in the organisation.',
    'unit-out-of-reach': () => 'This is for the unit: an account that looks after it is needed.',
    'upper-unit-out-of-reach': () => 'This is for the unit above: an account that looks after it is needed.',
    'deviation-accepted-already': () => 'This deviation is accepted already.',
  },
  events: {
    'instrument-registered': ({ number, title }) =>
      `Registered instrument ${number ?? ''} “${title}”`.replace('  ', ' '),
    'instrument-corrected': ({ number, title, reason }) =>
      `Corrected the entry of ${number ?? ''} “${title}”: ${reason}`.replace('  ', ' '),
    'instrument-placed': ({ name }) => `Said that the instrument belongs to the unit ${name}`,
    'deviation-marked': ({ article, mark, text }) =>
      `${marks[mark]}: what differs from the model in ${articleOf(article)}${text === '' ? '' : `: ${text}`}`,
  },
};
