import type pg from 'pg';
import { Problem } from '../http/problem.ts';
import { freshToken, hashToken } from './session.ts';

/** A new link for the first administrator, while there is no account; null once there is one. */
export async function makeOneTimeLink(db: pg.Pool, origin: string): Promise<string | null> {
  if (await anyAccount(db)) return null;
  const token = freshToken();
  await db.query('insert into one_time_link (token_hash) values ($1)', [hashToken(token)]);
  return `${origin}/first#${token}`;
}

export async function anyAccount(db: pg.Pool): Promise<boolean> {
  const found = await db.query('select 1 from account_row limit 1');
  return found.rowCount === 1;
}

/** True where the token is one of ours, younger than a week, and no account exists yet. */
export async function linkHolds(db: pg.Pool, token: string): Promise<boolean> {
  const found = await db.query(
    `select 1 from one_time_link where token_hash = $1 and made_at > now() - interval '7 days'
       and not exists (select 1 from account_row)`,
    [hashToken(token)],
  );
  return found.rowCount === 1;
}

/**
 * Uses up the link, and every other one: in the transaction that opens the first account, so that two at once can't both.
 * @throws Problem 403 where it was used
 */
export async function useLink(tx: pg.ClientBase, token: string): Promise<void> {
  const used = await tx.query('delete from one_time_link where token_hash = $1', [hashToken(token)]);
  if (used.rowCount !== 1) throw new Problem(403, 'link-used');
  await tx.query('delete from one_time_link');
}
