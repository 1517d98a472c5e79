import { createHash } from 'node:crypto';
import { declaredRounds, minutesOf, roundUnderWay } from '@plenum/election';
import {
  type DraftedSection,
  draftMinutes,
  type Meeting,
  type MeetingStreams,
  type MinutesHead,
  type ReadStream,
  type RecordedElection,
  recordMeeting,
} from '@plenum/meeting';
import { keepAttachment, readAttachment } from '@plenum/store';
import { accountNames } from '../account/account-rows.ts';
import { loadElection } from '../election/election-acts.ts';
import { streamOf } from '../election/election-rows.ts';
import { minutesSource } from '../election/minutes-source.ts';
import { notFound } from '../http/problem.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { conclusionsStream, loadConclusions } from './conclusion-acts.ts';
import { meetingStream } from './meeting-rows.ts';
import { loadMinutes, minutesStream } from './minutes-acts.ts';
import { floorStream, loadFloor } from './open-vote-acts.ts';
import { openVoteStream, openVotesOf } from './open-vote-rows.ts';
import { loadProgramme } from './programme-acts.ts';
import { agendaOf } from './programme-view.ts';

/** What a draft is made from: the streams folded, and the number of the last entry read of each. */
export interface DraftSource {
  readonly streams: MeetingStreams;
  readonly read: readonly ReadStream[];
}

/** The numbers are asked first: what came in between is read too, and is at most named one too low. */
export async function draftSource(
  services: Services,
  meeting: Meeting,
  lang: MinutesHead['lang'],
): Promise<DraftSource> {
  const { pool } = services.store;
  const votes = await openVotesOf(pool, meeting.id);
  const { id } = meeting;
  const { programme } = await loadProgramme(services, id);
  const held = programme.items.flatMap(({ elections }) => elections);
  const read = await numbersOf(services, [
    ...[meetingStream(id), `programme/${id}`, floorStream(id), conclusionsStream(id), minutesStream(id)],
    ...votes.map((vote) => openVoteStream(vote.id)),
    ...held.map(streamOf),
  ]);
  const [items, floor, conclusions, minutes, accounts, { tree }] = await Promise.all([
    agendaOf(services, meeting),
    loadFloor(services, id),
    loadConclusions(services, id),
    loadMinutes(services, id),
    accountNames(pool),
    loadTree(services),
  ]);
  const people = await namesOf(pool, [...peopleOf(meeting), ...floor.turns.map(({ person }) => person)]);
  return {
    read,
    streams: {
      meeting,
      items,
      floor,
      votes,
      conclusions: conclusions.state,
      minutes: minutes.state,
      elections: await recordedElections(services, held, lang),
      names: {
        person: (person) => people.get(person) ?? person,
        unit: (unit) => tree.units.get(unit)?.name ?? unit,
        account: (account) => accounts.get(account) ?? account,
      },
    },
  };
}

const peopleOf = (meeting: Meeting): readonly string[] => [
  ...meeting.seats.flatMap(({ person, alternate }) => (alternate === null ? [person] : [person, alternate])),
  ...meeting.holders.flatMap(({ person }) => (person === null ? [] : [person])),
  ...meeting.groups.flatMap(({ chair, secretary }) => [chair, secretary].filter((one) => one !== null)),
];

async function numbersOf(services: Services, streams: readonly string[]): Promise<readonly ReadStream[]> {
  const found = await services.store.pool.query<{ stream: string; number: string }>(
    'select stream, max(number) as number from entry where stream = any($1::text[]) group by stream order by stream',
    [streams],
  );
  return found.rows.map(({ stream, number }) => ({ stream, number: Number(number) }));
}

/** What each election of the agenda came to; its own minutes hold the figures. */
async function recordedElections(
  services: Services,
  ids: readonly string[],
  lang: MinutesHead['lang'],
): Promise<readonly RecordedElection[]> {
  const recorded: RecordedElection[] = [];
  for (const id of ids) {
    const { state, regulation } = await loadElection(services, id);
    const { title, seats } = state;
    const finished = declaredRounds(state).length > 0 && !roundUnderWay(state);
    const drawn = state.minutes.at(-1)?.number ?? null;
    const source = minutesSource(state, regulation, lang, { number: drawn, checkpoint: null, receipt: null });
    const names = new Map(state.candidates.map((candidate) => [candidate.id, candidate.name]));
    recorded.push({
      id,
      title: title[lang],
      seats,
      elected: finished ? source.counted.result.elected.map((one) => names.get(one) ?? one) : [],
      minutes: drawn === null ? null : minutesOf(source).number.replace(/^(?:Số|No\.?):?\s*/, ''),
      finished,
    });
  }
  return recorded;
}

const jsonType = 'application/json';
const bytesOf = (value: object): Uint8Array => Buffer.from(JSON.stringify(value));

/** The sections that the record gives now, and their hash. */
export async function draftNow(services: Services, meeting: Meeting, lang: MinutesHead['lang']) {
  const { streams, read } = await draftSource(services, meeting, lang);
  const sections = draftMinutes(recordMeeting(streams), lang);
  const bytes = bytesOf(sections);
  return { sections, read, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export const keepJson = (services: Services, value: object): Promise<string> =>
  keepAttachment(services.store, bytesOf(value), jsonType);

/** @throws Problem 404 where the kept value is gone */
export async function keptJson<Value>(services: Services, sha256: string): Promise<Value> {
  const kept = await readAttachment(services.store, sha256);
  if (!kept) throw notFound();
  return JSON.parse(Buffer.from(kept.bytes).toString('utf8')) as Value;
}

export const keptSections = (services: Services, sha256: string): Promise<readonly DraftedSection[]> =>
  keptJson(services, sha256);
