import { type Context, type Decider, type DomainEvent, isAccepted } from '../index.ts';

/**
 * Specification of a decider: `spec(decider, context).given(events).when(act).then(events)` or `.refused(code, provision?)`.
 * Throws a readable error where the outcome differs, so that any test runner can use it.
 */
export function specification<Act, State, Event extends DomainEvent, Ctx extends Context>(
  decider: Decider<Act, State, Event, Ctx>,
  context: Ctx,
) {
  return {
    given(...history: readonly Event[]) {
      const state = history.reduce((sum, event) => decider.evolve(sum, event), decider.initialState);
      return {
        state,
        when(act: Act) {
          const verdict = decider.decide(act, state, context);
          return {
            verdict,
            then(...expected: readonly Event[]) {
              if (!isAccepted(verdict)) throw new Error(`Refused: ${JSON.stringify(verdict.refused)}`);
              const [found, wanted] = [JSON.stringify(verdict.accepted), JSON.stringify(expected)];
              if (found !== wanted) throw new Error(`Events differ.\nfound    ${found}\nexpected ${wanted}`);
            },
            refused(code: string, provision?: string) {
              if (isAccepted(verdict)) throw new Error(`Accepted, expected refusal ${code}`);
              const hit = verdict.refused.find((finding) => finding.code === code);
              if (!hit) throw new Error(`Refused by ${verdict.refused.map((f) => f.code)}, expected ${code}`);
              if (provision && !hit.citations.some((c) => JSON.stringify(c).includes(provision)))
                throw new Error(`Refusal ${code} does not cite ${provision}: ${JSON.stringify(hit.citations)}`);
            },
          };
        },
      };
    },
  };
}
