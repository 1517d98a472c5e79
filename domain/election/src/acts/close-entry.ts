import { type Decide, refusal, unless } from './act-finding.ts';
import { roundInHand } from './round-in-hand.ts';

/** A teller closes their own entry of a batch once every paper of it is keyed. */
export const closeEntry: Decide<'close-entry'> = (act, election, context) => {
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  const own = round.entries.filter((one) => one.teller === context.actor.id);
  const fitting = own.filter((one) => act.batch === undefined || one.batch === act.batch);
  const entry = fitting.find((one) => !one.closed) ?? fitting[0];
  if (!entry) return { refused: [refusal('no-entry-of-yours')] };
  const missing = entry.ballots.flatMap((ballot, index) => (ballot === null ? [entry.from + index] : []));
  return unless(
    [
      entry.closed && refusal('entry-closed-already'),
      missing.length > 0 && refusal('ballots-missing', { count: missing.length, numbers: runsOf(missing) }),
    ],
    () => [
      {
        type: 'entry-closed',
        v: 1,
        data: { round: round.number, teller: entry.teller, ...(round.batches.length > 1 && { batch: entry.batch }) },
      },
    ],
  );
};

/** Sorted numbers as runs: `3`, `7-12`. */
export function runsOf(numbers: readonly number[]): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
}
