import type { Nouns, Office, Regulation, ShareRule, Switches, SwitchName, Threshold } from '@plenum/election';
import { countText } from '../wording/figures.ts';
import type { Words } from '../wording/index.ts';
import type { Language } from '../wording/language.ts';

interface Speaking {
  readonly t: Words;
  readonly noun: Nouns;
  readonly language: Language;
}

type Says = {
  readonly [Name in SwitchName]: (value: Switches[Name]['value'], speaking: Speaking) => readonly string[];
};

/** The value of a rule in words, one line for each thing it says. */
export function switchText(regulation: Regulation, name: SwitchName, speaking: Speaking): readonly string[] {
  return valueText(name, regulation.switches[name].value, speaking);
}

/** The same of a value that stands in no regulation: a proposal's. */
export function valueText(
  name: SwitchName,
  value: Switches[SwitchName]['value'],
  speaking: Speaking,
): readonly string[] {
  const say = says[name] as (value: unknown, speaking: Speaking) => readonly string[];
  const lines = say(value, speaking);
  return lines.length > 0 ? lines : [speaking.t('regulation.nothing')];
}

const yesNo = (value: boolean, { t }: Speaking): readonly string[] => [
  value ? t('regulation.yes') : t('regulation.no'),
];

function shareText(rule: ShareRule, { t }: Speaking): string {
  const share = rule.share.replace(/^(\d+)\/100$/, '$1%');
  return rule.strict ? t('regulation.shareMore', { share }) : t('regulation.shareAtLeast', { share });
}

function thresholdText(value: Threshold, speaking: Speaking): string {
  const { t } = speaking;
  if (value === 'more-than-half') return t('regulation.half');
  if (value === 'plurality') return t('regulation.plurality');
  return t('regulation.ofBase', { share: shareText(value, speaking) });
}

const ofSummoned = (value: ShareRule | null, speaking: Speaking): readonly string[] =>
  value ? [speaking.t('regulation.ofSummoned', { share: shareText(value, speaking) })] : [];

const officeList = (offices: readonly Office[], { t }: Speaking): string =>
  offices.map((office) => t(`office.${office}`)).join(', ');

const says: Says = {
  base: (value, { noun }) => [noun.base[value]],
  threshold: (value, speaking) => [thresholdText(value, speaking)],
  quorum: ofSummoned,
  turnout: ofSummoned,
  withSurplus: (value, { noun }) => [noun.form[value]],
  withoutSurplus: (value, { noun }) => [noun.form[value]],
  weighted: yesNo,
  invalid: (value, { noun }) => value.map((reason) => noun.invalid[reason]),
  singleStruck: (value, { t }) => [value === 'vote-against' ? t('regulation.voteAgainst') : t('regulation.noneKept')],
  tie: (value, { t }) => [value === 'older' ? t('regulation.older') : t('regulation.reVote')],
  furtherRounds: (value, { t }) => [
    value === 'one-then-stop' ? t('regulation.oneThenStop') : t('regulation.meetingDecides'),
  ],
  exclusions: (value, { t, noun }) =>
    value.length === 0
      ? [t('regulation.noReasons')]
      : value.map(
          ({ reason, meetings }) =>
            `${noun.exclusion[reason]} (${meetings.map((meeting) => noun.meeting[meeting]).join(', ')})`,
        ),
  surplusRequired: (value, speaking) => (value.length === 0 ? [] : [officeList(value, speaking)]),
  surplusMaximum: (value, speaking) => {
    if (!value) return [];
    const percent = countText(value.percent, speaking.language);
    return [
      value.refusedFor.length === 0
        ? speaking.t('regulation.maximumWarn', { percent })
        : speaking.t('regulation.maximum', { percent, offices: officeList(value.refusedFor, speaking) }),
    ];
  },
  surplusMinimum: (value, { t, language }) =>
    value
      ? [
          ...(value.percent > 0
            ? [t('regulation.minimumPercent', { percent: countText(value.percent, language) })]
            : []),
          ...value.names.map(({ fromSeats, extra }) =>
            t('regulation.minimumNames', { from: countText(fromSeats, language), extra: countText(extra, language) }),
          ),
        ]
      : [],
  preparedRange: (value, { t, language }) =>
    value ? [t('regulation.range', { from: countText(value.from, language), to: countText(value.to, language) })] : [],
  smallBody: (value, { t, language }) =>
    value
      ? [
          t('regulation.small', {
            from: countText(value.from, language),
            to: countText(value.to, language),
            extra: countText(value.extra, language),
          }),
        ]
      : [],
  entryGate: (value, speaking) =>
    value ? [speaking.t('regulation.gate', { share: shareText(value.support, speaking) })] : [],
  committeeRestriction: yesNo,
  tellersOffList: yesNo,
  nameOrder: (_value, { t }) => [t('regulation.givenName')],
  secret: yesNo,
  minutes: ({ form, copies }, { t, language }) => [
    t('regulation.minutesRule', { form: t(`regulation.minutesForm.${form}`), copies: countText(copies, language) }),
  ],
  after: (value, { t, language }) => {
    const line = (n: number | null, say: (n: string) => string) => (n === null ? [] : [say(countText(n, language))]);
    return [
      ...line(value.complaintWorkingDays, (n) => t('regulation.afterComplaintWorking', { n })),
      ...line(value.complaintCalendarDays, (n) => t('regulation.afterComplaintCalendar', { n })),
      ...line(value.reportWorkingDays, (n) => t('regulation.afterReport', { n })),
      ...line(value.confirmationWorkingDays, (n) => t('regulation.afterConfirm', { n })),
      ...line(value.retentionMonths, (n) => t('regulation.afterRetention', { n })),
    ];
  },
};
