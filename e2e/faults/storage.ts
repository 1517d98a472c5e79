import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newMemory } from './inspection.ts';
import { type Installation, install } from './installation.ts';
import { lookAt } from './kill-rounds.ts';
import { acknowledged } from './ledger.ts';
import { untilHealthy } from './line.ts';
import { type Load, startLoad } from './load.ts';

/** What a disk did to the server, and what was left after. */
export interface StorageFault {
  readonly what: string;
  /** Answers while the fault lasted, by status. */
  readonly answers: Readonly<Record<string, { readonly times: number; readonly said: string }>>;
  readonly processLived: boolean;
  readonly wrong: readonly string[];
  /** From the repair until an act was acknowledged again, milliseconds. */
  readonly backMs: number;
  readonly acknowledged: number;
}

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });

/** A small disk of its own: a file with ext4 in it, mounted. Only root can. */
interface Disk {
  readonly folder: string;
  freeBytes(): number;
  /** Fills the disk but for so many bytes. */
  fill(leave: number): void;
  free(): void;
  /** The file system meets an error and goes read-only, as it does on a dying disk. */
  break(): void;
  repair(): void;
  remove(): void;
}

function openDisk(): Disk {
  const home = mkdtempSync(join(tmpdir(), 'plenum-disk-'));
  const [image, folder] = [join(home, 'image'), join(home, 'disk')];
  mkdirSync(folder);
  run('truncate', '-s', '600M', image);
  run('mkfs.ext4', '-q', '-m', '0', image);
  const mount = () => run('mount', '-o', 'loop,errors=remount-ro', image, folder);
  mount();
  run('chmod', '755', home, folder);
  let fillings = 0;
  const disk: Disk = {
    folder,
    freeBytes: () => {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    },
    fill(leave) {
      const wanted = disk.freeBytes() - leave;
      fillings += 1;
      if (leave > 0) return void run('fallocate', '-l', String(wanted), join(folder, `filling-${fillings}`));
      // To the last block, however often somebody else takes one.
      for (let size = wanted; size >= 4096; size = Math.floor(size / 2))
        try {
          run('fallocate', '-l', String(size), join(folder, `filling-${++fillings}`));
        } catch {
          // Smaller, then.
        }
    },
    free() {
      for (; fillings > 0; fillings -= 1) rmSync(join(folder, `filling-${fillings}`), { force: true });
    },
    break() {
      const device = basename(run('findmnt', '-n', '-o', 'SOURCE', folder).toString().trim());
      writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, 'a fault test');
    },
    repair() {
      run('umount', folder);
      try {
        run('e2fsck', '-fy', image);
      } catch (error) {
        // 1: errors were corrected.
        if ((error as { status?: number }).status !== 1) throw error;
      }
      mount();
    },
    remove() {
      try {
        run('umount', '-l', folder);
      } catch {
        // It was not mounted.
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
  return disk;
}

/** Disk nearly full, full to the last block, and gone read-only, under load; each repaired. */
export async function storageFaults(told: (fault: StorageFault) => void): Promise<readonly StorageFault[]> {
  const disk = openDisk();
  const installation = await install({ dataDir: join(disk.folder, 'data') });
  const found: StorageFault[] = [];
  try {
    await installation.start();
    const load = await startLoad({ urls: () => [installation.url], printed: installation.printed }, 4);
    const cases: readonly (readonly [string, () => void, () => Promise<void>])[] = [
      ['nearly full: 40 MB left', () => disk.fill(40 * 2 ** 20), async () => disk.free()],
      ['full to the last block at once', () => disk.fill(0), async () => disk.free()],
      ['read-only after an error of the file system', () => disk.break(), () => repaired(installation, disk)],
    ];
    for (const [what, harm, repair] of cases) {
      const fault = await suffered(installation, load, what, harm, repair);
      found.push(fault);
      told(fault);
    }
    await load.end();
    return found;
  } finally {
    await installation.remove().catch(() => {});
    disk.remove();
  }
}

/** A read-only disk needs a person: stop, check the disk, start. */
async function repaired(installation: Installation, disk: Disk): Promise<void> {
  await installation.stop();
  await installation.kill('everything');
  for (let tries = 1; ; tries += 1)
    try {
      disk.repair();
      break;
    } catch (error) {
      if (tries > 20) throw error;
      await wait(250);
    }
  await installation.start();
}

async function suffered(
  installation: Installation,
  load: Load,
  what: string,
  harm: () => void,
  repair: () => Promise<void>,
): Promise<StorageFault> {
  const { ledger, gate, trouble } = load;
  const reach = async (count: number) => {
    const goal = acknowledged(ledger) + count;
    while (acknowledged(ledger) < goal) await Promise.race([wait(20), trouble]);
  };
  await reach(600);
  ledger.refusals.clear();
  harm();
  await Promise.race([wait(9_000), trouble]);
  const answers = Object.fromEntries(ledger.refusals);
  const processLived = installation.running();
  await repair();
  const since = performance.now();
  if (!installation.running()) await installation.start();
  await reach(1);
  const backMs = Math.round(performance.now() - since);
  await reach(300);
  await Promise.race([gate.shut(), trouble]);
  await untilHealthy(installation.url);
  const { findings, rebuiltEqual, verified } = await lookAt(installation, load, newMemory());
  gate.open();
  const wrong = [
    ...findings.lost.map((one) => `lost: ${one}`),
    ...findings.twice.map((one) => `twice: ${one}`),
    ...findings.broken,
    ...(rebuiltEqual ? [] : ['rebuilt rows differ']),
    ...(verified ? [] : ['the record does not verify']),
  ];
  return { what, answers, processLived, wrong, backMs, acknowledged: acknowledged(ledger) };
}

/** Why the disks cannot be made here; null where they can. */
export function whyNoDisks(): string | null {
  if (process.getuid?.() !== 0) return 'only root can mount a disk';
  return existsSync('/sys/fs/ext4') ? null : 'this machine has no ext4';
}
