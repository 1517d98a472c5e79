import { citationText } from '@plenum/kernel';
import {
  type MeetingKind,
  type MemberStanding,
  meetingLimits,
  type NotSummonedReason,
  notSummonedBecause,
  personsIn,
  type SeatGaining,
} from '@plenum/meeting';
import { childrenOf, organisationNouns, type PostKind, type UnitTree } from '@plenum/organisation';
import type pg from 'pg';
import type { Language } from '../http/language.ts';
import { unitsBelow } from '../organisation/list-people.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { delegationOf } from './delegation.ts';
import type { MeetingReach } from './reach.ts';

/** From where people are proposed: all members, those of one body, or who holds a post in the units directly below. */
export type ProposalSource =
  | { readonly from: 'members' }
  | { readonly from: 'body'; readonly body: string }
  | { readonly from: 'below'; readonly posts: readonly PostKind[] };

/** Somebody whom the rule names, with what it says of them. */
export interface ProposedPerson {
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly born: string | null;
  readonly unit: string;
  readonly unitName: string;
  readonly gained: SeatGaining;
  readonly basis: string;
  /** In the meeting already, or noted as not summoned. */
  readonly listed: boolean;
  readonly because: {
    readonly reason: NotSummonedReason;
    /** The rules leave no choice. */
    readonly barred: boolean;
    readonly cite: string;
    readonly assumed: boolean;
  } | null;
}

interface Found {
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly born: string | null;
  readonly status: MemberStanding;
  readonly ended: string | null;
  readonly unit: string;
  readonly posts: readonly { readonly post: PostKind; readonly body: string; readonly at: string }[] | null;
}

const people = `p.id as person, p.name, p.code, p.born, p.status, p.ended, p.unit`;

async function foundFor(
  db: pg.Pool,
  tree: UnitTree,
  convening: string,
  source: ProposalSource,
): Promise<readonly Found[]> {
  if (source.from === 'members') {
    const found = await db.query<Found>(
      `select ${people}, null as posts from person_row p where p.unit = any($1::text[]) and p.ended is null
       order by p.order_key, p.id limit $2`,
      [unitsBelow(tree, convening), meetingLimits.people + 1],
    );
    return found.rows;
  }
  const [where, values] =
    source.from === 'body'
      ? ['h.unit = $1 and h.body = $2', [convening, source.body]]
      : [
          'h.unit = any($1::text[]) and h.post = any($2::text[])',
          [childrenOf(tree, convening).map((unit) => unit.id), source.posts],
        ];
  const found = await db.query<Found>(
    `select ${people}, json_agg(json_build_object('post', h.post, 'body', h.body_name, 'at', h.unit)
       order by h.from_date, h.id) as posts
     from post_row h join person_row p on p.id = h.person
     where h.until_date is null and ${where} group by p.id order by p.order_key, p.id`,
    values,
  );
  return found.rows;
}

/** Who is to be summoned by a rule, in the order of names, and who is not and why. Nothing is kept. */
export async function proposedSummons(
  services: Services,
  { meeting }: MeetingReach,
  source: ProposalSource,
  language: Language,
): Promise<readonly ProposedPerson[]> {
  const { tree } = await loadTree(services);
  const listed = new Set([...personsIn(meeting), ...meeting.notSummoned.map((one) => one.person)]);
  const nouns = organisationNouns(language);
  const found = await foundFor(services.store.pool, tree, meeting.unit, source);
  return found.map((one): ProposedPerson => {
    const { person, name, code, born } = one;
    // Of a unit below by the post there, not by where they are a member.
    const at = source.from === 'below' ? (one.posts?.[0]?.at ?? one.unit) : one.unit;
    const unit = delegationOf(tree, meeting.unit, at) ?? meeting.unit;
    const member = { unit: one.unit, standing: one.status, ended: one.ended !== null };
    return {
      person,
      name,
      code,
      born,
      unit,
      unitName: tree.units.get(unit)?.name ?? unit,
      gained: gainedBy(source, meeting.kind),
      basis: basisOf(one.posts ?? [], nouns.post),
      listed: listed.has(person),
      because: becauseOf(meeting.kind, member, language),
    };
  });
}

/** A committee's own members and a unit's own members are the meeting; others come by what they are. */
const gainedBy = (source: ProposalSource, kind: MeetingKind): SeatGaining =>
  source.from === 'members' || (source.from === 'body' && kind === 'committee-meeting') ? 'member' : 'ex-officio';

/** `Bí thư, Ủy viên, Ban Chấp hành Đảng bộ huyện`: the posts held in each body. */
function basisOf(
  posts: readonly { readonly post: PostKind; readonly body: string }[],
  noun: Readonly<Record<PostKind, string>>,
): string {
  const byBody = new Map<string, string[]>();
  for (const { post, body } of posts) byBody.set(body, [...(byBody.get(body) ?? []), noun[post]]);
  return [...byBody].map(([body, held]) => `${held.join(', ')}, ${body}`).join('; ');
}

function becauseOf(
  kind: MeetingKind,
  member: Parameters<typeof notSummonedBecause>[1],
  language: Language,
): ProposedPerson['because'] {
  const because = notSummonedBecause(kind, member);
  if (because === null) return null;
  const { reason, barred, citation } = because;
  return { reason, barred, cite: citationText(citation, language), assumed: citation.basis === 'assumed' };
}
