import type pg from 'pg';

/** Whom the organisation's sign-in knows, and whose account that is. Outside the record: a subject is personal. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly account: string;
}

/** What a sign-in that was begun must come back with. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The account that is to be linked; null where somebody signs in. */
  readonly account: string | null;
}

const minutes = 10;

/** Keeps an attempt under the hash of the token in the browser's cookie; those past their time go. */
export async function keepAttempt(db: pg.Pool, tokenHash: Buffer, attempt: Attempt): Promise<void> {
  await db.query('delete from identity_attempt where made_at < now() - make_interval(mins => $1)', [minutes]);
  await db.query(
    'insert into identity_attempt (token_hash, state, nonce, verifier, account) values ($1, $2, $3, $4, $5)',
    [tokenHash, attempt.state, attempt.nonce, attempt.verifier, attempt.account],
  );
}

/** Takes an attempt: the second of two finds nothing. */
export async function takeAttempt(db: pg.Pool, tokenHash: Buffer): Promise<Attempt | null> {
  const taken = await db.query<Attempt>(
    `delete from identity_attempt where token_hash = $1 and made_at > now() - make_interval(mins => $2)
     returning state, nonce, verifier, account`,
    [tokenHash, minutes],
  );
  return taken.rows[0] ?? null;
}

/** The account that an identity signs in to. */
export async function identityAccount(db: pg.Pool, issuer: string, subject: string): Promise<string | null> {
  const found = await db.query<{ account: string }>('select account from identity where issuer = $1 and subject = $2', [
    issuer,
    subject,
  ]);
  return found.rows[0]?.account ?? null;
}

/** An account has one identity at each provider; a new one takes the old one's place. */
export async function keepIdentity(db: pg.ClientBase, { issuer, subject, account }: Identity): Promise<void> {
  await db.query('delete from identity where issuer = $1 and account = $2', [issuer, account]);
  await db.query('insert into identity (issuer, subject, account) values ($1, $2, $3)', [issuer, subject, account]);
}

export async function dropIdentity(db: pg.ClientBase, issuer: string, account: string): Promise<boolean> {
  const dropped = await db.query('delete from identity where issuer = $1 and account = $2', [issuer, account]);
  return (dropped.rowCount ?? 0) > 0;
}

/** When an account was linked, RFC 3339; null where it is not. */
export async function linkedSince(db: pg.Pool, issuer: string, account: string): Promise<string | null> {
  const found = await db.query<{ made_at: Date }>('select made_at from identity where issuer = $1 and account = $2', [
    issuer,
    account,
  ]);
  return found.rows[0]?.made_at.toISOString() ?? null;
}
