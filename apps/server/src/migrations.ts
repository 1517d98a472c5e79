import type { Migration } from '@plenum/store';
import { meetingMigrations } from './meeting/migrations.ts';
import { organisationMigrations } from './organisation/migrations.ts';
import { rulebookMigrations } from './rulebook/migrations.ts';

/**
 * The server's own tables beside the record's. `account_row` and `election_row` are projections: dropped and rebuilt from the
 * record at will. The others hold what must not be in the record: passwords, sessions, key presses of the ballot under way.
 */
export const serverMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'projections',
    sql: `
      create table account_row (
        id text primary key,
        name text not null,
        login text not null,
        administrator boolean not null,
        closed boolean not null
      );
      create unique index account_row_login on account_row (login) where not closed;
      create table election_row (
        id text primary key,
        opened_at text not null,
        summary jsonb not null,
        holders jsonb not null
      );`,
  },
  {
    number: 2,
    name: 'accounts and drafts',
    sql: `
      create table account_password (
        account text primary key,
        hash text not null,
        set_at timestamptz not null default now()
      );
      create table session (
        token_hash bytea primary key,
        account text not null,
        began_at timestamptz not null,
        seen_at timestamptz not null
      );
      create index session_account on session (account);
      create table login_attempt (
        who bytea not null,
        address bytea not null,
        at timestamptz not null default now()
      );
      create index login_attempt_at on login_attempt (at);
      create table one_time_link (
        token_hash bytea primary key,
        made_at timestamptz not null default now()
      );
      create table entry_draft (
        election text not null,
        round integer not null,
        account text not null,
        ballot integer not null,
        keys text not null,
        at timestamptz not null default now(),
        primary key (election, round, account)
      );
      create table drawn_minutes (
        sha256 text primary key,
        election text not null,
        format text not null,
        lang text not null,
        number text not null,
        through integer not null,
        drawn_at timestamptz not null default now()
      );
      create table setting (
        key text primary key,
        value text not null
      );`,
  },
  {
    number: 3,
    name: 'sessions, codes on paper, passkeys',
    sql: `
      alter table account_row add column by_code boolean not null default false;
      alter table session add column id uuid not null default gen_random_uuid();
      alter table session add column device text not null default '';
      alter table session add column how text not null default 'password';
      alter table session add column proved_at timestamptz not null default now();
      alter table session add column election text;
      create unique index session_id on session (id);
      create table paper_code (
        id text primary key,
        election text not null,
        account text not null,
        duty text not null,
        hash text not null,
        made_at timestamptz not null default now(),
        until timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz
      );
      create index paper_code_election on paper_code (election);
      create table passkey (
        id text primary key,
        account text not null,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null,
        made_at timestamptz not null default now(),
        used_at timestamptz
      );
      create index passkey_account on passkey (account);
      create table passkey_challenge (
        challenge text primary key,
        account text,
        made_at timestamptz not null default now()
      );`,
  },
  {
    number: 4,
    name: 'proposals',
    sql: `
      create table proposal_row (
        election text not null,
        id text not null,
        at text not null,
        by text not null,
        proposal jsonb not null,
        primary key (election, id)
      );`,
  },
  {
    number: 5,
    name: 'identities of the organisation’s sign-in',
    sql: `
      create table identity (
        issuer text not null,
        subject text not null,
        account text not null,
        made_at timestamptz not null default now(),
        primary key (issuer, subject)
      );
      create unique index identity_account on identity (issuer, account);
      create table identity_attempt (
        token_hash bytea primary key,
        state text not null,
        nonce text not null,
        verifier text not null,
        account text,
        made_at timestamptz not null default now()
      );`,
  },
  {
    number: 6,
    name: 'duties of an account are found',
    sql: 'create index election_row_holders on election_row using gin (holders);',
  },
  ...organisationMigrations,
  ...rulebookMigrations,
  ...meetingMigrations,
];
