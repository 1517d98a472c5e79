import type { ElectionSummary } from '@plenum/election';

/** What an election waits for from this reader; null where it waits for somebody else or for nobody. */
export function waitsFor({ stage, duties }: Pick<ElectionSummary, 'stage' | 'duties'>) {
  const organiser = duties.includes('organiser');
  const head = duties.includes('head-of-tellers');
  if (stage === 'list' && organiser) return 'list';
  if (stage === 'base' && organiser) return 'base';
  if (stage === 'papers' && head) return 'papers';
  if (stage === 'entry' && duties.includes('teller')) return 'entry';
  if (stage === 'differences' && head) return 'differences';
  if (stage === 'result' && head) return 'result';
  if (stage === 'minutes' && (head || organiser)) return 'minutes';
  return null;
}
