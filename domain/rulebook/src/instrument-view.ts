import { citationsOf, type FoundCitation } from './citation.ts';
import type { RegisterEntry } from './events.ts';
import type { Signature } from './form/closing.ts';
import { type InForce, inForceOf } from './in-force.ts';
import type { RegisteredInstrument } from './instrument-state.ts';
import { type Heading, type Instrument, type OutlineFinding, type Provision, provisionsOf } from './outline.ts';
import { provisionId } from './provision-id.ts';
import type { SourceNotes } from './tracked.ts';

/** A line of the register. */
export interface InstrumentLine extends RegisterEntry {
  readonly id: string;
  /** The unit of the tree that it belongs to. */
  readonly unit: string | null;
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string;
}

/** A provision as a screen shows it, in the order of the text; `depth` is how many stand above it. */
export interface ProvisionView {
  /** Its address on the screen: `chp_2__art_14__para_3`. */
  readonly id: string;
  readonly depth: number;
  readonly level: Provision['level'];
  readonly label: string;
  readonly heading: string;
  readonly text: readonly { readonly text: string; readonly quoted: boolean }[];
}

export interface CitationView extends FoundCitation {
  /** The instrument in the register that is meant; null where it is not registered, or is this one. */
  readonly target: string | null;
}

export interface TextView {
  readonly title: string;
  readonly provisions: readonly ProvisionView[];
  readonly findings: readonly OutlineFinding[];
}

export interface InstrumentView {
  readonly instrument: RegisteredInstrument;
  readonly number: number;
  readonly texts: readonly TextView[];
  readonly citations: readonly CitationView[];
  readonly inForce: readonly InForce[];
  /** Instruments of the register that cite this one. */
  readonly citedBy: readonly InstrumentLine[];
  /** Units' instruments that adapt this one. */
  readonly adaptedBy: readonly InstrumentLine[];
  readonly model: InstrumentLine | null;
}

/** What a file holds, before it is registered. */
export interface InstrumentPreview extends Heading {
  readonly chapters: number;
  readonly articles: number;
  readonly clauses: number;
  readonly attached: number;
  readonly signature: Signature;
  readonly inForce: readonly InForce[];
  readonly findings: readonly OutlineFinding[];
  /** What was converted, and which changes are tracked in it. */
  readonly source: SourceNotes;
}

const textView = (one: Instrument): TextView => ({
  title: [one.type, one.title].filter((part) => part !== null).join(' '),
  provisions: [...provisionsOf(one.parts)].map(({ provision, above }) => ({
    id: provisionId(provision, above),
    depth: above.length,
    level: provision.level,
    label: provision.label,
    heading: provision.heading,
    text: provision.text.map(({ text, quoted }) => ({ text, quoted: quoted ?? false })),
  })),
  findings: one.findings,
});

/** The instrument of the register that a citation names: by symbol, and by date too where the citation has one. */
export function targetOf(citation: FoundCitation, lines: readonly InstrumentLine[]): string | null {
  if (citation.instrument === null) return null;
  const same = lines.filter(({ number }) => number === citation.instrument);
  const dated = citation.date === null ? same : same.filter(({ date }) => date === citation.date);
  return dated.length === 1 ? dated[0]!.id : null;
}

/** What a person sees of an instrument; `lines` is the whole register. */
export function instrumentView(
  instrument: RegisteredInstrument,
  number: number,
  text: Instrument,
  lines: readonly InstrumentLine[],
  citedBy: readonly InstrumentLine[],
): InstrumentView {
  return {
    instrument,
    number,
    texts: [text, ...text.attached].map(textView),
    citations: [text, ...text.attached]
      .flatMap(citationsOf)
      .map((citation) => ({ ...citation, target: targetOf(citation, lines) })),
    inForce: [text, ...text.attached]
      .flatMap(inForceOf)
      .map((one) => (one.onSigning ? { ...one, date: instrument.date } : one)),
    citedBy,
    adaptedBy: lines.filter(({ model }) => model === instrument.id),
    model: lines.find(({ id }) => id === instrument.model) ?? null,
  };
}
