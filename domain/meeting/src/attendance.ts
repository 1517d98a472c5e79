import { type Meeting, type Seat, type Stay, sitterOf } from './meeting.ts';
import { neededOf, reaches, type Threshold } from './rules/threshold.ts';

/** Seats that count: those excluded are not among those summoned. */
export const countedSeats = (meeting: Meeting): readonly Seat[] =>
  meeting.seats.filter((seat) => seat.excluded === null);

const covers = (stay: Stay, at: string): boolean => stay.from <= at && (stay.until === null || at < stay.until);

/** Whether a person is in the hall at a moment: from when they came, not at when they left. */
export const isPresent = (meeting: Meeting, person: string, at: string): boolean =>
  meeting.stays.some((stay) => stay.person === person && covers(stay, at));

/** Those of the counted seats whose sitter is in the hall at a moment. */
export function presentSeats(meeting: Meeting, at: string): readonly Seat[] {
  const present = new Set(meeting.stays.filter((stay) => covers(stay, at)).map((stay) => stay.person));
  return countedSeats(meeting).filter((seat) => present.has(sitterOf(seat)));
}

export interface Quorum {
  readonly summoned: number;
  readonly present: number;
  /** How many of those summoned must be present. */
  readonly needed: number;
  readonly reached: boolean;
}

/** The quorum at a moment: the threshold of those summoned, by whole numbers. With nobody summoned there is none. */
export function quorumAt(meeting: Meeting, at: string, threshold: Threshold): Quorum {
  const summoned = countedSeats(meeting).length;
  const present = presentSeats(meeting, at).length;
  return { summoned, present, needed: neededOf(summoned, threshold), reached: reaches(present, summoned, threshold) };
}

/** Counted seats in which nobody sat at any moment up to `at`: neither the person summoned nor an alternate. */
export function absentThroughout(meeting: Meeting, at: string): readonly Seat[] {
  const came = new Set(meeting.stays.filter((stay) => stay.from <= at).map((stay) => stay.person));
  return countedSeats(meeting).filter(
    (seat) => !came.has(seat.person) && (seat.alternate === null || !came.has(seat.alternate)),
  );
}

export interface Bases {
  readonly summoned: number;
  readonly present: number;
  /** Summoned without those absent throughout whom no alternate replaced. */
  readonly summonedLessAbsent: number;
}

/** What a vote at a moment can rest on. Which of them it does, the regulation says. */
export const basesAt = (meeting: Meeting, at: string): Bases => ({
  summoned: countedSeats(meeting).length,
  present: presentSeats(meeting, at).length,
  summonedLessAbsent: countedSeats(meeting).length - absentThroughout(meeting, at).length,
});

/** Names of persons summoned, alternates, and those called in their place: each may be in the meeting once. */
export const personsIn = (meeting: Meeting): ReadonlySet<string> =>
  new Set([...meeting.seats.map((seat) => seat.person), ...meeting.alternates.map((alternate) => alternate.person)]);
