import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await server.open('vanphong', true);
});
afterAll(() => server.remove());

test('while PostgreSQL alone is gone every answer is 503 with words, and then all is as before', async () => {
  const office = await server.signIn('vanphong');
  // This test's server does not wait for the disk: what it said last may still be in PostgreSQL's memory.
  await new Promise((next) => setTimeout(next, 1500));
  const pid = server.services.store.database.serverPid();
  process.kill(pid!, 'SIGKILL');
  const seen = new Map<number, { error?: { code: string; message: string } }>();
  for (let i = 0; i < 40; i++) {
    const answers = await Promise.all([
      office.get('/api/record'),
      office.get('/health'),
      office.send('POST', '/api/accounts', {
        name: `Người ${i}`,
        login: `nguoi${i}`,
        password: 'sông rộng thuyền nhỏ',
        administrator: false,
      }),
    ]);
    for (const answer of answers) seen.set(answer.status, (await answer.json()) as object);
    if (i > 2 && answers.every(({ status }) => status < 500)) break;
    await new Promise((next) => setTimeout(next, 150));
  }
  expect([...seen.keys()].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
  expect(seen.get(503)?.error?.message).toMatch(/Cơ sở dữ liệu|Chưa biết/);
  await expect.poll(async () => (await office.get('/health')).status, { timeout: 20_000 }).toBe(200);
  expect(server.logged.filter((line) => line.startsWith('error '))).toEqual([]);
});
