import type { Language } from './figures.ts';
import type { MinutesRule } from './regulation.ts';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'center' | 'right';
  /** Millimetres; null takes what the others leave. */
  readonly widthMm: number | null;
}

export type MinutesBlock =
  /** Level 1 is a section, 2 a part of it; stays with what follows. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  /** Its header row repeats on every page. */
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** A centred line of the heading; `rule` draws a line under it, as a share of the text's own width. */
export interface HeadingLine {
  readonly text: string;
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly rule?: number;
}

/** Room for one person's signature. */
export interface SignatureBlock {
  /** On whose behalf, and in what capacity. */
  readonly lines: readonly Run[];
  /** Printed below the signature; null leaves it to the pen. */
  readonly name: string | null;
}

/** Minutes of a count as one serialisable value: the preview, the PDF and the DOCX all print this. */
export interface MinutesDocument {
  readonly plenum: 'minutes/1';
  readonly lang: Language;
  readonly form: MinutesRule['form'];
  /** Date of the meeting, `YYYY-MM-DD`; null where it is filled in by pen. Files take their creation time from it. */
  readonly date: string | null;
  readonly heading: { readonly left: readonly HeadingLine[]; readonly right: readonly HeadingLine[] };
  /** `Số 07-BB/BKP`. */
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly abstract: string;
  readonly blocks: readonly MinutesBlock[];
  /** In rows of two, left to right. */
  readonly signatures: readonly SignatureBlock[];
  readonly footer: {
    /** Where the minutes stand in the record, or what they were counted with. */
    readonly record: string;
    /** The word before `1/2`. */
    readonly page: string;
  };
}
