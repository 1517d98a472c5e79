/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Letters of one width, for what is compared sign by sign; the paragraph keeps its lines to the left. */
  readonly mono?: boolean;
}

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'center' | 'right';
  /** Millimetres; null takes what the others leave. */
  readonly widthMm: number | null;
}

/** A block of a paper: minutes, dossiers and lists print these. */
export type PaperBlock =
  /** Level 1 is a section, 2 a part of it; stays with what follows. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  /** Its header row repeats on every page. */
  | {
      readonly kind: 'table';
      /** Small letters and low rows, for tables of many lines. */
      readonly dense?: boolean;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };
