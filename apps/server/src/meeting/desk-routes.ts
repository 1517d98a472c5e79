import { createRoute, z } from '@hono/zod-openapi';
import {
  type CredentialsFigures,
  credentialsDraft,
  credentialsFigures,
  dutyFor,
  type Meeting,
  type MeetingDuty,
  meetingLimits,
  meetingRulesOf,
  presentSeats,
  type Quorum,
  quorumAt,
  sitterOf,
  withConvening,
} from '@plenum/meeting';
import { renderCodeSheetPdf } from '@plenum/office';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { notFound, Refused } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { namesOf, personCards } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { type HallView, hallView } from './hall-view.ts';
import { loadMeeting, performMeetingAct } from './meeting-acts.ts';
import { type MeetingReach, meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const hallShape = shaped<HallView>('HallView', 'The hall at this moment, the same for all');
const rollShape = shaped<Roll>('Roll', 'Everybody whom a desk may check in');
const answerShape = shaped<DeskAnswer>('DeskAnswer', 'Who was checked in or out, and the quorum now');
const credentialsShape = shaped<CredentialsDraft>('CredentialsDraft', 'The figures now, and a text to read over');

/** Whom a desk may check in, by card number, name or code. */
export interface Roll {
  readonly number: number;
  readonly seats: readonly RollSeat[];
}
export interface RollSeat {
  readonly seat: string;
  readonly number: number;
  /** Who sits there now: the person summoned, or the alternate. */
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  /** Where somebody else was summoned first. */
  readonly insteadOf: string | null;
  readonly excluded: string | null;
  readonly since: string | null;
}
export interface DeskAnswer {
  readonly person: string;
  readonly name: string;
  readonly seat: number;
  readonly unit: string;
  /** They were in the hall already, or had left: the moment of the first time. */
  readonly already: boolean;
  readonly at: string;
  readonly quorum: Quorum;
}
export interface CredentialsDraft {
  readonly figures: CredentialsFigures;
  readonly vi: string;
  readonly en: string;
}

/** The door of a meeting: who comes and goes, and the credentials report. */
export function deskRoutes(services: Services): Router {
  const router = newRouter();
  doorRoutes(router, services);
  cardRoute(router, services);
  credentialsRoutes(router, services);
  return router;
}

/** Who works at the door, and those who see the list of people anyway. */
const atTheDoor: readonly MeetingDuty[] = ['office', 'organiser', 'credentials', 'desk', 'presidium', 'secretariat'];

function doorRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/roll',
      request: { params },
      responses: { 200: json(rollShape, 'In the order of card numbers'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      if (!reach.mayConvene && !reach.duties.some((duty) => atTheDoor.includes(duty))) throw notFound();
      return c.json((await rollOf(services, reach)) as never, 200);
    },
  );
  for (const way of ['check-in', 'check-out'] as const)
    router.openapi(
      createRoute({
        method: 'post',
        path: `/api/meetings/{id}/hall/${way}`,
        request: { params, ...jsonBody(z.strictObject({ person: pathId })) },
        responses: { 200: json(answerShape, 'Done, or done before: nothing is done twice'), ...refusals },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const reach = await meetingReachOf(services, c, id);
        return c.json((await atDesk(services, reach, way, c.req.valid('json').person)) as never, 200);
      },
    );
}

/** Cards of delegates to print: number, name, unit, and a code that a desk scans; whoever counts no more gets none. */
function cardRoute(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/cards.pdf',
      request: { params },
      responses: { 200: { description: 'PDF, a slip for each delegate' }, ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      if (!reach.mayConvene && !reach.duties.some((duty) => atTheDoor.includes(duty))) throw notFound();
      const { seats } = await rollOf(services, reach);
      const language = languageOf(c);
      const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
      const pdf = renderCodeSheetPdf({
        heading: (await loadTree(services)).tree.units.get(reach.meeting.unit)?.name ?? '',
        election: reach.meeting.name,
        slips: seats
          .filter((seat) => seat.excluded === null)
          .map((seat) => ({
            name: seat.name,
            duty: seat.unit,
            code: say(`Thẻ số ${seat.number}`, `Card ${seat.number}`),
            link: `${services.config.origin}/seat/${seat.seat}`,
          })),
        how: [
          say('Đưa thẻ ở bàn điểm danh khi vào và khi ra.', 'Show the card at the door when you come and when you go.'),
        ],
        made: services.now(),
      });
      return c.body(new Uint8Array(pdf), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'inline; filename="cards.pdf"',
      });
    },
  );
}

async function rollOf(services: Services, { meeting, number }: MeetingReach): Promise<Roll> {
  const people = meeting.seats.flatMap((seat) => [seat.person, sitterOf(seat)]);
  const cards = await personCards(services.store.pool, [...new Set(people)]);
  const { tree } = await loadTree(services);
  const here = new Map(meeting.stays.filter((stay) => stay.until === null).map((stay) => [stay.person, stay.from]));
  return {
    number,
    seats: meeting.seats.map((seat): RollSeat => {
      const person = sitterOf(seat);
      const { name = person, code = '' } = cards.get(person) ?? {};
      return {
        seat: seat.id,
        number: seat.number,
        person,
        name,
        code,
        unit: tree.units.get(seat.unit)?.name ?? seat.unit,
        insteadOf: seat.alternate === null ? null : (cards.get(seat.person)?.name ?? seat.person),
        excluded: seat.excluded,
        since: here.get(person) ?? null,
      };
    }),
  };
}

/** Checks somebody in or out. Done before (another desk, an answer that got lost), it is answered with the first time. */
async function atDesk(
  services: Services,
  reach: MeetingReach,
  way: 'check-in' | 'check-out',
  person: string,
): Promise<DeskAnswer> {
  const acting = { actor: reach.who, mayConvene: reach.mayConvene };
  const before = way === 'check-in' ? 'already-present' : 'not-present';
  let meeting: Meeting = reach.meeting;
  let already = false;
  try {
    meeting = (await performMeetingAct(services, meeting.id, { act: way, person }, acting)).meeting;
  } catch (error) {
    if (!(error instanceof Refused) || error.findings.some((finding) => finding.code !== before)) throw error;
    already = true;
    meeting = (await loadMeeting(services, meeting.id)).meeting;
    if (!meeting.stays.some((stay) => stay.person === person)) throw error;
  }
  const stay = meeting.stays.findLast((one) => one.person === person);
  const seat = meeting.seats.find((one) => sitterOf(one) === person);
  if (!stay || !seat) throw notFound();
  const names = await namesOf(services.store.pool, [person]);
  const { tree } = await loadTree(services);
  return {
    person,
    name: names.get(person) ?? person,
    seat: seat.number,
    unit: tree.units.get(seat.unit)?.name ?? seat.unit,
    already,
    at: (way === 'check-in' ? stay.from : stay.until) ?? stay.from,
    quorum: quorumAt(meeting, services.now(), meetingRulesOf(meeting.rules).quorum.threshold),
  };
}

/** Those whose report it is, and those who hear of it before it is read. */
const drafts: readonly MeetingDuty[] = [...dutyFor['announce-credentials'], 'presidium', 'secretariat'];

function credentialsRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/credentials',
      request: { params },
      responses: { 200: json(credentialsShape, 'Of those present now'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const held = withConvening(reach.duties, reach.mayConvene);
      if (!held.some((duty) => drafts.includes(duty))) throw notFound();
      const figures = await figuresOf(services, reach.meeting);
      const draft = { figures, vi: credentialsDraft(figures, 'vi'), en: credentialsDraft(figures, 'en') };
      return c.json(draft as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/credentials',
      request: { params, ...jsonBody(z.strictObject({ text: plainText(meetingLimits.credentials) })) },
      responses: { 200: json(hallShape, 'The hall after the announcement'), ...refusals },
    }),
    async (c) => {
      const { meeting, who, mayConvene } = await meetingReachOf(services, c, c.req.valid('param').id);
      const figures = await figuresOf(services, meeting);
      const { text } = c.req.valid('json');
      await performMeetingAct(
        services,
        meeting.id,
        { act: 'announce-credentials', text, figures },
        { actor: who, mayConvene },
      );
      return c.json((await hallView(services, meeting.id)) as never, 200);
    },
  );
}

/** The figures of those present now, from what is on file of each. */
async function figuresOf(services: Services, meeting: Meeting): Promise<CredentialsFigures> {
  const now = services.now();
  const found = await services.store.pool.query<{ id: string; born: string | null; sex: 'female' | 'male' | null }>(
    'select id, born, sex from person_row where id = any($1::text[])',
    [presentSeats(meeting, now).map(sitterOf)],
  );
  const people = new Map(found.rows.map((row) => [row.id, row]));
  return credentialsFigures(meeting, now, meetingRulesOf(meeting.rules), (person) => people.get(person));
}
