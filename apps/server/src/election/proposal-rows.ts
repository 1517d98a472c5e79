import type { ElectionEvent, Proposal } from '@plenum/election';
import type { StoredEvent } from '@plenum/store';
import type pg from 'pg';
import type { SignedIn } from '../account/session.ts';
import { electionList } from './election-rows.ts';

/** A proposal to change the rules, with the election whose ballots it was tried on. */
export interface ListedProposal {
  readonly election: { readonly id: string; readonly title: { readonly vi: string; readonly en: string } };
  readonly regulation: string;
  /** The moment it was kept, RFC 3339 in UTC, and the account that kept it. */
  readonly at: string;
  readonly by: string;
  readonly proposal: Proposal;
}

/** Writes the row of a kept proposal; other events have none. */
export async function writeProposalRow(tx: pg.ClientBase, election: string, event: StoredEvent<ElectionEvent>) {
  if (event.type !== 'proposal-kept') return;
  await tx.query(
    `insert into proposal_row (election, id, at, by, proposal) values ($1, $2, $3, $4, $5)
     on conflict (election, id) do update set at = excluded.at, by = excluded.by, proposal = excluded.proposal`,
    [election, event.data.id, event.at, event.actor, JSON.stringify(event.data)],
  );
}

/** The proposals of the elections that a person may read, newest first. */
export async function proposalList(db: pg.Pool, who: SignedIn): Promise<readonly ListedProposal[]> {
  const elections = new Map((await electionList(db, who)).map((election) => [election.id, election]));
  const found = await db.query<{ election: string; at: string; by: string; proposal: Proposal }>(
    `select p.election, p.at, coalesce(a.name, p.by) as by, p.proposal
     from proposal_row p left join account_row a on a.id = p.by
     where p.election = any($1) order by p.at desc, p.election, p.id desc`,
    [[...elections.keys()]],
  );
  return found.rows.flatMap(({ election, ...row }) => {
    const of = elections.get(election);
    return of ? { ...row, election: { id: of.id, title: of.title }, regulation: of.regulation } : [];
  });
}
