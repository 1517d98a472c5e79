import type { Basis, Citation } from '@plenum/kernel';

/** The day on which the rules were last compared with their sources. */
const checkedOn = '2026-11-24';

/**
 * Citations of one instrument. `at('30.2')` names article 30 clause 2, whose text was read; `at('15', 'assumed')` an
 * article that nobody has read; `at('', 'assumed')` the instrument as a whole. An assumption carries no day of checking.
 */
export const citing =
  (instrument: string, version?: string) =>
  (provision: string, basis: Basis = 'text'): Citation => {
    const [article, clause, point] = provision.split('.');
    return {
      instrument,
      ...(article && { article }),
      ...(clause && { clause }),
      ...(point && { point }),
      ...(version && { version }),
      basis,
      ...(basis !== 'assumed' && { checked: checkedOn }),
    };
  };
