import {
  inOrder,
  type ListedFigures,
  listedFigures,
  reasonOff,
  type Seating,
  standingOf,
  standingsAt,
} from './attendance.ts';
import type { ElectorExclusion, ElectorNote } from './electors.ts';
import { compareMoments } from './moment.ts';
import type { ExclusionReason, Regulation } from './regulation.ts';
import type { OpenElection } from './state.ts';

/** A note or an exclusion with the name of whoever wrote it. */
export type Signed<Written> = Omit<Written, 'elector' | 'by'> & { readonly by: string };

/** One person on the list as those see it who keep it. Never whether they voted. */
export interface ElectorRow {
  readonly id: string;
  readonly name: string;
  readonly born: string | null;
  readonly unit: string;
  readonly alternate: boolean;
  readonly here: boolean;
  readonly suspended: boolean;
  /** Who has their place, and whose place they have: ids. */
  readonly replacedBy: string | null;
  readonly replaces: string | null;
  readonly exclusion: Signed<ElectorExclusion> | null;
  /** Why they are off the base as things stand; null where they count, also where an exclusion fell away because they came. */
  readonly off: ExclusionReason | null;
  /** In the order in which things happened. */
  readonly notes: readonly Signed<ElectorNote>[];
}

export interface ElectorsView {
  readonly figures: ListedFigures;
  readonly rows: readonly ElectorRow[];
}

/** The list of those summoned at a moment, as `momentOf` gives it, and what it comes to; null: after everything that was noted. */
export function electorsView(state: OpenElection, regulation: Regulation, moment: string | null): ElectorsView {
  const seating: Seating = { regulation, meeting: state.meeting.kind };
  return { figures: listedFigures(state.electors, seating, moment), rows: rowsAt(state, seating, moment) };
}

function rowsAt(state: OpenElection, seating: Seating, moment: string | null): readonly ElectorRow[] {
  const { electors, exclusions, notes } = state.electors;
  const standings = standingsAt(state.electors, moment);
  const nameOf = (account: string): string =>
    state.holders.find((holder) => holder.account === account)?.name ?? account;
  const exclusionOf = new Map(exclusions.map((one) => [one.elector, one]));
  const notesOf = new Map<string, ElectorNote[]>();
  for (const note of inOrder(notes)) {
    if (moment !== null && compareMoments(note.at, moment) > 0) break;
    const earlier = notesOf.get(note.elector);
    if (earlier) earlier.push(note);
    else notesOf.set(note.elector, [note]);
  }
  const replaces = new Map([...standings].flatMap(([id, { replacedBy }]) => (replacedBy ? [[replacedBy, id]] : [])));
  return electors.map(({ id, name, born, unit, alternate }) => {
    const standing = standingOf(standings, id);
    const exclusion = exclusionOf.get(id);
    const { here, suspended, replacedBy } = standing;
    return {
      id,
      name,
      born: born ?? null,
      unit,
      alternate,
      here,
      suspended,
      replacedBy,
      replaces: replaces.get(id) ?? null,
      exclusion: exclusion ? signed(exclusion, nameOf) : null,
      off: reasonOff({ standing, exclusion }, seating),
      notes: (notesOf.get(id) ?? []).map((note) => signed(note, nameOf)),
    };
  });
}

function signed<Written extends { readonly elector: string; readonly by: string }>(
  { elector: _, ...written }: Written,
  nameOf: (account: string) => string,
): Signed<Written> {
  return { ...written, by: nameOf(written.by) } as Signed<Written>;
}
