import type { RecordFault } from './fault.ts';
import { wordingEn } from './wording.en.ts';
import { wordingVi } from './wording.vi.ts';

/** The fault as a sentence. */
export const faultText = (fault: RecordFault, language: 'vi' | 'en'): string =>
  (language === 'vi' ? wordingVi : wordingEn)[fault.reason](fault.values);
