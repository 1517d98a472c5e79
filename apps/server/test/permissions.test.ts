import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../src/testing.ts';
import { openProvider } from './identity-provider.ts';
import { type Cast, cookieFor, meetingRoles, newVictim, openCast, type Role, roles } from './permission-roles.ts';
import { resolved, type Shape, type Shapes, smallestValue } from './smallest-value.ts';

/** Let in (the rules may still refuse what is asked), turned away, or told that there is nothing of theirs. */
type Cell = '✓' | '–' | '404';
interface Row {
  readonly method: string;
  /** As Hono names it: `/api/elections/:id`. */
  readonly path: string;
  /** The act, where the route takes several. */
  readonly act: string | null;
  readonly body: BodyInit | null;
  readonly type: string | null;
}

const document = new URL('../../../docs/specification/permissions.md', import.meta.url);
const rewrite = process.env.PLENUM_WRITE_TABLES === '1';
/** With these a decision turns somebody away for who they are. */
const turnedAway = /"code":"(not-your-[a-z]+|administrator-needed|organiser-needed|[a-z]+-out-of-reach)"/;
/** Open to everybody: signing in, what a screen knows of its reader, and whether the server is there. */
const open = [
  'DELETE /api/session',
  'GET /api/me',
  'GET /api/openapi.json',
  'GET /api/session/identity/back',
  'GET /health',
  'POST /api/first-administrator',
  'POST /api/session',
  'POST /api/session/code',
  'POST /api/session/identity',
  'POST /api/session/passkey',
  'POST /api/session/passkey/options',
];

/** What the description does not say of a body, by route or act; fields of the form for a file. */
const needed: Readonly<Record<string, object>> = {
  'POST /api/elections/:id/what-if': { amend: [{ set: 'threshold', to: 'half', cite: 'a', why: 'a' }] },
  'POST /api/elections/:id/codes': { hours: 1, people: [{ account: 'nothing' }] },
  'POST /api/elections/:id/acts keep-proposal': { changes: [{ set: 'threshold', to: 'half' }] },
  'POST /api/instruments/:id/acts mark-deviation': { article: 'model:1' },
  'POST /api/instruments': {
    entry: JSON.stringify({ number: 'a', date: '2026-01-10', type: 'a', issuer: 'a', title: 'a', model: null }),
  },
  'POST /api/organizations/imports': { kind: 'units' },
  'POST /api/meetings/:id/minutes/acts sign-minutes': { sha256: '0'.repeat(64) },
  'POST /api/meetings/:id/papers': { title: 'a', audience: 'everybody' },
};

let server: TestServer;
let provider: Awaited<ReturnType<typeof openProvider>>;
let cast: Cast;
type Cells = Readonly<Partial<Record<Role, Cell>>>;
const table = new Map<string, Cells>();
beforeAll(async () => {
  provider = await openProvider('nguoi-42');
  server = await openTestServer('/nowhere', provider.env);
  cast = await openCast(server);
  for (const row of await rowsOf(server)) table.set(nameOf(row), await tried(row));
}, 900_000);
afterAll(async () => {
  await server.remove();
  await provider.close();
});

const nameOf = ({ method, path, act }: Row): string => `${method} ${path}${act ? ` ${act}` : ''}`;

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Shape }>> };
}

/** Every route of the app itself; a route that takes acts has a row for each. */
async function rowsOf({ app, request }: TestServer): Promise<readonly Row[]> {
  const described = (await (await request('GET', '/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Shapes };
  };
  const shapes = described.components.schemas;
  const routes = new Map(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  );
  return [...routes.values()].flatMap(({ method, path }): Row[] => {
    const content = described.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.requestBody?.content;
    const json = content?.['application/json']?.schema;
    const more = needed[`${method} ${path}`];
    if (!json) return [{ method, path, act: null, ...formOf(content, more) }];
    const shape = resolved(json, shapes);
    const act = shape.properties?.act && resolved(shape.properties.act, shapes);
    const acts = act?.oneOf ?? act?.anyOf;
    if (!acts)
      return [
        {
          method,
          path,
          act: null,
          body: text(Object.assign({}, smallestValue(json, shapes), more)),
          type: 'application/json',
        },
      ];
    return acts.map((one) => {
      const value = smallestValue(one, shapes) as { act: string };
      const act = { ...value, ...needed[`${method} ${path} ${value.act}`] };
      return { method, path, act: value.act, body: text({ act }), type: 'application/json' };
    });
  });
}

const text = (value: unknown): string => JSON.stringify(value);

/** A file, where a route takes one: not one that can be read, which is found only after who sends it. */
function formOf(
  content: Readonly<Record<string, unknown>> | undefined,
  fields: object = {},
): Pick<Row, 'body' | 'type'> {
  if (!content?.['multipart/form-data']) return { body: null, type: null };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File(['x'], 'x.csv'));
  return { body: form, type: null };
}

const ofAMeeting = (name: string): boolean => name.includes(' /api/meetings');

async function tried(row: Row): Promise<Cells> {
  const cells: [Role, Cell][] = [];
  for (const role of ofAMeeting(nameOf(row)) ? meetingRoles : roles) cells.push([role, await cellOf(row, role)]);
  return Object.fromEntries(cells);
}

async function cellOf(row: Row, role: Role): Promise<Cell> {
  await server.services.store.pool.query('delete from login_attempt');
  const cookie = await cookieFor(server, cast, role);
  const answer = await server.app.request(await addressOf(row.path), {
    method: row.method,
    headers: { 'sec-fetch-site': 'same-origin', cookie, ...(row.type && { 'content-type': row.type }) },
    ...(row.body !== null && { body: row.body }),
  });
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return '✓';
  }
  const said = await answer.text();
  if (answer.status >= 500) throw new Error(`${nameOf(row)} as ${role}: ${answer.status} ${said}`);
  if (answer.status === 401 && !open.includes(nameOf(row))) return '–';
  if (answer.status === 403 && !said.includes('"wrong-current"') && !said.includes('"link-used"')) return '–';
  if (answer.status === 409 && turnedAway.test(said)) return '–';
  if (answer.status === 400 && role === 'nobody')
    throw new Error(`${nameOf(row)}: give it a body in \`needed\`: ${said}`);
  return answer.status === 404 ? '404' : '✓';
}

async function addressOf(path: string): Promise<string> {
  const victim = path.startsWith('/api/accounts/') ? await newVictim(server) : '';
  return path.replace(/:(\w+)/g, (_, name: string) => {
    if (victim) return victim;
    if (name === 'position' || name === 'version') return '1';
    if (name === 'year') return '2026';
    if (name === 'file') return 'units.csv';
    if (name === 'format') return path.includes('/paper/') ? 'docx' : 'csv';
    if (name === 'account') return cast.accounts['code on paper'];
    if (path.startsWith('/api/elections/')) return cast.election;
    if (path.startsWith('/api/meetings/')) return name === 'id' ? cast.meeting : 'nothing';
    if (path.startsWith('/api/organizations/')) return path.includes('imports') ? 'nothing' : cast.unit;
    if (path.startsWith('/api/persons/')) return cast.person;
    if (path.startsWith('/api/sessions/')) return '00000000-0000-4000-8000-000000000000';
    return path.startsWith('/api/regulations/') ? 'simple-majority' : 'nothing';
  });
}

const changes = (name: string): boolean => !name.startsWith('GET ');
const rows = () => [...table.entries()];
const letIn = (role: Role, fits: (name: string) => boolean): readonly string[] =>
  rows()
    .filter(([name, cells]) => fits(name) && cells[role] === '✓')
    .map(([name]) => name);

describe('every route of the server, tried by every role', () => {
  test('lets somebody who is not signed in sign in, and nothing else', () => {
    expect([...letIn('nobody', () => true)].sort()).toEqual(open);
  });
  test('lets who has no duty see and change nothing of an election', () => {
    const ofAnElection = (name: string) => name.includes(' /api/elections/:id');
    expect(letIn('no duty', ofAnElection)).toEqual([]);
    expect(letIn('administrator', (name) => ofAnElection(name) && name.includes('/acts '))).toEqual([]);
  });
  test('lets observers and auditors change nothing of an election', () => {
    // A what-if changes nothing, a preview writes nothing; a proposal is about the regulation, not the election; and a form that
    // is no form is refused before the rules ask whose it is.
    const harmless = /what-if|preview|keep-proposal|minutes-form$/;
    for (const role of ['observer', 'auditor'] as const)
      expect(
        letIn(role, (name) => changes(name) && name.includes('/api/elections/:id') && !harmless.test(name)),
      ).toEqual([]);
  });
  test('lets who keys approve nothing, and who approves key nothing', () => {
    const act = (name: string) => table.get(`POST /api/elections/:id/acts ${name}`);
    for (const name of ['declare-result', 'approve-result', 'settle-difference', 'adjudicate-ballot'])
      expect(act(name), name).toMatchObject({ teller: '–', 'code on paper': '–', organiser: '–' });
    for (const name of ['begin-entry', 'key-ballot', 'close-entry'])
      expect(act(name), name).toMatchObject({ presidium: '–', 'head of tellers': '–', organiser: '–', teller: '✓' });
  });
  test('lets a code on paper do what its duty does in one election, and nothing beyond', () => {
    const beyond = (name: string) => changes(name) && !name.includes('/api/elections/:id') && !open.includes(name);
    expect([...letIn('code on paper', beyond)].sort()).toEqual(['DELETE /api/sessions', 'POST /api/record/verify']);
    const within = (name: string) => name.includes('/api/elections/:id');
    expect(letIn('code on paper', within).filter((name) => table.get(name)?.teller !== '✓')).toEqual([]);
  });
  test('lets a code to a meeting do there what its duty does, and nothing beyond', () => {
    const beyond = (name: string) => !ofAMeeting(name) && !open.includes(name);
    const elsewhere = letIn('code to a meeting', (name) => changes(name) && beyond(name));
    expect([...elsewhere].sort()).toEqual(['DELETE /api/sessions', 'POST /api/record/verify']);
    expect(letIn('code to a meeting', (name) => name.includes(' /api/elections/:id'))).toEqual([]);
    expect(letIn('code to a meeting', ofAMeeting).filter((name) => table.get(name)?.delegate !== '✓')).toEqual([]);
  });
  test('lets who has no duty see and change nothing of a meeting, and who looks on change nothing', () => {
    const ofThis = (name: string) => name.includes(' /api/meetings/:id');
    expect(letIn('no duty', ofThis)).toEqual([]);
    for (const role of ['observer', 'auditor', 'guest'] as const)
      expect(letIn(role, (name) => ofThis(name) && changes(name))).toEqual([]);
  });
  test('stands as the table in the documentation says; PLENUM_WRITE_TABLES=1 writes it anew', () => {
    const page = written();
    if (rewrite) writeFileSync(document, page);
    expect(existsSync(document) && readFileSync(document, 'utf8')).toBe(page);
  });
});

function written(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const tableOf = (head: string, who: readonly Role[], chosen: readonly (readonly [string, Cells])[]) =>
    [
      line([head, ...who]),
      line(['---', ...who.map(() => ':-:')]),
      ...chosen.map(([name, cells]) => line([`\`${name}\``, ...who.map((role) => cells[role] ?? '')])),
    ].join('\n');
  const sorted = [...rows()].sort(([a], [b]) => (a < b ? -1 : 1));
  const [inElection, inMeeting] = ['POST /api/elections/:id/acts ', 'POST /api/meetings/:id/acts '];
  const actsOf = (prefix: string) =>
    sorted
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, cells]) => [name.slice(prefix.length), cells] as const);
  const routes = sorted.filter(([name]) => !name.startsWith(inElection) && !name.startsWith(inMeeting));
  return `# Permissions: every route by every role

Written by \`apps/server/test/permissions.test.ts\` from what a real server answers, and compared with it at every test run: a
route that is not in this table fails the test. \`PLENUM_WRITE_TABLES=1 npx vitest run --project edges
apps/server/test/permissions.test.ts\` writes it anew; read what changed before you keep it.

\`✓\` let in: the rules may still refuse what is asked. \`–\` turned away (not signed in, or not theirs). \`404\` nothing of theirs
is there. Where a route takes a file, one that cannot be read was sent: \`✓\` says that it was read, not that it would be kept.
*no duty*: an account without a duty anywhere. *code on paper*: a teller who signed in by a code, to this election.
The administrator has no duty in the election; the organiser, the presidium and the others have only that one.

## Acts in an election (\`POST /api/elections/:id/acts\`)
${tableOf('act', roles, actsOf(inElection))}

## Routes
${tableOf(
  'route',
  roles,
  routes.filter(([name]) => !ofAMeeting(name)),
)}

## Acts in a meeting (\`POST /api/meetings/:id/acts\`)
*convening office*: an office that changes the unit which convened it. The others hold that one duty in the meeting; *code to a
meeting* is a delegate who signed in by a code on paper, to this meeting.

${tableOf('act', meetingRoles, actsOf(inMeeting))}

## Routes of meetings
${tableOf(
  'route',
  meetingRoles,
  routes.filter(([name]) => ofAMeeting(name)),
)}
`;
}
