import { type MemberStatus, searchBeginnings, type UnitTree } from '@plenum/organisation';
import type pg from 'pg';
import { type PersonRow, personFields, personRow } from './person-rows.ts';

export interface PeopleQuery {
  /** Units whose people are asked for; null for all. */
  readonly units: readonly string[] | null;
  /** What was typed: beginnings of words of the name, or of the card number. */
  readonly typed: string;
  readonly status: MemberStatus | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

export interface PeoplePage {
  readonly people: readonly PersonRow[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** A unit and all below it, itself first; dissolved ones are left out. */
export function unitsBelow(tree: UnitTree, id: string): readonly string[] {
  const children = new Map<string | null, string[]>();
  for (const unit of tree.units.values()) {
    if (unit.dissolved !== undefined) continue;
    const its = children.get(unit.parent);
    if (its) its.push(unit.id);
    else children.set(unit.parent, [unit.id]);
  }
  const found = [id];
  for (let at = 0; at < found.length; at++) found.push(...(children.get(found[at]!) ?? []));
  return found;
}

/** Some units with all below them, as `listPeople` asks for them: null where that is everybody. */
export function withAllBelow(tree: UnitTree, roots: readonly string[] | null): readonly string[] | null {
  if (roots === null) return null;
  const tops = [...tree.units.values()].filter((unit) => unit.parent === null && unit.dissolved === undefined);
  if (tops.length === 1 && roots.length === 1 && roots[0] === tops[0]!.id) return null;
  return [...new Set(roots.flatMap((root) => unitsBelow(tree, root)))];
}

/**
 * Whether each unit is better read by its own index than all people in order of names, skipping those of other units: by how many
 * rows either way would look at.
 */
async function eachUnitApart(db: pg.Pool, units: readonly string[], limit: number): Promise<boolean> {
  const found = await db.query<{ everybody: number; theirs: number; apart: number }>(
    `select coalesce(sum(people), 0)::int as everybody,
            coalesce(sum(people) filter (where unit = any($1::text[])), 0)::int as theirs,
            coalesce(sum(least(people, $2)) filter (where unit = any($1::text[])), 0)::int as apart
       from unit_people`,
    [units, limit + 1],
  );
  const { everybody, theirs, apart } = found.rows[0]!;
  return theirs === 0 || apart <= (limit * everybody) / theirs;
}

const few = 2_000;

/** Whether fewer have these words than make it worth to walk through the names in order. */
async function fewHave(db: pg.Pool, words: string): Promise<boolean> {
  const found = await db.query<{ n: number }>(
    'select count(*)::int as n from (select 1 from person_row where words @@ $1::tsquery limit $2) as met',
    [words, few],
  );
  return found.rows[0]!.n < few;
}

/** People in order of names, a page at a time. */
export async function listPeople(db: pg.Pool, query: PeopleQuery): Promise<PeoplePage> {
  const beginnings = searchBeginnings(query.typed);
  const [afterKey, afterId] = cursorOf(query.after);
  const values: unknown[] = [afterKey, afterId, query.limit + 1];
  const where = ['p.ended is null', '(p.order_key, p.id) > ($1, $2)'];
  if (beginnings.length > 0) {
    const words = beginnings.map((word) => `'${word}':*`).join(' & ');
    values.push(words);
    // Few are found by their words and then put in order; many are met soon enough in the order of names.
    where.push(
      (await fewHave(db, words))
        ? `p.id in (with found as materialized (select id from person_row where words @@ $${values.length}::tsquery)
             select id from found)`
        : `p.words @@ $${values.length}::tsquery`,
    );
  }
  if (query.status) {
    values.push(query.status);
    where.push(`p.status = $${values.length}`);
  }
  if (query.units) values.push(query.units);
  const order = 'order by p.order_key, p.id limit $3';
  const each = query.units !== null && beginnings.length === 0 && (await eachUnitApart(db, query.units, query.limit));
  const text = each
    ? `select ${personFields} from unnest($${values.length}::text[]) as u (id) cross join lateral (
         select * from person_row p where p.unit = u.id and ${where.join(' and ')} ${order}) p ${order}`
    : `select ${personFields} from person_row p where ${where.join(' and ')}
         ${query.units ? `and p.unit = any($${values.length}::text[])` : ''} ${order}`;
  const found = await db.query(text, values);
  const people = found.rows.slice(0, query.limit).map(personRow);
  const last = people.at(-1);
  return { people, next: found.rows.length > query.limit && last ? cursor(last) : null };
}

const cursor = (person: PersonRow): string =>
  Buffer.from(JSON.stringify([person.orderKey, person.id])).toString('base64url');

function cursorOf(text: string | undefined): readonly [string, string] {
  if (!text) return ['', ''];
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof key === 'string' && typeof id === 'string' ? [key, id] : ['', ''];
  } catch {
    return ['', ''];
  }
}

/** People by unit and status, with those of the units below, from the lowest up. */
export async function peopleCounts(db: pg.Pool): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const found = await db.query<{ unit: string; status: string; people: number }>(
    'select unit, status, people from unit_people where people > 0',
  );
  const counts = new Map<string, Record<string, number>>();
  for (const { unit, status, people } of found.rows) {
    const its = counts.get(unit) ?? {};
    counts.set(unit, { ...its, [status]: people });
  }
  return counts;
}

/** Adds up what stands at units with what stands below them. */
export function withBelow(tree: UnitTree, own: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [id, count] of own)
    for (let unit = tree.units.get(id); unit; unit = unit.parent === null ? undefined : tree.units.get(unit.parent))
      sums.set(unit.id, (sums.get(unit.id) ?? 0) + count);
  return sums;
}
