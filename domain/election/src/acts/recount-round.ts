import { declaredRounds } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/**
 * The last declared round is keyed and counted once more, with the reason. What was keyed and declared stays in the record and is
 * shown beside; the new result corrects it. A round on which a later one rests is not recounted.
 */
export const recountRound: Decide<'recount-round'> = (act, election) => {
  const last = election.rounds.at(-1);
  const declared = declaredRounds(election).at(-1);
  return unless(
    [
      ...reasonFaults(act.reason),
      !declared && refusal('nothing-declared'),
      declared !== undefined && declared !== last && refusal('later-round-stands', { round: last!.number }),
    ],
    () => [{ type: 'round-recounted', v: 1, data: { round: last!.number, reason: act.reason.trim() } }],
  );
};
