import type { ElectorsView } from '@plenum/election';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadElection } from '../src/election/election-acts.ts';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let people: Record<'organiser' | 'head' | 'first' | 'second' | 'observer', Machine>;
beforeAll(async () => {
  server = await openTestServer();
  const machines: [string, Machine][] = [];
  for (const name of ['organiser', 'head', 'first', 'second', 'observer'] as const) {
    await server.open(name, false);
    machines.push([name, await server.signIn(name)]);
  }
  people = Object.fromEntries(machines) as typeof people;
});
afterAll(() => server.remove());

const act = (who: Machine, id: string, body: object) => who.send('POST', `/api/elections/${id}/acts`, { act: body });
const json = async <Body>(answer: Response): Promise<Body> => (await answer.json()) as Body;
const newElection = async (): Promise<string> => {
  const answer = await people.organiser.send('POST', '/api/elections', {
    title: { vi: 'Bầu ban', en: 'A board' },
    regulation: 'vn-party-2024',
    office: 'other',
    seats: 2,
    meeting: {
      kind: 'delegates-congress',
      name: 'Đại hội',
      organisation: 'Xã Bến Sông',
      parent: '',
      place: 'Bến Sông',
      date: '2026-11-24',
    },
  });
  return (await json<{ id: string }>(answer)).id;
};
const preview = (id: string, text: string) =>
  people.organiser.send('POST', `/api/elections/${id}/electors/preview`, { text });

test('a pasted list is looked at before it is written, and a fault keeps all of it out', async () => {
  const id = await newElection();
  const faulty = await json<{ faults: { line: number; message: string }[] }>(
    await preview(id, 'Ngô Văn Ba; 31/02/1980\n; 01/01/1980\nĐinh Thị Bốn; 02/03/1981; ; khách'),
  );
  expect(faulty.faults.map(({ line }) => line)).toEqual([1, 2, 3]);
  expect(faulty.faults[0]?.message).toContain('31/02/1980');
  expect(await json(await people.organiser.get(`/api/elections/${id}/electors`))).toMatchObject({ rows: [] });
  const half = await act(people.organiser, id, {
    act: 'list-electors',
    electors: [{ name: 'Ngô Văn Ba' }, { name: 'ngô văn ba' }],
  });
  expect(half.status).toBe(409);
  expect(await json(await people.organiser.get(`/api/elections/${id}/electors`))).toMatchObject({ rows: [] });
});

test('a congress of 350 is listed, comes, and gives the figures of its base; the record says who wrote what', async () => {
  const id = await newElection();
  const text = Array.from({ length: 350 }, (_, index) => `Đại Biểu Thứ ${index + 1}; ; Đoàn ${index % 9}`).join('\n');
  const { electors } = await json<{ electors: object[] }>(await preview(id, text));
  expect((await act(people.organiser, id, { act: 'list-electors', electors })).status).toBe(200);
  const { rows } = await json<ElectorsView>(await people.organiser.get(`/api/elections/${id}/electors`));
  const came = rows.slice(0, 348).map((row) => row.id);
  const note = { act: 'note-elector', electors: came, change: 'came', note: 'điểm danh' };
  expect((await act(people.organiser, id, note)).status).toBe(200);
  const off = { act: 'exclude-elector', elector: rows[349]!.id, reason: 'absent-throughout-unreplaced', note: '' };
  expect((await act(people.organiser, id, off)).status).toBe(200);
  const view = await json<{ electors: object }>(await people.organiser.get(`/api/elections/${id}`));
  expect(view.electors).toEqual({
    listed: 350,
    alternates: 0,
    summoned: 350,
    excluded: [{ reason: 'absent-throughout-unreplaced', count: 1 }],
    present: 348,
  });
  const before = await json<ElectorsView>(
    await people.organiser.get(`/api/elections/${id}/electors?at=2020-01-01T08:00Z`),
  );
  expect(before.figures, 'before anybody came').toMatchObject({ summoned: 350, present: 0 });
  expect((await people.organiser.get(`/api/elections/${id}/electors?at=lúc nãy`)).status).toBe(400);
  const { entries } = await json<{ entries: { sentence: string; actor: string }[] }>(
    await people.organiser.get(`/api/record?stream=election/${id}&limit=3`),
  );
  expect(entries[0]?.sentence).toContain('Đại Biểu Thứ 350');
  expect(entries[1]?.sentence).toContain('348 người đến dự');
  expect(entries[0]?.actor).not.toBe('');
});

test('names of those summoned are not for tellers', async () => {
  const id = await openRoundFor(people);
  expect((await people.first.get(`/api/elections/${id}/electors`)).status).toBe(403);
  expect((await people.head.get(`/api/elections/${id}/electors`)).status).toBe(403);
  expect((await people.observer.get(`/api/elections/${id}/electors`)).status).toBe(200);
});

test('papers printed that do not add up stop entry until a note is written', async () => {
  const id = await openRoundFor(people);
  const stock = { act: 'record-stock', series: [{ series: 'A', from: 1, to: 12 }], printed: null, spoiled: 1 };
  const { state } = await loadElection(server.services, id);
  const issued = state.rounds[0]?.papers?.issued ?? 10;
  expect((await act(people.head, id, { ...stock, issued, unused: 12 - issued })).status).toBe(200);
  const stopped = await act(people.first, id, { act: 'begin-entry' });
  expect(stopped.status).toBe(409);
  expect(JSON.stringify(await stopped.json())).toContain('stock-does-not-add-up');
  expect((await act(people.head, id, { act: 'explain-stock', note: 'In thừa một tờ để làm mẫu' })).status).toBe(200);
  expect((await act(people.first, id, { act: 'begin-entry' })).status).toBe(200);
});
