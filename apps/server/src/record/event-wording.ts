import type { ElectionEvent, ElectionEventType } from '@plenum/election';

export interface EventReading {
  /** The name of an account. */
  readonly nameOf: (account: string) => string;
}

/** A sentence for each thing that can have happened in an election; a missing one fails the build. Never what a ballot holds. */
export type EventWording = {
  readonly [Type in ElectionEventType]: (
    data: Extract<ElectionEvent, { type: Type }>['data'],
    reading: EventReading,
  ) => string;
};
