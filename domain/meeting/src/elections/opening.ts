import type { Citation, Finding } from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { Meeting } from '../meeting.ts';
import { type MeetingElectionCode, meetingElectionRefusal as refusal } from './refusal.ts';

/** An election of this meeting, as far as another one depends on it. */
export interface HeldElection {
  readonly id: string;
  readonly office: string;
  /** Whether its last round is declared and nothing is under way. */
  readonly declared: boolean;
}

/** An election that somebody wants to open under an item of the agenda. */
export interface MeetingElectionRequest {
  readonly item: string;
  readonly office: string;
  /** Accounts that are to count; may be named later in the election itself. */
  readonly tellers: readonly string[];
  /** The open vote by which the meeting elected its tellers. */
  readonly tellersVote: string | null;
}

export interface MeetingElectionContext {
  readonly meeting: Meeting;
  /** The actor's duties, with those that come of reaching the convening unit. */
  readonly duties: readonly MeetingDuty[];
  readonly isItem: (id: string) => boolean;
  readonly held: readonly HeldElection[];
  /** Whether an open vote of this meeting was carried. */
  readonly isCarried: (vote: string) => boolean;
}

export const meetingElectionDuties: readonly MeetingDuty[] = ['office', 'organiser', 'secretariat'];

export const notYourElection = refusal('not-your-election');

/** Offices that are filled from among the committee. */
export const fromCommittee: ReadonlySet<string> = new Set(['secretary', 'deputy-secretary', 'standing-committee']);

/** The branch elects its committee first, then secretary and deputy from its members; seen of the regulation of 2014. */
const branchOrder: Citation = { instrument: '244-QĐ/TW', article: '19', clause: '9', basis: 'text' };

/**
 * What stands against an election's being opened from the agenda: who asks, the item, the order (a committee whose election is on
 * the agenda comes before its secretary), and tellers whom the meeting did not elect.
 */
export function meetingElectionFindings(
  request: MeetingElectionRequest,
  { meeting, duties, isItem, held, isCarried }: MeetingElectionContext,
): readonly Finding<MeetingElectionCode>[] {
  if (!meetingElectionDuties.some((duty) => duties.includes(duty))) return [notYourElection];
  const committee = committeeOf(held);
  const counting = new Set(
    meeting.holders.filter((holder) => holder.duties.includes('teller')).map(({ account }) => account),
  );
  return [
    ...(meeting.ended === null ? [] : [refusal('election-after-meeting')]),
    ...(isItem(request.item) ? [] : [refusal('election-item-unknown')]),
    ...(meeting.seats.some(({ excluded }) => excluded === null) ? [] : [refusal('election-without-summoned')]),
    ...(fromCommittee.has(request.office) && committee && !committee.declared
      ? [refusal('committee-comes-first', {}, branchOrder)]
      : []),
    ...(request.tellers.every((account) => counting.has(account)) ? [] : [refusal('teller-without-duty')]),
    ...(request.tellers.length > 0 && (request.tellersVote === null || !isCarried(request.tellersVote))
      ? [refusal('tellers-not-elected')]
      : []),
  ];
}

/** The committee's election of this meeting, if its agenda has one: from those elected come secretary and deputies. */
export const committeeOf = (held: readonly HeldElection[]): HeldElection | null =>
  held.findLast(({ office }) => office === 'executive-committee') ?? null;
