import {
  mayChangeUnit,
  mayReadUnit,
  pathOf,
  personDecider,
  personStream,
  type Reach,
  unitOf,
} from '@plenum/organisation';
import { loadStream } from '@plenum/store';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { postsOf } from './body-rows.ts';
import { loadTree } from './organisation-acts.ts';
import { type PersonView, personDetail } from './popolo.ts';

/**
 * A person: to whoever sees their unit, or a unit in which they hold a post.
 * @throws Problem 404
 */
export async function personView(services: Services, id: string, reach: Reach): Promise<PersonView> {
  const { tree } = await loadTree(services);
  const { state, number } = await loadStream(services.store, personDecider, personStream(id));
  if (state === null) throw notFound();
  const posts = await postsOf(services.store.pool, id);
  const sees = (unit: string): boolean => mayReadUnit(reach, pathOf(tree, unit));
  const own = sees(unitOf(state));
  if (!own && !posts.some((post) => post.until_date === null && sees(post.unit))) throw notFound();
  const nameOf = (unit: string): string => tree.units.get(unit)?.name ?? unit;
  const change = mayChangeUnit(reach, pathOf(tree, unitOf(state)));
  return {
    id,
    person: personDetail(state),
    memberships: [...state.memberships].reverse().map(({ unit, from, until }) => ({
      organization_id: unit,
      organization_name: nameOf(unit),
      start_date: from,
      ...(until ? { end_date: until } : {}),
    })),
    statuses: [...state.statuses].reverse().map(({ status, from, reason }) => ({
      status,
      start_date: from,
      // Why somebody was suspended is for those who look after their unit.
      reason: change ? (reason ?? '') : '',
    })),
    ended: state.ended,
    posts: posts.map((post) => ({
      id: post.id,
      unit: post.unit,
      unit_name: nameOf(post.unit),
      organization_name: post.body_name,
      term: post.term,
      role: post.post,
      start_date: post.from_date,
      end_date: post.until_date,
      gained: post.gained,
      decision: post.decision,
      left: post.left_how,
    })),
    may: { change, erase: reach.administrator && state.ended !== null && state.card !== null },
    number,
  };
}
