// How long a backup takes while acts go on, how long a restore on an empty folder takes until its log signs again, and how
// large the file is. Limit asked: a second laptop in two minutes.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loadIntoEmpty, openBackup, openStore, perform, type Store, startSequencer, writeBackup } from '@plenum/store';
import { adder, adderContext } from '../edges/store/src/testing/adder.ts';

const sizes = [1_000, 100_000];
const passphrase = 'sông rộng thuyền nhỏ gió lớn';
const root = mkdtempSync(join(tmpdir(), 'plenum-bench-backup-'));
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);

async function fill(store: Store, entries: number) {
  for (let done = 0; done < entries; done += 5_000)
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        perform(store, { decider: adder, stream: `sum/${i}`, act: { add: 1, times: 100 }, context: adderContext }),
      ),
    );
}

console.log(
  '| entries | backup s | of it the longest act beside it ms | file MB | restore s | until it signs again s |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
for (const entries of sizes) {
  const dataDir = join(root, `from-${entries}`);
  const store = await openStore({ dataDir });
  const sequencer = startSequencer(store);
  if (entries >= 5_000) await fill(store, entries);
  else
    await perform(store, { decider: adder, stream: 'sum/0', act: { add: 1, times: entries }, context: adderContext });
  await sequencer.settled();
  let longest = 0;
  let on = true;
  const beside = (async () => {
    while (on) {
      const from = performance.now();
      await perform(store, { decider: adder, stream: 'sum/beside', act: { add: 1 }, context: adderContext });
      longest = Math.max(longest, performance.now() - from);
      await new Promise((next) => setTimeout(next, 20));
    }
  })();
  const file = join(root, `${entries}.backup`);
  const began = performance.now();
  const { connection } = store.database;
  const { stream } = await writeBackup({
    dataDir,
    connection,
    passphrase,
    withKey: true,
    now: new Date().toISOString(),
  });
  await pipeline(stream, createWriteStream(file, { flush: true }));
  const took = seconds(began);
  on = false;
  await beside;
  await sequencer.stop();
  await store.close();
  const to = join(root, `to-${entries}`);
  const from = performance.now();
  const backup = await openBackup(file, passphrase, to);
  const loaded = await loadIntoEmpty({ dataDir: to, backup, rooms: {}, known: [] });
  loaded.continueLog(backup.key!);
  backup.close();
  await loaded.database.close();
  const restored = seconds(from);
  const again = await openStore({ dataDir: to });
  const signing = startSequencer(again);
  await perform(again, { decider: adder, stream: 'sum/after', act: { add: 1 }, context: adderContext });
  await signing.settled();
  const signed = seconds(from);
  await signing.stop();
  await again.close();
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  console.log(
    `| ${entries.toLocaleString('en')} | ${took} | ${Math.round(longest)} | ${megabytes} | ${restored} | ${signed} |`,
  );
}
rmSync(root, { recursive: true });
