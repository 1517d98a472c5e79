import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type pg from 'pg';
import type { Config } from '../config.ts';

/** A session ends so many hours after its last request, and so many after it began. */
const idleHours = 8;
const absoluteHours = 24;

export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly administrator: boolean;
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const freshToken = (): string => randomBytes(32).toString('base64url');

const overHttps = (config: Config): boolean => config.origin.startsWith('https:');
const cookieName = (config: Config): string => (overHttps(config) ? '__Host-plenum' : 'plenum');

/** Begins a session and sets its cookie. Only the token's hash is stored. */
export async function beginSession(c: Context, config: Config, db: pg.Pool, account: string): Promise<void> {
  const token = freshToken();
  await db.query('insert into session (token_hash, account, began_at, seen_at) values ($1, $2, now(), now())', [
    hashToken(token),
    account,
  ]);
  setCookie(c, cookieName(config), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: overHttps(config),
    maxAge: absoluteHours * 3600,
  });
}

/** Who the request's session belongs to; null without one that still holds. A screen that only listens keeps none awake. */
export async function signedIn(
  c: Context,
  config: Config,
  db: pg.Pool,
  { keepsAwake = true }: { readonly keepsAwake?: boolean } = {},
): Promise<SignedIn | null> {
  const token = getCookie(c, cookieName(config));
  if (!token || token.length > 100) return null;
  const found = await db.query<SignedIn & { stale: boolean }>(
    `select a.id, a.name, a.login, a.administrator, s.seen_at < now() - interval '1 minute' as stale
     from session s join account_row a on a.id = s.account and not a.closed
     where s.token_hash = $1 and s.seen_at > now() - make_interval(hours => $2)
       and s.began_at > now() - make_interval(hours => $3)`,
    [hashToken(token), idleHours, absoluteHours],
  );
  const row = found.rows[0];
  if (!row) return null;
  if (row.stale && keepsAwake)
    await db.query('update session set seen_at = now() where token_hash = $1', [hashToken(token)]);
  return { id: row.id, name: row.name, login: row.login, administrator: row.administrator };
}

export async function endSession(c: Context, config: Config, db: pg.Pool): Promise<void> {
  const token = getCookie(c, cookieName(config));
  if (token) await db.query('delete from session where token_hash = $1', [hashToken(token)]);
  deleteCookie(c, cookieName(config), { path: '/', secure: overHttps(config) });
}

/** Ends every session of an account: after a new password or a closed account. */
export const endSessionsOf = (db: pg.Pool | pg.ClientBase, account: string) =>
  db.query('delete from session where account = $1', [account]);

/** Sessions past their time, and log-in attempts nobody counts any more. */
export async function forgetOld(db: pg.Pool): Promise<void> {
  await db.query('delete from session where began_at < now() - make_interval(hours => $1)', [absoluteHours]);
  await db.query("delete from login_attempt where at < now() - interval '1 hour'");
}
