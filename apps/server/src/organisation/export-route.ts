import { createRoute, z } from '@hono/zod-openapi';
import { sheetCsv, sheetsXlsx } from '@plenum/office';
import {
  bodyDecider,
  mayReadUnit,
  pathOf,
  personCells,
  personColumns,
  postCells,
  postColumns,
  type Reach,
  type UnitTree,
  unitCells,
  unitColumns,
  unitStream,
} from '@plenum/organisation';
import { loadStream } from '@plenum/store';
import { type Language, languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { problems, type Router } from '../http/router.ts';
import type { Services } from '../services.ts';
import { actingOf } from './acting.ts';
import { type ImportKind, importKinds } from './import-file.ts';
import { listPeople, unitsBelow } from './list-people.ts';
import { loadTree } from './organisation-acts.ts';
import { personCards } from './person-rows.ts';
import { visibleUnits } from './unit-view.ts';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const exported = importKinds.flatMap((kind) => [`${kind}.csv`, `${kind}.xlsx`] as const);

/** Units, people or posts within the caller's reach, in the columns that an import reads. */
export function exportRoute(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/organizations/export/{file}',
      request: {
        params: z.object({ file: z.enum(exported) }),
        query: z.object({ organization: pathId.optional() }),
      },
      responses: { 200: { description: 'The file' }, ...problems },
    }),
    async (c) => {
      const { reach } = await actingOf(c, services);
      const { file } = c.req.valid('param');
      const [kind, format] = file.split('.') as [ImportKind, 'csv' | 'xlsx'];
      const { organization } = c.req.valid('query');
      const language = languageOf(c);
      const { tree } = await loadTree(services);
      if (organization !== undefined && !mayReadUnit(reach, pathOf(tree, organization))) throw notFound();
      const units = unitsToExport(tree, reach, organization);
      const sheet = await sheetOf[kind]({ services, tree, units, language });
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

interface Exporting {
  readonly services: Services;
  readonly tree: UnitTree;
  /** In the order of the tree. */
  readonly units: readonly string[];
  readonly language: Language;
}
interface Exported {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
const sheetOf: Readonly<Record<ImportKind, (exporting: Exporting) => Exported | Promise<Exported>>> = {
  units: unitSheet,
  people: personSheet,
  posts: postSheet,
};

function unitSheet({ tree, units, language }: Exporting): Exported {
  return {
    name: language === 'vi' ? 'Đơn vị' : 'Units',
    header: unitColumns.map((column) => column.header[language]),
    rows: units.map((id) => unitCells(tree.units.get(id)!, tree, language)),
  };
}

async function personSheet({ services, tree, units, language }: Exporting): Promise<Exported> {
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

async function postSheet({ services, tree, units, language }: Exporting): Promise<Exported> {
  const rows: (readonly string[])[] = [];
  for (const id of units) {
    const { state } = await loadStream(services.store, bodyDecider, unitStream(id));
    const held = state.bodies.flatMap((body) =>
      body.terms.flatMap((term) => term.held.map((one) => ({ unit: tree.units.get(id)!, body, term, held: one }))),
    );
    const people = await personCards(
      services.store.pool,
      held.map((one) => one.held.person),
    );
    for (const one of held) rows.push(postCells(one, people.get(one.held.person) ?? { code: '', name: '' }, language));
  }
  return {
    name: language === 'vi' ? 'Chức vụ' : 'Posts',
    header: postColumns.map((column) => column.header[language]),
    rows,
  };
}
