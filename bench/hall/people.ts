// A meeting with its delegates, who chairs and the desks, written straight into the tables.
import { randomBytes, randomUUID } from 'node:crypto';
import { hashToken } from '../../apps/server/src/account/session.ts';
import { performMeetingAct } from '../../apps/server/src/meeting/meeting-acts.ts';
import type { Services } from '../../apps/server/src/services.ts';
import { inTurns } from './phones.ts';

export const DESKS = 4;

export interface Person {
  readonly id: string;
  readonly account: string;
  readonly cookie: string;
}

export async function prepare(
  services: Services,
  delegates: number,
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
    Array.from({ length: delegates }, (_, n) => `Đại biểu ${n + 1}`),
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

export type Prepared = Awaited<ReturnType<typeof prepare>>;
