import type { Citation, Finding } from '@plenum/kernel';
import { voidCitation } from '../count.ts';
import { limits } from '../files/limits.ts';
import { roundUnderWay } from '../next-round.ts';
import type { RoundState } from '../state.ts';
import { type ActOf, type Decide, refusal, unless, warning } from './act-finding.ts';
import { figureFaults } from './given-text.ts';
import { stockStops } from './record-stock.ts';

/**
 * States the papers issued and collected; again as a correction. More collected than issued is accepted with a warning: the
 * round is void when it is declared. Papers printed that do not add up stop it until a note says why. Once ballots are keyed, the
 * new number must leave room for them.
 */
export const countPapers: Decide<'count-papers'> = (act, election, context) => {
  const round = roundUnderWay(election);
  if (!round) return { refused: [refusal('round-not-open')] };
  const { issued, collected, note } = act;
  return unless(
    [
      ...figureFaults('issued', issued, 'issued'),
      ...figureFaults('collected', collected, 'collected'),
      note.length > limits.textLength && refusal('text-over-limit', { field: 'note', limit: limits.textLength }),
      ...keyedFaults(act, round),
      ...stockStops(round, issued),
    ],
    () =>
      round.papers &&
      round.papers.issued === issued &&
      round.papers.collected === collected &&
      round.papers.note === note
        ? []
        : [{ type: 'papers-counted', v: 1, data: { round: round.number, issued, collected, note } }],
    warnings(act, round, voidCitation(context.regulation, election.meeting.kind, 'more-collected-than-issued')),
  );
};

function keyedFaults({ collected }: ActOf<'count-papers'>, round: RoundState): readonly Finding[] {
  if (round.papers?.collected === collected) return [];
  if (round.entries.some((entry) => entry.closed)) return [refusal('entry-closed-papers-stand')];
  const last = Math.max(
    0,
    ...round.entries.map((entry) => entry.ballots.findLastIndex((ballot) => ballot !== null) + 1),
  );
  return last > collected ? [refusal('keyed-above-collected', { keyed: last, collected }, [], 'collected')] : [];
}

function warnings({ issued, collected }: ActOf<'count-papers'>, round: RoundState, cite: Citation): readonly Finding[] {
  const { present } = round.base;
  return [
    ...(collected > issued ? [warning('more-collected-than-issued', { issued, collected }, [cite])] : []),
    ...(present !== null && issued > present ? [warning('issued-above-present', { issued, present })] : []),
  ];
}
