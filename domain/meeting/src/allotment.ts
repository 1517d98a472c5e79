import type { Citation } from '@plenum/kernel';

/** A unit that sends delegates, with its members on the day of the allotment. */
export interface Sender {
  readonly unit: string;
  readonly members: number;
}

/** How a number of delegates is shared out: so many to every unit, the others by members. */
export interface AllotmentRule {
  /** Delegates in all. */
  readonly total: number;
  /** To every unit, however small. */
  readonly perUnit: number;
}

/** The number comes from above; how it is shared out was in no text that was seen. */
export const allotmentBasis: Citation = { instrument: 'Phương án phân bổ đại biểu', basis: 'assumed' };

/** What a unit gets and why, so that anybody can work it out again. */
export interface Allotted extends Sender {
  readonly perUnit: number;
  /** Whole seats of its share of the rest: `members x rest / all members`, rounded down. */
  readonly whole: number;
  /** What rounding left over, as `remainder / all members`. */
  readonly remainder: number;
  /** One more seat for one of the largest remainders. */
  readonly extra: 0 | 1;
  readonly seats: number;
}

/**
 * Shares delegates out: `perUnit` to each, the rest by members, by largest remainders (Hamilton). Equal remainders: the unit with
 * more members, then the lower id. Whole numbers up to 2^53 - 1 throughout. Null where the total does not reach for `perUnit`, a
 * unit stands twice, a count is no whole number from 0, or nobody has members while seats are left.
 */
export function allotDelegates(rule: AllotmentRule, senders: readonly Sender[]): readonly Allotted[] | null {
  const counts = [rule.total, rule.perUnit, ...senders.map((sender) => sender.members)];
  const rest = rule.total - rule.perUnit * senders.length;
  const members = senders.reduce((sum, sender) => sum + BigInt(sender.members), 0n);
  const twice = new Set(senders.map((sender) => sender.unit)).size !== senders.length;
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0) || rest < 0 || twice) return null;
  if (rest > 0 && members === 0n) return null;
  const shares = senders.map((sender) => {
    const product = BigInt(sender.members) * BigInt(rest);
    const whole = members === 0n ? 0 : Number(product / members);
    return { ...sender, whole, remainder: members === 0n ? 0 : Number(product % members) };
  });
  const left = rest - shares.reduce((sum, share) => sum + share.whole, 0);
  const lucky = new Set(
    [...shares]
      .sort((a, b) => b.remainder - a.remainder || b.members - a.members || (a.unit < b.unit ? -1 : 1))
      .slice(0, left)
      .map((share) => share.unit),
  );
  return shares.map((share) => {
    const extra = lucky.has(share.unit) ? 1 : 0;
    return { ...share, perUnit: rule.perUnit, extra, seats: rule.perUnit + share.whole + extra };
  });
}
