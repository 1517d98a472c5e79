import { personal, tidyText } from '@plenum/kernel';
import { complaintPeriod } from '../after-periods.ts';
import { declaredRounds } from '../next-round.ts';
import { type Decide, refusal, unless, warning } from './act-finding.ts';
import { textFaults } from './given-text.ts';
import { countingOf, pastDayFaults } from './past-day.ts';

/** Notes a complaint with the day it was received. One that is late is kept too, and says so. */
export const lodgeComplaint: Decide<'lodge-complaint'> = (act, election, context) => {
  const period = complaintPeriod(election, countingOf(context));
  const late = period !== null && act.received > period.last;
  return unless(
    [
      ...textFaults('by', act.by),
      ...textFaults('about', act.about),
      ...pastDayFaults('received', act.received, election.meeting.date, context),
      declaredRounds(election).length === 0 && refusal('nothing-declared'),
    ],
    () => [
      {
        type: 'complaint-lodged',
        v: 1,
        data: {
          id: `kn${String(election.after.complaints.length + 1).padStart(2, '0')}`,
          by: personal(tidyText(act.by)),
          about: personal(tidyText(act.about)),
          received: act.received,
          deadline: period?.last ?? null,
          late,
        },
      },
    ],
    late ? [warning('complaint-late', { received: act.received, deadline: period.last }, [period.cite])] : [],
  );
};
