import type { ElectionScreen } from '../../shell/queries.ts';
import type { RoundScreen } from '../rounds.tsx';

/** Names on the paper of a round, in its order. */
export function namesOf(election: ElectionScreen, round: RoundScreen): readonly string[] {
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  return (round.opened?.candidates ?? []).map((id) => nameOf.get(id) ?? id);
}
