import { BrokenXml, type XmlPlace } from './broken-xml.ts';
import { UnsafeArchive } from './safe-archive.ts';

export type InstrumentFault =
  /** Larger than `instrumentLimits`. */
  | 'too-large'
  /** A text that is not UTF-8, nor in an encoding from before it that can be told. */
  | 'not-utf-8'
  /** It is none of the formats. */
  | 'unreadable'
  /** An XML part is broken; where, is told. */
  | 'broken-xml'
  | 'macros'
  | 'doctype'
  /** A zip that inflates past the limits. */
  | 'inflates'
  /** A zip that is torn, or lies about what it holds. */
  | 'unsafe'
  /** Pictures only, or nothing at all. */
  | 'no-text';

/** Why a file is not taken, with what was found. */
export interface FaultyFile {
  readonly fault: InstrumentFault;
  readonly found: string;
  /** Of broken XML. */
  readonly place?: XmlPlace;
}

/** What was thrown while a file was read, as its fault. */
export function faultOf(error: unknown): FaultyFile {
  if (error instanceof BrokenXml) return { fault: 'broken-xml', found: error.message, place: error.place };
  const found = error instanceof Error ? error.message : String(error);
  return { fault: error instanceof UnsafeArchive ? archiveFault(found) : 'unreadable', found };
}

const archiveFault = (why: string): InstrumentFault =>
  why === 'a DOCTYPE'
    ? 'doctype'
    : why === 'too large once inflated' || why === 'too many entries'
      ? 'inflates'
      : 'unsafe';
