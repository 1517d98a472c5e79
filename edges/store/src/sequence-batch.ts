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
} from '@plenum/record';
import type pg from 'pg';
import type { CheckpointFile } from './checkpoint-file.ts';
import { holdText } from './cosignature.ts';
import { sha256 } from './sha256.ts';
import { RecordDisagreesError } from './signing-fault.ts';
import { checkSignature, type SigningKey } from './signing-key.ts';
import type { OnStep } from './step.ts';
import type { Store } from './store.ts';
import { growTiles, readRightEdge } from './tree-store.ts';

/** What the sequencer works with. */
export interface SequencerWork {
  readonly store: Store;
  readonly file: CheckpointFile;
  /** What this machine saw signed, outside the data folder; null where nothing is kept. */
  readonly memory: CheckpointFile | null;
  readonly key: SigningKey;
  readonly onStep?: OnStep | undefined;
}

/** Entries that share a checkpoint at most. */
export const MAX_BATCH = 4096;

/**
 * The tree as the database has it, once it is known to continue everything that was signed: all leaves are read and hashed
 * again (a million takes a few seconds, in which acts are taken and wait for their proof).
 */
export async function takeOver(client: pg.Client, work: SequencerWork): Promise<RightEdge> {
  await refuseWhileHeld(client);
  const newest = await client.query('select note from checkpoint order by size desc limit 1');
  const published = newest.rows[0] ? signedCheckpoint(newest.rows[0].note, work) : null;
  const note = work.file.read();
  const signed = [published, note ? signedCheckpoint(note, work) : null, rememberedCheckpoint(work)].filter(
    (checkpoint) => checkpoint !== null,
  );
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

/** A witness knows of more than this database has, or of something else: a person decides. */
async function refuseWhileHeld(client: pg.Client): Promise<void> {
  const held = await client.query('select why from signing_hold order by witness limit 1');
  if (held.rows[0]) throw new RecordDisagreesError({ code: 'held', ...holdText(held.rows[0].why) });
}

function signedCheckpoint(note: string, work: SequencerWork): Checkpoint {
  const { dataDir, origin } = work.store;
  const opened = openNote(note, [work.key.public], checkSignature);
  const checkpoint = opened && parseCheckpoint(opened.text);
  if (checkpoint?.origin !== origin)
    throw new RecordDisagreesError({ code: 'other-log', dataDir, origin: checkpoint?.origin ?? null });
  if (opened?.signedBy.length === 1) return checkpoint;
  throw new RecordDisagreesError({ code: 'other-key', dataDir });
}

/** What the machine remembers counts where this log's key signed it. */
function rememberedCheckpoint({ store, key, memory }: SequencerWork): Checkpoint | null {
  const opened = openNote(memory?.read() ?? '', [key.public], checkSignature);
  const checkpoint = opened?.signedBy.length === 1 ? parseCheckpoint(opened.text) : null;
  return checkpoint?.origin === store.origin ? checkpoint : null;
}

function refuseUnlessContinued(checkpoint: Checkpoint, edge: RightEdge): void {
  if (edge.size < checkpoint.size)
    throw new RecordDisagreesError({ code: 'set-back', entries: edge.size, signed: checkpoint.size });
  if (!sameBytes(edge.root(), checkpoint.root))
    throw new RecordDisagreesError({ code: 'rewritten', signed: checkpoint.size });
}

/** Positions one batch and signs what it adds up to. Returns how many entries it took. */
export async function sequenceBatch(client: pg.Client, work: SequencerWork, edge: RightEdge): Promise<number> {
  await refuseWhileHeld(client);
  const from = edge.size;
  const count = await positionPending(client, from, work.onStep);
  if (count === 0) return 0;
  work.onStep?.('positioned');
  await publish(client, work, edge);
  return count;
}

/** Positions and tiles are committed before anything is signed, so that no checkpoint is ahead of its entries. */
async function positionPending(client: pg.Client, from: number, onStep?: OnStep): Promise<number> {
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
    if (rows.length > 0) onStep?.('tiles-grown');
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
async function publish(client: pg.Client, work: SequencerWork, edge: RightEdge): Promise<void> {
  await growEdge(client, edge);
  const root = await compareWithTiles(client, edge);
  work.onStep?.('recomputed');
  const note = signNote(
    checkpointText({ origin: work.store.origin, size: edge.size, root }),
    work.key.public,
    work.key.sign,
  );
  work.file.write(note, () => work.onStep?.('file-prepared'));
  work.memory?.write(note);
  work.onStep?.('file-written');
  await client.query('insert into checkpoint (size, root, note) values ($1, $2, $3) on conflict (size) do nothing', [
    edge.size,
    root,
    note,
  ]);
  work.onStep?.('published');
}

async function compareWithTiles(client: pg.Client, edge: RightEdge): Promise<Uint8Array> {
  const [root, stored] = [edge.root(), (await readRightEdge(client, edge.size)).root()];
  if (sameBytes(root, stored)) return root;
  throw new RecordDisagreesError({
    code: 'tiles-differ',
    entries: edge.size,
    tiles: toHex(stored),
    computed: toHex(root),
  });
}

/** Appends to the edge the entries from its size on, as the database gives them back: all that have a position, or to `end`. */
export async function growEdge(
  client: pg.Client | pg.Pool,
  edge: RightEdge,
  end = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  while (edge.size < end) {
    const found = await client.query(
      'select leaf, position from entry where position >= $1 order by position limit $2',
      [edge.size, Math.min(MAX_BATCH, end - edge.size)],
    );
    if (found.rows.length === 0) return;
    for (const row of found.rows) {
      if (Number(row.position) !== edge.size)
        throw new RecordDisagreesError({ code: 'position-missing', position: edge.size });
      edge.append(leafHash(row.leaf, sha256));
    }
  }
}
