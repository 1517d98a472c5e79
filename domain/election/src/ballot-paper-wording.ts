import { ballotPaperEn } from './ballot-paper-wording.en.ts';
import { ballotPaperVi } from './ballot-paper-wording.vi.ts';
import type { Language } from './figures.ts';
import type { MinutesForm } from './minutes-wording.ts';
import type { BallotForm, InvalidReason } from './regulation.ts';

/** What a voter can do wrong, in the order in which it is told: first with the names, then on the paper. */
export const invalidNotes = [
  'over-vote',
  'none-kept',
  'single-both',
  'single-blank',
  'row-both',
  'row-blank',
  'over-points',
  'write-in',
  'signed',
  'marked',
  'numbered',
  'extra-writing',
  'no-stamp',
] as const satisfies readonly InvalidReason[];
export type InvalidNote = (typeof invalidNotes)[number];

interface Figures {
  readonly form: MinutesForm;
  readonly seats: number;
  readonly names: number;
}

/** Every text of a ballot paper in one language. */
export interface BallotPaperWording {
  readonly title: string;
  /** What is elected, without the word for electing that the title of the paper has. */
  readonly subject: (title: string) => string;
  readonly figures: (v: Figures) => string;
  readonly instruction: (form: BallotForm, v: Figures & { readonly weighted: boolean }) => string;
  readonly invalid: (reasons: readonly string[]) => string;
  readonly invalidNote: (reason: InvalidNote, seats: number) => string;
  readonly born: (born: string) => string;
  readonly columns: {
    readonly order: string;
    readonly name: string;
    readonly agree: string;
    readonly disagree: string;
    readonly points: string;
  };
  readonly voter: (form: MinutesForm) => string;
  readonly shares: (seats: number) => readonly string[];
  readonly weight: string;
  readonly signature: (form: MinutesForm) => { readonly who: string; readonly how: string };
  readonly page: (page: number, of: number) => string;
  readonly continued: string;
  readonly stamp: string;
}

export const ballotPaperWording = (lang: Language): BallotPaperWording =>
  lang === 'vi' ? ballotPaperVi : ballotPaperEn;
