import type { Complaint } from './after-life.ts';
import type { OpenElection } from './state.ts';

/** Complaints that nobody has decided yet. */
export const openComplaints = (election: OpenElection): readonly Complaint[] =>
  election.after.complaints.filter(({ decided }) => decided === null);

/** Those that hold up the end of the election and the request for confirmation: lodged in time and undecided. */
export const blockingComplaints = (election: OpenElection): readonly Complaint[] =>
  openComplaints(election).filter(({ late }) => !late);

/** Decisions that order a recount of the last round which nobody has done yet. */
export const outstandingRecounts = (election: OpenElection): readonly Complaint[] => {
  const last = election.rounds.at(-1);
  return election.after.complaints.filter(
    ({ decided }) =>
      decided?.consequence === 'recount' &&
      decided.inRound === last?.number &&
      (!last.declared || last.earlier.length <= (decided.recountsBefore ?? 0)),
  );
};

/** Decisions that a round is to be voted again; the result does not stand. */
export const voidingComplaints = (election: OpenElection): readonly Complaint[] =>
  election.after.complaints.filter(({ decided }) => decided?.consequence === 'void-round');
