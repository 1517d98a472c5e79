import { type Finding, isRefusal } from '@plenum/kernel';
import { awaitsDecision, type NextRound, nextRound, roundAnnounced, roundUnderWay } from '../next-round.ts';
import { citeFor, type Regulation } from '../regulation.ts';
import { formOf } from '../rounds.ts';
import type { OpenElection } from '../state.ts';
import { type ActOf, type Decide, refusal, unless } from './act-finding.ts';
import { listCheckOf } from './close-list.ts';

/** What stands in the way of a next round, whichever step towards it is taken. */
export function roundFaults(election: OpenElection, regulation: Regulation): readonly Finding[] {
  const under = roundUnderWay(election);
  const next = nextRound(election);
  return [
    ...(election.closedList === null ? [refusal('list-not-closed')] : []),
    ...(under ? [refusal('round-under-way', { round: under.number })] : []),
    ...(election.stopped ? [refusal('election-stopped-already')] : []),
    ...(next === null ? [refusal('no-seats-open')] : []),
    ...(awaitsDecision(election) ? [refusal('revote-not-decided')] : []),
    ...(next?.step === 'stop'
      ? [refusal('no-further-round', {}, [citeFor(regulation.switches.furtherRounds, election.meeting.kind)])]
      : []),
  ];
}

/**
 * Opens the round whose base was announced. Kind, seats and candidates follow from what the round before left open; fewer of
 * both where the meeting decided so. The form follows the surplus.
 */
export const openRound: Decide<'open-round'> = (act, election, context) => {
  const { regulation } = context;
  const announced = roundAnnounced(election);
  const faults = roundFaults(election, regulation);
  const next = nextRound(election);
  if (faults.length > 0 || !next?.kind || !announced)
    return { refused: faults.length > 0 ? faults : [refusal('base-not-announced')] };
  const { kind } = next;
  const seats = act.seats ?? next.seats;
  const candidates = act.candidates ? next.candidates.filter((id) => act.candidates!.includes(id)) : next.candidates;
  return unless(
    kind === 'first'
      ? [...firstRoundFaults(act, next), ...listFaults(election, regulation)]
      : laterRoundFaults(act, next),
    () => [
      {
        type: 'round-opened',
        v: 1,
        data: {
          round: announced.number,
          kind,
          form: formOf(regulation, kind, seats, candidates.length),
          seats,
          candidates,
        },
      },
    ],
  );
};

/** The first round is the closed list for all the seats: another list or number is closed or opened as such. */
function firstRoundFaults(act: ActOf<'open-round'>, next: NextRound): readonly Finding[] {
  const given = act.candidates ?? next.candidates;
  const whole = given.length === next.candidates.length && next.candidates.every((id) => given.includes(id));
  return whole && (act.seats ?? next.seats) === next.seats
    ? []
    : [refusal('first-round-takes-the-list', { seats: next.seats, candidates: next.candidates.length })];
}

/** The list once more: those present, on whom the entry gate is measured, are known only now. */
const listFaults = (election: OpenElection, regulation: Regulation): readonly Finding[] =>
  listCheckOf(election, regulation).findings.filter(isRefusal);

function laterRoundFaults(act: ActOf<'open-round'>, next: NextRound): readonly Finding[] {
  const { seats, candidates } = act;
  const strangers = (candidates ?? []).filter((id) => !next.candidates.includes(id));
  return [
    ...(seats !== undefined && (!Number.isSafeInteger(seats) || seats < 1) ? [refusal('seats-below-one')] : []),
    ...(seats !== undefined && seats > next.seats ? [refusal('seats-above-open', { seats, open: next.seats })] : []),
    ...(candidates?.length === 0 ? [refusal('list-empty')] : []),
    ...strangers.map((id) => refusal('not-standing', { candidate: id }, [], id)),
  ];
}
