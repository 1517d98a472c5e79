import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Draw, drawFrom } from './draw.ts';
import { type Parse, parsersOf } from './parsers.ts';
import { openRoutes } from './routes.ts';
import { readSeeds } from './seeds.ts';

export interface Mutated {
  /** Inputs by parser or route. */
  readonly sent: Readonly<Record<string, number>>;
  /** Answers of the routes by status. */
  readonly answers: Readonly<Record<number, number>>;
  /** Crashes, answers of 500, refusals that left something: each with the seed that finds it again. */
  readonly wrong: readonly string[];
  /** The parser or route that took longest on one input, milliseconds. */
  readonly slowest: { readonly target: string; readonly ms: number };
}

/** Inputs that one seed draws. */
const perSeed = 100;
/** How far the turns of two seeds lie apart: a little less than one has, so that none is left out between them. */
const turnsPerSeed = 24;

/**
 * Sends so many mutated inputs, three to the parsers for two to the routes. The same seed sends the same. `told` hears after every
 * seed how many were sent and what is wrong so far.
 */
export async function mutatedInputs(
  inputs: number,
  seed: number,
  told = (_done: number, _wrong: readonly string[]) => {},
): Promise<Mutated> {
  const seeds = await readSeeds();
  const scratch = mkdtempSync(join(tmpdir(), 'plenum-mutated-'));
  const parsers = Object.entries(parsersOf(seeds, scratch));
  const routes = await openRoutes(seeds, scratch);
  const sent: Record<string, number> = Object.fromEntries(
    [...parsers.map(([name]) => name), ...routes.names].map((name) => [name, 0]),
  );
  const answers: Record<number, number> = {};
  const wrong: string[] = [];
  let slowest = { target: '', ms: 0 };
  const unheard = (error: unknown) => wrong.push(`after an answer: ${text(error)}`);
  process.on('unhandledRejection', unheard).on('uncaughtException', unheard);

  const parse = async (draw: Draw, [target, read]: [string, Parse]) => {
    const began = performance.now();
    const threw = await Promise.resolve()
      .then(() => read(draw))
      .then(
        () => null,
        (error) => `threw ${text(error)}`,
      );
    return { target, wrong: threw, ms: performance.now() - began };
  };
  const request = async (draw: Draw, turn: number) => {
    const { status, ...done } = await routes.send(draw, turn);
    answers[status] = (answers[status] ?? 0) + 1;
    return done;
  };
  try {
    for (let batch = 0; batch * perSeed < inputs; batch += 1) {
      const batchSeed = seed + batch;
      let at = 0;
      // Routes take turns, so that each has its share, and a seed alone sends what it sent among others.
      let turn = batchSeed * turnsPerSeed;
      const one = fc.asyncProperty(fc.gen(), async (generate) => {
        const draw = drawFrom(generate);
        const done = draw.below(5) < 3 ? await parse(draw, draw.pick(parsers)) : await request(draw, turn++);
        if (done.ms > slowest.ms) slowest = { target: done.target, ms: Math.round(done.ms) };
        sent[done.target] = (sent[done.target] ?? 0) + 1;
        if (done.wrong) wrong.push(`seed ${batchSeed}, input ${at}, ${done.target}: ${done.wrong}`);
        at += 1;
      });
      await fc
        .check(one, {
          seed: batchSeed,
          numRuns: Math.min(perSeed, inputs - batch * perSeed),
          endOnFailure: true,
          unbiased: true,
        })
        .then((run) => {
          if (run.failed) wrong.push(`seed ${batchSeed}, input ${at}: ${text(run.errorInstance)}`);
        });
      told((batch + 1) * perSeed, wrong);
    }
    wrong.push(...(await routes.verified()));
  } finally {
    await routes.end();
    process.off('unhandledRejection', unheard).off('uncaughtException', unheard);
    rmSync(scratch, { recursive: true, force: true });
  }
  return { sent, answers, wrong, slowest };
}

const text = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 800);
