import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readBallots } from '../domain/election/src/files/ballots-csv.ts';

const candidates = Array.from({ length: 55 }, (_, index) => `c${index + 1}`);

/** A ballots file of 55 names, about ten of them struck on each ballot, made by a fixed generator. */
function write(path: string, size: number): void {
  const file = openSync(path, 'w');
  let seed = 12345;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  let text = `ballot,${candidates.join(',')}\n`;
  for (let row = 1; row <= size; row += 1) {
    text += `p${String(row).padStart(7, '0')},${candidates.map(() => (next() < 0.2 ? 'x' : '')).join(',')}\n`;
    if (row % 10_000 === 0 || row === size) {
      writeSync(file, text);
      text = '';
    }
  }
  closeSync(file);
}

interface Run {
  readonly ms: number;
  readonly rssMb: number;
}

/** One reading in a process of its own, from opening the file to the end. */
async function child(mode: string, path: string, size: number): Promise<void> {
  const start = performance.now();
  if (mode === 'ours') {
    const table = readBallots(readFileSync(path), { file: path, form: 'strike-out', candidates, collected: size });
    if (Array.isArray(table)) throw new Error(JSON.stringify(table[0]));
  } else if (mode === 'readline') {
    let [lines, characters] = [0, 0];
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      lines += 1;
      characters += line.length;
    }
    if (lines !== size + 1 || characters === 0) throw new Error(`${lines} lines`);
  }
  const run: Run = { ms: performance.now() - start, rssMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(run));
}

function measure(mode: string, path: string, size: number): Run {
  const runs = Array.from({ length: 3 }, (): Run => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), mode, path, String(size)]);
    return JSON.parse(String(stdout)) as Run;
  });
  return runs.sort((a, b) => a.ms - b.ms)[0]!;
}

function table(): void {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  try {
    const empty = measure('nothing', '-', 0).rssMb;
    console.log(
      '| ballots x 55 | file MB | ballots read ms | `readline` of the same file ms | of its speed | peak memory MB | of it Node alone | times the file |',
    );
    console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
      const path = join(folder, `${size}.csv`);
      write(path, size);
      const fileMb = statSync(path).size / 1e6;
      const [ours, peer] = [measure('ours', path, size), measure('readline', path, size)];
      const cells = [
        size,
        fileMb.toFixed(1),
        ours.ms.toFixed(0),
        peer.ms.toFixed(0),
        (peer.ms / ours.ms).toFixed(2),
        ours.rssMb.toFixed(0),
        empty.toFixed(0),
        fileMb > 1 ? (ours.rssMb / fileMb).toFixed(1) : '–',
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
    console.log('\nLimits: at least a third of the speed of `readline`; memory below 4 times the file at 1,000,000.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [mode, path, size] = process.argv.slice(2);
if (mode === undefined) table();
else await child(mode, path ?? '', Number(size));
