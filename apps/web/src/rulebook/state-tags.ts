import type { ConformanceState } from '@plenum/rulebook';

/** The look of each state; its word stands beside. */
export const stateTags: Readonly<Record<ConformanceState, string>> = {
  same: 'yes',
  adapted: 'wait',
  moved: 'wait',
  missing: 'no',
  added: '',
};
