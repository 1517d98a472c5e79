import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { migrate, type OnStep, openStore, startReserve, startSequencer } from '@plenum/store';
import { installation } from './account/account-acts.ts';
import { makeOneTimeLink } from './account/one-time-link.ts';
import { forgetOld } from './account/session.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { anyElection } from './election/election-rows.ts';
import { exampleAccounts, examplePassword } from './example/accounts.ts';
import { makeExample } from './example/make-example.ts';
import { serverMigrations } from './migrations.ts';
import { performInstallationAct } from './record/installation-acts.ts';
import { type RestoreWish, readRestoreWish, restoreFromBackup } from './record/restore.ts';
import { restoreMessages } from './record/restore-message.ts';
import { startWitnessing } from './record/witnessing.ts';
import type { Services } from './services.ts';

const forgetEveryMs = 60 * 60 * 1000;
/** Longer than any act takes; what lasts longer is cut. */
const patienceMs = 3_000;
/** A witness that takes longer at the start is asked again later. */
const witnessPatienceMs = 2_500;

/** Runs the server until it is told to stop. `onStep` is called at the named steps of every commit: only the fault tests give one. */
export async function runServer(onStep?: OnStep): Promise<Services> {
  // apps/server/{src/run-server.ts, dist/server.mjs}: the root is three folders up either way.
  const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
  const config = readConfig(process.env, root);
  const clock = { now: () => new Date().toISOString(), freshId: randomUUID };
  const wish = readRestoreWish(process.argv.slice(2));
  if (wish) await restoreFirst(config, wish, clock);
  const store = await openStore({ dataDir: config.dataFolder, databaseUrl: config.databaseUrl ?? undefined, onStep });
  await migrate(store.pool, 'server', serverMigrations);
  const endReserve = await startReserve(config.dataFolder);
  const log = (line: string) => console.error(`${clock.now()} ${line}`);
  const witnessing = startWitnessing({ store, log });
  // What a witness knows beyond this database must be known before anything is signed.
  await witnessing.askAll({ patienceMs: witnessPatienceMs, again: true }).catch((error: Error) => log(error.message));
  const sequencer = startSequencer(store, { onStep, memoryFolder: config.memoryFolder });
  await releaseSecondFactor({ store, ...clock });
  const stopping = new AbortController();
  const services: Services = {
    config,
    store,
    sequencer,
    witnessing,
    ...clock,
    stopping: stopping.signal,
    note: (line) => console.log(line),
    log,
  };
  const empty = !(await anyElection(store.pool));
  if (process.argv.includes('--example')) await exampleOnce(services, empty);
  const forgetting = setInterval(() => void forgetOld(store.pool).catch(() => {}), forgetEveryMs);
  forgetting.unref();
  const server = serve({ fetch: createApp(services).fetch, hostname: config.host, port: config.port }, () => {
    void announce(services, empty).catch((error: Error) => services.log(error.message));
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${config.port} is in use. Stop the other program, or choose another: PORT=4081 npm start`
        : error.message,
    );
    void stop(1);
  });

  /** Finishes what is under way, then the database; a second signal does not hurry it. */
  async function stop(code: number): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    clearInterval(forgetting);
    endReserve();
    await new Promise<void>((done) => {
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patienceMs);
      server.close(() => {
        clearTimeout(cut);
        done();
      });
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    });
    await witnessing.stop();
    await sequencer.stop();
    await store.close();
    process.exit(code);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0));
  // `npm start`'s own process is gone: nobody could stop this one any more.
  if (process.connected) process.on('disconnect', () => void stop(0));
  return services;
}

/** `--restore FILE`: fills the empty data folder before anything else is done with it. */
async function restoreFirst(
  config: Config,
  wish: RestoreWish,
  clock: Pick<Services, 'now' | 'freshId'>,
): Promise<void> {
  const began = performance.now();
  const { size, madeAt, newLog } = await restoreFromBackup(config, wish, clock);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const said = [
    restoreMessages.restored(size, madeAt, seconds),
    ...(newLog ? [restoreMessages.asANewLog()] : []),
    restoreMessages.oldMachine(),
  ];
  for (const language of ['vi', 'en'] as const) console.log(said.map((one) => one[language]).join(' '));
  if (wish.only) process.exit(0);
}

/**
 * `--without-second-factor REASON`: whoever runs the machine takes the requirement back, in the record. A restored installation may stand
 * at another address, where no passkey of before can be used.
 */
async function releaseSecondFactor(services: Pick<Services, 'store' | 'now' | 'freshId'>): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: { 'without-second-factor': { type: 'string' } },
  });
  const reason = values['without-second-factor'];
  if (typeof reason !== 'string') return;
  const act = { act: 'require-second-factor', of: 'nobody', reason } as const;
  await performInstallationAct(services, act, { ...installation, administrator: true });
  console.log('Two factors are required no more / Đã thôi bắt buộc hai yếu tố.');
}

async function exampleOnce(services: Services, empty: boolean): Promise<void> {
  if (!empty) return console.log('There are elections already; the example is not made. / Đã có cuộc bầu cử.');
  console.log('Making the example organisation / Đang tạo tổ chức mẫu …');
  await makeExample(services);
  console.log(`Sign in with any of / Đăng nhập bằng: ${exampleAccounts.map((one) => one.login).join(', ')}`);
  console.log(`Password / Mật khẩu: ${examplePassword}`);
}

async function announce(services: Services, empty: boolean): Promise<void> {
  const { config, store } = services;
  const link = await makeOneTimeLink(store.pool, config.origin);
  if (link) {
    console.log(`First administrator / Quản trị viên đầu tiên: ${link}`);
    if (empty) console.log('To look around first / Xem thử trước: npm start -- --example');
  }
  for (const address of config.addresses.slice(0, 3))
    if (address !== config.origin) console.log(`Also at / Cũng ở: ${address}`);
  console.log(`Plenum is ready at ${config.origin}`);
}
