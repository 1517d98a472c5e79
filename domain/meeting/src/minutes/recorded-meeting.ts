import type { Citation } from '@plenum/kernel';
import type { Conclusion } from '../conclusions/state.ts';
import type { MeetingKind } from '../meeting.ts';
import type { OpenVoteWay, VoteResult } from '../open-vote/open-vote.ts';
import type { Threshold } from '../rules/threshold.ts';

/** Somebody of a unit, by name. */
export interface NamedDelegate {
  readonly name: string;
  readonly unit: string;
}

/** Who was summoned, who came, and by which rule the meeting could decide. */
export interface RecordedPresence {
  readonly summoned: number;
  /** Counted seats whose sitter was in the hall at some moment. */
  readonly came: number;
  readonly units: readonly { readonly unit: string; readonly summoned: number; readonly came: number }[];
  readonly absent: readonly NamedDelegate[];
  readonly replaced: readonly (NamedDelegate & { readonly by: string })[];
  readonly excluded: readonly (NamedDelegate & { readonly reason: string })[];
  readonly notSummoned: number;
  readonly guests: readonly string[];
  readonly quorum: { readonly needed: number; readonly threshold: Threshold; readonly citation: Citation } | null;
  /** When those present reached the quorum, RFC 3339 in UTC; null where they never did. */
  readonly quorumAt: string | null;
}

export interface RecordedItem {
  readonly id: string;
  readonly title: string;
  /** Who presented or chaired it; empty where the agenda names nobody. */
  readonly by: string;
  /** Moments in UTC; null where there is none. */
  readonly planned: { readonly from: string | null; readonly until: string | null };
  readonly actual: { readonly from: string | null; readonly until: string | null };
  readonly papers: readonly string[];
}

export interface RecordedSpeech extends NamedDelegate {
  readonly at: string;
  readonly seconds: number;
  /** What it was about, or the agenda item's title; empty where neither is known. */
  readonly item: string;
  /** Whether the text was handed in. */
  readonly text: boolean;
}

export interface RecordedVote {
  readonly at: string;
  readonly question: string;
  readonly way: OpenVoteWay;
  readonly base: 'present' | 'summoned' | 'summonedLessAbsent';
  readonly threshold: Threshold;
  readonly citation: Citation;
  readonly present: number;
  /** Votes that were entered for delegates without a phone, by whom. */
  readonly entered: readonly { readonly by: string; readonly votes: number }[];
  /** Null where the vote was broken off. */
  readonly result: VoteResult | null;
  readonly cancelled: string | null;
}

/** An election of this meeting: its own minutes hold the figures. */
export interface RecordedElection {
  readonly id: string;
  readonly title: string;
  readonly seats: number;
  readonly elected: readonly string[];
  /** Number and symbol of its minutes; null where none were drawn. */
  readonly minutes: string | null;
  readonly finished: boolean;
}

export interface RecordedGroup {
  readonly name: string;
  readonly members: number;
  readonly chair: string | null;
  readonly secretary: string | null;
  /** What its secretary handed in. */
  readonly minutes: string | null;
}

/** A conclusion with the names of those who must do its tasks. */
export interface RecordedConclusion extends Omit<Conclusion, 'tasks'> {
  readonly tasks: readonly { readonly unit: string; readonly task: string; readonly due: string }[];
}

/** All that the record says of a meeting, with names in place of ids: what its minutes are drafted from. */
export interface RecordedMeeting {
  readonly kind: MeetingKind;
  readonly name: string;
  readonly unit: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: string;
  readonly began: string | null;
  readonly ended: string | null;
  readonly presence: RecordedPresence;
  /** The organisation's own rules, where the meeting follows them; `from` names the set that they begin with. */
  readonly ownRules: {
    readonly name: string;
    readonly source: string;
    readonly from: { readonly vi: string; readonly en: string };
  } | null;
  readonly presidium: readonly string[];
  readonly secretariat: readonly string[];
  readonly credentials: readonly string[];
  readonly tellers: readonly string[];
  readonly items: readonly RecordedItem[];
  readonly speeches: readonly RecordedSpeech[];
  readonly votes: readonly RecordedVote[];
  readonly elections: readonly RecordedElection[];
  readonly groups: readonly RecordedGroup[];
  readonly conclusions: readonly RecordedConclusion[];
}
