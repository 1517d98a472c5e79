import { formatCount, type Language } from './figures.ts';
import { type Nouns, nouns } from './nouns.ts';
import type { Office, Regulation, ShareRule, Switches, SwitchName, Threshold } from './regulation.ts';
import { type RuleWords, ruleWords } from './rule-wording.ts';

interface Speaking {
  readonly say: RuleWords;
  readonly noun: Nouns;
  readonly count: (value: number) => string;
}

type Says = {
  readonly [Name in SwitchName]: (value: Switches[Name]['value'], speaking: Speaking) => readonly string[];
};

/** The value of a rule in words, one line for each thing it says: on screens, in minutes and on the command line. */
export function ruleText(regulation: Regulation, name: SwitchName, lang: Language): readonly string[] {
  return ruleValueText(name, regulation.switches[name].value, lang);
}

/** The same of a value that stands in no regulation: a proposal's, a choice's. */
export function ruleValueText<Name extends SwitchName>(
  name: Name,
  value: Switches[Name]['value'],
  lang: Language,
): readonly string[] {
  const say = ruleWords(lang);
  const lines = says[name](value, { say, noun: nouns(lang), count: (figure) => formatCount(figure, lang) });
  return lines.length > 0 ? lines : [say.nothing];
}

const yesNo = (value: boolean, { say }: Speaking): readonly string[] => [value ? say.yes : say.no];

function shareText(rule: ShareRule, { say }: Speaking): string {
  const share = rule.share.replace(/^(\d+)\/100$/, '$1%');
  return rule.strict ? say.shareMore(share) : say.shareAtLeast(share);
}

function thresholdText(value: Threshold, speaking: Speaking): string {
  const { say } = speaking;
  if (value === 'more-than-half') return say.half;
  if (value === 'plurality') return say.plurality;
  return say.ofBase(shareText(value, speaking));
}

const ofSummoned = (value: ShareRule | null, speaking: Speaking): readonly string[] =>
  value ? [speaking.say.ofSummoned(shareText(value, speaking))] : [];

const officeList = (offices: readonly Office[], { noun }: Speaking): string =>
  offices.map((office) => noun.office[office]).join(', ');

const says: Says = {
  base: (value, { noun }) => [noun.base[value]],
  threshold: (value, speaking) => [thresholdText(value, speaking)],
  quorum: ofSummoned,
  turnout: ofSummoned,
  withSurplus: (value, { noun }) => [noun.form[value]],
  withoutSurplus: (value, { noun }) => [noun.form[value]],
  weighted: yesNo,
  invalid: (value, { noun }) => value.map((reason) => noun.invalid[reason]),
  singleStruck: (value, { say }) => [value === 'vote-against' ? say.voteAgainst : say.noneKept],
  tie: (value, { say }) => [value === 'older' ? say.older : say.reVote],
  furtherRounds: (value, { say }) => [value === 'one-then-stop' ? say.oneThenStop : say.meetingDecides],
  exclusions: (value, { say, noun }) =>
    value.length === 0
      ? [say.noReasons]
      : value.map(
          ({ reason, meetings }) =>
            `${noun.exclusion[reason]} (${meetings.map((meeting) => noun.meeting[meeting]).join(', ')})`,
        ),
  surplusRequired: (value, speaking) => (value.length === 0 ? [] : [officeList(value, speaking)]),
  surplusMaximum: (value, speaking) => {
    if (!value) return [];
    const { say, count } = speaking;
    const percent = count(value.percent);
    return [
      value.refusedFor.length === 0
        ? say.maximumWarn(percent)
        : say.maximum(percent, officeList(value.refusedFor, speaking)),
    ];
  },
  surplusMinimum: (value, { say, count }) =>
    value
      ? [
          ...(value.percent > 0 ? [say.minimumPercent(count(value.percent))] : []),
          ...value.names.map(({ fromSeats, extra }) => say.minimumNames(count(fromSeats), count(extra))),
        ]
      : [],
  preparedRange: (value, { say, count }) => (value ? [say.range(count(value.from), count(value.to))] : []),
  smallBody: (value, { say, count }) =>
    value ? [say.small(count(value.from), count(value.to), count(value.extra))] : [],
  entryGate: (value, speaking) => (value ? [speaking.say.gate(shareText(value.support, speaking))] : []),
  committeeRestriction: yesNo,
  tellersOffList: yesNo,
  nameOrder: (_value, { say }) => [say.givenName],
  secret: yesNo,
  minutes: ({ form, copies }, { say, count }) => [say.minutesRule(say.minutesForm[form], count(copies))],
  after: (value, { say, count }) => {
    const line = (n: number | null, sentence: (n: string) => string) => (n === null ? [] : [sentence(count(n))]);
    return [
      ...line(value.complaintWorkingDays, say.complaintWorkingDays),
      ...line(value.complaintCalendarDays, say.complaintCalendarDays),
      ...line(value.reportWorkingDays, say.reportWorkingDays),
      ...line(value.confirmationWorkingDays, say.confirmationWorkingDays),
      ...line(value.retentionMonths, say.retentionMonths),
    ];
  },
};
