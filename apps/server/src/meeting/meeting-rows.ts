import {
  type Meeting,
  type MeetingDuty,
  type MeetingEvent,
  type MeetingKind,
  type MeetingState,
  meetingDecider,
  type StatedRules,
} from '@plenum/meeting';
import type { Projection, Transaction } from '@plenum/store';
import type pg from 'pg';

export const meetingStream = (id: string): string => `meeting/${id}`;

/** A meeting as lists show it. */
export interface MeetingSummary {
  readonly id: string;
  readonly unit: string;
  readonly kind: MeetingKind;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly begins: string | null;
  readonly ended: string | null;
  readonly place: string;
  readonly summoned: number;
}

/** Who comes and goes changes nothing in the list. */
const changesRow = (event: { readonly type: MeetingEvent['type'] }): boolean =>
  event.type !== 'arrived' && event.type !== 'departed';

async function writeMeetingRow(tx: Transaction, state: Meeting): Promise<void> {
  const { id, unit, kind, name, date, begins, ended, place, seats, rules } = state;
  const summary = {
    place,
    summoned: seats.filter((seat) => seat.excluded === null).length,
    ...(typeof rules !== 'string' && { rules }),
  };
  await tx.query(
    `insert into meeting_row (id, unit, kind, name, date, begins, ended, summary) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set name = excluded.name, date = excluded.date, begins = excluded.begins,
       ended = excluded.ended, summary = excluded.summary`,
    [id, unit, kind, name, date, begins, ended, JSON.stringify(summary)],
  );
}

/** Holders whom the events speak of, as they stand then. */
async function writeHolders(tx: Transaction, state: Meeting, accounts: readonly string[]): Promise<void> {
  const wanted = new Set(accounts);
  const held = state.holders.filter((holder) => wanted.has(holder.account));
  await tx.query('delete from meeting_holder where meeting = $1 and account = any($2::text[])', [state.id, accounts]);
  for (const { account, duties, person } of held)
    await tx.query('insert into meeting_holder (meeting, account, duties, person) values ($1, $2, $3, $4)', [
      state.id,
      account,
      duties,
      person,
    ]);
}

type Told = Pick<MeetingEvent, 'type' | 'data'>;

/** Writes the rows that a meeting's events add up to. */
export async function writeMeeting(tx: Transaction, events: readonly Told[], state: MeetingState): Promise<void> {
  if (state === null || !events.some(changesRow)) return;
  await writeMeetingRow(tx, state);
  const accounts = events.flatMap((event) => ('account' in event.data ? [event.data.account] : []));
  if (accounts.length > 0) await writeHolders(tx, state, [...new Set(accounts)]);
}

export const meetingProjection: Projection<MeetingState, MeetingEvent> = {
  streams: 'meeting/',
  decider: meetingDecider,
  clear: async (tx) => void (await tx.query('truncate meeting_row, meeting_holder')),
  project: (tx, events, state) => writeMeeting(tx, events, state),
};

interface Reader {
  readonly account: string;
  /** The one meeting that a code on paper reaches. */
  readonly meeting: string | null;
  /** Units that the reader's offices reach; null for all. */
  readonly units: readonly string[] | null;
}

/** Meetings that a person may read, the latest first: of units they reach, and those where they hold a duty. */
export async function meetingList(
  db: pg.Pool,
  { account, meeting, units }: Reader,
): Promise<readonly (MeetingSummary & { readonly duties: readonly MeetingDuty[] })[]> {
  const found = await db.query<
    Omit<MeetingSummary, 'place' | 'summoned'> & {
      summary: Pick<MeetingSummary, 'place' | 'summoned'>;
      duties: MeetingDuty[] | null;
    }
  >(
    `select m.id, m.unit, m.kind, m.name, m.date, m.begins, m.ended, m.summary, h.duties
     from meeting_row m left join meeting_holder h on h.meeting = m.id and h.account = $1
     where ($2::text is null or m.id = $2) and (h.account is not null or $3::text[] is null or m.unit = any($3))
     order by m.date desc, m.id`,
    [account, meeting, units],
  );
  return found.rows.map(({ summary: { place, summoned }, duties, ...row }) => ({
    ...row,
    place,
    summoned,
    duties: duties ?? [],
  }));
}

/** Rules that the organisation stated for an earlier meeting. */
export interface EarlierRules {
  readonly meeting: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly rules: StatedRules;
}
const mostEarlier = 20;

/** Rules that the same unit's other meetings follow, the latest first. */
export async function rulesOfUnit(
  db: pg.Pool,
  { id, unit }: Pick<Meeting, 'id' | 'unit'>,
): Promise<readonly EarlierRules[]> {
  const found = await db.query<EarlierRules>(
    `select id as meeting, name, date, summary->'rules' as rules from meeting_row
     where unit = $1 and id <> $2 and summary ? 'rules' order by date desc, id limit $3`,
    [unit, id, mostEarlier],
  );
  return found.rows;
}
