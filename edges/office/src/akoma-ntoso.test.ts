import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { akomaNtosoOf, type Instrument, provisionsOf, readInstrument, textLines } from '@plenum/rulebook';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { readInstrumentFile } from './index.ts';

const about = { day: '2030-07-01', editor: 'Văn phòng mẫu' };
const read = (text: string): Instrument => readInstrument(textLines(text));

/** What Akoma Ntoso 3.0 asks of each element that is written: children in order, attributes that must and that may be there, text. */
interface Rule {
  readonly children: RegExp;
  readonly must?: readonly string[];
  readonly may?: readonly string[];
  readonly text?: boolean;
}

const hierarchy: Rule = {
  children: /^(num )?(heading )?((intro )?((part|chapter|section|article|paragraph|point) )*|content )$/,
  must: ['eId'],
};
const blocks: Rule = { children: /^(p )+$/ };
const document = (body: string): Rule => ({
  children: new RegExp(`^meta (preface )?(preamble )?${body} (conclusions )?(attachments )?$`),
  must: ['name'],
});
const level = (more: string): Rule => ({
  children: new RegExp(`^FRBRthis (FRBRuri )+(FRBRdate )+(FRBRauthor )+${more}$`),
});
const value: Rule = { children: /^$/, must: ['value'] };
const inline: Rule = { children: /^$/, text: true };

/** Written from the schema's own definitions (akomantoso30.xsd, committee specification 01 of 6 June 2017). */
const rules: Readonly<Record<string, Rule>> = {
  akomaNtoso: { children: /^(act|doc) $/, may: ['xmlns'] },
  act: document('body'),
  doc: document('mainBody'),
  meta: { children: /^identification (references )*$/ },
  identification: { children: /^FRBRWork FRBRExpression FRBRManifestation $/, must: ['source'] },
  FRBRWork: level('FRBRcountry (FRBRsubtype )?(FRBRnumber )*(FRBRname )*'),
  FRBRExpression: level('(FRBRlanguage )+'),
  FRBRManifestation: level('(FRBRformat )?'),
  FRBRthis: value,
  FRBRuri: value,
  FRBRdate: { children: /^$/, must: ['date', 'name'] },
  FRBRauthor: { children: /^$/, must: ['href'] },
  FRBRcountry: value,
  FRBRsubtype: value,
  FRBRnumber: value,
  FRBRname: value,
  FRBRformat: value,
  FRBRlanguage: { children: /^$/, must: ['language'] },
  references: { children: /^(TLCOrganization )*$/, must: ['source'] },
  TLCOrganization: { children: /^$/, must: ['eId', 'href', 'showAs'] },
  preface: blocks,
  preamble: blocks,
  mainBody: blocks,
  conclusions: blocks,
  body: { children: /^((part|chapter|section|article|paragraph|point) )+$/ },
  part: hierarchy,
  chapter: hierarchy,
  section: hierarchy,
  article: hierarchy,
  paragraph: hierarchy,
  point: hierarchy,
  num: inline,
  heading: { ...inline, must: ['eId'] },
  intro: { ...blocks, must: ['eId'] },
  content: { ...blocks, must: ['eId'] },
  p: { children: /^((docType|docNumber) )*$/, may: ['class'], text: true },
  docType: inline,
  docNumber: inline,
  attachments: { children: /^(attachment )+$/ },
  attachment: { children: /^(act|doc) $/, must: ['eId'] },
};

/** Everything in which the document departs from the rules of the schema. */
function departures(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly name: string; children: string; text: string }[] = [];
  const ids = new Set<string>();
  const parser = new SaxesParser();
  parser.on('error', (error) => found.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const rule = rules[name];
    if (!rule) return void found.push(`${name} is not known`);
    const parent = open.at(-1);
    if (parent) parent.children += `${name} `;
    open.push({ name, children: '', text: '' });
    const given = attributes as Record<string, string>;
    for (const must of rule.must ?? []) if (given[must] === undefined) found.push(`${name} without ${must}`);
    for (const [attribute, says] of Object.entries(given)) {
      if (!rule.must?.includes(attribute) && !rule.may?.includes(attribute)) found.push(`${name} with ${attribute}`);
      if (attribute === 'date' && !/^\d{4}-\d\d-\d\d$/.test(says)) found.push(`date ${says}`);
      if ((attribute === 'eId' || attribute === 'name') && !/^\S+$/.test(says)) found.push(`${attribute} '${says}'`);
      if ((attribute === 'href' || attribute === 'source') && !/^[\w#/@.!-]+$|^#\S+$/.test(says))
        found.push(`${attribute} ${says}`);
      if (attribute === 'eId' && ids.has(says)) found.push(`${says} stands twice`);
      if (attribute === 'eId') ids.add(says);
    }
  });
  parser.on('text', (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  });
  parser.on('closetag', () => {
    const { name, children, text } = open.pop()!;
    if (!rules[name]!.children.test(children)) found.push(`${name} holds ${children}`);
    if (!rules[name]!.text && text.trim() !== '') found.push(`${name} holds the text ${text}`);
  });
  parser.write(xml).close();
  return found;
}

/** An instrument without the lines of the file that it came from. */
function structure({ parts, preamble, closing, attached, number, date, type, issuer, title }: Instrument): object {
  return {
    number,
    date,
    type,
    issuer,
    title,
    preamble: preamble.map(({ text }) => text),
    closing: closing.map(({ text }) => text),
    parts: [...provisionsOf(parts)].map(({ provision: { level, label, number: of, heading, text }, above }) => [
      above.length,
      level,
      label,
      of,
      heading,
      text.map((line) => [line.text, line.quoted ?? false]),
    ]),
    attached: attached.map(structure),
  };
}

async function readAgain(instrument: Instrument): Promise<Instrument> {
  const reading = await readInstrumentFile(strToU8(akomaNtosoOf(instrument, about)));
  if (!('lines' in reading)) throw new Error(reading.fault);
  return readInstrument(reading.lines);
}

const decision = `TỈNH ỦY BẾN SÔNG\tĐẢNG CỘNG SẢN VIỆT NAM
Số 127-QĐ/TU\tBến Sông, ngày 12 tháng 5 năm 2030
QUYẾT ĐỊNH
ban hành Quy chế làm việc
- Căn cứ Điều lệ mẫu;
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Ban Chấp hành.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 2. Số đứng hai lần <&>.
T/M BAN CHẤP HÀNH
BÍ THƯ
QUY CHẾ
làm việc của Ban Chấp hành
(Ban hành kèm theo Quyết định số 127-QĐ/TU, ngày 12/5/2030)
PHẦN THỨ NHẤT
CHUNG
CHƯƠNG I: NHỮNG QUY ĐỊNH CHUNG
Mục 1. NGUYÊN TẮC
Điều 1- Nguyên tắc
chung của Ban
Câu dẫn vào.
1- Tập trung dân chủ.
1.1- Tập thể lãnh đạo.
2- Sửa như sau:
“2. Câu của văn bản khác
a) Điểm của văn bản khác.”
a. Họp định kỳ;
đ. Họp bất thường.`;

test('a decision with its regulation keeps what the schema of Akoma Ntoso 3.0 asks, and reads back the same', async () => {
  const instrument = read(decision);
  const xml = akomaNtosoOf(instrument, about);
  expect(departures(xml)).toEqual([]);
  expect(xml).toContain('<FRBRthis value="/akn/vn/act/quyet-dinh/2030-05-12/127-qd-tu/!main"/>');
  expect(xml).toContain('<article eId="art_2-2">');
  expect(xml).toContain('<attachment eId="att_1">');
  expect(xml).toContain('eId="att_1__part_1__chp_1__sec_1__art_1__para_1"');
  expect(xml).toContain('<p>Số <docNumber>127-QĐ/TU</docNumber></p>');
  expect(xml).toContain('<p class="quoted">“2. Câu của văn bản khác</p>');
  expect(structure(await readAgain(instrument))).toEqual(structure(instrument));
});

test('the rules of the schema that the test holds can fail', () => {
  const xml = akomaNtosoOf(read(decision), about);
  expect(departures(xml.replace(/ eId="art_1"/, ''))).toEqual(['article without eId']);
  expect(departures(xml.replace('art_2-2"', 'art_2"'))).toEqual(['art_2 stands twice']);
  expect(departures(xml.replace(/<FRBRcountry[^>]*>/, ''))[0]).toContain('FRBRWork holds');
});

test('a text without provisions is a document with a main body', async () => {
  const instrument = read('HỘI LÀNG\nTHÔNG BÁO\nvề việc nghỉ lễ\nNghỉ hai ngày.');
  expect(departures(akomaNtosoOf(instrument, about))).toEqual([]);
  expect(structure(await readAgain(instrument))).toEqual(structure(instrument));
});

test.each(['model.txt', 'district.txt'])('the example instrument %s is written and read back', async (name) => {
  const instrument = read(readFileSync(join(import.meta.dirname, '../../../examples/instruments', name), 'utf8'));
  expect(departures(akomaNtosoOf(instrument, about))).toEqual([]);
  expect(structure(await readAgain(instrument))).toEqual(structure(instrument));
});

test('a document on one line loses nothing', async () => {
  const instrument = read('LUẬT\nMẪU\n1. Luật A;\n2. Luật B.\nChương I\nCHUNG\nĐiều 1. Phạm vi\n1. Một.');
  const xml = akomaNtosoOf(instrument, about).replace(/\n/g, '');
  const reading = await readInstrumentFile(strToU8(xml));
  if (!('lines' in reading)) throw new Error(reading.fault);
  expect(structure(readInstrument(reading.lines))).toEqual(structure(instrument));
});

const line = fc.constantFrom(
  'Phần thứ nhất',
  'PHẦN THỨ HAI. TỔ CHỨC',
  'Chương I',
  'Chương II. Thi hành',
  'NHỮNG QUY ĐỊNH CHUNG',
  'Mục 1. Họp',
  'Tiểu mục 1. Biểu quyết',
  'I- MỤC ĐÍCH',
  'Điều 1. Nguyên tắc',
  'Điều 1.',
  'Điều 2: Phạm vi',
  'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.',
  'Điều 3',
  'Điều 4a. Bổ sung',
  'Điều 9. Cách số.',
  'chung của hội và của ban',
  '1. Khoản một',
  '1- Khoản một gạch',
  '1.1- Khoản con',
  '2. Gồm:',
  '7. Không nối tiếp',
  'a) điểm một;',
  'b. điểm hai',
  'đ) điểm',
  '(i) tiết',
  'Sửa như sau: “1. Câu kia\nhết câu kia.”',
  '“Điều 9. Của văn bản khác\n1. Khoản khác\nhết câu kia.”.',
  'lời văn <thường> & "đủ" dấu',
  '- gạch đầu dòng',
  'Nơi nhận:',
  'T/M BAN CHẤP HÀNH',
  'QUY CHẾ',
  '(Ban hành kèm theo Quyết định số 1-QĐ/TU, ngày 02/3/2030)',
  'PHỤ LỤC I',
  'Căn cứ Điều lệ mẫu;',
  'Số 12-QC/TU',
);

test('whatever is read is written as the schema asks, and reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (lines) => {
      const instrument = read(lines.join('\n'));
      expect(departures(akomaNtosoOf(instrument, about))).toEqual([]);
      expect(structure(await readAgain(instrument))).toEqual(structure(instrument));
    }),
    { numRuns: 500 },
  );
});
