// Structure, conformance and redline of instruments: `npm run bench -- rulebook`.
import { readInstrumentFile } from '@plenum/office';
import { citationsOf, conformanceOf, readInstrument, redlineOf, textLines } from '@plenum/rulebook';
import { diffWordsWithSpace } from 'diff';
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';

const SYLLABLES =
  'ban chấp hành hội nghị ủy viên quyền hạn nhiệm vụ công tác cán bộ kiểm tra giám sát tổ chức quyết định thường vụ bí thư phó kỳ họp báo cáo chương trình kế hoạch tài chính tài sản nguyên tắc dân chủ lãnh đạo thực hiện đơn vị trực thuộc cơ quan tham mưu văn phòng lưu trữ'.split(
    ' ',
  );

/** mulberry32 */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A regulation of so many articles, each of `clauses` clauses with two points and a citation. */
function regulation(articles: number, clauses: number, seed: number): string {
  const random = randomFrom(seed);
  const words = (count: number) => Array.from({ length: count }, () => SYLLABLES[random(SYLLABLES.length)]).join(' ');
  const lines = ['QUY CHẾ', 'làm việc mẫu'];
  for (let n = 1; n <= articles; n += 1) {
    if (n % 10 === 1) lines.push(`Chương ${Math.ceil(n / 10)}`, 'QUY ĐỊNH CHUNG');
    lines.push(`Điều ${n}. ${words(6)}`);
    for (let clause = 1; clause <= clauses; clause += 1) {
      lines.push(`${clause}. ${words(38)} theo khoản ${clause} Điều ${(n % articles) + 1} Quy chế này.`);
      lines.push(
        `a) ${words(16)};`,
        `b) ${words(16)} quy định tại Nghị định số 30/2030/NĐ-CP ngày 05 tháng 3 năm 2030.`,
      );
    }
  }
  return lines.join('\n');
}

function median(times: number, run: () => void): number {
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return took.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

async function medianOf(times: number, run: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await run();
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** The same text as a DOCX; `counted` leaves the numbers of articles and clauses to Word. */
function docxOf(text: string, counted: boolean): Promise<Buffer> {
  const level = (at: number, says: string) => ({ level: at, format: LevelFormat.DECIMAL, text: says });
  const levels = [level(0, 'Điều %1.'), level(1, '%2.')];
  const paragraphs = text.split('\n').map((line) => {
    const own = /^(Điều \d+\.|\d+\.) (.*)$/.exec(line);
    if (!own || !counted) return new Paragraph(line);
    return new Paragraph({ text: own[2]!, numbering: { reference: 'law', level: own[1]!.startsWith('Đ') ? 0 : 1 } });
  });
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'law', levels }] }, sections: [{ children: paragraphs }] }),
  );
}

const law = regulation(115, 3, 1);
const changed = law.replace(/nguyên tắc dân/g, 'nguyên tắc tập thể dân').replace(/bí thư phó/g, 'phó bí thư');
const instrument = readInstrument(textLines(law));
const [model, ...units] = [1, ...Array.from({ length: 120 }, (_, n) => n + 2)].map((seed) =>
  readInstrument(
    textLines(seed === 1 ? regulation(25, 3, 1) : regulation(25, 3, 1).replaceAll(SYLLABLES[seed % 60]!, 'riêng')),
  ),
);
const lines = (text: string) => textLines(text).map((line) => line.text);

const outline = median(15, () => readInstrument(textLines(law)));
const citations = median(15, () => citationsOf(instrument));
const one = median(15, () => conformanceOf(model!, units[0]!));
const matrix = median(1, () => {
  for (const unit of units) conformanceOf(model!, unit);
});
const fromDocx = async (docx: Buffer): Promise<void> => {
  const reading = await readInstrumentFile(docx);
  if ('lines' in reading) readInstrument(reading.lines);
};
const files = [await docxOf(law, false), await docxOf(law, true)];
const docx: { ours: number; mammoth: number }[] = [];
for (const file of files) {
  const peer = await medianOf(9, () => mammoth.convertToHtml({ buffer: file }));
  docx.push({ ours: await medianOf(9, () => fromDocx(file)), mammoth: peer });
}
const long = law.repeat(2).slice(0, 165_000);
const longer = changed.repeat(2).slice(0, 165_000);
const redline = median(5, () => redlineOf(lines(long), lines(longer)));
const jsdiff = median(5, () => diffWordsWithSpace(long, longer));
const milliseconds = (figure: number) => `${figure.toFixed(1)} ms`;
console.log(`A law of 115 articles and ${law.length.toLocaleString('en')} characters.\n`);
console.log('| what | measured | limit |\n| --- | --- | --- |');
console.log(`| outline from text | ${milliseconds(outline)} | 50 ms |`);
for (const [n, { ours, mammoth: alone }] of docx.entries())
  console.log(
    `| outline from DOCX${n === 0 ? '' : ', numbers counted by Word'} | ${milliseconds(ours)}, ${(ours / alone).toFixed(2)} of mammoth's ${milliseconds(alone)} | 1.3 |`,
  );
console.log(`| its citations | ${milliseconds(citations)} | |`);
console.log(`| conformance, 25 articles | ${milliseconds(one)} | 100 ms |`);
console.log(`| matrix of 120 units, 25 articles | ${milliseconds(matrix)} | 5,000 ms |`);
console.log(
  `| redline of two texts of 165,000 characters | ${milliseconds(redline)}, ${(redline / jsdiff).toFixed(2)} of jsdiff's ${milliseconds(jsdiff)} | 2 |`,
);
const slowDocx = docx.some(({ ours, mammoth: alone }) => ours > 1.3 * alone);
if (outline > 50 || one > 100 || matrix > 5000 || redline > 2 * jsdiff || slowDocx) process.exitCode = 1;
