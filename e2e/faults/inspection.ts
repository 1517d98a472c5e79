import { leafHash, parseCheckpoint, type RightEdge, rightEdge, toHex } from '@plenum/record';
import { sha256 } from '@plenum/store';
import type pg from 'pg';
import { type Draft, type Fact, factOf, type Ledger } from './ledger.ts';

/** What was found wrong; each a sentence. Nothing else is counted as a pass. */
export interface Findings {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Forks, gaps, halves of an act, signatures that do not fit. */
  readonly broken: readonly string[];
  readonly entries: number;
  /** Acts without an answer that are in the record all the same: what would come twice if sending again did it again. */
  readonly doneUnanswered: number;
}

/** Remembers what was signed in earlier rounds. */
export interface Memory {
  readonly checkpoints: Map<number, string>;
  /** Notes from the files beside the database, to be looked at. */
  readonly files: string[];
}
export const newMemory = (): Memory => ({ checkpoints: new Map(), files: [] });

interface Row {
  readonly stream: string;
  readonly number: number;
  readonly type: string;
  readonly position: string | null;
  readonly leaf: Buffer;
}

/**
 * Compares the record, read from the database past the server, with what was acknowledged: every acknowledged fact is there, no
 * fact is there twice, an act without an answer is there whole or not at all, numbers and positions have no gap, and every
 * checkpoint that was ever seen is still a beginning of the tree.
 */
export async function inspect(db: pg.Client, ledger: Ledger, memory: Memory): Promise<Findings> {
  // One moment for all that is read: the server goes on meanwhile.
  await db.query('begin isolation level repeatable read read only');
  const found = await db.query<Row>(
    'select stream, number, type, position, leaf from entry order by position nulls last, stream, number',
  );
  const [lost, twice, broken]: [string[], string[], string[]] = [[], [], []];
  broken.push(...gaps(found.rows));
  const byElection = new Map<string, Map<Fact, number>>();
  for (const row of found.rows) {
    if (!row.stream.startsWith('election/')) continue;
    const election = row.stream.slice('election/'.length);
    const facts = byElection.get(election) ?? new Map<Fact, number>();
    byElection.set(election, facts);
    const fact = factOf(JSON.parse(row.leaf.toString()));
    const times = (facts.get(fact) ?? 0) + 1;
    facts.set(fact, times);
    if (times > 1) twice.push(`${election}: ${fact}, ${times} times`);
  }
  for (const [election, kept] of ledger.kept) {
    const facts = byElection.get(election);
    for (const fact of kept) if (!facts?.has(fact)) lost.push(`${election}: ${fact}`);
  }
  for (const [election, facts] of byElection) broken.push(...unasked(election, facts, ledger));
  twice.push(...openedTwice(found.rows));
  const open = [...ledger.open].flatMap(([election, acts]) => [...acts].map((act) => [election, act[0]] as const));
  const doneUnanswered = open.filter(([election, fact]) => fact && byElection.get(election)?.has(fact)).length;
  lost.push(...(await lostDrafts(db, ledger)));
  broken.push(...(await brokenTree(db, found.rows, memory)));
  await db.query('rollback');
  return { lost, twice, broken, entries: found.rows.length, doneUnanswered };
}

/** An election has a title of its own in the load: two with one title are one opened twice. */
function openedTwice(rows: readonly Row[]): string[] {
  const titles = rows
    .filter(({ type }) => type === 'election-opened')
    .map(({ leaf }) => JSON.parse(leaf.toString()).data.title.vi as string);
  return titles.filter((title, at) => titles.indexOf(title) !== at).map((title) => `${title} was opened twice`);
}

function gaps(rows: readonly Row[]): string[] {
  const broken: string[] = [];
  const numbers = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    if (row.position !== null && Number(row.position) !== at) broken.push(`position ${row.position} stands at ${at}`);
    const its = numbers.get(row.stream) ?? [];
    its.push(row.number);
    numbers.set(row.stream, its);
  }
  for (const [stream, its] of numbers)
    for (const [at, number] of its.entries())
      if (number !== at + 1) broken.push(`${stream}: number ${number} comes as the ${at + 1}. of the log`);
  return broken;
}

/** What is in the record must have been sent; of an act that was never answered all facts or none. */
function unasked(election: string, facts: ReadonlyMap<Fact, number>, ledger: Ledger): string[] {
  const kept = ledger.kept.get(election);
  const open = [...(ledger.open.get(election) ?? [])];
  // An election whose opening was never answered is looked for by its title afterwards.
  if (!kept) return [];
  const broken: string[] = [];
  for (const fact of facts.keys())
    if (!kept.has(fact) && !open.some((act) => act.includes(fact))) broken.push(`${election}: nobody sent ${fact}`);
  for (const act of open) {
    const there = act.filter((fact) => facts.has(fact)).length;
    if (there > 0 && there < act.length) broken.push(`${election}: ${there} of ${act.length} facts of ${act[0]}, …`);
  }
  return broken;
}

async function lostDrafts(db: pg.Client, ledger: Ledger): Promise<string[]> {
  const rows = (
    await db.query<Draft & { election: string; account: string }>(
      'select election, account, ballot, keys from entry_draft',
    )
  ).rows;
  const found = new Map(
    rows.map(({ election, account, ballot, keys }) => [`${election} ${account}`, { ballot, keys }]),
  );
  const same = (one: Draft | null, other: Draft | null) => JSON.stringify(one) === JSON.stringify(other);
  const lost: string[] = [];
  for (const [place, { kept, maybe }] of ledger.drafts) {
    const stands = found.get(place) ?? null;
    if (!same(stands, kept) && !(maybe !== undefined && same(stands, maybe)))
      lost.push(`${place}: keys ${JSON.stringify(stands)}, acknowledged ${JSON.stringify(kept)}`);
  }
  return lost;
}

async function brokenTree(db: pg.Client, rows: readonly Row[], memory: Memory): Promise<string[]> {
  const signed = await db.query<{ size: string; root: Buffer }>('select size, root from checkpoint order by size');
  const broken: string[] = [];
  const roots = new Map<number, Set<string>>();
  const note = (size: number, root: string) => roots.set(size, (roots.get(size) ?? new Set()).add(root));
  const there = new Set(signed.rows.map(({ size }) => Number(size)));
  for (const size of memory.checkpoints.keys()) if (!there.has(size)) broken.push(`checkpoint ${size} is gone`);
  for (const { size, root } of signed.rows)
    memory.checkpoints.set(Number(size), memory.checkpoints.get(Number(size)) ?? toHex(root));
  for (const { size, root } of signed.rows) note(Number(size), toHex(root));
  for (const [size, root] of memory.checkpoints) note(size, root);
  for (const text of memory.files.splice(0)) {
    const checkpoint = parseCheckpoint(text.slice(0, text.indexOf('\n\n') + 1));
    // Written before it is published: at most one that the database does not have yet.
    if (checkpoint) note(checkpoint.size, toHex(checkpoint.root));
    else broken.push('a checkpoint file cannot be read');
  }
  const placed = rows.filter(({ position }) => position !== null);
  const edge: RightEdge = rightEdge(sha256);
  for (const { leaf } of placed) {
    edge.append(leafHash(leaf, sha256));
    const said = roots.get(edge.size);
    if (said && (said.size > 1 || !said.has(toHex(edge.root()))))
      broken.push(`the root of ${edge.size} entries is another`);
  }
  const newest = Math.max(0, ...roots.keys());
  // The files are read before the database, so what they speak of is there.
  if (newest > placed.length) broken.push(`${newest} entries were signed, ${placed.length} are there`);
  return broken;
}
