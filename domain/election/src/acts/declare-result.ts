import type { Finding } from '@plenum/kernel';
import { countRound } from '../count.ts';
import { type CountableRound, electionOf, isCountable, isVoidByPapers, premiseOfRound } from '../election-of.ts';
import { declaredRounds, roundUnderWay } from '../next-round.ts';
import type { Regulation } from '../regulation.ts';
import type { CountedRound } from '../result.ts';
import { allClosed, unadjudicatedPapers, unsettledPapers } from '../round-reading.ts';
import type { OpenElection } from '../state.ts';
import { type Decide, refusal } from './act-finding.ts';
import { runsOf } from './close-entry.ts';
import { stockStops } from './record-stock.ts';

/** Counts the round under the pinned regulation and declares it. Every paper must be read, unless the paper counts make it void. */
export const declareResult: Decide<'declare-result'> = (_act, election, context) => {
  const round = roundUnderWay(election);
  if (!round) return { refused: [refusal('round-not-open')] };
  if (!isCountable(round)) return { refused: [refusal('papers-not-counted')] };
  const unread = isVoidByPapers(election, round, context.regulation) ? [] : readingFaults(round, context.regulation);
  const stopped = [...unread, ...stockStops(round, round.papers.issued)];
  if (stopped.length > 0) return { refused: stopped };
  const counted = countDeclared(election, round, context.regulation);
  if ('refused' in counted) return counted;
  assertControlFigures(round, counted);
  const { result, steps, findings } = counted;
  const type = round.earlier.length > 0 ? 'result-corrected' : 'result-declared';
  const by = election.secondApproval ? { by: context.actor.id } : {};
  return { accepted: [{ type, v: 1, data: { round: round.number, result, steps, ...by } }], findings };
};

function readingFaults(round: CountableRound, regulation: Regulation): readonly Finding[] {
  if (!allClosed(round)) return [refusal('entries-not-closed')];
  const [differing, doubtful] = [unsettledPapers(round), unadjudicatedPapers(round, regulation)];
  return [
    ...(differing.length > 0
      ? [refusal('differences-unsettled', { count: differing.length, numbers: runsOf(differing) })]
      : []),
    ...(doubtful.length > 0
      ? [refusal('doubtful-unsettled', { count: doubtful.length, numbers: runsOf(doubtful) })]
      : []),
  ];
}

/** The round as the count gives it; a tie that needs a birth date the list does not have is refused. */
export function countDeclared(
  election: OpenElection,
  round: CountableRound,
  regulation: Regulation,
): CountedRound | { readonly refused: readonly Finding[] } {
  const { election: counted, tables } = electionOf(election, regulation, [...declaredRounds(election), round]);
  const outcome = countRound(counted, premiseOfRound(round), tables.at(-1)!);
  if (!('faults' in outcome)) return outcome;
  return {
    refused: outcome.faults.map((fault) => {
      const candidate = String(fault.values.candidate);
      return refusal('birth-date-missing', { candidate }, [regulation.switches.tie.cite], candidate);
    }),
  };
}

/** issued >= collected (unless void by it) and collected = valid + invalid + doubtful, once more where they are written. */
function assertControlFigures({ papers }: CountableRound, { result }: CountedRound): void {
  const { issued, collected, valid, invalid } = result.ballots;
  const unread = result.status === 'void' && result.ballots.doubtful ? collected - valid - invalid : 0;
  if (issued !== papers.issued || collected !== papers.collected || valid + invalid + unread !== collected)
    throw new Error(`Control figures differ: ${JSON.stringify(result.ballots)}, papers ${JSON.stringify(papers)}`);
  if (collected > issued && result.status !== 'void') throw new Error('More collected than issued, and not void');
}
