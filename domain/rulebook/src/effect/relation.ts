import { citationsIn } from '../citation.ts';

/** How one instrument stands to another. */
export const relationKinds = [
  'based-on',
  'implements',
  'promulgates',
  'amends',
  'replaces',
  'repeals',
  'adapts-model',
  'reports-on',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A relation that a person stated or confirmed. */
export interface Relation {
  readonly kind: RelationKind;
  /** The instrument that does it, by id. */
  readonly source: string;
  /** The instrument that it is done to, by id. */
  readonly target: string;
  /** Provisions of the target, `art_12__para_2`; empty where the whole is meant. */
  readonly provisions: readonly string[];
  /** The provision that says so, in the instrument in which it was found; null for its heading and legal bases. */
  readonly citing: string | null;
  /** The words that say so; empty where a person added it without. */
  readonly words: string;
  /** From when, `YYYY-MM-DD`; null where it begins with the source's own force. */
  readonly since: string | null;
}

/** A relation's name in its stream: one for each kind, pair and citing provision. */
export const relationKey = ({
  kind,
  source,
  target,
  citing,
}: Omit<Relation, 'provisions' | 'words' | 'since'>): string => [kind, source, target, citing ?? ''].join(' ');

/** Whether what is done to `provisions` is done to this one, or to something that it stands under or that stands under it. */
export function touches(provisions: readonly string[], provision: string): boolean {
  const at = articleForm(provision);
  return provisions.some((one) => one === at || at.startsWith(`${one}__`) || one.startsWith(`${at}__`));
}

/** A provision as people cite it, from its article down: `chp_2__art_14__para_3` is `art_14__para_3`. */
export function articleForm(id: string): string {
  const at = id.indexOf('art_');
  return at < 0 ? id : id.slice(at);
}

/** Provisions as a person names them, `khoản 2 Điều 12, Điều 15`, from their articles down; empty where none can be read. */
export const provisionsNamed = (text: string): readonly string[] => [
  ...new Set(
    citationsIn([{ line: 1, text: text.normalize('NFC') }], []).flatMap(({ provision }) =>
      provision === null ? [] : [provision],
    ),
  ),
];
