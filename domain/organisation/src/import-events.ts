import type { Decider } from '@plenum/kernel';

/** That a file was taken in; stream `import/<id>`. What it did stands in the streams of those it names, in the same commit. */
export interface ImportEvent {
  readonly type: 'people-imported';
  readonly v: 1;
  readonly data: {
    readonly id: string;
    /** SHA-256 of the file, hex. The file itself is not kept: it is personal. */
    readonly sha256: string;
    readonly added: number;
    readonly changed: number;
  };
}

/** An import is noted once; the rules stand with the people it names. */
export const importDecider: Decider<ImportEvent['data'], ImportEvent['data'] | null, ImportEvent> = {
  decide: (act) => ({ accepted: [{ type: 'people-imported', v: 1, data: act }] }),
  evolve: (_, event) => event.data,
  initialState: null,
};

export const importStream = (id: string): string => `import/${id}`;
