import { randomUUID } from 'node:crypto';
import { migrate, rebuild, startSequencer } from '@plenum/store';
import { openTestStore } from '@plenum/store/testing';
import { type AccountActor, installation, openAccount } from './account/account-acts.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { programmeProjection } from './meeting/meeting-election-rows.ts';
import { meetingProjection } from './meeting/meeting-rows.ts';
import { meetingProposalProjection, openVoteProjection } from './meeting/open-vote-rows.ts';
import { serverMigrations } from './migrations.ts';
import { bodyProjection, personProjection } from './organisation/projections.ts';
import { accountProjection, electionProjection } from './projections.ts';
import { installationProjection } from './record/installation-acts.ts';
import type { Services } from './services.ts';

export const testPassword = 'sông rộng thuyền nhỏ';

/** A person at their machine: own cookie, own requests. */
export interface Machine {
  readonly id: string;
  readonly cookie: string;
  get(path: string): Promise<Response>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Response>;
}

/**
 * The whole server on a database of its own, without a port.
 * @param root where the built web app is looked for; nowhere by itself
 */
export async function openTestServer(root = '/nowhere', surroundings: NodeJS.ProcessEnv = {}) {
  const { store, remove } = await openTestStore();
  await migrate(store.pool, 'server', serverMigrations);
  const sequencer = startSequencer(store);
  const logged: string[] = [];
  const noted: string[] = [];
  const config = readConfig({ ...surroundings, PLENUM_DATA: store.dataDir }, root);
  const services: Services = {
    config,
    store,
    sequencer,
    witnessing: null,
    now: () => new Date().toISOString(),
    freshId: randomUUID,
    stopping: new AbortController().signal,
    note: (line) => noted.push(line),
    log: (line) => logged.push(line),
  };
  const app = createApp(services);
  const request = (method: string, path: string, body?: unknown, cookie = ''): Promise<Response> =>
    Promise.resolve(
      app.request(path, {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          cookie,
          ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      }),
    );
  const signIn = async (login: string, password = testPassword): Promise<Machine> => {
    const answer = await request('POST', '/api/session', { login, password });
    if (answer.status !== 200) throw new Error(`${login} could not sign in: ${await answer.text()}`);
    const set = (from: Response) => from.headers.getSetCookie().findLast((one) => /^plenum=[^;]/.test(one));
    let cookie = set(answer)?.split(';')[0] ?? '';
    // As a browser does: a session that is renewed takes the old one's place.
    const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
      const answered = await request(method, path, body, cookie);
      cookie = set(answered)?.split(';')[0] ?? cookie;
      return answered;
    };
    const { account } = (await answer.json()) as { account: { id: string } };
    return {
      id: account.id,
      get cookie() {
        return cookie;
      },
      get: (path) => ask('GET', path),
      send: ask,
    };
  };
  const administrators: AccountActor = { ...installation, administrator: true };
  return {
    services,
    app,
    request,
    logged,
    noted,
    signIn,
    open: (login: string, administrator = false) =>
      openAccount(services, { name: `Người ${login}`, login, password: testPassword, administrator }, administrators),
    /** Derives every row from the record again: whether they come to what stands there. */
    async rebuiltEqual() {
      const rows = async () => {
        const accounts = await store.pool.query('select * from account_row order by id');
        const elections = await store.pool.query('select * from election_row order by id');
        const people = await store.pool.query('select * from person_row order by id');
        const posts = await store.pool.query('select * from post_row order by id');
        const meetings = await store.pool.query('select * from meeting_row order by id');
        const holders = await store.pool.query('select * from meeting_holder order by meeting, account');
        const votes = await store.pool.query('select * from open_vote_row order by id');
        const held = await store.pool.query('select * from meeting_election_row order by election');
        const proposals = await store.pool.query('select id, meeting, proposal from meeting_proposal_row order by id');
        const settings = await store.pool.query("select * from setting where key = 'second-factor'");
        const all = [settings, accounts, elections, people, posts, meetings, holders, votes, proposals, held];
        return JSON.stringify(all.map((found) => found.rows));
      };
      const before = await rows();
      await rebuild(store, [
        accountProjection,
        installationProjection,
        electionProjection,
        personProjection,
        bodyProjection,
        meetingProjection,
        openVoteProjection,
        programmeProjection,
        meetingProposalProjection,
      ]);
      return before === (await rows());
    },
    async remove() {
      await sequencer.stop();
      await remove();
    },
  };
}
export type TestServer = Awaited<ReturnType<typeof openTestServer>>;

const meeting = {
  kind: 'members-congress',
  name: 'Hội nghị toàn thể',
  organisation: 'Hội Khuyến học xã Bến Đò',
  parent: '',
  place: 'Bến Đò',
  date: '2026-01-10',
} as const;

/** An election whose round is open with `collected` papers for two of three names; its people have their duties. */
export async function openRoundFor(
  people: Readonly<Record<'organiser' | 'head' | 'first' | 'second' | 'observer', Machine>>,
  collected = 3,
): Promise<string> {
  const opened = await people.organiser.send('POST', '/api/elections', {
    title: { vi: 'Bầu Ban Chấp hành', en: 'Board election' },
    regulation: 'simple-majority',
    office: 'board',
    seats: 2,
    meeting,
  });
  const { id } = (await opened.json()) as { id: string };
  const act = async (who: Machine, body: object) => {
    const answer = await who.send('POST', `/api/elections/${id}/acts`, { act: body });
    if (answer.status !== 200) throw new Error(`${JSON.stringify(body)}: ${await answer.text()}`);
  };
  for (const [person, duty] of [
    [people.head, 'head-of-tellers'],
    [people.first, 'teller'],
    [people.second, 'teller'],
    [people.observer, 'observer'],
  ] as const)
    await act(people.organiser, { act: 'give-duty', account: person.id, name: `Người ${person.id.slice(0, 4)}`, duty });
  await act(people.organiser, {
    act: 'list-candidates',
    candidates: ['Trần Thị An', 'Lê Văn Bình', 'Phạm Thị Cúc'].map((name) => ({ name, nominated: 'committee' })),
  });
  await act(people.organiser, { act: 'close-list' });
  await act(people.organiser, { act: 'confirm-assumed-rules' });
  await act(people.organiser, { act: 'announce-base', summoned: 5, excluded: [], present: 4 });
  await act(people.organiser, { act: 'open-round' });
  await act(people.head, { act: 'count-papers', issued: 4, collected, note: '' });
  return id;
}
