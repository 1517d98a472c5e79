import type { Language } from '@plenum/election';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import { words } from '../wording.ts';

/** Checks one exported record: order, hashes, checkpoints, signatures. */
export async function verify(_file: string, lang: Language, _style: Style): Promise<Outcome> {
  throw new UsageError(words(lang).notInThisVersion('verify'), 'not-in-this-version');
}
