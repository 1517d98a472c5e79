import {
  bodyDecider,
  childrenOf,
  type MemberStatus,
  mayChangeBelow,
  mayChangeUnit,
  mayReadUnit,
  pathOf,
  type Reach,
  type Unit,
  type UnitTree,
  unitStream,
} from '@plenum/organisation';
import { loadStream } from '@plenum/store';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { vacantSeats } from './body-rows.ts';
import { peopleCounts, unitsBelow, withBelow } from './list-people.ts';
import { contextOf, loadTree } from './organisation-acts.ts';
import { namesOf } from './person-rows.ts';
import { type BodyView, bodyView, type Organization, organization } from './popolo.ts';

/** A unit in the tree: with how many people it and the units below it have, and how many seats are vacant there. */
export interface UnitInTree extends Organization {
  readonly people: number;
  readonly vacant: number;
}

export interface TreeView {
  readonly organizations: readonly UnitInTree[];
  readonly may: { readonly addTop: boolean };
  readonly number: number;
}

/** What the caller sees of the tree, units above their own left out: in the order in which units came. */
export async function treeView(services: Services, reach: Reach): Promise<TreeView> {
  const { tree, number } = await loadTree(services);
  const units = visibleUnits(tree, reach);
  const [people, vacant] = await sumsOf(services, tree);
  return {
    organizations: units.map((unit) => ({
      ...organization(unit),
      people: people.get(unit.id) ?? 0,
      vacant: vacant.get(unit.id) ?? 0,
    })),
    may: { addTop: reach.administrator },
    number,
  };
}

export function visibleUnits(tree: UnitTree, reach: Reach): readonly Unit[] {
  const open = [...tree.units.values()].filter((unit) => unit.dissolved === undefined);
  if (reach.administrator) return open;
  const ids = new Set(
    reach.offices.flatMap((office) => (tree.units.has(office.unit) ? unitsBelow(tree, office.unit) : [])),
  );
  return open.filter((unit) => ids.has(unit.id));
}

async function sumsOf(services: Services, tree: UnitTree) {
  const { pool } = services.store;
  const [counts, vacant] = await Promise.all([peopleCounts(pool), vacantSeats(pool)]);
  const own = new Map([...counts].map(([unit, its]) => [unit, Object.values(its).reduce((sum, n) => sum + n, 0)]));
  return [withBelow(tree, own), withBelow(tree, vacant)] as const;
}

export interface UnitView {
  readonly organization: Organization;
  /** From the topmost unit that the caller sees down to this one. */
  readonly path: readonly Organization[];
  readonly children: readonly UnitInTree[];
  readonly bodies: readonly BodyView[];
  /** Of this unit and all below it. */
  readonly people: Readonly<Partial<Record<MemberStatus, number>>>;
  /** Of this unit alone. */
  readonly ownPeople: number;
  readonly offices: readonly { readonly account: string; readonly name: string; readonly may: 'read' | 'change' }[];
  readonly may: { readonly change: boolean; readonly changePlace: boolean };
  /** Entries of the unit's own stream that this shows. */
  readonly number: number;
  readonly treeNumber: number;
}

/** @throws Problem 404 where there is no such unit within the caller's reach */
export async function unitView(services: Services, id: string, reach: Reach): Promise<UnitView> {
  const { pool } = services.store;
  const { tree, number: treeNumber } = await loadTree(services);
  const unit = tree.units.get(id);
  const path = pathOf(tree, id);
  if (!unit || !mayReadUnit(reach, path)) throw notFound();
  const { state, number } = await loadStream(services.store, bodyDecider, unitStream(id));
  const { today } = contextOf(services, { actor: { id: '', name: '' }, reach });
  const held = state.bodies.flatMap((body) => body.terms.flatMap((term) => term.held.map((one) => one.person)));
  const mayChange = mayChangeUnit(reach, path);
  const [names, counts, [people, vacant], accounts] = await Promise.all([
    namesOf(pool, [...new Set(held)]),
    peopleCounts(pool),
    sumsOf(services, tree),
    pool.query<{ id: string; name: string }>('select id, name from account_row where id = any($1::text[])', [
      state.offices.map((office) => office.account),
    ]),
  ]);
  const below = new Set(unitsBelow(tree, id));
  const byStatus: Partial<Record<MemberStatus, number>> = {};
  for (const [at, its] of counts)
    if (below.has(at))
      for (const [status, n] of Object.entries(its) as [MemberStatus, number][])
        byStatus[status] = (byStatus[status] ?? 0) + n;
  return {
    organization: organization(unit),
    path: path
      .filter((_, at) => mayReadUnit(reach, path.slice(0, at + 1)))
      .map((step) => organization(tree.units.get(step)!)),
    children: childrenOf(tree, id).map((child) => ({
      ...organization(child),
      people: people.get(child.id) ?? 0,
      vacant: vacant.get(child.id) ?? 0,
    })),
    bodies: state.bodies.map((body) => bodyView(body, id, today, names)),
    people: byStatus,
    ownPeople: Object.values(counts.get(id) ?? {}).reduce((sum, n) => sum + n, 0),
    offices: mayChange
      ? state.offices.map((office) => ({
          ...office,
          name: accounts.rows.find((row) => row.id === office.account)?.name ?? '',
        }))
      : [],
    may: { change: mayChange, changePlace: mayChangeBelow(reach, tree, unit.parent) },
    number,
    treeNumber,
  };
}
