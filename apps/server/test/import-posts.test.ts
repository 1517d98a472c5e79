import { rebuild } from '@plenum/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportPreview } from '../src/organisation/import-file.ts';
import { bodyProjection } from '../src/organisation/projections.ts';
import type { TreeView } from '../src/organisation/unit-view.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let [admin, district] = [] as unknown as [Machine, Machine];
const file = async (who: Machine, kind: 'units' | 'people' | 'posts', text: string): Promise<ImportPreview> => {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new File([text], 'list.csv'));
  return (await who.send('POST', '/api/organizations/imports', form)).json() as Promise<ImportPreview>;
};
const keep = async (who: Machine, preview: ImportPreview) => {
  expect(preview.faults).toEqual([]);
  expect((await who.send('POST', `/api/organizations/imports/${preview.id}`)).status).toBe(200);
};
const exported = async (who: Machine) => (await who.get('/api/organizations/export/posts.csv')).text();
const query = async (sql: string) => (await server.services.store.pool.query(sql)).rows;

beforeAll(async () => {
  server = await openTestServer();
  await server.open('quantri', true);
  const account = await server.open('huyen');
  admin = await server.signIn('quantri');
  await keep(
    admin,
    await file(
      admin,
      'units',
      'Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\nT,Tỉnh,Cấp tỉnh,\nH1,Cồn Lau,Cấp huyện,T\nH2,Vàm Xa,Cấp huyện,T\n',
    ),
  );
  await keep(
    admin,
    await file(
      admin,
      'people',
      'Số thẻ,Họ và tên,Mã đơn vị,Ngày vào\n001,Nguyễn Thị Ánh,H1,1998-05-19\n002,Trần Quốc Bảo,H1,2005-02-03\n003,Lê Minh Châu,H2,2001-01-01\n',
    ),
  );
  const tree = (await (await admin.get('/api/organizations')).json()) as TreeView;
  const unit = tree.organizations.find((one) => one.identifiers[0]?.identifier === 'H1')?.id;
  await admin.send('POST', `/api/organizations/${unit}/acts`, { act: { act: 'give-office', account, may: 'change' } });
  district = await server.signIn('huyen');
});
afterAll(() => server.remove());

const header =
  'Mã đơn vị,Cơ quan,Loại cơ quan,Nhiệm kỳ,Nhiệm kỳ bắt đầu,Số thẻ,Chức vụ,Từ ngày,Do,Thôi từ ngày,Lý do thôi';
const posts = `${header}
H1,Huyện ủy Cồn Lau,Ban chấp hành (cấp ủy),2025–2030,01/05/2025,001,Ủy viên,01/05/2025,Được bầu,,
H1,Huyện ủy Cồn Lau,,2025–2030,,001,Bí thư,02/05/2025,Được bầu,,
H1,Huyện ủy Cồn Lau,,2025–2030,,002,Ủy viên,01/05/2025,Được bầu,01/09/2025,Chuyển công tác
H2,Huyện ủy Vàm Xa,Ban chấp hành (cấp ủy),2025–2030,03/05/2025,003,Ủy viên,03/05/2025,,,
`;

describe('posts and terms from a file', () => {
  test('every fault is told with its place, and nothing is kept', async () => {
    const preview = await file(
      admin,
      'posts',
      `${header}
H9,Huyện ủy,Ban chấp hành (cấp ủy),2025–2030,01/05/2025,001,Ủy viên,01/05/2025,Được bầu,,
H1,Huyện ủy Cồn Lau,,2025–2030,01/05/2025,009,Ủy viên,31/02/2025,Tự xưng,,
H1,Huyện ủy Cồn Lau,Ban chấp hành (cấp ủy),2025–2030,,001,Ủy viên,01/05/2025,,,
`,
    );
    expect(preview.id).toBeNull();
    expect(preview.faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 1, 'unknown-unit'],
      [3, 6, 'person-unknown'],
      [3, 8, 'wrong-date'],
      [3, 9, 'wrong-word'],
      [4, 5, 'date-form'],
    ]);
    expect(await query('select 1 from body_row')).toEqual([]);
  });
  test('an office reaches its own units and people alone', async () => {
    const preview = await file(district, 'posts', posts);
    expect(preview.faults.map(({ line, code }) => [line, code])).toEqual([[5, 'person-unknown']]);
  });
  test('all units are taken in at once; the same file again changes nothing, nor does what was exported', async () => {
    const preview = await file(admin, 'posts', posts);
    expect([preview.added, preview.changed, preview.unchanged]).toEqual([4, 0, 0]);
    await keep(admin, preview);
    const held =
      'select body_name, term, post, from_date, until_date from post_row order by from_date, post, until_date';
    expect(await query(held)).toMatchObject([
      { body_name: 'Huyện ủy Cồn Lau', post: 'member', until_date: '2025-09-01' },
      { post: 'member', until_date: null },
      { post: 'secretary', from_date: '2025-05-02' },
      { body_name: 'Huyện ủy Vàm Xa', term: '2025–2030' },
    ]);
    for (const text of [posts, await exported(admin)]) {
      const again = await file(admin, 'posts', text);
      expect([again.faults, again.added, again.changed, again.unchanged]).toEqual([[], 0, 0, 4]);
    }
    const before = await query(held);
    await rebuild(server.services.store, [bodyProjection]);
    expect(await query(held)).toEqual(before);
  });
  test('a post that is left in the file is left here, and the record says that a file was taken in', async () => {
    const text = (await exported(admin)).replace(
      /^(H1,.*,001,.*,Bí thư,02\/05\/2025|H1,.*,001,.*,Bí thư,2025-05-02)(.*),,$/m,
      '$1$2,01/12/2025,Nghỉ hưu',
    );
    const preview = await file(admin, 'posts', text);
    expect(preview.changes).toMatchObject([{ kind: 'changed', code: '001', fields: [{ field: 'until' }] }]);
    await keep(admin, preview);
    expect(await query("select until_date, left_how from post_row where post = 'secretary'")).toEqual([
      { until_date: '2025-12-01', left_how: 'retired' },
    ]);
    expect(await query("select 1 from entry where leaf like '%posts-imported%'")).toHaveLength(2);
  });
});
