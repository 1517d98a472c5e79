// Structure, conformance and redline of instruments: `npm run bench -- rulebook`.
import { citationsOf, conformanceOf, readInstrument, redlineOf, textLines } from '@plenum/rulebook';
import { diffWordsWithSpace } from 'diff';

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
const redline = median(5, () => redlineOf(lines(law), lines(changed)));
const jsdiff = median(5, () => diffWordsWithSpace(law, changed));
const milliseconds = (figure: number) => `${figure.toFixed(1)} ms`;
console.log(`A law of 115 articles and ${law.length.toLocaleString('en')} characters.\n`);
console.log('| what | measured | limit |\n| --- | --- | --- |');
console.log(`| outline from text | ${milliseconds(outline)} | 50 ms |`);
console.log(`| its citations | ${milliseconds(citations)} | |`);
console.log(`| conformance, 25 articles | ${milliseconds(one)} | 100 ms |`);
console.log(`| matrix of 120 units, 25 articles | ${milliseconds(matrix)} | 5,000 ms |`);
console.log(
  `| redline of two such laws | ${milliseconds(redline)}, ${(redline / jsdiff).toFixed(2)} of jsdiff's ${milliseconds(jsdiff)} | 2 |`,
);
if (outline > 50 || one > 100 || matrix > 5000 || redline > 2 * jsdiff) process.exitCode = 1;
