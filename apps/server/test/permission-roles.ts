import { randomUUID } from 'node:crypto';
import { freshToken, hashToken } from '../src/account/session.ts';
import { type Machine, openRoundFor, type TestServer } from '../src/testing.ts';

/** Everybody whom a route may meet, in the order of the table. */
export const roles = [
  'nobody',
  'no duty',
  'administrator',
  'organiser',
  'presidium',
  'secretariat',
  'head of tellers',
  'teller',
  'observer',
  'auditor',
  'code on paper',
] as const;
export type Role = (typeof roles)[number];

export interface Cast {
  readonly election: string;
  /** A unit of the organisation, and somebody who belongs to it. */
  readonly unit: string;
  readonly person: string;
  readonly accounts: Readonly<Record<Exclude<Role, 'nobody'>, string>>;
}

/** An election whose first teller keys, with somebody for every role. */
export async function openCast(server: TestServer): Promise<Cast> {
  const machines = {} as Record<Exclude<Role, 'nobody' | 'code on paper'>, Machine>;
  // The first account of an installation administers it, whoever it is.
  for (const role of ['administrator', ...roles.filter((one) => one !== 'administrator')] as const) {
    if (role === 'nobody' || role === 'code on paper') continue;
    const login = role.replaceAll(' ', '-');
    await server.open(login, role === 'administrator');
    machines[role] = await server.signIn(login);
  }
  await server.open('second-teller');
  const election = await openRoundFor({
    organiser: machines.organiser,
    head: machines['head of tellers'],
    first: machines.teller,
    second: await server.signIn('second-teller'),
    observer: machines.observer,
  });
  const act = async (who: Machine, body: object) => {
    const answer = await who.send('POST', `/api/elections/${election}/acts`, { act: body });
    if (answer.status !== 200) throw new Error(await answer.text());
  };
  for (const duty of ['presidium', 'secretariat', 'auditor'] as const)
    await act(machines.organiser, { act: 'give-duty', account: machines[duty].id, name: `Người ${duty}`, duty });
  await act(machines.teller, { act: 'begin-entry' });
  const made = async (path: string, body: object): Promise<string> =>
    ((await (await machines.administrator.send('POST', path, body)).json()) as { id: string }).id;
  const unit = await made('/api/organizations/acts', {
    act: { act: 'add-unit', code: 'BD', name: 'Chi bộ Bến Đò', kind: 'branch', parent: null },
  });
  const card = { code: '0001', name: 'Ngô Thị Hội' };
  const person = await made('/api/persons', { card, unit, from: '2020-01-10', status: 'official' });
  if (!unit || !person) throw new Error('No unit or no person was made');
  const people = [{ name: 'Ngô Thị Giấy', duty: 'teller' }];
  await machines.organiser.send('POST', `/api/elections/${election}/codes`, { hours: 4, people });
  const codes = await server.services.store.pool.query<{ account: string }>('select account from paper_code');
  const accounts = Object.fromEntries(Object.entries(machines).map(([role, { id }]) => [role, id])) as Cast['accounts'];
  return { election, unit, person, accounts: { ...accounts, 'code on paper': codes.rows[0]?.account ?? '' } };
}

/** The cookie of a new session for a role; empty for nobody. */
export async function cookieFor(server: TestServer, cast: Cast, role: Role): Promise<string> {
  if (role === 'nobody') return '';
  const token = freshToken();
  const [by, election] = role === 'code on paper' ? ['code', cast.election] : ['password', null];
  await server.services.store.pool.query(
    `insert into session (token_hash, account, began_at, seen_at, how, election) values ($1, $2, now(), now(), $3, $4)`,
    [hashToken(token), cast.accounts[role], by, election],
  );
  return `plenum=${token}`;
}

/** Somebody whom an act on an account may hit. */
export const newVictim = (server: TestServer): Promise<string> => server.open(`victim-${randomUUID().slice(0, 8)}`);
