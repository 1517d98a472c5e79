import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2014-06-09';
const at = citing('244-QĐ/TW', version);
const statutes = citing('Điều lệ Đảng');
const complaints = citing('07-HD/UBKTTW', '2019-12-12');
const congresses = citing('24-QĐ/TW');

/** Article 16 and the end of article 17.2 were not read; the lists rest on guidance 03-HD/TW (2020) and branch files. */
export const vnParty2014: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-party-2014',
  version,
  title: {
    vi: 'Quy chế bầu cử trong Đảng (2014)',
    en: 'Party election regulation (Viet Nam, 2014)',
  },
  instrument: '244-QĐ/TW',
  switches: {
    base: {
      value: 'summoned-less-excluded',
      cite: at('32.2'),
      citeFor: { 'delegates-congress': at('32.3'), 'committee-meeting': at('32', 'assumed') },
    },
    threshold: {
      value: 'more-than-half',
      cite: at('32.2'),
      citeFor: { 'delegates-congress': at('32.3'), 'committee-meeting': at('2') },
    },
    quorum: { value: { share: '2/3' }, cite: statutes('', 'assumed') },
    turnout: { value: null, cite: at('', 'assumed') },
    withSurplus: { value: 'strike-out', cite: at('17') },
    withoutSurplus: { value: 'agree-disagree', cite: at('17') },
    weighted: { value: false, cite: at('2') },
    // Clause 2 was read to its third case; the rest is a branch's file, and `single-blank` and `numbered` not even that.
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
      cite: at('17.2', 'assumed'),
    },
    singleStruck: { value: 'none-kept', cite: at('17.2', 'assumed') },
    tie: { value: 're-vote', cite: at('32', 'assumed') },
    furtherRounds: { value: 'meeting-decides', cite: at('32', 'assumed') },
    exclusions: {
      value: [
        { reason: 'temporary-activity-elsewhere', meetings: ['members-congress'], cite: at('32.2') },
        { reason: 'exempted-not-present', meetings: ['members-congress'], cite: at('32.2') },
        {
          reason: 'suspended',
          meetings: ['members-congress', 'committee-meeting'],
          cite: at('32.2'),
          citeFor: { 'committee-meeting': at('32', 'assumed') },
        },
        {
          reason: 'charged-or-detained',
          meetings: ['members-congress', 'committee-meeting'],
          cite: at('32.2'),
          citeFor: { 'committee-meeting': at('32', 'assumed') },
        },
        { reason: 'absent-throughout-excused', meetings: ['members-congress'], cite: at('32.2') },
        { reason: 'committee-member-absent-throughout', meetings: ['delegates-congress'], cite: at('32.3') },
        { reason: 'absent-throughout-unreplaced', meetings: ['delegates-congress'], cite: at('32.3') },
      ],
      cite: at('32.2'),
      citeFor: { 'delegates-congress': at('32.3'), 'committee-meeting': at('32', 'assumed') },
    },
    surplusRequired: { value: ['executive-committee', 'standing-committee'], cite: at('16', 'assumed') },
    // 03-HD/TW (2020) works an example with the ceiling.
    surplusMaximum: {
      value: { percent: 30, refusedFor: ['executive-committee', 'standing-committee'] },
      cite: at('16', 'guidance'),
    },
    surplusMinimum: { value: null, cite: at('16', 'assumed') },
    preparedRange: { value: { from: 10, to: 15 }, cite: at('16', 'practice') },
    smallBody: { value: { from: 3, to: 5, extra: 1 }, cite: at('16', 'assumed') },
    // Read in the regulation of 2024 only.
    entryGate: { value: null, cite: at('16', 'assumed') },
    committeeRestriction: { value: true, cite: at('13.1'), citeFor: { 'committee-meeting': at('13.2') } },
    tellersOffList: { value: true, cite: at('7', 'assumed') },
    nameOrder: { value: 'given-name', cite: at('16', 'practice') },
    // Read in the regulation before it (2009); the wording of 2014 was not.
    secret: { value: true, cite: at('3', 'assumed') },
    minutes: { value: { form: 'party', copies: 2 }, cite: at('', 'practice') },
    // Report and confirmation: 24-QĐ/TW (2021) item 16.1.
    after: {
      value: {
        complaintWorkingDays: 15,
        complaintCalendarDays: null,
        reportWorkingDays: 7,
        confirmationWorkingDays: 15,
        retentionMonths: null,
        cites: { report: congresses('16.1'), confirmation: congresses('16.1') },
      },
      cite: complaints('VI.1', 'guidance'),
    },
  },
};
