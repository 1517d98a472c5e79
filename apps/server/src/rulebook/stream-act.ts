import type { Context, DomainEvent, Finding } from '@plenum/kernel';
import { type Performance, perform } from '@plenum/store';
import { Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';

/**
 * Performs an act on one of the rulebook's streams.
 * @throws Refused with all findings; StaleScreen where the screen was behind
 */
export async function performStreamAct<Act, State, Event extends DomainEvent, Ctx extends Context>(
  services: Services,
  performance: Performance<Act, State, Event, Ctx>,
): Promise<{ readonly state: State; readonly number: number; readonly findings: readonly Finding[] }> {
  const outcome = await perform(services.store, performance);
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return outcome;
}
