import { tidyText } from '@plenum/kernel';
import { closingDay, reportPeriod } from '../after-periods.ts';
import { blockingComplaints, outstandingRecounts, voidingComplaints } from '../complaint.ts';
import { confirmationOf, waitingRequest } from '../confirmation.ts';
import { isOver } from '../next-round.ts';
import { type Decide, refusal, unless, warning } from './act-finding.ts';
import { textFaults } from './given-text.ts';
import { countingOf, pastDayFaults } from './past-day.ts';

/** The result is sent to the body above for its confirmation (chuẩn y): of everybody elected whom it has not answered for. */
export const requestConfirmation: Decide<'request-confirmation'> = (act, election, context) => {
  const period = reportPeriod(election, countingOf(context));
  const late = period !== null && act.sent > period.last;
  const open = blockingComplaints(election).map(({ id }) => id);
  const voiding = voidingComplaints(election).map(({ id }) => id);
  const recount = outstandingRecounts(election).map(({ id }) => id);
  const waiting = waitingRequest(election);
  const asked = confirmationOf(election).filter(({ is }) => is === 'not-asked');
  return unless(
    [
      ...textFaults('document', act.number),
      ...textFaults('body', act.to),
      ...pastDayFaults('sent', act.sent, closingDay(election), context),
      !isOver(election) && refusal('result-not-complete'),
      open.length > 0 && refusal('complaint-open', { complaints: open }),
      recount.length > 0 && refusal('recount-outstanding', { complaints: recount }),
      voiding.length > 0 && refusal('round-annulled', { complaints: voiding }),
      waiting !== null && refusal('confirmation-waits', { to: waiting.to, number: waiting.number }),
      isOver(election) && waiting === null && asked.length === 0 && refusal('nobody-to-confirm'),
    ],
    () => [
      {
        type: 'confirmation-requested',
        v: 1,
        data: {
          number: tidyText(act.number),
          to: tidyText(act.to),
          sent: act.sent,
          due: period?.last ?? null,
          late,
          candidates: asked.map(({ candidate }) => candidate),
        },
      },
    ],
    late ? [warning('sent-late', { sent: act.sent, due: period.last }, [period.cite])] : [],
  );
};
