import type { AdaptationView, InstrumentView, ModelUnits } from '@plenum/rulebook';
import { rebuild } from '@plenum/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AdaptationList } from '../src/rulebook/adaptation-routes.ts';
import { adaptationProjection, modelProjection } from '../src/rulebook/adaptation-rows.ts';
import { instrumentProjection } from '../src/rulebook/instrument-rows.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

const model = (days: string, meets: string) => `Số 15-QC/TU
QUY CHẾ
làm việc mẫu
Chương I
QUY ĐỊNH CHUNG
Điều 1. Nguyên tắc
1. Họp mỗi tháng một lần vào ngày .....
2. Hồ sơ lưu theo Điều 3.
Điều 2. Con dấu
1. Văn phòng giữ con dấu của đơn vị theo quy định về văn thư.
Điều 3. Hồ sơ
1. Hồ sơ kỳ họp được lập trong ${days} ngày làm việc và lưu mười năm.
Điều 4. Họp
1. ${meets}`;
const first = model('bảy', 'Họp thường kỳ ba tháng một lần khi có hai phần ba ủy viên dự.');

let server: TestServer;
let [keeper, unit, upper, other]: Machine[] = [] as never;
let [modelId, newModelId, province, district, second] = ['', '', '', '', ''];

const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
const codes = async (answer: Promise<Response>) =>
  (await json<{ refused?: { code: string }[] }>(answer)).refused?.map(({ code }) => code);

async function register(text: string, number: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File([text], 'mau.txt', { type: 'text/plain' }));
  const entry = { number, date: '2030-01-02', type: 'Quy chế', issuer: 'Tỉnh ủy', title: 'làm việc mẫu', model: null };
  form.set('entry', JSON.stringify(entry));
  return (await json<{ id: string }>(keeper!.send('POST', '/api/instruments', form))).id;
}

beforeAll(async () => {
  server = await openTestServer();
  await server.open('quan-tri', true);
  for (const login of ['huyen', 'tinh', 'khac']) await server.open(login);
  [keeper, unit, upper, other] = await Promise.all(
    ['quan-tri', 'huyen', 'tinh', 'khac'].map((login) => server.signIn(login)),
  );
  const add = async (code: string, parent: string | null, kind: string) =>
    (
      await json<{ id: string }>(
        keeper!.send('POST', '/api/organizations/acts', {
          act: { act: 'add-unit', code, name: `Đảng bộ ${code}`, kind, parent },
        }),
      )
    ).id;
  province = await add('T', null, 'province');
  district = await add('H1', province, 'district');
  second = await add('H2', province, 'district');
  for (const [at, who] of [
    [district, unit],
    [province, upper],
    [second, other],
  ] as const)
    await keeper!.send('POST', `/api/organizations/${at}/acts`, {
      act: { act: 'give-office', account: who!.id, may: 'change' },
    });
  modelId = await register(first, '15-QC/TU');
});
afterAll(() => server.remove());

const units = (id = modelId, who = upper!) => json<ModelUnits>(who.get(`/api/instruments/${id}/units`));
const send = (who: Machine, id: string, body: object) => who.send('POST', `/api/instruments/${id}/send`, body);
const act = (who: Machine, id: string, body: object) => who.send('POST', `/api/adaptations/${id}/acts`, { act: body });
const begin = (who: Machine, body: object) => who.send('POST', '/api/adaptations', { from: null, ...body });
let draft = '';

test('the unit above sends the model; units that have not answered are listed', async () => {
  expect((await units()).sendable.map(({ id }) => id)).toEqual([district, second]);
  expect((await units(modelId, unit)).sendable).toEqual([]);
  const body = { units: [district, second], due: '2099-03-01', instead: null };
  expect(await codes(send(unit!, modelId, body))).toEqual([
    'adaptation-upper-out-of-reach',
    'adaptation-upper-out-of-reach',
  ]);
  const after = await json<ModelUnits>(send(upper!, modelId, body));
  expect(after.units.map(({ unit: id, standing, due }) => [id, standing, due])).toEqual([
    [district, 'none', '2099-03-01'],
    [second, 'none', '2099-03-01'],
  ]);
  const { owed } = await json<AdaptationList>(unit!.get('/api/adaptations'));
  expect(owed).toMatchObject([{ model: modelId, unit: district, due: '2099-03-01', overdue: false }]);
});

test('the unit drafts in place; a draft is seen by who reaches the unit, and by nobody else', async () => {
  expect(await codes(begin(upper!, { unit: district, model: modelId }))).toBeUndefined();
  const { drafts } = await json<AdaptationList>(unit!.get('/api/adaptations'));
  draft = drafts[0]!.id;
  expect(await codes(begin(unit!, { unit: district, model: modelId }))).toEqual(['adaptation-under-way']);
  expect(await codes(begin(other!, { unit: district, model: modelId }))).toEqual(
    expect.arrayContaining(['adaptation-unit-out-of-reach']),
  );
  expect((await other!.get(`/api/adaptations/${draft}`)).status).toBe(404);
  expect((await act(other!, draft, { act: 'send-adaptation' })).status).toBe(404);
  expect((await units(modelId, other)).units.find((one) => one.unit === district)).toMatchObject({
    standing: 'writing',
    draft: null,
  });
  const view = await json<AdaptationView>(unit!.get(`/api/adaptations/${draft}`));
  expect(view.articles.map(({ number, state }) => [number, state])).toEqual([
    ['1', 'same'],
    ['2', 'same'],
    ['3', 'same'],
    ['4', 'same'],
  ]);
  expect(view.hindrances).toMatchObject([
    { code: 'adaptation-blank-left', message: 'Điều 1 còn 1 chỗ trống chưa điền.' },
  ]);
});

test('it is written, sent, sent back with comments, accepted, and issued into the register with what was accepted', async () => {
  const does = async (who: Machine, body: object) => json<AdaptationView>(act(who, draft, body));
  await does(unit!, {
    act: 'write-article',
    key: 'm1',
    heading: 'Nguyên tắc',
    text: '1. Họp mỗi tháng một lần vào ngày 15\n2. Hồ sơ lưu theo Điều 3.',
  });
  const left = await does(unit!, { act: 'leave-out-article', key: 'm2', why: 'Huyện không có văn phòng riêng' });
  expect(left.articles[0]?.text).toContain('theo Điều 2.');
  expect(left.articles.map(({ state }) => state)).toEqual(['same', 'missing', 'same', 'same']);
  const issue = {
    number: '03-QC/HU',
    date: '2030-02-10',
    type: 'Quy chế',
    issuer: 'Huyện ủy H1',
    title: 'làm việc của huyện H1',
    place: 'Bến Đò',
  };
  expect(await codes(unit!.send('POST', `/api/adaptations/${draft}/issue`, issue))).toEqual([
    'adaptation-not-accepted',
  ]);
  await does(unit!, { act: 'send-adaptation' });
  expect(await codes(act(unit!, draft, { act: 'accept-adaptation', text: '' }))).toEqual([
    'adaptation-upper-out-of-reach',
  ]);
  const back = await does(upper!, {
    act: 'return-adaptation',
    text: 'Xem lại ngày họp',
    comments: [{ key: 'm1', text: 'Sao lại ngày 15?' }],
  });
  expect(back).toMatchObject({ stage: 'returned', articles: [{ comment: 'Sao lại ngày 15?' }, {}, {}, {}] });
  await does(unit!, { act: 'explain-article', key: 'm1', why: 'Trùng phiên chợ huyện' });
  await does(unit!, { act: 'send-adaptation' });
  await does(upper!, { act: 'accept-adaptation', text: '' });
  const { id } = await json<{ id: string }>(unit!.send('POST', `/api/adaptations/${draft}/issue`, issue));
  const issued = await json<InstrumentView>(unit!.get(`/api/instruments/${id}`));
  expect(issued.instrument).toMatchObject({
    number: '03-QC/HU',
    unit: district,
    model: modelId,
    deviations: {
      'model:2': { mark: 'accepted', before: [{ mark: 'explained', text: 'Huyện không có văn phòng riêng' }] },
    },
  });
  expect(issued.texts[0]?.provisions.filter(({ level }) => level === 'article')).toHaveLength(3);
  expect(issued.citations.find(({ instrument }) => instrument === '15-QC/TU')?.target).toBe(modelId);
  const file = await (await unit!.get(`/api/instruments/${id}/file`)).text();
  expect(file.split('\n').slice(0, 6)).toEqual([
    'HUYỆN ỦY H1',
    'Số 03-QC/HU',
    'Bến Đò, ngày 10 tháng 02 năm 2030',
    'QUY CHẾ',
    'làm việc của huyện H1',
    'Căn cứ Quy chế số 15-QC/TU ngày 02 tháng 01 năm 2030 làm việc mẫu;',
  ]);
  expect((await units()).units.find((one) => one.unit === district)).toMatchObject({
    standing: 'text',
    open: 0,
    settled: 1,
  });
});

test('a number that is taken is refused, and neither the draft nor the register changes', async () => {
  const { id } = await json<{ id: string }>(begin(other!, { unit: second, model: modelId }));
  await act(other!, id, {
    act: 'write-article',
    key: 'm1',
    heading: 'Nguyên tắc',
    text: '1. Họp hằng quý.\n2. Hồ sơ lưu theo Điều 3.',
  });
  await act(other!, id, { act: 'send-adaptation' });
  await act(upper!, id, { act: 'accept-adaptation', text: '' });
  const issue = {
    number: '03-QC/HU',
    date: '2030-02-10',
    type: 'Quy chế',
    issuer: 'Huyện ủy H2',
    title: 'làm việc',
    place: '',
  };
  const before = await json<unknown[]>(keeper!.get('/api/instruments'));
  expect(await codes(other!.send('POST', `/api/adaptations/${id}/issue`, issue))).toEqual(['symbol-taken']);
  expect(await json<unknown[]>(keeper!.get('/api/instruments'))).toEqual(before);
  expect(await json<AdaptationView>(other!.get(`/api/adaptations/${id}`))).toMatchObject({ stage: 'accepted' });
  const docx = await other!.get(`/api/adaptations/${id}/paper/docx`);
  expect(new Uint8Array(await docx.arrayBuffer()).subarray(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b));
  expect(await (await other!.get(`/api/adaptations/${id}/text.txt`)).text()).toContain('Điều 4. Họp');
});

test('when the model changes the unit’s text is brought together with it, and a conflict is settled by a person', async () => {
  newModelId = await register(
    model('năm', 'Họp thường kỳ hai tháng một lần khi có hai phần ba ủy viên dự.'),
    '16-QC/TU',
  );
  await send(upper!, newModelId, { units: [district], due: null, instead: modelId });
  const [line] = (await units(newModelId)).units;
  expect(line).toMatchObject({ standing: 'of-model-before', instrument: { number: '03-QC/HU' } });
  const { owed } = await json<AdaptationList>(unit!.get('/api/adaptations'));
  const from = owed.find((one) => one.model === newModelId)?.from;
  expect(from).toBe(line?.instrument?.id);
  const { id } = await json<{ id: string }>(begin(unit!, { unit: district, model: newModelId, from }));
  const view = await json<AdaptationView>(unit!.get(`/api/adaptations/${id}`));
  expect(view.articles.map(({ merged, leftOut }) => [merged, leftOut !== null])).toEqual([
    ['unit-changed', false],
    ['as-before', true],
    ['model-changed', false],
    ['model-changed', false],
  ]);
  expect(view.articles[0]?.text).toContain('ngày 15');
  expect(view.articles[2]?.text).toContain('năm ngày làm việc');
  expect(await codes(begin(other!, { unit: second, model: newModelId, from }))).toBeUndefined();
  expect((await begin(other!, { unit: second, model: newModelId, from })).status).toBe(404);
});

test('the rows are rebuilt from the record as they stand', async () => {
  const rows = async () => {
    const { pool } = server.services.store;
    const tables = ['adaptation_row', 'model_unit_row', 'instrument_row'];
    return Promise.all(tables.map(async (table) => (await pool.query(`select * from ${table} order by 1, 2`)).rows));
  };
  const before = await rows();
  await rebuild(server.services.store, [adaptationProjection, modelProjection, instrumentProjection]);
  expect(await rows()).toEqual(before);
});
