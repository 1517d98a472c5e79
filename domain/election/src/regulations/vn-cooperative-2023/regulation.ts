import type { Regulation } from '../../regulation.ts';
import { citing } from '../citing.ts';

const version = '2024-07-01';
const at = citing('17/2023/QH15', version);

/** `present` and every vote are votes: a delegate carries as many as the members represented. The rest is the charter's. */
export const vnCooperative2023: Regulation = {
  plenum: 'regulation/1',
  id: 'vn-cooperative-2023',
  version,
  title: { vi: 'Bầu cử theo Luật Hợp tác xã 2023', en: 'Elections under the Law on Co-operatives (Viet Nam, 2023)' },
  instrument: '17/2023/QH15',
  switches: {
    base: { value: 'present', cite: at('61.3') },
    threshold: { value: 'more-than-half', cite: at('61.3') },
    // The first call; a second asks 33 % and a third nothing.
    quorum: { value: { share: '1/2' }, cite: at('59.7') },
    turnout: { value: null, cite: at('61.3') },
    withSurplus: { value: 'strike-out', cite: at('58.2', 'assumed') },
    withoutSurplus: { value: 'agree-disagree', cite: at('58.2', 'assumed') },
    weighted: { value: true, cite: at('61.4') },
    invalid: {
      value: ['not-issued', 'write-in', 'signed', 'marked', 'single-both', 'single-blank', 'over-vote', 'none-kept'],
      cite: at('58.2', 'assumed'),
    },
    singleStruck: { value: 'none-kept', cite: at('58.2', 'assumed') },
    tie: { value: 're-vote', cite: at('58.2', 'assumed') },
    furtherRounds: { value: 'meeting-decides', cite: at('58.2', 'assumed') },
    exclusions: { value: [], cite: at('61.3') },
    surplusRequired: { value: [], cite: at('58.2', 'assumed') },
    surplusMaximum: { value: null, cite: at('58.2', 'assumed') },
    surplusMinimum: { value: null, cite: at('58.2', 'assumed') },
    preparedRange: { value: null, cite: at('58.2', 'assumed') },
    smallBody: { value: null, cite: at('58.2', 'assumed') },
    entryGate: { value: null, cite: at('58.2', 'assumed') },
    committeeRestriction: { value: false, cite: at('58.2', 'assumed') },
    tellersOffList: { value: true, cite: at('58.2', 'assumed') },
    nameOrder: { value: 'given-name', cite: at('58.2', 'assumed') },
    secret: { value: true, cite: at('65.1') },
    minutes: { value: { form: 'co-operative', copies: 2 }, cite: at('61.6', 'assumed') },
    // Ballots and minutes are kept (61.6); for how long was not noted.
    after: {
      value: {
        complaintWorkingDays: null,
        complaintCalendarDays: null,
        reportWorkingDays: null,
        confirmationWorkingDays: null,
        retentionMonths: null,
      },
      cite: at('61.6'),
    },
  },
};
