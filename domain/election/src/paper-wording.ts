import type { Language } from './figures.ts';
import { papersEn } from './paper-wording.en.ts';
import { papersVi } from './paper-wording.vi.ts';

/** The parts of a dossier, in their order. */
export const dossierPartKeys = [
  'list',
  'base',
  'minutes',
  'result',
  'entry-log',
  'decisions',
  'summary',
  'after',
  'record',
] as const;
export type DossierPartKey = (typeof dossierPartKeys)[number];

/** The words of the papers beside the minutes: result files, the receipt's code, the entry log, the dossier. */
export interface PaperWording {
  readonly receipt: {
    /** Beside a code that opens an address; the position in the record as text. */
    readonly address: (position: string) => string;
    /** Beside a code that holds the receipt itself. */
    readonly whole: (position: string) => string;
  };
  readonly entryLog: {
    readonly title: string;
    readonly abstractOf: (title: string) => string;
    readonly intro: (v: { readonly meeting: string; readonly entries: string }) => string;
    readonly round: (round: string, entries: string) => string;
    readonly columns: Readonly<Record<'order' | 'at' | 'by' | 'what' | 'reading', string>>;
    readonly counts: string;
    readonly countColumns: Readonly<Record<'by' | 'keyed' | 'again' | 'settled' | 'adjudicated', string>>;
    readonly empty: string;
    readonly struck: (places: string) => string;
    readonly allKept: string;
    readonly disagreed: (places: string) => string;
    readonly allAgreed: string;
    readonly both: (places: string) => string;
    readonly neither: (places: string) => string;
    readonly doubtful: (places: string) => string;
    readonly points: (parts: string) => string;
    readonly weight: (weight: string) => string;
  };
  readonly dossier: {
    readonly title: string;
    readonly contents: string;
    /** Above the titles in the contents. */
    readonly paperTitle: string;
    readonly sheet: string;
    readonly sheets: (count: string) => string;
    readonly part: Readonly<Record<DossierPartKey, string>>;
    readonly listOf: (v: { readonly names: string; readonly seats: string }) => string;
    readonly columns: Readonly<
      Record<
        | 'order'
        | 'name'
        | 'born'
        | 'nominated'
        | 'support'
        | 'round'
        | 'at'
        | 'by'
        | 'what'
        | 'summoned'
        | 'excluded'
        | 'present'
        | 'base'
        | 'needed'
        | 'votes'
        | 'share'
        | 'paper'
        | 'before'
        | 'decided'
        | 'reason'
        | 'issued'
        | 'collected'
        | 'valid'
        | 'invalid'
        | 'elected',
        string
      >
    >;
    readonly changes: string;
    readonly noBase: string;
    readonly control: string;
    readonly elected: (v: { readonly elected: string; readonly seats: string }) => string;
    readonly noneDoubtful: string;
    readonly invalidBy: (round: string, reasons: string) => string;
    readonly noneInvalid: (round: string) => string;
    readonly nothingAfter: string;
    readonly recordIntro: (entries: string) => string;
    readonly checkpoint: string;
    readonly check: string;
    /** The text beside the files of a dossier; the list of files and their hashes follows. */
    readonly readme: (v: { readonly title: string; readonly receipts: boolean }) => string;
  };
  readonly form: {
    /** Where a round leaves nothing open. */
    readonly nothingOpen: string;
  };
  readonly result: {
    readonly sheet: string;
    readonly summary: string;
    /** In the order of `resultSheet`. */
    readonly columns: readonly string[];
    readonly elected: string;
    readonly fact: Readonly<
      Record<
        | 'name'
        | 'value'
        | 'title'
        | 'organisation'
        | 'meeting'
        | 'date'
        | 'regulation'
        | 'elected'
        | 'unfilled'
        | 'record',
        string
      >
    > & { readonly approved: (round: string) => string };
  };
}

export const paperWording = (lang: Language): PaperWording => (lang === 'vi' ? papersVi : papersEn);
