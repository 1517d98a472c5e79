import { sampleFigures, unreadPapers } from '../sample-reading.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { runsOf } from './close-entry.ts';
import { auditableRound } from './draw-sample.ts';

/** Freezes what the sample came to, once every drawn paper is read. */
export const closeAudit: Decide<'close-audit'> = (_act, election, { regulation }) => {
  const round = auditableRound(election, regulation);
  if (typeof round === 'string') return { refused: [refusal(round)] };
  if (!round.sample) return { refused: [refusal('sample-not-drawn')] };
  const unread = unreadPapers(round.sample);
  return unless(
    [unread.length > 0 && refusal('audit-unread', { count: unread.length, numbers: runsOf(unread) })],
    () => [{ type: 'audit-closed', v: 1, data: { round: round.number, audit: sampleFigures(round, regulation)! } }],
  );
};
