import type { Departure, DepartureCode } from './form-departures.ts';

type Sentence = (departure: Pick<Departure, 'found' | 'expected' | 'count'>) => string;

const so = (found: string): string => (found === '' ? '' : ` (“${found}”)`);

const paragraphs = (count: number): string => (count === 1 ? '1 paragraph' : `${count} paragraphs`);

const vi: Readonly<Record<DepartureCode, Sentence>> = {
  'paper-size': ({ found, expected }) => `Khổ giấy là ${found}, cần ${expected}`,
  'margin-top': ({ found, expected }) => `Lề trên ${found}, cần ${expected}`,
  'margin-bottom': ({ found, expected }) => `Lề dưới ${found}, cần ${expected}`,
  'margin-left': ({ found, expected }) => `Lề trái ${found}, cần ${expected}`,
  'margin-right': ({ found, expected }) => `Lề phải ${found}, cần ${expected}`,
  font: ({ found, expected, count }) => `Phông chữ ${found} ở ${count} đoạn, cần ${expected}`,
  'body-size': ({ found, expected, count }) => `Cỡ chữ ${found} ở ${count} đoạn nội dung, cần ${expected}`,
  'line-spacing': ({ found, expected, count }) => `Cách dòng ${found} ở ${count} đoạn, cần ${expected}`,
  'not-justified': ({ count }) => `${count} đoạn dài không dàn đều hai lề`,
  'page-numbers-missing': () => 'Không có số trang',
  'heading-missing': ({ found, expected }) => `Thiếu tiêu đề hoặc quốc hiệu, tiêu ngữ: ${expected}${so(found)}`,
  'heading-size': ({ found, expected }) => `Cỡ chữ tiêu đề ${found}, cần ${expected}`,
  'heading-not-bold': ({ found }) => `Tiêu đề chưa in đậm${so(found)}`,
  'issuer-missing': () => 'Thiếu tên cơ quan ban hành',
  'issuer-size': ({ found, expected }) => `Cỡ chữ tên cơ quan ban hành ${found}, cần ${expected}`,
  'number-missing': ({ expected }) => `Thiếu số và ký hiệu (ví dụ ${expected})`,
  'number-form': ({ found, expected }) => `Số và ký hiệu “${found}” không đúng mẫu (ví dụ ${expected})`,
  'number-label': ({ found, expected }) => `Chữ đứng trước số chưa đúng: “${found}” (ví dụ ${expected})`,
  'number-size': ({ found, expected }) => `Cỡ chữ số và ký hiệu ${found}, cần ${expected}`,
  'date-missing': ({ expected }) => `Thiếu địa danh và ngày, tháng, năm (ví dụ ${expected})`,
  'date-form': ({ found, expected }) => `Địa danh, ngày, tháng “${found}” không đúng mẫu (ví dụ ${expected})`,
  'date-not-italic': ({ found }) => `Địa danh, ngày, tháng chưa in nghiêng${so(found)}`,
  'type-missing': () => 'Thiếu tên loại văn bản',
  'type-size': ({ found, expected }) => `Cỡ chữ tên loại ${found}, cần ${expected}`,
  'abstract-missing': ({ found }) => `Thiếu trích yếu sau tên loại${so(found)}`,
  'signature-missing': () => 'Thiếu quyền hạn, chức vụ của người ký',
  'authority-form': ({ found, expected }) => `Quyền hạn ký ghi “${found}”, cần “${expected}”`,
  'recipients-missing': ({ expected }) => `Thiếu “${expected}”`,
};

const en: Readonly<Record<DepartureCode, Sentence>> = {
  'paper-size': ({ found, expected }) => `The paper is ${found}, ${expected} is asked`,
  'margin-top': ({ found, expected }) => `The top margin is ${found}, ${expected} is asked`,
  'margin-bottom': ({ found, expected }) => `The bottom margin is ${found}, ${expected} is asked`,
  'margin-left': ({ found, expected }) => `The left margin is ${found}, ${expected} is asked`,
  'margin-right': ({ found, expected }) => `The right margin is ${found}, ${expected} is asked`,
  font: ({ found, expected, count }) => `The typeface is ${found} in ${paragraphs(count)}, ${expected} is asked`,
  'body-size': ({ found, expected, count }) => `The text is in ${found} in ${paragraphs(count)}, ${expected} is asked`,
  'line-spacing': ({ found, expected, count }) =>
    `The line spacing is ${found} in ${paragraphs(count)}, ${expected} is asked`,
  'not-justified': ({ count }) => `Not justified: ${paragraphs(count)} of some length`,
  'page-numbers-missing': () => 'Pages have no numbers',
  'heading-missing': ({ found, expected }) => `The heading is missing: ${expected}${so(found)}`,
  'heading-size': ({ found, expected }) => `The heading is in ${found}, ${expected} is asked`,
  'heading-not-bold': ({ found }) => `The heading is not bold${so(found)}`,
  'issuer-missing': () => 'The issuing body is missing',
  'issuer-size': ({ found, expected }) => `The issuing body is in ${found}, ${expected} is asked`,
  'number-missing': ({ expected }) => `Number and symbol are missing (such as ${expected})`,
  'number-form': ({ found, expected }) => `Number and symbol “${found}” are not in the form (such as ${expected})`,
  'number-label': ({ found, expected }) =>
    `The word before the number is not in the form: “${found}” (such as ${expected})`,
  'number-size': ({ found, expected }) => `Number and symbol are in ${found}, ${expected} is asked`,
  'date-missing': ({ expected }) => `Place and date are missing (such as ${expected})`,
  'date-form': ({ found, expected }) => `Place and date “${found}” are not in the form (such as ${expected})`,
  'date-not-italic': ({ found }) => `Place and date are not in italics${so(found)}`,
  'type-missing': () => 'The type of instrument is missing',
  'type-size': ({ found, expected }) => `The type is in ${found}, ${expected} is asked`,
  'abstract-missing': ({ found }) => `The abstract after the type is missing${so(found)}`,
  'signature-missing': () => 'On whose behalf and in what office is signed is missing',
  'authority-form': ({ found, expected }) => `Signing for somebody is written “${found}”, “${expected}” is asked`,
  'recipients-missing': ({ expected }) => `“${expected}” (recipients) is missing`,
};

const MEASURED = /^(paper|margin|line)-|-size$/;
const withPoint = (text: string): string => text.replace(/(\d),(\d)/g, '$1.$2');

/** What departs from a form, as a sentence without its end; measures with the decimal sign of the language. */
export function departureSentence(departure: Departure, language: 'vi' | 'en'): string {
  const { code, found, expected } = departure;
  if (language === 'vi') return vi[code](departure);
  const measured = MEASURED.test(code);
  return en[code](measured ? { ...departure, found: withPoint(found), expected: withPoint(expected) } : departure);
}
