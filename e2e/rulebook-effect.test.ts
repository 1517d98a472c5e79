import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../apps/web/src/wording/vi.ts';
import { desk, openBrowser } from './browser.ts';
import { machineOf, signIn } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';

const password = 'plenum-vi-du-2026';
const words = vi.effect;

describe('what binds on a day, and who knows of it', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ example: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });
  const as = async (login: string): Promise<Page> => {
    const person = await signIn(server.url, login, password);
    return (await machineOf(browser, server.url, person, desk, 'vi')).page;
  };
  const press = async (page: Page, name: string | RegExp, within: Page | Locator = page) => {
    await within.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };

  test('the keeper confirms what the words state, and the register tells what falls', async () => {
    const page = await as('quantri');
    await page.goto('/rulebook/vi-du-vb-05-hd-btctu/relations');
    await press(page, /^Xác nhận cả 2/);
    await page.getByText(words.offeredNone).waitFor();
    await page.goto('/rulebook/vi-du-vb-11-kh-tu/relations');
    const falls = page.locator('section.card').filter({ hasText: words.falls });
    await falls.getByText('05-HD/BTCTU').waitFor();
    expect(await falls.locator('.tag').first().textContent()).toBe(words.look);
  });

  test('the text of any day, with its source beside each changed line', async () => {
    const page = await as('kiemphieu1');
    await page.goto('/rulebook/vi-du-quy-che-mau-2021/consolidated?on=2024-06-30');
    await page.locator('#art_12__para_2').waitFor();
    expect(await page.locator('.line.changed').count()).toBe(0);
    await page.getByLabel(words.on).fill('2024-07-01');
    const line = page.locator('.line.replaced');
    await line.waitFor();
    expect(await line.locator('ins').allTextContents()).not.toEqual([]);
    await line.getByRole('link', { name: /44-QĐ\/TU/ }).click();
    await page.waitForURL(/vi-du-quyet-dinh-44#art_1__para_1/);
  });

  test('the next number is issued by keys; the secret one shows nothing but its number', async () => {
    const page = await as('quantri');
    await page.goto('/rulebook/numbers/vi-du-so-qc');
    await press(page, 'Cấp số 25');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.titleField).fill('Quy chế chi tiêu');
    await press(page, 'Cấp số 25', dialog);
    await page.getByRole('row', { name: /25-QC\/TU/ }).waitFor();
    expect(await page.getByRole('row', { name: /23-QC\/TU/ }).textContent()).toContain('Mật');
    await page.getByRole('button', { name: 'Cấp số 26' }).waitFor();
  });

  test('a unit’s account confirms that it was read, and the unit leaves the head of the list', async () => {
    const page = await as('totchuc');
    await page.goto('/rulebook/making-known');
    await page.getByRole('link', { name: /22-QC\/TU/ }).click();
    const first = page.locator('table.learning tbody tr').first();
    await first.waitFor();
    const unit = ((await first.locator('th').textContent()) ?? '').split(' H')[0]!;
    await press(page, `Xác nhận đã nghiên cứu: ${unit}`);
    await page.getByRole('row', { name: new RegExp(`${unit}.*đã xác nhận`) }).waitFor();
    expect(await first.textContent()).not.toContain(unit);
  });
});
