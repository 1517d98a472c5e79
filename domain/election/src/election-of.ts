import type { Ballot, BallotTable } from './ballot.ts';
import { ballotTable } from './ballot-table.ts';
import { voidReason } from './count.ts';
import type { Election, MeetingFigures, Stopped } from './election.ts';
import { electedSoFar } from './next-round.ts';
import type { Regulation } from './regulation.ts';
import type { RoundPremise } from './round-premise.ts';
import { allClosed, asBallot, finalReading, unadjudicatedPapers, unsettledPapers } from './round-reading.ts';
import type { OpenElection, RoundState } from './state.ts';

/** A round whose papers were counted. */
export type CountableRound = RoundState & {
  readonly opened: NonNullable<RoundState['opened']>;
  readonly papers: NonNullable<RoundState['papers']>;
};

export const isCountable = (round: RoundState): round is CountableRound =>
  round.opened !== null && round.papers !== null;

/**
 * The election as a count sees it, with the agreed ballots of each round: what results, minutes and files are made from.
 * `rounds` defaults to those declared. A void round whose papers nobody keyed has one row that stands for all of them, unread
 * (doubtful at every name).
 */
export function electionOf(
  state: OpenElection,
  regulation: Regulation,
  rounds: readonly RoundState[] = state.rounds.filter((round) => round.declared),
): { readonly election: Election; readonly tables: readonly BallotTable[] } {
  const counted = rounds.filter(isCountable);
  const election: Election = {
    id: state.id,
    title: state.title,
    regulation,
    amendments: [],
    office: state.office,
    meeting: meetingFigures(state),
    seats: state.seats,
    candidates: inBallotOrder(state),
    rounds: counted.map(({ opened, papers, base }) => ({
      kind: opened.kind,
      seats: opened.seats,
      candidates: opened.candidates,
      ...(base.present !== null && { present: base.present }),
      issued: papers.issued,
      collected: papers.collected,
    })),
    stopped: state.stopped ?? loweredToEnd(state),
  };
  return { election, tables: counted.map((round) => tableOf(round, regulation)) };
}

/** The decision that left nothing to vote on by lowering the number of seats: to a count it is the meeting's stop. */
function loweredToEnd(state: OpenElection): Stopped | null {
  const last = state.lowered.at(-1);
  return last && last.to <= electedSoFar(state).length ? { cite: last.cite, why: last.why } : null;
}

/** The meeting's figures as the first base announced them; each round carries its own number present. */
export function meetingFigures(state: OpenElection): MeetingFigures {
  const base = state.rounds[0]?.base;
  return {
    kind: state.meeting.kind,
    summoned: base?.summoned ?? 0,
    ...(base && base.present !== null && { present: base.present }),
    excluded: base?.excluded ?? [],
  };
}

function inBallotOrder(state: OpenElection) {
  const { closedList } = state;
  if (!closedList) return state.candidates;
  const byId = new Map(state.candidates.map((candidate) => [candidate.id, candidate]));
  return closedList.map((id) => byId.get(id)!);
}

export const premiseOfRound = (round: CountableRound): RoundPremise => ({
  index: round.number - 1,
  kind: round.opened.kind,
  form: round.opened.form,
  seats: round.opened.seats,
  candidates: round.opened.candidates,
  present: round.base.present,
  issued: round.papers.issued,
  collected: round.papers.collected,
});

/** Whether the paper counts alone make the round void, so that nobody need key its ballots. */
export const isVoidByPapers = (state: OpenElection, round: CountableRound, regulation: Regulation): boolean =>
  voidReason(electionOf(state, regulation, []).election, premiseOfRound(round)) !== null;

/** Whether every paper has one reading: all entries closed, differences settled, doubtful ones adjudicated. */
export const isRead = (round: RoundState, regulation: Regulation): boolean =>
  allClosed(round) && unsettledPapers(round).length === 0 && unadjudicatedPapers(round, regulation).length === 0;

function tableOf(round: CountableRound, regulation: Regulation): BallotTable {
  const { opened, papers } = round;
  const ballots = isRead(round, regulation)
    ? Array.from({ length: papers.collected }, (_, index) =>
        asBallot(finalReading(round, index + 1)!, opened.candidates.length),
      )
    : unread(round);
  return ballotTable(opened.form, opened.candidates, ballots);
}

function unread({ opened, papers }: CountableRound): readonly Ballot[] {
  if (papers.collected === 0) return [];
  const mark = opened.form === 'cumulative' ? '' : '?';
  return [{ id: 'unread', marks: opened.candidates.map(() => mark), flags: [], weight: 1, times: papers.collected }];
}
