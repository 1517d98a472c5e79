import type { Finding } from '@plenum/kernel';

export const conclusionRefusalCodes = [
  'not-your-conclusion',
  'minutes-hold-conclusions',
  'conclusion-unknown',
  'conclusion-text-missing',
  'conclusion-text-too-long',
  'conclusion-item-unknown',
  'conclusion-is-adopted',
  'conclusion-not-adopted',
  'nothing-to-adopt',
  'adopting-vote-not-carried',
  'ground-missing',
  'ground-not-registered',
  'task-missing',
  'task-unit-unknown',
  'task-due-wrong',
  'task-due-before-meeting',
  'too-many-conclusions',
  'too-many-lines',
  'conclusion-reason-missing',
] as const;
export type ConclusionRefusalCode = (typeof conclusionRefusalCodes)[number];

export const conclusionRefusal = (
  code: ConclusionRefusalCode,
  values: Finding['values'] = {},
  about?: string,
): Finding<ConclusionRefusalCode> => ({
  code,
  severity: 'refusal',
  values,
  citations: [],
  ...(about === undefined ? {} : { about }),
});
