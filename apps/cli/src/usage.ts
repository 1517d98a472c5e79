import type { Language } from '@plenum/election';
import type { Outcome } from './outcome.ts';
import { words } from './wording.ts';

/** A command line that is not understood; `what` is the sentence. */
export class UsageError extends Error {
  readonly code: 'usage' | 'not-in-this-version';
  constructor(what: string, code: 'usage' | 'not-in-this-version' = 'usage') {
    super(what);
    this.code = code;
  }
}

export const usageOutcome = (error: UsageError, lang: Language): Outcome => ({
  exit: 2,
  json: { errors: [{ code: error.code, message: error.message }] },
  text: error.code === 'usage' ? `${error.message}\n\n${words(lang).usage}` : error.message,
});
