import type pg from 'pg';

export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly account: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
}

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  /** RFC 3339. */
  readonly made: string;
  readonly used: string | null;
}

/** More than a person has devices for. */
export const maximumPasskeys = 10;

/** Keeps a challenge until it is used; those past their five minutes go, so that asking for many fills nothing. */
export async function keepChallenge(db: pg.Pool, challenge: string, account: string | null): Promise<void> {
  await db.query("delete from passkey_challenge where made_at < now() - interval '5 minutes'");
  await db.query('insert into passkey_challenge (challenge, account) values ($1, $2)', [challenge, account]);
}

/** True once for a challenge of ours, within five minutes, and only for whom it was made. */
export async function useChallenge(db: pg.Pool, challenge: string, account: string | null): Promise<boolean> {
  const used = await db.query(
    `delete from passkey_challenge where challenge = $1 and account is not distinct from $2
       and made_at > now() - interval '5 minutes'`,
    [challenge, account],
  );
  return used.rowCount === 1;
}

export async function passkeysOf(db: pg.Pool, account: string): Promise<readonly ListedPasskey[]> {
  const found = await db.query<{ id: string; name: string; made_at: Date; used_at: Date | null }>(
    'select id, name, made_at, used_at from passkey where account = $1 order by made_at, id',
    [account],
  );
  return found.rows.map((row) => ({
    id: row.id,
    name: row.name,
    made: row.made_at.toISOString(),
    used: row.used_at?.toISOString() ?? null,
  }));
}

export async function passkeyById(db: pg.Pool, id: string): Promise<Passkey | null> {
  const found = await db.query<{
    account: string;
    public_key: Buffer;
    counter: string;
    transports: string[];
  }>('select account, public_key, counter, transports from passkey where id = $1', [id]);
  const row = found.rows[0];
  if (!row) return null;
  return {
    id,
    account: row.account,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
  };
}

export async function keepPasskey(db: pg.ClientBase, passkey: Passkey, name: string): Promise<void> {
  await db.query(
    'insert into passkey (id, account, public_key, counter, transports, name) values ($1, $2, $3, $4, $5, $6)',
    [passkey.id, passkey.account, Buffer.from(passkey.publicKey), passkey.counter, passkey.transports, name],
  );
}

/** Notes the authenticator's counter: one that goes backwards was copied, and `@simplewebauthn/server` refuses it. */
export const noteUse = (db: pg.Pool, id: string, counter: number) =>
  db.query('update passkey set counter = $2, used_at = now() where id = $1', [id, counter]);

export async function dropPasskey(db: pg.ClientBase, account: string, id: string): Promise<boolean> {
  return (await db.query('delete from passkey where account = $1 and id = $2', [account, id])).rowCount === 1;
}
