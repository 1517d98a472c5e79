import { heldNow, seatsTaken, termUnderWay, type UnitBodies } from '@plenum/organisation';
import type { Transaction } from '@plenum/store';
import type pg from 'pg';

/** Writes a unit's bodies, posts and offices anew: they are few. */
export async function writeBodies(tx: Transaction, unit: string, state: UnitBodies): Promise<void> {
  await tx.query('delete from body_row where unit = $1', [unit]);
  await tx.query('delete from post_row where unit = $1', [unit]);
  await tx.query('delete from unit_office where unit = $1', [unit]);
  const bodies = state.bodies.map((body) => ({ ...body, vacant: body.closed === undefined ? vacantIn(body) : 0 }));
  await tx.query(
    `insert into body_row (unit, id, kind, name, vacant)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::integer[])`,
    [
      unit,
      bodies.map((body) => body.id),
      bodies.map((body) => body.kind),
      bodies.map((body) => body.name),
      bodies.map((body) => body.vacant),
    ],
  );
  const held = state.bodies.flatMap((body) =>
    body.terms.flatMap((term) => term.held.map((one) => ({ ...one, body, term: term.name }))),
  );
  await tx.query(
    `insert into post_row (unit, id, body, body_name, term, person, post, gained, decision, from_date, until_date, left_how)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                              $10::text[], $11::text[], $12::text[])`,
    [
      unit,
      held.map((one) => one.id),
      held.map((one) => one.body.id),
      held.map((one) => one.body.name),
      held.map((one) => one.term),
      held.map((one) => one.person),
      held.map((one) => one.post),
      held.map((one) => one.gained),
      held.map((one) => one.decision),
      held.map((one) => one.from),
      held.map((one) => one.until ?? null),
      held.map((one) => one.left ?? null),
    ],
  );
  await tx.query('insert into unit_office (unit, account, may) select $1, * from unnest($2::text[], $3::text[])', [
    unit,
    state.offices.map((office) => office.account),
    state.offices.map((office) => office.may),
  ]);
}

const vacantIn = (body: UnitBodies['bodies'][number]): number => {
  const term = termUnderWay(body);
  if (!term) return 0;
  const held = heldNow(term);
  return term.seats.reduce((sum, { post, seats }) => sum + Math.max(0, seats - seatsTaken(held, post)), 0);
};

/** Posts that a person holds or held, newest first. */
export async function postsOf(db: pg.Pool, person: string) {
  const found = await db.query<{
    id: string;
    unit: string;
    body: string;
    body_name: string;
    term: string;
    post: string;
    gained: string;
    decision: string;
    from_date: string;
    until_date: string | null;
    left_how: string | null;
  }>('select * from post_row where person = $1 order by from_date desc, id', [person]);
  return found.rows;
}

/** Vacant seats by unit; units without any are left out. */
export async function vacantSeats(db: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const found = await db.query<{ unit: string; vacant: number }>(
    'select unit, sum(vacant)::int as vacant from body_row group by unit having sum(vacant) > 0',
  );
  return new Map(found.rows.map((row) => [row.unit, row.vacant]));
}
