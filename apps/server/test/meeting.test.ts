import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DelegateCode } from '../src/meeting/delegate-codes.ts';
import type { DelegatePreview } from '../src/meeting/delegate-file.ts';
import type { MeetingSummary } from '../src/meeting/meeting-rows.ts';
import type { MeetingPeople, MeetingView } from '../src/meeting/meeting-view.ts';
import type { ProgrammeView } from '../src/meeting/programme-view.ts';
import type { ProposedPerson } from '../src/meeting/summons-proposal.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let admin: Machine;
/** The office of the district, which convenes. */
let office: Machine;
/** The office of another district. */
let neighbour: Machine;
/** A delegate, without an office anywhere. */
let delegate: Machine;
const units: Record<string, string> = {};
const people: Record<string, string> = {};

const json = async <Value>(answer: Response | Promise<Response>): Promise<Value> => {
  const given = await answer;
  if (given.status >= 300) throw new Error(`${given.status} ${await given.text()}`);
  return (await given.json()) as Value;
};
const addUnit = async (code: string, name: string, kind: string, parent: string | null) => {
  const act = { act: 'add-unit', code, name, kind, parent };
  units[code] = (await json<{ id: string }>(admin.send('POST', '/api/organizations/acts', { act }))).id;
};
const addPerson = async (name: string, unit: string, status = 'official') => {
  const card = { code: `${Object.keys(people).length + 1}`.padStart(4, '0'), name };
  const body = { card, unit: units[unit], from: '2020-01-10', status };
  people[name] = (await json<{ id: string }>(admin.send('POST', '/api/persons', body))).id;
};
/** What a PDF says, its pages apart by form feeds. */
const pdfText = (bytes: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).normalize('NFC');
const frame = { name: 'Hội nghị tổng kết', date: '2026-03-10', place: 'Hội trường huyện' };
const convene = (who: Machine, unit = units.H1, change: object = {}) =>
  who.send('POST', '/api/meetings', { kind: 'review-conference', unit, ...frame, ...change });
const act = (who: Machine, id: string, what: object, seen?: number) =>
  who.send('POST', `/api/meetings/${id}/acts`, { act: what, ...(seen === undefined ? {} : { seen }) });
const summon = (...names: readonly string[]) => ({
  act: 'summon',
  people: names.map((name) => ({ person: people[name], unit: units.X1, gained: 'elected' })),
});
const codesOf = async (answer: Promise<Response>): Promise<readonly string[]> => {
  const given = await answer;
  expect(given.status).toBe(409);
  return ((await given.json()) as { refused: { code: string }[] }).refused.map(({ code }) => code);
};

beforeAll(async () => {
  server = await openTestServer();
  await server.open('quantri', true);
  admin = await server.signIn('quantri');
  await addUnit('T', 'Đảng bộ tỉnh Bến Sông', 'province', null);
  await addUnit('H1', 'Đảng bộ huyện Cồn Lau', 'district', units.T!);
  await addUnit('H2', 'Đảng bộ huyện Vàm Xa', 'district', units.T!);
  await addUnit('X1', 'Đảng bộ xã Bến Đò', 'grassroots', units.H1!);
  for (const name of ['Ngô Thị Hội', 'Trần Quốc Bảo', 'Lê Minh Châu']) await addPerson(name, 'X1');
  await addPerson('Phạm Văn Dự', 'X1', 'probationary');
  for (const login of ['huyen', 'vamxa', 'daibieu']) await server.open(login);
  [office, neighbour, delegate] = [
    await server.signIn('huyen'),
    await server.signIn('vamxa'),
    await server.signIn('daibieu'),
  ];
  for (const [unit, machine] of [
    ['H1', office],
    ['H2', neighbour],
  ] as const)
    await json(
      admin.send('POST', `/api/organizations/${units[unit]}/acts`, {
        act: { act: 'give-office', account: machine.id, may: 'change' },
      }),
    );
}, 60_000);
afterAll(() => server.remove());

describe('a meeting', () => {
  test('is convened by who reaches the unit, and is nothing to others', async () => {
    expect(await codesOf(convene(neighbour))).toEqual(['meeting-out-of-reach']);
    const { id } = await json<{ id: string }>(convene(office));
    expect((await neighbour.get(`/api/meetings/${id}`)).status).toBe(404);
    expect((await delegate.get(`/api/meetings/${id}`)).status).toBe(404);
    expect(await json<readonly MeetingSummary[]>(neighbour.get('/api/meetings'))).toEqual([]);
    expect(await json<readonly MeetingSummary[]>(office.get('/api/meetings'))).toMatchObject([{ id, ...frame }]);
    const view = await json<MeetingView>(office.get(`/api/meetings/${id}`));
    expect(view).toMatchObject({ unit: { name: 'Đảng bộ huyện Cồn Lau' }, mayConvene: true, summoned: 0 });
    expect((await convene(office, 'nothing')).status).toBe(404);
  });

  test('is read by who holds a duty in it, who then does what is theirs', async () => {
    const { id } = await json<{ id: string }>(convene(office));
    await json(act(office, id, summon('Ngô Thị Hội', 'Trần Quốc Bảo')));
    const give = { act: 'give-duties', account: delegate.id, duties: ['delegate'], person: people['Ngô Thị Hội'] };
    await json(act(office, id, give));
    const view = await json<MeetingView>(delegate.get(`/api/meetings/${id}`));
    expect(view).toMatchObject({ duties: ['delegate'], person: people['Ngô Thị Hội'], holders: [], summoned: 2 });
    expect((await delegate.get(`/api/meetings/${id}/people`)).status).toBe(404);
    expect(await codesOf(act(delegate, id, { act: 'check-in', person: people['Trần Quốc Bảo'] }))).toEqual([
      'not-your-part',
    ]);
    await json(act(office, id, { ...give, duties: ['desk'] }));
    await json(act(delegate, id, { act: 'check-in', person: people['Trần Quốc Bảo'] }));
    await json(act(office, id, { act: 'withdraw-duties', account: delegate.id, duties: ['desk', 'delegate'] }));
    expect((await delegate.get(`/api/meetings/${id}`)).status).toBe(404);
  });

  test('names people and units in what it refuses, all faults at once, and keeps nothing of a wrong list', async () => {
    const { id } = await json<{ id: string }>(convene(office));
    await json(act(office, id, summon('Lê Minh Châu')));
    const answer = await act(office, id, summon('Lê Minh Châu', 'Phạm Văn Dự', 'Ngô Thị Hội'));
    expect(answer.status).toBe(409);
    const { refused } = (await answer.json()) as { refused: { message: string; cite: string }[] };
    expect(refused.map(({ message }) => message)).toEqual([
      'Lê Minh Châu đã có trong danh sách triệu tập hoặc dự khuyết; mỗi người chỉ ở một đoàn.',
      'Phạm Văn Dự không được triệu tập: dự bị.',
    ]);
    expect(refused[1]?.cite).toBe('Điều 3 · Điều lệ Đảng');
    const { seats } = await json<MeetingPeople>(office.get(`/api/meetings/${id}/people`));
    expect(seats.map(({ name, unitName }) => [name, unitName])).toEqual([['Lê Minh Châu', 'Đảng bộ xã Bến Đò']]);
  });

  test('tells who looked at an older state', async () => {
    const { id } = await json<{ id: string }>(convene(office));
    const { number } = await json<MeetingView>(office.get(`/api/meetings/${id}`));
    await json(act(office, id, summon('Lê Minh Châu'), number));
    expect((await act(office, id, summon('Ngô Thị Hội'), number)).status).toBe(412);
  });

  test('summons by rule: who is named, who is not and why, and members of units to share delegates out among', async () => {
    const { id } = await json<{ id: string }>(convene(office, units.H1, { kind: 'members-congress' }));
    const proposed = await json<readonly ProposedPerson[]>(office.get(`/api/meetings/${id}/proposed?from=members`));
    expect(proposed.map(({ name, unitName, gained, because }) => [name, unitName, gained, because?.reason])).toEqual([
      ['Trần Quốc Bảo', 'Đảng bộ xã Bến Đò', 'member', undefined],
      ['Lê Minh Châu', 'Đảng bộ xã Bến Đò', 'member', undefined],
      ['Phạm Văn Dự', 'Đảng bộ xã Bến Đò', 'member', 'probationary'],
      ['Ngô Thị Hội', 'Đảng bộ xã Bến Đò', 'member', undefined],
    ]);
    expect(proposed[2]?.because).toMatchObject({ barred: true, assumed: false });
    expect(await json(office.get(`/api/meetings/${id}/senders`))).toEqual([
      { unit: units.X1, name: 'Đảng bộ xã Bến Đò', members: 3 },
    ]);
    const reasons = { reason: 'probationary', note: '' };
    const list = {
      act: 'summon',
      people: proposed
        .filter((one) => !one.because)
        .map(({ person, unit, gained, basis }) => ({ person, unit, gained, basis })),
      leftOut: [{ person: people['Phạm Văn Dự'], unit: units.X1, ...reasons }],
    };
    expect(await json(act(office, id, list))).toMatchObject({ summoned: 3, notSummoned: 1 });
    const after = await json<readonly ProposedPerson[]>(office.get(`/api/meetings/${id}/proposed?from=members`));
    expect(after.every(({ listed }) => listed)).toBe(true);
    await json(act(office, id, { act: 'give-duties', account: delegate.id, duties: ['presidium'] }));
    expect((await delegate.get(`/api/meetings/${id}/proposed?from=members`)).status).toBe(403);
  });

  test('takes a list of delegates from a file that was looked at, or says every fault at its line', async () => {
    const { id } = await json<{ id: string }>(convene(office, units.H1, { kind: 'delegates-congress' }));
    const preview = (text: string) => {
      const form = new FormData();
      form.set('file', new File([text], 'dai-bieu.csv'));
      return json<DelegatePreview>(office.send('POST', `/api/meetings/${id}/delegates/preview`, form));
    };
    const wrong = await preview(
      'Họ và tên,Số thẻ,Mã đoàn,Tư cách\nNgô Thị Hội,,,Được bầu\nNgô Thị Hội,0001,X1,Dự khuyết\nTrần Quốc Bảo,0003,H2,Bầu bán\nVô Danh,,,\n',
    );
    expect(wrong.act).toBeNull();
    expect(wrong.faults.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 1, 'Dòng 3, cột 1 “Ngô Thị Hội”: Người này đã có ở một dòng trên; mỗi người chỉ ở một đoàn.'],
      [4, 1, 'Dòng 4, cột 1 “Trần Quốc Bảo”: Số thẻ này là của Lê Minh Châu.'],
      [4, 3, 'Dòng 4, cột 3 “H2”: Đơn vị này không thuộc đơn vị triệu tập.'],
      [4, 4, 'Dòng 4, cột 4 “Bầu bán”: Cần một trong: Đương nhiên, Được bầu, Chỉ định, Thành viên, Dự khuyết.'],
      [5, 1, 'Dòng 5, cột 1 “Vô Danh”: Không tìm thấy người này trong tổ chức.'],
    ]);
    const barred = await preview('Họ và tên,Tư cách\nNgô Thị Hội,Được bầu\nPhạm Văn Dự,Dự khuyết\n');
    expect(barred.faults.map(({ message }) => message)).toEqual(['Dòng 3: Phạm Văn Dự không được triệu tập: dự bị.']);
    const right = await preview('Họ và tên,Tư cách,Chức vụ\nNgô Thị Hội,,Bí thư\nTrần Quốc Bảo,Dự khuyết,\n');
    expect(await json(act(office, id, right.act!))).toMatchObject({ summoned: 1, alternates: 1 });
    const file = await office.get(`/api/meetings/${id}/delegates.csv`);
    expect(await file.text()).toBe(
      'Họ và tên,Số thẻ,Ngày sinh,Mã đoàn,Đoàn đại biểu,Tư cách,"Chức vụ, căn cứ"\r\n' +
        'Ngô Thị Hội,0001,,X1,Đảng bộ xã Bến Đò,Được bầu,Bí thư\r\nTrần Quốc Bảo,0002,,X1,Đảng bộ xã Bến Đò,Dự khuyết,\r\n',
    );
  });

  test('sends its summons on paper, a page for each, once they are issued; and itself for calendars', async () => {
    const times = { begins: '2026-03-10T08:00:00+07:00', ends: '2026-03-10T11:30:00+07:00' };
    const { id } = await json<{ id: string }>(convene(office, units.H1, times));
    await json(act(office, id, summon('Ngô Thị Hội', 'Trần Quốc Bảo')));
    const give = { act: 'give-duties', account: delegate.id, duties: ['delegate'], person: people['Ngô Thị Hội'] };
    await json(act(office, id, give));
    expect((await office.get(`/api/meetings/${id}/summons.pdf`)).status).toBe(409);
    const head = { form: 'party', parent: 'Tỉnh ủy Bến Sông', issuer: 'Huyện ủy Cồn Lau', town: 'Cồn Lau' };
    const issue = { act: 'issue-summons', ...head, number: '12-GTT/HU', title: 'T/M Ban Thường vụ, Bí thư' };
    expect(await codesOf(act(office, id, { ...issue, signer: ' ' }))).toEqual(['meeting-text-missing']);
    await json(act(office, id, { ...issue, signer: 'Võ Thị Cầm' }));
    const pages = async (answer: Promise<Response>): Promise<readonly string[]> => {
      const given = await answer;
      expect(given.headers.get('content-type')).toBe('application/pdf');
      const text = pdfText(new Uint8Array(await given.arrayBuffer()));
      return text.split('\f').filter((page) => page.trim() !== '');
    };
    const all = await pages(office.get(`/api/meetings/${id}/summons.pdf`));
    expect(all).toHaveLength(2);
    for (const said of ['GIẤY TRIỆU TẬP', 'Số 12-GTT/HU', 'HUYỆN ỦY CỒN LAU', 'Trần Quốc Bảo', 'Võ Thị Cầm'])
      expect(all[0]).toContain(said);
    expect(all[0]).toContain('8 giờ 00, ngày 10 tháng 3 năm 2026');
    const own = await pages(delegate.get(`/api/meetings/${id}/summons.pdf`));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain('Ngô Thị Hội');
    expect((await delegate.get(`/api/meetings/${id}/summons.pdf?person=${people['Trần Quốc Bảo']}`)).status).toBe(404);
    const calendar = await (await delegate.get(`/api/meetings/${id}/meeting.ics`)).text();
    expect(calendar).toContain('DTSTART:20260310T010000Z');
    expect(calendar).toContain('DTEND:20260310T043000Z');
    expect(calendar).toContain(`UID:${id}@plenum`);
  });

  test('is reached by a delegate with a code on paper, once, as themselves, and nothing else is', async () => {
    const { id } = await json<{ id: string }>(convene(office));
    await json(act(office, id, summon('Ngô Thị Hội', 'Trần Quốc Bảo')));
    const codes = `/api/meetings/${id}/codes`;
    const ask = (...names: readonly string[]) =>
      office.send('POST', codes, { hours: 4, people: names.map((name) => people[name]) });
    expect((await ask('Lê Minh Châu')).status).toBe(404);
    const pdf = await ask('Ngô Thị Hội', 'Trần Quốc Bảo');
    const text = pdfText(new Uint8Array(await pdf.arrayBuffer()));
    expect(text).toContain('Đại biểu · Đảng bộ xã Bến Đò');
    const printed = text.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g) ?? [];
    expect(printed).toHaveLength(2);
    const enter = (code: string) => server.request('POST', '/api/session/code', { code });
    const answer = await enter(printed[0]!);
    expect(await answer.json()).toMatchObject({ meeting: id, election: null });
    expect((await enter(printed[0]!)).status).toBe(401);
    const cookie = answer.headers
      .getSetCookie()
      .findLast((one) => /^plenum=[^;]/.test(one))!
      .split(';')[0]!;
    const get = (path: string) => server.request('GET', path, undefined, cookie);
    expect(await json(get(`/api/meetings/${id}`))).toMatchObject({
      duties: ['delegate'],
      person: people['Ngô Thị Hội'],
      mayConvene: false,
    });
    const other = await json<{ id: string }>(convene(office));
    expect((await get(`/api/meetings/${other.id}`)).status).toBe(404);
    expect(await json<readonly MeetingSummary[]>(get('/api/meetings'))).toHaveLength(1);
    expect((await get('/api/organizations')).status).toBe(403);
    const listed = await json<readonly DelegateCode[]>(office.get(codes));
    expect(listed.map(({ name, standing, person }) => [name, standing, person])).toEqual([
      ['Ngô Thị Hội', 'used', people['Ngô Thị Hội']],
      ['Trần Quốc Bảo', 'open', people['Trần Quốc Bảo']],
    ]);
    const { account } = listed[0]!;
    expect((await office.send('DELETE', `${codes}/${account}`)).status).toBe(204);
    expect((await get(`/api/meetings/${id}`)).status).toBe(401);
    // A lost slip: another code for the same account, which the first no longer opens.
    await ask('Trần Quốc Bảo');
    expect((await enter(printed[1]!)).status).toBe(401);
    expect((await json<readonly DelegateCode[]>(office.get(codes))).length).toBe(2);
  });

  test('has an agenda with times, run late, and papers in versions, each for those who may read it', async () => {
    const begins = '2026-03-10T08:00:00+07:00';
    const { id } = await json<{ id: string }>(convene(office, units.H1, { begins }));
    const programme = `/api/meetings/${id}/programme`;
    const does = (who: Machine, act: object) => who.send('POST', `${programme}/acts`, { act });
    for (const [item, minutes] of [
      ['khai-mac', 15],
      ['bao-cao', 45],
    ] as const)
      await json(
        does(office, { act: 'add-item', id: item, title: item, kind: 'report', minutes, by: 'Ban Thường vụ' }),
      );
    const view = await json<ProgrammeView>(does(office, { act: 'order-items', ids: ['bao-cao', 'khai-mac'] }));
    expect(view.items.map(({ id, planned, presenter }) => [id, planned?.from, presenter])).toEqual([
      ['bao-cao', '2026-03-10T01:00:00.000Z', 'Ban Thường vụ'],
      ['khai-mac', '2026-03-10T01:45:00.000Z', 'Ban Thường vụ'],
    ]);
    // The day has come and gone, so whatever has not begun is late.
    expect(view.lateSeconds).toBeGreaterThan(0);
    const form = (fields: Record<string, string>, name: string, text: string) => {
      const made = new FormData();
      for (const [field, value] of Object.entries(fields)) made.set(field, value);
      made.set('file', new File([text], name));
      return made;
    };
    const papers = `/api/meetings/${id}/papers`;
    const lay = (fields: Record<string, string>, name = 'Báo cáo.pdf') =>
      office.send('POST', papers, form(fields, name, 'một'));
    const open = { title: 'Báo cáo tổng kết', item: 'bao-cao' };
    const { papers: laid } = await json<ProgrammeView>(lay(open));
    await json(lay({ title: 'Kịch bản điều hành', audience: 'conveners' }));
    expect(await codesOf(lay(open, 'virus.exe'))).toEqual(['paper-of-other-kind']);
    const paper = laid[0]!.id;
    await json(office.send('POST', `${papers}/${paper}/versions`, form({}, 'Báo cáo 2.pdf', 'hai')));
    await json(act(office, id, { act: 'give-duties', account: delegate.id, duties: ['guest'] }));
    const seen = await json<ProgrammeView>(delegate.get(programme));
    expect(seen.papers.map(({ title, versions }) => [title, versions.map(({ name }) => name)])).toEqual([
      ['Báo cáo tổng kết', ['Báo cáo.pdf', 'Báo cáo 2.pdf']],
    ]);
    const second = await delegate.get(`${papers}/${paper}/versions/2`);
    expect(await second.text()).toBe('hai');
    expect(second.headers.get('content-disposition')).toContain(encodeURIComponent('Báo cáo 2.pdf'));
    const all = await json<ProgrammeView>(office.get(programme));
    const hidden = all.papers.find(({ audience }) => audience === 'conveners')!.id;
    expect((await delegate.get(`${papers}/${hidden}/versions/1`)).status).toBe(404);
    expect(await codesOf(does(delegate, { act: 'start-item', id: 'bao-cao' }))).toEqual(['programme-out-of-reach']);
    expect((await neighbour.get(programme)).status).toBe(404);
  });

  test('stands in the record in words, and its rows are derived from it again', async () => {
    const { entries } = await json<{ entries: { stream: string; sentence: string }[] }>(admin.get('/api/record'));
    const said = entries.filter(({ stream }) => stream.startsWith('meeting/')).map(({ sentence }) => sentence);
    expect(said).toContain('Triệu tập Lê Minh Châu (được bầu)');
    expect(said).toContain('Trần Quốc Bảo có mặt');
    expect(await server.rebuiltEqual()).toBe(true);
  });
});
