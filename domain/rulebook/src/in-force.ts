import { citationsIn, lineAt } from './citation.ts';
import { type Instrument, provisionsOf } from './outline.ts';
import { dateIn } from './symbol.ts';

/** From when an instrument, or some of its provisions, is in force by its own words. */
export interface InForce {
  /** `YYYY-MM-DD`; null where it counts from a day that the text does not hold (its publication, say). */
  readonly date: string | null;
  /** `art_5`, ...; empty where the whole instrument is meant. */
  readonly provisions: readonly string[];
  readonly line: number;
  /** It is the day of signing, and the text does not hold that day: the register may. */
  readonly onSigning?: true;
}

const COMES =
  /(?<!hết\s)(?<!mất\s)(?<!không\s)(?<!chưa\s)có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s*,?\s*(?:kể\s+)?từ\s+(ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})|ngày\s+ký(?:\s+ban\s+hành)?|ngày\s+ban\s+hành|[^.;]{1,80})/giu;

/**
 * The dates in a text's own words: `Luật này có hiệu lực thi hành từ ngày ...`, and for single provisions where it names them before
 * (`Điều 5 và khoản 2 Điều 6 của Luật này có hiệu lực ...`). `từ ngày ký` is the instrument's own date. What is named after
 * `trừ` is excepted from the whole and has a sentence of its own; what it takes the place of (`thay thế ... và có hiệu lực`) is not what comes into force.
 */
export function inForceOf(instrument: Instrument): readonly InForce[] {
  return [...provisionsOf(instrument.parts)].flatMap(({ provision, above }) => {
    const lines = provision.text.filter((line) => line.quoted !== true);
    // A sentence may go on over the end of a line.
    const text = lines.map((line) => line.text).join('\n');
    return [...text.matchAll(COMES)].flatMap((match) => {
      const line = lineAt(lines, match.index);
      const subject = text.slice(startOfSentence(text, match.index), match.index).replace(ASIDE, '');
      const cited = citationsIn([{ line, text: subject }], [...above, provision]);
      if (cited.length === 0 || cited.some(({ internal }) => !internal)) return [];
      const provisions = cited.flatMap((one) => (one.provision === null ? [] : [one.provision]));
      const says = match[1]!;
      const signing = /^ngày\s+(ký|ban\s+hành)/iu.test(says);
      const date = dateIn(says) ?? (signing ? instrument.date : null);
      return [{ date, provisions, line, ...(signing && date === null ? { onSigning: true as const } : {}) }];
    });
  });
}

const ASIDE = /,?\s*(?:trừ|thay\s+thế|thay\s+cho|bãi\s+bỏ)\s.*$/isu;

const startOfSentence = (text: string, before: number): number =>
  [...text.slice(0, before).matchAll(/[.;](?=\s)/g)].at(-1)?.index ?? 0;
