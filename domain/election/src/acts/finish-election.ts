import { blockingComplaints, outstandingRecounts } from '../complaint.ts';
import { declaredRounds, isOver } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';

/** Ends the election; nothing of it can be changed after. A complaint that came in time is decided first. */
export const finishElection: Decide<'finish-election'> = (_act, election) =>
  unless(
    [
      declaredRounds(election).length === 0 && refusal('nothing-declared'),
      declaredRounds(election).length > 0 && !isOver(election) && refusal('result-not-complete'),
      blockingComplaints(election).length > 0 &&
        refusal('complaint-open', { complaints: blockingComplaints(election).map(({ id }) => id) }),
      outstandingRecounts(election).length > 0 &&
        refusal('recount-outstanding', { complaints: outstandingRecounts(election).map(({ id }) => id) }),
    ],
    () => [{ type: 'election-finished', v: 1, data: {} }],
  );
