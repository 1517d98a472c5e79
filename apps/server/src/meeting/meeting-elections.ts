import {
  type BothLanguages,
  declaredRounds,
  type MeetingKind as ElectionMeetingKind,
  type ElectorEntry,
  type MeetingHeading,
  type Office,
  regulationById,
  roundUnderWay,
  standingOf,
  standingsAt,
} from '@plenum/election';
import {
  committeeOf,
  fromCommittee,
  type HeldElection,
  isPresent,
  type Meeting,
  type MeetingElectionRequest,
  type MeetingKind,
  meetingElectionDuties,
  meetingElectionFindings,
  notYourElection,
  sitterOf,
  withConvening,
} from '@plenum/meeting';
import { pathOf } from '@plenum/organisation';
import { accountNames } from '../account/account-rows.ts';
import type { SignedIn } from '../account/session.ts';
import { type LoadedElection, loadElection, performElectionAct } from '../election/election-acts.ts';
import { minutesSource } from '../election/minutes-source.ts';
import { BadInput, notFound, Refused } from '../http/problem.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { loadMeeting } from './meeting-acts.ts';
import { electionsOfMeeting, placeOfElection } from './meeting-election-rows.ts';
import { openVotesOf } from './open-vote-rows.ts';
import { loadProgramme, performProgrammeAct } from './programme-acts.ts';
import type { MeetingReach } from './reach.ts';

/** What a person asks for when an election begins from the agenda. */
export interface AskedElection extends MeetingElectionRequest {
  readonly id: string;
  readonly title: BothLanguages;
  readonly regulation: string;
  readonly office: Office;
  readonly seats: number;
}

export type ElectionActing = Pick<MeetingReach, 'meeting' | 'duties' | 'mayConvene'> & {
  readonly who: Pick<SignedIn, 'id' | 'name' | 'administrator' | 'election' | 'meeting'>;
  readonly now?: string;
};

/** A review conference votes as delegates do. */
const kindOf: Readonly<Record<MeetingKind, ElectionMeetingKind>> = {
  'members-congress': 'members-congress',
  'delegates-congress': 'delegates-congress',
  'committee-meeting': 'committee-meeting',
  'review-conference': 'delegates-congress',
};

const isDeclared = ({ state }: LoadedElection): boolean => declaredRounds(state).length > 0 && !roundUnderWay(state);

async function heldElections(services: Services, meeting: string): Promise<readonly HeldElection[]> {
  const ids = await electionsOfMeeting(services.store.pool, meeting);
  const loaded = await Promise.all(ids.map((id) => loadElection(services, id)));
  return loaded.map((one) => ({ id: one.state.id, office: one.state.office, declared: isDeclared(one) }));
}

/** @throws Refused with all findings, before anything is kept */
async function assertOpens(services: Services, asked: AskedElection, acting: ElectionActing): Promise<void> {
  const { meeting, duties, mayConvene } = acting;
  const [{ programme }, held, votes] = await Promise.all([
    loadProgramme(services, meeting.id),
    heldElections(services, meeting.id),
    openVotesOf(services.store.pool, meeting.id),
  ]);
  const findings = meetingElectionFindings(asked, {
    meeting,
    duties: withConvening(duties, mayConvene),
    isItem: (id) => programme.items.some((item) => item.id === id),
    held: held.filter(({ id }) => id !== asked.id),
    isCarried: (vote) => votes.some((one) => one.id === vote && one.closed?.result.adopted === true),
  });
  if (findings.length > 0) throw new Refused(findings);
}

/**
 * Opens an election from the agenda: its heading is the meeting's, those who vote are the seats that count, its tellers are those
 * whom the meeting elected, and the item points to it. Asked again with the same id it goes on where it broke off.
 * @throws Refused with all findings
 */
export async function openMeetingElection(
  services: Services,
  asked: AskedElection,
  acting: ElectionActing,
): Promise<void> {
  await assertOpens(services, asked, acting);
  const regulation = regulationById(asked.regulation);
  if (!regulation)
    throw new BadInput([{ code: 'invalid_value', values: [], path: ['regulation'], message: '' } as never]);
  const { meeting, who, now } = acting;
  const { id, title, office, seats, item, tellers } = asked;
  const perform = (act: Parameters<typeof performElectionAct>[1]['act']) =>
    performElectionAct(services, { id, act, actor: who, regulation, now });
  const place = await placeOfElection(services.store.pool, id);
  const begun = await loadElection(services, id).catch(() => null);
  if (begun && place === null && !begun.state.holders.some(({ account }) => account === who.id)) throw notFound();
  if (!begun)
    await perform({ act: 'open-election', id, title, office, seats, meeting: await headingOf(services, meeting) });
  const listed = begun ?? (await loadElection(services, id));
  const weighted = regulation.switches.weighted.value;
  if (!weighted && listed.state.electors.electors.length === 0)
    await perform({ act: 'list-electors', electors: await electorsOf(services, meeting) });
  const names = await accountNames(services.store.pool);
  const counting = new Set(
    listed.state.holders.filter((one) => one.duties.includes('teller')).map(({ account }) => account),
  );
  for (const account of tellers.filter((one) => !counting.has(one)))
    await perform({ act: 'give-duty', account, name: names.get(account) ?? account, duty: 'teller' });
  if (place === null) await performProgrammeAct(services, { act: 'link-election', id: item, election: id }, acting);
}

async function headingOf(services: Services, meeting: Meeting): Promise<MeetingHeading> {
  const { tree } = await loadTree(services);
  const above = pathOf(tree, meeting.unit)
    .filter((id) => id !== meeting.unit)
    .at(-1);
  return {
    kind: kindOf[meeting.kind],
    name: meeting.name,
    organisation: tree.units.get(meeting.unit)?.name ?? meeting.unit,
    parent: above === undefined ? '' : (tree.units.get(above)?.name ?? ''),
    place: meeting.place.split(',').at(-1)?.trim() || meeting.place,
    date: meeting.date,
  };
}

/** The place in the list of those who vote: the seat's number on the delegate's card. */
const electorId = (seat: { readonly number: number }): string => `d${String(seat.number).padStart(4, '0')}`;

/** Whoever sits in each seat that counts. */
async function electorsOf(services: Services, meeting: Meeting): Promise<readonly ElectorEntry[]> {
  const seats = meeting.seats.filter(({ excluded }) => excluded === null);
  const found = await services.store.pool.query<{ id: string; name: string; born: string | null }>(
    'select id, name, born from person_row where id = any($1::text[])',
    [seats.map(sitterOf)],
  );
  const people = new Map(found.rows.map((row) => [row.id, row]));
  const { tree } = await loadTree(services);
  return seats.map((seat) => {
    const { name = sitterOf(seat), born = null } = people.get(sitterOf(seat)) ?? {};
    return {
      id: electorId(seat),
      name,
      ...(born !== null && /^\d{4}-\d{2}-\d{2}$/.test(born) && { born }),
      unit: tree.units.get(seat.unit)?.name ?? seat.unit,
    };
  });
}

/**
 * Takes over who is in the hall now into the election's list, from which its base is offered: who came and who left since it was
 * taken over last. @throws Refused; Problem 404 where the meeting holds no such election
 */
export async function takeAttendance(services: Services, election: string, acting: ElectionActing): Promise<void> {
  const { meeting, who } = acting;
  const held = withConvening(acting.duties, acting.mayConvene);
  if (!meetingElectionDuties.some((duty) => held.includes(duty))) throw new Refused([notYourElection]);
  if ((await placeOfElection(services.store.pool, election))?.meeting !== meeting.id) throw notFound();
  const { state, regulation } = await loadElection(services, election);
  const now = acting.now ?? services.now();
  const standings = standingsAt(state.electors, null);
  const listed = new Set(state.electors.electors.map(({ id }) => id));
  const came: string[] = [];
  const left: string[] = [];
  for (const seat of meeting.seats) {
    const id = electorId(seat);
    if (!listed.has(id)) continue;
    const { here } = standingOf(standings, id);
    const present = seat.excluded === null && isPresent(meeting, sitterOf(seat), now);
    if (present && !here) came.push(id);
    if (!present && here) left.push(id);
  }
  for (const [change, electors] of [
    ['came', came],
    ['left', left],
  ] as const)
    if (electors.length > 0)
      await performElectionAct(services, {
        id: election,
        act: { act: 'note-elector', electors, change, note: '' },
        actor: who,
        regulation,
        now,
      });
}

/**
 * Who alone may stand in an election: the committee that the same meeting elected, where the office is filled from among it; null
 * where everybody may.
 */
export async function committeeFor(services: Services, { state }: LoadedElection) {
  if (!fromCommittee.has(state.office)) return null;
  const place = await placeOfElection(services.store.pool, state.id);
  if (place === null) return null;
  const committee = committeeOf((await heldElections(services, place.meeting)).filter(({ id }) => id !== state.id));
  if (!committee?.declared) return null;
  const loaded = await loadElection(services, committee.id);
  const { counted } = minutesSource(loaded.state, loaded.regulation, 'vi', { number: null, checkpoint: null });
  const elected = new Set(counted.result.elected);
  return loaded.state.candidates.filter(({ id }) => elected.has(id)).map(({ name, born }) => ({ name, born }));
}

/** An election of a meeting in its list. */
export interface MeetingElectionLine {
  readonly id: string;
  readonly title: BothLanguages;
  readonly office: Office;
  readonly seats: number;
  readonly item: string;
  readonly itemTitle: string;
  readonly declared: boolean;
  readonly electors: number;
  /** Those of them who are noted as here. */
  readonly here: number;
  /** Whether the reader holds a duty in it, and so may open it. */
  readonly mine: boolean;
}

/** In the order of the agenda. */
export async function meetingElections(
  services: Services,
  reach: MeetingReach,
): Promise<readonly MeetingElectionLine[]> {
  const { programme } = await loadProgramme(services, reach.meeting.id);
  const lines: MeetingElectionLine[] = [];
  for (const item of programme.items)
    for (const election of item.elections) {
      const loaded = await loadElection(services, election);
      const { id, title, office, seats, electors, holders } = loaded.state;
      const standings = standingsAt(electors, null);
      lines.push({
        id,
        title,
        office,
        seats,
        item: item.id,
        itemTitle: item.title,
        declared: isDeclared(loaded),
        electors: electors.electors.length,
        here: electors.electors.filter((one) => standingOf(standings, one.id).here).length,
        mine: reach.who.administrator || holders.some(({ account }) => account === reach.who.id),
      });
    }
  return lines;
}

/** The way back: the meeting and the item of an election; null for one that was opened by itself. */
export async function meetingOfElection(services: Services, election: string) {
  const place = await placeOfElection(services.store.pool, election);
  if (place === null) return null;
  const { meeting } = await loadMeeting(services, place.meeting);
  const { programme } = await loadProgramme(services, place.meeting);
  const item = programme.items.find(({ id }) => id === place.item)?.title ?? '';
  return { id: meeting.id, name: meeting.name, item };
}
