import { refuseWhenDiskIsFull, type Store } from '@plenum/store';
import type pg from 'pg';

export interface EntryDraft {
  readonly ballot: number;
  readonly keys: string;
}

/**
 * Keeps the key presses of the ballot under way; on disk when it resolves. They are no part of the record.
 * @throws DiskFullError where the disk is nearly full: the presses stay in the teller's browser until there is room
 */
export async function keepDraft(store: Store, election: string, round: number, account: string, draft: EntryDraft) {
  await refuseWhenDiskIsFull(store.dataDir);
  await store.pool.query(
    `insert into entry_draft (election, round, account, ballot, keys) values ($1, $2, $3, $4, $5)
     on conflict (election, round, account) do update set ballot = excluded.ballot, keys = excluded.keys, at = now()`,
    [election, round, account, draft.ballot, draft.keys],
  );
}

export async function draftOf(
  db: pg.Pool,
  election: string,
  round: number,
  account: string,
): Promise<EntryDraft | null> {
  const found = await db.query<EntryDraft>(
    'select ballot, keys from entry_draft where election = $1 and round = $2 and account = $3',
    [election, round, account],
  );
  return found.rows[0] ?? null;
}

/** The ballot is keyed, or with null the entry closed: what was typed for it is not needed any more. */
export async function dropDrafts(
  tx: pg.ClientBase,
  election: string,
  round: number,
  account: string,
  ballot: number | null,
) {
  await tx.query(
    'delete from entry_draft where election = $1 and round = $2 and account = $3 and ($4::integer is null or ballot = $4)',
    [election, round, account, ballot],
  );
}
