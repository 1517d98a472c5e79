// A hall of delegates on live views, votes on phones and desks at the door: `npm run bench -- meeting-live`. The servers are
// processes of their own on one PostgreSQL; the phones are this process, on the same machine. Beside our figures stands, in the
// same run, what a bare server-sent fan-out and a bare insert take.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { meetingDecider, openVoteDecider } from '@plenum/meeting';
import { loadStream, migrate, openStore, startSequencer } from '@plenum/store';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import pg from 'pg';
import { hashToken } from '../apps/server/src/account/session.ts';
import { createApp } from '../apps/server/src/app.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { performMeetingAct } from '../apps/server/src/meeting/meeting-acts.ts';
import { serverMigrations } from '../apps/server/src/migrations.ts';
import type { Services } from '../apps/server/src/services.ts';

const DELEGATES = Number(process.env.PLENUM_BENCH_DELEGATES ?? 2_000);
const ACTS = Number(process.env.PLENUM_BENCH_ACTS ?? 30);
const VOTE_SECONDS = Number(process.env.PLENUM_BENCH_VOTE_SECONDS ?? 30);
const CHECKED_IN = Math.min(1_000, DELEGATES);
const DESKS = 4;
const SERVERS = (process.env.PLENUM_BENCH_SERVERS ?? '1,2').split(',').map(Number);
const LIMIT_MS = 500;

interface Person {
  readonly id: string;
  readonly account: string;
  readonly cookie: string;
}

function servicesOf(store: Services['store'], dataDir: string): Services {
  return {
    config: readConfig({ PLENUM_DATA: dataDir }, '/nowhere'),
    store,
    sequencer: startSequencer(store),
    witnessing: null,
    now: () => new Date().toISOString(),
    freshId: randomUUID,
    stopping: new AbortController().signal,
    note: () => {},
    log: (line) => console.error(line),
  };
}

function listen(fetch: (request: Request) => Response | Promise<Response>): void {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => {
    process.send?.((server.address() as AddressInfo).port);
  });
}

/** One server process of Plenum on a database that is there. */
async function serverProcess(databaseUrl: string, dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, databaseUrl });
  listen(createApp(servicesOf(store, dataDir)).fetch);
}

/** The peer: Hono's own server-sent events, each message written to every connection, nothing read and nobody asked. */
function peerProcess(): void {
  const screens = new Set<(data: string) => Promise<void>>();
  const app = new Hono();
  app.get('/live', (c) =>
    streamSSE(c, async (stream) => {
      const write = (data: string) => stream.writeSSE({ event: 'hall', data });
      screens.add(write);
      stream.onAbort(() => void screens.delete(write));
      await write('here');
      while (!stream.aborted) await stream.sleep(1_000);
    }),
  );
  app.post('/act', async (c) => {
    const data = await c.req.text();
    for (const write of screens) void write(data);
    return c.json({});
  });
  listen(app.fetch);
}

const children: ChildProcess[] = [];
async function start(...words: readonly string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [process.argv[1]!, ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`A server ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, child };
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
/** One request; gives the milliseconds to its whole answer. Throws where it is not answered with success. */
function post(url: string, path: string, body: object, cookie: string): Promise<{ ms: number; text: string }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const data = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(data),
      'sec-fetch-site': 'same-origin',
      cookie,
    };
    const asked = request(`${url}${path}`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve({ ms: performance.now() - began, text });
        else reject(new Error(`${path} answered ${answer.statusCode} ${text.slice(0, 300)}`));
      });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a connection that had rested, in the moment in which it was used again: as browsers do, asked once more.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(post(url, path, body, cookie));
      else reject(error);
    });
    asked.end(data);
  });
}

/** A screen that listens; `onEvent` is called for each whole event. */
function screen(url: string, path: string, cookie: string, onEvent: (at: number) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const asked = get(
      `${url}${path}`,
      { headers: { cookie, 'sec-fetch-site': 'same-origin' }, agent: false },
      (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`${path} answered ${answer.statusCode}`));
        answer.setEncoding('utf8');
        let rest = '';
        let ready = false;
        answer.on('data', (chunk: string) => {
          rest += chunk;
          for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
            const event = rest.slice(0, end);
            rest = rest.slice(end + 2);
            if (!event.includes('event: hall')) continue;
            if (ready) onEvent(performance.now());
            ready = true;
            resolve(() => asked.destroy());
          }
        });
        answer.on('error', () => {});
      },
    );
    asked.on('error', (error) => reject(error));
  });
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number): string =>
  values.length === 0
    ? '–'
    : sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(0);
const row = (name: string, values: readonly number[], limit: string, note: string) =>
  console.log(
    `| ${name} | ${values.length} | ${at(values, 0.5)} | ${at(values, 0.95)} | ${at(values, 0.99)} | ${at(values, 1)} | ${limit} | ${note} |`,
  );

/** Opens a screen for each, then has one act a second; gives the delay of each event at each screen. */
async function fanOut(
  screens: readonly { url: string; path: string; cookie: string }[],
  act: (turn: number) => Promise<unknown>,
): Promise<{ delays: readonly number[]; told: number; close: () => void }> {
  let began = 0;
  let told = 0;
  const delays: number[] = [];
  const closes: (() => void)[] = [];
  for (let from = 0; from < screens.length; from += 50)
    closes.push(
      ...(await Promise.all(
        screens.slice(from, from + 50).map((one) =>
          screen(one.url, one.path, one.cookie, (now) => {
            if (began === 0) return;
            told += 1;
            delays.push(now - began);
          }),
        ),
      )),
    );
  await wait(1_000);
  for (let turn = 0; turn < ACTS; turn++) {
    began = performance.now();
    await act(turn);
    await wait(Math.max(0, 1_000 - (performance.now() - began)));
  }
  await wait(1_000);
  const close = () => {
    for (const one of closes) one();
  };
  return { delays, told, close };
}

/** Does something for each, 64 at a time. */
async function inTurns<One, Done>(all: readonly One[], work: (one: One, n: number) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < all.length; from += 64)
    done.push(...(await Promise.all(all.slice(from, from + 64).map((one, n) => work(one, from + n)))));
  return done;
}

async function prepare(
  services: Services,
): Promise<{ meeting: string; people: readonly Person[]; chair: Person; desks: readonly Person[] }> {
  const { pool } = services.store;
  const person = async (name: string): Promise<Person> => {
    const account = randomUUID();
    const token = randomBytes(16).toString('hex');
    await pool.query(
      'insert into account_row (id, name, login, administrator, closed) values ($1, $2, $3, false, false)',
      [account, name, account],
    );
    await pool.query(
      `insert into session (token_hash, account, began_at, seen_at, how) values ($1, $2, now(), now(), 'password')`,
      [hashToken(token), account],
    );
    return { id: randomUUID(), account, cookie: `plenum=${token}` };
  };
  const meeting = randomUUID();
  const acting = { actor: { id: 'bench', name: 'Bench' }, mayConvene: true };
  const act = (what: Parameters<typeof performMeetingAct>[2]) => performMeetingAct(services, meeting, what, acting);
  const frame = { name: 'Đại hội', date: '2026-03-10', place: 'Hội trường', begins: null, ends: null };
  await act({ act: 'convene-meeting', id: meeting, kind: 'delegates-congress', unit: 'T', body: null, ...frame });
  const people = await inTurns(
    Array.from({ length: DELEGATES }, (_, n) => `Đại biểu ${n + 1}`),
    person,
  );
  for (const [n, one] of people.entries())
    await pool.query(
      `insert into person_row (id, unit, code, name, order_key, words, born, sex, status, since, unit_since)
       values ($1, 'T', $2, $3, $3, to_tsvector('simple', $3), '1980-01-01', 'female', 'official', '2010-01-01', '2010-01-01')`,
      [one.id, one.id, `Đại biểu ${n + 1}`],
    );
  for (let from = 0; from < people.length; from += 500)
    await act({
      act: 'summon',
      people: people.slice(from, from + 500).map(({ id }) => ({ person: id, unit: 'T', gained: 'elected', basis: '' })),
    });
  await inTurns(people, ({ id, account }) => act({ act: 'give-duties', account, duties: ['delegate'], person: id }));
  const chair = await person('Chủ tọa');
  await act({ act: 'give-duties', account: chair.account, duties: ['presidium'], person: null });
  const desks = await Promise.all(Array.from({ length: DESKS }, (_, n) => person(`Bàn ${n + 1}`)));
  for (const desk of desks) await act({ act: 'give-duties', account: desk.account, duties: ['desk'], person: null });
  return { meeting, people, chair, desks };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Four desks that check in as fast as they are answered; every tenth person at two desks in the same moment. */
async function checkIn(urls: readonly string[], { meeting, people, desks }: Prepared): Promise<readonly number[]> {
  const taken: number[] = [];
  const waiting = people.slice(0, CHECKED_IN);
  const body = (person: Person) => ({ person: person.id });
  const path = `/api/meetings/${meeting}/hall/check-in`;
  await Promise.all(
    desks.map(async (desk, n) => {
      const url = urls[n % urls.length]!;
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const twice =
          taken.length % 10 === 0
            ? [post(urls[(n + 1) % urls.length]!, path, body(one), desks[(n + 1) % DESKS]!.cookie)]
            : [];
        const [first] = await Promise.all([post(url, path, body(one), desk.cookie), ...twice]);
        taken.push(first!.ms);
      }
    }),
  );
  return taken;
}

/** Everybody votes within the time, every tenth sends it twice at once. */
async function castAll(
  urls: readonly string[],
  { meeting, people, chair }: Prepared,
): Promise<{ ms: readonly number[]; vote: string }> {
  const vote = randomUUID();
  await post(
    urls[0]!,
    `/api/meetings/${meeting}/votes`,
    { id: vote, question: 'Thông qua nghị quyết', way: 'phone' },
    chair.cookie,
  );
  const ms: number[] = [];
  const began = performance.now();
  const path = `/api/meetings/${meeting}/votes/${vote}/acts`;
  await Promise.all(
    people.map(async (one, n) => {
      await wait((n / people.length) * VOTE_SECONDS * 1_000 - (performance.now() - began));
      const cast = () =>
        post(
          urls[n % urls.length]!,
          path,
          { act: { act: 'cast-vote', choice: n % 3 === 0 ? 'against' : 'for' } },
          one.cookie,
        );
      const done = await Promise.all(n % 10 === 0 ? [cast(), cast()] : [cast()]);
      ms.push(...done.map((answer) => answer.ms));
    }),
  );
  await post(urls[0]!, path, { act: { act: 'close-vote' } }, chair.cookie);
  return { ms, vote };
}

/** The physical floor: the same number of rows, one durable insert each, at the same pace. */
async function bareInserts(databaseUrl: string): Promise<readonly number[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  await pool.query('create table if not exists bare_vote (person text primary key, choice text not null)');
  await pool.query('truncate bare_vote');
  const began = performance.now();
  const ms = await Promise.all(
    Array.from({ length: DELEGATES }, async (_, n) => {
      await wait((n / DELEGATES) * VOTE_SECONDS * 1_000 - (performance.now() - began));
      const from = performance.now();
      await pool.query('insert into bare_vote values ($1, $2)', [String(n), 'for']);
      return performance.now() - from;
    }),
  );
  await pool.end();
  return ms;
}

async function withServers(count: number, services: Services, databaseUrl: string, dataDir: string): Promise<void> {
  const prepared = await prepare(services);
  const { meeting, people, chair } = prepared;
  const servers = await Promise.all(
    Array.from({ length: count }, (_, n) => start('server', databaseUrl, join(dataDir, `server-${n}`))),
  );
  const urls = servers.map((one) => one.url);
  const of = `${count} server${count > 1 ? 's' : ''}`;
  const arrived = await checkIn(urls, prepared);
  const { state } = await loadStream(services.store, meetingDecider, `meeting/${meeting}`);
  if (state?.stays.length !== CHECKED_IN) throw new Error(`${state?.stays.length} arrivals of ${CHECKED_IN} people`);
  row(`check-in, ${DESKS} desks, ${of}`, arrived, '–', `${CHECKED_IN} people, 0 twice`);
  const acting = { actor: { id: 'bench', name: 'Bench' }, mayConvene: true };
  await inTurns(people.slice(CHECKED_IN), ({ id }) =>
    performMeetingAct(services, meeting, { act: 'check-in', person: id }, acting),
  );
  // The embedded PostgreSQL has few connections: those of this process, which rest now, are closed before the servers want theirs.
  await wait(11_000);
  const live = `/api/meetings/${meeting}/hall/live`;
  const screens = people.map((one, n) => ({ url: urls[n % count]!, path: live, cookie: one.cookie }));
  const { delays, told, close } = await fanOut(screens, (turn) =>
    post(
      urls[turn % count]!,
      `/api/meetings/${meeting}/floor/acts`,
      { act: { act: 'ask-to-speak', id: `t${turn}`, person: people[turn]!.id, kind: 'speech' } },
      chair.cookie,
    ),
  );
  row(
    `live view, ${DELEGATES} screens, one act a second, ${of}`,
    delays,
    String(LIMIT_MS),
    `${told} of ${DELEGATES * ACTS} told`,
  );
  const { ms, vote } = await castAll(urls, prepared);
  const closed = (await loadStream(services.store, openVoteDecider, `open-vote/${vote}`)).state?.closed?.result;
  if (closed?.for !== people.filter((_, n) => n % 3 !== 0).length || closed.notVoting !== 0)
    throw new Error(`The result is ${JSON.stringify(closed)}`);
  row(
    `vote on phones in ${VOTE_SECONDS} s beside the screens, ${of}`,
    ms,
    String(LIMIT_MS),
    `${people.length} counted once, ${ms.length - people.length} sent twice`,
  );
  close();
  for (const { child } of servers) {
    children.splice(children.indexOf(child), 1);
    child.kill('SIGKILL');
  }
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-bench-meeting-'));
  const store = await openStore({ dataDir });
  const services = servicesOf(store, dataDir);
  try {
    await migrate(store.pool, 'server', serverMigrations);
    const { user, password, host, port, database } = store.database.connection;
    const databaseUrl = `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`;
    console.log('| what | n | median ms | 95 % ms | 99 % ms | most ms | limit ms | |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
    for (const count of SERVERS) await withServers(count, services, databaseUrl, dataDir);
    const peer = await start('peer');
    const text = JSON.stringify({ hall: 'x'.repeat(2_500) });
    const screens = Array.from({ length: DELEGATES }, () => ({ url: peer.url, path: '/live', cookie: '' }));
    const { delays, told, close } = await fanOut(screens, () => post(peer.url, '/act', { text }, ''));
    row(
      `peer: Hono's own server-sent events, ${DELEGATES} screens`,
      delays,
      '–',
      `${told} of ${DELEGATES * ACTS} told`,
    );
    close();
    row(
      `floor: one bare insert for each vote in ${VOTE_SECONDS} s`,
      await bareInserts(databaseUrl),
      '–',
      'durable, 20 connections',
    );
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await services.sequencer.stop();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const [mode, ...words] = process.argv.slice(2);
if (mode === 'server') await serverProcess(words[0]!, words[1]!);
else if (mode === 'peer') peerProcess();
else await main();
