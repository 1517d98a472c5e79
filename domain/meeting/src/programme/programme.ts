import type { MeetingDuty } from '../duty.ts';

/** What an item of the agenda is. */
export const itemKinds = [
  'opening',
  'report',
  'speeches',
  'discussion',
  'group-discussion',
  'vote',
  'election',
  'conclusion',
  'break',
  'other',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** An item as it is planned. */
export interface PlannedItem {
  readonly title: string;
  readonly kind: ItemKind;
  /** How long it is planned to take. */
  readonly minutes: number;
  /** A moment at which it begins whatever went before: a session after a meal. RFC 3339 in UTC. */
  readonly begins: string | null;
  /** Who presents or chairs it: somebody of the organisation, and as what, or a body in words. May be empty. */
  readonly person: string | null;
  readonly by: string;
}

export interface AgendaItem extends PlannedItem {
  readonly id: string;
  readonly started: string | null;
  readonly ended: string | null;
  /** Elections held under this item. */
  readonly elections: readonly string[];
}

/** Who may read a paper: everybody in the meeting, those with a seat, or those who prepare and chair. */
export const paperAudiences = ['everybody', 'delegates', 'conveners'] as const;
export type PaperAudience = (typeof paperAudiences)[number];

/** A file as it was laid: it never changes, a new version follows it. */
export interface PaperVersion {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly at: string;
}

export interface Paper {
  readonly id: string;
  /** The item it belongs to; null for the meeting as a whole. */
  readonly item: string | null;
  readonly title: string;
  readonly audience: PaperAudience;
  /** In order; the last is the one in force. */
  readonly versions: readonly PaperVersion[];
  /** Why it lies before the meeting no more. */
  readonly withdrawn: string | null;
}

/** The agenda in its order, and the papers. */
export interface Programme {
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
}

export const emptyProgramme: Programme = { items: [], papers: [] };

/** The item under way. */
export const itemUnderWay = ({ items }: Programme): AgendaItem | null =>
  items.find((item) => item.started !== null && item.ended === null) ?? null;

const readers: Readonly<Record<PaperAudience, readonly MeetingDuty[] | null>> = {
  everybody: null,
  delegates: [
    'office',
    'organiser',
    'presidium',
    'secretariat',
    'credentials',
    'desk',
    'teller',
    'delegate',
    'observer',
    'auditor',
  ],
  conveners: ['office', 'organiser', 'presidium', 'secretariat'],
};

/** Whether somebody with these duties, those of who convenes among them, may read a paper. */
export const mayReadPaper = (paper: Pick<Paper, 'audience'>, duties: readonly MeetingDuty[]): boolean =>
  readers[paper.audience]?.some((duty) => duties.includes(duty)) ?? true;
