import { type Finding, tidyText } from '@plenum/kernel';
import type { Complaint } from '../after-life.ts';
import { declaredRounds } from '../next-round.ts';
import type { OpenElection } from '../state.ts';
import { type ActOf, type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults, textFaults } from './given-text.ts';
import { pastDayFaults } from './past-day.ts';

/** Notes how a complaint was decided, by which body, and what follows. Only a late one may be left unexamined. */
export const decideComplaint: Decide<'decide-complaint'> = (act, election, context) => {
  const complaint = election.after.complaints.find(({ id }) => id === act.id);
  return unless(
    [
      ...textFaults('body', act.body),
      ...textFaults('decision', act.number),
      ...textFaults('cite', act.cite),
      ...reasonFaults(act.reason),
      ...pastDayFaults('decided', act.date, complaint?.received ?? election.meeting.date, context),
      ...standingFaults(act, complaint),
      ...consequenceFaults(act, election),
    ],
    () => [
      {
        type: 'complaint-decided',
        v: 1,
        data: {
          id: act.id,
          outcome: act.outcome,
          body: tidyText(act.body),
          number: tidyText(act.number),
          date: act.date,
          reason: act.reason.trim(),
          cite: tidyText(act.cite),
          consequence: act.consequence,
          inRound: act.inRound ?? null,
        },
      },
    ],
  );
};

function standingFaults(act: ActOf<'decide-complaint'>, complaint: Complaint | undefined): readonly Finding[] {
  const { id, outcome } = act;
  if (!complaint) return [refusal('no-such-complaint', { id })];
  if (complaint.decided) return [refusal('complaint-decided-already', { id })];
  return outcome === 'not-examined' && !complaint.late
    ? [refusal('complaint-in-time', { id, received: complaint.received })]
    : [];
}

/** A recount and a void round name a declared round; only a complaint that was right has consequences. */
function consequenceFaults(act: ActOf<'decide-complaint'>, election: OpenElection): readonly Finding[] {
  const { consequence, outcome, inRound } = act;
  if (consequence === 'none') return [];
  if (outcome === 'rejected' || outcome === 'not-examined')
    return [refusal('consequence-without-right', { consequence })];
  if (consequence === 'correction') return [];
  const declared = declaredRounds(election).some(({ number }) => number === inRound);
  return declared ? [] : [refusal('consequence-names-round', { consequence })];
}
