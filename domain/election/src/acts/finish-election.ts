import { declaredRounds, isOver } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';

/** Ends the election; nothing of it can be changed after. */
export const finishElection: Decide<'finish-election'> = (_act, election) =>
  unless(
    [
      declaredRounds(election).length === 0 && refusal('nothing-declared'),
      declaredRounds(election).length > 0 && !isOver(election) && refusal('result-not-complete'),
    ],
    () => [{ type: 'election-finished', v: 1, data: {} }],
  );
