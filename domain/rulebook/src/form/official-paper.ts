import { typeOnLine } from '../instrument-type.ts';
import type { Level } from '../marker.ts';
import { type Heading, type Instrument, provisionsOf } from '../outline.ts';
import { symbolOf } from '../symbol.ts';
import { isCapitals, type TextLine } from '../text-line.ts';
import { authorityIn, authorityOf } from './authority.ts';
import { type ClosingParts, closingParts } from './closing.ts';
import { type FormProfile, type FormProfileId, formProfiles } from './form-profile.ts';

/** A paragraph of the text as it is set. */
export interface PaperParagraph {
  readonly level: Level | 'lead' | 'formula' | 'text' | 'quoted';
  /** `Điều 14.`, `a)`; empty where it has none. */
  readonly label: string;
  /** The heading of a provision that has one. */
  readonly heading: string;
  readonly text: string;
}

/** What stands under an instrument; the signature without the name. */
export interface PaperClosing extends ClosingParts {
  readonly name: string | null;
}

/** An instrument as it is printed in a form. */
export interface OfficialPaper {
  readonly profile: FormProfileId;
  /** Null for what is attached: only the first one has a letterhead. */
  readonly letterhead: {
    /** The body above, then the one that issues. */
    readonly issuer: readonly string[];
    readonly number: string;
    readonly placeAndDate: string;
  } | null;
  readonly type: string;
  readonly abstract: string;
  /** `(Ban hành kèm theo ...)` */
  readonly issuedWith: readonly string[];
  readonly body: readonly PaperParagraph[];
  readonly closing: PaperClosing;
  readonly attached: readonly OfficialPaper[];
}

const MOTTO = /^(CỘNG H[OÒ][AÀ] XÃ HỘI|ĐỘC LẬP|Độc lập\s*[-–]|ĐẢNG CỘNG SẢN VIỆT NAM$)/u;
const RULE = /^[\W_]+$/u;
const NUMBER = /^(?:luật |nghị quyết |pháp lệnh )?số\s*:?/iu;
const DATED = /ngày\s.*tháng\s.*năm/iu;
const ISSUED_WITH = /^\(?\s*(?:được )?(?:ban hành )?kèm theo\s/iu;

/**
 * The instrument in the form of a profile. Every line of its text is on the paper, or in the letterhead that the form sets anew.
 * `known` is what the register says of it, which stands above what its text says.
 */
export function officialPaperOf(instrument: Instrument, id: FormProfileId, known: Heading = instrument): OfficialPaper {
  return paperOf(instrument, formProfiles[id], known);
}

/** Without `known` it is attached to another: it has no letterhead of its own. */
function paperOf(instrument: Instrument, profile: FormProfile, known: Heading | null): OfficialPaper {
  const { letterhead, type, abstract, issuedWith, lead } = headOf(instrument, profile, known);
  return {
    profile: profile.id,
    letterhead,
    type,
    abstract,
    issuedWith,
    // Who decides stands in capitals in the middle: `BAN THƯỜNG VỤ QUYẾT ĐỊNH:`.
    body: [...lead.map((text) => plain(isCapitals(text) ? 'formula' : 'lead', text)), ...bodyOf(instrument)],
    closing: closingOf(instrument.closing, profile),
    attached: instrument.attached.map((one) => paperOf(one, profile, null)),
  };
}

const plain = (level: 'lead' | 'formula' | 'text' | 'quoted', text: string): PaperParagraph => ({
  level,
  label: '',
  heading: '',
  text,
});

function headOf({ preamble, ...own }: Instrument, profile: FormProfile, known: Heading | null) {
  const [first, about] = [known !== null, known ?? own];
  const texts = preamble.map(({ text }) => text);
  const named = texts.findIndex((text) => typeOnLine(text) !== null);
  const title = (own.title ?? '').toLowerCase();
  const above: string[] = [];
  const [lead, issuedWith]: [string[], string[]] = [[], []];
  let placeAndDate = '';
  for (const [n, text] of texts.entries()) {
    if (MOTTO.test(text) || RULE.test(text) || n === named) continue;
    if (NUMBER.test(text) && first && isOwnNumber(text, own.number)) continue;
    if (ISSUED_WITH.test(text)) issuedWith.push(text);
    else if (DATED.test(text) && first && placeAndDate === '' && !/^(căn cứ|theo )/iu.test(text)) placeAndDate = text;
    else if (isCapitals(text) && (named < 0 || n < named)) above.push(text);
    else if (!(named >= 0 && n > named && title.includes(text.toLowerCase()))) lead.push(text);
  }
  const issuer = above.length > 0 ? above : about.issuer === null ? [] : [about.issuer];
  const letterhead = {
    issuer,
    number: `${profile.number.label} ${about.number ?? numberBlank(profile)}`,
    placeAndDate: placeAndDate === '' ? datedFrom(about.date) : placeAndDate,
  };
  return {
    letterhead: first ? letterhead : null,
    type: (about.type ?? '').toLocaleUpperCase('vi'),
    abstract: about.title ?? '',
    issuedWith,
    // What an attached instrument has above its type is text of its own.
    lead: first ? lead : [...above, ...lead],
  };
}

/** The line holds the instrument's own number and nothing else, or a blank to write it on. */
function isOwnNumber(text: string, number: string | null): boolean {
  const symbol = symbolOf(text.replace(NUMBER, '').trim());
  return symbol === number || (number === null && !/[\p{L}\d]{3}/u.test(symbol)) || /^[\W_]*$/u.test(symbol);
}

const numberBlank = ({ id }: FormProfile): string => (id === 'party' ? '……-……/……' : '……/……-……');

function datedFrom(date: string | null): string {
  if (date === null) return '……, ngày …… tháng …… năm ……';
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `……, ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

function bodyOf({ parts }: Instrument): readonly PaperParagraph[] {
  return [...provisionsOf(parts)].flatMap(({ provision: { level, label, heading, text } }) => {
    const word = /^\p{L}+\s/u.test(label);
    const shown = word && level === 'article' ? `${label}.` : label;
    const [first, ...rest] = text;
    const begins: PaperParagraph = {
      level,
      label: shown,
      heading,
      text: heading === '' && first?.quoted !== true ? (first?.text ?? '') : '',
    };
    const after = begins.text === '' ? text : rest;
    return [begins, ...after.map((line) => plain(line.quoted ? 'quoted' : 'text', line.text))];
  });
}

function closingOf(closing: readonly TextLine[], profile: FormProfile): PaperClosing {
  const { note, recipients, ...parts } = closingParts(closing);
  const signature = parts.signature.map((text) => authorityIn(text, profile));
  const last = signature.at(-1);
  const isName =
    last !== undefined && signature.length > 1 && !isCapitals(last) && authorityOf(last) === null && !/^\(/.test(last);
  return { note, recipients, signature: isName ? signature.slice(0, -1) : signature, name: isName ? last : null };
}
