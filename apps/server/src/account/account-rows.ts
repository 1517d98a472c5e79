import type { AccountState } from '@plenum/organisation';
import type pg from 'pg';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly administrator: boolean;
  /** Signs in by a code on paper: it has no password. */
  readonly byCode: boolean;
}

const columns = 'id, name, login, administrator, by_code as "byCode"';

/** Writes the row that an account's events add up to. */
export async function writeAccountRow(tx: pg.ClientBase, state: AccountState): Promise<void> {
  if (state === null) return;
  await tx.query(
    `insert into account_row (id, name, login, administrator, closed, by_code) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set name = excluded.name, login = excluded.login,
       administrator = excluded.administrator, closed = excluded.closed, by_code = excluded.by_code`,
    [state.id, state.name, state.login, state.administrator, state.closed, state.byCode],
  );
}

export async function openAccounts(db: pg.Pool): Promise<readonly AccountRow[]> {
  const found = await db.query<AccountRow>(`select ${columns} from account_row where not closed order by login`);
  return found.rows;
}

export async function accountByLogin(db: pg.Pool, login: string): Promise<AccountRow | null> {
  const found = await db.query<AccountRow>(`select ${columns} from account_row where login = $1 and not closed`, [
    login,
  ]);
  return found.rows[0] ?? null;
}

export async function accountById(db: pg.Pool, id: string): Promise<AccountRow | null> {
  const found = await db.query<AccountRow>(`select ${columns} from account_row where id = $1 and not closed`, [id]);
  return found.rows[0] ?? null;
}

/** The names of accounts, closed ones too, for reading the record in words. */
export async function accountNames(db: pg.Pool): Promise<ReadonlyMap<string, string>> {
  const found = await db.query<{ id: string; name: string }>('select id, name from account_row');
  return new Map(found.rows.map((row) => [row.id, row.name]));
}
