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
];
