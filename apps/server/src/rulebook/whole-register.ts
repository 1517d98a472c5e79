import {
  type Amendment,
  amendmentKey,
  type DatedAmendment,
  datesOf,
  type Effect,
  type FoundAmendment,
  forceOf,
  type InForceDates,
  type InstrumentLine,
  noEffect,
  type Relation,
  relationKey,
  type Standing,
  standingOn,
  targetOf,
  touchesOf,
} from '@plenum/rulebook';
import type { Services } from '../services.ts';
import { effectsOfAll } from './effect-rows.ts';
import { instrumentRows } from './instrument-rows.ts';
import { type InstrumentWords, wordsOfAll } from './instrument-words.ts';

/** The whole register with what persons stated and what the words say: questions about one instrument rest on all. */
export interface WholeRegister {
  readonly lines: readonly InstrumentLine[];
  readonly byId: ReadonlyMap<string, InstrumentLine>;
  readonly words: ReadonlyMap<string, InstrumentWords>;
  readonly relations: readonly Relation[];
  readonly effectOf: (id: string) => Effect;
  readonly datesOf: (id: string) => InForceDates;
  readonly standingOn: (id: string, day: string) => Standing;
  /** Instructions on this instrument, each with its day. */
  readonly amendmentsOf: (id: string) => readonly DatedAmendment[];
  /** The instrument that a citation names; null where it is not registered, or not one alone. */
  readonly meant: (cited: { readonly instrument: string; readonly date: string | null }) => string | null;
}

export async function wholeRegister(services: Services): Promise<WholeRegister> {
  const { pool } = services.store;
  const [lines, effects] = await Promise.all([instrumentRows(pool), effectsOfAll(pool)]);
  const words = await wordsOfAll(services, lines);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const effectOf = (id: string) => effects.get(id) ?? noEffect;
  const datesOfOne = (id: string) =>
    datesOf(effectOf(id).inForce, words.get(id)?.inForce ?? [], byId.get(id)?.date ?? null);
  const relations = relationsOfAll(lines, effects);
  const amendments = [...effects].flatMap(([by, effect]) =>
    inTextOrder(Object.values(effect.amendments), words.get(by)?.amendments ?? []).map((amendment, order) =>
      dated(by, amendment, order),
    ),
  );
  function dated(by: string, amendment: Amendment, order: number): DatedAmendment {
    const since = amendment.since ?? forceOf(datesOfOne(by), amendment.citing);
    return { ...amendment, by, order, since, issued: byId.get(by)?.date ?? null };
  }
  return {
    lines,
    byId,
    words,
    relations,
    effectOf,
    datesOf: datesOfOne,
    standingOn: (id, day) => standingOn(day, datesOfOne(id), touchesOf(id, relations, datesOfOne)),
    amendmentsOf: (id) => amendments.filter(({ target }) => target === id),
    meant: ({ instrument, date }) =>
      targetOf({ text: '', line: 0, instrument, date, provision: null, internal: false }, lines),
  };
}

/** What persons stated, and the models that the register names. */
function relationsOfAll(lines: readonly InstrumentLine[], effects: ReadonlyMap<string, Effect>): readonly Relation[] {
  const stated = [...effects.values()].flatMap((effect) => Object.values(effect.relations));
  const known = new Set(stated.map(({ kind, source, target }) => `${kind} ${source} ${target}`));
  const models = lines.flatMap(({ id, model }): Relation[] =>
    model === null || known.has(`adapts-model ${id} ${model}`)
      ? []
      : [
          {
            kind: 'adapts-model',
            source: id,
            target: model,
            provisions: [],
            citing: null,
            words: '',
            since: null,
          },
        ],
  );
  return [...new Map([...stated, ...models].map((one) => [relationKey(one), one])).values()];
}

/** As they stand in the text that gives them, whenever they were confirmed; those that a person added come after. */
function inTextOrder(stated: readonly Amendment[], found: readonly FoundAmendment[]): readonly Amendment[] {
  const name = (one: Omit<Amendment, 'target' | 'text' | 'since'>) => amendmentKey({ ...one, target: '' });
  const places = new Map(found.map((one, n) => [name(one), n]));
  const placeOf = (one: Amendment) => places.get(name(one)) ?? found.length;
  return [...stated].sort((a, b) => placeOf(a) - placeOf(b));
}
