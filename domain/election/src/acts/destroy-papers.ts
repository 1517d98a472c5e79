import { type Finding, personal, tidyText } from '@plenum/kernel';
import { retentionPeriod } from '../after-periods.ts';
import { openComplaints } from '../complaint.ts';
import type { OpenElection } from '../state.ts';
import type { ElectionContext } from './act.ts';
import { type ActOf, type Decide, refusal, unless, warning } from './act-finding.ts';
import { textFaults } from './given-text.ts';
import { pastDayFaults } from './past-day.ts';

/**
 * The papers are destroyed by a decision, before two witnesses, once the regulation's period is over and nothing is complained
 * of. Where the regulation sets no period the decision alone answers for the day, and the act warns of it.
 */
export const destroyPapers: Decide<'destroy-papers'> = (act, election, context) => {
  const sealed = election.after.sealed.at(-1);
  const [first, second] = act.witnesses.map(tidyText);
  return unless(
    [
      ...textFaults('decision', act.decision),
      (!first || !second || first === second) && refusal('two-witnesses'),
      ...pastDayFaults('destroyed', act.date, sealed?.date ?? election.meeting.date, context),
      ...(sealed ? retentionFaults(act, sealed.date, context) : [refusal('papers-not-sealed')]),
      ...openFaults(election),
      election.after.destroyed !== null && refusal('papers-destroyed-already'),
    ],
    () => [
      {
        type: 'papers-destroyed',
        v: 1,
        data: {
          date: act.date,
          decision: tidyText(act.decision),
          witnesses: [personal(first!), personal(second!)],
          packages: sealed!.packages,
          note: act.note.trim(),
        },
      },
    ],
    sealed && retentionPeriod(sealed.date, context) === null ? [warning('retention-unknown')] : [],
  );
};

function retentionFaults(act: ActOf<'destroy-papers'>, sealed: string, context: ElectionContext): readonly Finding[] {
  const period = retentionPeriod(sealed, context);
  return period && act.date < period.last
    ? [refusal('retention-runs', { from: period.last, months: period.length }, [period.cite])]
    : [];
}

function openFaults(election: OpenElection): readonly Finding[] {
  const open = openComplaints(election).map(({ id }) => id);
  return open.length > 0 ? [refusal('complaint-open', { complaints: open })] : [];
}
