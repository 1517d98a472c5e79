import { rebuild } from '@plenum/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportPreview } from '../src/organisation/import-file.ts';
import type { PersonView } from '../src/organisation/popolo.ts';
import { bodyProjection, personProjection } from '../src/organisation/projections.ts';
import type { TreeView, UnitView } from '../src/organisation/unit-view.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let admin: Machine;
let district: Machine;
let reader: Machine;
let stranger: Machine;
const ids: Record<string, string> = {};

const json = async <T>(answer: Response | Promise<Response>, status = 200): Promise<T> => {
  const got = await answer;
  const text = await got.text();
  if (got.status !== status) throw new Error(`${got.status}: ${text}`);
  return JSON.parse(text) as T;
};
const codesOf = async (answer: Promise<Response>) =>
  (await json<{ refused: { code: string }[] }>(answer, 409)).refused.map((finding) => finding.code);
const tree = (who: Machine) => json<TreeView>(who.get('/api/organizations'));
const unitAct = (who: Machine, unit: string, act: object, seen?: number) =>
  who.send('POST', `/api/organizations/${unit}/acts`, { act, ...(seen === undefined ? {} : { seen }) });
const file = async (who: Machine, kind: 'units' | 'people', text: string | Uint8Array, name = 'list.csv') => {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new File([text as BlobPart], name));
  return json<ImportPreview>(who.send('POST', '/api/organizations/imports', form));
};
const confirm = (who: Machine, preview: ImportPreview) => who.send('POST', `/api/organizations/imports/${preview.id}`);

const units = `Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên,Ngày thành lập
X1,Đảng bộ xã Bến Đò,Cơ sở,H1,
T,Đảng bộ tỉnh Bến Sông,Cấp tỉnh,,01/02/1976
H1,Đảng bộ huyện Cồn Lau,Cấp huyện,T,
H2,Đảng bộ huyện Vàm Xa,Cấp huyện,T,
C1,Chi bộ thôn Bến Đò,Chi bộ,X1,
`;
const people = `Số thẻ,Họ và tên,Ngày sinh,Giới tính,Mã đơn vị,Ngày vào,Ngày chính thức,Tình trạng
001,Nguyễn Thị Ánh,02/03/1975,Nữ,C1,19/05/1998,19/05/1999,Chính thức
002,Trần Quốc Bảo,1980-11-20,Nam,C1,2005-02-03,2006-02-03,Chính thức
003,Lê Minh Châu,,,H2,2025-03-01,,Dự bị
`;

beforeAll(async () => {
  server = await openTestServer();
  const accounts: Record<string, string> = {};
  accounts.admin = await server.open('quantri', true);
  for (const login of ['huyen', 'xem', 'la']) accounts[login] = await server.open(login);
  admin = await server.signIn('quantri');
  await json(confirm(admin, await file(admin, 'units', units)));
  for (const unit of (await tree(admin)).organizations) ids[unit.identifiers[0]!.identifier] = unit.id;
  await json(unitAct(admin, ids.H1!, { act: 'give-office', account: accounts.huyen, may: 'change' }));
  await json(unitAct(admin, ids.X1!, { act: 'give-office', account: accounts.xem, may: 'read' }));
  [district, reader, stranger] = [await server.signIn('huyen'), await server.signIn('xem'), await server.signIn('la')];
});
afterAll(() => server.remove());

describe('a file', () => {
  test('of units may name the unit above on a later line, and stands as a tree', async () => {
    const { organizations } = await tree(admin);
    const parents = Object.fromEntries(organizations.map((unit) => [unit.identifiers[0]!.identifier, unit.parent_id]));
    expect(parents).toEqual({ T: null, H1: ids.T, H2: ids.T, X1: ids.H1, C1: ids.X1 });
  });
  test('of people is shown before anything of it is kept, then kept as a whole', async () => {
    const preview = await file(admin, 'people', people);
    expect(preview).toMatchObject({ added: 3, changed: 0, unchanged: 0, faults: [] });
    expect(await json(admin.get('/api/persons'))).toMatchObject({ persons: [] });
    expect(await json(confirm(admin, preview))).toEqual({ added: 3, changed: 0 });
    const page = await json<{ persons: { name: string }[] }>(admin.get('/api/persons'));
    expect(page.persons.map((person) => person.name)).toEqual(['Nguyễn Thị Ánh', 'Trần Quốc Bảo', 'Lê Minh Châu']);
    expect((await tree(admin)).organizations.find((unit) => unit.id === ids.T)?.people).toBe(3);
  });
  test('that was exported changes nothing when it comes back, as CSV and as a workbook', async () => {
    for (const format of ['csv', 'xlsx'])
      for (const kind of ['units', 'people'] as const) {
        const answer = await admin.get(`/api/organizations/export/${kind}.${format}`);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const preview = await file(admin, kind, bytes, `x.${format}`);
        expect({ kind, format, ...preview }).toMatchObject({
          added: 0,
          changed: 0,
          unchanged: kind === 'units' ? 5 : 3,
        });
        expect(preview.faults).toEqual([]);
      }
  });
  test('says what it changes, field by field', async () => {
    const changed = people
      .replace('Trần Quốc Bảo', 'Trần Quốc Bảo Anh')
      .replace('003,Lê Minh Châu,,,H2', '003,Lê Minh Châu,,,H1');
    const preview = await file(admin, 'people', changed);
    expect(preview.changes.map(({ line, kind, fields }) => [line, kind, fields.map((field) => field.field)])).toEqual([
      [3, 'changed', ['name']],
      [4, 'changed', ['unit']],
    ]);
    expect(preview.changes[1]!.fields[0]).toMatchObject({ before: 'H2', after: 'H1' });
  });
  test('with a fault is kept by no line: every fault has its line, in words', async () => {
    const wrong = `${people}004,,31/02/1980,Khác,C9,,,\n001,Nguyễn Thị Ánh,,,C1,,,\n=1,Đỗ Văn A,,,C1,2030-01-01,,\n`;
    const preview = await file(admin, 'people', wrong);
    expect(preview.id).toBeNull();
    expect(preview.faults.map(({ line, code }) => [line, code])).toEqual([
      [5, 'wrong-date'],
      [5, 'wrong-word'],
      [5, 'unknown-unit'],
      [6, 'line-twice'],
      [7, 'person-code-form'],
      [7, 'date-in-future'],
    ]);
    expect(preview.faults[0]!.message).toMatch(/^Dòng 5, cột 3/);
  });
  test('that would do something else by now is not taken in', async () => {
    const preview = await file(admin, 'people', `${people}005,Phạm Văn Đông,,,C1,2020-01-01,2021-01-01,\n`);
    const page = await json<{ persons: { id: string }[] }>(admin.get('/api/persons?q=bao'));
    const card = {
      code: '002',
      name: 'Trần Quốc Bảo',
      born: '1980-11-21',
      sex: 'male',
      joined: '2005-02-03',
      official: '2006-02-03',
    };
    await json(
      admin.send('POST', `/api/persons/${page.persons[0]!.id}/acts`, { act: { act: 'correct-person', card } }),
    );
    expect((await confirm(admin, preview)).status).toBe(412);
    expect(await json(admin.get('/api/persons?q=dong'))).toMatchObject({ persons: [] });
    expect((await confirm(stranger, preview)).status).toBe(404);
  });
  test('of somebody who reaches less is refused where it goes further', async () => {
    const preview = await file(
      district,
      'people',
      `Số thẻ;Họ và tên;Mã đơn vị\n010;Đỗ Văn Dũng;C1\n011;Đỗ Văn Em;H2\n003;Lê Minh Châu;C1\n`,
    );
    expect(preview.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unit-out-of-reach'],
      [4, 'unit-out-of-reach'],
    ]);
  });
});

describe('a person is found', () => {
  test('without tones, with them, by the card number, within a unit and below', async () => {
    const found = async (query: string, who = admin) =>
      (await json<{ persons: { name: string }[] }>(who.get(`/api/persons?${query}`))).persons.map(
        (person) => person.name,
      );
    expect(await found('q=nguyen anh')).toEqual(['Nguyễn Thị Ánh']);
    expect(await found(`q=${encodeURIComponent('Ánh')}`)).toEqual(['Nguyễn Thị Ánh']);
    expect(await found(`q=${encodeURIComponent('Ảnh')}`)).toEqual([]);
    expect(await found('q=003')).toEqual(['Lê Minh Châu']);
    expect(await found(`organization=${ids.H1}`)).toHaveLength(2);
    expect(await found(`organization=${ids.H1}&below=false`)).toEqual([]);
    expect(await found('status=probationary')).toEqual(['Lê Minh Châu']);
    expect(await found(`q=${encodeURIComponent("' | !a:* \\")}`)).toEqual(['Nguyễn Thị Ánh']);
  });
  test('page by page, each once', async () => {
    const names: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: { persons: { name: string }[]; next: string | null } = await json(
        admin.get(`/api/persons?limit=1&after=${next}`),
      );
      names.push(...page.persons.map((person) => person.name));
      next = page.next;
    }
    expect(names).toEqual(['Nguyễn Thị Ánh', 'Trần Quốc Bảo', 'Lê Minh Châu']);
  });
});

describe('who sees and does what', () => {
  test('a district sees its units and people, no others', async () => {
    expect((await tree(district)).organizations.map((unit) => unit.id).sort()).toEqual([ids.H1, ids.X1, ids.C1].sort());
    const own = await json<{ persons: { id: string }[] }>(district.get('/api/persons'));
    expect(own.persons).toHaveLength(2);
    const other = (await json<{ persons: { id: string }[] }>(admin.get('/api/persons?q=chau'))).persons[0]!;
    expect((await district.get(`/api/persons/${other.id}`)).status).toBe(404);
    expect((await district.get(`/api/organizations/${ids.H2}`)).status).toBe(404);
    expect((await district.get(`/api/organizations/${ids.T}`)).status).toBe(404);
    expect((await district.get(`/api/persons?organization=${ids.T}`)).status).toBe(404);
    expect((await district.get(`/api/organizations/export/people.csv?organization=${ids.T}`)).status).toBe(404);
    const csv = await (await district.get('/api/organizations/export/people.csv')).text();
    expect(csv.trim().split('\n')).toHaveLength(3);
  });
  test('who may only look changes nothing', async () => {
    const view = await json<UnitView>(reader.get(`/api/organizations/${ids.C1}`));
    expect(view.may).toEqual({ change: false, changePlace: false });
    expect(view.path.map((unit) => unit.id)).toEqual([ids.X1, ids.C1]);
    expect(await codesOf(unitAct(reader, ids.C1!, { act: 'form-body', kind: 'committee', name: 'Chi ủy' }))).toEqual([
      'unit-out-of-reach',
    ]);
    const [person] = (await json<{ persons: { id: string }[] }>(reader.get('/api/persons'))).persons;
    const end = { act: { act: 'end-membership', on: '2026-01-01', how: 'resigned', reason: '' } };
    expect(await codesOf(reader.send('POST', `/api/persons/${person!.id}/acts`, end))).toEqual(['unit-out-of-reach']);
    const add = { act: { act: 'add-unit', code: 'Z', name: 'Z', kind: 'branch', parent: ids.X1 } };
    expect(await codesOf(reader.send('POST', '/api/organizations/acts', add))).toEqual(['unit-out-of-reach']);
  });
  test('who has no office sees nothing', async () => {
    expect((await tree(stranger)).organizations).toEqual([]);
    expect(await json(stranger.get('/api/persons'))).toMatchObject({ persons: [] });
    expect((await stranger.get(`/api/organizations/${ids.C1}`)).status).toBe(404);
    expect((await server.request('GET', '/api/organizations')).status).toBe(401);
  });
  test('a district adds a unit below itself, and none beside or above', async () => {
    const add = (parent: string | null) => ({
      act: { act: 'add-unit', code: 'X2', name: 'Đảng bộ xã Chợ Nổi', kind: 'grassroots', parent },
    });
    expect(await codesOf(district.send('POST', '/api/organizations/acts', add(ids.T!)))).toEqual(['unit-out-of-reach']);
    expect(await codesOf(district.send('POST', '/api/organizations/acts', add(null)))).toEqual(['unit-out-of-reach']);
    const { id } = await json<{ id: string }>(district.send('POST', '/api/organizations/acts', add(ids.H1!)));
    const dissolve = { act: { act: 'dissolve-unit', id, on: '2026-01-02', reason: 'Sáp nhập' } };
    await json(district.send('POST', '/api/organizations/acts', dissolve));
    expect(
      await codesOf(admin.send('POST', '/api/organizations/acts', { act: { ...dissolve.act, id: ids.C1 } })),
    ).toEqual(['unit-has-people']);
  });
});

describe('a body', () => {
  test('has terms, posts and vacancies; a post is gained while one is vacant, and left', async () => {
    const formed = await json<UnitView>(
      unitAct(district, ids.C1!, { act: 'form-body', kind: 'committee', name: 'Chi ủy' }),
    );
    const body = formed.bodies[0]!.organization.id;
    const seats = [
      { post: 'member', seats: 2 },
      { post: 'secretary', seats: 1 },
    ];
    await json(
      unitAct(district, ids.C1!, {
        act: 'begin-term',
        body,
        name: '2025–2027',
        begins: '2025-05-01',
        ends: '2027-05-01',
        seats,
      }),
    );
    const people = (await json<{ persons: { id: string }[] }>(district.get('/api/persons'))).persons;
    const gain = (person: string, post: string) => ({
      act: 'gain-post',
      body,
      person,
      post,
      from: '2025-05-01',
      gained: 'elected',
      decision: '07-NQ/ĐH',
    });
    const view = await json<UnitView>(unitAct(district, ids.C1!, gain(people[0]!.id, 'secretary')));
    expect(view.bodies[0]!.terms[0]!.posts).toMatchObject([
      { role: 'member', seats: 2, vacant: 1 },
      { role: 'secretary', vacant: 0 },
    ]);
    expect(await codesOf(unitAct(district, ids.C1!, gain(people[1]!.id, 'secretary')))).toEqual(['no-vacancy']);
    expect((await tree(admin)).organizations.find((unit) => unit.id === ids.T)?.vacant).toBe(1);
    const person = await json<PersonView>(district.get(`/api/persons/${people[0]!.id}`));
    expect(person.posts).toMatchObject([
      { role: 'secretary', unit_name: 'Chi bộ thôn Bến Đò', gained: 'elected', decision: '07-NQ/ĐH' },
    ]);
    const held = view.bodies[0]!.terms[0]!.memberships[0]!.id;
    await json(
      unitAct(district, ids.C1!, {
        act: 'leave-post',
        body,
        held,
        on: '2026-01-01',
        left: 'transferred',
        decision: '',
      }),
    );
    expect(
      await codesOf(
        unitAct(district, ids.C1!, {
          act: 'leave-post',
          body,
          held,
          on: '2026-01-01',
          left: 'transferred',
          decision: '',
        }),
      ),
    ).toEqual(['held-left']);
  });
});

describe('a person', () => {
  test('moves, is suspended with a reason, leaves and is erased', async () => {
    const id = (
      await json<{ id: string }>(
        admin.send('POST', '/api/persons', {
          card: { code: '900', name: 'Võ Thị Phượng', born: '1990-01-01' },
          unit: ids.C1,
          from: '2024-01-01',
          status: 'official',
        }),
        201,
      )
    ).id;
    const act = (what: object) => admin.send('POST', `/api/persons/${id}/acts`, { act: what });
    expect(await codesOf(act({ act: 'set-status', status: 'suspended', from: '2025-01-01', reason: '' }))).toEqual([
      'org-text-missing',
    ]);
    await json(act({ act: 'set-status', status: 'suspended', from: '2025-01-01', reason: 'Bị khởi tố' }));
    const moved = await json<PersonView>(act({ act: 'move-person', unit: ids.H2, from: '2025-06-01' }));
    expect(moved.memberships).toMatchObject([
      { organization_id: ids.H2, start_date: '2025-06-01' },
      { end_date: '2025-06-01' },
    ]);
    expect(await codesOf(act({ act: 'erase-person', reason: 'Yêu cầu' }))).toEqual(['person-still-member']);
    await json(act({ act: 'end-membership', on: '2025-07-01', how: 'resigned', reason: '' }));
    await json(act({ act: 'erase-person', reason: 'Yêu cầu của người đó' }));
    const erased = await json<PersonView>(admin.get(`/api/persons/${id}`));
    expect(erased.person).toBeNull();
    const kept = await server.services.store.pool.query(
      `select count(*)::int as n from personal where stream = $1 and text is not null`,
      [`person/${id}`],
    );
    expect(kept.rows[0].n).toBe(0);
  });
});

test('the rows are what the record says: rebuilt, they are the same', async () => {
  const { pool } = server.services.store;
  const tables = ['person_row', 'unit_people', 'body_row', 'post_row', 'unit_office'];
  const read = async () => {
    const rows: Record<string, unknown> = {};
    for (const table of tables)
      rows[table] = (
        await pool.query(`select * from ${table} ${table === 'unit_people' ? 'where people <> 0' : ''} order by 1, 2`)
      ).rows;
    return rows;
  };
  const before = await read();
  await rebuild(server.services.store, [personProjection, bodyProjection]);
  expect(await read()).toEqual(before);
});
test('every entry of the organisation is told in the record', async () => {
  const page = await json<{ entries: { stream: string; sentence: string }[] }>(admin.get('/api/record?limit=200'));
  const ours = page.entries.filter((entry) => /^(organisation|unit|person|import)\//.test(entry.stream));
  expect(ours.length).toBeGreaterThan(10);
  for (const entry of ours) expect(entry.sentence).not.toMatch(/undefined|NaN|^$/);
});
