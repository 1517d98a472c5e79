import { type Programme, type ProgrammeEvent, programmeDecider } from '@plenum/meeting';
import type { Projection, StoredEvent, Transaction } from '@plenum/store';
import type pg from 'pg';

const links: ReadonlySet<string> = new Set([
  'election-linked',
  'election-unlinked',
  'item-removed',
] satisfies ProgrammeEvent['type'][]);

/** Which meeting an election belongs to, and under which item: the way back from the election. */
export async function writeElectionLinks(
  tx: Transaction,
  events: readonly StoredEvent<ProgrammeEvent>[],
  { items }: Programme,
): Promise<void> {
  const meeting = events[0]?.stream.slice('programme/'.length);
  if (meeting === undefined || !events.some(({ type }) => links.has(type))) return;
  await tx.query('delete from meeting_election_row where meeting = $1', [meeting]);
  for (const { id, elections } of items)
    for (const election of elections)
      await tx.query(
        `insert into meeting_election_row (election, meeting, item) values ($1, $2, $3)
         on conflict (election) do update set meeting = excluded.meeting, item = excluded.item`,
        [election, meeting, id],
      );
}

export const programmeProjection: Projection<Programme, ProgrammeEvent> = {
  streams: 'programme/',
  decider: programmeDecider,
  clear: async (tx) => void (await tx.query('truncate meeting_election_row')),
  project: writeElectionLinks,
};

export interface ElectionPlace {
  readonly meeting: string;
  readonly item: string;
}

/** The meeting that holds an election; null for one that was opened by itself. */
export async function placeOfElection(db: pg.Pool | pg.ClientBase, election: string): Promise<ElectionPlace | null> {
  const found = await db.query<ElectionPlace>('select meeting, item from meeting_election_row where election = $1', [
    election,
  ]);
  return found.rows[0] ?? null;
}

/** The elections of a meeting in no order of theirs. */
export async function electionsOfMeeting(db: pg.Pool, meeting: string): Promise<readonly string[]> {
  const found = await db.query<{ election: string }>('select election from meeting_election_row where meeting = $1', [
    meeting,
  ]);
  return found.rows.map(({ election }) => election);
}
