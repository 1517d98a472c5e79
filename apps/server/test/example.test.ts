import { readFileSync } from 'node:fs';
import { regulationIds } from '@plenum/election';
import type { ModelUnits } from '@plenum/rulebook';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplePassword } from '../src/example/accounts.ts';
import { halfCountedId } from '../src/example/half-counted.ts';
import { papersTable } from '../src/example/papers-text.ts';
import type { MeetingMinutesView } from '../src/meeting/minutes-view.ts';
import { openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await server.open('quan-tri-that', true);
  const administrator = await server.signIn('quan-tri-that');
  const made = await administrator.send('POST', '/api/example');
  if (made.status !== 201) throw new Error([await made.text(), ...server.logged].join('\n'));
}, 180_000);
afterAll(() => server.remove());

test('the example stands once', async () => {
  const administrator = await server.signIn('quan-tri-that');
  expect((await administrator.send('POST', '/api/example')).status).toBe(409);
});

test('the example has an election under every regulation, one half counted, one tied, one void, one of 350 papers', async () => {
  const observer = await server.signIn('quansat', examplePassword);
  const list = (await (await observer.get('/api/elections')).json()) as {
    id: string;
    regulation: string;
    stage: string;
    status: string | null;
    seats: number;
    elected: number;
  }[];
  expect(new Set(list.map((one) => one.regulation))).toEqual(new Set(regulationIds));
  const of = (id: string) => list.find((one) => one.id === id);
  expect(of(halfCountedId)).toMatchObject({ stage: 'entry' });
  expect(of('vi-du-cong-doan-2023')).toMatchObject({ status: 'open', stage: 'result', elected: 4 });
  expect(of('vi-du-quan-nhan-2023')).toMatchObject({ status: 'void' });
  expect(of('vi-du-tinh-2025')).toMatchObject({ status: 'complete', stage: 'minutes', seats: 45, elected: 45 });
  const tied = (await (await observer.get('/api/elections/vi-du-cong-doan-2023')).json()) as { next: object };
  expect(tied.next).toMatchObject({ step: 'tie-round', seats: 1 });
  const large = (await (await observer.get('/api/elections/vi-du-tinh-2025')).json()) as {
    candidates: object[];
    rounds: { papers: object; base: object }[];
  };
  expect(large.candidates).toHaveLength(55);
  expect(large.rounds[0]).toMatchObject({ papers: { issued: 350, collected: 348 }, base: { base: 351, needed: 176 } });
});

test('presidium, secretariat and auditor have their duty in every election, and a result waits for the presidium', async () => {
  const waiting = 'vi-du-khuyen-hoc-2026';
  for (const [login, duty] of [
    ['chutich', 'presidium'],
    ['thuky', 'secretariat'],
    ['kiemtra', 'auditor'],
  ] as const) {
    const who = await server.signIn(login, examplePassword);
    const list = (await (await who.get('/api/elections')).json()) as { id: string; duties: string[] }[];
    expect(list).toHaveLength(11);
    expect(list.filter(({ duties }) => duties.includes(duty))).toHaveLength(11);
    const { mayDo } = (await (await who.get(`/api/elections/${waiting}`)).json()) as { mayDo: string[] };
    expect(mayDo.includes('approve-result')).toBe(duty === 'presidium');
  }
});

test('the half-counted election waits for its tellers: 20 and 18 of 24 papers', async () => {
  const keyed = async (login: string) => {
    const teller = await server.signIn(login, examplePassword);
    const entry = (await (await teller.get(`/api/elections/${halfCountedId}/entry`)).json()) as {
      ballots: (object | null)[];
    };
    return entry.ballots.filter((ballot) => ballot !== null).length;
  };
  expect([await keyed('kiemphieu1'), await keyed('kiemphieu2')]).toEqual([20, 18]);
});

test('the papers to read from are those of the example, the same at every making', () => {
  const readme = readFileSync(new URL('../../../examples/organisation/README.md', import.meta.url), 'utf8');
  expect(readme).toContain(papersTable());
});

test('the example has a tree of four levels, 600 people, bodies with terms and some vacancies; each account sees its part', async () => {
  const tree = async (login: string) => {
    const who = await server.signIn(login, examplePassword);
    return (await (await who.get('/api/organizations')).json()) as {
      organizations: { classification: string; people: number; vacant: number }[];
    };
  };
  const all = (await tree('quantri')).organizations;
  expect(all).toHaveLength(1 + 10 + 12 + 48);
  expect(all[0]).toMatchObject({ classification: 'province', people: 600 });
  expect(all[0]!.vacant).toBeGreaterThan(5);
  expect((await tree('truongban')).organizations).toHaveLength(1 + 3 + 12);
  expect((await tree('quansat')).organizations).toHaveLength(1 + 4);
  expect((await tree('kiemphieu1')).organizations).toEqual([]);
});

test('the example has forty instruments, and ten districts in every state beside the model', async () => {
  const observer = await server.signIn('quansat', examplePassword);
  const read = async <T>(path: string) => (await (await observer.get(path)).json()) as T;
  expect(await read<unknown[]>('/api/instruments')).toHaveLength(40);
  const { units, articles } = await read<ModelUnits>('/api/instruments/vi-du-quy-che-mau/units');
  expect(articles).toHaveLength(25);
  expect(units.map(({ name, standing, open }) => [name.replace('Đảng bộ huyện ', ''), standing, open])).toEqual([
    ['Giồng Me', 'none', 0],
    ['Vịnh Tràm', 'of-model-before', 0],
    ['Cồn Lau', 'writing', 0],
    ['Đầm Sen', 'sent', 0],
    ['Gò Cát', 'text', 3],
    ['Bãi Sậy', 'text', 1],
    ['Rạch Trầu', 'text', 1],
    ['Chợ Bãi', 'text', 0],
    ['Cù Lao Dừa', 'text', 0],
    ['Vàm Xa', 'text', 0],
  ]);
});

test('the province’s review conference ran from its summons to its signed minutes, and a district’s waits', async () => {
  const secretary = await server.signIn('thuky', examplePassword);
  const read = async <Value>(path: string) => (await (await secretary.get(path)).json()) as Value;
  const list = await read<readonly { id: string; summoned: number; ended: string | null }[]>('/api/meetings');
  expect(list.map(({ id, summoned }) => [id, summoned])).toEqual([
    ['vi-du-hoi-nghi-con-lau', 30],
    ['vi-du-hoi-nghi-tong-ket', 180],
  ]);
  const minutes = await read<MeetingMinutesView>('/api/meetings/vi-du-hoi-nghi-tong-ket/minutes');
  expect(minutes).toMatchObject({ signed: true, closed: { symbol: '01-BB/HN' } });
  const texts = Object.fromEntries(minutes.sections.map(({ key, text }) => [key, text]));
  expect(texts.presence).toContain('Số đại biểu được triệu tập: 180; có mặt: 174 (96,67%).');
  expect(texts.speeches).toContain('Có 4 lượt phát biểu, trong đó 3 bản tham luận đã nộp văn bản.');
  expect(texts.groups).toContain('Tổ 2 nhất trí với dự thảo báo cáo.\n- Đề nghị bổ sung số liệu');
  expect(texts.elections).toMatch(/cần bầu 5; trúng cử: .*Chi tiết ở biên bản kiểm phiếu 02\/BB-BKP\./);
  expect(minutes.sections.find(({ key }) => key === 'conduct')?.edited?.text).toContain('Chánh Văn phòng');
  const parts = await read<readonly { key: string; there: boolean }[]>(
    '/api/meetings/vi-du-hoi-nghi-tong-ket/dossier?lang=vi',
  );
  expect(parts.every(({ there }) => there)).toBe(true);
  const waiting = await read<MeetingMinutesView>('/api/meetings/vi-du-hoi-nghi-con-lau/minutes');
  expect(waiting).toMatchObject({ signed: false, closed: null, draft: { stands: true } });
});
