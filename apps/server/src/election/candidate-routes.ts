import { createRoute, z } from '@hono/zod-openapi';
import { type FileFault, regulationById } from '@plenum/election';
import { faultText, readElectionFile } from '@plenum/election/files';
import { type Language, languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput } from '../http/problem.ts';
import { json, newRouter, problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { candidatesInLines } from './candidate-lines.ts';
import type { CandidateFault, CandidatePreview } from './candidate-preview.ts';
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
          required: true,
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
      const asked = (c.req.header('content-type') ?? '').startsWith('multipart/');
      const preview = asked
        ? await ofFile((await c.req.parseBody()).file, language)
        : candidatesInLines((c.req.valid('json') as { text: string }).text, language);
      return c.json(preview as never, 200);
    },
  );
  return router;
}

async function ofFile(file: unknown, language: Language): Promise<CandidatePreview> {
  if (!(file instanceof File) || file.size > maximumFile)
    throw new BadInput([{ path: ['file'], message: language === 'vi' ? 'Chưa có tệp' : 'No file' }]);
  const name = file.name.toLowerCase();
  if (/\.(ya?ml|json)$/.test(name)) return ofElectionFile(await file.text(), file.name, language);
  return candidatesInLines(await file.text(), language);
}

/** An election file without faults, or those faults that speak of its candidates. */
function ofElectionFile(text: string, name: string, language: Language): CandidatePreview {
  const read = readElectionFile(text, { file: name, regulation: (id) => regulationById(id) ?? [] });
  if ('faults' in read) return { candidates: [], faults: read.faults.map((fault) => inWords(fault, language)) };
  return { candidates: read.election.candidates, faults: [] };
}

function inWords(fault: FileFault, language: Language): CandidateFault {
  const { message, expected } = faultText(fault, language);
  return { line: fault.line ?? 1, column: fault.column ?? 1, found: fault.found ?? '', expected, message };
}
