import type { EntryView } from '@plenum/election';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { machineOf } from '../person.ts';
import { type RunningServer, startServer } from '../plenum-server.ts';
import { type KeyingNight, openKeyingNight, paper, untilSaved } from '../prepared.ts';

describe('the network is cut in the middle of keying', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  let { people, election }: KeyingNight = {} as never;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    ({ people, election } = await openKeyingNight(server));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const entry = async () => (await people.kiemphieu1.ask('GET', `/api/elections/${election}/entry`)).json<EntryView>();
  const key = async (page: Page, keys: string) => {
    await page.keyboard.type(keys);
    await page.keyboard.press('Enter');
  };

  test('the screen says so, goes on, and sends everything once when the line is back', async () => {
    const { page, context, errors } = await machineOf(browser, server.url, people.kiemphieu1);
    await page.goto(`/elections/${election}/entry`);
    await page.getByRole('button', { name: 'Bắt đầu nhập phiếu' }).click();
    await page.getByRole('application').waitFor();
    await key(page, '12');
    await page.keyboard.type('4');
    await expect.poll(async () => (await entry()).draft).toEqual({ ballot: 2, keys: '4' });

    await context.setOffline(true);
    await key(page, '5');
    await key(page, '13');
    await page.keyboard.type('2');
    await page.getByRole('alert').getByText('Mất kết nối: 2 phiếu giữ trên máy này').waitFor();
    await context.setOffline(false);
    await untilSaved(page);
    await expect
      .poll(async () => (await entry()).ballots.slice(0, 4))
      .toEqual([paper(1, [1, 2]), paper(2, [4, 5]), paper(3, [1, 3]), null]);
    await expect.poll(async () => (await entry()).draft).toEqual({ ballot: 4, keys: '2' });

    // The line is open, but nobody answers: what was sent is waited for, and the screen does not claim that it is saved.
    process.kill(-server.process.pid!, 'SIGSTOP');
    await key(page, '5');
    await page.getByRole('alert').getByText('Mất kết nối: 1 phiếu giữ trên máy này').waitFor();
    process.kill(-server.process.pid!, 'SIGCONT');
    await untilSaved(page);
    await expect.poll(async () => (await entry()).ballots.at(3)).toEqual(paper(4, [2, 5]));

    // A server that says why it takes nothing is quoted.
    const full = 'Ổ đĩa sắp đầy nên không ghi được.';
    await page.route('**/api/elections/**', (route) =>
      route.request().method() === 'GET'
        ? route.fallback()
        : route.fulfill({ status: 507, json: { error: { code: 'storage-full', message: full } } }),
    );
    await key(page, '34');
    await page.getByRole('alert').getByText(full).waitFor();
    await page.unroute('**/api/elections/**');
    await untilSaved(page);
    await expect.poll(async () => (await entry()).ballots.at(4)).toEqual(paper(5, [3, 4]));

    const { entries } = (await people.quantri.ask('GET', `/api/record?limit=500&stream=election/${election}`)).json<{
      entries: readonly { type: string }[];
    }>();
    expect(entries.filter(({ type }) => type === 'ballot-keyed' || type === 'ballot-rekeyed')).toHaveLength(5);
    expect(errors).toEqual([]);
  });
});
