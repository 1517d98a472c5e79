import { type ElectionEvent, type ElectionState, electionDecider } from '@plenum/election';
import { type AccountEvent, type AccountState, accountDecider } from '@plenum/organisation';
import type { Projection } from '@plenum/store';
import { writeAccountRow } from './account/account-rows.ts';
import { changesRow, writeElectionRow } from './election/election-rows.ts';
import { pinnedRegulation } from './election/pinned-regulation.ts';
import { writeProposalRow } from './election/proposal-rows.ts';

/** Everything the server derives from the record: `rebuild` empties these tables and fills them from it again. */
export const accountProjection: Projection<AccountState, AccountEvent> = {
  streams: 'account/',
  decider: accountDecider,
  clear: async (tx) => void (await tx.query('delete from account_row')),
  project: (tx, _events, state) => writeAccountRow(tx, state),
};

export const electionProjection: Projection<ElectionState, ElectionEvent> = {
  streams: 'election/',
  decider: electionDecider,
  clear: async (tx) => {
    await tx.query('delete from election_row');
    await tx.query('delete from proposal_row');
  },
  async project(tx, events, state) {
    if (!state || !events.some(changesRow)) return;
    for (const event of events) await writeProposalRow(tx, state.id, event);
    await writeElectionRow(tx, state, await pinnedRegulation(tx, state.regulation), events[0]?.at ?? '');
  },
};
