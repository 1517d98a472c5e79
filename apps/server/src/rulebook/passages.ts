import { type Instrument, type Provision, provisionId, provisionsOf } from '@plenum/rulebook';

/** A clause of a passage, with its address. */
export interface PassagePart {
  /** `art_12__para_2`; null in a text that has no addresses on the screen. */
  readonly id: string | null;
  readonly label: string;
  readonly text: string;
}

/** What is found as one: an article, or a clause that stands in none. */
export interface Passage {
  /** Number of the article; null where it is none. */
  readonly article: string | null;
  readonly label: string;
  readonly heading: string;
  readonly parts: readonly PassagePart[];
}

/** The passages of an instrument and of those issued with it, in the order of the text; the first are what stands before the provisions. */
export function passagesOf(instrument: Instrument): readonly Passage[] {
  return [instrument, ...instrument.attached].flatMap((one, n) => [
    ...preambleOf(one),
    ...[...provisionsOf(one.parts)].flatMap(({ provision, above }) => passageAt(provision, above, n === 0)),
  ]);
}

function preambleOf({ preamble }: Instrument): readonly Passage[] {
  const text = preamble.map((line) => line.text).join('\n');
  return text === '' ? [] : [{ article: null, label: '', heading: '', parts: [{ id: null, label: '', text }] }];
}

function passageAt(provision: Provision, above: readonly Provision[], hasAddress: boolean): readonly Passage[] {
  const inside = above.some(({ level }) => level === 'article' || level === 'clause');
  if (inside) return [];
  const isWhole = provision.level === 'article' || provision.level === 'clause' || provision.level === 'point';
  const parts = isWhole ? partsOf(provision, above, hasAddress) : ownPart(provision, above, hasAddress);
  if (parts.length === 0 && provision.heading === '') return [];
  const article = provision.level === 'article' ? provision.number.toLowerCase() : null;
  return [{ article, label: provision.label, heading: provision.heading, parts }];
}

const ownText = (provision: Provision): string => provision.text.map(({ text }) => text).join('\n');

function ownPart(provision: Provision, above: readonly Provision[], hasAddress: boolean): readonly PassagePart[] {
  const text = ownText(provision);
  const id = hasAddress ? provisionId(provision, above) : null;
  return [{ id, label: provision.label, text }];
}

const partsOf = (provision: Provision, above: readonly Provision[], hasAddress: boolean): readonly PassagePart[] => [
  ...ownPart(provision, above, hasAddress),
  ...provision.parts.flatMap((part) => partsOf(part, [...above, provision], hasAddress)),
];
