import { createRoute, z } from '@hono/zod-openapi';
import { dutyFor, withConvening } from '@plenum/meeting';
import { calendarFile, renderSummonsPdf } from '@plenum/office';
import { childrenOf, postKinds } from '@plenum/organisation';
import type { Context } from 'hono';
import { languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { BadInput, forbidden, notFound, Problem } from '../http/problem.ts';
import { type Env, json, problems, type Router, shaped } from '../http/router.ts';
import { unitsBelow } from '../organisation/list-people.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { type DelegatePreview, delegateFile, previewDelegates } from './delegate-file.ts';
import { meetingPeople, seesPeople } from './meeting-view.ts';
import { loadProgramme } from './programme-acts.ts';
import { type MeetingReach, meetingReachOf } from './reach.ts';
import { summonsPaper } from './summons-paper.ts';
import { type ProposedPerson, proposedSummons } from './summons-proposal.ts';

const params = z.object({ id: pathId });
const proposedShape = shaped<ProposedPerson>('ProposedPerson', 'Somebody whom a rule names, and what it says of them');
const previewShape = shaped<DelegatePreview>('DelegatePreview', 'The act that takes the file in, or every fault');

/** A unit that sends delegates, with its members on the day. */
export interface SenderView {
  readonly unit: string;
  readonly name: string;
  readonly members: number;
}
const senderShape = shaped<SenderView>('Sender', 'A unit directly below, with its official members');
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Somebody who prepares the meeting. @throws Problem 403 or 404 */
export async function preparingReachOf(services: Services, c: Context<Env>, id: string): Promise<MeetingReach> {
  const reach = await meetingReachOf(services, c, id);
  const duties = withConvening(reach.duties, reach.mayConvene);
  if (!dutyFor.summon.some((duty) => duties.includes(duty))) throw forbidden();
  return reach;
}

/** Who is to be summoned: by rule, from a file, and as a file. */
export function summonsRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/proposed',
      request: {
        params,
        query: z.object({
          from: z.enum(['members', 'body', 'below']).default('members'),
          body: pathId.optional(),
          posts: z.string().max(200).default('secretary'),
        }),
      },
      responses: { 200: json(z.array(proposedShape), 'By name; nothing is kept'), ...problems },
    }),
    async (c) => {
      const reach = await preparingReachOf(services, c, c.req.valid('param').id);
      const { from, body = '', posts } = c.req.valid('query');
      const asked = postKinds.filter((post) => posts.split(',').includes(post));
      const source = from === 'body' ? { from, body } : from === 'below' ? { from, posts: asked } : { from };
      return c.json((await proposedSummons(services, reach, source, languageOf(c))) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/senders',
      request: { params },
      responses: { 200: json(z.array(senderShape), 'Units directly below, in the order of the tree'), ...problems },
    }),
    async (c) => {
      const { meeting } = await preparingReachOf(services, c, c.req.valid('param').id);
      return c.json((await sendersOf(services, meeting.unit)) as never, 200);
    },
  );
  fileRoutes(router, services);
  paperRoutes(router, services);
}

async function sendersOf(services: Services, convening: string): Promise<readonly SenderView[]> {
  const { tree } = await loadTree(services);
  const found = await services.store.pool.query<{ unit: string; people: number }>(
    `select unit, sum(people)::int as people from unit_people where status <> 'probationary' group by unit`,
  );
  const own = new Map(found.rows.map((row) => [row.unit, row.people]));
  return childrenOf(tree, convening).map(({ id, name }) => ({
    unit: id,
    name,
    members: unitsBelow(tree, id).reduce((sum, unit) => sum + (own.get(unit) ?? 0), 0),
  }));
}

/** The summons on paper: of everybody for who prepares, of themselves for a delegate; and the meeting for their calendar. */
function paperRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/summons.pdf',
      request: { params, query: z.object({ person: pathId.optional() }) },
      responses: { 200: { description: 'A page for each person' }, ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const { person = seesPeople(reach) ? undefined : (reach.person ?? '') } = c.req.valid('query');
      if (!seesPeople(reach) && person !== reach.person) throw notFound();
      const { seats } = await meetingPeople(services, reach.meeting, reach.number);
      const wanted = seats.filter((seat) => seat.excluded === null && (person === undefined || seat.person === person));
      if (wanted.length === 0) throw notFound();
      const { summonsIssued } = reach.meeting;
      if (summonsIssued === null) throw new Problem(409, 'summons-not-issued');
      const { programme } = await loadProgramme(services, reach.meeting.id);
      const pdf = renderSummonsPdf(summonsPaper(reach, summonsIssued, wanted, programme, languageOf(c)));
      return c.body(new Uint8Array(pdf), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'inline; filename="summons.pdf"',
      });
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/meeting.ics',
      request: { params },
      responses: { 200: { description: 'iCalendar (RFC 5545)' }, ...problems },
    }),
    async (c) => {
      const { meeting, number } = await meetingReachOf(services, c, c.req.valid('param').id);
      const begins = meeting.begins ?? `${meeting.date}T00:00:00.000Z`;
      const { programme } = await loadProgramme(services, meeting.id);
      const file = calendarFile({
        id: meeting.id,
        sequence: number,
        title: meeting.name,
        place: meeting.place,
        description: programme.items.map((item) => item.title).join('\n'),
        from: begins,
        until: meeting.ends ?? new Date(Date.parse(begins) + 4 * 3_600_000).toISOString(),
        url: `${services.config.origin}/meetings/${meeting.id}`,
      });
      return c.body(file, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="meeting.ics"',
      });
    },
  );
}

function fileRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/delegates/preview',
      request: {
        params,
        body: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: z.object({ file: z.any() }).openapi({ description: '.csv (UTF-8) or .xlsx' }),
            },
          },
        },
      },
      responses: { 200: json(previewShape, 'Nothing is kept'), ...problems },
    }),
    async (c) => {
      const reach = await preparingReachOf(services, c, c.req.valid('param').id);
      const { file } = c.req.valid('form');
      if (!(file instanceof File)) throw new BadInput([{ path: ['file'], message: 'file' }]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return c.json((await previewDelegates(services, reach, { name: file.name, bytes }, languageOf(c))) as never, 200);
    },
  );
  for (const format of ['csv', 'xlsx'] as const)
    router.openapi(
      createRoute({
        method: 'get',
        path: `/api/meetings/{id}/delegates.${format}`,
        request: { params },
        responses: { 200: { description: 'Those summoned and the alternates' }, ...problems },
      }),
      async (c) => {
        const reach = await meetingReachOf(services, c, c.req.valid('param').id);
        if (!seesPeople(reach)) throw notFound();
        const bytes = await delegateFile(services, reach, format, languageOf(c));
        return c.body(new Uint8Array(bytes), 200, {
          'Content-Type': mediaTypes[format],
          'Content-Disposition': `attachment; filename="delegates.${format}"`,
        });
      },
    );
}
