import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2026-11-24';
const at = citing('Luật Doanh nghiệp 2020');

/** Cumulative voting stands unless the company's charter says otherwise; quorum and ties are the charter's too. */
export const vnEnterprises2020: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-enterprises-2020',
  version,
  title: {
    vi: 'Bầu dồn phiếu theo Luật Doanh nghiệp 2020',
    en: 'Cumulative voting under the Law on Enterprises (Viet Nam, 2020)',
  },
  instrument: 'Luật Doanh nghiệp 2020',
  switches: {
    base: { value: 'none', cite: at('148.3') },
    threshold: { value: 'plurality', cite: at('148.3') },
    // The law's half is a default that a charter replaces: the meeting, not the count, settles it.
    quorum: { value: null, cite: at('145.1') },
    turnout: { value: null, cite: at('', 'assumed') },
    withSurplus: { value: 'cumulative', cite: at('148.3') },
    withoutSurplus: { value: 'cumulative', cite: at('148.3') },
    // Shares are spent in the votes put on each name, so they do not multiply them again.
    weighted: { value: false, cite: at('148.3') },
    invalid: { value: ['not-issued', 'over-points'], cite: at('148.3', 'practice') },
    singleStruck: { value: 'none-kept', cite: at('148.3', 'assumed') },
    tie: { value: 're-vote', cite: at('148.3', 'practice') },
    furtherRounds: { value: 'meeting-decides', cite: at('', 'assumed') },
    exclusions: { value: [], cite: at('148.3') },
    surplusRequired: { value: [], cite: at('', 'assumed') },
    surplusMaximum: { value: null, cite: at('', 'assumed') },
    surplusMinimum: { value: null, cite: at('', 'assumed') },
    preparedRange: { value: null, cite: at('', 'assumed') },
    smallBody: { value: null, cite: at('', 'assumed') },
    entryGate: { value: null, cite: at('', 'assumed') },
    committeeRestriction: { value: false, cite: at('', 'assumed') },
    tellersOffList: { value: true, cite: at('', 'assumed') },
    nameOrder: { value: 'given-name', cite: at('', 'assumed') },
    secret: { value: false, cite: at('', 'practice') },
    minutes: { value: { form: 'company', copies: 2 }, cite: at('', 'assumed') },
    after: {
      value: {
        complaintWorkingDays: null,
        complaintCalendarDays: null,
        reportWorkingDays: null,
        confirmationWorkingDays: null,
        retentionMonths: null,
      },
      cite: at('', 'assumed'),
    },
  },
};
