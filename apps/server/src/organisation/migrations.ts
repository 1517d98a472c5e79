import type { Migration } from '@plenum/store';

/**
 * The organisation's tables, a step among the server's own (numbers only have to differ). `person_row`, `unit_people`, `body_row`, `post_row` and `unit_office` are projections; a file
 * that waits for its confirmation is not in the record, since nothing of it has happened.
 */
export const organisationMigrations: readonly Migration[] = [
  {
    number: 20,
    name: 'people and posts',
    sql: `
      create table person_row (
        id text primary key,
        code text not null,
        name text not null,
        order_key text collate "C" not null,
        words tsvector not null,
        born text, sex text, joined text, official text,
        unit text not null,
        status text not null,
        since text not null,
        unit_since text not null,
        ended text,
        how text
      );
      create unique index person_row_code on person_row (code) where ended is null and code <> '';
      create index person_row_order on person_row (order_key, id) where ended is null;
      create index person_row_unit on person_row (unit, order_key, id) where ended is null;
      create index person_row_status on person_row (status, order_key, id) where ended is null;
      create index person_row_words on person_row using gin (words);

      create table unit_people (
        unit text not null, status text not null, people integer not null,
        primary key (unit, status)
      );

      create table body_row (
        unit text not null, id text not null, kind text not null, name text not null, vacant integer not null,
        primary key (unit, id)
      );
      create table post_row (
        id text primary key,
        unit text not null, body text not null, body_name text not null, term text not null,
        person text not null, post text not null, gained text not null, decision text not null,
        from_date text not null, until_date text, left_how text
      );
      create index post_row_person on post_row (person);
      create index post_row_unit on post_row (unit);

      create table unit_office (
        account text not null, unit text not null, may text not null,
        primary key (account, unit)
      );

      create table import_draft (
        id text primary key,
        account text not null,
        kind text not null,
        file_name text not null,
        sha256 text not null,
        plan_hash text not null,
        bytes bytea not null,
        made_at timestamptz not null default now()
      );`,
  },
];
