import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, desk, openBrowser, phone } from './browser.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { openAccounts, openElection } from './prepared.ts';

let server: RunningServer;
let browser: Browser;
let people: Readonly<Record<'quantri' | 'truongban' | 'kiemphieu', Person>>;
let id: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  people = await openAccounts(server, { truongban: 'Phạm Thị Trưởng', kiemphieu: 'Đỗ Văn Nhất' });
  id = await openElection(people.quantri, {
    title: 'Bầu Ban Chấp hành',
    regulation: 'vn-party-2024',
    office: 'other',
    seats: 1,
    candidates: ['Nguyễn Văn An', 'Trần Thị Bình'],
    duties: [
      ['Phạm Thị Trưởng', 'head-of-tellers'],
      ['Đỗ Văn Nhất', 'teller'],
    ],
  });
  await people.quantri.act(id, { act: 'close-list' });
  await people.quantri.act(id, { act: 'confirm-assumed-rules' });
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
});

/** A picture to look at, where somebody wants one. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.PLENUM_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  expect(await axeFindings(page), name).toEqual([]);
}

test('a list is pasted, people come by a few letters and Enter, and the base follows from it', async () => {
  const { page, errors } = await machineOf(browser, server.url, people.quantri);
  await page.goto(`/elections/${id}/base`);
  await page.getByRole('button', { name: 'Nhập danh sách' }).press('Enter');
  const lines = page.getByLabel('Mỗi dòng một người');
  await lines.fill('Ngô Văn Ba; 31/02/1980; Tổ 1\nĐinh Thị Bốn; ; Tổ 1');
  await page.getByRole('button', { name: 'Xem trước' }).press('Enter');
  await page.getByRole('alert').waitFor();
  await look(page, 'electors-fault');
  await lines.fill(
    ['Ngô Văn Ba; 02/03/1980; Tổ 1', 'Đinh Thị Bốn; ; Tổ 1', 'Võ Văn Năm; ; Tổ 2', 'Trịnh Thị Sáu; ; Tổ 2'].join('\n'),
  );
  await page.getByRole('button', { name: 'Xem trước' }).press('Enter');
  await page.getByRole('button', { name: 'Thêm 4 người vào danh sách' }).press('Enter');
  await page.getByRole('button', { name: 'Mở danh sách' }).press('Enter');
  const find = page.getByLabel('Tìm theo tên hoặc đơn vị');
  for (const [letters, name] of [
    ['ngo', 'Ngô Văn Ba'],
    ['dinh', 'Đinh Thị Bốn'],
    ['sau', 'Trịnh Thị Sáu'],
  ] as const) {
    await find.pressSequentially(letters);
    await find.press('Enter');
    await page.getByText(`${name}: đến dự`).waitFor();
  }
  await page.getByRole('checkbox', { name: 'Chọn Võ Văn Năm' }).press('Space');
  await page.getByLabel('Không tính vì').selectOption('absent-throughout-excused');
  await page.getByRole('button', { name: 'Không tính', exact: true }).press('Enter');
  await page.getByText('Lấy từ danh sách triệu tập: triệu tập 4, không tính 1, có mặt 3.').waitFor();
  await look(page, 'electors-list');
  await expect.poll(() => page.getByLabel('Số được triệu tập').inputValue()).toBe('4');
  const present = page.getByLabel('Có mặt lúc bầu');
  expect(await present.inputValue()).toBe('3');
  await present.fill('2');
  await page.getByText('Khác danh sách triệu tập:').waitFor();
  await look(page, 'electors-differ');
  await page.getByRole('button', { name: 'Lấy theo danh sách' }).press('Enter');
  expect(await present.inputValue()).toBe('3');
  await page.getByRole('button', { name: /^Công bố cơ sở/ }).press('Enter');
  await page.getByRole('button', { name: /^Mở lần bầu/ }).waitFor();
  expect(errors).toEqual([]);
  await page.setViewportSize(phone);
  await look(page, 'electors-phone');
  await page.context().close();
});

test('papers that do not add up stop the count until a note says why', async () => {
  await people.quantri.act(id, { act: 'open-round' });
  const { page, errors } = await machineOf(browser, server.url, people.truongban);
  await page.goto(`/elections/${id}/entry`);
  await page.getByLabel('Phát ra').fill('3');
  await page.getByLabel('Thu về').fill('3');
  await page.getByLabel('Đã in').fill('A 1-6');
  await page.getByLabel('Hỏng, đã đổi').fill('1');
  await page.getByLabel('Thừa, niêm phong').fill('1');
  await page.getByText('Sổ phiếu lệch 1 tờ.').waitFor();
  await page.getByRole('button', { name: 'Ghi số phiếu' }).press('Enter');
  await page.getByText('Ghi vì sao phiếu lệch.').waitFor();
  await look(page, 'stock-differs');
  await page.getByLabel('Giải trình phiếu lệch').fill('Một tờ rách khi đóng dấu');
  await page.getByRole('button', { name: 'Ghi số phiếu' }).press('Enter');
  await page.getByText('Giải trình:').waitFor();
  await look(page, 'stock-explained');
  await page.setViewportSize(phone);
  await look(page, 'stock-phone');
  await page.setViewportSize(desk);
  const { status, text } = await people.truongban.ask('POST', `/api/elections/${id}/acts`, {
    act: { act: 'record-stock', series: [], printed: 9, issued: 3, spoiled: 1, unused: 1 },
  });
  expect(status, text).toBe(200);
  await page.getByText('Lần bầu dừng ở đây').waitFor();
  expect(
    (await people.kiemphieu.ask('POST', `/api/elections/${id}/acts`, { act: { act: 'begin-entry' } })).status,
  ).toBe(409);
  expect(errors).toEqual([]);
  await page.context().close();
});
