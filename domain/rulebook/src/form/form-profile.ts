import { type Basis, type Citation, instrumentName } from '@plenum/kernel';

export const formProfileIds = ['party', 'state'] as const;
export type FormProfileId = (typeof formProfileIds)[number];

/** A measure with what is allowed around it; `value` is what is written. */
export interface Measure {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly cite: Citation;
}

/** How instruments of one kind of organisation are set out. Lengths in millimetres, letters in points. */
export interface FormProfile {
  readonly id: FormProfileId;
  readonly paper: { readonly widthMm: 210; readonly heightMm: 297; readonly cite: Citation };
  readonly marginsMm: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Measure>>;
  readonly font: { readonly name: 'Times New Roman'; readonly cite: Citation };
  readonly sizesPt: Readonly<Record<'heading' | 'issuer' | 'number' | 'date' | 'type' | 'body', Measure>>;
  /** Lines of body text, as a multiple of a single line. */
  readonly lineSpacing: Measure;
  /** What stands above an instrument on the right, line by line. */
  readonly heading: { readonly lines: readonly string[]; readonly cite: Citation };
  readonly number: {
    /** `Số` or `Số:`, before the number. */
    readonly label: string;
    /** The symbol alone: `127-QĐ/TU`, `12/QĐ-UBND`. */
    readonly pattern: RegExp;
    readonly example: string;
    readonly cite: Citation;
  };
  readonly date: { readonly example: string; readonly cite: Citation };
  /** How signing for somebody is abbreviated: for the body, for the head, by order, by mandate. */
  readonly authority: {
    readonly written: Readonly<Record<AuthorityKind, string>>;
    readonly cite: Citation;
  };
  /** Parts that an instrument must have. */
  readonly blocks: Citation;
  readonly pageNumbers: Citation;
  readonly alignment: Citation;
  /** A star under the issuer, where the organisation's originals have one. */
  readonly star: boolean;
}

export const authorityKinds = ['for-body', 'for-head', 'by-order', 'by-mandate', 'acting'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

const CHECKED = '2026-11-24';
const party = (basis: Basis, item?: string): Citation => ({
  instrument: '36-HD/VPTW',
  version: '2018-04-03',
  ...(item === undefined ? {} : { point: item }),
  basis,
  ...(basis === 'assumed' ? {} : { checked: CHECKED }),
});
const state = (basis: Basis): Citation => ({
  instrument: '30/2020/NĐ-CP',
  point: 'I',
  basis,
  ...(basis === 'assumed' ? {} : { checked: CHECKED }),
});

/** `mục II.1.1 · 36-HD/VPTW`, `Phụ lục I · 30/2020/NĐ-CP`: neither rests on articles. */
export function formCitationText({ instrument, point }: Citation, language: 'vi' | 'en'): string {
  const name = instrumentName(instrument, language);
  if (point === undefined) return name;
  const [item, appendix] = language === 'vi' ? ['mục', 'Phụ lục'] : ['item', 'Appendix'];
  return `${instrument === '36-HD/VPTW' ? item : appendix} ${point} · ${name}`;
}

const measure = (value: number, least: number, most: number, cite: Citation): Measure => ({ value, least, most, cite });

const SYMBOL_LETTERS = '[A-ZĐ]{1,8}';
const ISSUER = '[\\p{Lu}\\d]+(?:[-./][\\p{Lu}\\d]+)*';

/**
 * The Party's form (36-HD/VPTW). Read in excerpts: the heading's place, number and symbol; sizes are those of published samples;
 * margins, body size, spacing and page numbers were not read and are assumed.
 */
const partyProfile: FormProfile = {
  id: 'party',
  paper: { widthMm: 210, heightMm: 297, cite: party('assumed') },
  marginsMm: {
    top: measure(20, 20, 25, party('assumed')),
    bottom: measure(20, 20, 25, party('assumed')),
    left: measure(30, 30, 35, party('assumed')),
    right: measure(15, 15, 20, party('assumed')),
  },
  font: { name: 'Times New Roman', cite: party('assumed') },
  sizesPt: {
    heading: measure(15, 15, 15, party('text', 'II.1.1')),
    issuer: measure(14, 14, 14, party('practice')),
    number: measure(14, 14, 14, party('practice')),
    date: measure(14, 14, 14, party('practice')),
    type: measure(16, 15, 16, party('practice')),
    body: measure(14, 14, 15, party('assumed')),
  },
  lineSpacing: measure(1.15, 1, 1.5, party('assumed')),
  heading: { lines: ['ĐẢNG CỘNG SẢN VIỆT NAM'], cite: party('text', 'II.1.1') },
  number: {
    label: 'Số',
    pattern: new RegExp(`^\\d{2,5}-${SYMBOL_LETTERS}/${ISSUER}$`, 'u'),
    example: 'Số 05-QĐ/TU',
    cite: party('text', 'II.1.3.1'),
  },
  date: { example: 'Bến Sông, ngày 02 tháng 4 năm 2030', cite: party('practice') },
  authority: {
    written: { 'for-body': 'T/M', 'for-head': 'K/T', 'by-order': 'T/L', 'by-mandate': 'T/U', acting: 'Q.' },
    cite: party('practice'),
  },
  blocks: party('guidance'),
  pageNumbers: party('assumed'),
  alignment: party('assumed'),
  star: true,
};

/**
 * The State's form (Decree 30/2020, appendix I), which unions and associations follow too. Read in excerpts: number and symbol and
 * their size; the rest was not read and is assumed.
 */
const stateProfile: FormProfile = {
  id: 'state',
  paper: { widthMm: 210, heightMm: 297, cite: state('assumed') },
  marginsMm: {
    top: measure(20, 20, 25, state('assumed')),
    bottom: measure(20, 20, 25, state('assumed')),
    left: measure(30, 30, 35, state('assumed')),
    right: measure(15, 15, 20, state('assumed')),
  },
  font: { name: 'Times New Roman', cite: state('assumed') },
  sizesPt: {
    heading: measure(13, 12, 14, state('assumed')),
    issuer: measure(13, 12, 13, state('assumed')),
    number: measure(13, 13, 13, state('text')),
    date: measure(13, 13, 14, state('assumed')),
    type: measure(14, 13, 14, state('assumed')),
    body: measure(14, 13, 14, state('assumed')),
  },
  lineSpacing: measure(1.15, 1, 1.5, state('assumed')),
  heading: {
    lines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    cite: state('text'),
  },
  number: {
    label: 'Số:',
    pattern: new RegExp(`^\\d{2,5}/(?:\\d{4}/)?(?:QH\\d{1,2}|UBTVQH\\d{1,2}|${SYMBOL_LETTERS}-${ISSUER})$`, 'u'),
    example: 'Số: 05/QĐ-HLN',
    cite: state('text'),
  },
  date: { example: 'Bến Sông, ngày 02 tháng 4 năm 2030', cite: state('assumed') },
  authority: {
    written: { 'for-body': 'TM.', 'for-head': 'KT.', 'by-order': 'TL.', 'by-mandate': 'TUQ.', acting: 'Q.' },
    cite: state('assumed'),
  },
  blocks: state('assumed'),
  pageNumbers: state('assumed'),
  alignment: state('assumed'),
  star: false,
};

export const formProfiles: Readonly<Record<FormProfileId, FormProfile>> = { party: partyProfile, state: stateProfile };

/** The form in which a symbol is written: the Party's by its hyphen after the number, else the State's. */
export const formProfileOf = (number: string | null): FormProfileId =>
  number !== null && /^\d+\s*[-–]/.test(number) ? 'party' : 'state';
