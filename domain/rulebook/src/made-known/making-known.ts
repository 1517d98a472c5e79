import type { Personal } from '@plenum/kernel';

/** A part of the tree that must learn of an instrument. */
export interface ChosenUnit {
  readonly unit: string;
  /** With every unit below it, also such as come later. */
  readonly below: boolean;
}

/** Who must learn of an instrument, until when. */
export interface Audience {
  readonly units: readonly ChosenUnit[];
  /** Units within these that need not. */
  readonly except: readonly string[];
  /** People by id, beside the units. */
  readonly people: readonly string[];
  /** `YYYY-MM-DD` */
  readonly by: string;
}

/** A session at which an instrument is presented. */
export interface Session {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly place: string;
  /** Who presents; null once erased. */
  readonly presenter: string | null;
  /** Null while it is only planned. */
  readonly attended: Attended | null;
}

/** Who was there. What anybody thought or said of the instrument is not kept. */
export interface Attended {
  readonly units: readonly { readonly unit: string; readonly number: number }[];
  /** People of the audience who were there, by id. */
  readonly people: readonly string[];
}

export interface MakingKnown {
  readonly audience: Audience | null;
  readonly sessions: readonly Session[];
  /** On which day a unit's account confirmed that the instrument was read there, by unit. */
  readonly confirmed: Readonly<Record<string, string>>;
}

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };
type SessionData = { readonly id: string; readonly date: string; readonly place: string; readonly presenter: Personal };
/** What can have happened to making an instrument known; the stream is `making-known/<instrument>`. */
export type MakingKnownEvent =
  | E<'audience-named', Audience>
  | E<'session-planned', SessionData>
  | E<'session-cancelled', { readonly id: string; readonly reason: string }>
  | E<'session-held', SessionData & Attended>
  | E<'reading-confirmed', { readonly unit: string; readonly on: string }>;

export type LearningState = 'not-yet' | 'attended' | 'confirmed';

/** How a unit or a person of the audience learned of the instrument. */
export interface Learning {
  readonly id: string;
  readonly kind: 'unit' | 'person';
  readonly state: LearningState;
  /** The day of the first session or confirmation; null while there is none. */
  readonly on: string | null;
  /** People of the unit at sessions, all sessions together. */
  readonly number: number;
  /** Not yet, and the day by which it should be is past. */
  readonly late: boolean;
}

const order: Readonly<Record<LearningState, number>> = { 'not-yet': 0, attended: 1, confirmed: 2 };

/**
 * Who of the audience has learned of the instrument on `today`: those who have not stand first. `units` are the ids that the audience's
 * choice of the tree comes to, in the tree's order.
 */
export function learningOf(making: MakingKnown, units: readonly string[], today: string): readonly Learning[] {
  const { audience, sessions, confirmed } = making;
  if (audience === null) return [];
  const held = sessions.filter(({ attended }) => attended !== null);
  const late = today > audience.by;
  const daysOf = new Map<string, string[]>();
  const numberOf = new Map<string, number>();
  for (const { date, attended } of held) {
    for (const { unit, number } of attended!.units) {
      daysOf.set(unit, [...(daysOf.get(unit) ?? []), date]);
      numberOf.set(unit, (numberOf.get(unit) ?? 0) + number);
    }
  }
  const unitsLearned = units.map((id) =>
    learning(id, 'unit', daysOf.get(id) ?? [], confirmed[id] ?? null, numberOf.get(id) ?? 0, late),
  );
  const peopleLearned = audience.people.map((id): Learning => {
    const at = held.filter(({ attended }) => attended!.people.includes(id));
    return learning(
      id,
      'person',
      at.map(({ date }) => date),
      null,
      0,
      late,
    );
  });
  return [...unitsLearned, ...peopleLearned].sort((a, b) => order[a.state] - order[b.state]);
}

function learning(
  id: string,
  kind: Learning['kind'],
  sessions: readonly string[],
  confirmed: string | null,
  number: number,
  late: boolean,
): Learning {
  const state = confirmed !== null ? 'confirmed' : sessions.length > 0 ? 'attended' : 'not-yet';
  const on = [...sessions, ...(confirmed === null ? [] : [confirmed])].sort()[0] ?? null;
  return { id, kind, state, on, number, late: late && state === 'not-yet' };
}

/** The units that a choice of the tree comes to: `pathOf` leads from the top down to a unit, `all` are the open ones in order. */
export function unitsOf(
  audience: Pick<Audience, 'units' | 'except'>,
  all: readonly string[],
  pathOf: (unit: string) => readonly string[],
): readonly string[] {
  const chosen = new Map(audience.units.map(({ unit, below }) => [unit, below]));
  const except = new Set(audience.except);
  return all.filter(
    (id) => !except.has(id) && (chosen.has(id) || pathOf(id).some((above) => chosen.get(above) === true)),
  );
}
