import type { Finding } from '@plenum/kernel';

export const proposalRefusalCodes = [
  'proposal-out-of-reach',
  'not-your-amendment',
  'proposal-not-put',
  'proposal-decided',
  'proposal-text-missing',
  'proposal-text-too-long',
  'amendment-unknown',
  'amendment-decided',
  'too-many-amendments',
  'order-incomplete',
] as const;
export type ProposalRefusalCode = (typeof proposalRefusalCodes)[number];

export const proposalRefusal = (
  code: ProposalRefusalCode,
  values: Finding['values'] = {},
): Finding<ProposalRefusalCode> => ({ code, severity: 'refusal', values, citations: [] });
