import {
  type OpenVote,
  type OpenVoteEvent,
  type OpenVoteState,
  type OpenVoteSummary,
  openVoteDecider,
  type ProposalEvent,
  type ProposalState,
  type PutProposal,
  proposalDecider,
  summaryOf,
} from '@plenum/meeting';
import type { Projection, Transaction } from '@plenum/store';
import type pg from 'pg';

export const openVoteStream = (vote: string): string => `open-vote/${vote}`;
export const proposalStream = (proposal: string): string => `proposal/${proposal}`;

/** A single vote and a count change nothing in the list. */
const single: ReadonlySet<OpenVoteEvent['type']> = new Set(['vote-cast', 'vote-entered', 'area-counted']);

export async function writeOpenVote(
  tx: Transaction,
  events: readonly Pick<OpenVoteEvent, 'type'>[],
  state: OpenVoteState,
): Promise<void> {
  if (state === null || events.every(({ type }) => single.has(type))) return;
  await tx.query(
    `insert into open_vote_row (id, meeting, opened, is_open, summary) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set is_open = excluded.is_open, summary = excluded.summary`,
    [state.id, state.meeting, state.opened, !state.closed && !state.cancelled, JSON.stringify(summaryOf(state))],
  );
}

export const openVoteProjection: Projection<OpenVoteState, OpenVoteEvent> = {
  streams: 'open-vote/',
  decider: openVoteDecider,
  clear: async (tx) => void (await tx.query('truncate open_vote_row')),
  project: writeOpenVote,
};

/** Two votes on one proposal were opened in one moment: the second is decided again. */
export class ProposalUnderVote extends Error {}

/** Makes votes on one proposal wait for each other's commit. @throws ProposalUnderVote where another one is open */
export async function holdProposal(tx: Transaction, { id, about }: OpenVote): Promise<void> {
  if (about === null) return;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [proposalStream(about.proposal)]);
  const found = await tx.query(
    `select 1 from open_vote_row where is_open and id <> $1 and summary->'about'->>'proposal' = $2`,
    [id, about.proposal],
  );
  if (found.rowCount) throw new ProposalUnderVote();
}

/** The votes of a meeting in the order of their opening. */
export async function openVotesOf(db: pg.Pool, meeting: string): Promise<readonly OpenVoteSummary[]> {
  const found = await db.query<{ summary: OpenVoteSummary }>(
    'select summary from open_vote_row where meeting = $1 order by opened, id',
    [meeting],
  );
  return found.rows.map((row) => row.summary);
}

export async function writeProposal(
  tx: Transaction,
  _events: readonly ProposalEvent[],
  state: ProposalState,
): Promise<void> {
  if (state === null) return;
  await tx.query(
    `insert into meeting_proposal_row (id, meeting, proposal) values ($1, $2, $3)
     on conflict (id) do update set proposal = excluded.proposal`,
    [state.id, state.meeting, JSON.stringify(state)],
  );
}

export const meetingProposalProjection: Projection<ProposalState, ProposalEvent> = {
  streams: 'proposal/',
  decider: proposalDecider,
  clear: async (tx) => void (await tx.query('truncate meeting_proposal_row')),
  project: writeProposal,
};

/** The proposals of a meeting in the order in which they were put. */
export async function proposalsOf(db: pg.Pool, meeting: string): Promise<readonly PutProposal[]> {
  const found = await db.query<{ proposal: PutProposal }>(
    'select proposal from meeting_proposal_row where meeting = $1 order by arrival',
    [meeting],
  );
  return found.rows.map((row) => row.proposal);
}

/** The meeting of a vote or a proposal; null where there is none yet. */
export async function meetingOfPart(db: pg.Pool, stream: string): Promise<string | null> {
  const [kind, id] = [stream.slice(0, stream.indexOf('/')), stream.slice(stream.indexOf('/') + 1)];
  const table = kind === 'open-vote' ? 'open_vote_row' : 'meeting_proposal_row';
  const found = await db.query<{ meeting: string }>(`select meeting from ${table} where id = $1`, [id]);
  return found.rows[0]?.meeting ?? null;
}
