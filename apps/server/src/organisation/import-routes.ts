import { createRoute, z } from '@hono/zod-openapi';
import { languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { BadInput } from '../http/problem.ts';
import { json, problems, type Router, shaped } from '../http/router.ts';
import type { Services } from '../services.ts';
import { actingOf, refusals } from './acting.ts';
import { confirmImport, type ImportPreview, importKinds, previewImport } from './import-file.ts';

const previewShape = shaped<ImportPreview>('ImportPreview', 'What the file would do, line by line, with every fault');

/** A file of units, people or posts: first looked at, then taken in as a whole. */
export function importRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/organizations/imports',
      request: {
        body: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: z
                .object({ kind: z.enum(importKinds), file: z.any() })
                .openapi({ description: '.csv (UTF-8) or .xlsx, columns as in the export' }),
            },
          },
        },
      },
      responses: { 200: json(previewShape, 'Nothing is kept yet'), ...problems },
    }),
    async (c) => {
      const acting = await actingOf(c, services);
      const { kind, file } = c.req.valid('form');
      if (!(file instanceof File)) throw new BadInput([{ path: ['file'], message: 'file' }]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const preview = await previewImport(services, kind, { name: file.name, bytes }, acting, languageOf(c));
      return c.json(preview as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/organizations/imports/{id}',
      request: { params: z.object({ id: pathId }) },
      responses: { 200: json(z.object({ added: z.number(), changed: z.number() }), 'All of it is kept'), ...refusals },
    }),
    async (c) => {
      const acting = await actingOf(c, services);
      return c.json(await confirmImport(services, c.req.valid('param').id, acting), 200);
    },
  );
}
