import type { Citation } from '@plenum/kernel';
import {
  type AgendaItem,
  type Bases,
  basesAt,
  type Cast,
  type CredentialsReport,
  isWaiting,
  itemUnderWay,
  type Meeting,
  type MeetingRules,
  meetingRulesOf,
  type OpenVoteSummary,
  type OpenVoteWay,
  type Quorum,
  queueOf,
  quorumAt,
  resultSentence,
  type SpeechKind,
  type Spell,
  speakerOf,
  type Threshold,
  type Turn,
  type VoteBase,
  type VoteChoice,
  type VoteResult,
} from '@plenum/meeting';
import { accountNames } from '../account/account-rows.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { loadMeeting } from './meeting-acts.ts';
import { loadFloor } from './open-vote-acts.ts';
import { openVotesOf } from './open-vote-rows.ts';
import { loadProgramme } from './programme-acts.ts';

/** What everybody in the hall may see of a meeting at this moment, the same for all: no partial count stands in it. */
export interface HallView {
  readonly meeting: Pick<Meeting, 'id' | 'name' | 'place' | 'date' | 'begins' | 'ended'> & { readonly unit: string };
  readonly quorum: Quorum & { readonly threshold: Threshold; readonly citation: Citation };
  readonly bases: Bases;
  readonly rules: MeetingRules;
  /** The item of the agenda under way, and the one after it. */
  readonly now: HallItem | null;
  readonly next: HallItem | null;
  readonly speaker: HallTurn | null;
  readonly queue: readonly HallTurn[];
  readonly open: readonly HallVote[];
  /** The vote that was closed last. */
  readonly result: HallResult | null;
  readonly credentials: (CredentialsReport & { readonly text: string }) | null;
}
export interface HallItem {
  readonly id: string;
  readonly title: string;
  /** Who presents or chairs it, in words. */
  readonly presents: string;
}
export interface HallTurn {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: SpeechKind;
  readonly topic: string;
  readonly item: string | null;
  readonly called: string | null;
  readonly minutes: number | null;
  readonly spells: readonly Spell[];
  readonly texts: number;
}
export interface HallVote {
  readonly id: string;
  readonly question: string;
  readonly way: OpenVoteWay;
  readonly areas: readonly string[];
  readonly opened: string;
  readonly bases: Bases;
  readonly quorum: number;
  readonly base: VoteBase;
  readonly threshold: Threshold;
  readonly citation: Citation;
}
export interface HallResult extends Omit<HallVote, 'opened'> {
  readonly closed: string;
  readonly result: VoteResult;
  readonly sentence: { readonly vi: string; readonly en: string };
}

const hallVote = (vote: OpenVoteSummary): HallVote => ({
  id: vote.id,
  question: vote.question,
  way: vote.way,
  areas: vote.areas,
  opened: vote.opened,
  bases: vote.hall.bases,
  quorum: vote.hall.quorum,
  base: vote.decision.base,
  threshold: vote.decision.threshold,
  citation: vote.decision.citation,
});

/** The result of a closed vote as screens show it; null while there is none. */
export function hallResult(vote: OpenVoteSummary): HallResult | null {
  if (!vote.closed) return null;
  const { opened: _, ...rest } = hallVote(vote);
  return {
    ...rest,
    closed: vote.closed.at,
    result: vote.closed.result,
    sentence: { vi: resultSentence(vote, 'vi') ?? '', en: resultSentence(vote, 'en') ?? '' },
  };
}

/** Turns with names and units of their speakers. */
export async function namedTurns(
  services: Services,
  meeting: Meeting,
  turns: readonly Turn[],
): Promise<readonly HallTurn[]> {
  if (turns.length === 0) return [];
  const names = await namesOf(
    services.store.pool,
    turns.map((turn) => turn.person),
  );
  const { tree } = await loadTree(services);
  const places = [...meeting.seats, ...meeting.alternates];
  return turns.map(({ id, person, kind, topic, item, called, minutes, spells, texts }) => {
    const unit = places.find((one) => one.person === person || ('alternate' in one && one.alternate === person))?.unit;
    const unitName = unit === undefined ? '' : (tree.units.get(unit)?.name ?? unit);
    const name = names.get(person) ?? person;
    return { id, person, name, unit: unitName, kind, topic, item, called, minutes, spells, texts: texts.length };
  });
}

async function itemsOf(services: Services, meeting: string): Promise<Pick<HallView, 'now' | 'next'>> {
  const { programme } = await loadProgramme(services, meeting);
  const now = itemUnderWay(programme);
  const next = programme.items.find((item) => item.started === null) ?? null;
  const chairs = [now, next].flatMap((item) => (item?.person ? [item.person] : []));
  const names = chairs.length > 0 ? await namesOf(services.store.pool, chairs) : new Map<string, string>();
  const told = (item: AgendaItem | null): HallItem | null => {
    if (item === null) return null;
    const person = item.person === null ? '' : (names.get(item.person) ?? '');
    return { id: item.id, title: item.title, presents: [person, item.by].filter(Boolean).join(', ') };
  };
  return { now: told(now), next: told(next) };
}

/** @throws Problem 404 */
export async function hallView(services: Services, id: string): Promise<HallView> {
  const { meeting } = await loadMeeting(services, id);
  const floor = await loadFloor(services, id);
  const votes = await openVotesOf(services.store.pool, id);
  const rules = meetingRulesOf(meeting.rules);
  const now = services.now();
  const speaking = speakerOf(floor);
  const turns = await namedTurns(services, meeting, [...(speaking ? [speaking] : []), ...queueOf(floor)]);
  const { tree } = await loadTree(services);
  const lastClosed = votes.filter((vote) => vote.closed).sort((a, b) => (a.closed!.at < b.closed!.at ? 1 : -1))[0];
  const { name, place, date, begins, ended } = meeting;
  const { threshold, citation } = rules.quorum;
  return {
    meeting: { id, name, place, date, begins, ended, unit: tree.units.get(meeting.unit)?.name ?? meeting.unit },
    quorum: { ...quorumAt(meeting, now, threshold), threshold, citation },
    bases: basesAt(meeting, now),
    rules,
    ...(await itemsOf(services, id)),
    speaker: speaking ? (turns[0] ?? null) : null,
    queue: speaking ? turns.slice(1) : turns,
    open: votes.filter((vote) => !vote.closed && !vote.cancelled).map(hallVote),
    result: lastClosed ? hallResult(lastClosed) : null,
    credentials: meeting.credentials,
  };
}

/** What of the meeting is the reader's own: their seat, their turns, their votes. */
export interface OwnPart {
  readonly person: string | null;
  readonly name: string;
  readonly seat: number | null;
  readonly present: boolean;
  /** Why they no longer count among those summoned. */
  readonly excluded: string | null;
  readonly turns: readonly { readonly id: string; readonly kind: SpeechKind; readonly spoken: boolean }[];
  readonly votes: Readonly<Record<string, OwnVote>>;
}
/** One's own vote; `enteredBy` names who entered it where one did not cast it. */
export interface OwnVote {
  readonly choice: VoteChoice;
  readonly enteredBy: string | null;
}

/** The turns of a person that are not over. */
export const ownTurns = (turns: readonly Turn[], person: string): OwnPart['turns'] =>
  turns
    .filter((turn) => turn.person === person && isWaiting(turn))
    .map(({ id, kind, spells }) => ({ id, kind, spoken: spells.length > 0 }));

export async function ownVote(services: Services, { choice, by }: Cast): Promise<OwnVote> {
  return { choice, enteredBy: by === null ? null : ((await accountNames(services.store.pool)).get(by) ?? by) };
}
