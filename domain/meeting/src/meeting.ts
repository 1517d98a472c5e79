/** Who comes together: all members, delegates of units, a committee, or those who look back on an instrument. */
export const meetingKinds = [
  'members-congress',
  'delegates-congress',
  'committee-meeting',
  'review-conference',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** How a seat in the meeting was gained. */
export const seatGainings = ['ex-officio', 'elected', 'appointed', 'member'] as const;
export type SeatGaining = (typeof seatGainings)[number];

/** A seat of those summoned. Who sits in it may change; that it counts among those summoned does not. */
export interface Seat {
  readonly id: string;
  readonly unit: string;
  readonly gained: SeatGaining;
  /** The person summoned first. */
  readonly person: string;
  /** The alternate who sits there instead. */
  readonly alternate: string | null;
  /** Why the seat counts no more: somebody suspended, for instance. */
  readonly excluded: string | null;
}

export interface Alternate {
  readonly person: string;
  readonly unit: string;
}

/** One stay in the hall. Moments are RFC 3339 in UTC, all of one form, so that they compare as texts. */
export interface Stay {
  readonly person: string;
  readonly from: string;
  readonly until: string | null;
}

export interface Meeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly unit: string;
  readonly name: string;
  readonly date: string;
  readonly seats: readonly Seat[];
  readonly alternates: readonly Alternate[];
  readonly notSummoned: readonly { readonly person: string; readonly reason: string }[];
  readonly stays: readonly Stay[];
  readonly ended: string | null;
}

/** Null before it is convened. */
export type MeetingState = Meeting | null;

/** Who sits in a seat now. */
export const sitterOf = (seat: Seat): string => seat.alternate ?? seat.person;
