import type { Amendment, PutProposal } from './proposal.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to a proposal; the stream is `proposal/<id>`. */
export type ProposalEvent =
  | E<'proposal-put', Omit<PutProposal, 'amendments'>>
  | E<'amendment-handed-in', Omit<Amendment, 'withdrawn'>>
  | E<'amendment-withdrawn', { readonly amendment: string }>
  | E<'amendments-ordered', { readonly amendments: readonly string[] }>;
export type ProposalEventType = ProposalEvent['type'];
