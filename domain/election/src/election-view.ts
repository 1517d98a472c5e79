import { listCheckOf } from './acts/close-list.ts';
import { carriesWeight } from './acts/read-ballot.ts';
import { afterView } from './after-view.ts';
import { resultToApprove } from './approval.ts';
import { assumedRules, unconfirmedRules } from './assumed-rules.ts';
import { listedFigures } from './attendance.ts';
import { stockDifference } from './ballot-stock.ts';
import { batchOfPaper, isBatchClosed } from './batch.ts';
import { countRound } from './count.ts';
import { countView } from './count-view.ts';
import { dutiesOf } from './duties.ts';
import { electionOf, isCountable, isVoidByPapers, premiseOfRound } from './election-of.ts';
import type { Duty } from './events.ts';
import { type HolidayTable, knownHolidays } from './holidays.ts';
import { mayDo } from './may-do.ts';
import {
  awaitsDecision,
  declaredRounds,
  electedSoFar,
  isOver,
  nextRound,
  roundAnnounced,
  roundUnderWay,
  seatsNow,
} from './next-round.ts';
import type { Regulation } from './regulation.ts';
import {
  allClosed,
  differingPapers,
  doubtfulPapers,
  majorityOf,
  readings,
  settledReading,
  unadjudicatedPapers,
  unsettledPapers,
} from './round-reading.ts';
import type { OpenElection, RoundState } from './state.ts';
import type { DisputedBallot, ElectionSummary, ElectionView, EntryView, RoundView, Stage } from './view.ts';

/** Who looks: an account, and whether it administers the installation. */
export interface Viewer {
  readonly account: string;
  readonly administrator: boolean;
}

export interface Viewing {
  readonly regulation: Regulation;
  /** The number of the stream's last entry. */
  readonly number: number;
  readonly viewer: Viewer;
  /** The holidays that the installation keeps; those that Plenum brings where it keeps none. */
  readonly holidays?: HolidayTable | undefined;
}

/** The election as one person may see it. No figure of an undeclared round but the papers and how far the entries are. */
export function electionView(state: OpenElection, viewing: Viewing): ElectionView {
  const { regulation, number, viewer, holidays = knownHolidays } = viewing;
  const { order, surplus, findings } = listCheckOf(state, regulation);
  const elected = electedSoFar(state);
  return {
    id: state.id,
    number,
    title: state.title,
    office: state.office,
    seats: state.seats,
    meeting: state.meeting,
    secondApproval: state.secondApproval,
    waitsForApproval: resultToApprove(state) !== null,
    regulation,
    stage: stageOf(state, regulation),
    duties: dutiesOf(state, viewer.account),
    holders: state.holders,
    mayDo: mayDo(state, regulation, viewer.account),
    assumedRules: {
      switches: assumedRules(regulation, state.meeting.kind),
      confirmed: unconfirmedRules(state, regulation).length === 0,
    },
    candidates: state.candidates,
    listCheck: { order, surplus, findings },
    closedList: state.closedList,
    electors: electorsOf(state, regulation),
    rounds: state.rounds.map((round) => roundView(state, round, regulation, viewer.account)),
    lowered: state.lowered,
    revotes: state.revotes,
    next: nextOf(state),
    elected,
    unfilled: unfilledOf(state, elected.length),
    stopped: state.stopped,
    minutes: state.minutes,
    finished: state.finished,
    after: afterView(state, { regulation, holidays }, seesComplainants(state, viewer)),
  };
}

/** Who handles complaints, and who checks them. */
const complaintDuties: readonly Duty[] = ['organiser', 'presidium', 'secretariat', 'auditor'];
const seesComplainants = (state: OpenElection, { account, administrator }: Viewer): boolean =>
  administrator || dutiesOf(state, account).some((duty) => complaintDuties.includes(duty));

function electorsOf(state: OpenElection, regulation: Regulation): ElectionView['electors'] {
  const { electors } = state.electors;
  if (electors.length === 0) return null;
  const alternates = electors.filter((one) => one.alternate).length;
  const figures = listedFigures(state.electors, { regulation, meeting: state.meeting.kind });
  return { ...figures, listed: electors.length, alternates };
}

/** Where an election stands; `result` also while the next step after a declared round is to be taken. */
export function stageOf(state: OpenElection, regulation: Regulation): Stage {
  if (state.finished) return 'finished';
  const round = roundUnderWay(state);
  if (round) return roundStage(state, round, regulation);
  if (resultToApprove(state)) return 'result';
  if (isOver(state)) return 'minutes';
  if (state.closedList === null) return 'list';
  return roundAnnounced(state) || declaredRounds(state).length === 0 ? 'base' : 'result';
}

function roundStage(state: OpenElection, round: RoundState, regulation: Regulation): Stage {
  if (!isCountable(round)) return 'papers';
  if (isVoidByPapers(state, round, regulation)) return 'result';
  if (!allClosed(round)) return 'entry';
  const open = unsettledPapers(round).length + unadjudicatedPapers(round, regulation).length;
  return open > 0 ? 'differences' : 'result';
}

function nextOf(state: OpenElection): ElectionView['next'] {
  const next = declaredRounds(state).length > 0 && !state.stopped ? nextRound(state) : null;
  if (!next?.step) return null;
  const { step, seats, candidates, kind } = next;
  return { step, seats, candidates, kind, awaitsDecision: awaitsDecision(state) };
}

/** Seats left empty, known once nothing is left to vote on; 0 before. */
const unfilledOf = (state: OpenElection, elected: number): number =>
  isOver(state) ? Math.max(0, seatsNow(state) - elected) : 0;

const roundView = (state: OpenElection, round: RoundState, regulation: Regulation, account: string): RoundView => ({
  number: round.number,
  base: round.base,
  opened: round.opened,
  stock: round.stock && { ...round.stock, difference: stockDifference(round.stock) },
  ...countView(state, round, regulation, account),
  declared: round.declared && { ...round.declared, findings: declaredFindings(state, round, regulation) },
});

/** What the rules said of a declared round's figures; recounted, as findings are not stored. */
function declaredFindings(state: OpenElection, round: RoundState, regulation: Regulation) {
  if (!isCountable(round)) return [];
  const through = declaredRounds(state).filter((one) => one.number <= round.number);
  const { election, tables } = electionOf(state, regulation, through);
  const counted = countRound(election, premiseOfRound(round), tables.at(-1)!);
  return 'faults' in counted ? [] : counted.findings;
}

/**
 * A teller's own entry in the round under way, with the draft of the ballot they are at: the open one, else the last; null where
 * they have none.
 */
export function entryView(
  state: OpenElection,
  viewer: Pick<Viewer, 'account'>,
  draft: EntryView['draft'],
  regulation: Regulation,
): EntryView | null {
  const round = roundUnderWay(state);
  const own = round?.entries.filter((one) => one.teller === viewer.account) ?? [];
  const entry = own.find((one) => !one.closed) ?? own.at(-1);
  if (!round || !entry || !isCountable(round)) return null;
  const nameOf = new Map(state.candidates.map((candidate) => [candidate.id, candidate.name]));
  return {
    round: round.number,
    count: round.earlier.length + 1,
    batch: entry.batch,
    batches: round.batches.length,
    entry: entry.entry,
    form: round.opened.form,
    seats: round.opened.seats,
    candidates: round.opened.candidates.map((id) => ({ id, name: nameOf.get(id) ?? id })),
    from: entry.from,
    to: entry.from + entry.ballots.length - 1,
    weighted: carriesWeight(round.opened.form, regulation),
    ballots: entry.ballots,
    closed: entry.closed,
    draft,
  };
}

/**
 * The papers on which the entries differ, then those that the settled readings leave doubtful, of every batch whose entries are all
 * closed; null where there is no such batch. A paper may be both: first to be settled, then adjudicated.
 */
export function disputedBallots(round: RoundState, regulation: Regulation): readonly DisputedBallot[] | null {
  if (!round.batches.some(({ number }) => isBatchClosed(round, number))) return null;
  const at = (number: number) => ({ number, batch: batchOfPaper(round, number)?.number ?? 1 });
  const differing = differingPapers(round);
  return [
    ...differing.map((number): DisputedBallot => {
      const all = readings(round, number);
      return {
        ...at(number),
        why: 'difference',
        readings: all,
        majority: majorityOf(all),
        decision: round.settled[number] ?? null,
      };
    }),
    ...doubtfulPapers(round, regulation).map((number): DisputedBallot => {
      const settled = differing.includes(number) ? settledReading(round, number) : null;
      return {
        ...at(number),
        why: 'doubtful',
        readings: settled ? [settled] : readings(round, number),
        majority: null,
        decision: round.adjudicated[number] ?? null,
      };
    }),
  ];
}

/** One line of the list of elections. */
export function electionSummary(state: OpenElection, regulation: Regulation, viewer: Viewer): ElectionSummary {
  const last = declaredRounds(state).at(-1);
  return {
    id: state.id,
    title: state.title,
    regulation: state.regulation.id,
    meeting: state.meeting,
    stage: stageOf(state, regulation),
    seats: state.seats,
    elected: electedSoFar(state).length,
    status: last ? (isOver(state) ? 'complete' : last.declared.result.status) : null,
    expected: afterView(state, { regulation, holidays: knownHolidays }, false)?.expected ?? [],
    waitsForApproval: resultToApprove(state) !== null,
    duties: dutiesOf(state, viewer.account),
  };
}
