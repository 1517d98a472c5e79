import { mkdirSync } from 'node:fs';
import type { ElectionView, KeyedBallot } from '@plenum/election';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, openBrowser, phone } from './browser.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { openAccounts, openElection, openRound, paper } from './prepared.ts';

const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Đào'];
const tellers = ['kp1', 'kp2', 'kp3', 'kp4'] as const;
type Login = 'totchuc' | 'truongban' | (typeof tellers)[number];

/** Eight papers for two seats: An 8, Bình 6, Cường 1, Đào 1. */
const papers: readonly (readonly number[])[] = [
  [3, 4],
  [3, 4],
  [3, 4],
  [3, 4],
  [3, 4],
  [3, 4],
  [2, 4],
  [2, 3],
];
const read = (from: number, to: number): readonly KeyedBallot[] =>
  papers.slice(from - 1, to).map((struck, index) => paper(from + index, struck));

describe('the count on a long night', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  let people: Readonly<Record<Login | 'quantri', Person>>;
  let id = '';
  const pages = new Map<Login, Page>();
  const view = async (who: Login = 'truongban') =>
    (await people[who].ask('GET', `/api/elections/${id}`)).json<ElectionView>();
  const at = async (who: Login, step: string): Promise<Page> => {
    const page = pages.get(who) ?? (await machineOf(browser, server.url, people[who])).page;
    pages.set(who, page);
    await page.goto(`/elections/${id}/${step}`);
    return page;
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  /** Axe, and where a folder is named a picture at both widths. */
  const look = async (page: Page, name: string) => {
    expect(await axeFindings(page, { contrast: false }), name).toEqual([]);
    const folder = process.env.PLENUM_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}-1440.png`, fullPage: true });
    const before = page.viewportSize();
    await page.setViewportSize(phone);
    await page.screenshot({ path: `${folder}/${name}-390.png`, fullPage: true });
    if (before) await page.setViewportSize(before);
  };
  const key = (who: Login, batch: number | undefined, ballots: readonly KeyedBallot[]) =>
    people[who].act(
      id,
      { act: 'begin-entry', ...(batch !== undefined && { batch }) },
      ...ballots.map((ballot) => ({ act: 'key-ballot' as const, ballot })),
      { act: 'close-entry' },
    );

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    people = await openAccounts(server, {
      totchuc: 'Nguyễn Thị Sắp',
      truongban: 'Trần Văn Trưởng',
      kp1: 'Lê Thị Đếm',
      kp2: 'Phạm Văn Soát',
      kp3: 'Đỗ Thị Ghi',
      kp4: 'Vũ Văn Đọc',
    });
    id = await openElection(people.totchuc, {
      title: 'Bầu ban chấp hành',
      seats: 2,
      candidates: names,
      duties: [
        ['Trần Văn Trưởng', 'head-of-tellers'],
        ['Lê Thị Đếm', 'teller'],
        ['Phạm Văn Soát', 'teller'],
        ['Đỗ Thị Ghi', 'teller'],
        ['Vũ Văn Đọc', 'teller'],
      ],
    });
    await openRound(people.totchuc, id, 8, 8);
    await people.truongban.act(id, { act: 'count-papers', issued: 8, collected: 8, note: '' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('the head splits the papers into piles; two pairs key at once, and each pile has its own numbers', async () => {
    const head = await at('truongban', 'entry');
    await button(head, 'Chia thành tập').click();
    await head.getByLabel('Tập 1: số phiếu').fill('5');
    await head.getByText('Cộng 9 trên 8 phiếu').waitFor();
    expect(await head.getByRole('dialog').getByRole('button', { name: 'Chia thành tập' }).isDisabled()).toBe(true);
    await head.getByLabel('Tập 2: số phiếu').fill('3');
    await look(head, 'split');
    await head.getByRole('dialog').getByRole('button', { name: 'Chia thành tập' }).click();
    await head.getByRole('heading', { name: 'Tập 2: phiếu 6–8' }).waitFor();
    await look(head, 'piles');

    const fourth = await at('kp4', 'entry');
    await button(fourth, 'Nhận tập 2').click();
    await fourth.getByRole('application').waitFor();
    await fourth.getByText('(tập 2: 6–8)').waitFor();
    await look(fourth, 'pile-keyed');
    for (const struck of papers.slice(5)) {
      await fourth.keyboard.type(struck.join(' '));
      await fourth.keyboard.press('Enter');
    }
    await button(fourth, 'Khóa bản nhập của tôi').click();
    await fourth.waitForURL(/\/entry$/);
    expect((await view()).rounds[0]!.entries).toMatchObject([{ batch: 2, entry: 1, keyed: 3, closed: true }]);
  });

  test('a pile whose entries are closed is settled while the other is still keyed, and no error rate is told', async () => {
    await key('kp1', 1, read(1, 5));
    await key('kp2', 1, [paper(1, [3, 2]), ...read(2, 5)]);
    const head = await at('truongban', 'compare');
    await head.getByRole('heading', { name: 'Phiếu số 1' }).waitFor();
    expect(await head.getByText('Độ chính xác khi nhập').count()).toBe(0);
    await head.keyboard.press('1');
    await head.keyboard.type('xem lại phiếu giấy');
    await people.kp3.act(id, { act: 'begin-entry', batch: 2 }, { act: 'key-ballot', ballot: paper(6, [3, 4]) });
    await head.keyboard.press('Enter');
    await head.getByText('Đã kết luận hết 1 phiếu.').waitFor();
    expect((await view()).rounds[0]!.errors).toBeNull();
    await people.kp3.act(
      id,
      { act: 'key-ballot', ballot: paper(7, [2, 4]) },
      { act: 'key-ballot', ballot: { ...paper(8, [2], [3]) } },
      { act: 'close-entry' },
    );
  });

  test('what is doubtful is decided with its provision; then the error rates are told to the head alone', async () => {
    const head = await at('truongban', 'compare');
    await head.getByRole('heading', { name: 'Phiếu số 8' }).waitFor();
    await head.keyboard.press('2');
    await head.keyboard.type('nét gạch mờ');
    await head.keyboard.press('Enter');
    await head.getByRole('combobox', { name: 'Điều khoản áp dụng' }).waitFor();
    await button(head, /Đọc khác/).click();
    await head.getByRole('application').press('Backspace');
    await head.keyboard.type('3');
    await head.keyboard.press('Enter');
    await head.getByLabel('Lý do', { exact: false }).fill('gạch quá nửa tên');
    await look(head, 'doubtful');
    await button(head, 'Kết luận phiếu 8').click();
    await head.getByText('Đã kết luận hết', { exact: false }).waitFor();
    await head.getByRole('heading', { name: 'Độ chính xác khi nhập' }).waitFor();
    await look(head, 'error-rates');
    expect((await view()).rounds[0]!.errors!.tellers.map(({ wrong }) => wrong)).toEqual([0, 1, 1, 0]);
    expect((await view('kp1')).rounds[0]!.errors).toBeNull();
  });

  test('a sample is drawn by public digits, read by keys alone, and gives one sentence', async () => {
    await people.truongban.act(id, { act: 'declare-result' });
    const head = await at('truongban', 'audit');
    await head.getByLabel('Dãy số lấy công khai').fill('3141592653');
    await head.getByLabel('Số lượt rút').fill('3');
    await look(head, 'audit-draw');
    await button(head, 'Rút mẫu').click();
    for (;;) {
      const heading = head.getByRole('heading', { name: /Đọc phiếu số/ });
      const sentence = head.getByText(/^Độ tin cậy \d/);
      await heading.or(sentence).first().waitFor();
      if ((await heading.count()) === 0) break;
      const said = (await heading.textContent()) ?? '';
      const number = Number(/\d+/.exec(said)?.[0]);
      await head.keyboard.type(papers[number - 1]!.join(' '));
      await look(head, 'audit-read');
      await head.keyboard.press('Enter');
      await head.getByRole('heading', { name: said, exact: true }).waitFor({ state: 'detached' });
    }
    await look(head, 'audit-sentence');
    await button(head, 'Kết thúc kiểm tra mẫu').click();
    await head.getByText('Đã kết thúc', { exact: false }).waitFor();
    const { audit } = (await view()).rounds[0]!;
    expect(audit).toMatchObject({ closed: true, figures: { papers: 8, draws: 3, differing: 0 } });
  });

  test('a recount starts from nothing, and its result stands beside the one before', async () => {
    const head = await at('truongban', 'result');
    await button(head, 'Kiểm lại lần bầu này…').click();
    await head.getByLabel('Lý do kiểm lại').fill('đại biểu đề nghị');
    await look(head, 'recount-ask');
    await button(head, 'Bắt đầu kiểm lại').click();
    await head.waitForURL(/\/entry$/);
    await head.getByText('Kiểm lại lần thứ 1', { exact: false }).waitFor();
    await people.truongban.act(id, { act: 'split-papers', sizes: [8] }, { act: 'ask-entries', entries: 3 });
    const changed = [...read(1, 7), paper(8, [3, 4])];
    for (const teller of ['kp1', 'kp2', 'kp3'] as const) await key(teller, undefined, changed);
    await people.truongban.act(id, { act: 'declare-result' });
    await (await at('truongban', 'result')).getByRole('heading', { name: 'Trước khi kiểm lại (1)' }).waitFor();
    const row = head.getByRole('row', { name: /Trần Thị Bình 6 7 \+1/ });
    await row.waitFor();
    await look(head, 'recounted');
  });

  test('three entries of which two agree are only a proposal', async () => {
    await people.truongban.act(id, { act: 'recount-round', reason: 'xem lại phiếu số 2' });
    await key('kp1', undefined, [...read(1, 1), paper(2, [2, 4]), ...read(3, 8)]);
    await key('kp2', undefined, read(1, 8));
    await key('kp3', undefined, read(1, 8));
    const head = await at('truongban', 'compare');
    await head.getByText('Đa số các bản đọc giống nhau', { exact: false }).waitFor();
    await look(head, 'three');
    await head.keyboard.press('2');
    await head.keyboard.type('xem phiếu giấy');
    await head.keyboard.press('Enter');
    await head.getByText('Đã kết luận hết 1 phiếu.').waitFor();
    await people.truongban.act(id, { act: 'declare-result' });
  });

  test('the minutes tell of the recounts and of the provision', async () => {
    const text = (await people.truongban.ask('GET', `/api/elections/${id}/minutes?lang=vi`)).text;
    expect(text).toContain('đại biểu đề nghị');
    expect(text).toContain('xem lại phiếu số 2');
    const figures = (await view()).rounds[0]!;
    expect(figures.earlier.map(({ reason }) => reason)).toEqual(['đại biểu đề nghị', 'xem lại phiếu số 2']);
  });

  test('seats are lowered by the meeting where one stays open', async () => {
    const other = await openElection(people.totchuc, {
      title: 'Bầu ban kiểm tra',
      seats: 2,
      candidates: names,
      duties: [
        ['Trần Văn Trưởng', 'head-of-tellers'],
        ['Lê Thị Đếm', 'teller'],
        ['Phạm Văn Soát', 'teller'],
      ],
    });
    id = other;
    await openRound(people.totchuc, id, 4, 4);
    await people.truongban.act(id, { act: 'count-papers', issued: 4, collected: 4, note: '' });
    const split = [paper(1, [2, 3]), paper(2, [3, 4]), paper(3, [2, 4]), paper(4, [3, 4])];
    for (const teller of ['kp1', 'kp2'] as const) await key(teller, undefined, split);
    await people.truongban.act(id, { act: 'declare-result' });
    const organiser = await at('totchuc', 'result');
    await button(organiser, 'Giảm số lượng cần bầu…').click();
    await organiser.getByLabel('Nghị quyết, căn cứ').fill('Nghị quyết hội nghị ngày 24/11/2026');
    await organiser.getByLabel('Lý do giảm').fill('một người đã đủ việc');
    await look(organiser, 'lower');
    await button(organiser, 'Ghi quyết định giảm').click();
    await organiser.getByText('Đại hội đã giảm số lượng cần bầu từ 2 xuống 1', { exact: false }).waitFor();
    await look(organiser, 'lowered');
    expect(await view()).toMatchObject({ unfilled: 0, stage: 'minutes', lowered: [{ from: 2, to: 1 }] });
    const text = (await people.totchuc.ask('GET', `/api/elections/${id}/minutes?lang=vi`)).text;
    expect(text).toContain('quyết định giảm số lượng cần bầu từ 2 xuống 1');
  });
});
