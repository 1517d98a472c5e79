import { mayChangeUnit, mayReadUnit, pathOf, type Reach, type UnitTree } from '@plenum/organisation';
import {
  type Learning,
  learningOf,
  type MakingKnown,
  type MakingKnownAct,
  type MakingKnownLine,
  type MakingKnownView,
  makingKnownDecider,
  type NamedLearning,
  unitsOf,
} from '@plenum/rulebook';
import { loadStream } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { notFound } from '../http/problem.ts';
import { contextOf, loadTree, reachOf } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { instrumentRow, instrumentRows } from './instrument-rows.ts';
import { makingKnownOfAll, makingKnownStream, writeMakingKnownRow } from './making-known-rows.ts';
import type { Keeper } from './number-acts.ts';
import { performStreamAct } from './stream-act.ts';

interface Reading {
  readonly tree: UnitTree;
  readonly reach: Reach;
  readonly today: string;
  readonly open: readonly string[];
}

async function readingOf(services: Services, who: Keeper): Promise<Reading> {
  const reach = await reachOf(services.store.pool, who);
  const { tree } = await loadTree(services);
  const { today } = contextOf(services, { actor: who, reach, ...(who.now !== undefined && { now: who.now }) });
  const open = [...tree.units.values()].filter((unit) => unit.dissolved === undefined).map(({ id }) => id);
  return { tree, reach, today, open };
}

const chosenUnits = (making: MakingKnown, { tree, open }: Reading): readonly string[] =>
  making.audience === null ? [] : unitsOf(making.audience, open, (unit) => pathOf(tree, unit));

/** A unit confirms for itself, by an account with an office there or above: who administers confirms for nobody by that alone. */
const speaksFor = (unit: string, { tree, reach }: Reading): boolean =>
  mayChangeUnit({ administrator: false, offices: reach.offices }, pathOf(tree, unit));

/** @throws Refused, StaleScreen, Problem 404 */
export async function performMakingKnownAct(
  services: Services,
  id: string,
  act: MakingKnownAct,
  who: Keeper,
  seen?: number,
): Promise<void> {
  const { pool } = services.store;
  if (!(await instrumentRow(pool, id))) throw notFound();
  const reading = await readingOf(services, who);
  const { tree, today } = reading;
  const { state } = await loadStream(services.store, makingKnownDecider, makingKnownStream(id));
  const chosen = new Set(chosenUnits(state, reading));
  const people = 'people' in act ? act.people : [];
  const found = await pool.query<{ id: string }>(
    'select id from person_row where id = any($1::text[]) and ended is null',
    [people],
  );
  const there = new Set(found.rows.map((row) => row.id));
  await performStreamAct(services, {
    decider: makingKnownDecider,
    stream: makingKnownStream(id),
    act,
    context: {
      now: who.now ?? services.now(),
      today,
      actor: { id: who.id, name: who.name },
      freshId: services.freshId,
      actorIsAdministrator: who.administrator,
      unitIsOpen: (unit) => tree.units.get(unit) !== undefined && tree.units.get(unit)?.dissolved === undefined,
      personIsThere: (person) => there.has(person),
      isOfAudience: (unit) => chosen.has(unit),
      mayConfirmFor: (unit) => speaksFor(unit, reading),
    },
    expectedNumber: seen,
    project: (tx, _events, after) => writeMakingKnownRow(tx, id, after),
  });
}

/** @throws Problem 404 */
export async function makingKnownView(services: Services, id: string, who: SignedIn): Promise<MakingKnownView> {
  const { pool } = services.store;
  const instrument = await instrumentRow(pool, id);
  if (!instrument) throw notFound();
  const reading = await readingOf(services, who);
  const { tree, reach, today } = reading;
  const { state, number } = await loadStream(services.store, makingKnownDecider, makingKnownStream(id));
  const reads = (unit: string) => mayReadUnit(reach, pathOf(tree, unit));
  const chosen = chosenUnits(state, reading);
  const people = await pool.query<{ id: string; name: string; unit: string }>(
    'select id, name, unit from person_row where id = any($1::text[])',
    [state.audience?.people ?? []],
  );
  const byPerson = new Map(people.rows.map((row) => [row.id, row]));
  const learning = learningOf(state, chosen, today).flatMap((one): NamedLearning[] => {
    if (one.kind === 'unit') {
      const unit = tree.units.get(one.id);
      return unit && reads(one.id) ? [{ ...one, name: unit.name, of: unit.code }] : [];
    }
    const person = byPerson.get(one.id);
    if (!person || !reads(person.unit)) return [];
    return [{ ...one, name: person.name, of: tree.units.get(person.unit)?.name ?? '' }];
  });
  return {
    instrument,
    number,
    today,
    audience: who.administrator ? state.audience : null,
    by: state.audience?.by ?? null,
    sessions: state.sessions.map((session) => ({
      ...session,
      attended: session.attended && {
        units: session.attended.units.filter(({ unit }) => reads(unit)),
        people: session.attended.people.filter((person) => reads(byPerson.get(person)?.unit ?? '')),
      },
    })),
    learning,
    mayConfirm: chosen.filter((unit) => state.confirmed[unit] === undefined && speaksFor(unit, reading)),
    mayKeep: who.administrator,
  };
}

/** What is being made known, as far as the reader reaches: what they must confirm stands first, then what is late. */
export async function makingKnownLines(services: Services, who: SignedIn): Promise<readonly MakingKnownLine[]> {
  const { pool } = services.store;
  const [rows, all, reading] = await Promise.all([
    instrumentRows(pool),
    makingKnownOfAll(pool),
    readingOf(services, who),
  ]);
  const { tree, reach, today } = reading;
  const lines = rows.flatMap((instrument): MakingKnownLine[] => {
    const making = all.get(instrument.id);
    if (!making?.audience) return [];
    const chosen = chosenUnits(making, reading).filter((unit) => mayReadUnit(reach, pathOf(tree, unit)));
    if (chosen.length === 0 && !who.administrator) return [];
    const learning = learningOf(making, chosen, today).filter(({ kind }) => kind === 'unit' || who.administrator);
    const count = (state: Learning['state']) => learning.filter((one) => one.state === state).length;
    const toConfirm = chosen.filter((unit) => making.confirmed[unit] === undefined && speaksFor(unit, reading)).length;
    return [
      {
        instrument,
        by: making.audience.by,
        counts: { notYet: count('not-yet'), attended: count('attended'), confirmed: count('confirmed') },
        late: learning.some(({ late }) => late),
        toConfirm,
      },
    ];
  });
  return lines.sort(
    (a, b) =>
      Number(b.toConfirm > 0) - Number(a.toConfirm > 0) || Number(b.late) - Number(a.late) || (a.by < b.by ? -1 : 1),
  );
}
