import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readBallots } from '../domain/election/src/files/ballots-csv.ts';

const candidates = Array.from({ length: 55 }, (_, index) => `c${index + 1}`);

const forms = ['strike-out', 'agree-disagree', 'cumulative'] as const;
type Form = (typeof forms)[number];

/** One cell by a number from 0 to 1: about ten names struck, half agreed to, or some votes on a third of them. */
function cellOf(form: Form, dice: number): string {
  if (form === 'strike-out') return dice < 0.2 ? 'x' : '';
  if (form === 'agree-disagree') return dice < 0.5 ? 'a' : dice < 0.97 ? 'd' : dice < 0.99 ? '' : 'ad';
  return dice < 0.3 ? String(Math.floor(dice * 10_000)) : '';
}

/** A ballots file of 55 names, made by a fixed generator. */
function write(path: string, size: number, form: Form): void {
  const file = openSync(path, 'w');
  let seed = 12345;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  let text = `ballot,${candidates.join(',')}\n`;
  for (let row = 1; row <= size; row += 1) {
    text += `p${String(row).padStart(7, '0')},${candidates.map(() => cellOf(form, next())).join(',')}\n`;
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
async function child(mode: string, path: string, size: number, form: Form): Promise<void> {
  const start = performance.now();
  if (mode === 'ours') {
    const table = readBallots(readFileSync(path), { file: path, form, candidates, collected: size });
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

function measure(mode: string, path: string, size: number, form: Form): Run {
  const runs = Array.from({ length: 3 }, (): Run => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), mode, path, String(size), form]);
    return JSON.parse(String(stdout)) as Run;
  });
  return runs.sort((a, b) => a.ms - b.ms)[0]!;
}

function table(): void {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  try {
    const empty = measure('nothing', '-', 0, 'strike-out').rssMb;
    console.log(
      '| form | ballots x 55 | file MB | ballots read ms | `readline` of the same file ms | of its speed | peak memory MB | of it Node alone | times the file |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    const files = [
      ...[1_000, 10_000, 100_000, 1_000_000].map((size) => ({ form: forms[0], size })),
      { form: forms[1], size: 1_000_000 },
      { form: forms[2], size: 1_000_000 },
    ];
    for (const { form, size } of files) {
      const path = join(folder, `${form}-${size}.csv`);
      write(path, size, form);
      const fileMb = statSync(path).size / 1e6;
      const [ours, peer] = [measure('ours', path, size, form), measure('readline', path, size, form)];
      const cells = [
        form,
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

const [mode, path, size, form] = process.argv.slice(2);
if (mode === undefined) table();
else await child(mode, path ?? '', Number(size), form as Form);
