import type { Finding } from '@plenum/kernel';
import { isForAbsence, standingOf, standingsAt } from '../attendance.ts';
import type { Elector } from '../electors.ts';
import { limits } from '../files/limits.ts';
import { citeFor, type ExclusionReason, type Regulation } from '../regulation.ts';
import type { OpenElection } from '../state.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/**
 * Takes a person off the base for a reason that the regulation names for this kind of meeting; without a reason, counts them again,
 * with a note why. A reason for staying away is refused for somebody who came, or whose place an alternate has.
 */
export const excludeElector: Decide<'exclude-elector'> = (act, election, context) => {
  const { reason } = act;
  const elector = election.electors.electors.find((one) => one.id === act.elector);
  if (!elector) return { refused: [refusal('no-such-elector', { id: act.elector }, [], act.elector)] };
  const before = election.electors.exclusions.find((one) => one.elector === act.elector);
  const written = { elector: act.elector, at: context.now, by: context.actor.id, note: act.note.trim() };
  if (reason === null)
    return unless(
      [!before && refusal('elector-not-excluded', { name: elector.name }, [], elector.id), ...reasonFaults(act.note)],
      () => [{ type: 'elector-counted-again', v: 1, data: written }],
    );
  return unless(
    [
      before?.reason === reason && refusal('elector-excluded-already', { name: elector.name, reason }, [], elector.id),
      act.note.length > limits.textLength && refusal('text-over-limit', { field: 'note', limit: limits.textLength }),
      ...reasonNotForThem(reason, elector, election, context.regulation),
    ],
    () => [{ type: 'elector-excluded', v: 1, data: { ...written, reason } }],
  );
};

function reasonNotForThem(
  reason: ExclusionReason,
  elector: Elector,
  election: OpenElection,
  regulation: Regulation,
): readonly Finding[] {
  const { kind } = election.meeting;
  const rule = regulation.switches.exclusions;
  const named = rule.value.find((one) => one.reason === reason && one.meetings.includes(kind));
  if (!named) return [refusal('reason-not-named', { reason, meeting: kind }, [citeFor(rule, kind)], elector.id)];
  if (!isForAbsence(reason)) return [];
  const standing = standingOf(standingsAt(election.electors, null), elector.id);
  const values = { name: elector.name, reason };
  return [
    ...(standing.came ? [refusal('elector-came', values, [citeFor(named, kind)], elector.id)] : []),
    ...(standing.replacedBy === null ? [] : [refusal('elector-replaced', values, [citeFor(named, kind)], elector.id)]),
  ];
}
