import { z } from '@hono/zod-openapi';
import { readInstrumentFile } from '@plenum/office';
import {
  type Instrument,
  type InstrumentPreview,
  inForceOf,
  provisionsOf,
  readInstrument,
  type SourceNotes,
  signatureOf,
  type TrackedChoice,
  trackedChoices,
} from '@plenum/rulebook';
import type { Language } from '../http/language.ts';
import { BadInput } from '../http/problem.ts';
import { instrumentFaultText } from './instrument-fault-text.ts';

/** The body of a request with an instrument's file. */
export const upload = {
  body: {
    required: true as const,
    content: {
      'multipart/form-data': {
        schema: z
          .object({ file: z.any(), entry: z.string().optional(), tracked: z.enum(trackedChoices).optional() })
          .openapi({
            description:
              '.txt, .docx or Akoma Ntoso .xml; the entry as JSON where it is registered; what is read of tracked changes, which must be chosen where there are some',
          }),
      },
    },
  },
};

interface UploadForm {
  readonly file?: unknown;
  readonly tracked?: TrackedChoice | undefined;
}

export interface UploadedInstrument {
  readonly bytes: Uint8Array;
  readonly file: { readonly name: string; readonly mediaType: string };
  readonly text: Instrument;
  readonly source: SourceNotes;
}

/** Reads an uploaded file. @throws BadInput with the reason where it is not taken */
export async function uploadedInstrument(form: UploadForm, language: Language): Promise<UploadedInstrument> {
  const { file, tracked } = form;
  if (!(file instanceof File)) throw new BadInput([{ path: ['file'], message: 'file' }]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = await readInstrumentFile(bytes, tracked ? { tracked } : {});
  if ('fault' in reading)
    throw new BadInput([{ path: ['file'], message: instrumentFaultText(reading, language), inWords: true }]);
  const mediaType = file.type === '' ? 'application/octet-stream' : file.type.slice(0, 120);
  return {
    bytes,
    file: { name: file.name.normalize('NFC').slice(0, 200), mediaType },
    text: readInstrument(reading.lines, reading.findings),
    source: reading.source,
  };
}

const chooseTracked: Readonly<Record<Language, string>> = {
  vi: 'Tệp có chỗ sửa đang theo dõi. Hãy chọn: chấp nhận, bác bỏ hoặc giữ nguyên.',
  en: 'The file holds tracked changes. Choose: accept, reject or keep them.',
};

/** The choice that was made of tracked changes, where there are some. @throws BadInput where nobody chose */
export function chosenTracked(
  { tracked }: UploadForm,
  { tracked: { insertions, deletions } }: SourceNotes,
  language: Language,
): { readonly tracked?: TrackedChoice } {
  if (insertions + deletions === 0) return {};
  if (!tracked) throw new BadInput([{ path: ['tracked'], message: chooseTracked[language], inWords: true }]);
  return { tracked };
}

/** What a file holds, to look at before it is registered. */
export function previewOf({ text, source }: UploadedInstrument): InstrumentPreview {
  const { number, date, type, issuer, title } = text;
  const texts = [text, ...text.attached];
  const count = (level: string) =>
    texts.flatMap((one) => [...provisionsOf(one.parts)]).filter(({ provision }) => provision.level === level).length;
  return {
    number,
    date,
    type,
    issuer,
    title,
    chapters: count('chapter'),
    articles: count('article'),
    clauses: count('clause'),
    attached: text.attached.length,
    signature: signatureOf(text.closing),
    inForce: texts.flatMap(inForceOf),
    findings: texts.flatMap((one) => one.findings),
    source,
  };
}
