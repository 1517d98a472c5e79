import {
  type BodyContext,
  type BodyEvent,
  bodyDecider,
  importDecider,
  importStream,
  mayReadUnit,
  namedInPosts,
  type PostSheetContext,
  pathOf,
  planPosts,
  type SheetRow,
  type UnitBodies,
  unitByCode,
  unitStream,
} from '@plenum/organisation';
import { loadStream, performTogether, type TogetherDone, type Transaction } from '@plenum/store';
import { Refused } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { writeBodies } from './body-rows.ts';
import { type Acting, contextOf, loadTree } from './organisation-acts.ts';
import { peopleByCode } from './person-rows.ts';

/** What a file of posts would do, and what its decisions rest on. */
export interface PostPlan {
  readonly plan: ReturnType<typeof planPosts>;
  readonly contextOf: (unit: string) => BodyContext;
}

/** Plans a file of posts against what is there. People out of reach are not known. */
export async function postPlan(services: Services, rows: readonly SheetRow[], acting: Acting): Promise<PostPlan> {
  const { tree } = await loadTree(services);
  const named = namedInPosts(rows);
  const found = await peopleByCode(services.store.pool, named.people);
  const visible = [...found].filter(([, row]) => mayReadUnit(acting.reach, pathOf(tree, row.unit)));
  const byCode = new Map(visible);
  const byId = new Map(visible.map(([, row]) => [row.id, row]));
  const bodies = new Map<string, UnitBodies>();
  for (const code of named.units) {
    const unit = unitByCode(tree, code);
    if (unit) bodies.set(unit.id, (await loadStream(services.store, bodyDecider, unitStream(unit.id))).state);
  }
  const ofUnit = (unit: string): BodyContext => ({
    ...contextOf(services, acting),
    path: pathOf(tree, unit),
    unitDissolved: tree.units.get(unit)?.dissolved !== undefined,
    accountOpen: () => false,
    person: (id) => {
      const row = byId.get(id);
      return row ? { official: row.status !== 'probationary', ended: row.ended !== null, name: row.card.name } : null;
    },
  });
  const sheet: PostSheetContext = {
    tree,
    bodies: (unit) => bodies.get(unit) ?? bodyDecider.initialState,
    personByCode: (code) => {
      const row = byCode.get(code);
      return row && { id: row.id, name: row.card.name };
    },
    contextOf: ofUnit,
  };
  return { plan: planPosts(rows, sheet), contextOf: ofUnit };
}

/**
 * Keeps what was planned: every unit's bodies, terms and posts in one commit, with a note of the file.
 * @throws Refused
 */
export async function keepPosts(
  services: Services,
  file: { readonly id: string; readonly sha256: string },
  { plan, contextOf: ofUnit }: PostPlan,
  acting: Acting,
): Promise<void> {
  const { added, changed } = plan;
  const outcome = await performTogether(services.store, [
    ...[...plan.units].map(([unit, lines]) => ({
      decider: bodyDecider,
      context: ofUnit(unit),
      acts: [{ stream: unitStream(unit), act: { act: 'import-posts' as const, lines } }],
      project: async (tx: Transaction, done: readonly TogetherDone<UnitBodies, BodyEvent>[]) => {
        for (const one of done) await writeBodies(tx, unit, one.state);
      },
    })),
    {
      decider: importDecider,
      context: contextOf(services, acting),
      acts: [{ stream: importStream(file.id), act: { of: 'posts' as const, ...file, added, changed } }],
    },
  ]);
  if ('refused' in outcome) throw new Refused(outcome.refused.slice(0, 100));
}
