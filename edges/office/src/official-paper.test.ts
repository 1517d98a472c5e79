import { writeFileSync } from 'node:fs';
import {
  type DocumentLayout,
  departuresOf,
  type FormProfileId,
  officialPaperOf,
  readInstrument,
  textLines,
} from '@plenum/rulebook';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxLayout, readInstrumentFile, renderOfficialDocx, renderOfficialPdf } from './index.ts';

async function layoutIn(docx: Uint8Array): Promise<DocumentLayout> {
  const layout = await docxLayout(docx);
  if (layout === null || 'fault' in layout) throw new Error('The DOCX cannot be read');
  return layout;
}

const at = new Date('2030-05-12T05:00:00Z');
const party = `TỈNH ỦY BẾN SÔNG\tĐẢNG CỘNG SẢN VIỆT NAM
BAN THƯỜNG VỤ
*
Số 127-QĐ/TU\tBến Sông, ngày 12 tháng 5 năm 2030
QUYẾT ĐỊNH
ban hành Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh
- Căn cứ Điều lệ mẫu;
- Xét đề nghị của Văn phòng Tỉnh ủy,
BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XX, nhiệm kỳ 2030 - 2035.
Điều 2. Văn phòng Tỉnh ủy, các ban đảng và các đảng ủy trực thuộc chịu trách nhiệm thi hành Quyết định này, có hiệu lực từ ngày ký.
Nơi nhận:
- Ban Bí thư (để báo cáo),
- Các đảng ủy trực thuộc,
- Lưu Văn phòng Tỉnh ủy.
TM. BAN THƯỜNG VỤ
BÍ THƯ
(đã ký)
Nguyễn Thị Mẫu
QUY CHẾ
làm việc của Ban Chấp hành
(Ban hành kèm theo Quyết định số 127-QĐ/TU, ngày 12/5/2030)
Chương I
NGUYÊN TẮC
Điều 1. Nguyên tắc làm việc
1- Ban Chấp hành làm việc theo nguyên tắc tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách, thiểu số phục tùng đa số.
2- Họp định kỳ ba tháng một lần, gồm:
a) họp thường kỳ;
b) họp bất thường.
Chương II
THI HÀNH
Điều 2. Thi hành
Văn phòng theo dõi việc thực hiện.`;

const state = `LIÊN HIỆP HỘI MẪU                              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HỘI LÀNG NGHỀ BẾN SÔNG                        Độc lập - Tự do - Hạnh phúc
Số: 05/QĐ-HLN                     Bến Sông, ngày 02 tháng 4 năm 2030
QUYẾT ĐỊNH
Về việc tổ chức hội chợ
Căn cứ Điều lệ Hội;
Căn cứ Nghị quyết số 02/NQ-HLN ngày 10 tháng 3 năm 2030;
Điều 1. Tổ chức hội chợ làng nghề vào tháng 6 năm 2030 tại bến đò cũ, do Ban Thường vụ Hội chủ trì và các chi hội cùng tham gia.
Điều 2. Các chi hội chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
T/M BAN CHẤP HÀNH
CHỦ TỊCH
Trần Văn Mẫu`;

const paperOf = (text: string, profile: FormProfileId) => officialPaperOf(readInstrument(textLines(text)), profile);

test('the parts of an instrument find their places in the form, with the signing as the form writes it', () => {
  const paper = paperOf(party, 'party');
  expect(paper.letterhead).toEqual({
    issuer: ['TỈNH ỦY BẾN SÔNG', 'BAN THƯỜNG VỤ'],
    number: 'Số 127-QĐ/TU',
    placeAndDate: 'Bến Sông, ngày 12 tháng 5 năm 2030',
  });
  expect(paper.closing).toEqual({
    note: [],
    recipients: ['- Ban Bí thư (để báo cáo),', '- Các đảng ủy trực thuộc,', '- Lưu Văn phòng Tỉnh ủy.'],
    signature: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '(đã ký)'],
    name: 'Nguyễn Thị Mẫu',
  });
  expect(paper.attached[0]).toMatchObject({ letterhead: null, type: 'QUY CHẾ' });
  expect(paperOf(state, 'state').closing.signature[0]).toBe('TM. BAN CHẤP HÀNH');
});

test('what the register says stands in place of what the text says, which is not printed beside it', () => {
  const instrument = readInstrument(textLines(state));
  const known = { ...instrument, title: 'tổ chức hội chợ năm 2030', number: '06/QĐ-HLN' };
  const paper = officialPaperOf(instrument, 'state', known);
  expect([paper.abstract, paper.letterhead?.number]).toEqual(['tổ chức hội chợ năm 2030', 'Số: 06/QĐ-HLN']);
  expect(JSON.stringify(paper)).not.toContain('Về việc tổ chức hội chợ');
  expect(JSON.stringify(paper)).not.toContain('05/QĐ-HLN');
});

const words = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

test.each([
  ['party', party],
  ['state', state],
] as const)(
  'what is drawn in the %s form is read back whole and departs from the form in nothing',
  async (profile, text) => {
    const paper = paperOf(text, profile);
    const docx = await renderOfficialDocx(paper, { at });
    expect(Buffer.from(docx).equals(Buffer.from(await renderOfficialDocx(paper, { at })))).toBe(true);
    const reading = await readInstrumentFile(docx);
    if (!('lines' in reading)) throw new Error(reading.fault);
    const all = new Set(reading.lines.flatMap((line) => words(line.text)));
    const lost = words(text.replace(/\bTM\.|\bT\/M/g, '')).filter((word) => !all.has(word));
    expect(lost).toEqual([]);
    const instrument = readInstrument(reading.lines);
    expect(departuresOf(await layoutIn(docx), instrument, profile)).toEqual([]);
    const pdf = await renderOfficialPdf(paper, { at });
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    if (process.env.PLENUM_LOOK) {
      writeFileSync(`${process.env.PLENUM_LOOK}/${profile}.docx`, docx);
      writeFileSync(`${process.env.PLENUM_LOOK}/${profile}.pdf`, pdf);
    }
  },
);

test('each departure of a document is found, with its place and what it rests on', async () => {
  const set = (text: string, more: object = {}) =>
    new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman', size: 28, ...more })] });
  const file = new Document({
    styles: { default: { document: { run: { font: 'Arial', size: 24 } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 851, right: 851 } },
        },
        children: [
          set('HỘI LÀNG NGHỀ'),
          set('Số 5-QĐ/HLN', { size: 26 }),
          set('Bến Sông, ngày 2 tháng 1 năm 2030'),
          set('QUYẾT ĐỊNH', { bold: true }),
          set('về việc mẫu', { bold: true }),
          new Paragraph('Điều 1. Nguyên tắc'),
          set('Văn bản dài. '.repeat(12).trim()),
          set('T/M BAN CHẤP HÀNH'),
          set('CHỦ TỊCH'),
        ],
      },
    ],
  });
  const docx = new Uint8Array(await Packer.toBuffer(file));
  const reading = await readInstrumentFile(docx);
  if (!('lines' in reading)) throw new Error(reading.fault);
  const found = departuresOf(await layoutIn(docx), readInstrument(reading.lines), 'state');
  expect(found.map(({ code, line, found: is, expected, cite }) => [code, line, is, expected, cite.basis])).toEqual([
    ['margin-left', null, '15,01 mm', '30–35 mm', 'assumed'],
    ['heading-missing', null, '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc', 'text'],
    ['issuer-size', 1, '14 pt', '12–13 pt', 'assumed'],
    ['number-label', 2, 'Số 5-QĐ/HLN', 'Số: 05/QĐ-HLN', 'text'],
    ['number-form', 2, '5-QĐ/HLN', 'Số: 05/QĐ-HLN', 'text'],
    ['date-form', 3, 'Bến Sông, ngày 2 tháng 1 năm 2030', 'Bến Sông, ngày 02 tháng 4 năm 2030', 'assumed'],
    ['date-not-italic', 3, 'Bến Sông, ngày 2 tháng 1 năm 2030', '', 'assumed'],
    ['font', 6, 'Arial', 'Times New Roman', 'assumed'],
    ['body-size', 6, '12 pt', '13–14 pt', 'assumed'],
    ['not-justified', 7, 'left', '', 'assumed'],
    ['authority-form', 8, 'T/M', 'TM.', 'assumed'],
    ['recipients-missing', null, '', 'Nơi nhận:', 'assumed'],
  ]);
  const layout: DocumentLayout = { ...(await layoutIn(docx)), widthMm: 216, heightMm: 279 };
  expect(departuresOf(layout, readInstrument(reading.lines), 'party').map(({ code }) => code)).toContain('paper-size');
});

const line = fc.constantFrom(
  'HỘI MẪU',
  'Số: 12/QĐ-HM',
  'Bến Sông, ngày 12 tháng 5 năm 2030',
  'QUYẾT ĐỊNH',
  'về việc mẫu',
  'Căn cứ Điều lệ;',
  'Chương I. Chung',
  'Mục 1. Họp',
  'Điều 1. Họp',
  'Điều 1. Ban hành kèm theo Quyết định này một quy chế của Hội.',
  'Điều 2.',
  '1. Khoản',
  'a) điểm',
  '“trích nguyên”',
  'lời văn',
  'Nơi nhận:',
  '- Lưu: VT.',
  'TM. BAN CHẤP HÀNH',
  'Người Ký',
  'QUY CHẾ',
  '(Ban hành kèm theo Quyết định số 12/QĐ-HM)',
);

test('every line of a text is on its paper, whatever stands where', () => {
  const said = ({
    letterhead,
    type,
    abstract,
    issuedWith,
    body,
    closing,
    attached,
  }: ReturnType<typeof officialPaperOf>): string =>
    [
      letterhead === null ? '' : [...letterhead.issuer, letterhead.number, letterhead.placeAndDate].join(' '),
      type,
      abstract,
      ...issuedWith,
      ...body.map(({ label, heading, text }) => `${label} ${heading} ${text}`),
      ...closing.note,
      closing.recipients.length > 0 ? 'Nơi nhận' : '',
      ...closing.recipients,
      ...closing.signature,
      closing.name ?? '',
      ...attached.map(said),
    ].join(' ');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
      const marked = lines.map((text, n) => `${text} dấu${n}`);
      const all = new Set(words(said(paperOf(marked.join('\n'), 'state'))));
      expect(marked.map((_, n) => `dấu${n}`).filter((mark) => !all.has(mark))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
