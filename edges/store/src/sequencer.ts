import { setTimeout as wait } from 'node:timers/promises';
import { verifierKeyText } from '@plenum/record';
import pg from 'pg';
import { checkpointFile, machineMemory } from './checkpoint-file.ts';
import { MAX_BATCH, type SequencerWork, sequenceBatch, takeOver } from './sequence-batch.ts';
import { RecordDisagreesError } from './signing-fault.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';
import type { OnStep } from './step.ts';
import type { Store } from './store.ts';

export interface Sequencer {
  /** Resolves when no entry waits for a signed checkpoint; throws RecordDisagreesError where nothing more is signed. */
  settled(): Promise<void>;
  /** What stopped the signing, if anything did. */
  fault(): Error | null;
  stop(): Promise<void>;
}

export interface SequencerOptions {
  readonly onStep?: OnStep | undefined;
  /** A folder outside the data folder, in which this machine remembers what it saw signed. */
  readonly memoryFolder?: string | undefined;
}

const SEQUENCER_LOCK = 7_303_003;
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
  const work: SequencerWork = {
    store,
    file: checkpointFile(store.dataDir),
    memory: options.memoryFolder === undefined ? null : machineMemory(options.memoryFolder, store.origin),
    key: openSigningKey(store.dataDir, store.origin),
    onStep: options.onStep,
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
async function holdAndSequence(work: SequencerWork, { stopped, rest, healthy }: Term): Promise<void> {
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
