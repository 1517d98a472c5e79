// 500 phones that lose the network together and come back in one moment: `npm run bench -- meeting-return`. While they are away a
// vote is opened and somebody is called to speak; each had sent a vote whose answer got lost, and sends it again. Each must be
// shown what it missed, keep one vote in each, and hear the next act once. The phones are this process, on the same machine.
import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openVoteDecider } from '@plenum/meeting';
import { loadStream } from '@plenum/store';
import type { HallView, OwnPart } from '../apps/server/src/meeting/hall-view.ts';
import { performMeetingAct } from '../apps/server/src/meeting/meeting-acts.ts';
import type { Services } from '../apps/server/src/services.ts';
import { type Person, type Prepared, prepare } from './hall/people.ts';
import { inTurns, post, row, screen } from './hall/phones.ts';
import { end, serverProcess, start, withDatabase } from './hall/servers.ts';

const PHONES = Number(process.env.PLENUM_BENCH_DELEGATES ?? 500);
const SERVERS = (process.env.PLENUM_BENCH_SERVERS ?? '1,2').split(',').map(Number);
/** A phone that comes back waits no longer than a person would. */
const LIMIT_MS = 5_000;

/** What one phone saw and was answered since it came back. */
interface Returned {
  readonly pictures: HallView[];
  shownMs: number;
  ownMs: number;
  readonly answeredMs: number[];
  readonly close: () => void;
}

const hallOf = (event: string): HallView =>
  (JSON.parse(event.slice(event.indexOf('data: ') + 6)) as { hall: HallView }).hall;

function ask<Value>(url: string, path: string, cookie: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { headers: { cookie, 'sec-fetch-site': 'same-origin' }, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(JSON.parse(text) as Value);
        else reject(new Error(`${path} answered ${answer.statusCode} ${text.slice(0, 300)}`));
      });
    }).on('error', reject);
  });
}

/** All at once, with no time of its own for any: what a server tells screens (`retry`) spreads them, and is not waited for here. */
async function comeBack(
  urls: readonly string[],
  { meeting, people }: Prepared,
  votes: { readonly before: string; readonly missed: string },
): Promise<readonly Returned[]> {
  const path = `/api/meetings/${meeting}`;
  const began = performance.now();
  const since = () => performance.now() - began;
  return Promise.all(
    people.map(async (one, n): Promise<Returned> => {
      const url = urls[n % urls.length]!;
      const pictures: HallView[] = [];
      let shownMs = 0;
      const close = await screen(
        url,
        `${path}/hall/live`,
        one.cookie,
        (_, event) => {
          if (pictures.length === 0) shownMs = since();
          pictures.push(hallOf(event));
        },
        { first: true },
      );
      const own = await ask<OwnPart>(url, `${path}/mine`, one.cookie);
      const ownMs = since();
      if (own.votes[votes.before]?.choice !== 'for') throw new Error(`Phone ${n} does not see its own vote`);
      const answeredMs: number[] = [];
      const cast = async (vote: string, choice: string) => {
        await post(url, `${path}/votes/${vote}/acts`, { act: { act: 'cast-vote', choice } }, one.cookie);
        answeredMs.push(since());
      };
      // What was sent before and got no answer goes again, at every tenth phone twice; then the vote that was missed.
      await Promise.all(Array.from({ length: n % 10 === 0 ? 2 : 1 }, () => cast(votes.before, 'for')));
      await cast(votes.missed, n % 3 === 0 ? 'against' : 'for');
      return { pictures, shownMs, ownMs, answeredMs, close };
    }),
  );
}

async function openVote(url: string, { meeting, chair }: Prepared, question: string): Promise<string> {
  const id = randomUUID();
  await post(url, `/api/meetings/${meeting}/votes`, { id, question, way: 'phone' }, chair.cookie);
  return id;
}

/** Whoever was called to speak while the phones were away. */
async function callSpeaker(url: string, { meeting, chair }: Prepared, id: string, person: Person): Promise<void> {
  const act = (what: object) => post(url, `/api/meetings/${meeting}/floor/acts`, { act: what }, chair.cookie);
  await act({ act: 'ask-to-speak', id, person: person.id, kind: 'speech' });
  await act({ act: 'call-speaker', id, minutes: 5 });
  await act({ act: 'start-speech', id });
}

function assertCaughtUp(back: readonly Returned[], missed: string): void {
  for (const [n, { pictures }] of back.entries()) {
    const [first] = pictures;
    if (!first?.open.some(({ id }) => id === missed) || first.speaker === null)
      throw new Error(`Phone ${n} came back to a picture without what it missed`);
    const texts = pictures.map((picture) => JSON.stringify(picture));
    if (new Set(texts).size !== texts.length) throw new Error(`Phone ${n} was shown one picture twice`);
  }
}

async function assertCounted(services: Services, vote: string, expected: { readonly for: number }): Promise<void> {
  const { state } = await loadStream(services.store, openVoteDecider, `open-vote/${vote}`);
  const result = state?.closed?.result;
  if (result?.for !== expected.for || result.notVoting !== 0 || state?.casts.length !== PHONES)
    throw new Error(`The result is ${JSON.stringify(result)} of ${state?.casts.length} votes`);
}

async function withServers(count: number, services: Services, databaseUrl: string, dataDir: string): Promise<void> {
  const prepared = await prepare(services, PHONES);
  const { meeting, people, chair } = prepared;
  const acting = { actor: { id: 'bench', name: 'Bench' }, mayConvene: true };
  await inTurns(people, ({ id }) => performMeetingAct(services, meeting, { act: 'check-in', person: id }, acting));
  const servers = await Promise.all(
    Array.from({ length: count }, (_, n) => start('server', databaseUrl, join(dataDir, `server-${n}`))),
  );
  const urls = servers.map((one) => one.url);
  const of = `${PHONES} phones, ${count} server${count > 1 ? 's' : ''}`;
  const path = `/api/meetings/${meeting}`;
  // The embedded PostgreSQL has few connections: those of this process, which rest now, are closed before the servers want theirs.
  await wait(11_000);
  const before = await openVote(urls[0]!, prepared, 'Thông qua chương trình');
  const screens = await inTurns(people, (one, n) =>
    screen(urls[n % count]!, `${path}/hall/live`, one.cookie, () => {}),
  );
  await inTurns(people, (one, n) =>
    post(urls[n % count]!, `${path}/votes/${before}/acts`, { act: { act: 'cast-vote', choice: 'for' } }, one.cookie),
  );
  for (const close of screens) close();
  const missed = await openVote(urls[0]!, prepared, 'Thông qua nghị quyết');
  await callSpeaker(urls[0]!, prepared, 't1', people[0]!);
  const back = await comeBack(urls, prepared, { before, missed });
  assertCaughtUp(back, missed);
  row(
    `first picture, ${of}`,
    back.map((one) => one.shownMs),
    String(LIMIT_MS),
    'each with what it missed',
  );
  row(
    `own seat, turns and votes, ${of}`,
    back.map((one) => one.ownMs),
    String(LIMIT_MS),
    'each sees its vote',
  );
  const answers = back.flatMap((one) => one.answeredMs);
  row(`votes sent again and cast, ${of}`, answers, String(LIMIT_MS), `${2 * PHONES} kept`);
  // One more act: every phone hears of it, once.
  const heard = back.map(({ pictures }) => pictures.length);
  const began = performance.now();
  await post(urls[0]!, `${path}/floor/acts`, { act: { act: 'end-speech', id: 't1' } }, chair.cookie);
  while (back.some(({ pictures }, n) => pictures.length === heard[n])) {
    if (performance.now() - began > 60_000) throw new Error('A phone did not hear of the act');
    await wait(5);
  }
  row(`the next act, ${of}`, [performance.now() - began], String(LIMIT_MS), 'until the last has heard of it');
  for (const vote of [before, missed])
    await post(urls[0]!, `${path}/votes/${vote}/acts`, { act: { act: 'close-vote' } }, chair.cookie);
  await assertCounted(services, before, { for: PHONES });
  await assertCounted(services, missed, { for: people.filter((_, n) => n % 3 !== 0).length });
  assertCaughtUp(back, missed);
  for (const { close } of back) close();
  for (const { child } of servers) end(child);
}

const [mode, ...words] = process.argv.slice(2);
if (mode === 'server') await serverProcess(words[0]!, words[1]!);
else
  await withDatabase(async (services, databaseUrl, dataDir) => {
    console.log('| what | n | median ms | 95 % ms | 99 % ms | most ms | limit ms | |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
    for (const count of SERVERS) await withServers(count, services, databaseUrl, dataDir);
  });
