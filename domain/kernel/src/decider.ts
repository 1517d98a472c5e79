import type { Finding } from './finding.ts';

/** Who acts: the account, the name shown in the record, and the session's duties where the rules ask. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** What every decision may take from outside: the moment (RFC 3339, UTC), the actor, fresh ids. */
export interface Context {
  readonly now: string;
  readonly actor: Actor;
  readonly freshId: () => string;
}

export type Verdict<Event> =
  | { readonly accepted: readonly Event[]; readonly findings?: readonly Finding[] }
  | { readonly refused: readonly Finding[] };

/** The three functions of a stream: may this be done, what does it add up to, where does it start. All pure. */
export interface Decider<Act, State, Event extends DomainEvent, Ctx extends Context = Context> {
  decide(act: Act, state: State, context: Ctx): Verdict<Event>;
  evolve(state: State, event: Event): State;
  readonly initialState: State;
}

/** A stored fact: its type, the version of its shape, and its data (JSON values and `Personal` fields only). */
export interface DomainEvent {
  readonly type: string;
  readonly v: number;
  readonly data: object;
}

export const accept = <Event>(...events: readonly Event[]): Verdict<Event> => ({ accepted: events });
export const refuse = (...findings: readonly Finding[]): { refused: readonly Finding[] } => ({ refused: findings });
export const isAccepted = <Event>(verdict: Verdict<Event>): verdict is { accepted: readonly Event[] } =>
  'accepted' in verdict;

/** Ends a switch over a union: reached only by our own bug. */
export function impossible(value: never): never {
  throw new Error(`Impossible value: ${JSON.stringify(value)}`);
}
