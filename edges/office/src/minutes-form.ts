import { type FieldTree, type MinutesFields, minutesFieldTree, requiredFields } from '@plenum/election';
import Docxtemplater from 'docxtemplater';
import { strFromU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { BrokenXml, xmlParser } from './broken-xml.ts';
import { settleDocx } from './docx-time.ts';
import { type FormFault, formLimits } from './form-fault.ts';
import { FormPictures } from './form-picture.ts';
import { tagsOf } from './form-tags.ts';
import { printable } from './printable.ts';
import { checkArchive } from './safe-archive.ts';

/**
 * Every fault of an organisation's own form of the minutes; none where it may be kept. A form is data: its fields are names that
 * are looked up, nothing in it is run.
 */
export async function minutesFormFaults(bytes: Uint8Array): Promise<readonly FormFault[]> {
  const whole = (code: FormFault['code'], found: string): readonly FormFault[] => [
    { code, found, part: '', paragraph: 0 },
  ];
  if (bytes.length > formLimits.bytes) return whole('too-large', String(bytes.length));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return whole('unreadable', '');
  try {
    await checkArchive(bytes, formLimits);
  } catch (error) {
    return whole('unsafe', (error as Error).message);
  }
  const parts = partsOf(bytes);
  if (parts === null || !parts.has('word/document.xml')) return whole('unreadable', '');
  const danger = unsafePart(parts);
  if (danger) return whole('unsafe', danger);
  const broken = brokenPart(parts);
  if (broken) return whole('broken-xml', broken);
  const faults = fieldFaults(parts, minutesFieldTree, requiredFields);
  if (faults.length > 0) return faults.slice(0, formLimits.faults);
  try {
    fill(bytes, emptyOf(minutesFieldTree));
    return [];
  } catch (error) {
    return whole('not-filled', reasonOf(error));
  }
}

/**
 * The form filled with the values of one count, as DOCX; its creation time is the meeting's day.
 * @throws where the form was not one that `minutesFormFaults` passes
 */
export function fillMinutesForm(form: Uint8Array, fields: MinutesFields, created: Date): Uint8Array {
  return settleDocx(fill(form, printable(fields)), created);
}

function fill(form: Uint8Array, values: object): Uint8Array {
  const pictures = new FormPictures(pictureFields(minutesFieldTree));
  const document = new Docxtemplater(new PizZip(Buffer.from(form)), {
    modules: [pictures],
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    // What is wrong with a form is told to who brought it, not printed.
    errorLogging: false,
    nullGetter: () => '',
    // Looks a name up and nothing else: no expressions.
    parser: (tag) => ({
      get: (scope: unknown) =>
        typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag.trim())
          ? (scope as Record<string, unknown>)[tag.trim()]
          : undefined,
    }),
  });
  document.render(values);
  const zip = document.getZip();
  pictures.addTo(zip);
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
}

const pictureFields = (tree: FieldTree): readonly string[] =>
  Object.entries(tree).flatMap(([name, kind]) => (kind === 'picture' ? [name] : []));

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return null;
  }
}

/** What a form may not carry: macros, embedded files, content from outside, fields that fetch or run. */
function unsafePart(parts: ReadonlyMap<string, Uint8Array>): string | null {
  for (const [name, bytes] of parts) {
    if (/vbaproject|vbadata|\.bin$|activex|\/embeddings\/|afchunk/i.test(name)) return name;
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = strFromU8(bytes);
    if (/macroEnabled/i.test(text)) return `macroEnabled (${name})`;
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return `DOCTYPE (${name})`;
    if (/\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON)\b/.test(instructionsOf(text)))
      return `a field that fetches or runs (${name})`;
    if (name.endsWith('.rels'))
      for (const [relation] of text.matchAll(/<Relationship\b[^>]*>/g))
        if (/TargetMode\s*=\s*["']External/i.test(relation) && !/\/hyperlink["']/.test(relation))
          return `a link to outside content (${name})`;
  }
  return null;
}

/** The first part that is no XML, with the place; the filling would print it and go on. */
function brokenPart(parts: ReadonlyMap<string, Uint8Array>): string | null {
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    try {
      xmlParser(name).write(strFromU8(bytes)).close();
    } catch (error) {
      if (!(error instanceof BrokenXml)) throw error;
      const { part, line, column } = error.place;
      return `${part} ${line}:${column}, ${error.message}`;
    }
  }
  return null;
}

const instructionsOf = (xml: string): string =>
  [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr\s*=\s*"([^"]*)/g)]
    .map(([, run, simple]) => run ?? simple)
    .join('');

function fieldFaults(
  parts: ReadonlyMap<string, Uint8Array>,
  tree: FieldTree,
  required: readonly string[],
): readonly FormFault[] {
  const used = new Set<string>();
  const faults: FormFault[] = [];
  for (const [name, bytes] of parts) {
    const part = /^word\/((?:document|header\d*|footer\d*))\.xml$/.exec(name)?.[1];
    if (!part) continue;
    const found = tagsOf(part, strFromU8(bytes), tree);
    faults.push(...found.faults);
    for (const path of found.used) used.add(path);
  }
  const missing = required
    .filter((path) => !used.has(path))
    .map((found): FormFault => ({ code: 'missing-field', found, part: '', paragraph: 0 }));
  return [...faults, ...missing];
}

/** Values of one row in every loop, to fill a form on trial. */
const emptyOf = (tree: FieldTree): object =>
  Object.fromEntries(
    Object.entries(tree).map(([name, kind]) => [name, typeof kind === 'object' ? [emptyOf(kind)] : '']),
  );

function reasonOf(error: unknown): string {
  const { properties, message } = error as {
    readonly message: string;
    readonly properties?: { readonly errors?: readonly { readonly properties?: { readonly explanation?: string } }[] };
  };
  const reasons = properties?.errors?.map((one) => one.properties?.explanation ?? '').filter(Boolean) ?? [];
  return reasons.length > 0 ? reasons.join('; ') : message;
}
