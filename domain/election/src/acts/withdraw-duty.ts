import { dutiesOf } from '../duties.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/** Takes a duty back. An election keeps an organiser; what a teller has keyed stays in the record. */
export const withdrawDuty: Decide<'withdraw-duty'> = (act, election) => {
  const organisers = election.holders.filter((holder) => holder.duties.includes('organiser'));
  return unless(
    [
      ...reasonFaults(act.reason),
      !dutiesOf(election, act.account).includes(act.duty) && refusal('duty-not-held', { duty: act.duty }),
      act.duty === 'organiser' &&
        organisers.length === 1 &&
        organisers[0]!.account === act.account &&
        refusal('last-organiser'),
    ],
    () => [{ type: 'duty-withdrawn', v: 1, data: { account: act.account, duty: act.duty, reason: act.reason.trim() } }],
  );
};
