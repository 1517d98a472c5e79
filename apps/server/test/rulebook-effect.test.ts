import type {
  AmendmentsView,
  ConsolidatedView,
  MakingKnownLine,
  MakingKnownView,
  MissingInstrument,
  NumberRun,
  RelationsView,
  StandingLine,
} from '@plenum/rulebook';
import { rebuild } from '@plenum/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulebookProjections } from '../src/rulebook/projections.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let [keeper, reader, unitClerk]: [Machine, Machine, Machine] = [] as never;
beforeAll(async () => {
  server = await openTestServer();
  await server.open('van-phong', true);
  await server.open('nguoi-doc');
  await server.open('huyen');
  [keeper, reader, unitClerk] = await Promise.all([
    server.signIn('van-phong'),
    server.signIn('nguoi-doc'),
    server.signIn('huyen'),
  ]);
});
afterAll(() => server.remove());

const regulation = `Số 15-QC/TU
QUY CHẾ
làm việc
Điều 1. Họp
1. Họp mỗi tháng một lần.
2. Họp trực tiếp.
Điều 2. Thi hành
Quy chế này có hiệu lực từ ngày 01/02/2030.`;
const amending = `Số 44-QĐ/TU
QUYẾT ĐỊNH
sửa đổi Quy chế
- Căn cứ Điều lệ số 1-ĐL/TW;
Điều 1. Sửa đổi, bổ sung một số điều của Quy chế số 15-QC/TU, ngày 02/01/2030
1. Sửa đổi khoản 1 Điều 1 như sau:
“1. Họp mỗi quý một lần.”
2. Bãi bỏ khoản 2 Điều 1.
3. Bổ sung Điều 1a và Điều 1b vào sau Điều 1 như sau:
“Điều 1a. Họp trực tuyến
Điều 1b. Họp bất thường”
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01/07/2031.`;

async function register(text: string, entry: object): Promise<string> {
  const data = new FormData();
  data.set('file', new File([text], 'van-ban.txt', { type: 'text/plain' }));
  data.set('entry', JSON.stringify({ issuer: 'Tỉnh ủy', title: 'x', model: null, ...entry }));
  const answer = await keeper.send('POST', '/api/instruments', data);
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}
const read = async <T>(path: string, who = reader) => (await (await who.get(path)).json()) as T;
const codes = async (answer: Response) =>
  ((await answer.json()) as { refused?: { code: string; message: string }[] }).refused?.map(({ code }) => code);

let [base, amendment] = ['', ''];

test('a run gives the next number, refuses a gap, keeps what was cancelled, and is read as a register', async () => {
  const form = { issuer: 'Tỉnh ủy', type: 'QC', term: '2025–2030', symbol: '{n}-QC/TU', usedTo: 14 };
  const opened = await keeper.send('POST', '/api/number-runs', form);
  expect(opened.status).toBe(201);
  const { id } = (await opened.json()) as { id: string };
  expect(await codes(await keeper.send('POST', '/api/number-runs', form))).toEqual(['number-run-taken']);
  const entry = { date: '2030-01-02', type: null, degree: null, title: 'làm việc', signer: 'Lê Thị Sông' };
  const issue = (number: number | null, changed: object = {}, who = keeper) =>
    who.send('POST', `/api/number-runs/${id}/acts`, {
      act: {
        act: 'issue-number',
        number,
        entry: { ...entry, recipients: null, keptBy: null, copies: 2, note: null, ...changed },
      },
    });
  expect(await codes(await issue(17))).toEqual(['number-gap']);
  expect(await codes(await issue(null, {}, reader))).toEqual(['rulebook-keeper-needed']);
  expect((await issue(null)).status).toBe(200);
  base = await register(regulation, { number: '15-QC/TU', date: '2030-01-02', type: 'Quy chế' });
  const secret = { degree: 'secret', title: null, signer: null, copies: null };
  expect((await issue(16, secret)).status).toBe(200);
  await keeper.send('POST', `/api/number-runs/${id}/acts`, {
    act: { act: 'cancel-number', number: 16, reason: 'Nhầm' },
  });
  const view = await read<{ run: NumberRun; instruments: object }>(`/api/number-runs/${id}`);
  expect(view.run.lines.map(({ number, status }) => [number, status])).toEqual([
    [15, 'issued'],
    [16, 'cancelled'],
  ]);
  expect(view.instruments).toEqual({ '15-QC/TU 2030-01-02': base });
  const csv = await (await reader.get(`/api/number-runs/${id}/register/csv?lang=vi`)).text();
  expect(csv).toContain('15,15-QC/TU,02/01/2030,làm việc,Lê Thị Sông,,,2,');
  expect(csv).toContain('Đã hủy: Nhầm');
  expect((await reader.get('/api/number-runs/none')).status).toBe(404);
});

test('a secret item keeps its number alone; the same symbol with two dates is two items, whatever they are', async () => {
  const item = { number: '15-QC/TU', date: '2030-01-02', degree: 'secret' };
  expect(await codes(await keeper.send('POST', '/api/secret-items', item))).toEqual(['secret-symbol-taken']);
  const made = await keeper.send('POST', '/api/secret-items', { ...item, date: '2031-01-02' });
  expect(made.status).toBe(201);
  expect((await keeper.send('POST', '/api/secret-items', { ...item, title: 'x' })).status).toBe(400);
  const data = new FormData();
  data.set('file', new File([regulation], 'van-ban.txt'));
  data.set(
    'entry',
    JSON.stringify({
      ...item,
      date: '2031-01-02',
      degree: undefined,
      type: null,
      issuer: null,
      title: 'x',
      model: null,
    }),
  );
  expect(await codes(await keeper.send('POST', '/api/instruments', data))).toEqual(['symbol-taken']);
  const { lines, secret } = await read<{ lines: StandingLine[]; secret: object[] }>('/api/in-force?on=2030-03-01');
  expect(lines).toHaveLength(1);
  expect(secret).toMatchObject([{ number: '15-QC/TU', date: '2031-01-02', degree: 'secret' }]);
  const { id } = (await made.json()) as { id: string };
  const correct = { act: 'correct-secret-item', entry: { ...item, date: '2031-01-03' }, reason: 'Nhầm ngày' };
  expect((await keeper.send('POST', `/api/secret-items/${id}/acts`, { act: correct })).status).toBe(200);
});

test('relations are offered from the words, confirmed by a person, and make the state on a day', async () => {
  amendment = await register(amending, { number: '44-QĐ/TU', date: '2031-06-20', type: 'Quyết định' });
  const before = await read<RelationsView>(`/api/instruments/${amendment}/relations`);
  expect(
    before.offered.map(({ kind, instrument, provisions, other }) => [kind, instrument, ...provisions, other]),
  ).toEqual([
    ['based-on', '1-ĐL/TW', null],
    ['amends', '15-QC/TU', 'art_1__para_1', base],
    ['repeals', '15-QC/TU', 'art_1__para_2', base],
    ['amends', '15-QC/TU', 'art_1a', 'art_1b', 'art_1', base],
  ]);
  expect(before.stated).toEqual([]);
  const relations = before.offered
    .filter(({ other }) => other !== null)
    .map(({ kind, provisions, citing, words }) => ({
      kind,
      source: amendment,
      target: base,
      provisions,
      citing,
      words,
      since: null,
    }));
  const act = { act: 'state-relations', relations };
  expect(await codes(await reader.send('POST', `/api/instruments/${amendment}/effect`, { act }))).toEqual([
    'rulebook-keeper-needed',
  ]);
  expect((await keeper.send('POST', `/api/instruments/${amendment}/effect`, { act, seen: 0 })).status).toBe(200);
  expect((await keeper.send('POST', `/api/instruments/${amendment}/effect`, { act, seen: 0 })).status).toBe(412);
  const after = await read<RelationsView>(`/api/instruments/${base}/relations`);
  expect(after.stated.map(({ kind, source, citing }) => [kind, source, citing])).toEqual([
    ['amends', amendment, 'art_1__para_1'],
    ['repeals', amendment, 'art_1__para_2'],
    ['amends', amendment, 'art_1__para_3'],
  ]);
  expect(after.falls).toMatchObject([{ id: amendment, goes: true }]);
  const states = async (day: string) =>
    (await read<{ lines: StandingLine[] }>(`/api/in-force?on=${day}`)).lines.find(({ id }) => id === base)?.standing
      .state;
  expect([await states('2030-01-31'), await states('2030-02-01'), await states('2031-07-01')]).toEqual([
    'not-yet',
    'in-force',
    'partly-replaced',
  ]);
  expect((await reader.get('/api/in-force?on=hom-nay')).status).toBe(400);
  const strike = { act: 'strike-relation', relation: after.stated[1]!.key, reason: 'Chỉ nhắc đến' };
  expect((await keeper.send('POST', `/api/instruments/${amendment}/effect`, { act: strike })).status).toBe(200);
  expect(await states('2031-07-01')).toBe('in-force');
  const { missing } = await read<{ missing: MissingInstrument[] }>('/api/missing-instruments');
  expect(missing).toMatchObject([{ instrument: '1-ĐL/TW', times: 1, by: [{ id: amendment }] }]);
});

test('instructions that a person confirmed make the text of any day, with their source', async () => {
  const view = await read<AmendmentsView>(`/api/instruments/${amendment}/amendments`);
  expect(view.offered.map(({ action, place, text }) => [action, place, ...text])).toEqual([
    ['replace', 'art_1__para_1', '1. Họp mỗi quý một lần.'],
    ['repeal', 'art_1__para_2'],
    ['add-after', 'art_1', 'Điều 1a. Họp trực tuyến'],
    ['add-after', 'art_1a', 'Điều 1b. Họp bất thường'],
  ]);
  // Whoever confirms the last first: the text's own order counts.
  const amendments = view.offered.map(({ key: _, line: __, ...one }) => one).reverse();
  const act = { act: 'state-amendments', amendments };
  expect((await keeper.send('POST', `/api/instruments/${amendment}/effect`, { act })).status).toBe(200);
  const on = (day: string) => read<ConsolidatedView>(`/api/instruments/${base}/consolidated?on=${day}`);
  expect((await on('2031-06-30')).provisions.every(({ state }) => state === 'kept')).toBe(true);
  const text = await on('2031-07-01');
  expect(
    text.provisions.filter(({ state }) => state !== 'kept').map(({ id, state, text: now }) => [id, state, ...now]),
  ).toEqual([
    ['art_1__para_1', 'replaced', 'Họp mỗi quý một lần.'],
    ['art_1__para_2', 'repealed'],
    ['art_1a', 'added'],
    ['art_1b', 'added'],
  ]);
  expect(text.provisions[1]?.sources).toMatchObject([{ by: amendment, citing: 'art_1__para_1', since: '2031-07-01' }]);
  expect(text.provisions[1]?.redline?.[0]?.runs.map(({ kind }) => kind)).toContain('inserted');
  expect([text.days, text.conflicts]).toEqual([['2031-07-01'], []]);
  const again = await read<AmendmentsView>(`/api/instruments/${amendment}/amendments`);
  expect([again.offered.length, again.stated.length]).toEqual([0, 4]);
});

test('an instrument is made known: who has not stands first; a unit confirms for itself alone', async () => {
  const unit = async (code: string, parent: string | null): Promise<string> => {
    const act = { act: 'add-unit', code, name: `Đơn vị ${code}`, kind: 'district', parent };
    return ((await (await keeper.send('POST', '/api/organizations/acts', { act })).json()) as { id: string }).id;
  };
  const top = await unit('T', null);
  const [one, other] = [await unit('H1', top), await unit('H2', top)];
  await keeper.send('POST', `/api/organizations/${one}/acts`, {
    act: { act: 'give-office', account: unitClerk.id, may: 'change' },
  });
  const path = `/api/instruments/${base}/making-known`;
  const name = {
    act: 'name-audience',
    units: [{ unit: top, below: true }],
    except: [top],
    people: [],
    by: '2020-01-31',
  };
  expect(await codes(await unitClerk.send('POST', path, { act: name }))).toEqual(['rulebook-keeper-needed']);
  expect((await keeper.send('POST', path, { act: name })).status).toBe(200);
  expect(await read<MakingKnownLine[]>('/api/making-known', unitClerk)).toMatchObject([{ toConfirm: 1, late: true }]);
  expect(await read<MakingKnownLine[]>('/api/making-known')).toEqual([]);
  const confirm = (id: string) => unitClerk.send('POST', path, { act: { act: 'confirm-reading', unit: id } });
  expect(await codes(await confirm(other))).toEqual(['reading-unit-out-of-reach']);
  const byKeeper = await keeper.send('POST', path, { act: { act: 'confirm-reading', unit: other } });
  expect(await codes(byKeeper)).toEqual(['reading-unit-out-of-reach']);
  const seen = (await (await confirm(one)).json()) as MakingKnownView;
  expect(seen.learning.map(({ name: unitName, state }) => [unitName, state])).toEqual([['Đơn vị H1', 'confirmed']]);
  const session = { session: null, date: '2020-01-10', place: 'Hội trường', presenter: 'Lê Thị Sông', people: [] };
  const hold = { act: 'hold-session', ...session, units: [{ unit: one, number: 7 }] };
  const held = (await (await keeper.send('POST', path, { act: hold })).json()) as MakingKnownView;
  expect(held.learning.map(({ name: unitName, state, late }) => [unitName, state, late])).toEqual([
    ['Đơn vị H2', 'not-yet', true],
    ['Đơn vị H1', 'confirmed', false],
  ]);
  expect(held.sessions).toMatchObject([{ presenter: 'Lê Thị Sông', attended: { units: [{ unit: one, number: 7 }] } }]);
  const csv = await (await keeper.get(`${path}/csv?lang=vi`)).text();
  expect(csv.split('\r\n')[1]).toBe('Đơn vị H2,H2,Chưa,,0,31/01/2020,Quá hạn');
  expect((await keeper.get('/api/instruments/none/making-known')).status).toBe(404);
});

test('all of it is rebuilt from the record as it stands, and the record tells it in words', async () => {
  const paths = [
    '/api/number-runs',
    '/api/in-force?on=2031-07-01',
    `/api/instruments/${base}/consolidated?on=2031-07-01`,
    '/api/making-known',
  ];
  const all = () => Promise.all(paths.map((path) => read(path, keeper)));
  const before = await all();
  await rebuild(server.services.store, rulebookProjections);
  expect(await all()).toEqual(before);
});
