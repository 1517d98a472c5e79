import {
  type Duty,
  type ElectionEvent,
  type ElectionSummary,
  electionSummary,
  type OpenElection,
  type Regulation,
} from '@plenum/election';
import type pg from 'pg';
import type { SignedIn } from '../account/session.ts';

type Holders = Readonly<Record<string, readonly Duty[]>>;
type Summary = Omit<ElectionSummary, 'duties'>;
type Reader = Pick<SignedIn, 'id' | 'administrator' | 'election' | 'meeting'>;

export const streamOf = (id: string): string => `election/${id}`;
export const electionIdOf = (stream: string): string | null =>
  stream.startsWith('election/') ? stream.slice('election/'.length) : null;

/** False for keyed ballots, which are most of the record: they change nothing in the list. */
export const changesRow = (event: { readonly type: ElectionEvent['type'] }): boolean =>
  event.type !== 'ballot-keyed' && event.type !== 'ballot-rekeyed';

/** Writes the row that an election's events add up to: derived, rebuilt from the record at will. */
export async function writeElectionRow(tx: pg.ClientBase, state: OpenElection, regulation: Regulation, at: string) {
  const { duties: _, ...summary } = electionSummary(state, regulation, { account: '', administrator: false });
  const holders = Object.fromEntries(state.holders.map((holder) => [holder.account, holder.duties]));
  await tx.query(
    `insert into election_row (id, opened_at, summary, holders) values ($1, $2, $3, $4)
     on conflict (id) do update set summary = excluded.summary, holders = excluded.holders`,
    [state.id, at, JSON.stringify(summary), JSON.stringify(holders)],
  );
}

/** The elections that a person may read, newest first: those where they hold a duty; all for an administrator. */
export async function electionList(db: pg.Pool, who: SignedIn): Promise<readonly ElectionSummary[]> {
  const found = await db.query<{ summary: Summary; holders: Holders }>(
    `select summary, holders from election_row where ($2 or holders ? $1) and ($3::text is null or id = $3) and $4::text is null
     order by opened_at desc, id`,
    [who.id, who.administrator, who.election, who.meeting],
  );
  return found.rows.map((row) => ({ ...row.summary, duties: row.holders[who.id] ?? [] }));
}

/** False where the session began with a code for another election, or for a meeting. */
export const reaches = (who: Reader, election: string): boolean =>
  who.meeting === null && (who.election === null || who.election === election);

/** A person's duties in an election; null where there is no such election. */
export async function dutiesIn(db: pg.Pool, id: string, who: Reader): Promise<readonly Duty[] | null> {
  const found = await db.query<{ holders: Holders }>('select holders from election_row where id = $1', [id]);
  const row = found.rows[0];
  if (!row) return null;
  return reaches(who, id) ? (row.holders[who.id] ?? []) : [];
}

export async function mayRead(db: pg.Pool, id: string, who: Reader): Promise<boolean> {
  const duties = await dutiesIn(db, id, who);
  return duties !== null && (who.administrator || duties.length > 0);
}

export async function anyElection(db: pg.Pool): Promise<boolean> {
  return (await db.query('select 1 from election_row limit 1')).rowCount === 1;
}
