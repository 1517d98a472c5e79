import type { Context, DomainEvent } from '@plenum/kernel';
import type { Outcome, Performance } from './decide-all.ts';
import type { Store } from './store.ts';

/**
 * The one place that appends. Folds the stream, decides, and commits the events with the rows that `project` writes; answers
 * after the commit. Where somebody else was first, the act is decided again on fresh state, unless it carries an
 * `expectedNumber`: then it is a conflict, and the screen explains. Throws where the world breaks (database, disk) and on our
 * own bugs; an error that comes after the commit was sent leaves open whether the act was kept.
 */
export const perform = <Act, State, Event extends DomainEvent, Ctx extends Context>(
  store: Store,
  performance: Performance<Act, State, Event, Ctx>,
): Promise<Outcome<State, Event>> => store.appender.perform(performance);
