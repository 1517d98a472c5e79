import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, openBrowser, openMachine } from './browser.ts';
import { pressOn, tabTo, typeInto } from './keyboard.ts';
import { type RunningServer, startServer } from './plenum-server.ts';

const password = 'plenum-vi-du-2026';

/** The papers of the half-counted election, as the example's own table prints them: what lies on the tellers' desk. */
const papers = [
  ...readFileSync('examples/organisation/README.md', 'utf8').matchAll(/^\| (\d+) \| ([\d ]+) \| (.*) \|$/gm),
].map(([, number, struck]) => ({ number: Number(number), struck: struck!.trim() }));

async function logIn(page: Page, login: string) {
  await page.goto('/');
  await typeInto(page, 'Tên đăng nhập', login);
  await typeInto(page, /^Mật khẩu/, password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Các cuộc bầu cử' }).waitFor();
}

/** From the list of elections to the paper, without a mouse. */
async function sitDown(page: Page) {
  await pressOn(page, 'Bầu Chi ủy thôn Bến Đò');
  await pressOn(page, /^(Nhập tiếp từ phiếu|Bắt đầu nhập phiếu)/);
  await page.getByRole('application').waitFor();
}

async function keyRest(page: Page, from: number) {
  for (const { struck } of papers.slice(from - 1)) {
    await page.keyboard.type(struck);
    await page.keyboard.press('Enter');
  }
}

describe('a newcomer finishes the half-done election', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ example: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('two tellers at two machines, by keyboard alone, then the head, to minutes in both formats', async () => {
    expect(papers).toHaveLength(24);
    const [one, two, head] = await Promise.all([1, 2, 3].map(() => openMachine(browser, server.url)));
    await Promise.all([logIn(one!.page, 'kiemphieu1'), logIn(two!.page, 'kiemphieu2'), logIn(head!.page, 'truongban')]);

    // The first teller has 20 papers, the second 18: each goes on where they stopped.
    await Promise.all([sitDown(one!.page), sitDown(two!.page)]);
    expect(await one!.page.locator('.keying-number').textContent()).toContain('21');
    expect(await two!.page.locator('.keying-number').textContent()).toContain('19');
    // Nobody sees a total or the other's entry while keying.
    expect(await one!.page.locator('main').textContent()).not.toMatch(/Phạm Văn Soát|trúng cử/i);
    await keyRest(one!.page, 21);
    await keyRest(two!.page, 19);
    for (const { page } of [one!, two!]) {
      await tabTo(page, 'Khóa bản nhập của tôi');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/entry$/);
    }

    // The head's screen hears of it without reloading, and settles paper by paper.
    const page = head!.page;
    await pressOn(page, 'Bầu Chi ủy thôn Bến Đò');
    await pressOn(page, /Đối chiếu/);
    await page.getByRole('heading', { name: 'Đối chiếu', exact: false }).first().waitFor();
    for (;;) {
      const settle = page.getByRole('button', { name: /^Kết luận phiếu \d+/ });
      const done = page.getByRole('link', { name: 'Sang kết quả' });
      await settle.or(done).first().waitFor();
      if (await done.isVisible()) break;
      const title = (await page.locator('.dispute-title').textContent()) ?? '';
      const number = Number(/\d+/.exec(title)?.[0]);
      // Read the paper again: key what the desk's table says, whatever the two entries say.
      await page.keyboard.press('3');
      for (let erase = 0; erase < 20; erase += 1) await page.keyboard.press('Backspace');
      await page.keyboard.type(papers[number - 1]!.struck);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Xem lại phiếu giấy');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (before) =>
          document.querySelector('.dispute-title')?.textContent !== before ||
          document.body.textContent.includes('Sang kết quả'),
        title,
      );
    }
    await pressOn(page, 'Sang kết quả');
    await pressOn(page, /công bố kết quả lần bầu/);
    await page.getByText('Cơ sở tính').first().waitFor();
    await page.getByRole('link', { name: 'Lập biên bản' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await pressOn(page, 'Lập biên bản');
    await typeInto(page, 'Số biên bản', '07');
    const [pdf] = await Promise.all([page.waitForEvent('download'), pressOn(page, 'Tải PDF để in, ký')]);
    const [docx] = await Promise.all([page.waitForEvent('download'), pressOn(page, 'Tải DOCX')]);
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(
      readFileSync(await docx.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    for (const machine of [one!, two!, head!]) expect(machine.errors).toEqual([]);
  });
});
