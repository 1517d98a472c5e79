import type { Citation } from '@plenum/kernel';
import { typeOnLine } from '../instrument-type.ts';
import type { Instrument } from '../outline.ts';
import { isCapitals } from '../text-line.ts';
import { authorityOf } from './authority.ts';
import { type FormProfile, type FormProfileId, formProfiles, type Measure } from './form-profile.ts';

/** A paragraph as it is set in a document. Letters in points; a paragraph with several sizes or fonts has them all. */
export interface SetParagraph {
  /** From 1, counting those that hold text. */
  readonly line: number;
  readonly text: string;
  readonly fonts: readonly string[];
  readonly sizesPt: readonly number[];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly alignment: 'left' | 'center' | 'right' | 'both';
  /** Lines as a multiple of a single line; null where an exact height is set. */
  readonly lineSpacing: number | null;
  /** Whether it stands in a table, as letterheads and signatures do. */
  readonly inTable: boolean;
}

/** How a document is set. */
export interface DocumentLayout {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  readonly hasPageNumbers: boolean;
  readonly paragraphs: readonly SetParagraph[];
}

export const departureCodes = [
  'paper-size',
  'margin-top',
  'margin-bottom',
  'margin-left',
  'margin-right',
  'font',
  'body-size',
  'line-spacing',
  'not-justified',
  'page-numbers-missing',
  'heading-missing',
  'heading-size',
  'heading-not-bold',
  'issuer-missing',
  'issuer-size',
  'number-missing',
  'number-form',
  'number-label',
  'number-size',
  'date-missing',
  'date-form',
  'date-not-italic',
  'type-missing',
  'type-size',
  'abstract-missing',
  'signature-missing',
  'authority-form',
  'recipients-missing',
] as const;
export type DepartureCode = (typeof departureCodes)[number];

/** Where a document departs from its form: the place, what was found and expected, and the provision. */
export interface Departure {
  readonly code: DepartureCode;
  /** The line; null for the page as a whole. */
  readonly line: number | null;
  /** How many paragraphs are so, from that line on. */
  readonly count: number;
  readonly found: string;
  readonly expected: string;
  readonly cite: Citation;
}

/** A departure with its sentence. */
export interface DepartureLine extends Departure {
  readonly message: string;
  /** Where it is asked: `mục II.1.1 · 36-HD/VPTW`. */
  readonly source: string;
}

/** What a document was held against, and what departs; `checked` is false where it is no DOCX, which alone says how it is set. */
export interface FormCheck {
  readonly profile: FormProfileId;
  readonly checked: boolean;
  readonly departures: readonly DepartureLine[];
}

const TOLERANCE_MM = 0.6;
/** From here on a document is surely longer than one page. */
const LONG = 45;
const MOTTO = /^(CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)$/u;

/**
 * Everything in which a document departs from a form. `instrument` is its text as it was read, with lines counted in the same way.
 * Of what is attached only the setting is looked at, as only the first instrument has a letterhead and a signature.
 */
export function departuresOf(layout: DocumentLayout, instrument: Instrument, id: FormProfileId): readonly Departure[] {
  const profile = formProfiles[id];
  return [
    ...pageDepartures(layout, profile),
    ...headDepartures(layout, instrument, profile),
    ...bodyDepartures(layout, instrument, profile),
    ...closingDepartures(instrument, profile),
  ];
}

const departure = (
  code: DepartureCode,
  cite: Citation,
  expected: string,
  {
    line = null,
    found = '',
    count = 1,
  }: { readonly line?: number | null; readonly found?: string; readonly count?: number } = {},
): Departure => ({ code, line, count, found, expected, cite });

const range = ({ least, most }: Measure, unit: string): string =>
  least === most ? `${figure(least)} ${unit}` : `${figure(least)}–${figure(most)} ${unit}`;

/** Figures of a form as they are written in Vietnamese. */
const figure = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

function pageDepartures(layout: DocumentLayout, profile: FormProfile): readonly Departure[] {
  const found: Departure[] = [];
  const { paper, marginsMm } = profile;
  if (Math.abs(layout.widthMm - paper.widthMm) > 2 || Math.abs(layout.heightMm - paper.heightMm) > 2)
    found.push(
      departure('paper-size', paper.cite, `A4 (${paper.widthMm} × ${paper.heightMm} mm)`, {
        found: `${figure(layout.widthMm)} × ${figure(layout.heightMm)} mm`,
      }),
    );
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const [is, should] = [layout.marginsMm[side], marginsMm[side]];
    if (is < should.least - TOLERANCE_MM || is > should.most + TOLERANCE_MM)
      found.push(departure(`margin-${side}`, should.cite, range(should, 'mm'), { found: `${figure(is)} mm` }));
  }
  if (!layout.hasPageNumbers && layout.paragraphs.length > LONG)
    found.push(departure('page-numbers-missing', profile.pageNumbers, ''));
  return found;
}

function sizeDeparture(
  code: DepartureCode,
  paragraph: SetParagraph | undefined,
  should: Measure,
): readonly Departure[] {
  const wrong = paragraph?.sizesPt.filter((size) => size < should.least || size > should.most) ?? [];
  if (!paragraph || wrong.length === 0) return [];
  const found = wrong.map((size) => `${figure(size)} pt`).join(', ');
  return [departure(code, should.cite, range(should, 'pt'), { line: paragraph.line, found })];
}

function headDepartures(
  { paragraphs }: DocumentLayout,
  instrument: Instrument,
  profile: FormProfile,
): readonly Departure[] {
  const lines = new Set(instrument.preamble.map(({ line }) => line));
  const head = paragraphs.filter(({ line }) => lines.has(line));
  const find = (is: (text: string) => boolean) => head.find(({ text }) => is(text));
  const found: Departure[] = [];
  const motto = profile.heading.lines[0]!;
  const sameLetters = (text: string) => text.replace('HOÀ', 'HÒA');
  const heading = find((text) => sameLetters(text) === motto);
  if (!heading) {
    const other = find((text) => MOTTO.test(text));
    found.push(
      departure('heading-missing', profile.heading.cite, profile.heading.lines.join(' / '), {
        line: other?.line ?? null,
        found: other?.text ?? '',
      }),
    );
  } else if (!heading.bold)
    found.push(departure('heading-not-bold', profile.heading.cite, '', { line: heading.line, found: heading.text }));
  found.push(...sizeDeparture('heading-size', heading, profile.sizesPt.heading));
  const type = find((text) => typeOnLine(text) !== null);
  const issuer = head.findLast(
    ({ text, line }) => isCapitals(text) && !MOTTO.test(text) && (!type || line < type.line) && !/^SỐ\s/u.test(text),
  );
  if (!issuer) found.push(departure('issuer-missing', profile.blocks, ''));
  found.push(...sizeDeparture('issuer-size', issuer, profile.sizesPt.issuer));
  found.push(...numberDepartures(find, profile), ...dateDepartures(find, profile));
  if (!type) found.push(departure('type-missing', profile.blocks, ''));
  else if (!instrument.title)
    found.push(departure('abstract-missing', profile.blocks, '', { line: type.line, found: type.text }));
  found.push(...sizeDeparture('type-size', type, profile.sizesPt.type));
  return found;
}

type Find = (is: (text: string) => boolean) => SetParagraph | undefined;

function numberDepartures(find: Find, profile: FormProfile): readonly Departure[] {
  const { label, pattern, example, cite } = profile.number;
  const number = find((text) => /^(?:luật |nghị quyết |pháp lệnh )?số(?!\p{L})/iu.test(text));
  if (!number) return [departure('number-missing', profile.blocks, example)];
  const match = /^((?:luật |nghị quyết |pháp lệnh )?số)\s*(:?)\s*(.*)$/iu.exec(number.text)!;
  const found: Departure[] = [];
  if ((match[2] === ':') !== label.endsWith(':'))
    found.push(departure('number-label', cite, example, { line: number.line, found: number.text }));
  if (!pattern.test(match[3]!))
    found.push(departure('number-form', cite, example, { line: number.line, found: match[3]! }));
  return [...found, ...sizeDeparture('number-size', number, profile.sizesPt.number)];
}

function dateDepartures(find: Find, profile: FormProfile): readonly Departure[] {
  const { example, cite } = profile.date;
  const date = find((text) => /ngày\s.*tháng\s.*năm/iu.test(text) && !/^(căn cứ|\(|theo )/iu.test(text));
  if (!date) return [departure('date-missing', profile.blocks, example)];
  const found: Departure[] = [];
  const at = { line: date.line, found: date.text };
  if (!/^\p{Lu}.*, ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$/u.test(date.text))
    found.push(departure('date-form', cite, example, at));
  if (!date.italic) found.push(departure('date-not-italic', cite, '', at));
  return found;
}

function bodyDepartures(
  { paragraphs }: DocumentLayout,
  instrument: Instrument,
  profile: FormProfile,
): readonly Departure[] {
  const head = new Set([...instrument.preamble, ...instrument.closing].map(({ line }) => line));
  const attachedHead = new Set(
    instrument.attached.flatMap(({ preamble, closing }) => [...preamble, ...closing].map(({ line }) => line)),
  );
  const body = paragraphs.filter(({ line, inTable }) => !inTable && !head.has(line) && !attachedHead.has(line));
  const { font, sizesPt, lineSpacing, alignment } = profile;
  return [
    ...grouped('font', font.cite, font.name, paragraphs, ({ fonts }) => fonts.filter((name) => name !== font.name)),
    ...grouped('body-size', sizesPt.body.cite, range(sizesPt.body, 'pt'), body, (one) =>
      one.sizesPt
        .filter((size) => size < sizesPt.body.least || size > sizesPt.body.most)
        .map((size) => `${figure(size)} pt`),
    ),
    ...grouped(
      'line-spacing',
      lineSpacing.cite,
      `${figure(lineSpacing.least)}–${figure(lineSpacing.most)}`,
      body,
      (one) =>
        one.lineSpacing !== null && (one.lineSpacing < lineSpacing.least || one.lineSpacing > lineSpacing.most)
          ? [figure(one.lineSpacing)]
          : [],
    ),
    ...grouped('not-justified', alignment, '', body, (one) =>
      one.text.length > 120 && one.alignment !== 'both' ? [one.alignment] : [],
    ),
  ];
}

/** One departure for each value that is found, at the first line that has it. */
function grouped(
  code: DepartureCode,
  cite: Citation,
  expected: string,
  paragraphs: readonly SetParagraph[],
  wrongOf: (paragraph: SetParagraph) => readonly string[],
): readonly Departure[] {
  const byValue = new Map<string, { line: number; count: number }>();
  for (const paragraph of paragraphs)
    for (const wrong of new Set(wrongOf(paragraph))) {
      const before = byValue.get(wrong);
      if (before) before.count += 1;
      else byValue.set(wrong, { line: paragraph.line, count: 1 });
    }
  return [...byValue].map(([found, { line, count }]) => departure(code, cite, expected, { line, found, count }));
}

function closingDepartures({ closing, attached }: Instrument, profile: FormProfile): readonly Departure[] {
  const found: Departure[] = [];
  const all = [...closing, ...attached.flatMap((one) => one.closing)];
  const signs = all.filter(({ text }) => !/^nơi nhận/iu.test(text) && isCapitals(text));
  if (signs.length === 0) found.push(departure('signature-missing', profile.blocks, ''));
  for (const { line, text } of signs) {
    const authority = authorityOf(text);
    const should = authority && profile.authority.written[authority.kind];
    if (authority && should && authority.written !== should)
      found.push(departure('authority-form', profile.authority.cite, should, { line, found: authority.written }));
  }
  if (!all.some(({ text }) => /^nơi nhận/iu.test(text)))
    found.push(departure('recipients-missing', profile.blocks, 'Nơi nhận:'));
  return found;
}
