import { type ElectionEvent, eventSentence } from '@plenum/election';
import {
  type ConclusionEvent,
  conclusionEventSentence,
  type FloorEvent,
  floorEventSentence,
  type MeetingEvent,
  type MeetingMinutesEvent,
  meetingEventSentence,
  meetingMinutesEventSentence,
  type OpenVoteEvent,
  openVoteEventSentence,
  type ProgrammeEvent,
  type ProposalEvent,
  programmeEventSentence,
  proposalEventSentence,
} from '@plenum/meeting';
import {
  type AccountEvent,
  accountEventSentence,
  type InstallationEvent,
  installationEventSentence,
  isOrganisationStream,
  type OrganisationEvent,
  organisationEventSentence,
} from '@plenum/organisation';
import {
  type AdaptationEvent,
  adaptationEventSentence,
  type InstrumentEvent,
  instrumentEventSentence,
  isAdaptationStream,
  isRulebookStream,
  type ModelEvent,
  type RulebookEvent,
  rulebookEventSentence,
} from '@plenum/rulebook';
import { type ListedEntry, readEntries, type Store, type StoredEvent } from '@plenum/store';
import type { Language } from '../http/language.ts';
import { isMeetingStream } from '../meeting/meeting-of-stream.ts';
import { namesOf } from '../organisation/person-rows.ts';

export interface RecordNames {
  readonly account: (id: string) => string;
  /** Somebody of the organisation. */
  readonly person: (id: string) => string;
  /** A candidate, or somebody summoned, of the election whose stream this is. */
  readonly candidate: (stream: string, id: string) => string;
}

/** What happened, in words; never what a ballot holds. */
export function eventInWords(event: StoredEvent, language: Language, names: RecordNames): string {
  if (event.stream.startsWith('account/')) return accountEventSentence(event as unknown as AccountEvent, language);
  if (event.stream.startsWith('installation/'))
    return installationEventSentence(event as unknown as InstallationEvent, language);
  if (isRulebookStream(event.stream)) return rulebookEventSentence(event as unknown as RulebookEvent, language);
  if (event.stream.startsWith('instrument/'))
    return instrumentEventSentence(event as unknown as InstrumentEvent, language);
  if (event.stream.startsWith('meeting/'))
    return meetingEventSentence(event as unknown as MeetingEvent, language, names);
  if (isAdaptationStream(event.stream))
    return adaptationEventSentence(event as unknown as AdaptationEvent | ModelEvent, language);
  if (event.stream.startsWith('programme/'))
    return programmeEventSentence(event as unknown as ProgrammeEvent, language);
  if (event.stream.startsWith('open-vote/'))
    return openVoteEventSentence(event as unknown as OpenVoteEvent, language, names.person);
  if (event.stream.startsWith('proposal/'))
    return proposalEventSentence(event as unknown as ProposalEvent, language, names.person);
  if (event.stream.startsWith('conclusions/'))
    return conclusionEventSentence(event as unknown as ConclusionEvent, language);
  if (event.stream.startsWith('meeting-minutes/'))
    return meetingMinutesEventSentence(event as unknown as MeetingMinutesEvent, language);
  if (event.stream.startsWith('floor/'))
    return floorEventSentence(event as unknown as FloorEvent, language, names.person);
  if (isOrganisationStream(event.stream))
    return organisationEventSentence(event as unknown as OrganisationEvent, language);
  return eventSentence(event as unknown as ElectionEvent, language, {
    account: names.account,
    candidate: (id) => names.candidate(event.stream, id),
    elector: (id) => names.candidate(event.stream, id),
  });
}

const byId: ReadonlySet<string> = new Set([
  'candidate-removed',
  'elector-removed',
  'elector-excluded',
  'elector-counted-again',
  'electors-noted',
] satisfies ElectionEvent['type'][]);
/** Lists are made at the beginning of a stream; what is keyed after them is not read through for a name. */
const mostRead = 5_000;

/** Names that some entries speak of by id: those taken off a list stand nowhere but in the record. */
export async function candidateNames(store: Store, entries: readonly ListedEntry[]) {
  const streams = new Set(entries.filter((one) => byId.has(one.type)).map((one) => one.stream));
  const names = new Map<string, string>();
  for (const stream of streams)
    for (const entry of await firstEntries(store, stream)) {
      const event = entry as unknown as ElectionEvent;
      if (event.type !== 'candidate-listed' && event.type !== 'candidate-corrected' && event.type !== 'elector-listed')
        continue;
      names.set(`${stream} ${event.data.id}`, event.data.name.personal ?? event.data.id);
    }
  return (stream: string, id: string): string => names.get(`${stream} ${id}`) ?? id;
}

/** Names of the organisation's people whom entries of meetings speak of. */
export async function peopleNames(store: Store, entries: readonly ListedEntry[]) {
  const ids = entries
    .filter((entry) => isMeetingStream(entry.stream))
    .flatMap(({ data }) => Object.values(data))
    .filter((value): value is string => typeof value === 'string');
  const names = await namesOf(store.pool, [...new Set(ids)]);
  return (id: string): string => names.get(id) ?? id;
}

async function firstEntries(store: Store, stream: string): Promise<readonly ListedEntry[]> {
  const all: ListedEntry[] = [];
  for (;;) {
    const page = await readEntries(store, { stream, after: all.at(-1)?.arrival });
    all.push(...page);
    if (page.length < 1_000 || all.length >= mostRead) return all;
  }
}
