import { createRoute, z } from '@hono/zod-openapi';
import { sheetCsv, sheetsXlsx } from '@plenum/office';
import {
  mayReadUnit,
  pathOf,
  personCells,
  personColumns,
  type Reach,
  type UnitTree,
  unitCells,
  unitColumns,
} from '@plenum/organisation';
import { type Language, languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { problems, type Router } from '../http/router.ts';
import type { Services } from '../services.ts';
import { actingOf } from './acting.ts';
import { listPeople, unitsBelow } from './list-people.ts';
import { loadTree } from './organisation-acts.ts';
import { visibleUnits } from './unit-view.ts';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Units or people within the caller's reach, in the columns that an import reads. */
export function exportRoute(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/organizations/export/{file}',
      request: {
        params: z.object({ file: z.enum(['units.csv', 'units.xlsx', 'people.csv', 'people.xlsx']) }),
        query: z.object({ organization: pathId.optional() }),
      },
      responses: { 200: { description: 'The file' }, ...problems },
    }),
    async (c) => {
      const { reach } = await actingOf(c, services);
      const { file } = c.req.valid('param');
      const [kind, format] = file.split('.') as ['units' | 'people', 'csv' | 'xlsx'];
      const { organization } = c.req.valid('query');
      const language = languageOf(c);
      const { tree } = await loadTree(services);
      if (organization !== undefined && !mayReadUnit(reach, pathOf(tree, organization))) throw notFound();
      const units = unitsToExport(tree, reach, organization);
      const sheet =
        kind === 'units' ? unitSheet(tree, units, language) : await personSheet(services, tree, units, language);
      const bytes = format === 'csv' ? sheetCsv(sheet, language) : await sheetsXlsx([sheet]);
      return new Response(Buffer.from(bytes), {
        headers: {
          'content-type': mediaTypes[format],
          'content-disposition': `attachment; filename="${file}"`,
        },
      }) as never;
    },
  );
}

function unitsToExport(tree: UnitTree, reach: Reach, organization: string | undefined): readonly string[] {
  const visible = visibleUnits(tree, reach).map((unit) => unit.id);
  if (organization === undefined) return visible;
  const below = new Set(unitsBelow(tree, organization));
  return visible.filter((id) => below.has(id));
}

function unitSheet(tree: UnitTree, units: readonly string[], language: Language) {
  return {
    name: language === 'vi' ? 'Đơn vị' : 'Units',
    header: unitColumns.map((column) => column.header[language]),
    rows: units.map((id) => unitCells(tree.units.get(id)!, tree, language)),
  };
}

async function personSheet(services: Services, tree: UnitTree, units: readonly string[], language: Language) {
  const rows: (readonly string[])[] = [];
  let after: string | undefined;
  do {
    const page = await listPeople(services.store.pool, { units, typed: '', status: undefined, after, limit: 5_000 });
    for (const { card, status, since, unit } of page.people)
      rows.push(personCells({ card, status, from: since }, tree.units.get(unit) ?? { code: '', name: '' }, language));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return {
    name: language === 'vi' ? 'Người' : 'People',
    header: personColumns.map((column) => column.header[language]),
    rows,
  };
}
