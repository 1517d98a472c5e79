import { redlineOf } from '@plenum/rulebook';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { readInstrumentFile, renderRedlineDocx } from './index.ts';

const at = new Date('2030-05-06T07:08:09Z');
const texts = async (bytes: Uint8Array, tracked?: 'accept' | 'reject' | 'keep'): Promise<readonly string[]> => {
  const reading = await readInstrumentFile(bytes, tracked ? { tracked } : {});
  if (!('lines' in reading)) throw new Error(`${reading.fault} ${reading.found}`);
  return reading.lines.map(({ text }) => text);
};
const redline = (before: readonly string[], after: readonly string[]) =>
  renderRedlineDocx(redlineOf(before, after), { title: 'So sánh', author: 'Văn phòng', at });

const paragraph = fc
  .array(fc.constantFrom('Điều 1.', 'họp', 'mỗi', 'tháng', 'hai lần', 'ủy viên', '<rõ>', '& đủ', '“trích”', '1.'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '));

test('all changes accepted give the new text, all rejected the old one, whatever changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1, maxLength: 8 }),
      fc.array(paragraph, { minLength: 1, maxLength: 8 }),
      async (before, after) => {
        const docx = await redline(before, after);
        expect(await texts(docx, 'accept')).toEqual(after);
        expect(await texts(docx, 'reject')).toEqual(before);
        expect(await texts(docx)).toEqual(after);
        // Kept open, every word of both texts stands in the lines or in what is told.
        const reading = await readInstrumentFile(docx);
        if (!('lines' in reading)) throw new Error(reading.fault);
        const told = reading.findings.map(({ found }) => found);
        const all = new Set([...reading.lines.map(({ text }) => text), ...told].join(' ').split(/\s+/));
        expect([...before, ...after].flatMap((text) => text.split(/\s+/)).filter((word) => !all.has(word))).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

test('changes that are kept open are told at their line, so that nothing is dropped', async () => {
  const docx = await redline(
    ['Điều 1. Họp', 'Họp một lần.', 'Câu bị bỏ.', 'Hết.'],
    ['Điều 1. Họp', 'Họp hai lần.', 'Hết.', 'Câu thêm.'],
  );
  const reading = await readInstrumentFile(docx);
  if (!('lines' in reading)) throw new Error(reading.fault);
  expect(reading.source.tracked).toEqual({ insertions: 2, deletions: 2 });
  expect(reading.findings).toEqual([
    { reason: 'tracked-deleted', line: 2, found: 'một', expected: '' },
    { reason: 'tracked-inserted', line: 2, found: 'hai', expected: '' },
    { reason: 'tracked-deleted', line: 3, found: 'Câu bị bỏ.', expected: '' },
    { reason: 'tracked-inserted', line: 4, found: 'Câu thêm.', expected: '' },
  ]);
  const accepted = await readInstrumentFile(docx, { tracked: 'accept' });
  expect(accepted).toMatchObject({ findings: [], source: { tracked: { insertions: 2, deletions: 2 } } });
});

/** A DOCX whose body is given as WordprocessingML. */
async function withBody(body: string, styles = ''): Promise<Uint8Array> {
  const files = unzipSync(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('x')] }] })));
  const main = strFromU8(files['word/document.xml']!).replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`);
  files['word/document.xml'] = strToU8(main);
  if (styles !== '')
    files['word/styles.xml'] = strToU8(
      strFromU8(files['word/styles.xml']!).replace('</w:styles>', `${styles}</w:styles>`),
    );
  return zipSync(files);
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('a row, a move and a joined paragraph are changes too', async () => {
  const row = (mark: string, text: string) =>
    `<w:tr><w:trPr>${mark}</w:trPr><w:tc><w:p>${run(text)}</w:p></w:tc></w:tr>`;
  const docx = await withBody(`
    <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Hai đoạn ')}</w:p><w:p>${run('thành một.')}</w:p>
    <w:tbl>${row('', 'Dòng giữ')}${row('<w:del w:id="2"/>', 'Dòng bỏ')}${row('<w:ins w:id="3"/>', 'Dòng thêm')}</w:tbl>
    <w:p><w:moveFrom w:id="4">${run('Câu chuyển đi.')}</w:moveFrom></w:p>
    <w:p>${run('Giữa.')}</w:p><w:p><w:moveTo w:id="5">${run('Câu chuyển đi.')}</w:moveTo></w:p>`);
  expect(await texts(docx, 'accept')).toEqual([
    'Hai đoạn thành một.',
    'Dòng giữ',
    'Dòng thêm',
    'Giữa.',
    'Câu chuyển đi.',
  ]);
  expect(await texts(docx, 'reject')).toEqual([
    'Hai đoạn',
    'thành một.',
    'Dòng giữ',
    'Dòng bỏ',
    'Câu chuyển đi.',
    'Giữa.',
  ]);
});

test('letters of an old font become Unicode, by the font of the run, of its style or of the document', async () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const docx = await withBody(
    `<w:p>${run('QuyÕt ®Þnh', font('.VnTimeH'))}</w:p>
     <w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr>${run('§iÒu 1. Ph¹m vi')}</w:p>
     <w:p>${run('Ñieàu 2. Toå chöùc', font('VNI-Times'))}${run(' và đã là Unicode')}</w:p>`,
    `<w:style w:type="paragraph" w:styleId="Me"><w:rPr>${font('.VnTime')}</w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Me"/></w:style>`,
  );
  expect(await texts(docx)).toEqual(['QUYẾT ĐỊNH', 'Điều 1. Phạm vi', 'Điều 2. Tổ chức và đã là Unicode']);
  expect(await readInstrumentFile(docx)).toMatchObject({
    source: { converted: 'tcvn3', sample: { before: 'QuyÕt ®Þnh', after: 'QUYẾT ĐỊNH' } },
    findings: [{ reason: 'text-converted', found: 'tcvn3' }],
  });
});

test('old letters in a font of today are told by their words', async () => {
  const docx = await withBody(`<w:p>${run('§iÒu 1. Ph¹m vi ¸p dông')}</w:p><w:p>${run('C¸c ®¬n vÞ trùc thuéc')}</w:p>`);
  expect(await texts(docx)).toEqual(['Điều 1. Phạm vi áp dụng', 'Các đơn vị trực thuộc']);
});

test('notes are read after the text, footnotes before endnotes', async () => {
  const files = unzipSync(await withBody(`<w:p>${run('Điều 1. Một')}</w:p>`));
  const notes = (kind: string, text: string) =>
    strToU8(
      `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${kind} w:id="1"><w:p>${run(text)}</w:p></w:${kind}></w:${kind}s>`,
    );
  files['word/endnotes.xml'] = notes('endnote', 'Chú thích cuối.');
  files['word/footnotes.xml'] = notes('footnote', 'Chú thích chân trang.');
  expect(await texts(zipSync(files))).toEqual(['Điều 1. Một', 'Chú thích chân trang.', 'Chú thích cuối.']);
});

test('a text box is read once, before the paragraph that holds it, and a picture alone is no text', async () => {
  const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p>${run('Trong khung')}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run('Trong khung')}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(await texts(await withBody(`<w:p><w:r>${box}</w:r>${run('Ngoài khung')}</w:p>`))).toEqual([
    'Trong khung',
    'Ngoài khung',
  ]);
  const scan = await withBody('<w:p><w:r><w:drawing/></w:r></w:p><w:p><w:r><w:drawing/></w:r></w:p>');
  expect(await readInstrumentFile(scan)).toEqual({ fault: 'no-text', found: '2 pictures' });
});

test.each([
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'JPEG'],
])('%s is a picture of pages, not a text', async (_name, bytes, found) => {
  expect(await readInstrumentFile(Uint8Array.from(bytes))).toEqual({ fault: 'no-text', found });
});

test('a zip bomb is refused before it is inflated whole', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await readInstrumentFile(bomb)).toMatchObject({ fault: 'inflates' });
  const files = { 'word/document.xml': strToU8('<!DOCTYPE x><w:document/>') };
  expect(await readInstrumentFile(zipSync(files))).toMatchObject({ fault: 'doctype' });
});

/** The paragraphs that mammoth finds, as plain lines. */
async function peer(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return value
    .split(/<\/(?:p|li|td|th|h\d)>/)
    .map((part) => part.replace(/<br ?\/>/g, ' ').replace(/<[^>]+>/g, ''))
    .map((part) =>
      part
        .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => signs[name]!)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}

test('it finds the paragraphs that mammoth finds, in runs, tables and tables in tables', async () => {
  const piece = fc.oneof(
    paragraph.map((text) => () => [new Paragraph(text)]),
    fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((runs) => () => [
        new Paragraph({ children: runs.map((text, n) => new TextRun({ text: `${text} `, bold: n % 2 === 0 })) }),
      ]),
    fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((cells) => () => [
      new Table({
        rows: [new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })],
      }),
      new Paragraph(''),
    ]),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
      const children = pieces.flatMap((make) => make());
      const docx = await Packer.toBuffer(new Document({ sections: [{ children }] }));
      expect(await texts(docx)).toEqual(await peer(docx));
    }),
    { numRuns: 20 },
  );
});
