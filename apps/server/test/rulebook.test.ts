import { renderRedlineDocx } from '@plenum/office';
import {
  type BesideModel,
  type FormCheck,
  type InstrumentLine,
  type InstrumentView,
  type ModelUnits,
  redlineOf,
} from '@plenum/rulebook';
import { rebuild } from '@plenum/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instrumentProjection } from '../src/rulebook/instrument-rows.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let [keeper, reader]: [Machine, Machine] = [] as never;
beforeAll(async () => {
  server = await openTestServer();
  await server.open('van-phong', true);
  await server.open('nguoi-doc');
  [keeper, reader] = await Promise.all([server.signIn('van-phong'), server.signIn('nguoi-doc')]);
});
afterAll(() => server.remove());

const model = `Số 5-QC/TU
QUY CHẾ
làm việc mẫu
Điều 1. Nguyên tắc
1. Họp mỗi tháng một lần vào ngày .....
Điều 2. Con dấu
1. Văn phòng giữ con dấu của đơn vị theo quy định.
Điều 3. Thi hành
Quy chế này có hiệu lực từ ngày 01/02/2030.`;
const local = `QUY CHẾ
làm việc của huyện
Căn cứ Quy chế số 5-QC/TU, ngày 02/01/2030;
Điều 1. Nguyên tắc
1. Họp mỗi tháng một lần vào ngày 15
Điều 2. Thi hành
Quy chế này có hiệu lực từ ngày 01/03/2030.`;

function form(text: string | Uint8Array, entry?: object): FormData {
  const data = new FormData();
  data.set('file', new File([text as BlobPart], 'quy-che.txt', { type: 'text/plain' }));
  if (entry) data.set('entry', JSON.stringify(entry));
  return data;
}
const entry = {
  number: '5-QC/TU',
  date: '2030-01-02',
  type: 'Quy chế',
  issuer: null,
  title: 'làm việc mẫu',
  model: null,
};
const register = async (text: string, given: object, who = keeper) => {
  const answer = await who.send('POST', '/api/instruments', form(text, given));
  return {
    status: answer.status,
    body: (await answer.json()) as { id: string; refused?: { code: string; message: string }[] },
  };
};
const read = async <T>(path: string) => (await (await reader.get(path)).json()) as T;

let [modelId, localId] = ['', ''];

test('a preview says what a file holds and keeps nothing; what can not be read is said', async () => {
  const answer = await keeper.send('POST', '/api/instruments/preview', form(model));
  expect(await answer.json()).toMatchObject({ number: '5-QC/TU', type: 'Quy chế', articles: 3, findings: [] });
  expect(await read('/api/instruments')).toEqual([]);
  const torn = await keeper.send('POST', '/api/instruments/preview', form(Uint8Array.of(0x50, 0x4b, 3, 4)));
  expect(torn.status).toBe(400);
  expect(await torn.text()).toContain('Tệp nén bị hỏng');
});

test('an instrument is registered once, by who keeps the register, with all faults at once', async () => {
  const first = await register(model, entry);
  expect(first.status).toBe(201);
  modelId = first.body.id;
  const again = await register(model, { ...entry, title: '' });
  expect(again.status).toBe(409);
  expect(again.body.refused?.map(({ code }) => code)).toEqual(['instrument-title-missing', 'symbol-taken']);
  expect(again.body.refused?.[1]?.message).toContain('Đã có văn bản số 5-QC/TU');
  expect((await register(model, { ...entry, date: '2031-01-01' }, reader)).body.refused?.[0]?.code).toBe(
    'register-keeper-needed',
  );
  const unit = await register(local, { ...entry, number: '1-QC/HU', title: 'làm việc của huyện', model: modelId });
  localId = unit.body.id;
  expect((await read<InstrumentLine[]>('/api/instruments')).map(({ number }) => number)).toEqual([
    '1-QC/HU',
    '5-QC/TU',
  ]);
});

test('an instrument shows its provisions, what cites it, who adapts it, and from when it is in force', async () => {
  const found = await read<InstrumentView>(`/api/instruments/${modelId}`);
  expect(found.texts[0]!.provisions.map(({ id }) => id)).toEqual([
    'art_1',
    'art_1__para_1',
    'art_2',
    'art_2__para_1',
    'art_3',
  ]);
  expect(found.inForce).toEqual([{ date: '2030-02-01', provisions: [], line: 9 }]);
  expect(found.citedBy.map(({ id }) => id)).toEqual([localId]);
  expect(found.adaptedBy.map(({ id }) => id)).toEqual([localId]);
  const unit = await read<InstrumentView>(`/api/instruments/${localId}`);
  expect(unit.citations[0]).toMatchObject({ instrument: '5-QC/TU', target: modelId });
});

test('a unit’s text beside its model: article by article, the matrix, and a deviation accepted', async () => {
  const compared = await read<BesideModel>(`/api/instruments/${localId}/conformance`);
  expect(compared.may).toEqual({ explain: false, accept: false });
  expect(compared.articles.map(({ key, state }) => [key, state])).toEqual([
    ['model:1', 'same'],
    ['model:2', 'missing'],
    ['model:3', 'adapted'],
  ]);
  const act = { act: 'mark-deviation', article: 'model:2', mark: 'accepted', text: 'Huyện không có văn phòng riêng' };
  expect((await keeper.send('POST', `/api/instruments/${localId}/acts`, { act })).status).toBe(200);
  expect((await reader.send('POST', `/api/instruments/${localId}/acts`, { act })).status).toBe(409);
  const { units } = await read<ModelUnits>(`/api/instruments/${modelId}/units`);
  expect(units[0]).toMatchObject({
    unit: null,
    conformance: { summary: { same: 1, adapted: 1, missing: 1 } },
    deviations: { 'model:2': { mark: 'accepted' } },
  });
  const docx = await reader.get(`/api/instruments/${localId}/redline.docx`);
  expect(new Uint8Array(await docx.arrayBuffer()).subarray(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b));
  expect((await reader.get(`/api/instruments/${modelId}/conformance`)).status).toBe(404);
  expect(await (await reader.get(`/api/instruments/${modelId}/file`)).text()).toBe(model);
});

test('a unit explains, the unit above asks and accepts; who looks after neither is refused', async () => {
  const unitAct = (act: object) => keeper.send('POST', '/api/organizations/acts', { act });
  const added = async (code: string, parent: string | null) => {
    const answer = await unitAct({
      act: 'add-unit',
      code,
      name: `Đảng bộ ${code}`,
      kind: parent ? 'district' : 'province',
      parent,
    });
    return ((await answer.json()) as { id: string }).id;
  };
  const province = await added('T', null);
  const district = await added('H1', province);
  await server.open('huyen');
  await server.open('tinh');
  const [unit, upper] = [await server.signIn('huyen'), await server.signIn('tinh')];
  for (const [at, who] of [
    [district, unit],
    [province, upper],
  ] as const)
    await keeper.send('POST', `/api/organizations/${at}/acts`, {
      act: { act: 'give-office', account: who.id, may: 'change' },
    });
  const act = async (who: Machine, body: object) => {
    const answer = await who.send('POST', `/api/instruments/${localId}/acts`, { act: body });
    const said = (await answer.json()) as { refused?: { code: string }[]; instrument?: InstrumentView['instrument'] };
    return said.refused?.map(({ code }) => code) ?? said.instrument;
  };
  expect(await act(upper, { act: 'place-instrument', unit: district })).toEqual(['register-keeper-needed']);
  expect(await act(keeper, { act: 'place-instrument', unit: district })).toMatchObject({ unit: district });
  const mark = (mark: string, text = 'Huyện họp chung với xã') => ({
    act: 'mark-deviation',
    article: 'model:3',
    mark,
    text,
  });
  expect(await act(unit, mark('accepted'))).toEqual(['upper-unit-out-of-reach']);
  expect(await act(upper, mark('asked', 'Vì sao?'))).toMatchObject({ deviations: { 'model:3': { mark: 'asked' } } });
  expect(await act(reader, mark('explained'))).toEqual(['unit-out-of-reach']);
  expect(await act(unit, mark('explained'))).toMatchObject({ deviations: { 'model:3': { mark: 'explained' } } });
  expect(await act(upper, mark('accepted', ''))).toMatchObject({ deviations: { 'model:3': { mark: 'accepted' } } });
  expect((await read<InstrumentLine[]>('/api/instruments')).find(({ id }) => id === localId)?.unit).toBe(district);
});

test('the register is rebuilt from the record as it stands', async () => {
  const before = await read('/api/instruments');
  await rebuild(server.services.store, [instrumentProjection]);
  expect(await read('/api/instruments')).toEqual(before);
});

/** A DOCX in which one clause was changed with tracking. */
const trackedDocx = () =>
  renderRedlineDocx(
    redlineOf(
      ['QUY ĐỊNH', 'về họp', 'Điều 1. Họp', '1. Họp mỗi tháng một lần.', '2. Câu bị bỏ.'],
      ['QUY ĐỊNH', 'về họp', 'Điều 1. Họp', '1. Họp mỗi quý một lần.'],
    ),
    { title: 'So sánh', author: 'Văn phòng', at: new Date('2030-01-01T00:00:00Z') },
  );

test('tracked changes are asked about, and the text is read by the choice ever after', async () => {
  const bytes = await trackedDocx();
  const looked = await keeper.send('POST', '/api/instruments/preview', form(bytes));
  expect(await looked.json()).toMatchObject({ clauses: 1, source: { tracked: { insertions: 1, deletions: 2 } } });
  const changed = { ...entry, number: '9-QĐ/TU', type: 'Quy định', title: 'về họp' };
  const undecided = await keeper.send('POST', '/api/instruments', form(bytes, changed));
  expect(undecided.status).toBe(400);
  expect(await undecided.text()).toContain('chấp nhận, bác bỏ hoặc giữ nguyên');
  const data = form(bytes, changed);
  data.set('tracked', 'reject');
  const { id } = (await (await keeper.send('POST', '/api/instruments', data)).json()) as { id: string };
  const clauses = async () =>
    (await read<InstrumentView>(`/api/instruments/${id}`)).texts[0]!.provisions.filter(
      ({ level }) => level === 'clause',
    );
  expect((await clauses()).map(({ text }) => text[0]!.text)).toEqual(['Họp mỗi tháng một lần.', 'Câu bị bỏ.']);
});

test('a text in an old encoding is shown as it was converted', async () => {
  const old = Buffer.from('QUY CHÕ\n§iÒu 1. Ph¹m vi ¸p dông\n1. C¸c ®¬n vÞ trùc thuéc', 'latin1');
  const answer = await keeper.send('POST', '/api/instruments/preview', form(old));
  expect(await answer.json()).toMatchObject({
    type: 'Quy chế',
    articles: 1,
    source: { converted: 'tcvn3', sample: { before: '1. C¸c ®¬n vÞ trùc thuéc', after: '1. Các đơn vị trực thuộc' } },
  });
});

test('an instrument goes out as Akoma Ntoso, with what the register knows of it', async () => {
  const answer = await reader.get(`/api/instruments/${modelId}/akn.xml`);
  expect(answer.headers.get('content-type')).toContain('xml');
  const xml = await answer.text();
  expect(xml).toContain('<FRBRnumber value="5-QC/TU"/>');
  expect(xml).toContain('<article eId="art_2">');
  expect((await reader.get('/api/instruments/none/akn.xml')).status).toBe(404);
});

test('an instrument is drawn in its form, and where a file departs from it is told', async () => {
  const pdf = await reader.get(`/api/instruments/${modelId}/paper/pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
  const docx = new Uint8Array(
    await (await reader.get(`/api/instruments/${modelId}/paper/docx?profile=party`)).arrayBuffer(),
  );
  expect(await read(`/api/instruments/${modelId}/form`)).toEqual({ profile: 'party', checked: false, departures: [] });
  const own = form(docx);
  own.set('profile', 'party');
  const looked = await reader.send('POST', '/api/instrument-forms', own);
  const { departures } = (await looked.json()) as FormCheck;
  expect(departures.map(({ code }) => code)).toEqual([
    'issuer-missing',
    'number-form',
    'date-form',
    'signature-missing',
    'recipients-missing',
  ]);
  expect(departures[1]).toMatchObject({ source: 'mục II.1.3.1 · 36-HD/VPTW', cite: { basis: 'text' } });
  expect((await reader.send('POST', '/api/instrument-forms', form(model))).status).toBe(400);
  expect((await reader.get('/api/instruments/none/paper/pdf')).status).toBe(404);
});
