import type { Citation, Finding } from '@plenum/kernel';

export const openVoteRefusalCodes = [
  'vote-out-of-reach',
  'not-your-vote',
  'not-your-count',
  'vote-not-opened',
  'vote-is-closed',
  'vote-is-cancelled',
  'vote-without-quorum',
  'vote-text-missing',
  'vote-text-too-long',
  'decision-kind-unknown',
  'areas-missing',
  'areas-are-for-hands',
  'area-named-twice',
  'area-unknown',
  'area-not-counted',
  'count-not-whole',
  'more-votes-than-present',
  'vote-is-by-hand',
  'vote-is-on-phones',
  'has-no-vote',
  'voter-suspended',
  'voter-not-present',
  'voter-came-after-opening',
  'proposal-part-unknown',
  'proposal-part-decided',
  'proposal-under-vote',
  'amendment-comes-before',
  'cast-already',
  'cast-at-the-desk',
  'delegate-has-voted',
] as const;
export type OpenVoteRefusalCode = (typeof openVoteRefusalCodes)[number];

export const openVoteRefusal = (
  code: OpenVoteRefusalCode,
  values: Finding['values'] = {},
  ...citations: readonly Citation[]
): Finding<OpenVoteRefusalCode> => ({ code, severity: 'refusal', values, citations });
