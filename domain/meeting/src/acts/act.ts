import type { Context } from '@plenum/kernel';
import type { Sender } from '../allotment.ts';
import type { CredentialsFigures } from '../credentials.ts';
import type { MeetingDuty } from '../duty.ts';
import type { Convened, Summoned } from '../events.ts';
import type { Alternate, DiscussionGroup, MeetingFrame, NotSummoned, SummonsHead } from '../meeting.ts';
import type { MeetingRulesId } from '../rules/meeting-rules.ts';
import type { RulesStatement } from '../rules/stated-rules.ts';
import type { Member } from '../summons-rule.ts';

export interface MeetingContext extends Context {
  /** Whether the actor's office reaches the unit that convenes: they do what office and organiser do. */
  readonly mayConvene: boolean;
  /** Whether an account is there and not closed. */
  readonly accountOpen: (account: string) => boolean;
  /** A person of the organisation, as they stand on the day; null where there is none. */
  readonly member: (person: string) => Member | null;
}

type A<Name extends string, Fields extends object = object> = { readonly act: Name } & Fields;

/** Everything that can be done to a meeting so far. */
export type MeetingAct =
  | A<'convene-meeting', Convened>
  | A<'correct-meeting', MeetingFrame>
  | A<
      'allot-delegates',
      {
        readonly total: number;
        readonly perUnit: number;
        readonly decision: string;
        readonly senders: readonly Sender[];
      }
    >
  /** A whole list at once: seats, alternates, and who is left out and why. */
  | A<
      'summon',
      {
        readonly people: readonly Summoned[];
        readonly alternates?: readonly Alternate[];
        readonly leftOut?: readonly NotSummoned[];
      }
    >
  | A<'withdraw-summons', { readonly seat: string; readonly reason: string }>
  | A<'withdraw-alternate', { readonly person: string; readonly reason: string }>
  | A<'issue-summons', SummonsHead>
  | A<
      'give-duties',
      { readonly account: string; readonly duties: readonly MeetingDuty[]; readonly person: string | null }
    >
  | A<'withdraw-duties', { readonly account: string; readonly duties: readonly MeetingDuty[] }>
  | A<'form-group', Omit<DiscussionGroup, 'id'>>
  | A<'change-group', { readonly group: string } & Omit<DiscussionGroup, 'id'>>
  | A<'dissolve-group', { readonly group: string }>
  | A<'replace-absentee', { readonly seat: string; readonly by: string; readonly reason: string }>
  | A<'exclude-seat', { readonly seat: string; readonly reason: string }>
  /** The moment is the context's: two desks that check in one person are two acts, of which one is refused. */
  | A<'check-in', { readonly person: string }>
  | A<'check-out', { readonly person: string }>
  | A<'choose-rules', { readonly rules: MeetingRulesId }>
  /** The organisation's own rules: for what no set of the catalogue says as its statutes do. */
  | A<'state-rules', RulesStatement>
  /** The figures are the server's, from what is on file of each person present. */
  | A<'announce-credentials', { readonly text: string; readonly figures: CredentialsFigures }>
  | A<'end-meeting'>;
