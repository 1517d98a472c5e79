import { createRoute, z } from '@hono/zod-openapi';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput } from '../http/problem.ts';
import { json, newRouter, problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { previewOfFile, previewOfText } from './candidate-preview.ts';
import { readable } from './readable.ts';

const faultSchema = z.object({
  line: z.number(),
  column: z.number(),
  found: z.string(),
  expected: z.string(),
  message: z.string(),
});
const previewSchema = z
  .object({ candidates: z.array(z.record(z.string(), z.unknown())), faults: z.array(faultSchema) })
  .openapi('CandidatePreview');
const maximumFile = 4 * 1024 * 1024;

/** What a pasted list or a file holds, with its faults. Nothing is written. */
export function candidateRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/elections/{id}/candidates/preview',
      request: {
        params: z.object({ id: pathId }),
        body: {
          content: {
            'application/json': { schema: z.strictObject({ text: plainText(200_000) }) },
            'multipart/form-data': {
              schema: z.object({ file: z.any() }).openapi({ description: '.yaml .json .csv .xlsx' }),
            },
          },
        },
      },
      responses: { 200: json(previewSchema, 'Names and faults'), ...problems },
    }),
    async (c) => {
      await readable(services, c.req.valid('param').id, whoIs(c));
      const language = languageOf(c);
      const multipart = (c.req.header('content-type') ?? '').startsWith('multipart/');
      const preview = multipart
        ? await previewOfFile(uploaded((await c.req.parseBody()).file), language)
        : previewOfText(pasted(c.req.valid('json')), language);
      return c.json(preview as never, 200);
    },
  );
  return router;
}

function uploaded(file: unknown): File {
  if (file instanceof File && file.size <= maximumFile) return file;
  throw new BadInput([{ path: ['file'], message: 'file' }]);
}

function pasted(body: unknown): string {
  const text = (body as { text?: unknown } | undefined)?.text;
  if (typeof text === 'string') return text;
  throw new BadInput([{ path: ['text'], message: 'text' }]);
}
