import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Step, steps } from '@plenum/store';
import pg from 'pg';
import type { Victim } from './failing-server.ts';
import { type Findings, inspect, type Memory, newMemory } from './inspection.ts';
import { databaseOf, type Installation } from './installation.ts';
import { acknowledged } from './ledger.ts';
import { untilHealthy, verifyRecord } from './line.ts';
import type { Load } from './load.ts';

/** One round: whom the kill -9 met and when, and what was found after the next start. */
export interface Round {
  readonly victim: Victim;
  readonly at: Step | 'random';
  /** False where the step was never reached, and the kill came at a random moment instead. */
  readonly reached: boolean;
  readonly acknowledged: number;
  /** From the kill until the server answered again, milliseconds. */
  readonly backMs: number;
  readonly findings: Findings;
  readonly rebuiltEqual: boolean;
  readonly verified: boolean;
}

const victims = ['server', 'postmaster', 'database', 'everything'] as const;

/** The rounds' plan: every step with every victim in turn, every third round at a random moment. */
export function planOf(rounds: number): readonly { victim: Victim; at: Step | 'random' }[] {
  const named = steps.flatMap((at) => victims.map((victim) => ({ at, victim })));
  let next = 0;
  return Array.from({ length: rounds }, (_, round) =>
    round % 3 === 2
      ? { at: 'random' as const, victim: victims[Math.floor(round / 3) % victims.length]! }
      : named[(next++ * 7) % named.length]!,
  );
}

interface Wanted {
  readonly rounds: number;
  /** Acknowledgements to be reached at the end of the last round. */
  readonly acknowledged: number;
  readonly told: (round: Round, number: number) => void;
}

export async function killRounds(installation: Installation, load: Load, wanted: Wanted): Promise<readonly Round[]> {
  const memory = newMemory();
  const rounds: Round[] = [];
  for (const [number, { victim, at }] of planOf(wanted.rounds).entries()) {
    const quota = Math.floor((wanted.acknowledged * (number + 0.3 + Math.random() * 0.7)) / wanted.rounds);
    while (acknowledged(load.ledger) < quota) await Promise.race([wait(10), load.trouble]);
    const hits = 1 + Math.floor(Math.random() * 5);
    const reached = at === 'random' || (await installation.killAt(at, hits, victim));
    if (at === 'random' || !reached) await installation.kill(victim);
    const since = performance.now();
    await Promise.race([load.gate.shut(), load.trouble]);
    if (!installation.running()) await installation.start();
    await untilHealthy(installation.url);
    const backMs = performance.now() - since;
    const found = { victim, at, reached, acknowledged: acknowledged(load.ledger), backMs };
    const looked = await lookAt(installation, load, memory);
    const round = { ...found, ...looked };
    rounds.push(round);
    wanted.told(round, number + 1);
    load.gate.open();
  }
  while (acknowledged(load.ledger) < wanted.acknowledged) await Promise.race([wait(10), load.trouble]);
  return rounds;
}

/** Inspects the record beside the server, rebuilds the projections in it, and lets it verify the whole record. */
export async function lookAt(installation: Installation, load: Load, memory: Memory) {
  const file = join(installation.dataDir, 'checkpoint', 'last');
  if (existsSync(file)) memory.files.push(readFileSync(file, 'utf8'));
  const findings = await withDatabase(installation.dataDir, (db) => inspect(db, load.ledger, memory));
  const { equal } = await installation.rebuild();
  const wrong = await verifyRecord(installation.url, load.administrator);
  if (wrong) console.error(`The record does not verify: ${wrong}`);
  return { findings, rebuiltEqual: equal, verified: wrong === null };
}

async function withDatabase<T>(dataDir: string, use: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client(databaseOf(dataDir));
  await db.connect();
  try {
    return await use(db);
  } finally {
    await db.end();
  }
}
