import type { Proposal, ProposalFigures } from '../after-events.ts';
import { amendRegulation } from '../amend-regulation.ts';
import type { Amendment } from '../amendment.ts';
import { electionOf } from '../election-of.ts';
import { declaredRounds } from '../next-round.ts';
import type { Regulation, SwitchName } from '../regulation.ts';
import type { RoundResult } from '../result.ts';
import type { OpenElection } from '../state.ts';
import { whatIf } from '../what-if.ts';
import { type ActOf, type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/** Keeps a what-if as a proposal: which rules, from what to what, why, and what would have differed, its figures frozen. */
export const keepProposal: Decide<'keep-proposal'> = (act, election, context) => {
  if (declaredRounds(election).length === 0) return { refused: [refusal('nothing-declared')] };
  const outcome = proposed(act, election, context.regulation);
  return unless([...reasonFaults(act.reason), typeof outcome === 'string' && refusal(outcome)], () => [
    { type: 'proposal-kept', v: 1, data: outcome as Proposal },
  ]);
};

function proposed(
  act: ActOf<'keep-proposal'>,
  election: OpenElection,
  regulation: Regulation,
): Proposal | 'rules-unusable' | 'nothing-proposed' {
  const reason = act.reason.trim();
  const amendments = act.changes.map(({ set, to }): Amendment => ({ set, to, cite: 'proposal', why: reason }));
  const amended = amendRegulation(regulation, amendments);
  if (!('switches' in amended)) return 'rules-unusable';
  const changed = changedSwitches(regulation, amended);
  if (changed.length === 0) return 'nothing-proposed';
  const { election: counted, tables } = electionOf(election, regulation);
  const outcome = whatIf(counted, amended, (_, premise) => tables[premise.index]!);
  if (!('changed' in outcome)) return 'rules-unusable';
  return {
    id: `dx${String(election.after.proposals.length + 1).padStart(2, '0')}`,
    reason,
    changes: changed.map((set) => ({ set, from: regulation.switches[set].value, to: amended.switches[set].value })),
    differs: outcome.changed,
    rounds: outcome.before.result.rounds.map((round, index) => {
      const after = outcome.after.result.rounds[index];
      return { before: figuresOf(round), after: after ? figuresOf(after) : null };
    }),
  };
}

const changedSwitches = (before: Regulation, after: Regulation): readonly SwitchName[] =>
  (Object.keys(before.switches) as SwitchName[]).filter((name) => before.switches[name] !== after.switches[name]);

const figuresOf = ({ base, needed, ballots, seats, elected, status }: RoundResult): ProposalFigures => ({
  base: base.value,
  needed,
  valid: ballots.valid,
  invalid: ballots.invalid,
  seats,
  elected: elected.length,
  status,
});
