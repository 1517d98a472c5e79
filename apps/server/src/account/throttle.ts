import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Problem } from '../http/problem.ts';

/** Failed attempts within a quarter of an hour: by one address at one login, at one login from anywhere, by one address. */
const limits = { pair: 8, login: 60, address: 80 } as const;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Counts this attempt before the password is looked at, so that parallel attempts count too; `succeeded` takes the pair's
 * attempts back. Logins and addresses are kept as hashes, for an hour.
 * @throws Problem 429 past a limit
 */
export async function countAttempt(
  db: pg.Pool,
  login: string,
  address: string,
): Promise<{ succeeded(): Promise<void> }> {
  const [who, from] = [digest(login), digest(address)];
  await db.query('insert into login_attempt (who, address) values ($1, $2)', [who, from]);
  const counted = await db.query<{ pair: number; login: number; address: number }>(
    `select count(*) filter (where who = $1 and address = $2)::int as pair,
            count(*) filter (where who = $1)::int as login,
            count(*) filter (where address = $2)::int as address
     from login_attempt where at > now() - interval '15 minutes'`,
    [who, from],
  );
  const found = counted.rows[0] ?? { pair: 0, login: 0, address: 0 };
  if (found.pair > limits.pair || found.login > limits.login || found.address > limits.address)
    throw new Problem(429, 'too-many-attempts');
  return {
    async succeeded() {
      await db.query('delete from login_attempt where who = $1 and address = $2', [who, from]);
    },
  };
}
