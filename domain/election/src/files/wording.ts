import type { Fault, FaultCode } from '../fault.ts';
import type { Language } from '../figures.ts';
import { faultSentencesEn } from './wording.en.ts';
import { faultSentencesVi } from './wording.vi.ts';

export interface FaultText {
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What would have been right. */
  readonly expected: string;
}

/** A sentence for each fault; a missing one fails the build. */
export type FaultSentences = { readonly [Code in FaultCode]: (fault: Fault) => FaultText };

/** A fault in the reader's language. */
export const faultText = (fault: Fault, lang: Language): FaultText =>
  (lang === 'vi' ? faultSentencesVi : faultSentencesEn)[fault.code](fault);
