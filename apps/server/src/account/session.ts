import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { deviceOf } from './device.ts';

/** A session ends so many hours after its last request, and so many after it began. */
const idleHours = 8;
const absoluteHours = 24;
/** How long a password or passkey, once given, stands for changes of an account. */
const provenMinutes = 15;

/** How a session began. */
export type SignInBy = 'password' | 'passkey' | 'identity' | 'code';

export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly administrator: boolean;
  /** The id under which the session is listed; not its token. */
  readonly session: string;
  /** The one election that the session reaches; null for all where the account has a duty. */
  readonly election: string | null;
  /** The one meeting that the session reaches, likewise. */
  readonly meeting: string | null;
  /** Who they are was proved within the last quarter of an hour. */
  readonly proven: boolean;
  readonly by: SignInBy;
  /** The installation asks this account for two factors, and this session began with a password alone. */
  readonly lacksFactor: boolean;
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const freshToken = (): string => randomBytes(32).toString('base64url');

const overHttps = (config: Config): boolean => config.origin.startsWith('https:');
const cookieName = (config: Config): string => (overHttps(config) ? '__Host-plenum' : 'plenum');

interface Beginning {
  readonly account: string;
  readonly by: SignInBy;
  /** What a code on paper reaches: one election or one meeting. */
  readonly election?: string | null;
  readonly meeting?: string | null;
}

/** Whether a session began with a code on paper, and so reaches one thing alone. */
export const isBound = (who: Pick<SignedIn, 'election' | 'meeting'>): boolean =>
  who.election !== null || who.meeting !== null;

/** Begins a session and sets its cookie; the one that the browser had ends. Only the token's hash is stored. */
export async function beginSession(
  c: Context,
  config: Config,
  db: pg.Pool,
  { account, by, election, meeting }: Beginning,
): Promise<void> {
  await endSession(c, config, db);
  const token = freshToken();
  await db.query(
    `insert into session (token_hash, account, began_at, seen_at, device, how, election, meeting)
     values ($1, $2, now(), now(), $3, $4, $5, $6)`,
    [hashToken(token), account, deviceOf(c.req.header('user-agent') ?? ''), by, election ?? null, meeting ?? null],
  );
  setCookie(c, cookieName(config), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: overHttps(config),
    maxAge: absoluteHours * 3600,
  });
}

const holds = 's.seen_at > now() - make_interval(hours => $2) and s.began_at > now() - make_interval(hours => $3)';

/** Whether two factors are asked of the account `a`: of everybody, or of one of the roles that it holds anywhere. */
const factorAskedOf = `
  select from setting, string_to_array(value, ',') as roles where key = 'second-factor' and value <> '0' and (
    value = '1'
    or 'administrator' = any(roles) and a.administrator
    or 'office' = any(roles) and exists (select from unit_office o where o.account = a.id)
    or exists (select from meeting_holder h where h.account = a.id and h.duties && roles)
    or exists (select from election_row e where e.holders ? a.id and e.holders -> a.id ?| roles))`;

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
    `select a.id, a.name, a.login, a.administrator, s.id as session, s.election, s.meeting,
            s.proved_at > now() - make_interval(mins => $4) as proven, s.seen_at < now() - interval '1 minute' as stale,
            s.how as by, s.how = 'password' and exists (${factorAskedOf}) as "lacksFactor"
     from session s join account_row a on a.id = s.account and not a.closed
     where s.token_hash = $1 and ${holds}`,
    [hashToken(token), idleHours, absoluteHours, provenMinutes],
  );
  const row = found.rows[0];
  if (!row) return null;
  const { stale, ...who } = row;
  if (stale && keepsAwake)
    await db.query('update session set seen_at = now() where token_hash = $1', [hashToken(token)]);
  return who;
}

/** Which of some sessions still hold, by the ids under which they are listed. Keeps none awake. */
export async function sessionsThatHold(db: pg.Pool, sessions: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db.query<{ id: string }>(
    `select s.id::text as id from session s join account_row a on a.id = s.account and not a.closed
     where s.id = any($1::uuid[]) and ${holds}`,
    [sessions, idleHours, absoluteHours],
  );
  return new Set(found.rows.map((row) => row.id));
}

export async function endSession(c: Context, config: Config, db: pg.Pool): Promise<void> {
  const token = getCookie(c, cookieName(config));
  if (token) await db.query('delete from session where token_hash = $1', [hashToken(token)]);
  deleteCookie(c, cookieName(config), { path: '/', secure: overHttps(config) });
}

/** Ends every session of an account: after a new password, a closed account, or as an administrator says. */
export const endSessionsOf = (db: pg.Pool | pg.ClientBase, account: string) =>
  db.query('delete from session where account = $1', [account]);

export interface ListedSession {
  readonly id: string;
  readonly device: string;
  readonly by: SignInBy;
  /** RFC 3339 in UTC. */
  readonly since: string;
  readonly seen: string;
}

/** The sessions of an account that still hold, the one used last first. */
export async function sessionsOf(db: pg.Pool, account: string): Promise<readonly ListedSession[]> {
  const found = await db.query<{ id: string; device: string; how: SignInBy; began_at: Date; seen_at: Date }>(
    `select s.id, s.device, s.how, s.began_at, s.seen_at from session s where s.account = $1 and ${holds}
     order by s.seen_at desc, s.id`,
    [account, idleHours, absoluteHours],
  );
  return found.rows.map((row) => ({
    id: row.id,
    device: row.device,
    by: row.how,
    since: row.began_at.toISOString(),
    seen: row.seen_at.toISOString(),
  }));
}

/** Ends one session of an account. @returns whether there was one */
export async function endOneSession(db: pg.Pool, account: string, session: string): Promise<boolean> {
  const ended = await db.query('delete from session where account = $1 and id::text = $2', [account, session]);
  return ended.rowCount === 1;
}

/** Ends an account's sessions but one. @returns how many ended */
export async function endOtherSessions(db: pg.Pool, account: string, kept: string): Promise<number> {
  const ended = await db.query('delete from session where account = $1 and id::text <> $2', [account, kept]);
  return ended.rowCount ?? 0;
}

/** Sessions and codes past their time, and attempts nobody counts any more. */
export async function forgetOld(db: pg.Pool): Promise<void> {
  await db.query('delete from session where began_at < now() - make_interval(hours => $1)', [absoluteHours]);
  await db.query("delete from login_attempt where at < now() - interval '1 hour'");
}
