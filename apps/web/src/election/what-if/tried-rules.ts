import type { Base, InvalidReason, Regulation, ShareRule, Switches, Threshold } from '@plenum/election';

/** The rules that can be tried on a declared result. */
export const tryable = ['base', 'threshold', 'quorum', 'tie', 'furtherRounds', 'invalid'] as const;
export type Tryable = (typeof tryable)[number];

/** A share as it is being typed. */
export interface TypedShare {
  readonly share: string;
  readonly strict: boolean;
}

/** The rules as the form holds them. */
export interface TriedRules {
  readonly base: Base;
  readonly threshold: 'more-than-half' | 'plurality' | 'share';
  readonly thresholdShare: TypedShare;
  readonly quorum: 'none' | 'share';
  readonly quorumShare: TypedShare;
  readonly tie: Switches['tie']['value'];
  readonly furtherRounds: Switches['furtherRounds']['value'];
  readonly invalid: readonly InvalidReason[];
}

const typed = (rule: ShareRule | null): TypedShare => ({ share: rule?.share ?? '2/3', strict: rule?.strict ?? false });

export function rulesOf({ switches }: Regulation): TriedRules {
  const { base, threshold, quorum, tie, furtherRounds, invalid } = switches;
  const share = typeof threshold.value === 'object' ? threshold.value : null;
  return {
    base: base.value,
    threshold: share ? 'share' : (threshold.value as 'more-than-half' | 'plurality'),
    thresholdShare: typed(share),
    quorum: quorum.value ? 'share' : 'none',
    quorumShare: typed(quorum.value),
    tie: tie.value,
    furtherRounds: furtherRounds.value,
    invalid: invalid.value,
  };
}

const shareRule = ({ share, strict }: TypedShare): ShareRule => ({
  share: share.replace(/\s/g, ''),
  ...(strict && { strict }),
});

function ruleValue(rules: TriedRules, name: Tryable): unknown {
  switch (name) {
    case 'threshold':
      return rules.threshold === 'share' ? shareRule(rules.thresholdShare) : (rules.threshold satisfies Threshold);
    case 'quorum':
      return rules.quorum === 'share' ? shareRule(rules.quorumShare) : null;
    default:
      return rules[name];
  }
}

/** `set` and `to` of every rule that differs from the one in force. */
export function changesOf(regulation: Regulation, rules: TriedRules): readonly { set: Tryable; to: unknown }[] {
  const before = rulesOf(regulation);
  return tryable.flatMap((set) => {
    const to = ruleValue(rules, set);
    return JSON.stringify(to) === JSON.stringify(ruleValue(before, set)) ? [] : [{ set, to }];
  });
}

/** The regulation with those values, for sentences that name a rule; the count itself is the server's. */
export function withChanges(
  regulation: Regulation,
  changes: readonly { readonly set: Tryable; readonly to: unknown }[],
  cite: string,
): Regulation {
  const amended = changes.map(({ set, to }) => [set, { value: to, cite: { instrument: cite, basis: 'text' } }]);
  return {
    ...regulation,
    switches: { ...regulation.switches, ...Object.fromEntries(amended) },
  } as Regulation;
}
