import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutatedInputs } from '../mutated/mutated-inputs.ts';
import { clockCanMove, movedClock } from './clock.ts';
import { buildFailingServer, install } from './installation.ts';
import { killRounds, type Round } from './kill-rounds.ts';
import { acknowledged } from './ledger.ts';
import { startLoad } from './load.ts';
import { storageFaults, whyNoDisks } from './storage.ts';
import { twoServers } from './two-servers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '200' },
    acknowledged: { type: 'string', default: '100000' },
    tables: { type: 'string', default: '8' },
    minutes: { type: 'string', default: '10' },
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    report: { type: 'string' },
  },
});

const sound = ({ findings, rebuiltEqual, verified }: Round): boolean =>
  findings.lost.length + findings.twice.length + findings.broken.length === 0 && rebuiltEqual && verified;

/** The long form of the kill test: `node scripts/faults.mjs kill --rounds 200 --acknowledged 100000`. */
async function kill(): Promise<boolean> {
  await buildFailingServer();
  const installation = await install();
  await installation.start();
  const load = await startLoad(
    { urls: () => [installation.url], printed: installation.printed },
    Number(values.tables),
  );
  const began = performance.now();
  const rounds = await killRounds(installation, load, {
    rounds: Number(values.rounds),
    acknowledged: Number(values.acknowledged),
    told(round, number) {
      const { victim, at, reached, backMs, findings } = round;
      const { lost, twice, broken, entries } = findings;
      console.log(
        `${number} ${victim} at ${at}${reached ? '' : ' (not reached)'}: back in ${Math.round(backMs)} ms; ` +
          `${round.acknowledged} acknowledged, ${entries} entries; lost ${lost.length}, twice ${twice.length}, ` +
          `broken ${broken.length}, rebuilt ${round.rebuiltEqual ? 'equal' : 'DIFFERENT'}, ${round.verified ? 'verified' : 'NOT VERIFIED'}`,
      );
      for (const line of [...lost, ...twice, ...broken].slice(0, 10)) console.log(`    ${line}`);
    },
  });
  await load.end();
  const minutes = (performance.now() - began) / 60_000;
  const { acts, keyPresses, again } = load.ledger;
  const back = rounds.map(({ backMs }) => backMs).sort((a, b) => a - b);
  const summary = {
    rounds: rounds.length,
    acknowledged: acknowledged(load.ledger),
    acts,
    keyPresses,
    again,
    doneUnanswered: rounds.reduce((sum, { findings }) => sum + findings.doneUnanswered, 0),
    elections: load.finished(),
    entries: rounds.at(-1)?.findings.entries,
    bad: rounds.filter((round) => !sound(round)).length,
    backMedianMs: Math.round(back[Math.floor(back.length / 2)] ?? 0),
    backWorstMs: Math.round(back.at(-1) ?? 0),
    minutes: Number(minutes.toFixed(1)),
  };
  console.log(JSON.stringify(summary, null, 2));
  if (values.report) writeFileSync(values.report, JSON.stringify({ summary, rounds }, null, 1));
  await installation.remove();
  return summary.bad === 0;
}

/** `node scripts/faults.mjs two-servers --minutes 10` */
async function twoServersKilled(): Promise<boolean> {
  await buildFailingServer();
  const found = await twoServers({
    minutes: Number(values.minutes),
    tables: Number(values.tables),
    told({ victim, at, acknowledged: so, meanwhile, findings: { lost, twice, broken, entries } }) {
      console.log(
        `${victim} killed at ${at}: ${meanwhile} acknowledged meanwhile, ${so} in all, ${entries} entries; lost ${lost.length}, ` +
          `twice ${twice.length}, broken ${broken.length}`,
      );
      for (const line of [...lost, ...twice, ...broken].slice(0, 10)) console.log(`    ${line}`);
    },
  });
  const { turns, load, rebuiltEqual, verified, checkpoints } = found;
  const bad = turns.filter(
    ({ findings: { lost, twice, broken } }) => lost.length + twice.length + broken.length > 0,
  ).length;
  const { acts, keyPresses, again } = load.ledger;
  const entries = turns.at(-1)?.findings.entries;
  const summary = {
    kills: turns.length - 1,
    acts,
    keyPresses,
    again,
    entries,
    checkpoints,
    bad,
    rebuiltEqual,
    verified,
  };
  console.log(JSON.stringify(summary, null, 2));
  if (values.report) writeFileSync(values.report, JSON.stringify({ summary, turns }, null, 1));
  return bad === 0 && rebuiltEqual && verified;
}

/** `node scripts/faults.mjs mutated --inputs 100000 --seed 1` */
async function mutated(): Promise<boolean> {
  const began = performance.now();
  let peak = 0;
  let shown = 0;
  const found = await mutatedInputs(Number(values.inputs), Number(values.seed), (done, wrong) => {
    peak = Math.max(peak, process.memoryUsage().rss);
    for (; shown < wrong.length; shown += 1) console.log(wrong[shown]);
    if (done % 5_000 === 0) console.log(`${done} inputs, ${Math.round(peak / 2 ** 20)} MB at most`);
  });
  const minutes = Number(((performance.now() - began) / 60_000).toFixed(1));
  const inputs = Object.values(found.sent).reduce((sum, one) => sum + one, 0);
  for (const line of found.wrong.slice(shown)) console.log(line);
  const summary = { ...found, wrong: found.wrong.length, inputs, minutes, peakMb: Math.round(peak / 2 ** 20) };
  console.log(JSON.stringify(summary, null, 1));
  if (values.report) writeFileSync(values.report, JSON.stringify(found, null, 1));
  return found.wrong.length === 0;
}

/** `node scripts/faults.mjs disk`, as root. */
async function disk(): Promise<boolean> {
  const why = whyNoDisks();
  if (why) throw new Error(why);
  await buildFailingServer();
  const found = await storageFaults((fault) => console.log(JSON.stringify(fault, null, 1)));
  return found.every(({ wrong }) => wrong.length === 0);
}

/** `node scripts/faults.mjs clock`, where Debian's package faketime is installed. */
async function clock(): Promise<boolean> {
  if (!clockCanMove()) throw new Error('apt-get install faketime');
  await buildFailingServer();
  const found = await movedClock();
  console.log(JSON.stringify(found, null, 1));
  return found.wrong.length === 0;
}

const parts: Record<string, () => Promise<boolean>> = { kill, 'two-servers': twoServersKilled, disk, clock, mutated };
const part = parts[positionals[0] ?? 'kill'];
if (!part) throw new Error(`One of ${Object.keys(parts).join(', ')}`);
process.exit((await part()) ? 0 : 1);
