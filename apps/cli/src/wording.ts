import type { BallotForm, Language, NextStep, RoundStatus } from '@plenum/election';
import type { Basis } from '@plenum/kernel';
import type { InstrumentFault, XmlPlace } from '@plenum/office';
import type { ScanFault, Unsettled } from '@plenum/paper';
import type { ConformanceState, FormProfileId, OutlineReason } from '@plenum/rulebook';
import { wordsEn } from './wording.en.ts';
import { wordsVi } from './wording.vi.ts';

/** Why scans could not be read. */
export type ReadFault = ScanFault | 'read-cumulative' | 'layout-differs';

/** What the command line itself says, beside the sentences of the minutes, the findings and the faults. */
export interface Words {
  readonly usage: string;
  readonly noCommand: string;
  readonly unknownCommand: (command: string) => string;
  readonly wrongOption: (option: string) => string;
  readonly wrongLanguage: (lang: string) => string;
  readonly noInput: (command: string) => string;
  readonly oneInput: (command: string) => string;
  readonly twoInputs: (command: string) => string;
  readonly noOut: string;
  readonly oneElection: string;
  readonly printNeeds: string;
  readonly readNeeds: string;
  readonly layoutFormat: (file: string) => string;
  readonly wrongNumber: (option: string, value: string, most: number) => string;
  readonly printed: (v: { copies: string; pages: string; perBallot: number; round: number }) => string;
  readonly ballotForm: Readonly<Record<BallotForm, string>>;
  readonly keepTogether: string;
  readonly readingPage: (file: string, page: number, of: number) => string;
  readonly pageNumber: (page: number) => string;
  readonly pagesRead: (v: { pages: string; ballots: string; settled: string; stamped: string }) => string;
  readonly lookAt: (pages: string) => string;
  readonly unsettled: Readonly<Record<Unsettled, string>>;
  readonly scanFault: Readonly<Record<ReadFault, string>>;
  readonly scanExpected: Readonly<Record<ReadFault, string>>;
  readonly oneOut: (command: string) => string;
  readonly wrongTracked: (value: string) => string;
  readonly wrongProfile: (value: string) => string;
  readonly outFormat: (command: string, file: string) => string;
  readonly oneStandardInput: string;
  readonly optionElsewhere: (option: string, command: string) => string;
  readonly oneMinutes: string;
  readonly minutesFormat: (file: string) => string;
  readonly noAmend: string;
  readonly cannotRead: (file: string, why: string) => string;
  /** `why` is the system's code, `detail` its own words for a code that has none here. */
  readonly cannotWrite: (file: string, why: string, detail: string) => string;
  readonly broken: (what: string) => string;
  readonly working: (file: string) => string;
  readonly written: (file: string) => string;

  readonly faults: (count: number) => string;
  readonly expected: (text: string) => string;
  readonly forbidden: string;

  readonly name: string;
  readonly votes: string;
  readonly share: string;
  readonly outcome: string;
  readonly elected: string;
  readonly below: (needed: string) => string;
  readonly seatsFull: string;
  readonly fewerVotes: string;
  readonly tied: string;
  readonly older: string;
  readonly notDecided: string;
  readonly result: string;
  readonly electedOf: (elected: string, seats: string) => string;
  readonly status: Readonly<Record<RoundStatus, string>>;
  readonly next: Readonly<Record<NextStep, string>>;
  readonly nextHeading: string;
  readonly remarks: string;

  readonly ballotOrder: string;
  readonly nominated: Readonly<Record<'committee' | 'floor' | 'self', string>>;
  readonly listFigures: (seats: string, candidates: string, surplus: string, share: string) => string;
  readonly listInOrder: string;
  readonly severity: Readonly<Record<'refusal' | 'warning' | 'notice', string>>;

  readonly regulations: string;
  readonly seen: string;
  readonly assumed: string;
  readonly seenCount: (seen: string, assumed: string) => string;
  readonly switch: string;
  readonly value: string;
  readonly provision: string;
  readonly basis: Readonly<Record<Basis, string>>;

  readonly before: string;
  readonly after: string;
  readonly changed: string;
  readonly changedRules: string;
  readonly changedElected: (names: string) => string;
  readonly changedLost: (names: string) => string;
  readonly changedStatus: (before: string, after: string) => string;
  readonly changedInvalid: (change: string) => string;
  readonly nothingChanged: string;

  readonly verified: (entries: string, streams: string, checkpoints: string) => string;
  readonly notVerified: (faults: string) => string;
  readonly unverifiable: string;
  readonly notAKey: (key: string) => string;

  readonly instrumentFault: Readonly<Record<InstrumentFault | 'file-missing' | 'file-unreadable', string>>;
  readonly xmlPlace: (place: XmlPlace) => string;
  readonly instrumentExpected: string;
  readonly unnamed: string;
  readonly inForce: string;
  readonly noDate: string;
  readonly citations: string;
  readonly signedBy: string;
  readonly recipients: string;
  readonly toLookAt: string;
  readonly attachedHere: string;
  readonly lineNumber: (line: number) => string;
  readonly formOf: (profile: string) => string;
  readonly formProfiles: Readonly<Record<FormProfileId, string>>;
  readonly noDepartures: string;
  readonly formNotChecked: string;
  readonly outlineFinding: Readonly<Record<OutlineReason, (found: string, expected: string) => string>>;
  readonly conformance: Readonly<Record<ConformanceState, string>>;
  readonly conformanceState: string;
  readonly modelArticle: string;
  readonly localArticle: string;
  readonly similarity: string;
  readonly redlineTitle: (before: string, after: string) => string;
  readonly redlineCounts: (changed: number, inserted: number, deleted: number) => string;
}

const byLanguage: Readonly<Record<Language, Words>> = { vi: wordsVi, en: wordsEn };

export const words = (lang: Language): Words => byLanguage[lang];
