// A hall of delegates on live views, votes on phones and desks at the door: `npm run bench -- meeting-live`. The servers are
// processes of their own on one PostgreSQL; the phones are this process, on the same machine. Beside our figures stands, in the
// same run, what a bare server-sent fan-out and a bare insert take.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { meetingDecider, openVoteDecider } from '@plenum/meeting';
import { loadStream } from '@plenum/store';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import pg from 'pg';
import { performMeetingAct } from '../apps/server/src/meeting/meeting-acts.ts';
import type { Services } from '../apps/server/src/services.ts';
import { DESKS, type Person, type Prepared, prepare } from './hall/people.ts';
import { inTurns, post, row, screen } from './hall/phones.ts';
import { end, listen, serverProcess, start, withDatabase } from './hall/servers.ts';

const DELEGATES = Number(process.env.PLENUM_BENCH_DELEGATES ?? 2_000);
const ACTS = Number(process.env.PLENUM_BENCH_ACTS ?? 30);
const VOTE_SECONDS = Number(process.env.PLENUM_BENCH_VOTE_SECONDS ?? 30);
const CHECKED_IN = Math.min(1_000, DELEGATES);
const SERVERS = (process.env.PLENUM_BENCH_SERVERS ?? '1,2').split(',').map(Number);
const LIMIT_MS = 500;

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
  const prepared = await prepare(services, DELEGATES);
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
  for (const { child } of servers) end(child);
}

const main = () =>
  withDatabase(async (services, databaseUrl, dataDir) => {
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
  });

const [mode, ...words] = process.argv.slice(2);
if (mode === 'server') await serverProcess(words[0]!, words[1]!);
else if (mode === 'peer') peerProcess();
else await main();
