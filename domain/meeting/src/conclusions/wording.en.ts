import type { ConclusionWording } from './wording.ts';

const fields: Readonly<Record<string, string>> = {
  text: 'The conclusion',
  ground: 'What it rests on',
  task: 'The task',
  reason: 'The reason',
};
const first = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

export const conclusionsEn: ConclusionWording = {
  refusals: {
    'not-your-conclusion': () =>
      'The secretariat writes conclusions and the presidium adopts them; this is not your duty.',
    'minutes-hold-conclusions': () => 'The minutes are closed; their conclusions no longer change.',
    'conclusion-unknown': () => 'There is no such conclusion.',
    'conclusion-text-missing': () => 'The conclusion has no text.',
    'conclusion-text-too-long': ({ field, limit }) =>
      `${fields[String(field)] ?? field} is longer than ${limit} characters.`,
    'conclusion-item-unknown': () => 'The agenda has no such item.',
    'conclusion-is-adopted': () => 'This conclusion is adopted; to change it, reopen it with a reason.',
    'conclusion-not-adopted': () => 'This conclusion is not adopted.',
    'nothing-to-adopt': () => 'No conclusion is chosen for adoption.',
    'adopting-vote-not-carried': () => 'The open vote it names is not there or was not carried.',
    'ground-missing': ({ line }) => `What it rests on, line ${line}: the instrument is missing.`,
    'ground-not-registered': ({ symbol, line }) =>
      `What it rests on, line ${line}: ${symbol} is not in the register of instruments.`,
    'task-missing': ({ line }) => `Task in line ${line}: what must be done is missing.`,
    'task-unit-unknown': ({ line }) => `Task in line ${line}: no unit is chosen.`,
    'task-due-wrong': ({ found, line }) => `Task in line ${line}: “${found}” is no real day (year-month-day).`,
    'task-due-before-meeting': ({ found, date, line }) =>
      `Task in line ${line}: ${found} is before the day of the meeting, ${date}.`,
    'too-many-conclusions': ({ limit }) => `A meeting has at most ${limit} conclusions.`,
    'too-many-lines': ({ grounds, tasks }) =>
      `A conclusion rests on at most ${grounds} provisions and has ${tasks} tasks.`,
    'conclusion-reason-missing': () => 'The reason is missing.',
  },
  events: {
    'conclusion-drafted': ({ text, tasks }) => `Wrote the conclusion “${first(text)}” with ${tasks.length} tasks`,
    'conclusion-corrected': ({ text, tasks }) => `Changed a conclusion to “${first(text)}” with ${tasks.length} tasks`,
    'conclusion-dropped': ({ reason }) => `Dropped a conclusion: ${reason}`,
    'conclusions-adopted': ({ conclusions, vote }) =>
      `Adopted ${conclusions.length} conclusions${vote === null ? '' : ' by an open vote'}`,
    'conclusion-reopened': ({ reason }) => `Reopened an adopted conclusion: ${reason}`,
  },
};
