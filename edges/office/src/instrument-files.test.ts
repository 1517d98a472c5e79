import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionsOf, readInstrument, redlineOf } from '@plenum/rulebook';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { docxLayout, readInstrumentFile, renderRedlineDocx, renderRedlineHtml } from './index.ts';

const numbered = (text: string, level: number) =>
  new Paragraph({ text, numbering: { reference: 'provisions', level } });

/** A regulation whose numbers Word counts, with its heading in a table. */
async function regulation(): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const cell = (...lines: string[]) => new TableCell({ children: lines.map((text) => new Paragraph(text)) });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'provisions',
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, 'Chương %1'),
            level(1, LevelFormat.DECIMAL, 'Điều %2.'),
            level(2, LevelFormat.DECIMAL, '%3.'),
            level(3, LevelFormat.LOWER_LETTER, '%4)'),
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Table({
            rows: [
              new TableRow({
                children: [
                  cell('HỘI LÀNG NGHỀ', 'Số: 12/QC-HLN'),
                  cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bến Sông, ngày 02 tháng 4 năm 2030'),
                ],
              }),
            ],
          }),
          new Paragraph('QUY CHẾ'),
          new Paragraph('làm việc của Hội'),
          numbered('QUY ĐỊNH CHUNG', 0),
          numbered('Nguyên tắc', 1),
          numbered('Công khai.', 2),
          numbered('Dân chủ, gồm:', 2),
          numbered('họp;', 3),
          numbered('hỏi ý kiến.', 3),
          new Paragraph({ children: [new TextRun({ text: 'Điều 2. ', bold: true }), new TextRun('Thi hành')] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

test('a DOCX is read with the numbers that Word counts, and with its heading from a table', async () => {
  const reading = await readInstrumentFile(await regulation());
  if (!('lines' in reading)) throw new Error(reading.fault);
  const found = readInstrument(reading.lines);
  expect(found).toMatchObject({ number: '12/QC-HLN', date: '2030-04-02', type: 'Quy chế', issuer: 'HỘI LÀNG NGHỀ' });
  const labels = [...provisionsOf(found.parts)].map(({ provision }) =>
    `${provision.label} ${provision.heading}`.trim(),
  );
  expect(labels).toEqual(['Chương I QUY ĐỊNH CHUNG', 'Điều 1 Nguyên tắc', '1.', '2.', 'a)', 'b)', 'Điều 2 Thi hành']);
});

const akn = (inside: string, before = '') => `<?xml version="1.0" encoding="UTF-8"?>${before}
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="law"><meta><note>không đọc</note></meta><body>${inside}</body></act></akomaNtoso>`;

test('Akoma Ntoso is read as it would be printed', async () => {
  const xml = akn(`<chapter eId="chp_1"><num>Chương I</num><heading>QUY ĐỊNH CHUNG</heading>
<article eId="art_1"><num>Điều 1.</num><heading>Phạm vi</heading>
<paragraph><num>1.</num><content><p>Nội dung một.</p></content></paragraph>
<paragraph><num>2.</num><intro><p>Gồm:</p></intro><point><num>a)</num><content><p>điểm a;</p></content></point></paragraph>
</article></chapter>`);
  const reading = await readInstrumentFile(strToU8(xml));
  if (!('lines' in reading)) throw new Error(reading.fault);
  const found = [...provisionsOf(readInstrument(reading.lines).parts)].map(({ provision }) => provision);
  expect(found.map(({ level, number }) => `${level} ${number}`)).toEqual([
    'chapter I',
    'article 1',
    'clause 1',
    'clause 2',
    'point a',
  ]);
  expect(found[1]!.heading).toBe('Phạm vi');
});

test.each([
  ['a DOCTYPE in Akoma Ntoso', () => strToU8(akn('', '<!DOCTYPE x [<!ENTITY a "b">]>')), 'doctype'],
  ['XML that is cut off', () => strToU8(akn('').slice(0, -20)), 'broken-xml'],
  ['text that is not UTF-8', () => Uint8Array.of(0x110, 0xe9, 0xff, 0xfe), 'not-utf-8'],
  ['nothing', () => new Uint8Array(), 'no-text'],
  ['a zip that is no DOCX', () => zipSync({ 'x.txt': strToU8('x') }), 'unreadable'],
  ['a torn zip', () => Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'unsafe'],
])('%s is one clear fault', async (_name, bytes, fault) => {
  expect(await readInstrumentFile(bytes())).toMatchObject({ fault });
});

test('a DOCX with macros, or without any text, is refused with the reason', async () => {
  const files = unzipSync(await regulation());
  expect(await readInstrumentFile(zipSync({ ...files, 'word/vbaProject.bin': strToU8('x') }))).toMatchObject({
    fault: 'macros',
  });
  const empty = new Document({ sections: [{ children: [new Paragraph('')] }] });
  expect(await readInstrumentFile(await Packer.toBuffer(empty))).toMatchObject({ fault: 'no-text' });
});

const before = ['Điều 1. Nguyên tắc', 'Họp mỗi tháng một lần.', 'Câu này sẽ bỏ.', 'Điều 2. Thi hành'];
const after = ['Điều 1. Nguyên tắc', 'Họp mỗi tháng hai lần <rõ> & đủ.', 'Điều 2. Thi hành', 'Câu mới hoàn toàn.'];
const at = new Date('2030-05-06T07:08:09Z');

/** The paragraphs that are left when every change of one kind is dropped and of the other kept. */
const paragraphsWithout = (xml: string, dropped: 'ins' | 'del'): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => !new RegExp(`<w:pPr>(?:(?!</w:pPr>).)*<w:${dropped} `, 's').test(paragraph))
    .map((paragraph) => paragraph.replace(new RegExp(`<w:${dropped} [^/]*?>.*?</w:${dropped}>`, 'gs'), ''))
    .map((paragraph) => [...paragraph.matchAll(/<w:(?:t|delText)[^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
    .map((text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));

test('all changes of a redline DOCX accepted give the new text, all rejected the old', async () => {
  const docx = await renderRedlineDocx(redlineOf(before, after), { title: 'So sánh', author: 'Văn phòng', at });
  const xml = strFromU8(unzipSync(docx)['word/document.xml']!);
  expect(paragraphsWithout(xml, 'del')).toEqual(after);
  expect(paragraphsWithout(xml, 'ins')).toEqual(before);
  expect(xml).toContain('w:author="Văn phòng"');
});

/** A redline as LibreOffice reads it, with its changes listed: ODT keeps every change by kind. */
test.runIf(existsSync('/usr/bin/soffice'))(
  'LibreOffice opens a redline with the changes as changes',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-redline-'));
    try {
      const path = join(folder, 'redline.docx');
      writeFileSync(
        path,
        await renderRedlineDocx(redlineOf(before, after), { title: 'So sánh', author: 'Văn phòng', at }),
      );
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'fodt',
          '--outdir',
          folder,
          path,
        ],
        { stdio: 'ignore' },
      );
      const odt = readFileSync(join(folder, 'redline.fodt'), 'utf8');
      const changes = odt.slice(odt.indexOf('<text:tracked-changes'), odt.indexOf('</text:tracked-changes>'));
      expect(changes.match(/<text:insertion>/g)?.length).toBeGreaterThan(1);
      expect(changes.match(/<text:deletion>/g)?.length).toBeGreaterThan(1);
      expect(odt).toContain('Câu này sẽ bỏ.');
      expect(odt).toContain('Câu mới hoàn toàn.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

test('a redline page tells insertions and deletions apart, and escapes what it shows', () => {
  const html = renderRedlineHtml(redlineOf(before, after), { title: 'So sánh', lang: 'vi' });
  expect(html).toContain('<del>Câu này sẽ bỏ.</del>');
  expect(html).toContain('&lt;rõ&gt;');
  expect(html).not.toContain('<rõ>');
});

test.each(['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])(
  'a broken %s is one clear fault with its place, and nothing is printed',
  async (part) => {
    const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const files = unzipSync(await regulation());
    for (const [was, is] of [
      ['<w:lvl w:ilvl="0"', '<w:lvl w:ilvl="0'],
      ['</w:', '</x:'],
      ['w:val="', 'w:val='],
      ['w:val="', 'w:val="&khong;'],
    ] as const) {
      const xml = strFromU8(files[part]!);
      if (!xml.includes(was)) continue;
      const docx = zipSync({ ...files, [part]: strToU8(`${xml.slice(0, 60)}\n${xml.slice(60).replace(was, is)}`) });
      const layout = await docxLayout(docx);
      const reading = part === 'word/styles.xml' ? layout : await readInstrumentFile(docx);
      expect(reading, is).toMatchObject({ fault: 'broken-xml', place: { part, line: 2 } });
      expect(layout).toMatchObject(part === 'word/numbering.xml' ? { paragraphs: {} } : { fault: 'broken-xml' });
    }
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  },
);
