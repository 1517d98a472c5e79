import type { Migration } from '@plenum/store';

/** The meetings' tables: projections, dropped and rebuilt from the record at will; and what binds a code on paper to a meeting. */
export const meetingMigrations: readonly Migration[] = [
  {
    number: 60,
    name: 'meetings',
    sql: `
      create table meeting_row (
        id text primary key,
        unit text not null,
        kind text not null,
        name text not null,
        date text not null,
        begins text,
        ended text,
        summary jsonb not null
      );
      create index meeting_row_unit on meeting_row (unit);
      create table meeting_holder (
        meeting text not null,
        account text not null,
        duties text[] not null,
        person text,
        primary key (meeting, account)
      );
      create index meeting_holder_account on meeting_holder (account);
      alter table session add column meeting text;
      alter table paper_code alter column election drop not null;
      alter table paper_code add column meeting text;
      create index paper_code_meeting on paper_code (meeting);`,
  },
  {
    number: 64,
    name: 'elections of meetings',
    sql: `
      create table meeting_election_row (
        election text primary key,
        meeting text not null,
        item text not null
      );
      create index meeting_election_row_meeting on meeting_election_row (meeting);`,
  },
  {
    number: 66,
    name: 'open votes and proposals of meetings',
    sql: `
      create table open_vote_row (
        id text primary key,
        meeting text not null,
        opened text not null,
        is_open boolean not null,
        summary jsonb not null
      );
      create index open_vote_row_meeting on open_vote_row (meeting, opened);
      create table meeting_proposal_row (
        id text primary key,
        meeting text not null,
        proposal jsonb not null,
        arrival bigint generated always as identity
      );
      create index meeting_proposal_row_meeting on meeting_proposal_row (meeting, arrival);`,
  },
  {
    number: 67,
    name: 'votes entered for delegates without a phone',
    sql: `update open_vote_row set summary = summary || '{"entered": []}'`,
  },
];
