import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2026-11-24';
const at = citing('165/2018/TT-BQP');

/** The provision on the congress was read whole; it says nothing of the ballot paper, which follows the Party's. */
export const vnMilitaryCouncil2018: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-military-council-2018',
  version,
  title: {
    vi: 'Bầu Hội đồng quân nhân (Thông tư 165/2018/TT-BQP)',
    en: "Servicemen's council elections (Viet Nam, Circular 165/2018)",
  },
  instrument: '165/2018/TT-BQP',
  switches: {
    base: { value: 'summoned-less-excluded', cite: at('18.2') },
    threshold: { value: 'more-than-half', cite: at('18.2') },
    quorum: { value: { share: '2/3' }, cite: at('18.2.a') },
    turnout: { value: null, cite: at('18') },
    withSurplus: { value: 'strike-out', cite: at('18', 'assumed') },
    withoutSurplus: { value: 'agree-disagree', cite: at('18', 'assumed') },
    weighted: { value: false, cite: at('18') },
    invalid: {
      value: [
        'not-issued',
        'write-in',
        'signed',
        'marked',
        'extra-writing',
        'single-both',
        'single-blank',
        'over-vote',
        'none-kept',
      ],
      cite: at('18', 'assumed'),
    },
    singleStruck: { value: 'none-kept', cite: at('18', 'assumed') },
    tie: { value: 're-vote', cite: at('18.2.c') },
    furtherRounds: { value: 'meeting-decides', cite: at('18.2') },
    exclusions: { value: [], cite: at('18.2') },
    surplusRequired: { value: ['executive-committee', 'standing-committee'], cite: at('18') },
    surplusMaximum: {
      value: { percent: 35, refusedFor: ['executive-committee', 'standing-committee', 'board', 'other'] },
      cite: at('18'),
    },
    surplusMinimum: { value: { percent: 10, names: [] }, cite: at('18') },
    preparedRange: { value: null, cite: at('18') },
    smallBody: { value: null, cite: at('18') },
    entryGate: { value: null, cite: at('18') },
    committeeRestriction: { value: false, cite: at('18') },
    tellersOffList: { value: true, cite: at('18', 'assumed') },
    nameOrder: { value: 'given-name', cite: at('18') },
    secret: { value: true, cite: at('18', 'assumed') },
    minutes: { value: { form: 'military', copies: 2 }, cite: at('', 'assumed') },
    after: {
      value: {
        complaintWorkingDays: null,
        complaintCalendarDays: null,
        reportWorkingDays: null,
        confirmationWorkingDays: null,
        retentionMonths: null,
      },
      cite: at('18'),
    },
  },
};
