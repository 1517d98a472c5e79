import type { Actor, Finding } from '@plenum/kernel';
import {
  type Meeting,
  type MeetingAct,
  type MeetingContext,
  type MemberStanding,
  meetingDecider,
} from '@plenum/meeting';
import { loadStream, perform } from '@plenum/store';
import { notFound, Refused, StaleScreen } from '../http/problem.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { meetingStream, writeMeeting } from './meeting-rows.ts';

export interface LoadedMeeting {
  readonly meeting: Meeting;
  readonly number: number;
}

/** @throws Problem 404 */
export async function loadMeeting(services: Services, id: string): Promise<LoadedMeeting> {
  const { state, number } = await loadStream(services.store, meetingDecider, meetingStream(id));
  if (state === null) throw notFound();
  return { meeting: state, number };
}

/** Who acts in a meeting. */
export interface MeetingActing {
  readonly actor: Actor;
  readonly mayConvene: boolean;
  /** Another moment than now: for the example. */
  readonly now?: string;
}

const peopleOf = (act: MeetingAct): readonly string[] =>
  act.act === 'summon' ? [...act.people, ...(act.alternates ?? [])].map((one) => one.person) : [];

/** What a decision about a meeting rests on. */
export async function meetingContext(
  services: Services,
  act: MeetingAct,
  acting: MeetingActing,
): Promise<MeetingContext> {
  const { pool } = services.store;
  const { actor, mayConvene, now = services.now() } = acting;
  const account = act.act === 'give-duties' ? act.account : '';
  const open =
    account !== '' && (await pool.query('select 1 from account_row where id = $1 and not closed', [account]));
  const members = await pool.query<{ id: string; unit: string; status: MemberStanding; ended: string | null }>(
    'select id, unit, status, ended from person_row where id = any($1::text[])',
    [peopleOf(act)],
  );
  const byId = new Map(members.rows.map((row) => [row.id, row]));
  return {
    now,
    actor: { id: actor.id, name: actor.name },
    freshId: services.freshId,
    mayConvene,
    accountOpen: (id) => id === account && open !== false && open.rowCount === 1,
    member: (id) => {
      const row = byId.get(id);
      return row ? { unit: row.unit, standing: row.status, ended: row.ended !== null } : null;
    },
  };
}

/** Findings in which ids of people and units have become names: what a meeting's refusal is told with. */
export async function namedFindings(services: Services, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const ids = (field: string) => findings.flatMap(({ values }) => (values[field] ? [String(values[field])] : []));
  const people = await namesOf(services.store.pool, ids('person'));
  const units = ids('unit').length > 0 ? (await loadTree(services)).tree.units : new Map<string, { name: string }>();
  return findings.map((finding) => {
    const { person, unit } = finding.values;
    const named = {
      ...(person !== undefined && { person: people.get(String(person)) ?? String(person) }),
      ...(unit !== undefined && { unit: units.get(String(unit))?.name ?? String(unit) }),
    };
    return { ...finding, values: { ...finding.values, ...named } };
  });
}

/** @throws Refused with all findings, people and units in it by name; StaleScreen where `seen` is behind */
export async function performMeetingAct(
  services: Services,
  id: string,
  act: MeetingAct,
  acting: MeetingActing,
  seen?: number,
): Promise<LoadedMeeting> {
  const outcome = await perform(services.store, {
    decider: meetingDecider,
    stream: meetingStream(id),
    act,
    context: await meetingContext(services, act, acting),
    expectedNumber: seen,
    project: (tx, events, state) => writeMeeting(tx, events, state),
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(await namedFindings(services, outcome.refused));
  if (outcome.state === null) throw new Error(`${act.act} left no meeting`);
  return { meeting: outcome.state, number: outcome.number };
}
