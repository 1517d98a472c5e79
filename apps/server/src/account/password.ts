import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';
import type pg from 'pg';

/** Argon2id, 19 MiB, two passes: about 40 ms on a small machine. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const prepared = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(prepared(password), cost);

export async function storePassword(db: pg.Pool | pg.ClientBase, account: string, hashed: string): Promise<void> {
  await db.query(
    `insert into account_password (account, hash) values ($1, $2)
     on conflict (account) do update set hash = excluded.hash, set_at = now()`,
    [account, hashed],
  );
}

let nobody: Promise<string> | null = null;

/** Checks a secret against its hash; without one against a hash of nothing, so that both answers take as long. */
export async function secretFits(stored: string | undefined, secret: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'));
  const fits = await verify(stored ?? (await nobody), prepared(secret));
  return fits && stored !== undefined;
}

/** Checks the password of an account; null for an unknown login. */
export async function passwordFits(db: pg.Pool, account: string | null, password: string): Promise<boolean> {
  const found = account
    ? await db.query<{ hash: string }>('select hash from account_password where account = $1', [account])
    : null;
  return secretFits(found?.rows[0]?.hash, password);
}
