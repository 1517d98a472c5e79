import { type InstrumentFault, readInstrumentFile } from '@plenum/office';
import { type Instrument, readInstrument } from '@plenum/rulebook';
import { readAttachment } from '@plenum/store';
import type { Services } from '../services.ts';
import { trackedChoice } from './instrument-rows.ts';

/** Read instruments by the hash of their file: the file never changes, and reading a long one takes a while. */
const known = new Map<string, Instrument>();
const MOST_KNOWN = 200;

/** The structure of a file that was kept with an instrument; why it can not be read. */
export async function instrumentText(
  services: Services,
  sha256: string,
): Promise<Instrument | { readonly fault: InstrumentFault }> {
  const before = known.get(sha256);
  if (before) return before;
  const file = await readAttachment(services.store, sha256);
  if (!file) throw new Error(`The file ${sha256} of an instrument is not kept here`);
  const tracked = await trackedChoice(services.store.pool, sha256);
  const reading = await readInstrumentFile(file.bytes, tracked === null ? {} : { tracked });
  if (!('lines' in reading)) return reading;
  const instrument = readInstrument(reading.lines, reading.findings);
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value ?? '');
  known.set(sha256, instrument);
  return instrument;
}
