import { createRoute, z } from '@hono/zod-openapi';
import { type Conclusion, conclusionDutyFor, conclusionLimits, withConvening } from '@plenum/meeting';
import { pathId, plainText } from '../http/plain-text.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import { unitsBelow } from '../organisation/list-people.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { type LoadedConclusions, loadConclusions, performConclusionAct } from './conclusion-acts.ts';
import { loadMinutes } from './minutes-acts.ts';
import { agendaOf } from './programme-view.ts';
import { type MeetingReach, meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const text = plainText(conclusionLimits.text);
const field = plainText(conclusionLimits.field);
const entry = z.strictObject({
  item: pathId.nullable(),
  text,
  grounds: z
    .array(z.strictObject({ instrument: pathId.nullable(), symbol: field, provision: field }))
    .max(conclusionLimits.grounds),
  tasks: z
    .array(z.strictObject({ id: pathId.optional(), unit: plainText(100), task: field, due: plainText(10) }))
    .max(conclusionLimits.tasks),
});
const reason = field;
const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('draft-conclusion'), conclusion: entry }),
  z.strictObject({ act: z.literal('correct-conclusion'), id: pathId, conclusion: entry }),
  z.strictObject({ act: z.literal('drop-conclusion'), id: pathId, reason }),
  z.strictObject({
    act: z.literal('adopt-conclusions'),
    conclusions: z.array(pathId).max(conclusionLimits.conclusions),
    vote: pathId.nullable().default(null),
  }),
  z.strictObject({ act: z.literal('reopen-conclusion'), id: pathId, reason }),
]);

/** The conclusions of a meeting with names, and what the reader may do with them. */
export interface ConclusionsView {
  readonly number: number;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly conclusions: readonly (Omit<Conclusion, 'tasks'> & {
    readonly tasks: readonly (Conclusion['tasks'][number] & { readonly unitName: string })[];
  })[];
  /** Units that a task may be given to; empty for those who do not write conclusions. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly may: readonly string[];
}

const viewShape = shaped<ConclusionsView>('ConclusionsView', 'What the meeting concluded, item by item');

/** What is concluded: everybody of the meeting reads what is adopted, and who writes them the rest. */
export function conclusionRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/conclusions',
      request: { params },
      responses: { 200: json(viewShape, 'The conclusions'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await viewOf(services, reach, await loadConclusions(services, reach.meeting.id))) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/conclusions/acts',
      request: { params, ...jsonBody(z.strictObject({ seen: z.int().min(0).optional(), act: actSchema })) },
      responses: { 200: json(viewShape, 'The conclusions after the act'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const { act, seen } = c.req.valid('json');
      return c.json(
        (await viewOf(services, reach, await performConclusionAct(services, act, reach, seen))) as never,
        200,
      );
    },
  );
  return router;
}

/** Delegates, guests and those at the desks see what is adopted. */
export const seesDrafts = ({ duties, mayConvene }: MeetingReach): boolean =>
  mayConvene || duties.length === 0 || duties.some((duty) => !['delegate', 'guest', 'desk', 'teller'].includes(duty));

async function viewOf(
  services: Services,
  reach: MeetingReach,
  { state, number }: LoadedConclusions,
): Promise<ConclusionsView> {
  const [{ tree }, items, minutes] = await Promise.all([
    loadTree(services),
    agendaOf(services, reach.meeting),
    loadMinutes(services, reach.meeting.id),
  ]);
  // Closed minutes hold the conclusions: then nobody changes them.
  const held = minutes.state.closed === null ? withConvening(reach.duties, reach.mayConvene) : [];
  const shown = seesDrafts(reach) ? state.conclusions : state.conclusions.filter(({ adopted }) => adopted !== null);
  return {
    number,
    items: items.map(({ id, title }) => ({ id, title })),
    conclusions: shown.map((one) => ({
      ...one,
      tasks: one.tasks.map((task) => ({ ...task, unitName: tree.units.get(task.unit)?.name ?? task.unit })),
    })),
    units: conclusionDutyFor['draft-conclusion'].some((duty) => held.includes(duty))
      ? unitsBelow(tree, reach.meeting.unit).map((id) => ({ id, name: tree.units.get(id)?.name ?? id }))
      : [],
    may: Object.entries(conclusionDutyFor).flatMap(([act, duties]) =>
      duties.some((duty) => held.includes(duty)) ? [act] : [],
    ),
  };
}
