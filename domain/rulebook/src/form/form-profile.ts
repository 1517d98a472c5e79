import type { Citation } from '@plenum/kernel';

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
const party = (basis: Citation['basis'], article?: string): Citation => ({
  instrument: '36-HD/VPTW',
  version: '2018-04-03',
  ...(article === undefined ? {} : { article }),
  basis,
  ...(basis === 'assumed' ? {} : { checked: CHECKED }),
});
const state = (basis: Citation['basis'], article?: string): Citation => ({
  instrument: '30/2020/NĐ-CP',
  ...(article === undefined ? {} : { article }),
  basis,
  ...(basis === 'assumed' ? {} : { checked: CHECKED }),
});
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
  paper: { widthMm: 210, heightMm: 297, cite: state('assumed', 'I') },
  marginsMm: {
    top: measure(20, 20, 25, state('assumed', 'I')),
    bottom: measure(20, 20, 25, state('assumed', 'I')),
    left: measure(30, 30, 35, state('assumed', 'I')),
    right: measure(15, 15, 20, state('assumed', 'I')),
  },
  font: { name: 'Times New Roman', cite: state('assumed', 'I') },
  sizesPt: {
    heading: measure(13, 12, 14, state('assumed', 'I')),
    issuer: measure(13, 12, 13, state('assumed', 'I')),
    number: measure(13, 13, 13, state('text', 'I')),
    date: measure(13, 13, 14, state('assumed', 'I')),
    type: measure(14, 13, 14, state('assumed', 'I')),
    body: measure(14, 13, 14, state('assumed', 'I')),
  },
  lineSpacing: measure(1.15, 1, 1.5, state('assumed', 'I')),
  heading: {
    lines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    cite: state('text', 'I'),
  },
  number: {
    label: 'Số:',
    pattern: new RegExp(`^\\d{2,5}/(?:\\d{4}/)?(?:QH\\d{1,2}|UBTVQH\\d{1,2}|${SYMBOL_LETTERS}-${ISSUER})$`, 'u'),
    example: 'Số: 05/QĐ-HLN',
    cite: state('text', 'I'),
  },
  date: { example: 'Bến Sông, ngày 02 tháng 4 năm 2030', cite: state('assumed', 'I') },
  authority: {
    written: { 'for-body': 'TM.', 'for-head': 'KT.', 'by-order': 'TL.', 'by-mandate': 'TUQ.', acting: 'Q.' },
    cite: state('assumed', 'I'),
  },
  blocks: state('assumed', 'I'),
  pageNumbers: state('assumed', 'I'),
  alignment: state('assumed', 'I'),
  star: false,
};

export const formProfiles: Readonly<Record<FormProfileId, FormProfile>> = { party: partyProfile, state: stateProfile };

/** The form in which a symbol is written: the Party's by its hyphen after the number, else the State's. */
export const formProfileOf = (number: string | null): FormProfileId =>
  number !== null && /^\d+\s*[-–]/.test(number) ? 'party' : 'state';
