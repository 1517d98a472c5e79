import type { Actor, Finding } from '@plenum/kernel';
import {
  type BodyAct,
  bodyDecider,
  codeForm,
  mayReadUnit,
  type Office,
  type OrganisationContext,
  type PersonAct,
  type PersonContext,
  type PersonState,
  pathOf,
  personDecider,
  personStream,
  type Reach,
  type TreeAct,
  treeDecider,
  treeStream,
  type UnitBodies,
  type UnitTree,
  unitStream,
} from '@plenum/organisation';
import { erasePersonal, loadStream, type Outcome, perform } from '@plenum/store';
import type pg from 'pg';
import { Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { writeBodies } from './body-rows.ts';
import { peopleByCode, personById, writePeople } from './person-rows.ts';

/** Who acts on the organisation, and how far they reach. */
export interface Acting {
  readonly actor: Actor;
  readonly reach: Reach;
  /** Another moment than now: for the example. */
  readonly now?: string;
}

/** The account's offices in units. */
export async function reachOf(
  db: pg.Pool,
  who: { readonly id: string; readonly administrator: boolean },
): Promise<Reach> {
  const found = await db.query<Office>('select unit, may from unit_office where account = $1', [who.id]);
  return { administrator: who.administrator, offices: found.rows };
}

/** The day in Vietnam, where there is no summer time. */
const dayOf = (now: string): string => new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10);

export function contextOf(services: Services, { actor, reach, now = services.now() }: Acting): OrganisationContext {
  return { now, today: dayOf(now), actor: { id: actor.id, name: actor.name }, freshId: services.freshId, reach };
}

export const loadTree = async (services: Services): Promise<{ readonly tree: UnitTree; readonly number: number }> => {
  const { state, number } = await loadStream(services.store, treeDecider, treeStream);
  return { tree: state, number };
};

// biome-ignore lint/suspicious/noExplicitAny: the state is given through as it is.
function stateOf<State>(outcome: Outcome<State, any>): { state: State; number: number; findings: readonly Finding[] } {
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return { state: outcome.state, number: outcome.number, findings: outcome.findings };
}

/** @throws Refused, StaleScreen where `seen` is behind */
export async function performTreeAct(services: Services, act: TreeAct, acting: Acting, seen?: number) {
  const { pool } = services.store;
  const filled = await pool.query<{ unit: string }>(
    'select unit from unit_people group by unit having sum(people) > 0 and unit = $1',
    [act.act === 'dissolve-unit' ? act.id : ''],
  );
  const context = {
    ...contextOf(services, acting),
    hasPeople: (unit: string) => filled.rows.some((row) => row.unit === unit),
  };
  return stateOf(
    await perform(services.store, { decider: treeDecider, stream: treeStream, act, context, expectedNumber: seen }),
  );
}

/** @throws Refused, StaleScreen where `seen` is behind */
export async function performBodyAct(
  services: Services,
  unit: string,
  act: BodyAct,
  acting: Acting,
  seen?: number,
): Promise<{ state: UnitBodies; number: number; findings: readonly Finding[] }> {
  const { pool } = services.store;
  const { tree } = await loadTree(services);
  const person = act.act === 'gain-post' ? await personById(pool, act.person) : null;
  const account = act.act === 'give-office' ? act.account : '';
  const open = await pool.query('select 1 from account_row where id = $1 and not closed', [account]);
  const visible = person && mayReadUnit(acting.reach, pathOf(tree, person.unit)) ? person : null;
  const context = {
    ...contextOf(services, acting),
    path: pathOf(tree, unit),
    unitDissolved: tree.units.get(unit)?.dissolved !== undefined,
    accountOpen: (id: string) => id === account && open.rowCount === 1,
    person: (id: string) =>
      visible?.id === id
        ? { official: visible.status !== 'probationary', ended: visible.ended !== null, name: visible.card.name }
        : null,
  };
  return stateOf(
    await perform(services.store, {
      decider: bodyDecider,
      stream: unitStream(unit),
      act,
      context,
      expectedNumber: seen,
      project: (tx, _events, state) => writeBodies(tx, unit, state),
    }),
  );
}

const codeClashed = (error: unknown): boolean =>
  (error as { constraint?: unknown } | null)?.constraint === 'person_row_code';

/** What decisions about people rest on; `codes` are the card numbers that the acts name. */
export async function personContext(
  services: Services,
  acting: Acting,
  codes: readonly string[],
): Promise<PersonContext> {
  const { tree } = await loadTree(services);
  const known = await peopleByCode(services.store.pool, codes.map(codeForm));
  return {
    ...contextOf(services, acting),
    tree,
    codeTaken: (code, person) => (known.get(code)?.id ?? person) !== person,
  };
}

/** @throws Refused, StaleScreen where `seen` is behind */
export async function performPersonAct(
  services: Services,
  id: string,
  act: PersonAct,
  acting: Acting,
  seen?: number,
): Promise<{ state: PersonState; number: number; findings: readonly Finding[] }> {
  const row = act.act === 'resume-membership' ? await personById(services.store.pool, id) : null;
  const codes = 'card' in act ? [act.card.code] : row ? [row.card.code] : [];
  const context = await personContext(services, acting, codes);
  const outcome = await perform(services.store, {
    decider: personDecider,
    stream: personStream(id),
    act,
    context,
    expectedNumber: seen,
    project: (tx, _events, state) => writePeople(tx, [state]),
  }).catch((error: unknown) => {
    if (!codeClashed(error)) throw error;
    throw new Refused([
      {
        code: 'person-code-taken',
        severity: 'refusal',
        values: { code: codes[0] ?? '' },
        citations: [],
        about: 'code',
      },
    ]);
  });
  const done = stateOf(outcome);
  if (act.act === 'erase-person') await erasePersonal(services.store, personStream(id));
  return done;
}
