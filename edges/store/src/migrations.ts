import type { Migration } from './migrate.ts';

/** The store's own tables. Projections bring theirs through `migrate`. */
export const storeMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'the record',
    // `arrival` orders pending entries: within a stream it follows `number`, because an append is decided on committed ones.
    sql: `
      create table log (single boolean primary key default true check (single), origin text not null);

      create table entry (
        stream text not null,
        number integer not null check (number > 0),
        at text not null,
        type text not null,
        leaf bytea not null check (length(leaf) <= 65535),
        arrival bigint generated always as identity,
        position bigint unique,
        primary key (stream, number));
      create index entry_pending on entry (arrival) where position is null;
      create index entry_arrival on entry (arrival);

      create table tile (
        level integer not null, n bigint not null, hashes bytea not null,
        primary key (level, n));

      create table checkpoint (
        size bigint primary key, root bytea not null, note text not null, signed_at timestamptz not null default now());

      create table signing_key (vkey text primary key, since timestamptz not null default now());

      create table personal (
        commitment bytea primary key, stream text not null, salt bytea, text text, erased_at timestamptz);
      create index personal_stream on personal (stream);
      create table erasure (single boolean primary key default true check (single), epoch bigint not null);
      insert into erasure (epoch) values (0);

      create table attachment (
        sha256 bytea primary key, media_type text not null, bytes bytea not null,
        kept_at timestamptz not null default now());`,
  },
  {
    number: 2,
    name: 'witnesses',
    // A hold stops the signing, in every process: a witness knows what this database does not have.
    sql: `
      create table cosignature (
        witness text not null, size bigint not null, line text not null, at timestamptz not null default now(),
        primary key (witness, size));
      create index cosignature_size on cosignature (size);
      create table signing_hold (witness text primary key, why text not null, since timestamptz not null default now());`,
  },
];
