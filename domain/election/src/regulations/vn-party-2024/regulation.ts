import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2024-10-10';
const at = citing('190-QĐ/TW', version);
const statutes = citing('Điều lệ Đảng');
const congresses = citing('294-QĐ/TW');

/** Articles 12, 13, 15, 20-22, 31, 32 and 36 were not read, nor clause 3 of article 30 and the end of article 14. */
export const vnParty2024: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-party-2024',
  version,
  title: {
    vi: 'Quy chế bầu cử trong Đảng (2024)',
    en: 'Party election regulation (Viet Nam, 2024)',
  },
  instrument: '190-QĐ/TW',
  switches: {
    base: {
      value: 'summoned-less-excluded',
      cite: at('30.2'),
      // 30.3 is known from Reg. 24-QĐ/TW item 9.3.1; what is taken off at a committee meeting was read nowhere.
      citeFor: { 'delegates-congress': at('30.3', 'guidance'), 'committee-meeting': at('30', 'assumed') },
    },
    threshold: {
      value: 'more-than-half',
      cite: at('30.2'),
      citeFor: { 'delegates-congress': at('30.3', 'guidance'), 'committee-meeting': at('2') },
    },
    quorum: { value: { share: '2/3' }, cite: statutes('', 'assumed') },
    turnout: { value: null, cite: at('', 'assumed') },
    withSurplus: { value: 'strike-out', cite: at('15', 'assumed') },
    withoutSurplus: { value: 'agree-disagree', cite: at('15', 'assumed') },
    weighted: { value: false, cite: at('2') },
    invalid: {
      value: [
        'not-issued',
        'write-in',
        'signed',
        'marked',
        'extra-writing',
        'numbered',
        'single-both',
        'single-blank',
        'over-vote',
        'none-kept',
      ],
      cite: at('15', 'assumed'),
    },
    singleStruck: { value: 'none-kept', cite: at('15', 'assumed') },
    tie: { value: 're-vote', cite: at('30', 'assumed') },
    furtherRounds: { value: 'meeting-decides', cite: at('30', 'assumed') },
    exclusions: {
      value: [
        { reason: 'temporary-activity-elsewhere', meetings: ['members-congress'], cite: at('30.2') },
        { reason: 'exempted-not-present', meetings: ['members-congress'], cite: at('30.2') },
        {
          reason: 'suspended',
          meetings: ['members-congress', 'committee-meeting'],
          cite: at('30.2'),
          citeFor: { 'committee-meeting': at('30', 'assumed') },
        },
        {
          reason: 'charged-or-detained',
          meetings: ['members-congress', 'committee-meeting'],
          cite: at('30.2'),
          citeFor: { 'committee-meeting': at('30', 'assumed') },
        },
        // The excerpt of 30.2 was cut; an official answer confirms this reason.
        { reason: 'absent-throughout-excused', meetings: ['members-congress'], cite: at('30.2', 'guidance') },
        {
          reason: 'committee-member-absent-throughout',
          meetings: ['delegates-congress'],
          cite: at('30.3', 'guidance'),
        },
        { reason: 'absent-throughout-unreplaced', meetings: ['delegates-congress'], cite: at('30.3', 'guidance') },
      ],
      cite: at('30.2'),
      citeFor: { 'delegates-congress': at('30.3', 'guidance'), 'committee-meeting': at('30', 'assumed') },
    },
    surplusRequired: { value: ['executive-committee', 'standing-committee'], cite: at('14.1') },
    surplusMaximum: {
      value: { percent: 30, refusedFor: ['executive-committee', 'standing-committee'] },
      cite: at('14.1'),
    },
    surplusMinimum: { value: null, cite: at('14.1') },
    preparedRange: { value: { from: 10, to: 15 }, cite: at('14.1') },
    smallBody: { value: { from: 3, to: 5, extra: 1 }, cite: at('14', 'guidance') },
    // Of those attending, where the threshold is of those summoned: two figures at one congress.
    entryGate: { value: { support: { share: '30/100', strict: true }, of: 'present' }, cite: at('14.3.a') },
    committeeRestriction: { value: true, cite: at('11.1'), citeFor: { 'committee-meeting': at('11.2') } },
    tellersOffList: { value: true, cite: at('8') },
    nameOrder: { value: 'given-name', cite: at('14.3', 'assumed') },
    secret: { value: true, cite: at('3.1') },
    minutes: { value: { form: 'party', copies: 2 }, cite: at('', 'assumed') },
    // The periods for the report and the confirmation stand in 294-QĐ/TW, which was not read.
    after: {
      value: {
        complaintWorkingDays: 15,
        complaintCalendarDays: null,
        // 24-QĐ/TW item 16.1 set these until 2025; the periods of 294-QĐ/TW that replaced it were not read.
        reportWorkingDays: 7,
        confirmationWorkingDays: 15,
        retentionMonths: 6,
        cites: { report: congresses('', 'assumed'), confirmation: congresses('', 'assumed'), retention: at('35') },
      },
      cite: at('33'),
    },
  },
};
