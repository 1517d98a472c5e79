import { setTimeout as wait } from 'node:timers/promises';
import {
  type Checkpoint,
  checkpointText,
  leafHash,
  openNote,
  parseCheckpoint,
  type RightEdge,
  rightEdge,
  sameBytes,
  signNote,
  toHex,
  verifierKeyText,
} from '@plenum/record';
import pg from 'pg';
import { type CheckpointFile, checkpointFile } from './checkpoint-file.ts';
import { sha256 } from './sha256.ts';
import { checkSignature, openSigningKey, type SigningKey } from './signing-key.ts';
import type { Store } from './store.ts';
import { growTiles, readRightEdge } from './tree-store.ts';

/** Why nothing more is signed. It needs a person: the record and what was said of it do not agree. */
export class RecordDisagreesError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RecordDisagreesError';
  }
}

export interface Sequencer {
  /** Resolves when no entry waits for a signed checkpoint; throws RecordDisagreesError where nothing more is signed. */
  settled(): Promise<void>;
  /** What stopped the signing, if anything did. */
  fault(): Error | null;
  stop(): Promise<void>;
}

/** Stops at a step, as a power cut would: only in the fault table. */
export type Step = 'positioned' | 'recomputed' | 'file-written' | 'published';

export interface SequencerOptions {
  readonly onStep?: (step: Step) => void | Promise<void>;
}

const SEQUENCER_LOCK = 7_303_003;
const MAX_BATCH = 4096;
/** Acts that come close together share a checkpoint. */
const GATHER_MS = 40;
const RETRY_MS = 500;
/** Entries of other processes, and a lock that its holder dropped, are noticed within this. */
const IDLE_MS = 250;

/**
 * Gives pending entries their positions, grows the tree, and signs a checkpoint after each batch. Of all processes on the
 * database the one that holds the lock does it; the others wait for it to fall.
 */
export function startSequencer(store: Store, options: SequencerOptions = {}): Sequencer {
  const work = {
    store,
    file: checkpointFile(store.dataDir),
    key: openSigningKey(store.dataDir, store.origin),
    options,
  };
  let stopped = false;
  let fault: Error | null = null;
  let wake = () => {};
  let woken = false;

  store.appender.onAppended(() => {
    woken = true;
    wake();
  });
  const rest = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, IDLE_MS);
      wake = () => {
        clearTimeout(timer);
        done();
      };
      if (woken || stopped) wake();
      woken = false;
    });
  const run = async () => {
    while (!stopped) {
      try {
        await holdAndSequence(work, { stopped: () => stopped, rest, healthy: () => (fault = null) });
      } catch (error) {
        if (fault?.message !== (error as Error).message && error instanceof RecordDisagreesError) {
          console.error(`The record is not signed any further. ${error.message}`);
        }
        fault = error as Error;
        if (!stopped) await wait(RETRY_MS);
      }
    }
  };
  const running = run();

  return {
    fault: () => fault,
    async settled() {
      wake();
      while (await hasUnsigned(store.pool)) {
        if (fault instanceof RecordDisagreesError) throw fault;
        await new Promise((next) => setTimeout(next, 5));
      }
    },
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

interface Work {
  readonly store: Store;
  readonly file: CheckpointFile;
  readonly key: SigningKey;
  readonly options: SequencerOptions;
}

async function hasUnsigned(pool: pg.Pool): Promise<boolean> {
  const found = await pool.query(
    `select exists (select from entry where position is null) or
            coalesce((select max(position) + 1 from entry), 0) > coalesce((select max(size) from checkpoint), 0) as unsigned`,
  );
  return found.rows[0].unsigned;
}

interface Term {
  readonly stopped: () => boolean;
  /** Until there is something to do. */
  readonly rest: () => Promise<void>;
  readonly healthy: () => void;
}

/** One term as the sequencer: ends when stopped, throws when the connection or the record breaks. */
async function holdAndSequence(work: Work, { stopped, rest, healthy }: Term): Promise<void> {
  const client = new pg.Client(work.store.database.connection);
  let lost: Error | null = null;
  client.on('error', (error) => (lost = error));
  await client.connect();
  try {
    while (!(await takeLock(client))) {
      await rest();
      if (stopped()) return;
    }
    const edge = await takeOver(client, work);
    await rememberKey(client, work.key);
    healthy();
    let done = false;
    while (!lost && !(done && stopped())) {
      const taken = await sequenceBatch(client, work, edge);
      done = taken < MAX_BATCH;
      if (done && !stopped()) await (taken > 0 ? wait(GATHER_MS) : rest());
    }
    if (lost) throw lost;
  } finally {
    await client.end().catch(() => {});
  }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  return (await client.query('select pg_try_advisory_lock($1) as taken', [SEQUENCER_LOCK])).rows[0].taken;
}

async function rememberKey(client: pg.Client, key: SigningKey): Promise<void> {
  await client.query('insert into signing_key (vkey) values ($1) on conflict do nothing', [
    verifierKeyText(key.public),
  ]);
}

/**
 * The tree as the database has it, once it is known to continue everything that was signed: all leaves are read and hashed
 * again (a million takes a few seconds, in which acts are taken and wait for their proof).
 */
async function takeOver(client: pg.Client, work: Work): Promise<RightEdge> {
  const newest = await client.query('select note from checkpoint order by size desc limit 1');
  const published = newest.rows[0] ? signedCheckpoint(newest.rows[0].note, work) : null;
  const note = work.file.read();
  const signed = [published, note ? signedCheckpoint(note, work) : null].filter((checkpoint) => checkpoint !== null);
  const edge = rightEdge(sha256);
  for (const checkpoint of signed.sort((a, b) => a.size - b.size)) {
    await growEdge(client, edge, checkpoint.size);
    refuseUnlessContinued(checkpoint, edge);
  }
  await growEdge(client, edge);
  if (edge.size > (published?.size ?? 0)) await publish(client, work, edge);
  else await compareWithTiles(client, edge);
  return edge;
}

function signedCheckpoint(note: string, work: Work): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(note, [work.key.public], checkSignature)?.text ?? '');
  if (checkpoint?.origin === work.store.origin) return checkpoint;
  throw new RecordDisagreesError(
    `${work.store.dataDir}/checkpoint/last is of another log (${checkpoint?.origin ?? 'unreadable'}), or was changed.`,
  );
}

function refuseUnlessContinued(checkpoint: Checkpoint, edge: RightEdge): void {
  if (edge.size < checkpoint.size) {
    throw new RecordDisagreesError(
      `The database has ${edge.size} entries, but ${checkpoint.size} were signed: it was set back, perhaps from a backup. ` +
        'Restore the newer database, or start a new log on a new data folder and keep both.',
    );
  }
  if (!sameBytes(edge.root(), checkpoint.root)) {
    throw new RecordDisagreesError(`The first ${checkpoint.size} entries are not those that were signed.`);
  }
}

/** Positions one batch and signs what it adds up to. Returns how many entries it took. */
async function sequenceBatch(client: pg.Client, work: Work, edge: RightEdge): Promise<number> {
  const from = edge.size;
  const count = await positionPending(client, from);
  if (count === 0) return 0;
  await work.options.onStep?.('positioned');
  await publish(client, work, edge);
  return count;
}

/** Positions and tiles are committed before anything is signed, so that no checkpoint is ahead of its entries. */
async function positionPending(client: pg.Client, from: number): Promise<number> {
  await client.query('begin');
  try {
    const taken = await client.query(
      `with batch as (
         select stream, number, $1 + row_number() over (order by arrival) - 1 as position from (
           select stream, number, arrival from entry where position is null order by arrival limit $2) pending)
       update entry set position = batch.position from batch
        where entry.stream = batch.stream and entry.number = batch.number
       returning entry.position, entry.leaf`,
      [from, MAX_BATCH],
    );
    const rows = taken.rows.sort((a, b) => Number(a.position) - Number(b.position));
    await growTiles(
      client,
      from,
      rows.map((row) => leafHash(row.leaf, sha256)),
    );
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/**
 * Reads back what was committed, recomputes leaf hashes and root from it, compares them with the tiles, and only then signs:
 * first into the file, then into the database, from where it is handed out.
 */
async function publish(client: pg.Client, work: Work, edge: RightEdge): Promise<void> {
  await growEdge(client, edge);
  const root = await compareWithTiles(client, edge);
  await work.options.onStep?.('recomputed');
  const note = signNote(
    checkpointText({ origin: work.store.origin, size: edge.size, root }),
    work.key.public,
    work.key.sign,
  );
  work.file.write(note);
  await work.options.onStep?.('file-written');
  await client.query('insert into checkpoint (size, root, note) values ($1, $2, $3) on conflict (size) do nothing', [
    edge.size,
    root,
    note,
  ]);
  await work.options.onStep?.('published');
}

async function compareWithTiles(client: pg.Client, edge: RightEdge): Promise<Uint8Array> {
  const [root, stored] = [edge.root(), (await readRightEdge(client, edge.size)).root()];
  if (sameBytes(root, stored)) return root;
  throw new RecordDisagreesError(
    `The tiles of ${edge.size} entries give ${toHex(stored)}, the entries ${toHex(root)}.`,
  );
}

/** Appends to the edge the entries from its size on, as the database gives them back: all that have a position, or to `end`. */
async function growEdge(client: pg.Client, edge: RightEdge, end = Number.MAX_SAFE_INTEGER): Promise<void> {
  while (edge.size < end) {
    const found = await client.query(
      'select leaf, position from entry where position >= $1 order by position limit $2',
      [edge.size, Math.min(MAX_BATCH, end - edge.size)],
    );
    if (found.rows.length === 0) return;
    for (const row of found.rows) {
      if (Number(row.position) !== edge.size) throw new RecordDisagreesError(`No entry has position ${edge.size}.`);
      edge.append(leafHash(row.leaf, sha256));
    }
  }
}
