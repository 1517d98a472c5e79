import type { Citation, Language } from '@plenum/kernel';
import type { OpenVoteWay } from '../open-vote/open-vote.ts';
import { draftEn } from './draft-wording.en.ts';
import { draftVi } from './draft-wording.vi.ts';
import type { RecordedVote } from './recorded-meeting.ts';
import type { MinutesSectionKey } from './section.ts';

/** Every sentence of the minutes of a meeting in one language. Figures, names, days and times come in as text. */
export interface DraftWording {
  readonly title: Readonly<Record<MinutesSectionKey, string>>;
  readonly minutes: string;
  readonly blank: string;
  /** A provision in a sentence; an assumed rule says so. */
  readonly citation: (citation: Citation) => string;
  readonly opening: (v: {
    readonly day: string;
    readonly place: string;
    readonly unit: string;
    readonly name: string;
    readonly time: string | null;
  }) => string;
  readonly summoned: (v: { readonly summoned: string; readonly came: string; readonly share: string }) => string;
  readonly excluded: (count: string) => string;
  readonly notSummoned: (count: string) => string;
  readonly quorum: (v: {
    readonly needed: string;
    readonly threshold: string;
    readonly citation: string;
    readonly at: string | null;
  }) => string;
  readonly ownRules: (v: { readonly name: string; readonly source: string; readonly from: string }) => string;
  readonly absent: (names: string) => string;
  readonly replaced: (lines: string) => string;
  readonly replacedBy: (name: string, by: string) => string;
  readonly leftOut: (lines: string) => string;
  readonly guests: (names: string) => string;
  readonly body: Readonly<Record<'presidium' | 'secretariat' | 'credentials' | 'tellers', (names: string) => string>>;
  readonly itemTimes: (v: { readonly from: string | null; readonly until: string | null }) => string;
  readonly papers: (titles: string) => string;
  readonly notHeld: string;
  readonly columns: Readonly<
    Record<
      | 'order'
      | 'unit'
      | 'summoned'
      | 'came'
      | 'item'
      | 'by'
      | 'planned'
      | 'actual'
      | 'at'
      | 'speaker'
      | 'topic'
      | 'minutes'
      | 'text'
      | 'question'
      | 'for'
      | 'against'
      | 'abstain'
      | 'notVoting'
      | 'base'
      | 'needed'
      | 'outcome'
      | 'task'
      | 'due',
      string
    >
  >;
  readonly speechesHeld: (v: { readonly count: string; readonly texts: string }) => string;
  readonly handedIn: string;
  readonly votesHeld: (count: string) => string;
  readonly vote: (v: {
    readonly time: string;
    readonly question: string;
    readonly way: string;
    readonly base: string;
    readonly present: string;
    readonly threshold: string;
    readonly citation: string;
    readonly outcome: string;
  }) => string;
  /** Votes of delegates without a phone, by who entered them. */
  readonly enteredVotes: (v: readonly { readonly by: string; readonly votes: string }[]) => string;
  readonly way: Readonly<Record<OpenVoteWay, string>>;
  readonly baseOf: Readonly<Record<RecordedVote['base'], string>>;
  readonly adopted: string;
  readonly rejected: string;
  readonly brokenOff: (reason: string) => string;
  readonly elected: (v: { readonly title: string; readonly seats: string; readonly names: string }) => string;
  readonly electionOpen: (title: string) => string;
  readonly electionMinutes: (number: string) => string;
  readonly group: (v: {
    readonly name: string;
    readonly members: string;
    readonly chair: string | null;
    readonly secretary: string | null;
  }) => string;
  readonly nothingHandedIn: string;
  readonly rests: (grounds: string) => string;
  readonly notAdopted: string;
  readonly whole: string;
  readonly closing: (v: { readonly name: string; readonly day: string; readonly time: string | null }) => string;
  readonly copies: (copies: string) => string;
  readonly edited: (sections: string) => string;
  readonly onBehalf: Readonly<Record<'presidium' | 'secretariat', string>>;
  readonly signatory: Readonly<Record<'presidium' | 'secretariat', string>>;
  /** Beside the code: an address, or the receipt itself. */
  readonly receipt: (v: { readonly position: string; readonly whole: boolean }) => string;
  readonly signedInSystem: (signatures: string) => string;
}

export const draftWording = (language: Language): DraftWording => (language === 'vi' ? draftVi : draftEn);
