import type { Duty, ElectionSummary } from '@plenum/election';

/** What an election waits for from this reader; null where it waits for somebody else or for nobody. */
export function waitsFor({
  stage,
  duties,
  status,
  waitsForApproval,
}: Pick<ElectionSummary, 'stage' | 'duties' | 'status' | 'waitsForApproval'>) {
  const organiser = duties.includes('organiser');
  const head = duties.includes('head-of-tellers');
  if (waitsForApproval) return duties.includes('presidium') ? 'approval' : null;
  if (stage === 'list' && organiser) return 'list';
  if (stage === 'base' && organiser) return 'base';
  if (stage === 'papers' && head) return 'papers';
  if (stage === 'entry' && duties.includes('teller')) return 'entry';
  if (stage === 'differences' && head) return 'differences';
  if (stage === 'result' && organiser && status !== null) return 'next';
  if (stage === 'result' && head) return 'result';
  if (stage === 'minutes' && (head || organiser)) return 'minutes';
  return null;
}

/** Whose turn it is. */
export function whoseTurn({
  stage,
  status,
  waitsForApproval,
}: Pick<ElectionSummary, 'stage' | 'status' | 'waitsForApproval'>): Duty | null {
  if (stage === 'finished') return null;
  if (waitsForApproval) return 'presidium';
  if (stage === 'entry') return 'teller';
  if (stage === 'papers' || stage === 'differences') return 'head-of-tellers';
  if (stage === 'result') return status === null ? 'head-of-tellers' : 'organiser';
  return 'organiser';
}
