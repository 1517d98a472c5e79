import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2026-11-24';
const sheet = citing('Tài liệu nghiệp vụ bầu cử của Đoàn');
const charter = citing('Điều lệ Đoàn TNCS Hồ Chí Minh');

/** Known from practice sheets alone: neither the charter nor its guidance was read. The version is the day of reading. */
export const vnYouthUnion: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-youth-union',
  version,
  title: { vi: 'Bầu cử trong Đoàn TNCS Hồ Chí Minh', en: 'Youth union elections (Viet Nam)' },
  instrument: 'Điều lệ Đoàn TNCS Hồ Chí Minh',
  switches: {
    base: { value: 'collected', cite: sheet('', 'practice') },
    threshold: { value: 'more-than-half', cite: sheet('', 'practice') },
    quorum: { value: { share: '2/3' }, cite: charter('', 'assumed') },
    turnout: { value: null, cite: charter('', 'assumed') },
    withSurplus: { value: 'strike-out', cite: sheet('', 'practice') },
    withoutSurplus: { value: 'agree-disagree', cite: sheet('', 'practice') },
    weighted: { value: false, cite: charter('', 'assumed') },
    invalid: {
      value: [
        'not-issued',
        'no-stamp',
        'write-in',
        'signed',
        'marked',
        'single-both',
        'single-blank',
        'over-vote',
        'none-kept',
        'row-both',
        'row-blank',
      ],
      cite: sheet('', 'practice'),
    },
    singleStruck: { value: 'none-kept', cite: charter('', 'assumed') },
    tie: { value: 're-vote', cite: charter('', 'assumed') },
    furtherRounds: { value: 'one-then-stop', cite: sheet('', 'practice') },
    exclusions: { value: [], cite: sheet('', 'practice') },
    surplusRequired: { value: ['executive-committee', 'standing-committee'], cite: charter('', 'assumed') },
    // A national congress had 174 names for 151 seats (15.2 %): a warning, never a refusal.
    surplusMaximum: { value: { percent: 15, refusedFor: [] }, cite: charter('', 'assumed') },
    surplusMinimum: { value: null, cite: charter('', 'assumed') },
    preparedRange: { value: null, cite: charter('', 'assumed') },
    smallBody: { value: null, cite: charter('', 'assumed') },
    entryGate: { value: null, cite: charter('', 'assumed') },
    committeeRestriction: { value: false, cite: charter('', 'assumed') },
    tellersOffList: { value: true, cite: charter('', 'assumed') },
    nameOrder: { value: 'given-name', cite: charter('', 'assumed') },
    secret: { value: true, cite: charter('', 'assumed') },
    minutes: { value: { form: 'youth-union', copies: 2 }, cite: sheet('', 'practice') },
    after: {
      value: {
        complaintWorkingDays: null,
        complaintCalendarDays: null,
        reportWorkingDays: null,
        confirmationWorkingDays: null,
        retentionMonths: null,
      },
      cite: charter('', 'assumed'),
    },
  },
};
