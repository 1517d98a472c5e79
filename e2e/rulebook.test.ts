import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vi } from '../apps/web/src/wording/vi.ts';
import { axeFindings, desk, openBrowser, phone } from './browser.ts';
import { dialogOpened } from './keyboard.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { openAccounts } from './prepared.ts';

const model = `TỈNH ỦY BẾN SÔNG
Số 22-QC/TU
Bến Sông, ngày 05 tháng 6 năm 2026
QUY CHẾ
làm việc mẫu của cấp huyện
Chương I
QUY ĐỊNH CHUNG
Điều 1. Nguyên tắc
1. Bàn bạc tập thể, quyết định theo đa số.
2. Hồ sơ lưu theo Điều 4.
Điều 2. Chế độ họp
1. Họp mỗi tháng một lần vào ngày ..... tại .....
Điều 3. Khen thưởng
1. Xét mỗi năm một lần vào tháng mười hai.
Chương II
THI HÀNH
Điều 4. Lưu hồ sơ
1. Hồ sơ kỳ họp được lập trong bảy ngày làm việc.`;
const directive = `TỈNH ỦY BẾN SÔNG
Số 30-CT/TU
CHỈ THỊ
về soạn quy chế làm việc
Căn cứ Quy chế số 22-QC/TU, ngày 05/6/2026;
1- Các huyện soạn quy chế theo Điều 2 Quy chế số 22-QC/TU.`;

const words = vi.adaptation;
let [server, browser]: [RunningServer, Browser] = [] as never;
let people: Readonly<Record<'quantri' | 'tinh' | 'huyen', Person>>;
const wrong: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  people = await openAccounts(server, { tinh: 'Nguyễn Thị Sông', huyen: 'Trần Văn Bến' });
  const { quantri } = people;
  const unit = async (code: string, name: string, kind: string, parent: string | null) =>
    (
      await quantri.ask('POST', '/api/organizations/acts', { act: { act: 'add-unit', code, name, kind, parent } })
    ).json<{
      id: string;
    }>().id;
  const province = await unit('T', 'Đảng bộ tỉnh Bến Sông', 'province', null);
  const district = await unit('H1', 'Đảng bộ huyện Bến Đò', 'district', province);
  const accounts = (await quantri.ask('GET', '/api/accounts')).json<readonly { id: string; name: string }[]>();
  const office = (at: string, name: string) =>
    quantri.ask('POST', `/api/organizations/${at}/acts`, {
      act: { act: 'give-office', account: accounts.find((one) => one.name === name)?.id, may: 'change' },
    });
  await office(province, 'Nguyễn Thị Sông');
  await office(district, 'Trần Văn Bến');
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
});

const open = async (who: Person, path: string, viewport = desk): Promise<Page> => {
  const { page, errors } = await machineOf(browser, server.url, who, viewport);
  page.on('pageerror', () => wrong.push(...errors));
  await page.goto(path);
  return page;
};
/** A picture of the screen, what axe finds on it, and whether it is wider than the machine. */
const look = async (page: Page, name: string) => {
  await page.screenshot({ path: join('.reports/screens/rulebook', `${name}.png`), fullPage: true });
  wrong.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
  const across = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (across > 0) wrong.push(`${name}: ${across} px wider than the screen`);
};
const register = async (page: Page, name: string, text: string, date: string) => {
  await page.goto('/rulebook/new');
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByText(vi.rulebook.found, { exact: true }).waitFor();
  await page.getByLabel(vi.rulebook.date).fill(date);
  await page.getByRole('button', { name: vi.rulebook.registerButton }).click();
  await page.locator('.instrument-text').first().waitFor();
};

test('a model goes down, a district drafts from it by keyboard alone, the province accepts, it is issued, found and made known', {
  timeout: 240_000,
}, async () => {
  // Import, register, cite.
  const keeper = await open(people.quantri, '/rulebook');
  await register(keeper, 'mau.txt', model, '2026-06-05');
  const modelPath = new URL(keeper.url()).pathname;
  await register(keeper, 'chi-thi.txt', directive, '2026-06-08');
  await keeper.getByRole('link', { name: '22-QC/TU' }).first().click();
  await keeper.waitForURL(`**${modelPath}*`);

  // The province sends the model down.
  const upper = await open(people.tinh, `${modelPath}/units`);
  await upper.getByText(words.noUnits).waitFor();
  await upper.getByRole('button', { name: words.send }).first().click();
  await upper.getByLabel(words.sendDue).fill('2099-10-31');
  await upper.getByRole('button', { name: 'Gửi mẫu cho 1 đơn vị' }).click();
  await upper.locator('table.matrix').getByText(words.standing.none).waitFor();
  await look(upper, 'units-1440');

  // The district adapts it: from one blank to the next by keys, an article left out with a reason.
  const unit = await open(people.huyen, '/rulebook');
  await unit.getByRole('button', { name: words.begin }).focus();
  await unit.keyboard.press('Enter');
  await unit.getByRole('button', { name: words.next }).focus();
  await unit.keyboard.press('Enter');
  await unit.keyboard.type('15');
  await unit.keyboard.press('Control+Enter');
  await unit.keyboard.type('phòng họp số 2');
  await unit.keyboard.press('Tab');
  await unit.getByText('0 chỗ trống').waitFor();
  const third = unit.getByRole('region', { name: /^Điều 3\. Khen thưởng/ });
  await third.getByRole('button', { name: words.leaveOut }).focus();
  await unit.keyboard.press('Enter');
  await dialogOpened(unit);
  await unit.keyboard.type('Huyện theo quy chế khen thưởng của tỉnh');
  await unit.keyboard.press('Enter');
  await unit.keyboard.press('Tab');
  await unit.keyboard.press('Tab');
  await unit.keyboard.press('Enter');
  await unit.getByText(words.leftOutBecause.replace('{{why}}', 'Huyện theo quy chế khen thưởng của tỉnh')).waitFor();
  expect(await unit.getByRole('textbox', { name: /Nội dung.*Điều 1\. Nguyên tắc/ }).inputValue()).toContain('Điều 3.');
  await look(unit, 'draft-1440');
  await unit.setViewportSize(phone);
  await look(unit, 'draft-390');
  await unit.setViewportSize(desk);
  await unit.getByRole('button', { name: words.sendUp }).focus();
  await unit.keyboard.press('Enter');
  await unit.getByText(words.waits).waitFor();
  const draftPath = new URL(unit.url()).pathname;

  // The province accepts, the district issues.
  await upper.goto('/rulebook');
  await upper.getByText(words.yourTurnDecide).waitFor();
  await upper.goto(draftPath);
  await upper.getByRole('button', { name: words.accept }).waitFor();
  await look(upper, 'decide-1440');
  await upper.getByRole('button', { name: words.accept }).click();
  await upper.getByText(words.stage.accepted).first().waitFor();
  await unit.goto(draftPath);
  await unit.getByLabel(vi.rulebook.number).fill('03-QC/HU');
  await unit.getByLabel(vi.rulebook.date).fill('2026-08-01');
  await unit.getByLabel(words.place).fill('Bến Đò');
  await look(unit, 'issue-1440');
  await unit.getByRole('button', { name: words.issue, exact: true }).click();
  await unit.locator('.instrument-text').getByText('phòng họp số 2').waitFor();
  const issuedPath = new URL(unit.url()).pathname;

  // Compare: what differs was accepted, and stands in the matrix.
  await unit.goto(`${issuedPath}/conformance`);
  await unit.getByText(vi.rulebook.marked.accepted).first().waitFor();
  await look(unit, 'compare-1440');
  await upper.goto(`${modelPath}/units`);
  await upper.locator('table.matrix').getByText(words.standing.text).waitFor();

  // Search without tones; the hit leads to its place.
  await unit.goto('/rulebook');
  await unit.getByLabel(vi.rulebook.search).fill('phong hop so 2');
  const hit = unit.locator('.hits li').first();
  await hit.getByText('phòng', { exact: true }).waitFor();
  await look(unit, 'search-1440');
  await hit.getByRole('link').click();
  await unit.waitForURL(`**${issuedPath}#chp_1__art_2__para_1`);

  // Made known: the keeper names the district, which confirms.
  await keeper.goto(`${issuedPath}/making-known`);
  await keeper.getByRole('button', { name: vi.effect.nameAudience }).click();
  const dialog = keeper.getByRole('dialog');
  await dialog.getByLabel('Đảng bộ huyện Bến Đò').check();
  await dialog.getByRole('button', { name: vi.effect.nameAudience }).click();
  await dialog.waitFor({ state: 'detached' });
  await unit.goto(`${issuedPath}/making-known`);
  await unit.getByRole('button', { name: /^Xác nhận đã nghiên cứu/ }).click();
  await unit.getByText(/0 chưa, 0 đã dự, 1 đã xác nhận/).waitFor();
  expect(wrong).toEqual([]);
});
