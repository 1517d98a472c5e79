import type { Citation } from '@plenum/kernel';
import type { MeetingKind, NotSummonedReason } from './meeting.ts';

/** How a member stands on the day: the organisation's own words. */
export const memberStandings = ['official', 'probationary', 'suspended', 'exempt', 'posted-elsewhere'] as const;
export type MemberStanding = (typeof memberStandings)[number];

/** Somebody of the organisation, as far as a summons rests on it. */
export interface Member {
  readonly unit: string;
  readonly standing: MemberStanding;
  /** The membership has ended. */
  readonly ended: boolean;
}

/** Why a member is not summoned, and whether the rules leave the choice to those who convene. */
export interface NotSummonedBecause {
  readonly reason: NotSummonedReason;
  readonly barred: boolean;
  readonly citation: Citation;
}

/** Items on those not summoned: suspended, charged or prosecuted, elected in breach, retired or transferred before the opening. */
const guidance: Citation = { instrument: '04-HD/TW (2024)', basis: 'guidance' };
const statutes: Citation = { instrument: 'Điều lệ Đảng', article: '3', basis: 'guidance' };
const temporary: Citation = { instrument: '244-QĐ/TW', article: '15', clause: '2', basis: 'guidance' };
const assumed: Citation = { instrument: 'Danh sách triệu tập', basis: 'assumed' };

/**
 * Why somebody does not stand among those summoned to a meeting of this kind; null for who does. Suspended: never, so that they
 * are in no base. Probationary members neither vote nor stand, and have no seat; they may come as guests. Exempt members, and
 * those posted elsewhere for a time, are left out unless those who convene summon them: that is assumed.
 */
export function notSummonedBecause(kind: MeetingKind, member: Member): NotSummonedBecause | null {
  if (member.ended) return { reason: 'left-before', barred: true, citation: guidance };
  switch (member.standing) {
    case 'suspended':
      return { reason: 'suspended', barred: true, citation: guidance };
    case 'probationary':
      return {
        reason: 'probationary',
        barred: true,
        citation: kind === 'members-congress' ? temporary : statutes,
      };
    case 'exempt':
      return { reason: 'exempt', barred: false, citation: assumed };
    case 'posted-elsewhere':
      return { reason: 'posted-elsewhere', barred: false, citation: assumed };
    default:
      return null;
  }
}
