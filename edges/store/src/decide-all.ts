import { type Context, type Decider, type DomainEvent, type Finding, isAccepted } from '@plenum/kernel';
import type pg from 'pg';
import { type Draft, draftEntry } from './append.ts';
import type { Folded } from './fold-cache.ts';
import type { StoredEvent } from './stored-event.ts';

/** The transaction of an act: its rows are kept with its entries, or neither. */
export type Transaction = pg.ClientBase;

/** An act on one stream. */
export interface Performance<Act, State, Event extends DomainEvent, Ctx extends Context> {
  readonly decider: Decider<Act, State, Event, Ctx>;
  readonly stream: string;
  readonly act: Act;
  /** `context.now` and `context.actor.id` go into the entries. */
  readonly context: Ctx;
  /** The number the person saw: given where the act rests on it; a newer entry is then a conflict, not a reason to decide again. */
  readonly expectedNumber?: number | undefined;
  /**
   * Writes the rows that the events imply, in the act's transaction. May run again when the act is decided again, so it has no
   * other effect; it must not wait for anything but the database.
   */
  readonly project?:
    | ((tx: Transaction, events: readonly StoredEvent<Event>[], state: State) => Promise<void>)
    | undefined;
}

export type Outcome<State, Event extends DomainEvent> =
  | {
      readonly accepted: readonly StoredEvent<Event>[];
      readonly state: State;
      /** Number of the stream's last entry. */
      readonly number: number;
      readonly findings: readonly Finding[];
    }
  | { readonly refused: readonly Finding[]; readonly state: State; readonly number: number }
  | { readonly conflict: { readonly expected: number; readonly found: number }; readonly state: State };

// biome-ignore lint/suspicious/noExplicitAny: the queue holds acts of all deciders; `perform` gives each its own types back.
export type AnyRequest = Performance<any, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyOutcome = Outcome<any, any>;

export const isAppending = (outcome: AnyOutcome): boolean => 'accepted' in outcome && outcome.accepted.length > 0;

/** Decides acts on one stream one after another, each on the state the one before leaves. Nothing is written. */
export function decideAll(requests: readonly AnyRequest[], base: Folded<unknown>) {
  const outcomes: AnyOutcome[] = [];
  const drafts: Draft[] = [];
  const projections: ((tx: Transaction) => Promise<void>)[] = [];
  let { state, number } = base;
  for (const request of requests) {
    const { decider, act, context, stream, project, expectedNumber } = request;
    if (expectedNumber !== undefined && expectedNumber !== number) {
      outcomes.push({ conflict: { expected: expectedNumber, found: number }, state });
      continue;
    }
    const verdict = decider.decide(act, state, context);
    if (!isAccepted(verdict)) {
      outcomes.push({ refused: verdict.refused, state, number });
      continue;
    }
    const first = number + 1;
    const made = verdict.accepted.map((event: DomainEvent, i: number) =>
      draftEntry(event, stream, first + i, context.now, context.actor),
    );
    const events = made.map((draft) => draft.event);
    for (const event of events) state = decider.evolve(state, event);
    number += events.length;
    drafts.push(...made);
    const after = state;
    if (project && events.length > 0) projections.push((tx) => project(tx, events, after));
    outcomes.push({ accepted: events, state, number, findings: verdict.findings ?? [] });
  }
  return { outcomes, drafts, projections, end: { state, number, epoch: base.epoch } };
}
