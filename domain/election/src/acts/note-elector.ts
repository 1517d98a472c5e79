import type { Finding } from '@plenum/kernel';
import { isBarred, standingOf, standingsAt } from '../attendance.ts';
import type { Elector, ElectorList } from '../electors.ts';
import { limits } from '../files/limits.ts';
import { compareMoments, momentOf } from '../moment.ts';
import { type ActCode, type ActOf, type Decide, refusal, unless } from './act-finding.ts';
import { electorLimit } from './list-electors.ts';

/**
 * Notes of one person or of many that they came, left, were suspended, were replaced by an alternate, or resumed, now or at a stated
 * time that has passed. What is noted must follow from where each stands at that time. It says who is in the room, never who voted.
 */
export const noteElector: Decide<'note-elector'> = (act, election, context) => {
  const now = momentOf(context.now) ?? context.now;
  const given = act.at ?? context.now;
  const at = momentOf(given);
  const time = timeFaults(given, at, now);
  const ids = [...new Set(act.electors)];
  return unless(
    [
      ids.length === 0 && refusal('no-electors-given'),
      ids.length > electorLimit && refusal('too-many-electors', { found: ids.length, limit: electorLimit }),
      act.note.length > limits.textLength && refusal('text-over-limit', { field: 'note', limit: limits.textLength }),
      ...time,
      ...(at !== null && time.length === 0 ? changeFaults(act, ids, at, election.electors) : []),
    ],
    () => [
      {
        type: 'electors-noted',
        v: 1,
        data: {
          electors: ids,
          change: act.change,
          at: at!,
          by: context.actor.id,
          alternate: act.change === 'replaced' ? act.alternate! : null,
          note: act.note.trim(),
        },
      },
    ],
  );
};

/** A moment that can be read, and not to come. */
function timeFaults(given: string, at: string | null, now: string): readonly Finding[] {
  if (at === null) return [refusal('not-a-time', { found: given })];
  return compareMoments(at, now) > 0 ? [refusal('time-to-come', { found: given })] : [];
}

function changeFaults(
  act: ActOf<'note-elector'>,
  ids: readonly string[],
  at: string,
  list: ElectorList,
): readonly Finding[] {
  const byId = new Map(list.electors.map((one) => [one.id, one]));
  const standings = standingsAt(list, at);
  const barred = new Set(list.exclusions.flatMap(({ elector, reason }) => (isBarred(reason) ? [elector] : [])));
  const faults = ids.flatMap((id) => {
    const elector = byId.get(id);
    if (!elector) return [refusal('no-such-elector', { id }, [], id)];
    const standing = standingOf(standings, id);
    const wrong: ActCode | null = {
      came: standing.here ? ('elector-here-already' as const) : barred.has(id) ? ('elector-barred' as const) : null,
      left: standing.here ? null : ('elector-not-here' as const),
      suspended: standing.suspended ? ('elector-suspended-already' as const) : null,
      replaced: standing.replacedBy !== null ? ('elector-replaced-already' as const) : null,
      resumed: standing.suspended || standing.replacedBy !== null ? null : ('nothing-to-resume' as const),
    }[act.change];
    return wrong ? [refusal(wrong, { name: elector.name }, [], id)] : [];
  });
  return [...faults, ...(act.change === 'replaced' ? replacementFaults(act, ids, byId, list) : [])];
}

/** One place for one alternate, who has no other, at any time. */
function replacementFaults(
  act: ActOf<'note-elector'>,
  ids: readonly string[],
  byId: ReadonlyMap<string, Elector>,
  list: ElectorList,
): readonly Finding[] {
  const alternate = byId.get(act.alternate ?? '');
  const seated = byId.get(ids[0] ?? '');
  if (!alternate?.alternate || ids.length !== 1) return [refusal('alternate-missing')];
  const last = standingsAt(list, null);
  const taken = list.electors.some((one) => standingOf(last, one.id).replacedBy === alternate.id);
  const suspended = standingOf(last, alternate.id).suspended;
  return [
    ...(seated?.alternate ? [refusal('alternate-has-no-place', { name: seated.name }, [], seated.id)] : []),
    ...(taken ? [refusal('alternate-taken', { name: alternate.name }, [], alternate.id)] : []),
    ...(suspended ? [refusal('elector-suspended-already', { name: alternate.name }, [], alternate.id)] : []),
  ];
}
