import { ballotForms, type FileFault } from '@plenum/election';
import { checkStructure, inFile, readPlainDocument } from '@plenum/election/files';
import * as z from 'zod';
import type { Layout } from './layout.ts';
import { codeAlphabet, codeLength, printLength } from './paper-code.ts';

/** How large a print may be; past it is a fault. */
export const layoutLimits = {
  copies: 10_000,
  candidates: 1_000,
  pagesPerBallot: 50,
  /** The longer side of a page, in millimetres. */
  pageMm: 1_000,
  /** Bytes of a layout file. */
  fileBytes: 4 * 1024 * 1024,
} as const;

const mm = z.number().min(0).max(layoutLimits.pageMm);
const length = z
  .number()
  .max(layoutLimits.pageMm)
  .refine((value) => value > 0, { params: { format: 'above-zero' } });
const box = { x: mm, y: mm, width: length, height: length };
const boxSchema = z.strictObject(box);
const page = z.int().min(1).max(layoutLimits.pagesPerBallot);
const drawn = (size: number) =>
  z.string().refine((text) => text.length === size && [...text].every((sign) => codeAlphabet.includes(sign)), {
    params: { format: 'paper-code' },
  });

const layoutSchema = z.strictObject({
  plenum: z.literal('layout/1'),
  election: z.string().min(1).max(200),
  print: drawn(printLength),
  round: z.int().min(1).max(50),
  form: z.enum(ballotForms),
  seats: z.int().min(1).max(1_000_000),
  page: z.strictObject({ width: length, height: length, unit: z.literal('mm') }),
  pagesPerBallot: page,
  rows: z
    .array(
      z.strictObject({
        candidate: z.string().min(1).max(200),
        page,
        name: boxSchema,
        agree: boxSchema.optional(),
        disagree: boxSchema.optional(),
        points: boxSchema.optional(),
      }),
    )
    .min(1)
    .max(layoutLimits.candidates),
  stamp: boxSchema,
  marks: z.array(boxSchema).length(4),
  code: boxSchema,
  printed: z.array(z.strictObject({ ...box, page })).max(10_000),
  codes: z.array(drawn(codeLength)).min(1).max(layoutLimits.copies),
});

/**
 * Reads a layout file, or gives every fault of it with its place: structure, a candidate or a code twice, a page that the ballot does
 * not have, a box past the page's edge, a row without the boxes of its form.
 */
export function readLayout(
  text: string,
  file: string,
): { readonly layout: Layout } | { readonly faults: readonly FileFault[] } {
  const document = readPlainDocument(text, file);
  if ('faults' in document) return document;
  const structure = checkStructure(layoutSchema, document, file);
  if ('faults' in structure) return structure;
  const layout: Layout = structure.value;
  const faults = layoutFaults(layout).map((fault) => inFile(fault, document, file));
  return faults.length > 0 ? { faults } : { layout };
}

type LayoutFault = Pick<FileFault, 'code' | 'at' | 'found' | 'values'>;

function layoutFaults(layout: Layout): LayoutFault[] {
  return [
    ...repeats(layout.rows.map(({ candidate }) => candidate)).map(
      ([index, candidate]): LayoutFault => ({
        code: 'duplicate-candidate',
        at: ['rows', index, 'candidate'],
        found: candidate,
        values: { candidate },
      }),
    ),
    ...repeats(layout.codes).map(
      ([index, found]): LayoutFault => ({
        code: 'wrong-value',
        at: ['codes', index],
        found,
        values: { field: 'codes', format: 'distinct' },
      }),
    ),
    ...layout.rows.flatMap((row, index) => rowFaults(layout, row, index)),
    ...[['stamp', layout.stamp] as const, ['code', layout.code] as const].flatMap(([name, one]) =>
      outside(layout, one, [name]),
    ),
    ...layout.marks.flatMap((one, index) => outside(layout, one, ['marks', index])),
  ];
}

function repeats(texts: readonly string[]): (readonly [index: number, text: string])[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => (seen.size === seen.add(text).size ? [[index, text] as const] : []));
}

/** The boxes that a row has beside its name. */
const boxesOf = { 'strike-out': [], 'agree-disagree': ['agree', 'disagree'], cumulative: ['points'] } as const;

function rowFaults(layout: Layout, row: Layout['rows'][number], index: number): LayoutFault[] {
  const faults = outside(layout, row.name, ['rows', index, 'name']);
  if (row.page > layout.pagesPerBallot)
    faults.push({
      code: 'not-a-count',
      at: ['rows', index, 'page'],
      found: String(row.page),
      values: { field: 'page', min: 1, max: layout.pagesPerBallot },
    });
  for (const name of boxesOf[layout.form]) {
    const one = row[name];
    if (one) faults.push(...outside(layout, one, ['rows', index, name]));
    else faults.push({ code: 'missing-field', at: ['rows', index, name], values: { field: name } });
  }
  return faults;
}

function outside({ page }: Layout, box: Layout['stamp'], at: LayoutFault['at']): LayoutFault[] {
  const inside = box.x + box.width <= page.width && box.y + box.height <= page.height;
  if (inside) return [];
  const found = `${box.x + box.width} × ${box.y + box.height}`;
  return [{ code: 'wrong-value', at, found, values: { field: String(at.at(-1)), format: 'on-page' } }];
}
