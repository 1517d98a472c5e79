import type { ElectionAct, ElectionView } from '@plenum/election';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { keyAll, openAccounts, openElection, openRound, paper } from './prepared.ts';

const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Đào', 'Vũ Văn Ấn'];
const duties = [
  ['Bùi Văn Phó', 'organiser'],
  ['Trần Văn Trưởng', 'head-of-tellers'],
  ['Lê Thị Đếm', 'teller'],
  ['Phạm Văn Soát', 'teller'],
  ['Hoàng Thị Ngắm', 'observer'],
] as const;

/** Set once on a page: gone after any reload. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const notReloaded = (page: Page) => page.evaluate(() => 'marked' in window);

/** Every act, filled in as somebody would who wants to do harm. */
const everyAct: readonly ElectionAct[] = [
  { act: 'give-duty', account: 'x', name: 'Kẻ Lạ', duty: 'organiser' },
  { act: 'withdraw-duty', account: 'x', duty: 'organiser', reason: 'x' },
  { act: 'confirm-assumed-rules' },
  { act: 'list-candidates', candidates: [{ name: 'Kẻ Lạ', nominated: 'self' }] },
  { act: 'correct-candidate', candidate: { id: 'c01', name: 'Kẻ Lạ', nominated: 'self' } },
  { act: 'remove-candidate', id: 'c01', reason: 'x' },
  { act: 'close-list' },
  { act: 'reopen-list', reason: 'x' },
  { act: 'announce-base', summoned: 3, excluded: [], present: 3 },
  { act: 'open-round' },
  { act: 'count-papers', issued: 1, collected: 1, note: '' },
  { act: 'begin-entry' },
  { act: 'key-ballot', ballot: paper(1, [1]) },
  { act: 'close-entry' },
  { act: 'reopen-entry', teller: 'x', reason: 'x' },
  { act: 'settle-difference', ballot: paper(1, [1]), reason: 'x' },
  { act: 'adjudicate-ballot', ballot: paper(1, [1]), reason: 'x' },
  { act: 'split-papers', sizes: [1] },
  { act: 'ask-entries', entries: 3 },
  { act: 'declare-result' },
  { act: 'recount-round', reason: 'x' },
  { act: 'draw-sample', seed: '1234567890', draws: 1 },
  { act: 'read-sampled-paper', ballot: paper(1, [1]) },
  { act: 'close-audit' },
  { act: 'lower-seats', seats: 1, cite: 'x', why: 'x' },
  { act: 'stop-election', cite: 'x', why: 'x' },
  { act: 'finish-election' },
];

describe('people at several machines', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  let people: Readonly<
    Record<
      'quantri' | 'totchuc' | 'totchuc2' | 'truongban' | 'kiemphieu1' | 'kiemphieu2' | 'quansat' | 'nguoingoai',
      Person
    >
  >;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    people = await openAccounts(server, {
      totchuc: 'Nguyễn Thị Sắp',
      totchuc2: 'Bùi Văn Phó',
      truongban: 'Trần Văn Trưởng',
      kiemphieu1: 'Lê Thị Đếm',
      kiemphieu2: 'Phạm Văn Soát',
      quansat: 'Hoàng Thị Ngắm',
      nguoingoai: 'Lý Văn Ngoài',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const machine = (who: keyof typeof people) => machineOf(browser, server.url, people[who]);
  const prepared = (title: string) => openElection(people.totchuc, { title, seats: 3, candidates: names, duties });
  const viewOf = async (who: keyof typeof people, id: string) =>
    (await people[who].ask('GET', `/api/elections/${id}`)).json<ElectionView>();

  test('each act shows on the other machines without a reload', async () => {
    const id = await prepared('Bầu Ban Liên lạc');
    const [one, two, head] = await Promise.all([machine('totchuc'), machine('totchuc2'), machine('truongban')]);
    await Promise.all([
      one.page.goto(`/elections/${id}/list`),
      two.page.goto(`/elections/${id}/list`),
      head.page.goto('/'),
    ]);
    await two.page.getByRole('cell', { name: 'Vũ Văn Ấn', exact: true }).waitFor();
    await head.page.getByRole('link', { name: /Bầu Ban Liên lạc/ }).waitFor();
    await Promise.all([mark(two.page), mark(head.page)]);

    await one.page.getByLabel('Họ và tên').fill('Đặng Thị Mới');
    await one.page.getByRole('button', { name: 'Thêm vào danh sách' }).click();
    await two.page.getByRole('cell', { name: 'Đặng Thị Mới', exact: true }).waitFor();
    await one.page.getByRole('button', { name: 'Chốt danh sách 6 người' }).click();
    await two.page.getByRole('heading', { name: 'Danh sách đã chốt' }).waitFor();
    await people.totchuc.act(id, { act: 'confirm-assumed-rules' });
    await people.totchuc.act(id, { act: 'announce-base', summoned: 12, excluded: [], present: 10 });
    await people.totchuc.act(id, { act: 'open-round' });
    // The list of elections says that it is the head's turn now.
    await head.page
      .getByRole('link', { name: /Bầu Ban Liên lạc/ })
      .getByText('Ghi số phiếu phát ra, thu về')
      .waitFor();
    for (const { page } of [two, head]) expect(await notReloaded(page)).toBe(true);
    for (const { errors, context } of [one, two, head]) {
      expect(errors).toEqual([]);
      await context.close();
    }
  });

  test('two organisers announce: the second is told, keeps what was typed, and corrects with a reason', async () => {
    const id = await prepared('Bầu Ban Kiểm soát');
    await people.totchuc.act(id, { act: 'close-list' }, { act: 'confirm-assumed-rules' });
    const [live, stale] = await Promise.all([machine('totchuc2'), machine('totchuc')]);
    // This machine hears of nothing: what a sleeping laptop or a bad line does.
    await stale.page.route('**/api/live', (route) => route.abort());
    for (const { page } of [live, stale]) {
      await page.goto(`/elections/${id}/base`);
      await page.getByRole('textbox', { name: 'Số được triệu tập' }).fill('20');
      await page.getByRole('textbox', { name: 'Có mặt lúc bầu' }).fill('18');
    }
    await people.totchuc.act(id, { act: 'announce-base', summoned: 21, excluded: [], present: 19 });

    await live.page.getByText('Trong lúc bạn nhập, người khác đã ghi').waitFor();
    expect(await live.page.getByRole('textbox', { name: 'Số được triệu tập' }).inputValue()).toBe('20');

    const { page } = stale;
    await page.getByRole('button', { name: 'Công bố và khóa cơ sở tính' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Có người vừa thay đổi.').waitFor();
    expect(await alert.textContent()).toContain('những gì bạn gõ vẫn còn');
    await page.getByText('Trong lúc bạn nhập, người khác đã ghi').waitFor();
    expect(await page.getByRole('textbox', { name: 'Số được triệu tập' }).inputValue()).toBe('20');
    expect(await page.getByRole('textbox', { name: 'Có mặt lúc bầu' }).inputValue()).toBe('18');
    expect((await viewOf('totchuc', id)).rounds[0]?.base).toMatchObject({ summoned: 21, present: 19 });

    await page.getByLabel('Lý do sửa').fill('Đếm lại giấy triệu tập');
    await page.getByRole('button', { name: 'Công bố lại' }).click();
    await page.getByRole('button', { name: /^Mở lần bầu thứ nhất/ }).waitFor();
    await page.getByRole('textbox', { name: 'Số được triệu tập' }).waitFor({ state: 'hidden' });
    expect((await viewOf('totchuc', id)).rounds[0]?.base).toMatchObject({ summoned: 20, present: 18 });
    expect([...live.errors, ...stale.errors]).toEqual([]);
    await Promise.all([live.context.close(), stale.context.close()]);
  });

  test('papers counted at another machine do not close the form that is being filled in', async () => {
    const id = await prepared('Bầu Ban Sửa chữa');
    await openRound(people.totchuc, id, 12, 10);
    const { page, context } = await machine('truongban');
    await page.goto(`/elections/${id}/entry`);
    await page.getByRole('textbox', { name: 'Phát ra' }).fill('10');
    await page.getByRole('textbox', { name: 'Thu về' }).fill('9');
    await people.truongban.act(id, { act: 'count-papers', issued: 10, collected: 8, note: '' });
    await page.getByText('người khác đã ghi: phát ra 10, thu về 8').waitFor();
    await page.getByRole('button', { name: 'Ghi số phiếu' }).click();
    await page.getByRole('button', { name: 'Sửa số phiếu' }).waitFor();
    expect((await viewOf('truongban', id)).rounds[0]?.papers).toMatchObject({ issued: 10, collected: 9 });
    await context.close();
  });

  test('an observer only reads: no act among the buttons, every act refused', async () => {
    const id = await prepared('Bầu Ban Kinh tế');
    await openRound(people.totchuc, id, 8, 6);
    await people.truongban.act(id, { act: 'count-papers', issued: 6, collected: 2, note: '' });
    const { page, context, errors } = await machine('quansat');
    const refuseAll = async () => {
      const before = (await viewOf('quansat', id)).number;
      // A proposal changes nothing in the election.
      expect((await viewOf('quansat', id)).mayDo.filter((act) => act !== 'keep-proposal')).toEqual([]);
      for (const act of everyAct) {
        const { status, text } = await people.quansat.ask('POST', `/api/elections/${id}/acts`, { act });
        expect([403, 409], `${act.act}: ${status} ${text}`).toContain(status);
        if (status === 409) expect(text, act.act).toContain('not-your-duty');
      }
      expect((await viewOf('quansat', id)).number).toBe(before);
    };
    /** What may be pressed without changing anything. */
    const harmless =
      /^(Phân công|Vì sao\?.*|Tải PDF để in, ký|Tải DOCX|Kiểm tra toàn bộ|Tải bản xuất.*|Hồ sơ .*|Nhật ký nhập phiếu .*|XLSX|CSV|JSON|Từng phiếu .*|Tệp cho plenum count .*|Tải mẫu bắt đầu|Xem các mục cũ hơn|Biên nhận.*)$/;
    const buttons = async (step: string, shows: string) => {
      await page.goto(`/elections/${id}/${step}`);
      await page.locator('main').getByText(shows).first().waitFor();
      const found = await page.locator('main').getByRole('button').allTextContents();
      return found.map((text) => text.trim()).filter((text) => !harmless.test(text));
    };

    expect(await buttons('list', 'Danh sách đã chốt')).toEqual([]);
    expect(await buttons('base', 'Lần bầu đã mở')).toEqual([]);
    expect(await buttons('entry', 'Hai lần nhập độc lập')).toEqual([]);
    await refuseAll();
    for (const [method, path] of [
      ['GET', 'entry'],
      ['GET', 'differences'],
      ['PUT', 'entry/draft'],
    ] as const) {
      const body = method === 'PUT' ? { ballot: 1, keys: '1' } : undefined;
      expect([403, 404, 409]).toContain(
        (await people.quansat.ask(method, `/api/elections/${id}/${path}`, body)).status,
      );
    }

    await keyAll(people.kiemphieu1, id, [paper(1, [1, 2]), paper(2, [4, 5])]);
    await keyAll(people.kiemphieu2, id, [paper(1, [1, 2]), paper(2, [3, 5])]);
    expect(await buttons('compare', '1 phiếu khác nhau')).toEqual([]);
    await refuseAll();
    await people.truongban.act(id, { act: 'settle-difference', ballot: paper(2, [4, 5]), reason: 'Xem lại phiếu' });
    await people.truongban.act(id, { act: 'declare-result' });
    expect(await buttons('result', 'Phiếu thu về')).toEqual([]);
    expect(await buttons('minutes', 'BIÊN BẢN')).toEqual([]);
    expect(await buttons('record', 'Nhật ký của cuộc bầu')).toEqual([]);
    await refuseAll();
    // Nobody without a duty here sees that the election exists.
    expect([403, 404]).toContain((await people.nguoingoai.ask('GET', `/api/elections/${id}`)).status);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('a teller reaches nothing of the other entry before both are closed', async () => {
    const id = await prepared('Bầu Ban Văn nghệ');
    await openRound(people.totchuc, id, 8, 6);
    await people.truongban.act(id, { act: 'count-papers', issued: 6, collected: 2, note: '' });
    await people.kiemphieu1.act(id, { act: 'begin-entry' }, { act: 'key-ballot', ballot: paper(1, [1, 2]) });
    await people.kiemphieu2.act(id, { act: 'begin-entry' });
    const other = (await viewOf('kiemphieu2', id)).rounds[0]?.entries.find(({ entry }) => entry === 1)?.teller ?? '';
    const asTeller = (method: string, path: string, body?: unknown) =>
      people.kiemphieu2.ask(method, `/api/elections/${id}${path}`, body);

    expect((await asTeller('GET', `/entry?teller=${other}&account=${other}`)).json<object>()).toMatchObject({
      entry: 2,
      ballots: [null, null],
    });
    expect((await asTeller('GET', '/differences')).status).toBe(403);
    expect([403, 409]).toContain((await people.kiemphieu2.ask('GET', '/api/record/export.zip')).status);
    const reopen = { act: { act: 'reopen-entry', teller: other, reason: 'Xem giúp' } };
    expect((await asTeller('POST', '/acts', reopen)).status).toBe(409);
    // A body that names the other's entry is no body of ours.
    const forged = { act: { act: 'key-ballot', ballot: paper(2, [1]), teller: other } };
    expect((await asTeller('POST', '/acts', forged)).status).toBe(400);
    // Neither what is seen of the election nor its record tells what stands on the other's paper.
    const record = await people.kiemphieu2.ask('GET', `/api/record?stream=election/${id}`);
    const keyed = record.json<{ entries: { type: string; hash: string; sentence: string }[] }>().entries;
    expect(keyed.find(({ type }) => type === 'ballot-keyed')).toMatchObject({
      hash: '',
      sentence: 'Nhập phiếu số 1, lần bầu 1',
    });
    expect((await asTeller('GET', '')).text).not.toContain('"marks"');
    // Closing one's own entry opens nothing either; the other goes on.
    for (const number of [1, 2]) await people.kiemphieu2.act(id, { act: 'key-ballot', ballot: paper(number, [3, 4]) });
    await people.kiemphieu2.act(id, { act: 'close-entry' });
    expect((await asTeller('GET', '/differences')).status).toBe(403);
    expect((await people.truongban.ask('GET', `/api/elections/${id}/differences`)).status).toBe(409);
  });
});
