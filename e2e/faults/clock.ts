import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newMemory } from './inspection.ts';
import { install } from './installation.ts';
import { lookAt } from './kill-rounds.ts';
import { acknowledged } from './ledger.ts';
import { openLine } from './line.ts';
import { startLoad } from './load.ts';

/** Debian's package `faketime`. */
const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';
export const clockCanMove = (): boolean => existsSync(library);

export interface MovedClock {
  readonly moves: readonly string[];
  readonly acknowledged: number;
  /** Answers other than taken while the clock moved, by status. */
  readonly answers: Readonly<Record<string, { readonly times: number; readonly said: string }>>;
  /** Entries that bear an earlier time than the one before them. */
  readonly earlier: number;
  /** How many of them the record's list marks. */
  readonly marked: number;
  readonly wrong: readonly string[];
}

/** The clock of server and PostgreSQL set forward and back by an hour under load. The monotonic clock goes on, as it does. */
export async function movedClock(): Promise<MovedClock> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-clock-'));
  const clock = join(folder, 'clock');
  const set = (offset: string) => writeFileSync(clock, `${offset}\n`, { mode: 0o644 });
  set('+0');
  const env = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1' };
  const installation = await install({ env });
  try {
    await installation.start();
    const load = await startLoad({ urls: () => [installation.url], printed: installation.printed }, 4);
    const reach = async (count: number) => {
      const goal = acknowledged(load.ledger) + count;
      while (acknowledged(load.ledger) < goal) await Promise.race([wait(20), load.trouble]);
    };
    const moves = ['+3600', '-3600', '+0'];
    await reach(500);
    for (const offset of moves) {
      set(offset);
      await reach(700);
    }
    await load.end();
    const { findings, rebuiltEqual, verified } = await lookAt(installation, load, newMemory());
    const line = openLine(
      () => [installation.url],
      () => load.administrator,
    );
    const entries: { at: string; position: number | null; clockWentBack?: boolean }[] = [];
    for (let before: string | null = null; ; ) {
      const { body } = await line.ask('GET', `/api/record?limit=500${before === null ? '' : `&before=${before}`}`);
      const page = (JSON.parse(body) as { entries: ((typeof entries)[number] & { cursor: number })[] }).entries;
      entries.push(...page);
      if (page.length < 500) break;
      before = String(page.at(-1)?.cursor);
    }
    const minute = 60_000;
    // Newest first: an entry's neighbour after it in the list is the one before it in the record.
    const earlier = entries.filter((entry, at) => {
      const older = entries[at + 1];
      return older !== undefined && Date.parse(entry.at) < Date.parse(older.at) - minute;
    });
    const { lost, twice, broken } = findings;
    const wrong = [...lost, ...twice, ...broken];
    if (!rebuiltEqual) wrong.push('rebuilt rows differ');
    if (!verified) wrong.push('the record does not verify');
    return {
      moves,
      acknowledged: acknowledged(load.ledger),
      answers: Object.fromEntries(load.ledger.refusals),
      earlier: earlier.length,
      marked: entries.filter(({ clockWentBack }) => clockWentBack).length,
      wrong,
    };
  } finally {
    await installation.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
