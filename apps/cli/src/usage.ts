import type { Language } from '@plenum/election';
import type { Outcome } from './outcome.ts';
import { words } from './wording.ts';

/** A command line that is not understood; `what` is the sentence. */
export class UsageError extends Error {}

export const usageOutcome = (error: UsageError, lang: Language): Outcome => ({
  exit: 2,
  json: { errors: [{ code: 'usage', message: error.message }] },
  text: `${error.message}\n\n${words(lang).usage}`,
});
