import { type Finding, tidyText } from '@plenum/kernel';
import { answerPeriod } from '../after-periods.ts';
import { confirmationOf, waitingRequest } from '../confirmation.ts';
import type { OpenElection } from '../state.ts';
import { type ActOf, type Decide, refusal, unless, warning } from './act-finding.ts';
import { reasonFaults, textFaults } from './given-text.ts';
import { countingOf, pastDayFaults } from './past-day.ts';

/** The answer of the body above: who is confirmed, who is not and why. Whom it leaves out still waits. */
export const recordConfirmation: Decide<'record-confirmation'> = (act, election, context) => {
  const request = waitingRequest(election);
  const period = request && answerPeriod(request.sent, countingOf(context));
  const late = period !== null && act.date > period.last;
  return unless(
    [
      ...textFaults('decision', act.number),
      ...textFaults('body', act.by),
      ...act.refused.flatMap(({ reason }) => reasonFaults(reason)),
      ...pastDayFaults('decided', act.date, request?.sent ?? election.meeting.date, context),
      ...(request ? namedFaults(act, election) : [refusal('confirmation-not-asked')]),
    ],
    () => [
      {
        type: 'confirmation-recorded',
        v: 1,
        data: {
          number: tidyText(act.number),
          by: tidyText(act.by),
          date: act.date,
          due: period?.last ?? null,
          late,
          confirmed: act.confirmed,
          refused: act.refused.map(({ candidate, reason }) => ({ candidate, reason: reason.trim() })),
        },
      },
    ],
    late ? [warning('confirmed-late', { date: act.date, due: period.last }, [period.cite])] : [],
  );
};

function namedFaults(act: ActOf<'record-confirmation'>, election: OpenElection): readonly Finding[] {
  const named = [...act.confirmed, ...act.refused.map(({ candidate }) => candidate)];
  if (named.length === 0) return [refusal('nobody-named')];
  const waiting = new Set(confirmationOf(election).flatMap(({ candidate, is }) => (is === 'waiting' ? candidate : [])));
  return named.flatMap((candidate, index) =>
    waiting.has(candidate) && named.indexOf(candidate) === index
      ? []
      : [refusal('does-not-wait', { candidate }, [], candidate)],
  );
}
