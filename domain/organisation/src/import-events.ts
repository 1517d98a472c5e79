import type { Decider } from '@plenum/kernel';

/** That a file was taken in; stream `import/<id>`. What it did stands in the streams of those it names, in the same commit. */
export interface ImportEvent {
  readonly type: 'people-imported' | 'posts-imported';
  readonly v: 1;
  readonly data: {
    readonly id: string;
    /** SHA-256 of the file, hex. The file itself is not kept: it is personal. */
    readonly sha256: string;
    readonly added: number;
    readonly changed: number;
  };
}

/** What was taken in: people, or the posts they hold. */
export type ImportAct = ImportEvent['data'] & { readonly of: 'people' | 'posts' };

/** An import is noted once; the rules stand with the people and units it names. */
export const importDecider: Decider<ImportAct, ImportEvent['data'] | null, ImportEvent> = {
  decide: ({ of, ...data }) => ({ accepted: [{ type: `${of}-imported`, v: 1, data }] }),
  evolve: (_, event) => event.data,
  initialState: null,
};

export const importStream = (id: string): string => `import/${id}`;
