import { dutyNounsEn, meetingNounsEn, ruleNounsEn, textFieldsEn } from './nouns.en.ts';
import type { RuleName } from './rules/stated-rules.ts';
import type { MeetingWording } from './wording.ts';

const field = (name: unknown): string => textFieldsEn[String(name)] ?? String(name);
const duty = (name: unknown): string => dutyNounsEn[String(name) as keyof typeof dutyNounsEn] ?? String(name);
const left = (reason: unknown): string =>
  (
    meetingNounsEn.notSummoned[String(reason) as keyof typeof meetingNounsEn.notSummoned] ?? String(reason)
  ).toLowerCase();

export const refusalsEn: MeetingWording = {
  'meeting-not-convened': () => 'The meeting has not been convened.',
  'meeting-ended': () => 'The meeting has ended.',
  'meeting-out-of-reach': () => 'The convening unit is not among your duties.',
  'not-your-part': ({ duties }) =>
    `This is for the ${(duties as readonly string[]).map(duty).join(', ')}; it is not among your duties.`,
  'in-two-delegations': ({ person }) =>
    `${person} is summoned or an alternate already; each person is in one delegation.`,
  'person-unknown': ({ person }) => `There is no such person in the organisation: ${person}.`,
  'may-not-be-summoned': ({ person, reason }) => `${person} may not be summoned: ${left(reason)}.`,
  'too-many-summoned': ({ maximum }) => `The list is too long: at most ${maximum} people at a time.`,
  'too-many-senders': ({ maximum, found }) => `Delegates are allotted to at most ${maximum} units; there are ${found}.`,
  'allotment-impossible': ({ total, perUnit, units }) =>
    `${total} delegates cannot be shared out among ${units} units with at least ${perUnit} each: the total does not reach, a unit stands twice, or none has members.`,
  'more-than-allotted': ({ unit, seats, found }) =>
    `${unit} was allotted ${seats} elected delegates; the list has ${found}.`,
  'left-out-already': ({ person }) => `${person} is noted as not summoned already.`,
  'nobody-summoned': () => 'Nobody is summoned yet.',
  'seat-unknown': () => 'Nobody summoned has this seat.',
  'seat-is-excluded': () => 'This seat no longer counts among those summoned.',
  'seat-is-replaced': ({ person }) => `${person} has taken the seat already.`,
  'alternate-unknown': ({ person }) => `${person} is no alternate.`,
  'alternate-of-another-unit': ({ person }) => `${person} is an alternate of another delegation.`,
  'alternate-sits-already': ({ person }) => `${person} has already taken another seat.`,
  'sitter-was-here': ({ person }) => `${person} was present and is neither replaced nor taken off the list.`,
  'not-in-this-meeting': ({ person }) => `${person} is not summoned to this meeting.`,
  'already-present': ({ person }) => `${person} is checked in and present.`,
  'not-present': ({ person }) => `${person} is not present.`,
  'moment-before-last': () => 'The clock of this machine is behind the last check-in.',
  'meeting-text-missing': (values) => `The ${field(values.field)} is missing.`,
  'meeting-text-too-long': (values) => `The ${field(values.field)} is longer than ${values.maximum} characters.`,
  'ends-before-it-begins': () => 'The meeting must end after it begins.',
  'holder-unknown': () => 'There is no such account, or it is closed.',
  'account-is-of-another': ({ person }) => `This account stands for ${person}.`,
  'person-has-account': ({ person }) => `${person} has another account in this meeting.`,
  'delegate-not-summoned': () =>
    'Only somebody summoned, or an alternate, can be a delegate: choose them from the list.',
  'duties-apart': ({ one, other }) => `One person is not both ${duty(one)} and ${duty(other)}.`,
  'duty-not-held': () => 'The account does not hold this duty.',
  'group-unknown': () => 'There is no such group.',
  'group-name-taken': ({ name }) => `There is a group named “${name}” already.`,
  'too-many-groups': ({ maximum }) => `A meeting has at most ${maximum} groups.`,
  'in-two-groups': ({ person, name }) => `${person} is in ${name} already; each person is in one group.`,
  'not-of-the-group': ({ person }) => `${person} is not in this group, and neither chairs nor minutes it.`,
  'threshold-impossible': ({ rule }) =>
    `${ruleNounsEn[rule as RuleName]}: a share lies above 0 and at most at 1, with whole figures up to 1,000; more than all is never reached.`,
  'rule-without-provision': ({ rule }) =>
    `${ruleNounsEn[rule as RuleName]}: it differs from the set that these rules begin with. Say in which provision of yours it stands.`,
  'nothing-stated': () => 'No rule has a provision of yours: choose the set itself.',
  'chair-is-secretary': ({ person }) => `${person} does not both chair and minute the group.`,
};
