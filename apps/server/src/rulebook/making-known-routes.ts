import { createRoute, z } from '@hono/zod-openapi';
import { formatDate, type Sheet } from '@plenum/election';
import { sheetCsv, sheetsXlsx } from '@plenum/office';
import type { LearningState, MakingKnownLine, MakingKnownView } from '@plenum/rulebook';
import { type Language, languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { makingKnownLines, makingKnownView, performMakingKnownAct } from './making-known-view.ts';
import { rulebookRefusals } from './number-routes.ts';

/** More than any tree or list of people here holds; which of them may be named is the rule's question. */
const MOST = 20_000;
const ids = z.array(pathId).max(MOST);
const session = { date: plainText(40), place: plainText(600), presenter: plainText(400) };
const actSchema = z
  .strictObject({
    seen: z.int().min(0).optional(),
    act: z.discriminatedUnion('act', [
      z.strictObject({
        act: z.literal('name-audience'),
        units: z.array(z.strictObject({ unit: pathId, below: z.boolean() })).max(MOST),
        except: ids,
        people: ids,
        by: plainText(40),
      }),
      z.strictObject({ act: z.literal('plan-session'), ...session }),
      z.strictObject({ act: z.literal('cancel-session'), session: pathId, reason: plainText(2_000) }),
      z.strictObject({
        act: z.literal('hold-session'),
        session: pathId.nullable(),
        ...session,
        units: z.array(z.strictObject({ unit: pathId, number: z.int().min(0).max(1_000_000) })).max(MOST),
        people: ids,
      }),
      z.strictObject({ act: z.literal('confirm-reading'), unit: pathId }),
    ]),
  })
  .openapi('MakingKnownActBody');
const params = z.object({ id: pathId });
const view = shaped<MakingKnownView>('MakingKnownView', 'Who must learn of an instrument, and who has');
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Making instruments known: who must learn of them, the sessions, who has and who has not. What anybody thinks is not asked. */
export function makingKnownRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/making-known',
      responses: {
        200: json(
          z.array(shaped<MakingKnownLine>('MakingKnownLine', 'An instrument that is being made known')),
          'As far as the caller reaches; what they must confirm stands first',
        ),
        ...problems,
      },
    }),
    async (c) => c.json((await makingKnownLines(services, wholeAccountOf(c))) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/making-known',
      request: { params },
      responses: { 200: json(view, 'As far as the caller reaches'), ...problems },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      return c.json((await makingKnownView(services, c.req.valid('param').id, who)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/instruments/{id}/making-known',
      request: { params, ...jsonBody(actSchema) },
      responses: { 200: json(view, 'As it is after the act'), ...rulebookRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      await performMakingKnownAct(services, id, act, who, seen);
      return c.json((await makingKnownView(services, id, who)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/making-known/{format}',
      request: { params: params.extend({ format: z.enum(['csv', 'xlsx']) }) },
      responses: { 200: { description: 'Who has learned of it, not yet first' }, ...problems },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id, format } = c.req.valid('param');
      const language = languageOf(c);
      const sheet = sheetOf(await makingKnownView(services, id, who), language);
      const bytes = format === 'csv' ? sheetCsv(sheet, language) : await sheetsXlsx([sheet]);
      return new Response(Buffer.from(bytes), {
        headers: {
          'content-type': mediaTypes[format],
          'content-disposition': `attachment; filename="making-known-${id}.${format}"`,
        },
      }) as never;
    },
  );
  return router;
}

const words: Readonly<
  Record<
    Language,
    { sheet: string; header: readonly string[]; states: Readonly<Record<LearningState, string>>; late: string }
  >
> = {
  vi: {
    sheet: 'Quán triệt',
    header: ['Đơn vị / cá nhân', 'Mã / thuộc đơn vị', 'Tình trạng', 'Ngày', 'Số người dự', 'Hạn', 'Quá hạn'],
    states: { 'not-yet': 'Chưa', attended: 'Đã dự buổi quán triệt', confirmed: 'Đã xác nhận nghiên cứu' },
    late: 'Quá hạn',
  },
  en: {
    sheet: 'Making known',
    header: ['Unit or person', 'Code, or unit', 'State', 'Day', 'People at sessions', 'By', 'Late'],
    states: { 'not-yet': 'Not yet', attended: 'Attended a session', confirmed: 'Confirmed reading' },
    late: 'Late',
  },
};

function sheetOf({ learning, by }: MakingKnownView, language: Language): Sheet {
  const { sheet, header, states, late } = words[language];
  return {
    name: sheet,
    header,
    rows: learning.map((one) => [
      one.name,
      one.of,
      states[one.state],
      one.on === null ? '' : formatDate(one.on),
      one.number,
      by === null ? '' : formatDate(by),
      one.late ? late : '',
    ]),
  };
}
