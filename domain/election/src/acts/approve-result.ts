import { resultToApprove } from '../approval.ts';
import { type Decide, refusal, unless } from './act-finding.ts';

/** A second person approves the result that the head of the tellers declared: nobody who declared it, or who keyed for it. */
export const approveResult: Decide<'approve-result'> = (_act, election, context) => {
  const account = context.actor.id;
  const round = resultToApprove(election);
  if (!election.secondApproval) return { refused: [refusal('approval-not-asked')] };
  if (!round) return { refused: [refusal('nothing-to-approve')] };
  const own = round.declared.by === account || round.entries.some((entry) => entry.teller === account);
  return unless([own && refusal('approves-own-result')], () => [
    { type: 'result-approved', v: 1, data: { round: round.number, by: account, at: context.now } },
  ]);
};
