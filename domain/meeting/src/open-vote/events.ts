import type { AreaCount, Cast, OpenVote, VoteResult } from './open-vote.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened in an open vote; the stream is `open-vote/<id>`. People stand here by id alone. */
export type OpenVoteEvent =
  | E<'open-vote-opened', Omit<OpenVote, 'counts' | 'casts' | 'closed' | 'cancelled'>>
  | E<'area-counted', AreaCount>
  | E<'vote-cast', Omit<Cast, 'by'>>
  | E<'vote-entered', Cast & { readonly by: string }>
  | E<'open-vote-closed', { readonly at: string; readonly result: VoteResult }>
  | E<'open-vote-cancelled', { readonly at: string; readonly reason: string }>;
export type OpenVoteEventType = OpenVoteEvent['type'];
