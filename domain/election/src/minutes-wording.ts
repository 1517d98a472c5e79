import type { Citation } from '@plenum/kernel';
import type { Language } from './figures.ts';
import { minutesEn } from './minutes-wording.en.ts';
import { minutesVi } from './minutes-wording.vi.ts';
import type { Base, ExclusionReason, InvalidReason, MeetingKind, MinutesRule, SwitchName } from './regulation.ts';
import type { VoidReason } from './result.ts';

export type MinutesForm = MinutesRule['form'];

/** The nouns of one kind of meeting under one form. */
export interface MeetingTerms {
  /** `Đại hội`, at the head of a sentence and within one. */
  readonly meeting: string;
  readonly meetingInside: string;
  /** Those whose number is the roll: `đại biểu chính thức`, `cử tri`. */
  readonly people: string;
  readonly tellers: string;
  readonly headOfTellers: string;
  /** Who takes charge of the sealed ballots. */
  readonly keeper: string;
}

/** `shown` is a figure as text, `count` the same as a number where a sentence bends to it. */
export interface Counted {
  readonly shown: string;
  readonly count: number;
}

/** Every sentence of the minutes of a count in one language. Figures, names and dates come in as text. */
export interface MinutesWording {
  readonly blank: string;
  readonly blankLine: string;
  readonly blankDate: string;
  readonly blankTime: string;
  readonly and: string;
  readonly title: string;
  readonly abstractOf: (title: string) => string;
  readonly provisional: string;
  readonly placeAndDate: (place: string, date: string) => string;
  readonly number: (form: MinutesForm, number: string) => string;
  readonly headingRight: (form: MinutesForm) => 'party' | 'youth-union' | 'state';
  readonly partyName: string;
  readonly youthUnionName: string;
  readonly stateName: string;
  readonly stateMotto: string;
  readonly terms: (form: MinutesForm, kind: MeetingKind) => MeetingTerms;
  readonly citation: (citation: Citation) => string;
  readonly page: string;
  readonly recordAt: (size: string, hash: string) => string;
  readonly noRecord: (regulation: string, version: string) => string;

  readonly opening: (v: {
    readonly date: string;
    readonly place: string;
    readonly tellers: string;
    readonly meeting: string;
    readonly title: string;
    readonly regulation: string;
    /** Empty where the regulation's title names it. */
    readonly instrument: string;
  }) => string;
  readonly listHeading: string;
  readonly seatsApproved: (v: {
    readonly terms: MeetingTerms;
    readonly form: MinutesForm;
    readonly seats: Counted;
  }) => string;
  readonly listOf: (v: { readonly names: Counted; readonly surplus: Counted; readonly share: string }) => string;
  readonly nominatedBy: (parts: readonly string[]) => string;
  readonly nominated: Readonly<Record<'committee' | 'floor' | 'self', string>>;
  readonly nominatedCell: Readonly<Record<'committee' | 'floor' | 'self', string>>;

  readonly tellersHeading: (terms: MeetingTerms) => string;
  readonly tellersAre: (v: { readonly terms: MeetingTerms; readonly count: string; readonly names: string }) => string;
  readonly notOnList: string;
  readonly headIs: (terms: MeetingTerms, name: string) => string;

  readonly roundHeading: (number: number, kind: 'first' | 'further' | 'tie' | 're-election') => string;
  readonly roundFor: (v: { readonly seats: Counted; readonly names: Counted }) => string;
  readonly roundNames: (names: string) => string;

  readonly baseHeading: string;
  readonly summoned: (v: {
    readonly terms: MeetingTerms;
    readonly form: MinutesForm;
    readonly count: string;
    readonly weighted: boolean;
  }) => string;
  readonly present: (v: { readonly present: string; readonly absent: string; readonly share: string }) => string;
  readonly turnout: (v: { readonly collected: string; readonly share: string }) => string;
  readonly quorum: (v: { readonly share: string; readonly strict: boolean; readonly cite: string }) => string;
  readonly excludedTotal: (count: string) => string;
  readonly exclusion: Readonly<Record<ExclusionReason, string>>;
  readonly baseOf: Readonly<Record<Exclude<Base, 'none'>, (terms: MeetingTerms, weighted: boolean) => string>>;
  readonly baseIs: (v: { readonly of: string; readonly sum: string; readonly cite: string }) => string;
  readonly needed: (v: {
    readonly rule: 'half' | 'share';
    readonly share: string;
    readonly strict: boolean;
    readonly votes: string;
    readonly cite: string;
  }) => string;
  readonly noThreshold: (cite: string) => string;
  readonly tieRule: (cite: string) => string;
  readonly weightedRule: (cite: string) => string;
  readonly cumulativeRule: (v: { readonly seats: string; readonly cite: string }) => string;

  readonly papersHeading: string;
  readonly papers: Readonly<Record<'present' | 'issued' | 'collected' | 'valid' | 'invalid' | 'doubtful', string>>;
  readonly invalidBy: (parts: readonly string[], cite: string) => string;
  readonly invalid: Readonly<Record<InvalidReason, string>>;
  readonly noneInvalid: string;
  /** Of a round whose paper counts made it void: nobody read a paper. */
  readonly notRead: string;
  readonly noVotes: string;
  readonly notReturned: (v: { readonly count: string; readonly note: string }) => string;
  readonly papersNote: (note: string) => string;
  /** `series` is empty where the papers carry no numbers. */
  readonly stock: (v: Readonly<Record<'printed' | 'series' | 'issued' | 'spoiled' | 'unused', string>>) => string;
  readonly stockDiffers: (v: { readonly missing: boolean; readonly count: string; readonly note: string }) => string;
  readonly adjudicated: (v: { readonly count: string; readonly terms: MeetingTerms }) => string;
  readonly adjudicatedBallot: (ballot: string, reason: string) => string;

  readonly votesHeading: string;
  readonly columns: Readonly<
    Record<'order' | 'name' | 'born' | 'nominated' | 'votes' | 'weightedVotes' | 'round', string>
  >;
  readonly percentColumn: (base: string) => string;
  /** Votes against shares attending, which may be above 100 %. */
  readonly attendingColumn: (shares: string) => string;
  readonly percentOf: (v: { readonly of: string; readonly base: string }) => string;

  readonly electedHeading: string;
  readonly elected: (count: Counted) => string;
  readonly electedOne: (name: string, votes: string) => string;
  readonly noneElected: string;
  readonly older: (v: { readonly names: string; readonly votes: string; readonly cite: string }) => string;
  readonly void: Readonly<
    Record<VoidReason, (v: { readonly issued: string; readonly collected: string; readonly cite: string }) => string>
  >;
  readonly voidResult: string;
  readonly doubtful: (v: { readonly count: Counted; readonly ballots: string }) => string;
  readonly openBelow: (v: { readonly seats: Counted; readonly names: string }) => string;
  readonly openNobody: (v: { readonly seats: Counted }) => string;
  readonly openTie: (v: { readonly seats: Counted; readonly names: string }) => string;
  readonly nextHeld: (v: { readonly terms: MeetingTerms; readonly round: string }) => string;
  readonly nextTie: (v: { readonly terms: MeetingTerms; readonly cite: string }) => string;
  readonly nextReElection: (terms: MeetingTerms) => string;
  readonly nextStop: (v: { readonly cite: string }) => string;
  readonly nextDecision: (terms: MeetingTerms) => string;
  readonly stopped: (v: { readonly terms: MeetingTerms; readonly why: string; readonly cite: string }) => string;

  readonly totalHeading: string;
  readonly total: (v: { readonly elected: Counted; readonly seats: Counted; readonly rounds: string }) => string;
  readonly unfilled: (seats: Counted) => string;

  readonly rulesHeading: string;
  readonly assumed: string;
  readonly amended: string;
  readonly amendment: (v: {
    readonly name: string;
    readonly to: string;
    /** Where the change comes from, and its reason. */
    readonly why: string;
  }) => string;
  readonly switchName: Readonly<Record<SwitchName, string>>;

  readonly closingHeading: string;
  readonly complaints: string;
  readonly complaintsAre: (text: string) => string;
  readonly copies: (v: {
    readonly copies: string;
    readonly form: MinutesForm;
    readonly terms: MeetingTerms;
    readonly time: string;
  }) => string;
  readonly sealed: (v: {
    readonly form: MinutesForm;
    readonly terms: MeetingTerms;
    readonly months: string | null;
  }) => string;

  readonly onBehalf: (form: MinutesForm, body: string) => string;
  readonly presidium: string;
  readonly chairOfMeeting: string;
  readonly secretary: (terms: MeetingTerms) => string;
  readonly witness: (number: number) => string;
  readonly signHint: string;
}

const wordings: Readonly<Record<Language, MinutesWording>> = { vi: minutesVi, en: minutesEn };

/** The sentences of minutes in one language. */
export const minutesWording = (lang: Language): MinutesWording => wordings[lang];
