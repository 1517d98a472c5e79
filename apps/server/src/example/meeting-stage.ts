import {
  type ConclusionAct,
  credentialsDraft,
  credentialsFigures,
  dutiesIn,
  type FloorAct,
  type Meeting,
  type MeetingAct,
  meetingRulesOf,
  type OpenVoteAct,
  type ProgrammeAct,
} from '@plenum/meeting';
import { keepAttachment } from '@plenum/store';
import { performConclusionAct } from '../meeting/conclusion-acts.ts';
import { loadMeeting, performMeetingAct } from '../meeting/meeting-acts.ts';
import { type AskedElection, openMeetingElection, takeAttendance } from '../meeting/meeting-elections.ts';
import { signedMinutesFile } from '../meeting/minutes-paper.ts';
import { type AskedOfMinutes, askOfMinutes } from '../meeting/minutes-steps.ts';
import { performFloorAct, performOpenVoteAct } from '../meeting/open-vote-acts.ts';
import { performProgrammeAct } from '../meeting/programme-acts.ts';
import type { Services } from '../services.ts';
import { accountId, type ExampleLogin, exampleAccounts } from './accounts.ts';

/** A meeting of the example, played act by act as its people did it on its day. */
export interface MeetingStage {
  /** What follows is done at this moment, RFC 3339 in UTC. */
  at(moment: string): void;
  meeting(login: ExampleLogin, act: MeetingAct): Promise<void>;
  /** Sent at once and kept in this order, many to a commit. */
  checkIn(people: readonly string[]): Promise<void>;
  programme(login: ExampleLogin, act: ProgrammeAct): Promise<void>;
  floor(login: ExampleLogin, act: FloorAct): Promise<void>;
  vote(login: ExampleLogin, id: string, act: OpenVoteAct): Promise<void>;
  conclude(login: ExampleLogin, act: ConclusionAct): Promise<readonly string[]>;
  minutes(login: ExampleLogin, act: AskedOfMinutes): Promise<string | null>;
  drawMinutes(login: ExampleLogin): Promise<void>;
  announceCredentials(login: ExampleLogin): Promise<void>;
  openElection(login: ExampleLogin, asked: AskedElection): Promise<void>;
  takeAttendance(login: ExampleLogin, election: string): Promise<void>;
  /** Keeps a text as a file; what a paper or a speech text is laid with. */
  file(name: string, text: string): Promise<{ name: string; mediaType: string; sha256: string; bytes: number }>;
  load(): Promise<Meeting>;
}

/** @throws where an act of the example is refused: then a rule or the example has changed */
export function meetingStage(base: Services, id: string): MeetingStage {
  let next = 0;
  const services: Services = { ...base, freshId: () => `${id}-${++next}` };
  let now = '';
  const who = (login: ExampleLogin) => {
    const name = exampleAccounts.find((one) => one.login === login)?.name ?? login;
    return { id: accountId(login), name, administrator: false, election: null, meeting: null };
  };
  const load = async (): Promise<Meeting> => (await loadMeeting(services, id)).meeting;
  const acting = async (login: ExampleLogin) => {
    const meeting = await load();
    return {
      meeting,
      duties: dutiesIn(meeting, accountId(login)),
      person: null,
      mayConvene: false,
      who: who(login),
      now,
    };
  };
  const meetingAct = (login: ExampleLogin, act: MeetingAct): Promise<unknown> =>
    performMeetingAct(services, id, act, { actor: who(login), mayConvene: login === 'totchuc', now });
  const named = async <Value>(what: string, done: Promise<Value>): Promise<Value> =>
    done.catch((error: Error) => {
      throw new Error(`Example ${id}, ${what}: ${error.message}`, { cause: error });
    });
  return {
    at: (moment) => {
      now = moment;
    },
    load,
    meeting: async (login, act) => void (await named(act.act, meetingAct(login, act))),
    checkIn: async (people) =>
      void (await named(
        'check-in',
        Promise.all(people.map((person) => meetingAct('totchuc', { act: 'check-in', person }))),
      )),
    programme: async (login, act) =>
      void (await named(act.act, performProgrammeAct(services, act, await acting(login)))),
    floor: async (login, act) => void (await named(act.act, performFloorAct(services, act, await acting(login)))),
    vote: async (login, vote, act) =>
      void (await named(act.act, performOpenVoteAct(services, vote, act, await acting(login)))),
    conclude: async (login, act) => {
      const { state } = await named(act.act, performConclusionAct(services, act, await acting(login)));
      return state.conclusions.map((one) => one.id);
    },
    minutes: async (login, act) => {
      const { state } = await named(act.act, askOfMinutes(services, act, await acting(login)));
      return state.closed?.sha256 ?? null;
    },
    drawMinutes: async (login) => void (await signedMinutesFile(services, await acting(login), 'pdf', true)),
    async announceCredentials(login) {
      const meeting = await load();
      const found = await services.store.pool.query<{ id: string; born: string | null; sex: 'female' | 'male' | null }>(
        'select id, born, sex from person_row where id = any($1::text[])',
        [meeting.seats.map((seat) => seat.alternate ?? seat.person)],
      );
      const people = new Map(found.rows.map((row) => [row.id, row]));
      const figures = credentialsFigures(meeting, now, meetingRulesOf(meeting.rules), (person) => people.get(person));
      await named(
        'announce-credentials',
        meetingAct(login, { act: 'announce-credentials', text: credentialsDraft(figures, 'vi'), figures }),
      );
    },
    openElection: async (login, asked) =>
      named('open-election', openMeetingElection(services, asked, await acting(login))),
    takeAttendance: async (login, election) =>
      named('attendance', takeAttendance(services, election, await acting(login))),
    async file(name, text) {
      const bytes = Buffer.from(text, 'utf8');
      const sha256 = await keepAttachment(services.store, bytes, 'text/plain');
      return { name, mediaType: 'text/plain', sha256, bytes: bytes.length };
    },
  };
}
