import type { Citation } from '@plenum/kernel';
import {
  type AmendmentOrder,
  type DecisionRule,
  type MeetingRules,
  type MeetingRulesId,
  meetingRulesOf,
  type Provision,
  type RulesStatement,
  type StatedRules,
  type Threshold,
  type VoteBase,
} from '@plenum/meeting';
import { countOf } from '../../shell/fields.tsx';

/** A share and where it stands, as typed; an empty instrument leaves the rule as in the set that the rules begin with. */
export interface TypedRule {
  readonly strict: boolean;
  readonly numerator: string;
  readonly denominator: string;
  readonly base: VoteBase;
  readonly instrument: string;
  readonly article: string;
  readonly clause: string;
}
export interface TypedRules {
  readonly from: MeetingRulesId;
  readonly name: string;
  readonly source: string;
  readonly quorum: TypedRule;
  readonly ordinary: TypedRule;
  /** Null where the rules know no decision of this kind. */
  readonly weighty: TypedRule | null;
  readonly order: AmendmentOrder;
  readonly amendments: Pick<TypedRule, 'instrument' | 'article' | 'clause'>;
}

/** The organisation's own provision; what rests on anything else is left to the set. */
const provisionOf = ({ basis, instrument, article = '', clause = '' }: Citation): Provision =>
  basis === 'stated' ? { instrument, article, clause } : { instrument: '', article: '', clause: '' };

const typed = (threshold: Threshold, base: VoteBase, citation: Citation): TypedRule => ({
  strict: threshold.strict ?? false,
  numerator: String(threshold.numerator),
  denominator: String(threshold.denominator),
  base,
  ...provisionOf(citation),
});
const decision = ({ threshold, base, citation }: DecisionRule): TypedRule => typed(threshold, base, citation);

const switchesOf = ({ quorum, decisions, amendments }: Omit<MeetingRules, 'id' | 'name'>) => ({
  quorum: typed(quorum.threshold, 'summoned', quorum.citation),
  ordinary: decision(decisions.ordinary),
  weighty: decisions.weighty ? decision(decisions.weighty) : null,
  order: amendments.order,
  amendments: provisionOf(amendments.citation),
});

/** The form as it begins: with a set of the catalogue. */
export const typedFromSet = (from: MeetingRulesId): TypedRules => ({
  from,
  name: '',
  source: '',
  ...switchesOf(meetingRulesOf(from)),
});
/** The form as it begins: with rules that the organisation stated before. */
export const typedFromStated = (rules: StatedRules): TypedRules => ({
  from: rules.from,
  name: rules.name,
  source: rules.source,
  ...switchesOf(rules),
});

export const emptyWeighty: TypedRule = {
  strict: false,
  numerator: '2',
  denominator: '3',
  base: 'summoned',
  instrument: '',
  article: '',
  clause: '',
};

const stated = ({ instrument, article, clause }: TypedRules['amendments']): Provision | null =>
  [instrument, article, clause].every((text) => text.trim() === '') ? null : { instrument, article, clause };
const threshold = ({ numerator, denominator, strict }: TypedRule): Threshold => ({
  numerator: countOf(numerator) ?? 0,
  denominator: countOf(denominator) ?? 0,
  strict,
});

/** What is sent. */
export function statementOf({ from, name, source, order, ...rules }: TypedRules): RulesStatement {
  const decided = (rule: TypedRule) => ({ base: rule.base, threshold: threshold(rule), provision: stated(rule) });
  return {
    from,
    name,
    source,
    quorum: { threshold: threshold(rules.quorum), provision: stated(rules.quorum) },
    ordinary: decided(rules.ordinary),
    weighty: rules.weighty && decided(rules.weighty),
    amendments: { order, provision: stated(rules.amendments) },
  };
}
