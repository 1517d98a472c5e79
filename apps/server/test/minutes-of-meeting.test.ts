import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConclusionsView } from '../src/meeting/conclusion-routes.ts';
import type { DossierPartLine } from '../src/meeting/meeting-dossier.ts';
import type { MeetingMinutesView } from '../src/meeting/minutes-view.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let office: Machine;
let secretary: Machine;
let chair: Machine;
let delegate: Machine;
let meeting = '';
let unit = '';
const people: string[] = [];

const json = async <Value>(answer: Response | Promise<Response>): Promise<Value> => {
  const given = await answer;
  if (given.status >= 300) throw new Error(`${given.status} ${await given.text()}`);
  return (await given.json()) as Value;
};
const codesOf = async (answer: Promise<Response>): Promise<readonly string[]> => {
  const given = await answer;
  expect(given.status).toBe(409);
  return ((await given.json()) as { refused: { code: string }[] }).refused.map(({ code }) => code);
};
const ofMeeting = (who: Machine, what: object) => who.send('POST', `/api/meetings/${meeting}/acts`, { act: what });
const conclude = (who: Machine, what: object) =>
  who.send('POST', `/api/meetings/${meeting}/conclusions/acts`, { act: what });
const ofMinutes = (who: Machine, what: object) =>
  who.send('POST', `/api/meetings/${meeting}/minutes/acts`, { act: what });
const minutes = (who: Machine) => json<MeetingMinutesView>(who.get(`/api/meetings/${meeting}/minutes`));
const head = {
  lang: 'vi',
  form: 'party',
  parent: 'Đảng bộ tỉnh Bến Sông',
  issuer: 'Đảng bộ huyện Cồn Lau',
  place: 'Cồn Lau',
  symbol: 'HN',
  copies: 2,
};
/** Names in a zip's directory, in their order. */
function namesInZip(zip: Buffer): readonly string[] {
  const names: string[] = [];
  const mark = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 46))
    names.push(zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString('utf8'));
  return names;
}
const conclusion = () => ({
  item: null,
  text: 'Tiếp tục thực hiện Chỉ thị.',
  grounds: [{ instrument: null, symbol: '07-CT/TU', provision: 'Mục 4' }],
  tasks: [{ unit, task: 'Nộp báo cáo', due: '2026-06-30' }],
});

beforeAll(async () => {
  server = await openTestServer();
  await server.open('quantri', true);
  const admin = await server.signIn('quantri');
  const add = (path: string, body: object) => json<{ id: string }>(admin.send('POST', path, body));
  const unitAct = { act: 'add-unit', code: 'H1', name: 'Đảng bộ huyện Cồn Lau', kind: 'district', parent: null };
  unit = (await add('/api/organizations/acts', { act: unitAct })).id;
  for (const [n, name] of ['Ngô Thị Hội', 'Trần Quốc Bảo', 'Lê Minh Châu'].entries()) {
    const card = { code: `000${n}`, name };
    people.push((await add('/api/persons', { card, unit, from: '2020-01-10', status: 'official' })).id);
  }
  for (const login of ['huyen', 'thuky', 'chutich', 'daibieu']) await server.open(login);
  office = await server.signIn('huyen');
  secretary = await server.signIn('thuky');
  chair = await server.signIn('chutich');
  delegate = await server.signIn('daibieu');
  await add(`/api/organizations/${unit}/acts`, { act: { act: 'give-office', account: office.id, may: 'change' } });
  const frame = { name: 'Hội nghị tổng kết', date: '2026-03-10', place: 'Hội trường huyện, Cồn Lau' };
  meeting = (
    await json<{ id: string }>(office.send('POST', '/api/meetings', { kind: 'review-conference', unit, ...frame }))
  ).id;
  const summoned = people.map((person) => ({ person, unit, gained: 'elected' }));
  await json(ofMeeting(office, { act: 'summon', people: summoned }));
  const give = (who: Machine, duty: string, person?: string) =>
    json(ofMeeting(office, { act: 'give-duties', account: who.id, duties: [duty], ...(person && { person }) }));
  await give(secretary, 'secretariat');
  await give(chair, 'presidium', people[0]);
  await give(delegate, 'delegate', people[1]);
  for (const person of people.slice(0, 2)) await json(ofMeeting(office, { act: 'check-in', person }));
  const cards = await office.get(`/api/meetings/${meeting}/cards.pdf`);
  for (const [title, name, content] of [
    ['Thẻ đại biểu', 'the.pdf', await cards.arrayBuffer()],
    ['Phụ lục', 'phu-luc.txt', 'Số liệu'],
    ['Tệp hỏng', 'hong.pdf', '%PDF-1.7 hỏng'],
  ] as const) {
    const form = new FormData();
    form.append('file', new File([content], name));
    form.append('title', title);
    form.append('audience', 'everybody');
    await json(office.send('POST', `/api/meetings/${meeting}/papers`, form));
  }
}, 60_000);
afterAll(() => server.remove());

describe('conclusions', () => {
  test('are written by the secretariat and adopted by the presidium; a delegate sees them then', async () => {
    expect(await codesOf(conclude(delegate, { act: 'draft-conclusion', conclusion: conclusion() }))).toEqual([
      'not-your-conclusion',
    ]);
    const view = await json<ConclusionsView>(
      conclude(secretary, { act: 'draft-conclusion', conclusion: conclusion() }),
    );
    const id = view.conclusions[0]?.id;
    expect(view.conclusions[0]?.tasks).toMatchObject([{ unitName: 'Đảng bộ huyện Cồn Lau', due: '2026-06-30' }]);
    const seen = () => json<ConclusionsView>(delegate.get(`/api/meetings/${meeting}/conclusions`));
    expect((await seen()).conclusions).toEqual([]);
    await json(conclude(chair, { act: 'adopt-conclusions', conclusions: [id] }));
    expect((await seen()).conclusions).toMatchObject([{ id, adopted: { vote: null } }]);
    expect(await codesOf(conclude(secretary, { act: 'drop-conclusion', id, reason: 'Thừa' }))).toEqual([
      'conclusion-is-adopted',
    ]);
  });
});

describe('the minutes', () => {
  test('are drafted from the record, the same for the same record, and edited beside what it says', async () => {
    const first = await json<MeetingMinutesView>(ofMinutes(secretary, { act: 'draft-minutes', head }));
    expect(first.draft).toMatchObject({ stands: true });
    expect(first.sections.map(({ key }) => key)).toEqual(['opening', 'presence', 'conduct', 'conclusions', 'closing']);
    expect(first.sections[1]?.text).toContain('Số đại biểu được triệu tập: 3; có mặt: 2 (66,67%).');
    const edit = { act: 'edit-section', section: 'opening', text: 'Hội nghị khai mạc sau lễ chào cờ.' };
    expect(await codesOf(ofMinutes(office, edit))).toEqual(['not-your-minutes']);
    const edited = await json<MeetingMinutesView>(ofMinutes(secretary, edit));
    expect(edited.sections[0]).toMatchObject({
      edited: { text: edit.text, by: 'Người thuky' },
      text: expect.stringContaining('Hôm nay, ngày 10 tháng 3 năm 2026'),
    });
    expect((await minutes(delegate)).sections).toEqual([]);
  });

  test('fall behind when the record goes on; drafted again they keep what was edited', async () => {
    expect(await codesOf(ofMinutes(secretary, { act: 'close-minutes' }))).toEqual(['meeting-not-ended']);
    await json(ofMeeting(chair, { act: 'end-meeting' }));
    expect((await minutes(secretary)).draft).toMatchObject({ stands: false });
    expect(await codesOf(ofMinutes(secretary, { act: 'close-minutes' }))).toEqual(['minutes-behind-record']);
    const again = await json<MeetingMinutesView>(ofMinutes(secretary, { act: 'draft-minutes', head }));
    expect([again.draft?.stands, again.sections[0]?.edited?.text]).toEqual([true, 'Hội nghị khai mạc sau lễ chào cờ.']);
  });

  test('are closed in the meeting’s one run, signed by both bodies, and keep their number when reopened', async () => {
    const closed = await json<MeetingMinutesView>(ofMinutes(secretary, { act: 'close-minutes' }));
    expect(closed.closed?.symbol).toBe('01-BB/HN');
    expect(closed.paper?.number).toBe('Số 01-BB/HN');
    expect((await secretary.get(`/api/meetings/${meeting}/minutes.pdf`)).status).toBe(409);
    await json(ofMinutes(secretary, { act: 'reopen-minutes', reason: 'Sửa chính tả' }));
    await json(
      ofMinutes(secretary, { act: 'edit-section', section: 'opening', text: 'Hội nghị khai mạc trang trọng.' }),
    );
    const { closed: second } = await json<MeetingMinutesView>(ofMinutes(secretary, { act: 'close-minutes' }));
    expect(second?.symbol).toBe('01-BB/HN');
    expect(second?.sha256).not.toBe(closed.closed?.sha256);
    const sign = (who: Machine, as: string, sha256 = second?.sha256) =>
      ofMinutes(who, { act: 'sign-minutes', as, sha256 });
    expect(await codesOf(sign(chair, 'presidium', closed.closed?.sha256))).toEqual(['another-paper-signed']);
    expect(await codesOf(sign(delegate, 'presidium'))).toEqual(['not-your-signature']);
    const waits = async (who: Machine) =>
      (await json<readonly { minutesWait: string | null }[]>(who.get('/api/meetings'))).map(
        ({ minutesWait }) => minutesWait,
      );
    expect([await waits(chair), await waits(secretary), await waits(delegate)]).toEqual([['sign'], ['sign'], [null]]);
    await json(sign(secretary, 'secretariat'));
    expect([await waits(chair), await waits(secretary)]).toEqual([['sign'], [null]]);
    const signed = await json<MeetingMinutesView>(sign(chair, 'presidium'));
    expect([signed.signed, signed.signatures.map(({ as }) => as)]).toEqual([true, ['secretariat', 'presidium']]);
    expect(await codesOf(ofMinutes(secretary, { act: 'reopen-minutes', reason: 'Sót' }))).toEqual([
      'minutes-are-signed',
    ]);
  });

  test('are drawn once and are the same bytes for everybody; the Word file holds what the paper says', async () => {
    expect((await delegate.get(`/api/meetings/${meeting}/minutes.pdf`)).status).toBe(409);
    const file = async (who: Machine, format: string) =>
      Buffer.from(await (await who.get(`/api/meetings/${meeting}/minutes.${format}`)).arrayBuffer());
    const pdf = await file(secretary, 'pdf');
    expect((await file(delegate, 'pdf')).equals(pdf)).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
    try {
      writeFileSync(join(folder, 'bb.pdf'), pdf);
      writeFileSync(join(folder, 'bb.docx'), await file(secretary, 'docx'));
      const fromPdf = execFileSync('pdftotext', ['-layout', join(folder, 'bb.pdf'), '-'], { encoding: 'utf8' });
      execFileSync('soffice', [
        '--headless',
        `-env:UserInstallation=file://${folder}/office`,
        '--convert-to',
        'txt:Text',
        '--outdir',
        folder,
        join(folder, 'bb.docx'),
      ]);
      const fromDocx = readFileSync(join(folder, 'bb.txt'), 'utf8');
      for (const text of [fromPdf, fromDocx].map((one) => one.replace(/\s+/g, ' ')))
        for (const part of [
          'Số 01-BB/HN',
          'Hội nghị khai mạc trang trọng.',
          'Nộp báo cáo',
          '30/06/2026',
          'Người chutich (đoàn chủ tịch)',
          'Các mục I do đoàn thư ký biên tập',
        ])
          expect(text).toContain(part);
      if (process.env.PLENUM_KEEP_FILES) execFileSync('cp', ['-r', folder, process.env.PLENUM_KEEP_FILES]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

test('the dossier is one PDF with its sheets numbered and one zip of its parts; a delegate has none of it', async () => {
  expect((await delegate.get(`/api/meetings/${meeting}/dossier.pdf`)).status).toBe(404);
  const parts = await json<readonly DossierPartLine[]>(secretary.get(`/api/meetings/${meeting}/dossier`));
  expect(parts.filter(({ there }) => there).map(({ key }) => key)).toEqual([
    'summons',
    'papers',
    'conclusions',
    'minutes',
  ]);
  const file = async (format: string) =>
    Buffer.from(await (await secretary.get(`/api/meetings/${meeting}/dossier.${format}`)).arrayBuffer());
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  try {
    writeFileSync(join(folder, 'hs.pdf'), await file('pdf'));
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'hs.pdf'), '-'], { encoding: 'utf8' });
    for (const part of ['HỒ SƠ HỘI NGHỊ', 'Danh sách triệu tập', 'Lê Minh Châu', 'Số 01-BB/HN', 'Nộp báo cáo'])
      expect(text).toContain(part);
    // The paper's pages are there, numbered; the others are listed with the reason.
    expect(text).toMatch(/Tài liệu trình hội nghị: Thẻ đại biểu\s+4/);
    expect(text.split('\f')[3]).toMatch(/Tờ số 4[\s\S]*Thẻ số 1/);
    for (const reason of ['không: không phải', 'không: tệp hỏng']) expect(text).toContain(reason);
    expect(namesInZip(await file('zip'))).toEqual([
      'hoso.pdf',
      'bien-ban.pdf',
      'bien-ban.docx',
      'tai-lieu/01-the.pdf',
      'tai-lieu/02-phu-luc.txt',
      'tai-lieu/03-hong.pdf',
      'ket-luan.json',
      'checkpoint.txt',
      'README.txt',
    ]);
    if (process.env.PLENUM_KEEP_FILES) execFileSync('cp', ['-r', `${folder}/.`, process.env.PLENUM_KEEP_FILES]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
