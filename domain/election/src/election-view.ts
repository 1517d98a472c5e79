import { listCheckOf } from './acts/close-list.ts';
import { carriesWeight } from './acts/read-ballot.ts';
import { afterView } from './after-view.ts';
import { assumedRules, unconfirmedRules } from './assumed-rules.ts';
import { countRound } from './count.ts';
import { dutiesOf } from './duties.ts';
import { electionOf, isCountable, isVoidByPapers, premiseOfRound } from './election-of.ts';
import type { Duty } from './events.ts';
import { type HolidayTable, knownHolidays } from './holidays.ts';
import { mayDo } from './may-do.ts';
import { declaredRounds, electedSoFar, isOver, nextRound, roundAnnounced, roundUnderWay } from './next-round.ts';
import type { Regulation } from './regulation.ts';
import {
  bothClosed,
  differingPapers,
  doubtfulPapers,
  readings,
  settledReading,
  unadjudicatedPapers,
  unsettledPapers,
} from './round-reading.ts';
import type { Entry, OpenElection, RoundState } from './state.ts';
import type {
  DisputedBallot,
  ElectionSummary,
  ElectionView,
  EntryProgress,
  EntryView,
  RoundView,
  Stage,
} from './view.ts';

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
    rounds: state.rounds.map((round) => roundView(state, round, regulation)),
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

/** Where an election stands; `result` also while the next step after a declared round is to be taken. */
export function stageOf(state: OpenElection, regulation: Regulation): Stage {
  if (state.finished) return 'finished';
  const round = roundUnderWay(state);
  if (round) return roundStage(state, round, regulation);
  if (isOver(state)) return 'minutes';
  if (state.closedList === null) return 'list';
  return roundAnnounced(state) || declaredRounds(state).length === 0 ? 'base' : 'result';
}

function roundStage(state: OpenElection, round: RoundState, regulation: Regulation): Stage {
  if (!isCountable(round)) return 'papers';
  if (isVoidByPapers(state, round, regulation)) return 'result';
  if (!bothClosed(round)) return 'entry';
  const open = unsettledPapers(round).length + unadjudicatedPapers(round, regulation).length;
  return open > 0 ? 'differences' : 'result';
}

function nextOf(state: OpenElection): ElectionView['next'] {
  const next = declaredRounds(state).length > 0 && !state.stopped ? nextRound(state) : null;
  return next?.step ? { step: next.step, seats: next.seats, candidates: next.candidates, kind: next.kind } : null;
}

/** Seats left empty, known once nothing is left to vote on; 0 before. */
const unfilledOf = (state: OpenElection, elected: number): number => (isOver(state) ? state.seats - elected : 0);

function roundView(state: OpenElection, round: RoundState, regulation: Regulation): RoundView {
  const comparable = bothClosed(round);
  const count = (total: number, left: number) => ({ total, settled: total - left });
  return {
    number: round.number,
    base: round.base,
    opened: round.opened,
    papers: round.papers,
    entries: round.entries.map((entry) => progress(state, entry)),
    differences: comparable ? count(differingPapers(round).length, unsettledPapers(round).length) : null,
    doubtful: comparable
      ? count(doubtfulPapers(round, regulation).length, unadjudicatedPapers(round, regulation).length)
      : null,
    declared: round.declared && { ...round.declared, findings: declaredFindings(state, round, regulation) },
  };
}

const progress = (state: OpenElection, entry: Entry): EntryProgress => ({
  teller: entry.teller,
  name: state.holders.find((holder) => holder.account === entry.teller)?.name ?? entry.teller,
  entry: entry.entry,
  keyed: entry.ballots.reduce((sum, ballot) => (ballot ? sum + 1 : sum), 0),
  closed: entry.closed,
});

/** What the rules said of a declared round's figures; recounted, as findings are not stored. */
function declaredFindings(state: OpenElection, round: RoundState, regulation: Regulation) {
  if (!isCountable(round)) return [];
  const through = declaredRounds(state).filter((one) => one.number <= round.number);
  const { election, tables } = electionOf(state, regulation, through);
  const counted = countRound(election, premiseOfRound(round), tables.at(-1)!);
  return 'faults' in counted ? [] : counted.findings;
}

/** A teller's own entry in the round under way, with the draft of the ballot they are at; null where they have none. */
export function entryView(
  state: OpenElection,
  viewer: Pick<Viewer, 'account'>,
  draft: EntryView['draft'],
  regulation: Regulation,
): EntryView | null {
  const round = roundUnderWay(state);
  const entry = round?.entries.find((one) => one.teller === viewer.account);
  if (!round || !entry || !isCountable(round)) return null;
  const nameOf = new Map(state.candidates.map((candidate) => [candidate.id, candidate.name]));
  return {
    round: round.number,
    entry: entry.entry,
    form: round.opened.form,
    seats: round.opened.seats,
    candidates: round.opened.candidates.map((id) => ({ id, name: nameOf.get(id) ?? id })),
    collected: round.papers.collected,
    weighted: carriesWeight(round.opened.form, regulation),
    ballots: entry.ballots,
    closed: entry.closed,
    draft,
  };
}

/**
 * The papers of a round on which the entries differ, then those that the settled readings leave doubtful; null until both entries
 * are closed. A paper may be both: first to be settled, then adjudicated.
 */
export function disputedBallots(round: RoundState, regulation: Regulation): readonly DisputedBallot[] | null {
  if (!bothClosed(round)) return null;
  const differing = differingPapers(round).map((number): DisputedBallot => {
    const [first, second] = readings(round, number);
    return { number, why: 'difference', first, second, decision: round.settled[number] ?? null };
  });
  const doubtful = doubtfulPapers(round, regulation).map((number): DisputedBallot => {
    const [first, second] = readings(round, number);
    const settled = differing.some((paper) => paper.number === number) ? settledReading(round, number) : null;
    return {
      number,
      why: 'doubtful',
      first: settled ?? first,
      second: settled ?? second,
      decision: round.adjudicated[number] ?? null,
    };
  });
  return [...differing, ...doubtful];
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
    duties: dutiesOf(state, viewer.account),
  };
}
