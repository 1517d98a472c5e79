import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine, TestServer } from '@plenum/server/testing';
import { openRoundFor, openTestServer } from '@plenum/server/testing';
import { type Draw, wellFormed } from './draw.ts';
import { mutatedBytes, mutatedValue } from './mutate.ts';
import { allowedValue, type Schema } from './schema-value.ts';
import type { Seeds } from './seeds.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly json: Schema | null;
  readonly multipart: Schema | null;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
}

/** All routes of a server of its own, with people who may use them and elections at every stage. */
export interface Routes {
  readonly names: readonly string[];
  /** Sends one mutated request; what is wrong with the answer, if anything. */
  /** @param turn whose turn it is among the routes */
  send(
    draw: Draw,
    turn: number,
  ): Promise<{
    readonly target: string;
    readonly status: number;
    readonly wrong: string | null;
    /** From the request to the end of its answer. */
    readonly ms: number;
  }>;
  /** Whether the record verifies and the rebuilt rows are those that were written. */
  verified(): Promise<readonly string[]>;
  end(): Promise<void>;
}

const roles = ['quan-tri', 'organiser', 'head', 'first', 'second', 'observer', 'nobody'] as const;
const requestsInAWorld = 400;
const secret = 'không ai được đọc';

/** @param root a checkout's root in which only the web app is; beside it lies `secret.txt`, which no address may open */
export async function openRoutes(seeds: Seeds, root: string): Promise<Routes> {
  mkdirSync(join(root, 'apps/web/dist/assets'), { recursive: true });
  writeFileSync(join(root, 'apps/web/dist/index.html'), '<!doctype html><title>Plenum</title>');
  writeFileSync(join(root, 'apps/web/dist/assets/a.js'), 'export {};');
  writeFileSync(join(root, 'apps/web/secret.txt'), secret);
  const server = await openTestServer(root);
  const { operations, schemas } = await described(server);
  let world = await newWorld(server, 0);
  let sent = 0;
  return {
    names: operations.map(({ method, path }) => `${method} ${path}`),
    async send(draw, turn) {
      if (++sent % requestsInAWorld === 0) world = await newWorld(server, sent);
      // Acts are most of what there is to break.
      const acts = operations.find(({ path }) => path.endsWith('/acts'));
      const operation = acts && draw.oneIn(3) ? acts : operations[turn % operations.length]!;
      const target = `${operation.method} ${operation.path}`;
      const before = await entries(server);
      const asked = requestOf(operation, draw, { schemas, world, seeds });
      const who = world.people[draw.pick(roles)];
      // Whoever signs out can do nothing more, so that is mostly left to somebody who is not signed in.
      const strange = draw.oneIn(operation.method === 'DELETE' ? 1 : 30);
      const began = performance.now();
      const answer = await server.app.request(asked.path, {
        method: operation.method.toUpperCase(),
        headers: {
          'sec-fetch-site': 'same-origin',
          cookie: strange ? 'plenum=x' : who.cookie,
          ...asked.headers,
        },
        ...(asked.body !== undefined && { body: asked.body }),
      });
      const text = await textOf(answer);
      const ms = performance.now() - began;
      const wrong = wrongOf(answer.status, text, server.logged.splice(0), before, await entries(server));
      return { target, status: answer.status, ms, wrong: wrong && `${wrong} ${asked.path} ${asked.said}` };
    },
    async verified() {
      await quarterOfAnHourLater(server);
      await server.open('at-the-end', true);
      const administrator = await server.signIn('at-the-end');
      const verified = (await (await administrator.send('POST', '/api/record/verify', {})).json()) as { ok: boolean };
      const equal = await server.rebuiltEqual();
      return [...(verified.ok ? [] : ['the record does not verify']), ...(equal ? [] : ['rebuilt rows differ'])];
    },
    end: () => server.remove(),
  };
}

/** The operations of the server's own description, and every route beside it that the description leaves out. */
async function described(server: TestServer) {
  const document = (await (await server.request('GET', '/api/openapi.json')).json()) as {
    paths: Record<
      string,
      Record<string, { requestBody?: { content?: Content }; parameters?: Operation['parameters'] }>
    >;
    components: { schemas: Record<string, Schema> };
  };
  const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, parameters }]) => ({
      method: method.toUpperCase(),
      path,
      json: requestBody?.content?.['application/json']?.schema ?? null,
      multipart: requestBody?.content?.['multipart/form-data']?.schema ?? null,
      parameters: parameters ?? [],
    })),
  );
  const said = new Set(operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`));
  for (const { method, path } of server.app.routes)
    if (method !== 'ALL' && !said.has(`${method} ${path}`)) {
      said.add(`${method} ${path}`);
      operations.push({ method, path: path.replace(/:(\w+)/g, '{$1}'), json: null, multipart: null, parameters: [] });
    }
  return { operations, schemas: document.components.schemas };
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;

type World = Awaited<ReturnType<typeof newWorld>>;

/** All requests come from one address: after so many wrong passwords nobody there could sign in any more. */
const quarterOfAnHourLater = (server: TestServer) => server.services.store.pool.query('delete from login_attempt');

async function newWorld(server: TestServer, turn: number) {
  await quarterOfAnHourLater(server);
  const machines: [string, Machine & { cookie: string }][] = [];
  for (const role of roles) {
    const login = `${role}-${turn}`;
    await server.open(login, role === 'quan-tri');
    machines.push([role, await server.signIn(login)]);
  }
  const people = Object.fromEntries(machines) as Record<(typeof roles)[number], Machine & { cookie: string }>;
  const keyed = await openRoundFor(people);
  for (const teller of [people.first, people.second]) {
    const act = (body: object) => teller.send('POST', `/api/elections/${keyed}/acts`, { act: body });
    await act({ act: 'begin-entry' });
    for (const number of turn % 2 === 0 ? [1, 2] : [1, 2, 3])
      await act({ act: 'key-ballot', ballot: { number, marks: { '3': 'x' }, flags: [] } });
    if (turn % 2 === 1) await act({ act: 'close-entry' });
  }
  if (turn % 4 === 1)
    await people.head.send('POST', `/api/elections/${keyed}/acts`, { act: { act: 'declare-result' } });
  const fresh = (await (
    await people.organiser.send('POST', '/api/elections', {
      title: { vi: 'Bầu', en: 'Election' },
      regulation: 'vn-party-2024',
      office: 'executive-committee',
      seats: 2,
      meeting: {
        kind: 'branch-congress',
        name: 'Đại hội',
        organisation: 'Chi bộ',
        parent: '',
        place: 'Bến Đò',
        date: '2026-01-10',
      },
    })
  ).json()) as { id?: string };
  return { people, elections: [keyed, ...(fresh.id ? [fresh.id] : [])] };
}

function requestOf(
  { path, json, multipart, parameters }: Operation,
  draw: Draw,
  { schemas, world, seeds }: { schemas: Readonly<Record<string, Schema>>; world: World; seeds: Seeds },
) {
  const accounts = Object.values(world.people).map(({ id }) => id);
  const meaning = (field: string): readonly unknown[] => {
    if (/election/i.test(field)) return world.elections;
    if (/account|teller|person/i.test(field)) return accounts;
    if (/candidate|^id$/i.test(field)) return ['c01', 'c02', 'c03'];
    if (field === 'regulation') return ['simple-majority', 'vn-party-2024'];
    if (/date|from|until|born|joined/i.test(field)) return ['2026-01-10', '1980-02-28'];
    if (field === 'seen') return [3, 20, 24];
    return [];
  };
  const value = (schema: Schema, name = '') => allowedValue(schema, draw, { schemas, meaning }, name);
  if (path === '/*') return { path: webPath(draw), body: undefined, headers: {}, said: '' };
  const filled = path.replace(/\{(\w+)\}/g, (_, name = '') => {
    if (draw.oneIn(12)) return encodeURIComponent(wellFormed(draw.text()));
    if (path.includes('/accounts/')) return 'nobody-here';
    if (name === 'position') return String(draw.below(40));
    if (path.includes('/regulations/')) return 'vn-party-2024';
    return path.startsWith('/api/elections') && name === 'id'
      ? draw.pick(world.elections)
      : String(draw.pick(accounts));
  });
  const query = parameters
    .filter((one) => one.in === 'query' && !draw.oneIn(3))
    .map(({ name, schema }) => {
      const given = draw.oneIn(4) ? draw.text() : String(value(schema, name));
      return `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(given))}`;
    });
  const address = query.length > 0 ? `${filled}?${query.join('&')}` : filled;
  if (multipart && (!json || !draw.oneIn(3))) {
    const form = new FormData();
    const fields = Object.keys(multipart.properties ?? { file: {} });
    for (const field of fields) {
      const seed = draw.pick(seeds.files);
      const bytes = draw.oneIn(6) ? seed.bytes : mutatedBytes(seed.bytes, draw);
      if (draw.oneIn(20)) form.append(field, draw.text());
      else form.append(field, new File([new Uint8Array(bytes)], draw.oneIn(8) ? draw.text() : seed.name));
    }
    return { path: address, body: form, headers: {}, said: `multipart ${fields.join()}` };
  }
  if (!json) return { path: address, body: undefined, headers: {}, said: '' };
  const valid = value(json);
  // What the person saw is seldom the newest: mostly left out, so that the rules are reached.
  if (typeof valid === 'object' && valid !== null && 'seen' in valid && !draw.oneIn(5)) delete valid.seen;
  const body = draw.oneIn(2) ? valid : mutatedValue(valid, draw);
  const text = draw.oneIn(25)
    ? Buffer.from(mutatedBytes(Buffer.from(JSON.stringify(body) ?? ''), draw)).toString('latin1')
    : JSON.stringify(body);
  const type = draw.oneIn(40) ? draw.pick(['text/plain', 'multipart/form-data; boundary=x', '']) : 'application/json';
  return { path: address, body: text ?? '', headers: { 'content-type': type }, said: (text ?? '').slice(0, 2_000) };
}

const webPath = (draw: Draw): string =>
  draw.pick([
    '/',
    '/elections/x/entry',
    '/assets/a.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/....//secret.txt',
    `/assets/${encodeURIComponent(wellFormed(draw.text()))}`,
    `/${wellFormed(draw.text()).replace(/[^\w./%-]/g, '')}`,
  ]);

async function textOf(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  // What is sent for as long as somebody listens is not waited for.
  if (type.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return '';
  }
  return answer.text();
}

const entries = async (server: TestServer): Promise<number> =>
  Number((await server.services.store.pool.query('select count(*) from entry')).rows[0].count);

/** A refusal that left something, an error of the server, or its inside in an answer. */
function wrongOf(
  status: number,
  text: string,
  logged: readonly string[],
  before: number,
  after: number,
): string | null {
  if (status >= 500) return `answered ${status} (${logged.join(' | ').slice(0, 600)})`;
  if (logged.length > 0) return `logged ${logged.join(' | ').slice(0, 600)}`;
  if (status >= 400 && after !== before) return `answered ${status} and left ${after - before} entries`;
  if (text.includes(secret)) return 'opened a file beside the web app';
  if (/\bat .*\.ts:\d+|node_modules/.test(status >= 400 ? text : '')) return 'showed its inside';
  return null;
}
