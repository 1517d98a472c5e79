import { declaredRounds } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { pastDayFaults } from './past-day.ts';

/** The day the meeting closed, or the result was published, where it is another than the meeting's own: periods run from it. */
export const noteClosing: Decide<'note-closing'> = (act, election, context) =>
  unless(
    [
      ...pastDayFaults('closing', act.date, election.meeting.date, context),
      declaredRounds(election).length === 0 && refusal('nothing-declared'),
    ],
    () => [{ type: 'closing-noted', v: 1, data: { date: act.date } }],
  );
