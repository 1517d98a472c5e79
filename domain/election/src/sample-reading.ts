import { type AuditFigures, auditFigures } from './audit.ts';
import type { Regulation } from './regulation.ts';
import { asBallot, finalReading } from './round-reading.ts';
import { papersToRead, type Sample } from './sample.ts';
import type { RoundState } from './state.ts';

export const unreadPapers = (sample: Sample): readonly number[] =>
  papersToRead(sample).filter((number) => !sample.read[number]);

/** What a round's sample comes to by what is counted; null until every drawn paper is read, and where no sample can tell. */
export function sampleFigures(round: RoundState, regulation: Regulation): AuditFigures | null {
  const { sample, declared, opened } = round;
  if (!sample || !declared || !opened || unreadPapers(sample).length > 0) return null;
  const draws = sample.draws.map((number) => ({
    counted: asBallot(finalReading(round, number)!, opened.candidates.length),
    read: asBallot(sample.read[number]!, opened.candidates.length),
  }));
  return auditFigures({ result: declared.result, regulation, draws });
}
