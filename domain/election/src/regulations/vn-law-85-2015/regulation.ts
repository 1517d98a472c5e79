import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2025-07-01';
const at = citing('85/2015/QH13', version);

/** As amended by 83/2025/QH15, in force from 1 July 2025. The whole text was read. */
export const vnLaw85: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-law-85-2015',
  version,
  title: {
    vi: 'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân (2015)',
    en: "Law on elections to the National Assembly and People's Councils (Viet Nam, 2015)",
  },
  instrument: '85/2015/QH13',
  switches: {
    base: { value: 'valid', cite: at('78') },
    threshold: { value: 'more-than-half', cite: at('78') },
    quorum: { value: null, cite: at('78') },
    // Not asked of a re-election: article 80.
    turnout: { value: { share: '1/2', strict: true }, cite: at('78') },
    withSurplus: { value: 'strike-out', cite: at('74.1') },
    withoutSurplus: { value: 'strike-out', cite: at('74.1') },
    weighted: { value: false, cite: at('69') },
    invalid: {
      value: ['not-issued', 'no-stamp', 'write-in', 'signed', 'marked', 'extra-writing', 'over-vote', 'none-kept'],
      cite: at('74.1'),
    },
    singleStruck: { value: 'none-kept', cite: at('74.1.d') },
    tie: { value: 'older', cite: at('78') },
    furtherRounds: { value: 'one-then-stop', cite: at('79') },
    exclusions: { value: [], cite: at('78') },
    surplusRequired: { value: [], cite: at('58.3') },
    surplusMaximum: { value: null, cite: at('58.3') },
    // People's Councils; a unit of the National Assembly asks 2 from the first seat (57.6).
    surplusMinimum: {
      value: {
        percent: 0,
        names: [
          { fromSeats: 1, extra: 1 },
          { fromSeats: 3, extra: 2 },
          { fromSeats: 4, extra: 3 },
        ],
      },
      cite: at('58.3'),
    },
    preparedRange: { value: null, cite: at('58') },
    smallBody: { value: null, cite: at('58.3') },
    entryGate: { value: null, cite: at('58') },
    committeeRestriction: { value: false, cite: at('58') },
    tellersOffList: { value: true, cite: at('27') },
    // The law was read for what a count needs; the order of names was not noted.
    nameOrder: { value: 'given-name', cite: at('', 'assumed') },
    secret: { value: true, cite: at('69') },
    minutes: { value: { form: 'constituency', copies: 3 }, cite: at('76') },
    after: {
      value: {
        complaintWorkingDays: null,
        complaintCalendarDays: 3,
        reportWorkingDays: null,
        confirmationWorkingDays: null,
        retentionMonths: null,
      },
      cite: at('87'),
    },
  },
};
