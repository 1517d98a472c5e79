/** What somebody wants to say: to the matter, or to how the meeting proceeds. */
export const speechKinds = ['speech', 'point-of-order'] as const;
export type SpeechKind = (typeof speechKinds)[number];

/** A stretch of speaking; a point of order breaks a speech off, which then goes on in a further one. */
export interface Spell {
  readonly from: string;
  readonly until: string | null;
}

/** A speech text that was handed in, kept by its SHA-256. */
export interface SpeechText {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly at: string;
}

/** One turn on the floor, from asking to its end. */
export interface Turn {
  readonly id: string;
  readonly person: string;
  readonly kind: SpeechKind;
  /** What it is about; may be empty. */
  readonly topic: string;
  /** The item of the agenda, where it is of one. */
  readonly item: string | null;
  readonly asked: string;
  readonly called: string | null;
  /** Minutes allotted, from the call on; null before. */
  readonly minutes: number | null;
  readonly spells: readonly Spell[];
  readonly ended: string | null;
  /** Withdrawn by themselves or taken off by the presidium. */
  readonly withdrawn: string | null;
  /** The newest stands. */
  readonly texts: readonly SpeechText[];
}

export interface Floor {
  /** In the order in which the meeting hears them: points of order before speeches. */
  readonly turns: readonly Turn[];
}

export const isWaiting = (turn: Turn): boolean => turn.ended === null && turn.withdrawn === null;
export const isSpeaking = (turn: Turn): boolean => turn.spells.at(-1)?.until === null;

/** Who has the floor; nobody between two speeches. */
export const speakerOf = (floor: Floor): Turn | null => floor.turns.find(isSpeaking) ?? null;

/** Those who wait, in order: called ones, interrupted ones and those who asked. */
export const queueOf = (floor: Floor): readonly Turn[] =>
  floor.turns.filter((turn) => isWaiting(turn) && !isSpeaking(turn));
