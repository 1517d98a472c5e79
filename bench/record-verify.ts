// A million entries of an export, verified from the zip: `npm run bench -- record-verify`.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  bundlePath,
  CHECKPOINT,
  checkpointText,
  encodeBundle,
  encodeEntry,
  HASH_BYTES,
  KEYS,
  leafHash,
  rightEdge,
  signNote,
  subtreeHash,
  TILE_WIDTH,
  tilePath,
  verifierKeyText,
} from '@plenum/record';
import { openSigningKey, sha256, verifyFile } from '@plenum/store';
import yazl from 'yazl';

const ENTRIES = Number(process.env.ENTRIES ?? 1_000_000);
const LIMIT_SECONDS = 10;

/** An entry as keyed entry makes them, about 300 bytes. */
const entry = (i: number) =>
  encodeEntry({
    v: 1,
    at: new Date(1_772_352_000_000 + i * 40).toISOString(),
    actor: `account-${i % 20}`,
    stream: `election/${i % 500}`,
    number: Math.floor(i / 500) + 1,
    type: 'ballot-keyed',
    data: {
      round: 1,
      entry: (i % 2) + 1,
      ballot: String(i),
      cells: 'x..x.....x....x....x....x..x.....x....x....x....x..',
      flags: [],
    },
  });

async function writeSample(folder: string, path: string): Promise<void> {
  const { public: key, sign } = openSigningKey(folder, 'plenum.invalid/bench');
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  const edge = rightEdge(sha256);
  let hashes: Uint8Array[] = [];
  for (let n = 0; n * TILE_WIDTH < ENTRIES; n++) {
    const leaves = Array.from({ length: Math.min(TILE_WIDTH, ENTRIES - n * TILE_WIDTH) }, (_, i) =>
      entry(n * TILE_WIDTH + i),
    );
    zip.addBuffer(Buffer.from(encodeBundle(leaves)), bundlePath(n, leaves.length));
    for (const leaf of leaves) hashes.push(leafHash(leaf, sha256));
    if (n % 64 === 0) await new Promise((next) => setImmediate(next));
  }
  for (const hash of hashes) edge.append(hash);
  for (let level = 0; hashes.length > 0; level++) {
    const above: Uint8Array[] = [];
    for (let n = 0; n * TILE_WIDTH < hashes.length; n++) {
      const tile = Buffer.concat(hashes.slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH));
      const width = tile.length / HASH_BYTES;
      zip.addBuffer(tile, tilePath({ level, n, width }));
      if (width === TILE_WIDTH) above.push(subtreeHash(tile, 0, TILE_WIDTH, sha256));
    }
    hashes = above;
  }
  const note = signNote(checkpointText({ origin: key.name, size: ENTRIES, root: edge.root() }), key, sign);
  zip.addBuffer(Buffer.from(note), CHECKPOINT);
  zip.addBuffer(Buffer.from(JSON.stringify({ log: key.name, keys: [verifierKeyText(key)] })), KEYS);
  zip.end();
  await written;
}

/** In a process of its own, so that its memory is not that of writing the sample. */
async function verifySample(): Promise<void> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const threadScript = new URL('./bundle-thread.mjs', import.meta.url);
  const result = await verifyFile(process.argv[2]!, null, { threadScript });
  const seconds = (performance.now() - start) / 1000;
  if (!result.ok || result.entries !== ENTRIES) throw new Error(JSON.stringify(result).slice(0, 1000));
  const zipMb = (statSync(process.argv[2]!).size / 1e6).toFixed(0);
  const memoryMb = ((process.resourceUsage().maxRSS * 1024 - before) / 1e6).toFixed(0);
  console.log('| what | measured | limit |\n| --- | --- | --- |');
  console.log(
    `| ${ENTRIES.toLocaleString('en')} entries verified (zip of ${zipMb} MB) | ${seconds.toFixed(1)} s, ${memoryMb} MB more memory | ${LIMIT_SECONDS} s a million |`,
  );
  if ((seconds * 1_000_000) / ENTRIES > LIMIT_SECONDS) process.exitCode = 1;
}

if (process.argv[2]) await verifySample();
else {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  try {
    await writeSample(folder, join(folder, 'record.zip'));
    const child = spawnSync(process.execPath, [process.argv[1]!, join(folder, 'record.zip')], { stdio: 'inherit' });
    process.exitCode = child.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
