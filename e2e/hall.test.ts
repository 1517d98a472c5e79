import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, openBrowser } from './browser.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { keyAll, openAccounts, openElection, openRound, paper } from './prepared.ts';

const beamer = { width: 1920, height: 1080 };
const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Đào'];
/** Of four papers for two seats: An 4, Cường 2, Bình 1, Đào 1; two of four is not more than half. */
const papers = [paper(1, [2, 4]), paper(2, [2, 4]), paper(3, [3, 4]), paper(4, [2, 3])];

const onScreen = (page: Page) => page.locator('main').textContent();
const figuresOf = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.hall-scene').textContent())?.match(/\d+/g) ?? [];
const shows = (page: Page, text: string) => page.locator('.hall-scene', { hasText: text }).waitFor();

describe('the big screen', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  let people: Readonly<Record<'quantri' | 'totchuc' | 'truongban' | 'mot' | 'hai' | 'quansat', Person>>;
  let id: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    people = await openAccounts(server, {
      totchuc: 'Lê Văn Tổ',
      truongban: 'Phạm Thị Trưởng',
      mot: 'Đỗ Văn Nhất',
      hai: 'Vũ Thị Nhì',
      quansat: 'Hồ Thị Quan',
    });
    id = await openElection(people.totchuc, {
      title: 'Bầu Ban Kiểm soát',
      seats: 2,
      candidates: names,
      duties: [
        ['Phạm Thị Trưởng', 'head-of-tellers'],
        ['Đỗ Văn Nhất', 'teller'],
        ['Vũ Thị Nhì', 'teller'],
        ['Hồ Thị Quan', 'observer'],
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('follows an election without a reload: papers alone while it is counted, the result once it is declared', async () => {
    const { context, page, errors } = await machineOf(browser, server.url, people.quansat, beamer);
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.goto(`/elections/${id}/hall`);
    await shows(page, 'Chuẩn bị bầu cử');
    await openRound(people.totchuc, id, 6, 5);
    await shows(page, 'Đang bầu');
    expect(await onScreen(page)).toContain('Gạch tên người không bầu');
    expect(await axeFindings(page)).toEqual([]);

    await people.truongban.act(id, { act: 'count-papers', issued: 5, collected: 4, note: '' });
    await shows(page, 'Đang kiểm phiếu');
    const counting = async () => {
      expect(await figuresOf(page)).toEqual(['5', '4']);
      const text = await page.content();
      for (const name of names) expect(text).not.toContain(name);
    };
    await counting();
    expect(await axeFindings(page)).toEqual([]);
    await keyAll(people.mot, id, papers);
    await page.waitForTimeout(900);
    await counting();
    await keyAll(people.hai, id, papers);
    await page.waitForTimeout(900);
    await counting();

    await people.truongban.act(id, { act: 'declare-result' });
    await shows(page, 'người trúng cử');
    const text = await onScreen(page);
    expect(text).toContain('Nguyễn Văn An');
    expect(text).not.toContain('Trần Thị Bình');
    expect(text).toContain('Còn 1 chỗ');
    expect(await axeFindings(page)).toEqual([]);
    expect(loads).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is a button of the election, and leads to the same ballots under another rule', async () => {
    const { context, page, errors } = await machineOf(browser, server.url, people.quansat);
    await page.goto(`/elections/${id}/result`);
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: /^Trình chiếu/ }).click();
    const hall = await opened;
    await shows(hall, 'người trúng cử');
    await hall.close();

    const before = (await people.quansat.ask('GET', `/api/elections/${id}`)).json<{ number: number }>().number;
    await page.getByRole('link', { name: /Xem thử sửa đổi/ }).click();
    const again = page.getByRole('button', { name: 'Đếm lại theo quy tắc đã sửa' });
    expect(await again.isDisabled()).toBe(true);
    const share = page.getByRole('group', { name: 'Mức để trúng cử' }).getByLabel('Tỷ lệ (p/q)');
    await page.getByLabel('Mức để trúng cử').selectOption('share');
    await share.fill('9/2');
    await again.click();
    await page.getByRole('alert').waitFor();
    await share.fill('1/3');
    await again.click();
    await page.getByText('Thêm người trúng cử: Lê Văn Cường.').waitFor();
    expect(await page.locator('tr.differs', { hasText: 'Lê Văn Cường' }).textContent()).toContain('2 phiếu');
    expect(await axeFindings(page)).toEqual([]);
    const after = (await people.quansat.ask('GET', `/api/elections/${id}`)).json<{ number: number }>().number;
    expect(after).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});
