import type { Exclusion } from './election.ts';
import type { ElectorChange } from './elector-events.ts';
import type { Elector, ElectorExclusion, ElectorList, ElectorNote } from './electors.ts';
import { compareMoments } from './moment.ts';
import { type ExclusionReason, exclusionReasons, type MeetingKind, type Regulation } from './regulation.ts';

/** Where one person stands at a moment. */
export interface ElectorStanding {
  readonly here: boolean;
  /** Was here at some time up to then, however briefly: not absent throughout. */
  readonly came: boolean;
  readonly suspended: boolean;
  /** The alternate who has the place. */
  readonly replacedBy: string | null;
}

const atFirst: ElectorStanding = { here: false, came: false, suspended: false, replacedBy: null };

/** What a regulation takes off for people who stay away; whoever comes counts, also late and also only for a while. */
const forAbsence: ReadonlySet<ExclusionReason> = new Set([
  'temporary-activity-elsewhere',
  'exempted-not-present',
  'absent-throughout-excused',
  'committee-member-absent-throughout',
  'absent-throughout-unreplaced',
]);

/** Whoever may not vote for now is not among those present at the vote, in the room or not. */
const barred: ReadonlySet<ExclusionReason> = new Set(['suspended', 'charged-or-detained']);

export const isForAbsence = (reason: ExclusionReason): boolean => forAbsence.has(reason);
export const isBarred = (reason: ExclusionReason): boolean => barred.has(reason);

/** Notes in the order in which things happened; of two at one moment the later written comes after. */
export const inOrder = (notes: readonly ElectorNote[]): readonly ElectorNote[] =>
  [...notes].sort((a, b) => compareMoments(a.at, b.at));

function after(standing: ElectorStanding, change: ElectorChange, alternate: string | null): ElectorStanding {
  switch (change) {
    case 'came':
      return { ...standing, here: true, came: true };
    case 'left':
      return { ...standing, here: false };
    case 'suspended':
      return { ...standing, suspended: true };
    case 'replaced':
      return { ...standing, replacedBy: alternate };
    case 'resumed':
      return { ...standing, suspended: false, replacedBy: null };
  }
}

/** Where everybody of whom something was noted stands at `moment`, as `momentOf` gives it and included; null: after all that was noted. */
export function standingsAt(list: ElectorList, moment: string | null): ReadonlyMap<string, ElectorStanding> {
  const standings = new Map<string, ElectorStanding>();
  for (const { elector, change, at, alternate } of inOrder(list.notes))
    if (moment === null || compareMoments(at, moment) <= 0)
      standings.set(elector, after(standings.get(elector) ?? atFirst, change, alternate));
  return standings;
}

export const standingOf = (standings: ReadonlyMap<string, ElectorStanding>, elector: string): ElectorStanding =>
  standings.get(elector) ?? atFirst;

/** What the list says of a base at one moment: the three figures that are announced. */
export interface ListedFigures {
  /** Places: an alternate who takes one makes it no more. */
  readonly summoned: number;
  /** In the order of the regulation's reasons; only those that take off somebody. */
  readonly excluded: readonly Exclusion[];
  readonly present: number;
}

export interface Seating {
  readonly regulation: Regulation;
  readonly meeting: MeetingKind;
}

/** The reason for which this person is off the base at that moment; null where they count. */
export function reasonOff(
  { standing, exclusion }: { readonly standing: ElectorStanding; readonly exclusion: ElectorExclusion | undefined },
  { regulation, meeting }: Seating,
): ExclusionReason | null {
  const named = (reason: ExclusionReason): boolean =>
    regulation.switches.exclusions.value.some((rule) => rule.reason === reason && rule.meetings.includes(meeting));
  if (exclusion && named(exclusion.reason) && !(isForAbsence(exclusion.reason) && standing.came))
    return exclusion.reason;
  return standing.suspended && named('suspended') ? 'suspended' : null;
}

/**
 * The figures of a base at a moment. Each person summoned is one place, held by them or by the alternate who replaced them. A place is
 * off the base where whoever holds it is excluded for a reason that the regulation names for this meeting; a reason for absence falls
 * away once the person came. A place is present where whoever holds it is in the room and not suspended, charged or detained.
 * The order in which things were written does not matter, only when they happened; an exclusion is of the whole meeting and has no time.
 *
 * Source: the exclusions of the regulation. That late arrivals and early leavers stay in the base is inferred from `throughout`.
 */
export function listedFigures(list: ElectorList, seating: Seating, moment: string | null = null): ListedFigures {
  const standings = standingsAt(list, moment);
  const exclusions = new Map(list.exclusions.map((one) => [one.elector, one]));
  const off = new Map<ExclusionReason, number>();
  let present = 0;
  const places = list.electors.filter((elector) => !elector.alternate);
  for (const place of places) {
    const holder = holderOf(place, standings);
    const standing = standingOf(standings, holder);
    const exclusion = exclusions.get(holder);
    const reason = reasonOff({ standing, exclusion }, seating);
    if (reason !== null) off.set(reason, (off.get(reason) ?? 0) + 1);
    if (standing.here && !standing.suspended && !(exclusion && isBarred(exclusion.reason))) present += 1;
  }
  return {
    summoned: places.length,
    excluded: exclusionReasons.flatMap((reason) => (off.has(reason) ? [{ reason, count: off.get(reason)! }] : [])),
    present,
  };
}

/** Who has this person's place: they themselves, or the alternate. */
export const holderOf = (place: Elector, standings: ReadonlyMap<string, ElectorStanding>): string =>
  standingOf(standings, place.id).replacedBy ?? place.id;

/** One figure of a base that is not what the list gives; `typed` is null where none was given. */
export type DifferingFigure =
  | { readonly figure: 'summoned' | 'present'; readonly typed: number | null; readonly listed: number }
  | {
      readonly figure: 'excluded';
      readonly reason: ExclusionReason;
      readonly typed: number;
      readonly listed: number;
    };

/** Where typed figures are not those of the list: summoned, present, then by reason. */
export function figuresDiffering(
  typed: Pick<ListedFigures, 'summoned' | 'excluded'> & { readonly present: number | null },
  listed: ListedFigures,
): readonly DifferingFigure[] {
  const countOf = (excluded: readonly Exclusion[], reason: ExclusionReason): number =>
    excluded.find((one) => one.reason === reason)?.count ?? 0;
  const reasons = new Set([...typed.excluded, ...listed.excluded].map(({ reason }) => reason));
  const all: readonly DifferingFigure[] = [
    { figure: 'summoned', typed: typed.summoned, listed: listed.summoned },
    { figure: 'present', typed: typed.present, listed: listed.present },
    ...[...reasons].map((reason) => ({
      figure: 'excluded' as const,
      reason,
      typed: countOf(typed.excluded, reason),
      listed: countOf(listed.excluded, reason),
    })),
  ];
  return all.filter((one) => one.typed !== one.listed);
}
