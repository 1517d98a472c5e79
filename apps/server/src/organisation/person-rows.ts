import {
  type MemberStatus,
  nameOrderKey,
  type Person,
  type PersonCard,
  type PersonState,
  searchWords,
  statusOf,
  unitOf,
} from '@plenum/organisation';
import type { Transaction } from '@plenum/store';
import type pg from 'pg';

/** A person as lists show them. */
export interface PersonRow {
  readonly id: string;
  readonly card: PersonCard;
  readonly unit: string;
  readonly status: MemberStatus;
  /** The later of the days since which unit and status hold. */
  readonly since: string;
  readonly unitSince: string;
  readonly ended: string | null;
  readonly orderKey: string;
}

export const personFields =
  'p.id, p.code, p.name, p.born, p.sex, p.joined, p.official, p.unit, p.status, p.since, p.unit_since, p.ended, p.order_key';

interface RawRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly born: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly joined: string | null;
  readonly official: string | null;
  readonly unit: string;
  readonly status: MemberStatus;
  readonly since: string;
  readonly unit_since: string;
  readonly ended: string | null;
  readonly order_key: string;
}

export const personRow = (raw: RawRow): PersonRow => ({
  id: raw.id,
  card: {
    code: raw.code,
    name: raw.name,
    ...(raw.born ? { born: raw.born } : {}),
    ...(raw.sex ? { sex: raw.sex } : {}),
    ...(raw.joined ? { joined: raw.joined } : {}),
    ...(raw.official ? { official: raw.official } : {}),
  },
  unit: raw.unit,
  status: raw.status,
  since: raw.since,
  unitSince: raw.unit_since,
  ended: raw.ended,
  orderKey: raw.order_key,
});

/** Writes the rows that people's events add up to, and keeps the numbers of each unit. */
export async function writePeople(tx: Transaction, states: readonly PersonState[]): Promise<void> {
  const people = states.filter((state): state is Person => state !== null);
  const ids = people.map((person) => person.id);
  const before = await tx.query<{ unit: string; status: string }>(
    'select unit, status from person_row where id = any($1::text[]) and ended is null order by id for update',
    [ids],
  );
  const { values, text } = upsert(people);
  await tx.query(text, [...values]);
  const changes = new Map<string, number>();
  const count = (unit: string, status: string, by: number) =>
    changes.set(`${unit}\n${status}`, (changes.get(`${unit}\n${status}`) ?? 0) + by);
  for (const row of before.rows) count(row.unit, row.status, -1);
  for (const person of people) if (!person.ended) count(unitOf(person), statusOf(person), 1);
  await countPeople(tx, changes);
}

function upsert(people: readonly Person[]): { readonly text: string; readonly values: readonly unknown[] } {
  const last = <Item>(items: readonly Item[]): Item => items.at(-1)!;
  const later = (a: string, b: string): string => (a > b ? a : b);
  const columns: readonly (readonly [string, (person: Person) => string | null])[] = [
    ['id', (person) => person.id],
    ['code', (person) => person.card?.code ?? ''],
    ['name', (person) => person.card?.name ?? ''],
    ['order_key', (person) => nameOrderKey(person.card?.name ?? '')],
    ['words', (person) => searchWords(person.card?.name ?? '', person.card?.code ?? '').join(' ')],
    ['born', (person) => person.card?.born ?? null],
    ['sex', (person) => person.card?.sex ?? null],
    ['joined', (person) => person.card?.joined ?? null],
    ['official', (person) => person.card?.official ?? null],
    ['unit', unitOf],
    ['status', statusOf],
    ['since', (person) => later(last(person.memberships).from, last(person.statuses).from)],
    ['unit_since', (person) => last(person.memberships).from],
    ['ended', (person) => person.ended?.on ?? null],
    ['how', (person) => person.ended?.how ?? null],
  ];
  const names = columns.map(([name]) => name);
  const taken = names.map((name) => (name === 'words' ? "array_to_tsvector(string_to_array(words, ' '))" : name));
  return {
    text: `insert into person_row (${names}) select ${taken} from unnest(${names.map((_, at) => `$${at + 1}::text[]`)})
             as new (${names}) on conflict (id) do update set ${names.slice(1).map((name) => `${name} = excluded.${name}`)}`,
    values: columns.map(([, value]) => people.map(value)),
  };
}

/** In one order for all transactions, so that two of them never wait for each other. */
async function countPeople(tx: Transaction, changes: ReadonlyMap<string, number>): Promise<void> {
  const lines = [...changes].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (lines.length === 0) return;
  await tx.query(
    `insert into unit_people (unit, status, people) select * from unnest($1::text[], $2::text[], $3::integer[])
     on conflict (unit, status) do update set people = unit_people.people + excluded.people`,
    [lines.map(([key]) => key.split('\n')[0]), lines.map(([key]) => key.split('\n')[1]), lines.map(([, by]) => by)],
  );
}

export async function personById(db: pg.Pool, id: string): Promise<PersonRow | null> {
  const found = await db.query(`select ${personFields} from person_row p where p.id = $1`, [id]);
  return found.rows[0] ? personRow(found.rows[0]) : null;
}

/** Open memberships by their codes. */
export async function peopleByCode(db: pg.Pool, codes: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
  const found = await db.query(
    `select ${personFields} from person_row p where p.ended is null and p.code <> '' and p.code = any($1::text[])`,
    [codes],
  );
  return new Map(found.rows.map((row) => [row.code as string, personRow(row)]));
}

/** Card numbers and names by id, those whose membership ended too. */
export async function personCards(
  db: pg.Pool,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly code: string; readonly name: string }>> {
  const found = await db.query<{ id: string; code: string; name: string }>(
    'select id, code, name from person_row where id = any($1::text[])',
    [ids],
  );
  return new Map(found.rows.map(({ id, ...card }) => [id, card]));
}

export async function namesOf(db: pg.Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.query<{ id: string; name: string }>(
    'select id, name from person_row where id = any($1::text[])',
    [ids],
  );
  return new Map(found.rows.map((row) => [row.id, row.name]));
}
