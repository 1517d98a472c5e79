import { impossible } from '@plenum/kernel';
import type { ConclusionEvent, ConclusionText } from './events.ts';

export interface Conclusion extends ConclusionText {
  readonly id: string;
  readonly adopted: { readonly at: string; readonly vote: string | null } | null;
}

/** The conclusions of one meeting, in the order in which they were first written. */
export interface Conclusions {
  readonly conclusions: readonly Conclusion[];
}

export const noConclusions: Conclusions = { conclusions: [] };

export function conclusionsEvolved(state: Conclusions, event: ConclusionEvent): Conclusions {
  switch (event.type) {
    case 'conclusion-drafted':
      return { conclusions: [...state.conclusions, { ...event.data, adopted: null }] };
    case 'conclusion-corrected':
      return changed(state, [event.data.id], () => ({ ...event.data, adopted: null }));
    case 'conclusion-dropped':
      changed(state, [event.data.id], (one) => one);
      return { conclusions: state.conclusions.filter(({ id }) => id !== event.data.id) };
    case 'conclusions-adopted': {
      const { conclusions, vote, at } = event.data;
      return changed(state, conclusions, (one) => ({ ...one, adopted: { at, vote } }));
    }
    case 'conclusion-reopened':
      return changed(state, [event.data.id], (one) => ({ ...one, adopted: null }));
    default:
      return impossible(event);
  }
}

function changed(
  { conclusions }: Conclusions,
  ids: readonly string[],
  change: (one: Conclusion) => Conclusion,
): Conclusions {
  const missing = ids.find((id) => !conclusions.some((one) => one.id === id));
  if (missing !== undefined) throw new Error(`Conclusion ${missing} is not there`);
  return { conclusions: conclusions.map((one) => (ids.includes(one.id) ? change(one) : one)) };
}
