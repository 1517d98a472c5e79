import type { Context } from '@plenum/kernel';
import type { BothLanguages, Exclusion, Nomination } from '../election.ts';
import type { Duty, KeyedBallot, MeetingHeading } from '../events.ts';
import type { HolidayTable } from '../holidays.ts';
import type { Office, Regulation } from '../regulation.ts';
import type { AfterAct } from './after-act.ts';
import type { ElectorAct } from './elector-act.ts';
import type { StockAct } from './stock-act.ts';

/** What decisions about an election take from outside: also the pinned regulation and its hash. */
export interface ElectionContext extends Context {
  readonly regulation: Regulation;
  /** SHA-256 (hex) of the regulation's canonical JSON. */
  readonly regulationHash: string;
  /** The holidays that the installation keeps; those that Plenum brings where it keeps none. */
  readonly holidays?: HolidayTable | undefined;
  /** Who alone may stand, where the meeting elected a committee and the office is filled from among it. */
  readonly committee?: readonly { readonly name: string; readonly born?: string | undefined }[] | undefined;
}

/** A candidate as a person enters it; an empty id is given a fresh one (`c01`, `c02`, ...). */
export interface CandidateEntry {
  readonly id?: string | undefined;
  readonly name: string;
  readonly born?: string | undefined;
  readonly joined?: string | undefined;
  readonly nominated: Nomination;
  readonly support?: number | undefined;
  readonly committeeMember?: boolean | undefined;
}

/** Everything a person can do in an election; one file beside this one decides each. */
export type ElectionAct =
  | {
      readonly act: 'open-election';
      readonly id: string;
      readonly title: BothLanguages;
      readonly office: Office;
      readonly seats: number;
      readonly meeting: MeetingHeading;
      /** A member of the presidium approves every result that the head of the tellers declares. */
      readonly secondApproval?: boolean | undefined;
    }
  | { readonly act: 'give-duty'; readonly account: string; readonly name: string; readonly duty: Duty }
  | { readonly act: 'withdraw-duty'; readonly account: string; readonly duty: Duty; readonly reason: string }
  | { readonly act: 'confirm-assumed-rules' }
  | { readonly act: 'list-candidates'; readonly candidates: readonly CandidateEntry[] }
  | { readonly act: 'correct-candidate'; readonly candidate: CandidateEntry & { readonly id: string } }
  | { readonly act: 'remove-candidate'; readonly id: string; readonly reason: string }
  | { readonly act: 'close-list' }
  | { readonly act: 'reopen-list'; readonly reason: string }
  | {
      /** Announces the base of the next round; again with a reason before the round is opened, as a correction. */
      readonly act: 'announce-base';
      readonly summoned: number;
      readonly excluded: readonly Exclusion[];
      readonly present: number | null;
      readonly reason?: string | undefined;
    }
  | {
      /** Opens the next round; kind, seats and candidates follow from what the round before left open. */
      readonly act: 'open-round';
      /** Fewer seats than are open, or fewer candidates (withdrawn), where the meeting decided so. */
      readonly seats?: number | undefined;
      readonly candidates?: readonly string[] | undefined;
    }
  | { readonly act: 'count-papers'; readonly issued: number; readonly collected: number; readonly note: string }
  | {
      /** The papers lie in piles of so many, one after the other; each pile is keyed by tellers of its own. */
      readonly act: 'split-papers';
      readonly sizes: readonly number[];
    }
  | { readonly act: 'ask-entries'; readonly entries: 2 | 3 }
  | {
      /** Without a batch: the first that has an entry free for this teller. */
      readonly act: 'begin-entry';
      readonly batch?: number | undefined;
    }
  | { readonly act: 'key-ballot'; readonly ballot: KeyedBallot }
  | {
      /** Without a batch: the teller's one open entry. */
      readonly act: 'close-entry';
      readonly batch?: number | undefined;
    }
  | {
      readonly act: 'reopen-entry';
      readonly teller: string;
      readonly reason: string;
      /** Needed where the teller closed more than one. */
      readonly batch?: number | undefined;
    }
  | { readonly act: 'settle-difference'; readonly ballot: KeyedBallot; readonly reason: string }
  | {
      readonly act: 'adjudicate-ballot';
      readonly ballot: KeyedBallot;
      readonly reason: string;
      /** The provision by which it is decided; the regulation's own where none is given. */
      readonly cite?: string | undefined;
    }
  | { readonly act: 'declare-result' }
  | { readonly act: 'approve-result' }
  | { readonly act: 'recount-round'; readonly reason: string }
  | {
      /** Draws papers of the declared round to be read once more; again, to draw more with the same seed. */
      readonly act: 'draw-sample';
      /** Digits made in public, such as throws of a die; may be left out where a sample is drawn already. */
      readonly seed?: string | undefined;
      readonly draws: number;
    }
  | { readonly act: 'read-sampled-paper'; readonly ballot: KeyedBallot }
  | { readonly act: 'close-audit' }
  | { readonly act: 'lower-seats'; readonly seats: number; readonly cite: string; readonly why: string }
  | { readonly act: 'decide-revote'; readonly cite: string; readonly why: string }
  | { readonly act: 'stop-election'; readonly cite: string; readonly why: string }
  | {
      readonly act: 'draw-minutes';
      readonly number: string;
      readonly format: 'pdf' | 'docx';
      readonly sha256: string;
      readonly checkpoint: { readonly size: number; readonly root: string };
    }
  | {
      /** The organisation's own form of the minutes, kept beside the record; null goes back to the regulation's. */
      readonly act: 'set-minutes-form';
      readonly form: { readonly name: string; readonly sha256: string } | null;
    }
  | { readonly act: 'finish-election' }
  | ElectorAct
  | StockAct
  | AfterAct;
export type ElectionActName = ElectionAct['act'];
