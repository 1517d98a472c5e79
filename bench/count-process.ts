import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const election = `plenum: election/1
id: bench
title: Bầu Ban Chấp hành
regulation: vn-party-2024
office: executive-committee
meeting: { kind: delegates-congress, summoned: 350, present: 348 }
seats: 45
candidates:
${Array.from({ length: 55 }, (_, index) => `  - { id: c${index + 1}, name: Nguyễn Văn Số ${index + 1} }`).join('\n')}
rounds:
  - { kind: first, issued: 348, collected: 348, ballots: round-1.csv }
`;

const ballots = [
  `ballot,${Array.from({ length: 55 }, (_, index) => `c${index + 1}`).join(',')}`,
  ...Array.from({ length: 348 }, (_, row) =>
    [`p${row + 1}`, ...Array.from({ length: 55 }, (__, column) => ((row * 7 + column) % 5 === 0 ? 'x' : ''))].join(','),
  ),
].join('\n');

/** The whole process, from the shell's view: median and worst of the runs, in milliseconds. */
function measure(args: readonly string[], runs = 15): { median: number; worst: number } {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...args]);
    if (status !== 0 && status !== 3) throw new Error(String(stderr));
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[Math.floor(runs / 2)]!, worst: times.at(-1)! };
}

const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
try {
  const file = join(folder, 'election.yaml');
  writeFileSync(file, election);
  writeFileSync(join(folder, 'round-1.csv'), ballots);
  const plenum = join(process.cwd(), 'apps/cli/bin/plenum.mjs');
  measure([plenum, 'count', file], 1);
  console.log('| whole process | median ms | worst of 15 ms | limit ms |');
  console.log('| --- | ---: | ---: | ---: |');
  const row = (name: string, args: readonly string[], limit: string) => {
    const { median, worst } = measure(args);
    console.log(`| ${name} | ${median.toFixed(0)} | ${worst.toFixed(0)} | ${limit} |`);
  };
  row('`node -e 0`', ['-e', '0'], '–');
  row('`plenum count`, 348 ballots x 55', [plenum, 'count', file], '400');
  row('`plenum count --json`', [plenum, 'count', file, '--json'], '400');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
