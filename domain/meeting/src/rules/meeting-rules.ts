import type { Citation } from '@plenum/kernel';
import type { Bases } from '../attendance.ts';
import type { StatedRules } from './stated-rules.ts';
import type { Threshold } from './threshold.ts';

/** Of whom a share is taken: each is a figure of the hall at the moment a vote opens. */
export const voteBases = ['present', 'summoned', 'summonedLessAbsent'] as const satisfies readonly (keyof Bases)[];
export type VoteBase = (typeof voteBases)[number];

/** How much must be in favour, of whom, and where that stands. */
export interface DecisionRule {
  readonly base: VoteBase;
  readonly threshold: Threshold;
  readonly citation: Citation;
}

/** The share of those summoned that must be present, and where that stands. */
export interface QuorumRule {
  readonly threshold: Threshold;
  readonly citation: Citation;
}

/** Most questions; and what the organisation's rules make harder, such as a change of its statutes. */
export const decisionKinds = ['ordinary', 'weighty'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/**
 * What of a proposal may come to the vote while amendments to it wait: the one furthest from the text alone; any of them, and the
 * text after all; or whatever the chair chooses.
 */
export const amendmentOrders = ['furthest-first', 'amendments-first', 'free'] as const;
export type AmendmentOrder = (typeof amendmentOrders)[number];

/** In which order a proposal and its amendments are voted on, and where that stands. */
export interface AmendmentRule {
  readonly order: AmendmentOrder;
  readonly citation: Citation;
}

/** By what a meeting tells whether it may decide, and whether it has decided. */
export interface MeetingRules {
  readonly id: MeetingRulesId | 'stated';
  readonly name: { readonly vi: string; readonly en: string };
  readonly quorum: QuorumRule;
  /** A kind that these rules do not know is absent. */
  readonly decisions: { readonly ordinary: DecisionRule; readonly weighty?: DecisionRule };
  readonly amendments: AmendmentRule;
}

export const meetingRulesIds = [
  'general',
  'party',
  'trade-union',
  'youth-union',
  'womens-union',
  'association',
  'cooperative',
] as const;
export type MeetingRulesId = (typeof meetingRulesIds)[number];

const moreThanHalf: Threshold = { numerator: 1, denominator: 2, strict: true };
const twoThirds: Threshold = { numerator: 2, denominator: 3 };
const checked = '2026-11-24';
const assumed = (instrument: string, article?: string, clause?: string): Citation => ({
  instrument,
  ...(article !== undefined && { article }),
  ...(clause !== undefined && { clause }),
  basis: 'assumed',
});
const read = (instrument: string, article: string, clause?: string): Citation => ({
  instrument,
  article,
  ...(clause !== undefined && { clause }),
  basis: 'text',
  checked,
});
const cooperatives = '17/2023/QH15';
const associations = '45/2010/NĐ-CP';

/**
 * Read in their texts: the law on co-operatives (59.7, 61.2, 61.3) and article 12 of the Women's Union's charter. The Party's base
 * for resolutions was read in 24-QĐ/TW (9.3.1), which 294-QĐ/TW has replaced; that it goes on, its quorum and those of the unions
 * are assumed. The decree on associations was read as of 2010 and has been replaced: assumed. No text on the order of amendments was
 * seen.
 */
const all: Readonly<Record<MeetingRulesId, Omit<MeetingRules, 'id' | 'amendments'>>> = {
  general: {
    name: { vi: 'Đa số quá bán (quy tắc chung)', en: 'Simple majority (general rule)' },
    quorum: { threshold: moreThanHalf, citation: assumed('Đa số quá bán (quy tắc chung)') },
    decisions: {
      ordinary: { base: 'present', threshold: moreThanHalf, citation: assumed('Đa số quá bán (quy tắc chung)') },
    },
  },
  party: {
    name: { vi: 'Tổ chức đảng', en: 'Party organisation' },
    quorum: { threshold: twoThirds, citation: assumed('Điều lệ Đảng') },
    decisions: {
      ordinary: {
        base: 'summonedLessAbsent',
        threshold: moreThanHalf,
        citation: assumed('294-QĐ/TW', '9', '3'),
      },
    },
  },
  'trade-union': {
    name: { vi: 'Công đoàn', en: 'Trade union' },
    quorum: { threshold: twoThirds, citation: assumed('Điều lệ Công đoàn Việt Nam') },
    decisions: {
      ordinary: { base: 'present', threshold: moreThanHalf, citation: assumed('Điều lệ Công đoàn Việt Nam') },
    },
  },
  'youth-union': {
    name: { vi: 'Đoàn Thanh niên', en: 'Youth Union' },
    quorum: { threshold: twoThirds, citation: assumed('Điều lệ Đoàn TNCS Hồ Chí Minh') },
    decisions: {
      ordinary: { base: 'present', threshold: moreThanHalf, citation: assumed('Điều lệ Đoàn TNCS Hồ Chí Minh') },
    },
  },
  'womens-union': {
    name: { vi: 'Hội Liên hiệp Phụ nữ', en: 'Women’s Union' },
    quorum: { threshold: twoThirds, citation: read('Điều lệ Hội Liên hiệp Phụ nữ Việt Nam', '12') },
    decisions: {
      ordinary: {
        base: 'present',
        threshold: moreThanHalf,
        citation: assumed('Điều lệ Hội Liên hiệp Phụ nữ Việt Nam'),
      },
    },
  },
  association: {
    name: { vi: 'Hội', en: 'Association' },
    quorum: { threshold: moreThanHalf, citation: assumed(associations, '20') },
    decisions: { ordinary: { base: 'present', threshold: moreThanHalf, citation: assumed(associations, '22') } },
  },
  cooperative: {
    name: { vi: 'Hợp tác xã', en: 'Co-operative' },
    quorum: { threshold: { numerator: 1, denominator: 2 }, citation: read(cooperatives, '59', '7') },
    decisions: {
      ordinary: { base: 'present', threshold: moreThanHalf, citation: read(cooperatives, '61', '3') },
      weighty: {
        base: 'present',
        threshold: { numerator: 65, denominator: 100 },
        citation: read(cooperatives, '61', '2'),
      },
    },
  },
};

const furthestFirst: AmendmentRule = { order: 'furthest-first', citation: assumed('Thông lệ điều hành hội nghị') };

/** A set of the catalogue by its id; an organisation's own rules as they are. */
export function meetingRulesOf(rules: MeetingRulesId | StatedRules): MeetingRules {
  if (typeof rules === 'string') return { id: rules, ...all[rules], amendments: furthestFirst };
  const { name, quorum, decisions, amendments } = rules;
  return { id: 'stated', name: { vi: name, en: name }, quorum, decisions, amendments };
}
