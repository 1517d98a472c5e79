import { randomUUID } from 'node:crypto';
import { meetingDuties } from '@plenum/meeting';
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
  'code to a meeting',
] as const;
/** Everybody whom a route of a meeting may meet. The office that convenes reaches the unit; the others hold that one duty there. */
export const meetingRoles = [
  'nobody',
  'no duty',
  'administrator',
  'convening office',
  'organiser',
  'presidium',
  'secretariat',
  'credentials',
  'desk',
  'teller',
  'delegate',
  'guest',
  'observer',
  'auditor',
  'code to a meeting',
] as const;
export type Role = (typeof roles)[number] | (typeof meetingRoles)[number];
type Coded = 'code on paper' | 'code to a meeting';

export interface Cast {
  readonly election: string;
  /** A unit of the organisation, and somebody who belongs to it. */
  readonly unit: string;
  readonly person: string;
  readonly meeting: string;
  readonly accounts: Readonly<Record<Exclude<Role, 'nobody'>, string>>;
}

/** An election whose first teller keys, with somebody for every role. */
export async function openCast(server: TestServer): Promise<Cast> {
  const machines = {} as Record<Exclude<Role, 'nobody' | Coded>, Machine>;
  // The first account of an installation administers it, whoever it is.
  for (const role of new Set<Role>(['administrator', ...roles, ...meetingRoles])) {
    if (role === 'nobody' || role === 'code on paper' || role === 'code to a meeting') continue;
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
  const meeting = await openMeeting(machines, unit, person);
  const accounts = Object.fromEntries(Object.entries(machines).map(([role, { id }]) => [role, id])) as Cast['accounts'];
  const coded = {
    'code on paper': codes.rows[0]?.account ?? '',
    // As a delegate without an account signs in: with the delegate's duty, to this meeting alone.
    'code to a meeting': machines.delegate.id,
  };
  return { election, unit, person, meeting, accounts: { ...accounts, ...coded } };
}

/** A meeting of the unit in which every role has its one duty; the person is its delegate. */
async function openMeeting(
  machines: Readonly<Record<Exclude<Role, 'nobody' | Coded>, Machine>>,
  unit: string,
  person: string,
): Promise<string> {
  const send = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await machines.administrator.send('POST', path, body);
    if (answer.status >= 300) throw new Error(await answer.text());
    return (await answer.json()) as { id: string };
  };
  const office = { act: 'give-office', account: machines['convening office'].id, may: 'change' };
  await send(`/api/organizations/${unit}/acts`, { act: office });
  const frame = { name: 'Hội nghị tổng kết', date: '2026-01-10', place: 'Bến Đò' };
  const { id } = await send('/api/meetings', { kind: 'review-conference', unit, ...frame });
  const act = (what: object) => send(`/api/meetings/${id}/acts`, { act: what });
  await act({ act: 'summon', people: [{ person, unit, gained: 'elected' }] });
  for (const duty of meetingDuties)
    if (duty !== 'office')
      await act({
        act: 'give-duties',
        account: machines[duty].id,
        duties: [duty],
        ...(duty === 'delegate' && { person }),
      });
  return id;
}

/** The cookie of a new session for a role; empty for nobody. */
export async function cookieFor(server: TestServer, cast: Cast, role: Role): Promise<string> {
  if (role === 'nobody') return '';
  const token = freshToken();
  const coded = role === 'code on paper' || role === 'code to a meeting';
  const election = role === 'code on paper' ? cast.election : null;
  const meeting = role === 'code to a meeting' ? cast.meeting : null;
  await server.services.store.pool.query(
    `insert into session (token_hash, account, began_at, seen_at, how, election, meeting)
     values ($1, $2, now(), now(), $3, $4, $5)`,
    [hashToken(token), cast.accounts[role], coded ? 'code' : 'password', election, meeting],
  );
  return `plenum=${token}`;
}

/** Somebody whom an act on an account may hit. */
export const newVictim = (server: TestServer): Promise<string> => server.open(`victim-${randomUUID().slice(0, 8)}`);
