import { rebuild } from '@plenum/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { electionProjection } from '../src/projections.ts';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let people: Record<'organiser' | 'head' | 'first' | 'second' | 'observer' | 'stranger', Machine>;
let id: string;

const act = (who: Machine, body: object) => who.send('POST', `/api/elections/${id}/acts`, { act: body });
const done = async (who: Machine, body: object) => {
  const answer = await act(who, body);
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as { after: { complaints: { by: string }[]; expected: { what: string }[] } };
};

beforeAll(async () => {
  server = await openTestServer();
  const machines: [string, Machine][] = [];
  for (const name of ['organiser', 'head', 'first', 'second', 'observer', 'stranger']) {
    await server.open(name, false);
    machines.push([name, await server.signIn(name)]);
  }
  people = Object.fromEntries(machines) as typeof people;
  id = await openRoundFor(people, 2);
  for (const teller of [people.first, people.second]) {
    await done(teller, { act: 'begin-entry' });
    for (const number of [1, 2])
      await done(teller, { act: 'key-ballot', ballot: { number, marks: { '3': 'x' }, flags: [] } });
    await done(teller, { act: 'close-entry' });
  }
  await done(people.head, { act: 'declare-result' });
});
afterAll(() => server.remove());

const complaint = {
  act: 'lodge-complaint',
  by: 'Ngô Văn Khiếu',
  about: 'Số phiếu phát ra',
  received: '2026-01-12',
};

test('a complaint holds up the end; who complained is seen by those who handle it, and stands nowhere in the record', async () => {
  expect((await act(people.observer, complaint)).status).toBe(409);
  expect((await act(people.organiser, { ...complaint, received: '2026-02-30' })).status).toBe(409);
  expect((await act(people.organiser, { ...complaint, more: 1 })).status).toBe(400);
  const seen = await done(people.organiser, complaint);
  expect(seen.after.complaints[0]?.by).toBe('Ngô Văn Khiếu');
  const other = (await (await people.observer.get(`/api/elections/${id}`)).json()) as typeof seen;
  expect(other.after.complaints[0]?.by).toBe('');
  expect(await (await act(people.organiser, { act: 'finish-election' })).text()).toContain('complaint-open');
  const record = await (await people.observer.get(`/api/record?stream=election/${id}`)).text();
  expect(record).toContain('kn01');
  expect(record).not.toContain('Khiếu');
});

test('decided and finished: confirmation, papers and a proposal are still taken', async () => {
  await done(people.organiser, {
    act: 'decide-complaint',
    id: 'kn01',
    outcome: 'rejected',
    body: 'Ban Kiểm tra',
    number: '03-QĐ',
    date: '2026-01-13',
    reason: 'Hai số khớp nhau',
    cite: 'Điều lệ',
    consequence: 'none',
  });
  await done(people.organiser, { act: 'finish-election' });
  await done(people.organiser, { act: 'request-confirmation', number: '07-TTr', to: 'Hội tỉnh', sent: '2026-01-14' });
  const { after } = await done(people.head, {
    act: 'seal-papers',
    date: '2026-01-10',
    place: 'Văn phòng',
    keeper: 'Mai Văn Giữ',
    packages: 1,
    note: '',
  });
  expect(after.expected.map(({ what }) => what)).toEqual(['answer', 'destroy-from']);
  const changes = [{ set: 'threshold', to: { share: '2/3', strict: true } }];
  await done(people.observer, { act: 'keep-proposal', changes, reason: 'Cần đa số cao hơn' });
  expect((await act(people.organiser, { act: 'reopen-list', reason: 'thử' })).status).toBe(409);
});

interface Listed {
  readonly election: { readonly id: string };
  readonly by: string;
  readonly proposal: { readonly id: string; readonly changes: readonly { readonly set: string }[] };
}
const proposals = async (who: Machine) => (await (await who.get('/api/proposals')).json()) as readonly Listed[];

test('the list of proposals is for those who may read the election, and the same after a rebuild', async () => {
  const [kept] = await proposals(people.organiser);
  expect(kept).toMatchObject({
    election: { id },
    by: 'Người observer',
    proposal: { id: 'dx01', changes: [{ set: 'threshold' }] },
  });
  expect(await proposals(people.stranger)).toEqual([]);
  await rebuild(server.services.store, [electionProjection]);
  expect(await proposals(people.organiser)).toEqual([kept]);
});

test('the summary says figures, complaints and what is asked, on one page, to those who may read', async () => {
  const asked = await people.observer.get(`/api/elections/${id}/summary?lang=vi&number=9`);
  const text = await asked.text();
  for (const said of ['BÁO CÁO TÓM TẮT', 'Số: 09/BC', 'kn01', '07-TTr', 'Hội tỉnh', 'Trần Thị An'])
    expect(text).toContain(said);
  expect(text).not.toContain('Khiếu"');
  expect((await people.stranger.get(`/api/elections/${id}/summary`)).status).toBe(403);
  const pdf = Buffer.from(await (await people.organiser.get(`/api/elections/${id}/summary.pdf?lang=vi`)).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const docx = await people.organiser.get(`/api/elections/${id}/summary.docx?lang=en`);
  expect(
    Buffer.from(await docx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('administrators state the holidays of a year; periods are counted with them, and the record says so', async () => {
  await server.open('admin', true);
  const admin = await server.signIn('admin');
  const year = { off: ['2026-01-15', '2026-01-16'], hungKings: '2026-04-26', worked: [], source: '01/TB-BNV' };
  expect((await people.observer.send('PUT', '/api/holidays/2026', year)).status).toBe(403);
  expect((await admin.send('PUT', '/api/holidays/2026', { ...year, off: ['2025-01-15'] })).status).toBe(409);
  expect((await admin.send('PUT', '/api/holidays/2026', year)).status).toBe(200);
  const years = (await (await people.observer.get('/api/holidays')).json()) as { year: number; off: string[] }[];
  expect(years.find((one) => one.year === 2026)?.off).toEqual(year.off);
  const record = await (await admin.get('/api/record?stream=installation/plenum')).text();
  expect(record).toContain('01/TB-BNV');
});
