import type { AuditFigures } from './audit.ts';
import type { BallotStock } from './ballot-stock.ts';
import type { Election } from './election.ts';
import type { EntryErrors } from './entry-errors.ts';
import type { AnnouncedBase, Duty, MeetingHeading } from './events.ts';
import type { Language } from './figures.ts';
import type { MeetingTerms, MinutesForm, MinutesWording } from './minutes-wording.ts';
import { minutesWording } from './minutes-wording.ts';
import type { CountedElection, RoundResult } from './result.ts';
import type { LoweredSeats, Revote } from './state.ts';

/** Who approved a result as the second person, in which duty, and when (RFC 3339; null where the record does not say). */
export interface Approval {
  readonly name: string;
  readonly duty: Duty;
  readonly at: string | null;
}

/** What became of a round's count: recounts, a sampling audit, and seats lowered after it. */
export interface CountRemarks {
  readonly recounts?: readonly { readonly reason: string; readonly result: RoundResult }[] | undefined;
  readonly sample?: (AuditFigures & { readonly seed: string }) | null | undefined;
  readonly lowered?: readonly LoweredSeats[] | undefined;
  /** The decision after it to hold the vote again. */
  readonly revote?: Revote | null | undefined;
  /** The second person, where the election asks for one. */
  readonly approved?: Approval | 'waits' | null | undefined;
  /** Tellers by name. */
  readonly errors?: EntryErrors | null | undefined;
}

/** What the tellers noted of one round, beside its figures. */
export interface RoundRemarks extends CountRemarks {
  /** The announced base, where a round has its own number summoned, excluded and present. */
  readonly announced?: AnnouncedBase | null | undefined;
  /** Why ballots were not returned, or another note on the papers. */
  readonly papersNote?: string | null | undefined;
  /** The account of the papers printed, where one was recorded. */
  readonly stock?: BallotStock | null | undefined;
  /** Doubtful ballots that were decided, by paper number, with the reason. */
  readonly adjudicated?: readonly { readonly ballot: string; readonly reason: string }[] | undefined;
}

/** Where the newest declared result stands in the record, and what opens its receipt. */
export interface MinutesReceipt {
  /** Place in the log, from 0. */
  readonly position: number;
  /** The receipt's address, or the receipt itself where no address is known. */
  readonly content: string;
}

/** What minutes are made from. Whatever is not known is left blank for the pen. */
export interface MinutesSource {
  readonly election: Election;
  readonly counted: CountedElection;
  readonly lang: Language;
  readonly heading?: MeetingHeading | null | undefined;
  readonly tellers?: readonly string[] | undefined;
  readonly head?: string | null | undefined;
  readonly presiding?: string | null | undefined;
  /** A running number (`7`, printed in the form's symbol), or number and symbol as they are to be printed. */
  readonly number?: string | null | undefined;
  /** When they are read to the meeting, `HH:MM`. */
  readonly readAt?: string | null | undefined;
  readonly checkpoint?: { readonly size: number; readonly root: string } | null | undefined;
  readonly receipt?: MinutesReceipt | null | undefined;
  /** By round, the first at 0. */
  readonly remarks?: readonly (RoundRemarks | undefined)[] | undefined;
  /** Complaints inside the meeting and how they were settled. */
  readonly disputes?: string | null | undefined;
}

/** A source with what every part of the minutes asks of it. */
export interface MinutesMaking extends MinutesSource {
  readonly form: MinutesForm;
  readonly say: MinutesWording;
  readonly terms: MeetingTerms;
  readonly nameOf: (candidate: string) => string;
}

/** The source with its wording, terms and names at hand. */
export function makingOf(source: MinutesSource): MinutesMaking {
  const form = source.election.regulation.switches.minutes.value.form;
  const say = minutesWording(source.lang);
  const names = new Map(source.election.candidates.map((candidate) => [candidate.id, candidate.name]));
  return {
    ...source,
    form,
    say,
    terms: say.terms(form, source.election.meeting.kind),
    nameOf: (candidate) => names.get(candidate) ?? candidate,
  };
}
