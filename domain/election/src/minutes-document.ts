import type { PaperBlock, Run } from '@plenum/kernel';
import type { Language } from './figures.ts';
import type { MinutesRule } from './regulation.ts';

export type { Run, TableColumn } from '@plenum/kernel';
export type MinutesBlock = PaperBlock;

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

/** A code to scan, with what is written beside it. */
export interface PaperCode {
  /** What the code holds: an address, or the text itself. */
  readonly content: string;
  readonly caption: string;
}

/** A paper with a heading, as one serialisable value: previews and files print this. */
export interface PaperDocument {
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
  /** Stands above the signatures. */
  readonly code?: PaperCode | null;
  readonly footer: {
    /** Where the minutes stand in the record, or what they were counted with. */
    readonly record: string;
    /** The word before `1/2`. */
    readonly page: string;
  };
}

/** Minutes of a count: the preview, the PDF and the DOCX all print this. */
export interface MinutesDocument extends PaperDocument {
  readonly plenum: 'minutes/1';
}
