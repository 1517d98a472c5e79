import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDossierPdf } from './dossier-pdf.ts';
import { foreignPdfLimits, readForeignPdf } from './foreign-pdf.ts';

const portrait = [595, 842] as const;
const landscape = [842, 595] as const;
async function pdfOf(texts: readonly string[], size: readonly [number, number] = portrait): Promise<PDFDocument> {
  const made = await PDFDocument.create();
  for (const text of texts) made.addPage([...size]).drawText(text, { x: 60, y: 300 });
  return made;
}
const read = async (made: PDFDocument) => readForeignPdf(await made.save());

describe('an uploaded PDF', () => {
  test('gives its pages, and says which lie wide, also where a page is turned', async () => {
    const made = await pdfOf(['One', 'Two']);
    made.addPage([...landscape]);
    made.addPage([...portrait]).setRotation(degrees(90));
    expect(await read(made)).toMatchObject({ wide: [false, false, true, true] });
  });
  test('with a password, or with rights that are locked, is said to be encrypted', async () => {
    for (const userPassword of ['secret', '']) {
      const made = await pdfOf(['Secret']);
      await made.encrypt({ userPassword, ownerPassword: 'owner' });
      expect(await read(made)).toEqual({ fault: 'encrypted' });
    }
  });
  test('that is cut off, or is none, or has no pages, is said to be broken', async () => {
    const whole = await (await pdfOf(['One'])).save();
    for (const bytes of [
      whole.slice(0, 300),
      Buffer.from('Xin chào'),
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900, 65)]),
      new Uint8Array(),
    ])
      expect(await readForeignPdf(bytes)).toEqual({ fault: 'broken' });
  });
  test('of very many pages is left out', async () => {
    const pages = (count: number) => pdfOf(Array.from({ length: count }, () => 'x'));
    expect(await read(await pages(foreignPdfLimits.pages + 1))).toEqual({ fault: 'too-many-pages' });
  });
  test('keeps what was filled into its form', async () => {
    const made = await pdfOf(['Form']);
    const field = made.getForm().createTextField('who');
    field.setText('Le Minh Chau');
    field.addToPage(made.getPage(0), { x: 60, y: 500 });
    const foreign = await read(made);
    if ('fault' in foreign) throw new Error(foreign.fault);
    expect(textOf(foreign.pdf)).toContain('Le Minh Chau');
  });
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-foreign-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
function textOf(pdf: Uint8Array): string {
  writeFileSync(join(folder, 'made.pdf'), pdf);
  return execFileSync('pdftotext', ['-layout', join(folder, 'made.pdf'), '-'], { encoding: 'utf8' });
}

test('a dossier takes the pages over, numbered with the rest', async () => {
  const foreign = await read(await pdfOf(['Alpha', 'Beta'], landscape));
  if ('fault' in foreign) throw new Error(foreign.fault);
  const pdf = await renderDossierPdf(
    {
      lang: 'en',
      form: 'party',
      date: '2026-01-10',
      heading: { left: [], right: [] },
      placeAndDate: '',
      title: 'DOSSIER',
      abstract: 'Meeting',
      contents: 'Contents',
      paperTitle: 'Paper',
      sheet: 'Sheet',
      sheets: '{n} sheets',
      footer: '',
    } as never,
    [{ title: 'Report', ...foreign }],
  );
  const [cover, first, second] = textOf(pdf).split('\f');
  expect(cover).toMatch(/Report\s+2/);
  expect(cover).toContain('3 sheets');
  expect(first).toMatch(/Sheet 2[\s\S]*Alpha/);
  expect(second).toMatch(/Sheet 3[\s\S]*Beta/);
});
