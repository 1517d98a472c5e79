import { createRoute, z } from '@hono/zod-openapi';
import { docxLayout, type FaultyFile, readInstrumentFile, renderOfficialDocx, renderOfficialPdf } from '@plenum/office';
import {
  type DepartureLine,
  departureSentence,
  departuresOf,
  draftLines,
  type FormCheck,
  type FormProfileId,
  formCitationText,
  formProfileIds,
  formProfileOf,
  type Heading,
  type Instrument,
  officialPaperOf,
  readInstrument,
  textLines,
} from '@plenum/rulebook';
import { readAttachment } from '@plenum/store';
import { type Language, languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { BadInput, notFound } from '../http/problem.ts';
import { json, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { issueHeading, loadAdaptation, registeredText } from './adaptation-acts.ts';
import { instrumentFaultText } from './instrument-fault-text.ts';
import { instrumentRow } from './instrument-rows.ts';
import { uploadedInstrument } from './uploaded-instrument.ts';

const formats = ['pdf', 'docx'] as const;
const profile = z.enum(formProfileIds);
const paperParams = z.object({ id: pathId, format: z.enum(formats) });
const query = z.object({ profile: profile.optional() });
const check = shaped<FormCheck>('FormCheck', 'Where a document departs from its form');
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Instruments and drafts in the form of their organisation, and where a document departs from it. */
export function formRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/paper/{format}',
      request: { params: paperParams, query },
      responses: { 200: { description: 'The instrument as it is printed, in its form' }, ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      const { id, format } = c.req.valid('param');
      const { line, text } = await registeredText(services, id);
      return paperAnswer(services, text, line, { id, format, profile: c.req.valid('query').profile });
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/adaptations/{id}/paper/{format}',
      request: { params: paperParams, query },
      responses: { 200: { description: 'The draft as it would be printed, in its form' }, ...problems },
    }),
    async (c) => {
      const { id, format } = c.req.valid('param');
      const { state } = await loadAdaptation(services, id, wholeAccountOf(c));
      const { line } = await registeredText(services, state.model);
      const { unitName: issuer, title } = state;
      const date = services.now().slice(0, 10);
      const heading = issueHeading({ number: null, date, type: line.type ?? '', issuer, title, place: '' }, line);
      const text = readInstrument(textLines(draftLines(state, heading).join('\n')));
      // A draft has no number and no day yet: both are left to the pen, and the form is its model's.
      const draft = {
        ...text,
        date: null,
        preamble: text.preamble.filter((one) => !/^ngày\s/u.test(one.text)),
      };
      const chosen = c.req.valid('query').profile ?? formProfileOf(line.number);
      return paperAnswer(services, draft, draft, { id, format, profile: chosen });
    },
  );
  checkRoutes(router, services);
  return router;
}

function checkRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/form',
      request: { params: z.object({ id: pathId }), query },
      responses: { 200: json(check, 'What departs; nothing is checked where the file is no DOCX'), ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      const row = await instrumentRow(services.store.pool, c.req.valid('param').id);
      const file = row && (await readAttachment(services.store, row.sha256));
      if (!row || !file) throw notFound();
      const chosen = c.req.valid('query').profile ?? formProfileOf(row.number);
      const reading = await readInstrumentFile(file.bytes);
      const text = 'lines' in reading ? readInstrument(reading.lines) : null;
      const answer = await checked(file.bytes, text, chosen, languageOf(c));
      return c.json(('fault' in answer ? notChecked(chosen) : answer) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/instrument-forms',
      request: {
        body: {
          required: true as const,
          content: { 'multipart/form-data': { schema: z.object({ file: z.any(), profile: profile.optional() }) } },
        },
      },
      responses: { 200: json(check, 'What departs; nothing is kept'), ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      const form = c.req.valid('form');
      const { bytes, text } = await uploadedInstrument(form, languageOf(c));
      const answer = await checked(bytes, text, form.profile ?? formProfileOf(text.number), languageOf(c));
      if ('fault' in answer)
        throw new BadInput([{ path: ['file'], message: instrumentFaultText(answer, languageOf(c)), inWords: true }]);
      if (!answer.checked) throw new BadInput([{ path: ['file'], message: onlyDocx[languageOf(c)], inWords: true }]);
      return c.json(answer as never, 200);
    },
  );
}

const onlyDocx: Readonly<Record<Language, string>> = {
  vi: 'Chỉ kiểm tra được thể thức của tệp DOCX.',
  en: 'Only the form of a DOCX can be checked.',
};

const notChecked = (profile: FormProfileId): FormCheck => ({ profile, checked: false, departures: [] });

async function checked(
  bytes: Uint8Array,
  text: Instrument | null,
  chosen: FormProfileId,
  language: Language,
): Promise<FormCheck | FaultyFile> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const layout = isZip && text !== null ? await docxLayout(bytes) : null;
  if (layout === null || text === null) return notChecked(chosen);
  if ('fault' in layout) return layout;
  const departures = departuresOf(layout, text, chosen).map(
    (departure): DepartureLine => ({
      ...departure,
      message: departureSentence(departure, language),
      source: formCitationText(departure.cite, language),
    }),
  );
  return { profile: chosen, checked: true, departures };
}

async function paperAnswer(
  services: Services,
  text: Instrument,
  known: Heading,
  of: { readonly id: string; readonly format: 'pdf' | 'docx'; readonly profile: FormProfileId | undefined },
) {
  const paper = officialPaperOf(text, of.profile ?? formProfileOf(known.number), known);
  // The same instrument gives the same file, whenever it is asked for.
  const at = new Date(`${known.date ?? services.now().slice(0, 10)}T05:00:00Z`);
  const bytes = of.format === 'pdf' ? await renderOfficialPdf(paper, { at }) : await renderOfficialDocx(paper, { at });
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaTypes[of.format],
      'content-disposition': `${of.format === 'pdf' ? 'inline' : 'attachment'}; filename="${of.id}.${of.format}"`,
    },
  }) as never;
}
