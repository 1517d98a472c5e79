import { type Citation, type Finding, parseShare, provisionText, sourceOf } from '@plenum/kernel';
import type { Exclusion, MeetingFigures } from './election.ts';
import { citeFor, type Regulation, type ShareRule, type Threshold } from './regulation.ts';
import type { RoundResult } from './result.ts';

export const excludedCount = (excluded: readonly Exclusion[]): number =>
  excluded.reduce((sum, { count }) => sum + count, 0);

/** Whether `part` is at least the rule's share of `whole` (more than it where the rule is strict). Exact. */
export function reachesShare(part: number, whole: number, rule: ShareRule): boolean {
  const share = shareOf(rule);
  const [left, right] = [BigInt(part) * BigInt(share.denominator), BigInt(whole) * BigInt(share.numerator)];
  return rule.strict ? left > right : left >= right;
}

/**
 * The fewest votes that reach the threshold on a base: `floor(base / 2) + 1` for more than half; at least 1, so that nobody is
 * elected on a base of 0. Null for a plurality or without a base.
 */
export function neededVotes(threshold: Threshold, base: number | null): number | null {
  if (threshold === 'plurality' || base === null) return null;
  const rule: ShareRule = threshold === 'more-than-half' ? { share: '1/2', strict: true } : threshold;
  const { numerator, denominator } = shareOf(rule);
  const product = BigInt(base) * BigInt(numerator);
  const q = BigInt(denominator);
  const needed = rule.strict ? product / q + 1n : (product + q - 1n) / q;
  return Math.max(1, Number(needed));
}

function shareOf(rule: ShareRule) {
  const share = parseShare(rule.share);
  if (!share) throw new Error(`Not a share: ${rule.share}`);
  return share;
}

/** What a base is measured on; `collected` and `valid` are known when the papers are. */
export interface BaseFigures {
  readonly summoned: number;
  readonly excluded: readonly Exclusion[];
  readonly present: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
}

export function baseValue(regulation: Regulation, figures: BaseFigures): number | null {
  const of = regulation.switches.base.value;
  switch (of) {
    case 'summoned-less-excluded':
      return figures.summoned - excludedCount(figures.excluded);
    case 'present':
      return figures.present;
    case 'collected':
      return figures.collected;
    case 'valid':
      return figures.valid;
    case 'none':
      return null;
  }
}

/** The base with its provision, as results carry it. */
export function citedBase(regulation: Regulation, meeting: MeetingFigures, value: number | null): RoundResult['base'] {
  const cite = baseCitation(regulation, meeting.kind);
  return { value, of: regulation.switches.base.value, cite: provisionText(cite), source: sourceOf(cite) };
}

export const baseCitation = (regulation: Regulation, kind: MeetingFigures['kind']): Citation =>
  citeFor(regulation.switches.base, kind);

/** What can be announced before a round: the base (null where only the ballots will tell), the needed votes, what the rules say. */
export function announcedBase(regulation: Regulation, meeting: MeetingFigures) {
  const figures = { ...meeting, present: meeting.present ?? null, collected: null, valid: null };
  const base = baseValue(regulation, figures);
  const needed = neededVotes(regulation.switches.threshold.value, base);
  const citations = [baseCitation(regulation, meeting.kind), citeFor(regulation.switches.threshold, meeting.kind)];
  return {
    base,
    of: regulation.switches.base.value,
    needed,
    citations,
    findings: meetingFindings(regulation, meeting),
  };
}

/** Null where the regulation asks no quorum or nobody said how many are present. */
export function quorumMet(regulation: Regulation, meeting: MeetingFigures, present: number | null): boolean | null {
  const rule = regulation.switches.quorum.value;
  return rule === null || present === null ? null : reachesShare(present, meeting.summoned, rule);
}

/** What the rules say of the meeting's figures; none of these stops a count. */
export function meetingFindings(regulation: Regulation, meeting: MeetingFigures): Finding[] {
  const findings: Finding[] = [];
  const rule = regulation.switches.exclusions;
  for (const { reason, count } of meeting.excluded) {
    const named = rule.value.find((exclusion) => exclusion.reason === reason);
    if (named && count > 0 && !named.meetings.includes(meeting.kind))
      findings.push({
        code: 'exclusion-for-other-meeting',
        severity: 'warning',
        values: { reason, count, meeting: meeting.kind },
        citations: [named.cite],
        about: reason,
      });
  }
  if (meeting.present !== undefined && meeting.present > meeting.summoned)
    findings.push({
      code: 'present-above-summoned',
      severity: 'warning',
      values: { present: meeting.present, summoned: meeting.summoned },
      citations: [],
    });
  return findings;
}
