import { type Citation, type Finding, tidyText } from '@plenum/kernel';
import { meetingRefusal } from '../refusal.ts';
import type { AmendmentRule, DecisionRule, MeetingRules, MeetingRulesId, QuorumRule } from './meeting-rules.ts';
import { sameThreshold, type Threshold } from './threshold.ts';

/** Where the organisation says that a rule of its own stands. */
export interface Provision {
  /** Its own instrument, by number and symbol or by name. */
  readonly instrument: string;
  readonly article: string;
  /** May be empty. */
  readonly clause: string;
}

/** A switch as the organisation sets it; without a provision it stays as in the set that its rules begin with. */
type Stated<Rule extends { readonly citation: Citation }> = Omit<Rule, 'citation'> & {
  readonly provision: Provision | null;
};

/** An organisation's own rules, as somebody types them. */
export interface RulesStatement {
  /** The set whose switches they begin with. */
  readonly from: MeetingRulesId;
  readonly name: string;
  /** By what the organisation adopted them: a decision, a resolution, with its day. */
  readonly source: string;
  readonly quorum: Stated<QuorumRule>;
  readonly ordinary: Stated<DecisionRule>;
  readonly weighty: Stated<DecisionRule> | null;
  readonly amendments: Stated<AmendmentRule>;
}

/** An organisation's own rules: every switch with where it stands; its own are `stated`, the others rest on what they did. */
export interface StatedRules extends Omit<MeetingRules, 'id' | 'name'> {
  readonly from: MeetingRulesId;
  readonly name: string;
  readonly source: string;
}

/** Characters, and the largest figure of a share. */
export const rulesLimits = { name: 200, source: 300, instrument: 200, article: 20, clause: 20, figure: 1_000 } as const;

/** The switches of a set of rules. */
export type RuleName = 'quorum' | 'ordinary' | 'weighty' | 'amendments';

/** The rules that a statement makes of the set with which it begins, or all that is wrong with it. */
export function statedRules(
  statement: RulesStatement,
  start: MeetingRules,
): { readonly rules: StatedRules; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const { from, quorum, ordinary, weighty, amendments } = statement;
  const [name, source] = [tidyText(statement.name), tidyText(statement.source)];
  findings.push(
    ...textFindings({ 'rules-name': [name, rulesLimits.name], 'rules-source': [source, rulesLimits.source] }),
  );
  const cited = (
    rule: RuleName,
    provision: Provision | null,
    before: Citation | undefined,
    same: boolean,
  ): Citation => {
    if (provision === null) {
      if (!same || !before) findings.push(meetingRefusal('rule-without-provision', { rule }));
      return before ?? { instrument: '', basis: 'stated' };
    }
    const { citation, faults } = citationOf(provision);
    findings.push(...faults);
    return citation;
  };
  const decision = (
    rule: 'ordinary' | 'weighty',
    { base, threshold, provision }: Stated<DecisionRule>,
  ): DecisionRule => {
    findings.push(...thresholdFindings(rule, threshold));
    const before = start.decisions[rule];
    const same = before !== undefined && before.base === base && sameThreshold(before.threshold, threshold);
    return { base, threshold: plain(threshold), citation: cited(rule, provision, before?.citation, same) };
  };
  findings.push(...thresholdFindings('quorum', quorum.threshold));
  if (weighty === null && start.decisions.weighty)
    findings.push(meetingRefusal('rule-without-provision', { rule: 'weighty' }));
  const { threshold } = quorum;
  const sameQuorum = sameThreshold(start.quorum.threshold, threshold);
  const rules: StatedRules = {
    from,
    name,
    source,
    quorum: {
      threshold: plain(threshold),
      citation: cited('quorum', quorum.provision, start.quorum.citation, sameQuorum),
    },
    decisions: {
      ordinary: decision('ordinary', ordinary),
      ...(weighty && { weighty: decision('weighty', weighty) }),
    },
    amendments: {
      order: amendments.order,
      citation: cited(
        'amendments',
        amendments.provision,
        start.amendments.citation,
        start.amendments.order === amendments.order,
      ),
    },
  };
  if ([quorum, ordinary, weighty, amendments].every((one) => (one?.provision ?? null) === null))
    findings.push(meetingRefusal('nothing-stated'));
  return { rules, findings };
}

/** Strict only where it is, so that the same rule is the same value. */
const plain = ({ numerator, denominator, strict = false }: Threshold): Threshold => ({
  numerator,
  denominator,
  ...(strict && { strict }),
});

/** A share above nothing that those who are there can reach. */
function thresholdFindings(rule: RuleName, { numerator, denominator, strict = false }: Threshold): readonly Finding[] {
  const whole = [numerator, denominator].every(
    (figure) => Number.isSafeInteger(figure) && figure >= 1 && figure <= rulesLimits.figure,
  );
  const reachable = whole && (strict ? numerator < denominator : numerator <= denominator);
  return reachable ? [] : [meetingRefusal('threshold-impossible', { rule })];
}

function textFindings(texts: Readonly<Record<string, readonly [text: string, maximum: number]>>): readonly Finding[] {
  return Object.entries(texts).flatMap(([field, [text, maximum]]) => {
    if (text === '') return [meetingRefusal('meeting-text-missing', { field })];
    return text.length > maximum ? [meetingRefusal('meeting-text-too-long', { field, maximum })] : [];
  });
}

function citationOf(provision: Provision): { readonly citation: Citation; readonly faults: readonly Finding[] } {
  const [instrument, article, clause] = [provision.instrument, provision.article, provision.clause].map(tidyText) as [
    string,
    string,
    string,
  ];
  const faults = textFindings({
    instrument: [instrument, rulesLimits.instrument],
    article: [article, rulesLimits.article],
    ...(clause !== '' && { clause: [clause, rulesLimits.clause] as const }),
  });
  return { citation: { instrument, article, ...(clause !== '' && { clause }), basis: 'stated' }, faults };
}
