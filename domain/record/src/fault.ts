/** What is wrong, in the five words of the command line's contract. */
export type FaultCode = 'hash-mismatch' | 'missing' | 'out-of-order' | 'bad-signature' | 'not-in-tree';

/** What exactly was found; each has a sentence in `wording.vi.ts` and `wording.en.ts`. */
export type FaultReason =
  | 'entry-changed'
  | 'entry-unreadable'
  | 'entry-not-canonical'
  | 'entry-removed'
  | 'entry-inserted'
  | 'entry-moved'
  | 'number-skipped'
  | 'number-repeated'
  | 'entries-rewritten'
  | 'tile-changed'
  | 'file-missing'
  | 'file-torn'
  | 'file-unexpected'
  | 'file-repeated'
  | 'checkpoint-unreadable'
  | 'checkpoint-signature'
  | 'checkpoint-of-another-log'
  | 'checkpoint-disagrees'
  | 'cosignature-wrong'
  | 'cosignature-missing'
  | 'keys-unreadable'
  | 'attachment-changed'
  | 'attachment-missing'
  | 'text-changed'
  | 'text-unknown';

export type FaultValues = Readonly<Record<string, string | number>>;

export interface RecordFault {
  /** Position of the entry, from 0; for a checkpoint its size. */
  readonly at: number;
  readonly code: FaultCode;
  readonly reason: FaultReason;
  readonly values: FaultValues;
}

const codes: Readonly<Record<FaultReason, FaultCode>> = {
  'entry-changed': 'hash-mismatch',
  'entry-unreadable': 'hash-mismatch',
  'entry-not-canonical': 'hash-mismatch',
  'entry-removed': 'missing',
  'entry-inserted': 'not-in-tree',
  'entry-moved': 'out-of-order',
  'number-skipped': 'missing',
  'number-repeated': 'out-of-order',
  'entries-rewritten': 'not-in-tree',
  'tile-changed': 'hash-mismatch',
  'file-missing': 'missing',
  'file-torn': 'hash-mismatch',
  'file-unexpected': 'not-in-tree',
  'file-repeated': 'not-in-tree',
  'checkpoint-unreadable': 'bad-signature',
  'checkpoint-signature': 'bad-signature',
  'checkpoint-of-another-log': 'bad-signature',
  'checkpoint-disagrees': 'not-in-tree',
  'cosignature-wrong': 'bad-signature',
  'cosignature-missing': 'bad-signature',
  'keys-unreadable': 'bad-signature',
  'attachment-changed': 'hash-mismatch',
  'attachment-missing': 'missing',
  'text-changed': 'hash-mismatch',
  'text-unknown': 'not-in-tree',
};

export const fault = (reason: FaultReason, at: number, values: FaultValues = {}): RecordFault => ({
  at,
  code: codes[reason],
  reason,
  values: { at, ...values },
});
