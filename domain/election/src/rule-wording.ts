import type { Language } from './figures.ts';
import type { MinutesForm } from './minutes-wording.ts';
import { ruleWordsEn } from './rule-wording.en.ts';
import { ruleWordsVi } from './rule-wording.vi.ts';

/** The words in which the values of rules are said, in one language. Counts and percentages come in as they are shown. */
export interface RuleWords {
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly half: string;
  readonly plurality: string;
  readonly shareAtLeast: (share: string) => string;
  readonly shareMore: (share: string) => string;
  readonly ofSummoned: (share: string) => string;
  readonly ofBase: (share: string) => string;
  readonly voteAgainst: string;
  readonly noneKept: string;
  readonly reVote: string;
  readonly older: string;
  readonly meetingDecides: string;
  readonly oneThenStop: string;
  readonly noReasons: string;
  readonly maximum: (percent: string, offices: string) => string;
  readonly maximumWarn: (percent: string) => string;
  readonly minimumPercent: (percent: string) => string;
  readonly minimumNames: (from: string, extra: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly small: (from: string, to: string, extra: string) => string;
  readonly gate: (share: string) => string;
  readonly givenName: string;
  readonly minutesRule: (form: string, copies: string) => string;
  readonly minutesForm: Readonly<Record<MinutesForm, string>>;
  readonly complaintWorkingDays: (n: string) => string;
  readonly complaintCalendarDays: (n: string) => string;
  readonly reportWorkingDays: (n: string) => string;
  readonly confirmationWorkingDays: (n: string) => string;
  readonly retentionMonths: (n: string) => string;
}

export const ruleWords = (lang: Language): RuleWords => (lang === 'vi' ? ruleWordsVi : ruleWordsEn);
