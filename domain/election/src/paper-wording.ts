import type { Language } from './figures.ts';
import { papersEn } from './paper-wording.en.ts';
import { papersVi } from './paper-wording.vi.ts';

/** The words of the papers beside the minutes: result files. */
export interface PaperWording {
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
    >;
  };
}

export const paperWording = (lang: Language): PaperWording => (lang === 'vi' ? papersVi : papersEn);
