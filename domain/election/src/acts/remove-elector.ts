import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';
import { isSummonedFixed } from './list-electors.ts';

/** Takes a person off the list of those summoned who should not stand there; not once a round was opened. */
export const removeElector: Decide<'remove-elector'> = (act, election) => {
  const { electors, notes } = election.electors;
  const elector = electors.find((one) => one.id === act.id);
  const inPlace = notes.some((one) => one.alternate === act.id);
  return unless(
    [
      !elector && refusal('no-such-elector', { id: act.id }, [], act.id),
      isSummonedFixed(election) && refusal('summoned-stand'),
      inPlace && refusal('alternate-taken', { name: elector?.name ?? act.id }, [], act.id),
      ...reasonFaults(act.reason),
    ],
    () => [{ type: 'elector-removed', v: 1, data: { id: act.id, reason: act.reason.trim() } }],
  );
};
