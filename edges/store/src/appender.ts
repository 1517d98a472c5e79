import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DomainEvent } from '@plenum/kernel';
import pg from 'pg';
import type { Announcer } from './announce.ts';
import { appendEntries, type Draft } from './append.ts';
import { type AnyOutcome, type AnyRequest, decideAll, isAppending } from './decide-all.ts';
import { refuseWhenDiskIsFull } from './disk-floor.ts';
import { type FoldCache, type Folded, foldStream } from './fold-cache.ts';
import type { OnStep } from './step.ts';

/** Takes acts, decides and appends them; acts that wait together are committed together. */
export interface Appender {
  perform(request: AnyRequest): Promise<AnyOutcome>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Called after each commit. */
  onAppended(listener: () => void): void;
}

interface Job {
  readonly request: AnyRequest;
  readonly done: (outcome: AnyOutcome) => void;
  readonly failed: (error: unknown) => void;
}

/** Streams are dealt to lanes, so that a slow act holds up only its own lane. */
const LANES = 4;
const MAX_BATCH = 64;
const MAX_TRIES = 50;

export function makeAppender(
  pool: pg.Pool,
  folds: FoldCache,
  announcer: Announcer,
  { dataDir, onStep }: { readonly dataDir: string; readonly onStep?: OnStep | undefined },
): Appender {
  const lanes = Array.from({ length: LANES }, () => ({ queue: [] as Job[], running: Promise.resolve(), busy: false }));
  const listeners = new Set<() => void>();
  const appended = () => {
    for (const listener of listeners) listener();
  };
  const store: Parts = { pool, folds, announcer, appended, onStep };

  const drain = async (lane: (typeof lanes)[number]) => {
    while (lane.queue.length > 0) await settle(store, lane.queue.splice(0, MAX_BATCH));
    lane.busy = false;
  };
  return {
    async perform(request) {
      await refuseWhenDiskIsFull(dataDir);
      const lane = lanes[laneOf(request.stream)]!;
      return new Promise((done, failed) => {
        lane.queue.push({ request, done, failed });
        if (lane.busy) return;
        lane.busy = true;
        lane.running = new Promise<void>((next) => setImmediate(next)).then(() => drain(lane));
      });
    },
    async idle() {
      while (lanes.some((lane) => lane.busy)) await Promise.all(lanes.map((lane) => lane.running));
    },
    onAppended: (listener) => void listeners.add(listener),
  };
}

interface Parts {
  readonly pool: pg.Pool;
  readonly folds: FoldCache;
  readonly announcer: Announcer;
  readonly appended: () => void;
  readonly onStep?: OnStep | undefined;
}

const laneOf = (stream: string): number => createHash('sha256').update(stream).digest()[0]! % LANES;

/** Answers every job. Where acts fail together, each is tried alone, so that only the one at fault fails. */
async function settle(store: Parts, jobs: readonly Job[]): Promise<void> {
  try {
    const outcomes = await commitTogether(store, jobs);
    for (const [i, job] of jobs.entries()) job.done(outcomes[i]!);
  } catch (error) {
    if (jobs.length > 1 && !(error instanceof CommitUnknownError)) for (const job of jobs) await settle(store, [job]);
    else for (const job of jobs) job.failed(error);
  }
}

/** The connection broke while the commit was under way: the acts may be kept, so they must not be tried again unseen. */
export class CommitUnknownError extends Error {
  constructor(cause: unknown) {
    super('The connection to the database broke during the commit', { cause });
    this.name = 'CommitUnknownError';
  }
}

async function commitTogether(store: Parts, jobs: readonly Job[]): Promise<readonly AnyOutcome[]> {
  for (let tries = 1; ; tries++) {
    try {
      const outcomes = await attempt(store, jobs, tries > 1);
      if (outcomes) return outcomes;
    } catch (error) {
      if (!isPassing(error) || tries >= MAX_TRIES) throw error;
    }
    if (tries >= MAX_TRIES) throw new Error('Too many others are changing the same thing. Try again.');
    await wait(Math.random() * 2 ** Math.min(tries, 6));
  }
}

const isPassing = (error: unknown): boolean => ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

/** Null where somebody else appended first: the caller decides again on fresh state. */
async function attempt(store: Parts, jobs: readonly Job[], fresh: boolean): Promise<readonly AnyOutcome[] | null> {
  const byStream = inStreams(jobs);
  const outcomes = new Map<Job, AnyOutcome>();
  const drafts: Draft[] = [];
  const folded: (() => void)[] = [];
  const projections: ((tx: pg.ClientBase) => Promise<void>)[] = [];
  const epochs = new Set<string>();
  for (const [stream, its] of byStream) {
    const result = await decideStream(
      store,
      stream,
      its.map((job) => job.request),
      fresh,
    );
    for (const [i, job] of its.entries()) outcomes.set(job, result.outcomes[i]!);
    if (result.drafts.length === 0) continue;
    drafts.push(...result.drafts);
    projections.push(...result.projections);
    epochs.add(result.end.epoch);
    folded.push(() => store.folds.put(its[0]!.request.decider, stream, result.end));
  }
  if (drafts.length > 0) {
    if (epochs.size > 1 || !(await write(store, drafts, projections, [...epochs][0]!))) return null;
    for (const put of folded) put();
    store.announcer.announce(drafts.map(({ event }) => ({ stream: event.stream, number: event.number })));
    store.appended();
  }
  return jobs.map((job) => outcomes.get(job)!);
}

function inStreams(jobs: readonly Job[]): ReadonlyMap<string, readonly Job[]> {
  const streams = new Map<string, Job[]>();
  for (const job of jobs) {
    const its = streams.get(job.request.stream);
    if (its) its.push(job);
    else streams.set(job.request.stream, [job]);
  }
  return streams;
}

/** Decides on the cached state first; anything but an append is said only of the state that the database has now. */
async function decideStream(store: Parts, stream: string, requests: readonly AnyRequest[], fresh: boolean) {
  const { decider } = requests[0]!;
  const cached = fresh ? undefined : store.folds.peek<unknown>(decider, stream);
  const base: Folded<unknown> = cached ?? (await foldStream(store.pool, store.folds, decider, stream));
  const decided = decideAll(requests, base);
  if (!cached || decided.outcomes.every(isAppending)) return decided;
  const now = await foldStream(store.pool, store.folds, decider, stream);
  return now === base ? decided : decideAll(requests, now);
}

async function write(
  { pool, onStep }: Parts,
  drafts: readonly Draft<DomainEvent>[],
  projections: readonly ((tx: pg.ClientBase) => Promise<void>)[],
  epoch: string,
): Promise<boolean> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  try {
    await tx.query('begin');
    const appended = await appendEntries(tx, drafts, epoch);
    if (appended) onStep?.('appended');
    if (appended) for (const project of projections) await project(tx);
    if (appended) onStep?.('projected');
    if (appended) await commit(tx);
    else await tx.query('rollback');
    if (appended) onStep?.('committed');
    return appended;
  } catch (error) {
    if (error instanceof CommitUnknownError) broken = error;
    else await tx.query('rollback').catch((lost) => (broken = lost));
    throw error;
  } finally {
    tx.release(broken);
  }
}

async function commit(tx: pg.ClientBase): Promise<void> {
  try {
    await tx.query('commit');
  } catch (error) {
    // Only PostgreSQL's own answer says that nothing is kept; a broken pipe or a server that ends says nothing.
    const answered = error instanceof pg.DatabaseError && !/^(57|08)/.test(error.code ?? '57');
    throw answered ? error : new CommitUnknownError(error);
  }
}
