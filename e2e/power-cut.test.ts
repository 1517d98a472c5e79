import type { EntryView } from '@plenum/election';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { machineOf } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { type KeyingNight, keyAll, openKeyingNight, paper, untilSaved } from './prepared.ts';

/** What the paper in the middle of the screen is, and the keys typed for it. */
const placeOf = async (page: Page) => ({
  number: Number(/\d+/.exec((await page.locator('.keying-number').textContent()) ?? '')?.[0]),
  keys: ((await page.locator('output.keys').textContent()) ?? '').trim(),
});

describe('a power cut in the middle of a ballot', () => {
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

  /** The same data folder and the same port: the server as it comes back. */
  const powerIsBack = async () => {
    server = await startServer({ dataDir: server.dataDir, port: Number(new URL(server.url).port) });
  };
  const entry = async () => (await people.kiemphieu1.ask('GET', `/api/elections/${election}/entry`)).json<EntryView>();

  test('loses no key, sends no ballot twice, and the record is whole', async () => {
    const teller = await machineOf(browser, server.url, people.kiemphieu1);
    const organiser = await machineOf(browser, server.url, people.totchuc);
    const { page } = teller;
    await organiser.page.goto(`/elections/${election}/entry`);
    await page.goto(`/elections/${election}/entry`);
    await page.getByRole('button', { name: 'Bắt đầu nhập phiếu' }).click();
    await page.getByRole('application').waitFor();
    for (const keys of ['12', '45']) {
      await page.keyboard.type(keys);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('1');
    await expect.poll(async () => (await entry()).draft).toEqual({ ballot: 3, keys: '1' });
    await organiser.page.getByText('2 / 6 phiếu').waitFor();

    await server.cutPower();
    // Half a ballot stands; the rest is typed with nobody there to take it.
    await page.keyboard.type('3');
    await page.getByRole('alert').getByText('Mất kết nối: giữ trên máy này').waitFor();
    expect(await placeOf(page)).toEqual({ number: 3, keys: '1 3' });
    await page.keyboard.press('Enter');
    await page.keyboard.type('25');
    await page.keyboard.press('Enter');
    await page.keyboard.type('4');
    await page.getByText('Mất kết nối: 2 phiếu giữ trên máy này').waitFor();
    expect(await placeOf(page)).toEqual({ number: 5, keys: '4' });
    await organiser.page.getByText('Mất kết nối với máy chủ').waitFor();

    await powerIsBack();
    await untilSaved(page);
    await organiser.page.getByText('Mất kết nối với máy chủ').waitFor({ state: 'hidden' });
    await organiser.page.getByText('4 / 6 phiếu').waitFor();
    expect((await entry()).ballots).toEqual([
      paper(1, [1, 2]),
      paper(2, [4, 5]),
      paper(3, [1, 3]),
      paper(4, [2, 5]),
      null,
      null,
    ]);
    await page.reload();
    await page.getByRole('application').waitFor();
    expect(await placeOf(page)).toEqual({ number: 5, keys: '4' });

    // Another machine, or the same one after its lid was closed: the same place.
    const other = await machineOf(browser, server.url, people.kiemphieu1);
    await other.page.goto(`/elections/${election}/key`);
    await other.page.getByRole('application').waitFor();
    expect(await placeOf(other.page)).toEqual({ number: 5, keys: '4' });
    await other.context.close();

    // The lid is closed while nobody answers: what waited is sent at the next visit.
    await server.cutPower();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    await page.getByText('Mất kết nối: 1 phiếu giữ trên máy này').waitFor();
    await page.close();
    await powerIsBack();
    const later = await teller.context.newPage();
    await later.goto(`/elections/${election}/key`);
    await untilSaved(later);
    expect(await placeOf(later)).toEqual({ number: 6, keys: '2' });
    expect((await entry()).ballots.at(4)).toEqual(paper(5, [1, 4]));
    await later.keyboard.type('3');
    await later.keyboard.press('Enter');
    await later.getByRole('button', { name: 'Khóa bản nhập của tôi' }).click();
    await later.waitForURL(/\/entry$/);
    expect([...teller.errors, ...organiser.errors]).toEqual([]);
  });

  test('leaves one entry of the record for each paper, and every entry verifies', async () => {
    await keyAll(people.kiemphieu2, election, [
      paper(1, [1, 2]),
      paper(2, [4, 5]),
      paper(3, [1, 3]),
      paper(4, [2, 5]),
      paper(5, [1, 4]),
      paper(6, [2, 3]),
    ]);
    const view = await people.truongban.act(election, { act: 'declare-result' });
    // Struck 3, 3, 2, 2, 2 times: three of six is not more than half.
    expect(view.rounds[0]?.declared?.result.votes.map(({ votes }) => votes)).toEqual([3, 3, 4, 4, 4]);
    const { entries } = (await people.quantri.ask('GET', `/api/record?limit=500&stream=election/${election}`)).json<{
      entries: readonly { type: string; actor: string; sentence: string }[];
    }>();
    const keyed = entries.filter(({ type }) => type === 'ballot-keyed' || type === 'ballot-rekeyed');
    const of = (actor: string) => keyed.filter((one) => one.actor === actor).map(({ sentence }) => sentence);
    for (const actor of ['Lê Thị Đếm', 'Phạm Văn Soát'])
      expect(of(actor)).toEqual([6, 5, 4, 3, 2, 1].map((number) => `Nhập phiếu số ${number}, lần bầu 1`));
    const verified = (await people.quantri.ask('POST', '/api/record/verify')).json<{ ok: boolean; faults: unknown }>();
    expect(verified).toMatchObject({ ok: true, faults: [] });
  });

  test('ends with 0 when it is asked to stop', async () => {
    expect(await server.stop()).toBe(0);
  });
});
