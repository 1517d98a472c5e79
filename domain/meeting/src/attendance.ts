import type { Share } from '@plenum/kernel';
import { type Meeting, type Seat, sitterOf } from './meeting.ts';

/** Seats that count: those excluded are not among those summoned. */
export const countedSeats = (meeting: Meeting): readonly Seat[] =>
  meeting.seats.filter((seat) => seat.excluded === null);

/** Whether a person is in the hall at a moment: from when they came, not at when they left. */
export const isPresent = (meeting: Meeting, person: string, at: string): boolean =>
  meeting.stays.some((stay) => stay.person === person && stay.from <= at && (stay.until === null || at < stay.until));

/** Those of the counted seats whose sitter is in the hall at a moment. */
export const presentSeats = (meeting: Meeting, at: string): readonly Seat[] =>
  countedSeats(meeting).filter((seat) => isPresent(meeting, sitterOf(seat), at));

export interface Quorum {
  readonly summoned: number;
  readonly present: number;
  /** How many of those summoned must be present: the share of them, rounded up. */
  readonly needed: number;
  readonly reached: boolean;
}

/** The quorum at a moment: `present >= share x summoned`, by whole numbers. With nobody summoned there is none. */
export function quorumAt(meeting: Meeting, at: string, share: Share): Quorum {
  const summoned = countedSeats(meeting).length;
  const present = presentSeats(meeting, at).length;
  const needed = Math.ceil((summoned * share.numerator) / share.denominator);
  return {
    summoned,
    present,
    needed,
    reached: summoned > 0 && present * share.denominator >= summoned * share.numerator,
  };
}

/** Counted seats in which nobody sat at any moment up to `at`: neither the person summoned nor an alternate. */
export const absentThroughout = (meeting: Meeting, at: string): readonly Seat[] =>
  countedSeats(meeting).filter((seat) => {
    const sitters = seat.alternate === null ? [seat.person] : [seat.person, seat.alternate];
    return !meeting.stays.some((stay) => sitters.includes(stay.person) && stay.from <= at);
  });

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
