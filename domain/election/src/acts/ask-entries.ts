import { type Decide, refusal, unless } from './act-finding.ts';
import { roundInHand } from './round-in-hand.ts';

/** The head asks for two or three blind entries of every paper, before any is begun. It holds for the rounds after as well. */
export const askEntries: Decide<'ask-entries'> = (act, election, context) => {
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  return unless([round.entries.length > 0 && refusal('entries-begun-already')], () =>
    act.entries === round.entriesAsked
      ? []
      : [{ type: 'entries-asked', v: 1, data: { round: round.number, entries: act.entries } }],
  );
};
