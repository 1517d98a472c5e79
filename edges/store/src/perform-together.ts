import type { Context, Decider, DomainEvent, Finding } from '@plenum/kernel';
import type pg from 'pg';
import { appendEntries, type Draft } from './append.ts';
import { decideAll, type Transaction } from './decide-all.ts';
import { refuseWhenDiskIsFull } from './disk-floor.ts';
import { advance } from './fold-cache.ts';
import type { Store } from './store.ts';
import { readLeaves, type StoredEvent } from './stored-event.ts';

/** One act of many that are kept together. */
export interface TogetherAct<Act> {
  readonly stream: string;
  readonly act: Act;
}

/** What one of them came to. */
export interface TogetherDone<State, Event extends DomainEvent> {
  readonly stream: string;
  readonly events: readonly StoredEvent<Event>[];
  readonly state: State;
}

/** Acts of one kind on many streams, each stream named once. */
export interface TogetherPart<Act, State, Event extends DomainEvent, Ctx extends Context> {
  readonly decider: Decider<Act, State, Event, Ctx>;
  readonly context: Ctx;
  readonly acts: readonly TogetherAct<Act>[];
  /** Writes the rows of a few thousand of them at a time, in the transaction of all. */
  readonly project?: (tx: Transaction, done: readonly TogetherDone<State, Event>[]) => Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: parts of several kinds are kept together.
type AnyPart = TogetherPart<any, any, any, any>;

const CHUNK = 2_000;
const MAX_TRIES = 5;

class Overtaken extends Error {}

/** Somebody appended first, or two of us waited for each other (PostgreSQL's `deadlock_detected`, `serialization_failure`). */
const isPassing = (error: unknown): boolean =>
  error instanceof Overtaken || ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

interface Kept {
  readonly accepted: number;
  readonly last: { readonly stream: string; readonly number: number } | null;
}
interface AllRefused {
  readonly refused: readonly Finding[];
}
interface Decided {
  readonly drafts: readonly Draft[];
  readonly done: readonly TogetherDone<unknown, DomainEvent>[];
}

/**
 * Decides many acts on many streams and keeps all of them in one commit, or none: for a file that is taken in. Answers with the
 * findings of the first few thousand where any is refused. Nothing is held in memory but one chunk. Screens are told of the last
 * stream alone. Throws as `perform` does.
 */
export async function performTogether(
  store: Store,
  parts: readonly AnyPart[],
): Promise<{ readonly accepted: number } | AllRefused> {
  await refuseWhenDiskIsFull(store.dataDir);
  for (let tries = 1; ; tries++) {
    const tx = await store.pool.connect();
    let broken: Error | undefined;
    try {
      await tx.query('begin');
      const outcome = await keepAll(tx, parts);
      await tx.query('refused' in outcome ? 'rollback' : 'commit');
      if (!('refused' in outcome) && outcome.last) store.announcer.announce([outcome.last]);
      return 'refused' in outcome ? outcome : { accepted: outcome.accepted };
    } catch (error) {
      await tx.query('rollback').catch((lost) => (broken = lost));
      if (!isPassing(error) || tries >= MAX_TRIES) throw error;
    } finally {
      tx.release(broken);
    }
  }
}

async function keepAll(tx: pg.PoolClient, parts: readonly AnyPart[]): Promise<Kept | AllRefused> {
  const { epoch } = (await tx.query('select epoch from erasure')).rows[0];
  let accepted = 0;
  let last: Kept['last'] = null;
  for (const part of parts)
    for (let from = 0; from < part.acts.length; from += CHUNK) {
      const decided = await decideChunk(tx, part, part.acts.slice(from, from + CHUNK), epoch);
      if ('refused' in decided) return decided;
      if (decided.drafts.length > 0 && !(await appendEntries(tx, decided.drafts, epoch))) throw new Overtaken();
      if (decided.done.length > 0) await part.project?.(tx, decided.done);
      accepted += decided.drafts.length;
      const event = decided.drafts.at(-1)?.event;
      if (event) last = { stream: event.stream, number: event.number };
    }
  return { accepted, last };
}

async function decideChunk(
  tx: pg.PoolClient,
  part: AnyPart,
  acts: AnyPart['acts'],
  epoch: string,
): Promise<Decided | AllRefused> {
  const streams = acts.map((one) => one.stream);
  if (new Set(streams).size !== streams.length) throw new Error('A stream is named twice');
  const states = await foldTogether(tx, part, streams);
  const refused: Finding[] = [];
  const drafts: Draft[] = [];
  const done: TogetherDone<unknown, DomainEvent>[] = [];
  for (const { stream, act } of acts) {
    const base = states.get(stream) ?? { state: part.decider.initialState, number: 0 };
    const decided = decideAll([{ decider: part.decider, stream, act, context: part.context }], { ...base, epoch });
    const [outcome] = decided.outcomes;
    if (outcome && 'refused' in outcome) refused.push(...outcome.refused);
    else if (outcome && 'accepted' in outcome && outcome.accepted.length > 0) {
      drafts.push(...decided.drafts);
      done.push({ stream, events: outcome.accepted, state: outcome.state });
    }
  }
  return refused.length > 0 ? { refused } : { drafts, done };
}

/** The present states of many streams, in two queries. */
async function foldTogether(tx: pg.PoolClient, { decider }: AnyPart, streams: readonly string[]) {
  const found = await tx.query('select leaf from entry where stream = any($1::text[]) order by stream, number', [
    streams,
  ]);
  const events = await readLeaves(
    tx,
    found.rows.map((row) => row.leaf),
  );
  const states = new Map<string, { state: unknown; number: number }>();
  for (const event of events)
    states.set(
      event.stream,
      advance(decider, states.get(event.stream) ?? { state: decider.initialState, number: 0 }, [event]),
    );
  return states;
}
