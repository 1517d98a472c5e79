// Acts acknowledged beside raw inserts of the same bytes, and how soon their proofs are ready: `npm run bench -- record-acts`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accept, type Context, type Decider, refuse } from '@plenum/kernel';
import { encodeEntry } from '@plenum/record';
import { latestCheckpoint, openStore, perform, type Store, startSequencer, type Transaction } from '@plenum/store';
import pg from 'pg';

const CLIENTS = 16;
const ROUNDS = 3;
const ROUND_SECONDS = 3;
const SHARE_OF_RAW = 1 / 4;
const PACE_PER_SECOND = 1000;
const PACE_SECONDS = 10;
const PROOF_LIMIT_MS = 1000;

interface Box {
  readonly keyed: number;
  readonly last: string;
}
interface Keyed {
  readonly type: 'ballot-keyed';
  readonly v: 1;
  readonly data: { readonly ballot: string; readonly entry: number; readonly cells: string };
}

/** As small as a rule can be that still looks at its state. */
const box: Decider<{ readonly ballot: string }, Box, Keyed> = {
  initialState: { keyed: 0, last: '' },
  decide(act, state) {
    if (act.ballot === state.last) return refuse({ code: 'twice', severity: 'refusal', values: {}, citations: [] });
    return accept<Keyed>({ type: 'ballot-keyed', v: 1, data: { ballot: act.ballot, entry: 1, cells } });
  },
  evolve: (state, event) => ({ keyed: state.keyed + 1, last: event.data.ballot }),
};
const cells = 'x..x.....x....x....x....x..x.....x....x....x....x....x.';
const context = (): Context => ({
  now: new Date().toISOString(),
  actor: { id: 'teller-1', name: '' },
  freshId: () => '',
});

async function project(tx: Transaction, events: readonly { stream: string }[], state: Box): Promise<void> {
  await tx.query({
    name: 'project-box',
    text: `insert into box (stream, keyed) values ($1, $2) on conflict (stream) do update set keyed = excluded.keyed`,
    values: [events[0]!.stream, state.keyed],
  });
}

const key = (store: Store, stream: string, i: number) =>
  perform(store, { decider: box, stream, act: { ballot: `p${i}` }, context: context(), project });

async function clientsDo(work: (client: number, i: number) => Promise<unknown>): Promise<number> {
  const end = performance.now() + ROUND_SECONDS * 1000;
  const counts = Array.from({ length: CLIENTS }, async (_, client) => {
    let done = 0;
    for (; performance.now() < end; done++) await work(client, done);
    return done;
  });
  return (await Promise.all(counts)).reduce((sum, done) => sum + done, 0) / ROUND_SECONDS;
}

/** One connection each, one row each, the bytes that the record would keep: nothing is faster on this database. */
async function rawInserts(connections: readonly pg.Client[], round: number): Promise<number> {
  return clientsDo((client, i) => {
    const stream = `election/${round}-${client}`;
    const { now } = context();
    const data = { ballot: `p${i}`, entry: 1, cells };
    const leaf = encodeEntry({ v: 1, at: now, actor: 'teller-1', stream, number: i + 1, type: 'ballot-keyed', data });
    return connections[client]!.query({
      name: 'raw',
      text: 'insert into raw (stream, number, leaf) values ($1, $2, $3)',
      values: [stream, i + 1, leaf],
    });
  });
}

/** Milliseconds from the acknowledgement of each act to the checkpoint that covers it, sorted. */
async function proofDelays(store: Store): Promise<number[]> {
  const published: { size: number; at: number }[] = [];
  const sequencer = startSequencer(store, {
    onStep: async (step) => {
      const at = performance.now();
      if (step === 'published') published.push({ size: (await latestCheckpoint(store))!.size, at });
    },
  });
  await sequencer.settled();
  const acknowledged = new Map<string, number>();
  const acts: Promise<void>[] = [];
  const start = performance.now();
  for (let i = 0; i < PACE_PER_SECOND * PACE_SECONDS; i++) {
    const stream = `paced/${i % 40}`;
    const due = start + (i * 1000) / PACE_PER_SECOND;
    if (due > performance.now()) await wait(due - performance.now());
    acts.push(
      key(store, stream, i).then((outcome) => {
        if ('accepted' in outcome) acknowledged.set(`${stream} ${outcome.number}`, performance.now());
      }),
    );
  }
  await Promise.all(acts);
  await sequencer.settled();
  await sequencer.stop();
  const rows = await store.pool.query(`select stream, number, position from entry where stream like 'paced/%'`);
  return rows.rows
    .map(({ stream, number, position }) => {
      const covering = published.find((checkpoint) => checkpoint.size > Number(position))!;
      return Math.max(0, covering.at - acknowledged.get(`${stream} ${number}`)!);
    })
    .sort((a, b) => a - b);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const whole = (value: number): string => Math.round(value).toLocaleString('en');

const dataDir = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
const store = await openStore({ dataDir });
try {
  await store.pool.query(
    `create table raw (stream text not null, number integer not null, leaf bytea not null, primary key (stream, number))`,
  );
  await store.pool.query('create table box (stream text primary key, keyed integer not null)');
  const connections = Array.from({ length: CLIENTS }, () => new pg.Client(store.database.connection));
  for (const connection of connections) await connection.connect();
  const raw: number[] = [];
  const acts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    raw.push(await rawInserts(connections, round));
    const sequencer = startSequencer(store);
    acts.push(await clientsDo((client, i) => key(store, `election/${round}-${client}`, i)));
    await sequencer.settled();
    await sequencer.stop();
  }
  for (const connection of connections) await connection.end();
  const delays = await proofDelays(store);
  const p99 = delays[Math.floor(delays.length * 0.99)]!;
  const share = mean(acts) / mean(raw);
  console.log('| what | measured | limit |\n| --- | --- | --- |');
  console.log(
    `| acts acknowledged a second, ${CLIENTS} clients, decided and projected, while checkpoints are signed | ${whole(mean(acts))} (raw inserts of the same bytes: ${whole(mean(raw))}; ${share.toFixed(2)}) | ${SHARE_OF_RAW} of raw |`,
  );
  console.log(
    `| proof ready after the acknowledgement, p99 at ${whole(PACE_PER_SECOND)} acts/s (${whole(delays.length)} acts) | ${whole(p99)} ms | ${whole(PROOF_LIMIT_MS)} ms |`,
  );
  if (share < SHARE_OF_RAW || p99 > PROOF_LIMIT_MS) process.exitCode = 1;
} finally {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
}
