import { typeOnLine } from './instrument-type.ts';
import type { Heading } from './outline.ts';
import { dateIn, SYMBOL, symbolOf } from './symbol.ts';
import { isCapitals, type TextLine } from './text-line.ts';

const MOTTO = /^(CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐỘC LẬP|Độc lập|ĐẢNG CỘNG SẢN VIỆT NAM$)/u;
const RULE = /^[\W_]+$/u;
const NUMBER = new RegExp(`(?:^|\\s)[Ss][ốỐ]\\s*:?\\s*(${SYMBOL})`, 'u');
/** Where the title has ended. */
const AFTER_TITLE = /^(căn cứ|theo |xét |thực hiện |điều \d|chương |phần |\(|["“]?kính gửi|[-_*]{2,})/iu;
const MAX_TITLE_LINES = 8;

/** What the lines before the first provision say of the instrument. */
export function headingOf(preamble: readonly TextLine[]): Heading {
  // A rule may be run together with what follows it.
  const texts = preamble.map(({ text }) => text.replace(/^[-–_]{3,}(?=\p{L})/u, ''));
  const numbered = texts.findIndex((text) => NUMBER.test(text) || /^(Luật )?Số\s*:?/iu.test(text));
  const number = texts.map((text) => NUMBER.exec(text)?.[1]).find((symbol) => symbol !== undefined);
  // A regulation that a decision issues has the decision's number and date.
  const issuedWith = texts.find((text) => /^\(?\s*(được )?(ban hành )?kèm theo/iu.test(text)) ?? '';
  const named = texts.findIndex((text) => typeOnLine(text) !== null);
  const type = named < 0 ? null : typeOnLine(texts[named]!)!.type;
  const title = named < 0 ? null : titleOf(texts, named);
  return {
    number:
      numbered >= 0 && number !== undefined && isOwnNumber(texts, number)
        ? symbolOf(number)
        : symbolIn(issuedWith || consolidated(texts, type ?? '', title ?? '')),
    date: dateOf(texts) ?? (issuedWith === '' ? null : dateIn(issuedWith)),
    type,
    issuer: issuerOf(texts, numbered < 0 || (named >= 0 && named < numbered) ? named : numbered),
    title,
  };
}

const symbolIn = (text: string): string | null => {
  const match = new RegExp(SYMBOL, 'u').exec(text);
  return match ? symbolOf(match[0]) : null;
};

/** A consolidated text says below its title of which instrument it is: `Luật Mẫu số 41/2024/QH15 ngày …, được sửa đổi bởi:` */
const consolidated = (texts: readonly string[], type: string, title: string): string =>
  texts.find((text) => NUMBER.test(text) && saidOf(text).startsWith(saidOf(`${type} ${title} số`))) ?? '';

const saidOf = (text: string): string => text.toLocaleLowerCase('vi').replace(/\s+/g, ' ');

/** The number is the instrument's own on a line that begins with it; in a legal basis it is another's. */
const isOwnNumber = (texts: readonly string[], number: string): boolean =>
  texts.some((text) => text.includes(number) && /^(luật |nghị quyết |pháp lệnh )?số/iu.test(text));

/** Place and date stand on a line of their own; the dates of legal bases come later. */
function dateOf(texts: readonly string[]): string | null {
  const dated = texts.filter((text) => /ngày.*tháng.*năm/iu.test(text) && !/^(căn cứ|\(|theo )/iu.test(text));
  const line = dated.find((text) => /năm\s*\d{4}$/iu.test(text)) ?? dated[0];
  return line === undefined ? null : dateIn(line);
}

function issuerOf(texts: readonly string[], before: number): string | null {
  const above = texts
    .slice(0, Math.max(0, before))
    .filter((text) => isCapitals(text) && !MOTTO.test(text) && !RULE.test(text) && typeOnLine(text) === null);
  const last = above.at(-1);
  if (last === undefined) return null;
  const goesOn = /^(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ|TRUNG ƯƠNG)(?!\p{L})/u.test(last) && above.length > 1;
  const parent = above.at(-2);
  // A name that is broken over two lines.
  if (parent && (/^VÀ\s/u.test(last) || /(\s-|\sVÀ|,)$/u.test(parent))) return `${parent} ${last}`;
  return goesOn && parent && /(NHÂN DÂN|CHẤP HÀNH|THƯỜNG VỤ|TỔ CHỨC|CÔNG ĐOÀN)$/u.test(parent)
    ? `${parent} ${last}`
    : last;
}

function titleOf(texts: readonly string[], named: number): string | null {
  const { rest } = typeOnLine(texts[named]!)!;
  const lines = rest === '' ? [] : [rest];
  for (const text of texts.slice(named + 1, named + 1 + MAX_TITLE_LINES)) {
    // `HƯỚNG DẪN` / `thực hiện Điều lệ`: a title may begin as a legal basis does, but does not end like one.
    const begins = lines.length === 0 && /^(thực hiện|theo|xét)\s/iu.test(text) && !/[,;:.]$/.test(text);
    if ((AFTER_TITLE.test(text) && !begins) || RULE.test(text)) break;
    if (lines.length > 0 && isCapitals(lines[0]!) && !isCapitals(text)) break;
    if (
      lines.length > 0 &&
      /^(BAN|HỘI ĐỒNG|CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|QUỐC HỘI|ỦY BAN|UỶ BAN|CHÍNH PHỦ|GIÁM ĐỐC|TỔNG)/u.test(text) &&
      isCapitals(text)
    )
      break;
    if (lines.length > 0 && /[.:;]$/.test(text)) break;
    lines.push(text);
  }
  return lines.length === 0 ? null : lines.join(' ');
}
