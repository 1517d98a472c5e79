import type { Relation, RelationKind } from './relation.ts';

/** An instrument that rests on one that would go. */
export interface Falling {
  readonly id: string;
  /** The relations by which it rests on what goes. */
  readonly by: readonly Relation[];
  /** What it carries out, amends or is issued by is gone as a whole: it goes too. Otherwise a person looks at it. */
  readonly goes: boolean;
  /** 1 where it rests on the instrument itself, 2 on one that goes with it, and so on. */
  readonly step: number;
}

/**
 * What has no matter of its own beside the other instrument. A legal basis that is replaced does not end what was based on it, nor
 * does a model that changes end the texts that adapt it: those a person looks at.
 */
const goesWith: ReadonlySet<RelationKind> = new Set(['implements', 'amends', 'promulgates']);

/** The side of a relation that rests on the other. */
const restsOn: Readonly<Partial<Record<RelationKind, 'source' | 'target'>>> = {
  'based-on': 'source',
  implements: 'source',
  amends: 'source',
  'adapts-model': 'source',
  promulgates: 'target',
};

const pairOf = (relation: Relation): { readonly resting: string; readonly base: string } | null => {
  const side = restsOn[relation.kind];
  if (side === undefined) return null;
  const base = side === 'source' ? relation.target : relation.source;
  return { resting: relation[side], base };
};

/**
 * What falls if `id` is replaced or repealed: everything that rests on it, step by step. What only carries it out, amends it or is
 * issued by it goes with it, and takes along what does so to that; the others are to be looked at.
 */
export function whatFalls(id: string, relations: readonly Relation[]): readonly Falling[] {
  const pairs = relations.flatMap((relation) => {
    const pair = pairOf(relation);
    return pair && pair.resting !== pair.base ? [{ ...pair, relation }] : [];
  });
  const gone = new Set([id]);
  const found = new Map<string, Falling>();
  for (let step = 1; ; step += 1) {
    const resting = new Set(pairs.filter(({ base }) => gone.has(base)).map((pair) => pair.resting));
    const before = gone.size;
    const known = found.size;
    const now = new Set(gone);
    for (const one of resting) {
      if (one === id) continue;
      const its = pairs.filter((pair) => pair.resting === one);
      const by = its.filter(({ base }) => gone.has(base)).map(({ relation }) => relation);
      const strong = its.filter(({ relation }) => goesWith.has(relation.kind));
      const goes = strong.length > 0 && strong.every(({ base }) => gone.has(base));
      found.set(one, { id: one, by, goes, step: found.get(one)?.step ?? step });
      if (goes) now.add(one);
    }
    for (const one of now) gone.add(one);
    if (gone.size === before && found.size === known) return [...found.values()];
  }
}
