import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let office: Machine;
beforeAll(async () => {
  server = await openTestServer();
  await server.open('vanphong', true);
  office = await server.signIn('vanphong');
});
afterAll(() => server.remove());

const faultIn = async (lang: string): Promise<string | null> =>
  ((await (await office.get(`/api/record/state?lang=${lang}`)).json()) as { fault: string | null }).fault;

test('why nothing is signed is answered in the language that was asked for', async () => {
  await server.services.sequencer.settled();
  expect(await faultIn('vi')).toBeNull();
  await server.services.store.pool.query(`update tile set hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0))`);
  await server.open('nguoimoi');
  await expect(server.services.sequencer.settled()).rejects.toThrow(/^The tiles of \d+ entries give/);
  expect(await faultIn('vi')).toMatch(/^Cây băm của \d+ mục cho [0-9a-f]{64}, còn tính lại từ các mục thì được/);
  expect(await faultIn('en')).toMatch(/^The tiles of \d+ entries give [0-9a-f]{64}, the entries/);
});

test('what may pass by itself is said to be tried again, with what the machine said', async () => {
  const { pool } = server.services.store;
  await pool.query(`alter table tile rename to elsewhere`);
  await expect
    .poll(() => faultIn('vi'), { timeout: 10_000 })
    .toMatch(/^Chưa ký được mục mới; .+ \(relation "tile" does not exist\)$/);
  await pool.query(`alter table elsewhere rename to tile`);
});
