import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2026-11-24';
const own = citing('Đa số quá bán (quy tắc chung)')('', 'assumed');

/** For an organisation without a written regulation. It rests on no instrument: every switch is for the organisation to confirm. */
export const simpleMajority: Regulation = {
  plenum: 'regulation/1',
  id: 'simple-majority',
  version,
  title: { vi: 'Đa số quá bán', en: 'Simple majority' },
  instrument: 'Đa số quá bán (quy tắc chung)',
  switches: {
    base: { value: 'valid', cite: own },
    threshold: { value: 'more-than-half', cite: own },
    quorum: { value: { share: '1/2', strict: true }, cite: own },
    turnout: { value: null, cite: own },
    withSurplus: { value: 'strike-out', cite: own },
    withoutSurplus: { value: 'agree-disagree', cite: own },
    weighted: { value: false, cite: own },
    invalid: {
      value: ['not-issued', 'write-in', 'signed', 'marked', 'single-both', 'single-blank', 'over-vote', 'none-kept'],
      cite: own,
    },
    singleStruck: { value: 'none-kept', cite: own },
    tie: { value: 're-vote', cite: own },
    furtherRounds: { value: 'meeting-decides', cite: own },
    exclusions: { value: [], cite: own },
    surplusRequired: { value: ['executive-committee', 'standing-committee'], cite: own },
    surplusMaximum: { value: null, cite: own },
    surplusMinimum: { value: null, cite: own },
    preparedRange: { value: null, cite: own },
    smallBody: { value: null, cite: own },
    entryGate: { value: null, cite: own },
    committeeRestriction: { value: false, cite: own },
    tellersOffList: { value: true, cite: own },
    nameOrder: { value: 'given-name', cite: own },
    secret: { value: true, cite: own },
    minutes: { value: { form: 'association', copies: 2 }, cite: own },
    after: {
      value: {
        complaintWorkingDays: null,
        complaintCalendarDays: null,
        reportWorkingDays: null,
        confirmationWorkingDays: null,
        retentionMonths: null,
      },
      cite: own,
    },
  },
};
