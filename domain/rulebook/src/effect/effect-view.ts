import type { InstrumentLine } from '../instrument-view.ts';
import type { SecretEntry } from '../numbers/secret-item.ts';
import type { RedlineParagraph } from '../redline.ts';
import type { Amendment } from './amendment.ts';
import type { AmendmentConflict, ConsolidatedProvision, DatedAmendment } from './consolidate.ts';
import type { UnreadInstruction } from './find-amendments.ts';
import type { FoundRelation } from './find-relations.ts';
import type { Relation } from './relation.ts';
import type { InForceDates, Standing } from './standing.ts';
import type { Falling } from './what-falls.ts';

/** Instruments that a view speaks of, by id. */
export type InstrumentNames = Readonly<Record<string, InstrumentLine>>;

export type Keyed<Value> = Value & { readonly key: string };
/** What was struck of what the words state, with the reason. */
type Struck = readonly { readonly key: string; readonly reason: string }[];

/** A line of the register on a day. */
export interface StandingLine extends InstrumentLine {
  readonly standing: Standing;
  readonly dates: InForceDates;
  /** Relations that its words state and nobody has confirmed or struck. */
  readonly unconfirmed: number;
}

/** A relation that the words state, with the instrument it means where that is registered. */
export interface OfferedRelation extends FoundRelation {
  /** What it will be called once it is confirmed; null where the other instrument is not registered. */
  readonly key: string | null;
  readonly other: string | null;
}

export interface RelationsView {
  readonly instrument: InstrumentLine;
  readonly number: number;
  readonly dates: InForceDates;
  readonly setByPerson: boolean;
  readonly standing: Standing;
  readonly today: string;
  readonly stated: readonly Keyed<Relation>[];
  readonly offered: readonly OfferedRelation[];
  readonly struck: Struck;
  readonly falls: readonly Falling[];
  /** Provisions that can be asked about, from their articles down. */
  readonly provisions: readonly { readonly id: string; readonly label: string; readonly heading: string }[];
  readonly names: InstrumentNames;
}

export interface OfferedAmendment extends Keyed<Amendment> {
  readonly line: number;
}

export interface AmendmentsView {
  readonly instrument: InstrumentLine;
  readonly number: number;
  readonly stated: readonly Keyed<Amendment>[];
  readonly offered: readonly OfferedAmendment[];
  /** Instructions on an instrument that is not registered. */
  readonly elsewhere: readonly {
    readonly instrument: string;
    readonly citing: string | null;
    readonly place: string;
  }[];
  readonly unread: readonly UnreadInstruction[];
  readonly struck: Struck;
  readonly names: InstrumentNames;
}

/** A provision with what changed in it; null where nothing did. */
export interface ConsolidatedLine extends ConsolidatedProvision {
  readonly redline: readonly RedlineParagraph[] | null;
}

export interface ConsolidatedView {
  readonly instrument: InstrumentLine;
  readonly on: string;
  /** The days from which the text reads anew. */
  readonly days: readonly string[];
  readonly provisions: readonly ConsolidatedLine[];
  readonly conflicts: readonly AmendmentConflict[];
  readonly later: readonly DatedAmendment[];
  readonly names: InstrumentNames;
}

export interface MissingInstrument {
  readonly instrument: string;
  readonly date: string | null;
  readonly times: number;
  readonly by: readonly { readonly id: string; readonly line: number }[];
}

export interface MissingView {
  readonly missing: readonly MissingInstrument[];
  readonly names: InstrumentNames;
}

/** The register on a day; of a secret item only its number. */
export interface InForceView {
  readonly on: string;
  readonly lines: readonly StandingLine[];
  readonly secret: readonly (SecretEntry & { readonly id: string })[];
}
