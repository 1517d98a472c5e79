import type pg from 'pg';

/**
 * Those of the entries (by arrival) that bear a time more than a minute before the entry that arrived ahead of them: the server's
 * clock was set back between the two. The record's order is not the clock's, but a reader should not have to find that out.
 */
export async function clockWentBack(db: pg.Pool, arrivals: readonly number[]): Promise<ReadonlySet<number>> {
  const found = await db.query<{ arrival: string }>(
    `select entry.arrival from entry, lateral (
        select at from entry ahead where ahead.arrival < entry.arrival order by ahead.arrival desc limit 1) ahead
      where entry.arrival = any($1::bigint[])
        and entry.at::timestamptz < ahead.at::timestamptz - interval '1 minute'`,
    [arrivals],
  );
  return new Set(found.rows.map((row) => Number(row.arrival)));
}
