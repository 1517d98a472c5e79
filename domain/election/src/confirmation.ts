import type { ConfirmationRequest } from './after-life.ts';
import { electedSoFar } from './next-round.ts';
import type { OpenElection } from './state.ts';

export type ConfirmationStanding = 'not-asked' | 'waiting' | 'confirmed' | 'refused';

/** Where each person elected stands with the body above; the last answer counts. */
export function confirmationOf(
  election: OpenElection,
): readonly { readonly candidate: string; readonly is: ConfirmationStanding }[] {
  const { requests, answers } = election.after;
  return electedSoFar(election).map((candidate) => {
    const answer = answers.findLast(
      ({ confirmed, refused }) => confirmed.includes(candidate) || refused.some((one) => one.candidate === candidate),
    );
    if (answer) return { candidate, is: answer.confirmed.includes(candidate) ? 'confirmed' : 'refused' };
    return { candidate, is: requests.some((one) => one.candidates.includes(candidate)) ? 'waiting' : 'not-asked' };
  });
}

/** The request that waits for its answer; null where none does. */
export function waitingRequest(election: OpenElection): ConfirmationRequest | null {
  const waiting = confirmationOf(election).some(({ is }) => is === 'waiting');
  return waiting ? (election.after.requests.at(-1) ?? null) : null;
}
