import type { Finding, FindingValue } from '@plenum/kernel';
import type { ActCode } from './acts/act-finding.ts';
import { formatCount, formatPercent, type Language } from './figures.ts';
import type { KeyProblem } from './keyed-entry.ts';
import type { Step, StepCode } from './result.ts';
import { wordingEn } from './wording.en.ts';
import { wordingVi } from './wording.vi.ts';

/** Codes of what the rules say of a list. */
export const listCodes = [
  'surplus-missing',
  'surplus-above-maximum',
  'small-body-surplus',
  'surplus-below-minimum',
  'prepared-list-outside-range',
  'committee-member-outside-list',
  'entry-gate-unknown',
  'below-entry-gate',
] as const;
export type ListCode = (typeof listCodes)[number];

/** Codes of what the rules say of a count. */
export const countCodes = [
  'exclusion-for-other-meeting',
  'present-above-summoned',
  'issued-above-present',
  'flag-noted',
  'elected-without-votes',
  'assumed-rule',
  'no-further-round',
] as const;
export type CountCode = (typeof countCodes)[number];
export type FindingCode = ActCode | ListCode | CountCode;

/** Reads values as text of one language. */
export interface Spoken {
  /** A figure with its thousands apart, a list joined, or the text as it is; nothing where there is no such value. */
  readonly say: (key: string) => string;
  readonly raw: (key: string) => FindingValue | undefined;
  readonly list: (key: string) => readonly string[];
  /** Candidates' names for the ids under a key. */
  readonly names: (key: string) => string;
  /** Percent as people read it. */
  readonly percent: (key: string) => string;
  readonly is: (key: string, value: FindingValue) => boolean;
}
export type Sentence = (values: Spoken) => string;

/** Every sentence about findings, steps and keys in one language; a missing one fails the build. */
export interface ElectionWording {
  readonly finding: Readonly<Record<FindingCode, Sentence>>;
  readonly step: Readonly<Record<StepCode, Sentence>>;
  readonly keys: Readonly<Record<KeyProblem, (token: string) => string>>;
}

/** Gives a candidate's name for an id; the id itself where no names are at hand. */
export type NameOf = (candidate: string) => string;
const byId: NameOf = (candidate) => candidate;

const wordingOf = (lang: Language): ElectionWording => (lang === 'vi' ? wordingVi : wordingEn);

function spoken(values: Finding['values'], lang: Language, nameOf: NameOf): Spoken {
  const list = (key: string): readonly string[] => {
    const value = values[key];
    return value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
  };
  return {
    say: (key) => {
      const value = values[key];
      return typeof value === 'number' ? formatCount(value, lang) : list(key).join(', ');
    },
    raw: (key) => values[key],
    list,
    names: (key) => list(key).map(nameOf).join(', '),
    percent: (key) => formatPercent(String(values[key]).replace(/\.00$/, ''), lang),
    is: (key, value) => values[key] === value,
  };
}

/** What the rules say, in one sentence without its provisions. A code that is not an election's is given back as it is. */
export function sentence(finding: Pick<Finding, 'code' | 'values'>, lang: Language, nameOf: NameOf = byId): string {
  const sentences: Readonly<Record<string, Sentence>> = wordingOf(lang).finding;
  const say = Object.hasOwn(sentences, finding.code) ? sentences[finding.code] : undefined;
  return say ? say(spoken(finding.values, lang, nameOf)) : finding.code;
}

/** One figure of a result with what it rests on, in one sentence. */
export const stepSentence = (step: Step, lang: Language, nameOf: NameOf = byId): string =>
  wordingOf(lang).step[step.code](spoken(step.values, lang, nameOf));

/** Why the keys of a ballot cannot be read. */
export const keysSentence = (problem: { readonly code: KeyProblem; readonly token: string }, lang: Language): string =>
  wordingOf(lang).keys[problem.code](problem.token);
