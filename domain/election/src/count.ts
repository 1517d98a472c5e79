import { type Citation, type Finding, percentOf } from '@plenum/kernel';
import type { BallotTable } from './ballot.ts';
import { baseCitation, baseValue, citedBase, meetingFindings, neededVotes, quorumMet, reachesShare } from './base.ts';
import { fillSeats, type Outcome } from './elected.ts';
import type { Election } from './election.ts';
import type { Fault } from './fault.ts';
import { citeFor, type MeetingKind, type Regulation, type SwitchName } from './regulation.ts';
import type { BallotFigures, CountedRound, NextStep, RoundResult, Step, VoidReason } from './result.ts';
import type { RoundPremise } from './round-premise.ts';
import { furtherRoundsHeld } from './rounds.ts';
import type { Tally } from './tally.ts';
import { tallyTable } from './tally-packed.ts';
import { ballotRules } from './validity.ts';

export type CountOutcome = CountedRound | { readonly faults: readonly Fault[] };

/**
 * Counts one round: validity, base, threshold, ties and what comes next, as the contract's steps 2 to 8.
 * `table` holds the ballots of `premise.candidates` in that order, `collected` papers. A tied candidate without the birth date
 * that the regulation asks for is a fault. Control figures are asserted: valid + invalid + doubtful = collected.
 */
export function countRound(election: Election, premise: RoundPremise, table: BallotTable): CountOutcome {
  const { regulation, meeting } = election;
  const tally = tallyTable(table, ballotRules(regulation, premise.form, premise.seats));
  assertControlFigures(premise, tally);
  const voided = voidReason(election, premise);
  const doubtful = tally.doubtful.length > 0;
  const base = baseValue(regulation, {
    ...meeting,
    present: premise.present,
    collected: premise.collected,
    valid: tally.valid,
  });
  const needed = premise.kind === 'tie' ? null : neededVotes(regulation.switches.threshold.value, base);
  const outcome = voided || doubtful ? nobody : contest(election, premise, tally, needed);
  if (outcome.withoutBirthDate.length > 0) return { faults: birthDateFaults(election, outcome.withoutBirthDate) };

  const open = voided || doubtful ? null : openSeats(premise, outcome);
  const next = voided ? 're-election' : doubtful || open === null ? null : nextStep(election, premise, open);
  const result: RoundResult = {
    kind: premise.kind,
    form: premise.form,
    seats: premise.seats,
    status: voided ? 'void' : doubtful ? 'doubtful' : open === null ? 'complete' : 'open',
    base: citedBase(regulation, meeting, base),
    needed,
    ballots: ballotFigures(premise, tally, voided),
    votes: premise.candidates.map((candidate, position) => {
      const votes = tally.votes[position]!;
      return { candidate, votes, percent: percentOf(votes, base) };
    }),
    elected: outcome.elected,
    open,
    next,
  };
  return {
    result,
    steps: stepsOf(election, premise, result, outcome),
    findings: roundFindings(election, premise, result, tally),
  };
}

const nobody: Outcome = { elected: [], tied: [], olderFirst: [], withoutBirthDate: [] };

function assertControlFigures(premise: RoundPremise, tally: Tally): void {
  const sum = tally.valid + tally.invalid + tally.doubtfulPapers;
  if (sum !== premise.collected) throw new Error(`valid + invalid + doubtful = ${sum}, collected ${premise.collected}`);
  if (!tally.votes.every(Number.isSafeInteger)) throw new Error('Votes beyond exact integers');
}

/** Why nobody can be elected in this round, whatever the ballots say. */
export function voidReason(election: Election, premise: RoundPremise): VoidReason | null {
  const { regulation, meeting } = election;
  if (premise.collected > premise.issued) return 'more-collected-than-issued';
  if (quorumMet(regulation, meeting, premise.present) === false) return 'no-quorum';
  const turnout = regulation.switches.turnout.value;
  if (turnout && premise.kind !== 're-election' && !reachesShare(premise.collected, meeting.summoned, turnout))
    return 'turnout';
  return null;
}

/**
 * The provision by which a round is void. No text that was seen says it of more papers collected than issued: it follows from what makes
 * a paper invalid that was not issued, and is practice: all ballots are void and the vote is held again.
 */
export function voidCitation(regulation: Regulation, meeting: MeetingKind, reason: VoidReason): Citation {
  const { quorum, turnout, invalid } = regulation.switches;
  if (reason === 'no-quorum') return citeFor(quorum, meeting);
  if (reason === 'turnout') return citeFor(turnout, meeting);
  const cite = citeFor(invalid, meeting);
  return cite.basis === 'assumed' ? cite : { ...cite, basis: 'practice' };
}

function contest(election: Election, premise: RoundPremise, tally: Tally, needed: number | null): Outcome {
  const byId = new Map(election.candidates.map((candidate) => [candidate.id, candidate]));
  const standing = premise.candidates.map((id) => byId.get(id)!);
  return fillSeats(standing, tally.votes, {
    seats: premise.seats,
    needed,
    tie: election.regulation.switches.tie.value,
  });
}

function birthDateFaults(election: Election, ids: readonly string[]): Fault[] {
  return ids.map((id) => ({
    code: 'missing-birth-date',
    at: ['candidates', election.candidates.findIndex((candidate) => candidate.id === id)],
    values: { candidate: id },
  }));
}

function openSeats(premise: RoundPremise, outcome: Outcome): RoundResult['open'] {
  const seats = premise.seats - outcome.elected.length;
  if (outcome.tied.length > 0) return { seats, because: 'tie', among: outcome.tied };
  if (seats === 0) return null;
  const elected = new Set(outcome.elected);
  return { seats, because: 'below-threshold', among: premise.candidates.filter((id) => !elected.has(id)) };
}

function nextStep(election: Election, premise: RoundPremise, open: NonNullable<RoundResult['open']>): NextStep {
  if (open.because === 'tie') return premise.kind === 'tie' ? 'meeting-decides' : 'tie-round';
  const { furtherRounds } = election.regulation.switches;
  const held = furtherRoundsHeld(election.rounds, premise.index);
  return furtherRounds.value === 'one-then-stop' && held >= 1 ? 'stop' : 'further-round';
}

function ballotFigures(premise: RoundPremise, tally: Tally, voided: VoidReason | null): BallotFigures {
  return {
    issued: premise.issued,
    collected: premise.collected,
    valid: tally.valid,
    invalid: tally.invalid,
    invalidBy: tally.invalidBy,
    ...(tally.doubtful.length > 0 ? { doubtful: tally.doubtful } : {}),
    ...(voided ? { void: voided } : {}),
  };
}

/** What decided each figure, in the order in which it is read out. */
function stepsOf(election: Election, premise: RoundPremise, result: RoundResult, outcome: Outcome): Step[] {
  const { regulation, meeting } = election;
  const { switches } = regulation;
  const cite = (...names: SwitchName[]) => names.map((name) => citeFor(switches[name], meeting.kind));
  const { ballots } = result;
  const steps: Step[] = [];
  const step = (code: Step['code'], values: Step['values'], ...names: SwitchName[]) =>
    steps.push({ code, values, citations: cite(...names) });

  const surplus = premise.kind === 'tie' || premise.candidates.length > premise.seats;
  step(
    'form',
    { form: result.form, seats: result.seats, candidates: premise.candidates.length },
    surplus ? 'withSurplus' : 'withoutSurplus',
  );
  if (switches.quorum.value && premise.present !== null)
    step(
      'quorum',
      {
        present: premise.present,
        summoned: meeting.summoned,
        share: switches.quorum.value.share,
        met: quorumMet(regulation, meeting, premise.present) ? 'yes' : 'no',
      },
      'quorum',
    );
  if (switches.turnout.value && premise.kind !== 're-election')
    step(
      'turnout',
      { collected: ballots.collected, summoned: meeting.summoned, met: ballots.void === 'turnout' ? 'no' : 'yes' },
      'turnout',
    );
  step('papers', {
    issued: ballots.issued,
    collected: ballots.collected,
    valid: ballots.valid,
    invalid: ballots.invalid,
    doubtful: ballots.doubtful?.length ?? 0,
  });
  for (const [reason, count] of Object.entries(ballots.invalidBy)) step('invalid', { reason, count }, 'invalid');
  if (result.base.value !== null)
    steps.push({
      code: 'base',
      values: {
        base: result.base.value,
        of: result.base.of,
        summoned: meeting.summoned,
        excluded: meeting.excluded.map(({ reason, count }) => `${reason}=${count}`),
      },
      citations: [baseCitation(regulation, meeting.kind), ...exclusionCitations(election)],
    });
  if (premise.kind === 'tie') step('tie-round-rule', { seats: result.seats, candidates: premise.candidates }, 'tie');
  else
    step(
      'needed',
      { needed: result.needed ?? 0, threshold: thresholdText(regulation), base: result.base.value ?? 0 },
      'threshold',
    );
  if (ballots.void || ballots.doubtful) {
    const values = { next: result.next ?? 'adjudicate', why: ballots.void ?? 'doubtful' };
    const citations = ballots.void ? [voidCitation(regulation, meeting.kind, ballots.void)] : [];
    steps.push({ code: 'next', values, citations });
    return steps;
  }
  step('elected', { elected: result.elected, count: result.elected.length, seats: result.seats }, 'threshold');
  if (outcome.olderFirst.length > 0) step('older', { elected: outcome.olderFirst }, 'tie');
  if (result.open?.because === 'tie') step('tie', { seats: result.open.seats, among: result.open.among }, 'tie');
  else if (result.open) step('left-open', { seats: result.open.seats, among: result.open.among }, 'threshold');
  if (result.next) step('next', { next: result.next }, result.open?.because === 'tie' ? 'tie' : 'furtherRounds');
  return steps;
}

const thresholdText = (regulation: Regulation): string => {
  const threshold = regulation.switches.threshold.value;
  return typeof threshold === 'string' ? threshold : `${threshold.strict ? '> ' : '>= '}${threshold.share}`;
};

function exclusionCitations(election: Election) {
  const reasons = new Set(election.meeting.excluded.filter(({ count }) => count > 0).map(({ reason }) => reason));
  return election.regulation.switches.exclusions.value
    .filter(({ reason }) => reasons.has(reason))
    .map(({ cite }) => cite);
}

function roundFindings(election: Election, premise: RoundPremise, result: RoundResult, tally: Tally): Finding[] {
  const findings: Finding[] = [
    ...meetingFindings(election.regulation, {
      ...election.meeting,
      ...(premise.present === null ? {} : { present: premise.present }),
    }),
  ];
  const add = (code: string, severity: Finding['severity'], values: Finding['values'], about?: string) =>
    findings.push({ code, severity, values, citations: [], ...(about ? { about } : {}) });
  const round = premise.index + 1;
  if (premise.present !== null && premise.issued > premise.present)
    add('issued-above-present', 'warning', { round, issued: premise.issued, present: premise.present });
  for (const [flag, count] of Object.entries(tally.noted)) add('flag-noted', 'notice', { round, flag, count });
  for (const id of result.elected)
    if (result.votes.find(({ candidate }) => candidate === id)!.votes === 0)
      add('elected-without-votes', 'warning', { round, candidate: id }, id);
  return [...findings, ...assumedRules(election, premise, result)];
}

/** The assumed rules that decided something in this round. */
function assumedRules(election: Election, premise: RoundPremise, result: RoundResult): Finding[] {
  const { switches } = election.regulation;
  const surplus = premise.kind === 'tie' || premise.candidates.length > premise.seats;
  const used: SwitchName[] = ['base', 'threshold', surplus ? 'withSurplus' : 'withoutSurplus', 'invalid'];
  if (switches.quorum.value) used.push('quorum');
  if (switches.turnout.value && premise.kind !== 're-election') used.push('turnout');
  if (election.meeting.excluded.some(({ count }) => count > 0)) used.push('exclusions');
  if (result.open?.because === 'tie' || premise.kind === 'tie') used.push('tie');
  if (result.open?.because === 'below-threshold') used.push('furtherRounds');
  return used
    .map((name) => ({ name, cite: citeFor(switches[name], election.meeting.kind) }))
    .filter(({ cite }) => cite.basis === 'assumed')
    .map(({ name, cite }) => ({
      code: 'assumed-rule',
      severity: 'notice',
      values: { rule: name },
      citations: [cite],
      about: name,
    }));
}
