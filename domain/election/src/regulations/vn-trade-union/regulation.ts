import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2026-11-24';
const grassRoots = citing('28/HD-TLĐ (2021)');
const secrecy = citing('03/HD-TLĐ (2020)');
const earlier = citing('Hướng dẫn đại hội công đoàn (2013)');
const charter = citing('Điều lệ Công đoàn Việt Nam');

/** The charter renewed after 2023 and its guidance were not reached: the base follows the guidance of 2021. */
export const vnTradeUnion: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-trade-union',
  version,
  title: { vi: 'Bầu cử trong Công đoàn Việt Nam', en: 'Trade union elections (Viet Nam)' },
  instrument: '28/HD-TLĐ (2021)',
  switches: {
    base: { value: 'collected', cite: grassRoots('') },
    threshold: { value: 'more-than-half', cite: grassRoots('') },
    quorum: { value: { share: '2/3' }, cite: charter('', 'assumed') },
    turnout: { value: null, cite: charter('', 'assumed') },
    withSurplus: { value: 'strike-out', cite: earlier('', 'guidance') },
    withoutSurplus: { value: 'strike-out', cite: earlier('', 'guidance') },
    weighted: { value: false, cite: charter('', 'assumed') },
    invalid: {
      value: ['not-issued', 'no-stamp', 'write-in', 'signed', 'marked', 'over-vote', 'none-kept'],
      cite: earlier('', 'practice'),
    },
    singleStruck: { value: 'vote-against', cite: earlier('', 'guidance') },
    // Clause 14 was read to a cut; the guidance of 2021 has the same second vote for the chair.
    tie: { value: 're-vote', cite: earlier('14', 'guidance') },
    furtherRounds: { value: 'meeting-decides', cite: charter('', 'assumed') },
    exclusions: { value: [], cite: grassRoots('') },
    surplusRequired: { value: ['executive-committee', 'standing-committee'], cite: charter('', 'assumed') },
    surplusMaximum: { value: null, cite: charter('', 'assumed') },
    surplusMinimum: { value: null, cite: charter('', 'assumed') },
    preparedRange: { value: null, cite: charter('', 'assumed') },
    smallBody: { value: null, cite: charter('', 'assumed') },
    entryGate: { value: null, cite: charter('', 'assumed') },
    committeeRestriction: { value: false, cite: charter('', 'assumed') },
    tellersOffList: { value: true, cite: charter('', 'assumed') },
    nameOrder: { value: 'given-name', cite: earlier('', 'practice') },
    secret: { value: true, cite: secrecy('8.4') },
    minutes: { value: { form: 'union', copies: 2 }, cite: earlier('', 'practice') },
    after: {
      value: {
        complaintWorkingDays: null,
        complaintCalendarDays: null,
        reportWorkingDays: null,
        confirmationWorkingDays: null,
        retentionMonths: 6,
      },
      cite: earlier('', 'guidance'),
    },
  },
};
