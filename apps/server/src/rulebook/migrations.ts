import type { Migration } from '@plenum/store';

/** The register's table: a projection, dropped and rebuilt from the record at will. */
export const rulebookMigrations: readonly Migration[] = [
  {
    number: 40,
    name: 'register of instruments',
    sql: `
      create table instrument_row (
        id text primary key,
        number text,
        date text,
        type text,
        issuer text,
        title text not null,
        model text,
        sha256 text not null,
        media_type text not null,
        file_name text not null,
        registered_at text not null
      );
      create index instrument_row_number on instrument_row (number);
      create index instrument_row_model on instrument_row (model);`,
  },
  {
    number: 50,
    name: 'instruments of units',
    sql: 'alter table instrument_row add column unit text;',
  },
  {
    number: 51,
    name: 'models on their way down',
    sql: `
      create table adaptation_row (
        id text primary key,
        unit text not null,
        unit_name text not null,
        model text not null,
        title text not null,
        stage text not null,
        instrument text
      );
      create unique index adaptation_row_under_way on adaptation_row (unit, model)
        where stage not in ('issued', 'dropped');
      create index adaptation_row_model on adaptation_row (model);
      create table model_unit_row (
        model text not null, unit text not null, due text, instead text,
        primary key (model, unit)
      );
      create index model_unit_row_unit on model_unit_row (unit);`,
  },
  {
    number: 52,
    name: 'what searches rest on',
    sql: `
      create table instrument_indexed (
        instrument text primary key,
        number text,
        issued text,
        name tsvector not null
      );
      create index instrument_indexed_name on instrument_indexed using gin (name);
      create table instrument_passage (
        instrument text not null references instrument_indexed on delete cascade,
        place integer not null,
        issued text collate "C" not null,
        article text,
        label text not null,
        heading text not null,
        parts jsonb not null,
        words tsvector not null,
        primary key (instrument, place)
      );
      -- Rows stay narrow, so that many can be put in order at once: what is long stands beside them.
      alter table instrument_passage set (toast_tuple_target = 128);
      create index instrument_passage_words on instrument_passage using gin (words);
      create index instrument_passage_issued on instrument_passage (issued desc, instrument, place);
      alter table instrument_row add column searched boolean not null default false;
      create index instrument_row_unsearched on instrument_row (id) where not searched;
      create index instrument_passage_article on instrument_passage (article, issued desc, instrument, place);`,
  },
  {
    number: 55,
    name: 'numbers, force and relations, making known',
    sql: `
      create table number_run_row (
        id text primary key,
        issuer text not null,
        type text,
        term text not null,
        symbol text not null,
        next integer not null,
        closed boolean not null
      );
      create unique index number_run_open on number_run_row (issuer, coalesce(type, ''), term) where not closed;
      create table secret_item_row (
        id text primary key,
        number text not null,
        date text not null,
        degree text not null
      );
      create unique index secret_item_symbol on secret_item_row (number, date);
      create table effect_row (
        instrument text primary key,
        effect json not null
      );
      create table making_known_row (
        instrument text primary key,
        making jsonb not null
      );
      create table instrument_words (
        sha256 text not null,
        version integer not null,
        words jsonb not null,
        primary key (sha256, version)
      );`,
  },
  {
    number: 57,
    name: 'tracked changes by choice',
    sql: 'alter table instrument_row add column tracked text;',
  },
  {
    number: 58,
    name: 'signers of instruments',
    sql: 'alter table instrument_row add column signer text;',
  },
];
