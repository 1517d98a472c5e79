import type pg from 'pg';

export type SettingKey = 'organisation' | 'example' | 'second-factor';

export async function readSetting(db: pg.Pool, key: SettingKey): Promise<string | null> {
  const found = await db.query<{ value: string }>('select value from setting where key = $1', [key]);
  return found.rows[0]?.value ?? null;
}

export const writeSetting = (db: pg.Pool | pg.ClientBase, key: SettingKey, value: string) =>
  db.query('insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [
    key,
    value,
  ]);
