import { citationsOf, type FoundCitation, type InstrumentLine } from '@plenum/rulebook';
import type { Services } from '../services.ts';
import { instrumentText } from './instrument-text.ts';

/** What each file cites; files never change. */
const known = new Map<string, readonly FoundCitation[]>();

/** Citations of other instruments by every instrument of the register. */
export async function citationsOfAll(
  services: Services,
  rows: readonly InstrumentLine[],
): Promise<ReadonlyMap<string, readonly FoundCitation[]>> {
  const all = new Map<string, readonly FoundCitation[]>();
  for (const { id, sha256 } of rows) {
    let cited = known.get(sha256);
    if (!cited) {
      const text = await instrumentText(services, sha256);
      const texts = 'fault' in text ? [] : [text, ...text.attached];
      cited = texts.flatMap(citationsOf).filter(({ instrument }) => instrument !== null);
      known.set(sha256, cited);
    }
    all.set(id, cited);
  }
  return all;
}
