import { createRoute, z } from '@hono/zod-openapi';
import { mayFindPeople, withConvening } from '@plenum/meeting';
import { findableRoots, isWithin, pathOf, type UnitTree } from '@plenum/organisation';
import { pathId, plainText } from '../http/plain-text.ts';
import { forbidden } from '../http/problem.ts';
import { json, problems, type Router, shaped } from '../http/router.ts';
import { listPeople, withAllBelow } from '../organisation/list-people.ts';
import { loadTree, reachOf } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { meetingReachOf } from './reach.ts';

/** As many as a list shows without scrolling. */
const shown = 8;

/** Somebody whom a meeting's organiser finds: what tells two of one name apart, and nothing else of them. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly birth_date?: string;
  readonly organization_name: string;
  /** The unit that would send them: directly below the convening one, or that itself. */
  readonly delegation: string;
}
const foundShape = shaped<FoundPerson>('FoundPerson', 'Name, birth date and unit; nothing else of them');

/** People of the convening unit and below, found by name: an organiser needs no office in the unit for it. */
export function findPeopleRoute(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/persons',
      request: { params: z.object({ id: pathId }), query: z.object({ q: plainText(200).default('') }) },
      responses: { 200: json(z.array(foundShape), 'The first in order of names'), ...problems },
    }),
    async (c) => {
      const { meeting, duties, mayConvene, who } = await meetingReachOf(services, c, c.req.valid('param').id);
      if (!mayFindPeople(meeting, withConvening(duties, mayConvene))) throw forbidden();
      const { pool } = services.store;
      const [reach, { tree }] = await Promise.all([reachOf(pool, who), loadTree(services)]);
      const units = withAllBelow(tree, findableRoots(reach, meeting.unit));
      const { q } = c.req.valid('query');
      const asked = { units, typed: q, status: undefined, after: undefined, limit: shown };
      const { people } = await listPeople(pool, asked);
      const found = people.map(({ id, card, unit }): FoundPerson => {
        const name = tree.units.get(unit)?.name ?? '';
        const born = card.born ? { birth_date: card.born } : {};
        return {
          id,
          name: card.name,
          ...born,
          organization_name: name,
          delegation: delegation(tree, meeting.unit, unit),
        };
      });
      return c.json(found as never, 200);
    },
  );
}

/** The unit directly below the convening one on the way to a unit; the convening one itself for its own people. */
function delegation(tree: UnitTree, convening: string, unit: string): string {
  const [, below] = pathOf(tree, unit).slice(pathOf(tree, convening).length - 1);
  return isWithin(tree, unit, convening) ? (below ?? convening) : convening;
}
