import { randomInt } from 'node:crypto';
import type { CodeReach } from '@plenum/organisation';
import type pg from 'pg';
import { hashPassword, secretFits } from './password.ts';

/** No I, L, O and U: they are read as others, and no words come out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The first letters find the code, the rest is the secret: 55 bits, kept only as its Argon2 hash. */
const finding = 5;
const length = 16;

const fresh = (): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** As it is printed: four groups of four. */
export const printedCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** What a person typed, as it was made: spaces and dashes gone, and letters that look like figures taken for them. */
export const typedCode = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^\dA-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

export interface IssuedCode {
  readonly account: string;
  readonly reach: CodeReach;
  readonly duty: string;
  /** RFC 3339. */
  readonly until: string;
}

/** The column that says what a code reaches, and its id. */
const within = (reach: CodeReach): readonly [column: 'election' | 'meeting', id: string] =>
  'meeting' in reach ? ['meeting', reach.meeting] : ['election', reach.election];

/** Keeps a new code; earlier ones of the same account for the same election or meeting no longer sign in. */
export async function keepCode(db: pg.ClientBase, issued: IssuedCode, code: NewCode): Promise<void> {
  const [column, id] = within(issued.reach);
  await db.query(
    `update paper_code set revoked_at = now()
     where account = $1 and ${column} = $2 and used_at is null and revoked_at is null`,
    [issued.account, id],
  );
  await db.query(`insert into paper_code (id, ${column}, account, duty, hash, until) values ($1, $2, $3, $4, $5, $6)`, [
    code.id,
    id,
    issued.account,
    issued.duty,
    code.hash,
    issued.until,
  ]);
}

export interface NewCode {
  readonly id: string;
  /** Shown once, on the paper. */
  readonly code: string;
  readonly hash: string;
}

export async function makeCode(db: pg.Pool): Promise<NewCode> {
  for (;;) {
    const code = fresh();
    const id = code.slice(0, finding);
    const taken = await db.query('select 1 from paper_code where id = $1', [id]);
    if (taken.rowCount === 0) return { id, code, hash: await hashPassword(code.slice(finding)) };
  }
}

/** What a code reaches: one election, or one meeting. */
export interface FoundCode {
  readonly account: string;
  readonly election: string | null;
  readonly meeting: string | null;
}

/** Uses a code up: the second of two at once finds nothing. Null where it is wrong, used, revoked or past its time. */
export async function useCode(db: pg.Pool, text: string): Promise<FoundCode | null> {
  const code = typedCode(text);
  const open = 'used_at is null and revoked_at is null and until > now()';
  const found = await db.query<{ hash: string }>(`select hash from paper_code where id = $1 and ${open}`, [
    code.slice(0, finding),
  ]);
  const fits = await secretFits(found.rows[0]?.hash, code.slice(finding));
  if (!fits) return null;
  const used = await db.query<FoundCode>(
    `update paper_code set used_at = now() where id = $1 and ${open} returning account, election, meeting`,
    [code.slice(0, finding)],
  );
  return used.rows[0] ?? null;
}

export type CodeStanding = 'open' | 'used' | 'revoked' | 'past';

export interface ListedCode<Duty extends string = string> {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly duty: Duty;
  readonly until: string;
  readonly standing: CodeStanding;
}

/** The newest code of every person for an election or a meeting, by name. */
export async function codesOf<Duty extends string>(
  db: pg.Pool,
  reach: CodeReach,
): Promise<readonly ListedCode<Duty>[]> {
  const [column, id] = within(reach);
  const found = await db.query<Omit<ListedCode<Duty>, 'until'> & { until: Date }>(
    `select distinct on (c.account) c.id, c.account, a.name, c.duty, c.until,
       case when c.revoked_at is not null then 'revoked' when c.used_at is not null then 'used'
            when c.until <= now() then 'past' else 'open' end as standing
     from paper_code c join account_row a on a.id = c.account
     where c.${column} = $1 order by c.account, c.made_at desc`,
    [id],
  );
  return found.rows
    .map((row) => ({ ...row, until: row.until.toISOString() }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Takes an account's codes for an election or a meeting back and ends what was signed in with them. */
export async function revokeCodes(db: pg.ClientBase, account: string, reach: CodeReach): Promise<void> {
  const [column, id] = within(reach);
  await db.query(
    `update paper_code set revoked_at = now() where account = $1 and ${column} = $2 and revoked_at is null`,
    [account, id],
  );
  await db.query(`delete from session where account = $1 and ${column} = $2`, [account, id]);
}
