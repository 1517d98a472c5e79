import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { machineOf } from '../e2e/person.ts';
import { startServer } from '../e2e/plenum-server.ts';
import { openAccounts, openElection, openRound, paper } from '../e2e/prepared.ts';

/** From a key to the picture that shows it, on the entry screen of 1,000 papers of 55 names of which 999 are entered. */
const papers = 1_000;
const limitMs = 50;

/** Runs in the page. The task after the frame: what the key changed has been painted. */
const measureKeys = `
  globalThis.times = [];
  addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => times.push(performance.now() - timeStamp);
    channel.port2.postMessage(null);
  }), { capture: true });
`;

/** Presses keys with pauses as fingers make them, and gives the milliseconds from each key's event to the frame after it. */
async function answers(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  await page.evaluate(measureKeys);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(300);
  return page.evaluate('times') as Promise<readonly number[]>;
}

const server = await startServer();
const browser = await openBrowser();
try {
  const people = await openAccounts(server, {
    totchuc: 'Lê Văn Sắp',
    truongban: 'Bùi Thị Trưởng',
    kiemphieu: 'Vũ Văn Đếm',
  });
  const id = await openElection(people.totchuc, {
    title: 'Bầu ban chấp hành',
    seats: 45,
    candidates: Array.from({ length: 55 }, (_, index) => `Nguyễn Văn Thứ ${String(index + 1).padStart(2, '0')}`),
    duties: [
      ['Bùi Thị Trưởng', 'head-of-tellers'],
      ['Vũ Văn Đếm', 'teller'],
    ],
  });
  await openRound(people.totchuc, id, papers, papers);
  await people.truongban.act(id, { act: 'count-papers', issued: papers, collected: papers, note: '' });
  const struck = (number: number) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => ((number * 7 + step * 5) % 55) + 1);
  await people.kiemphieu.act(id, { act: 'begin-entry' });
  for (let number = 1; number < papers; number += 1)
    await people.kiemphieu.act(id, { act: 'key-ballot', ballot: paper(number, [...new Set(struck(number))]) });
  const { page } = await machineOf(browser, server.url, people.kiemphieu);
  await page.goto(`/elections/${id}/key`);
  await page.getByRole('application').waitFor();
  await page.waitForTimeout(1_000);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['a digit, a name struck', [...'1112131415161718192021222324252627282930'].slice(0, 40)],
    ['Backspace', Array.from({ length: 20 }, () => 'Backspace')],
    ['K, the other names', Array.from({ length: 20 }, () => 'k')],
    [
      'an earlier paper (up, down)',
      Array.from({ length: 30 }, (_, index) => (index % 3 === 2 ? 'ArrowDown' : 'ArrowUp')),
    ],
    ['changed and entered again', Array.from({ length: 10 }, () => ['ArrowUp', 'Backspace', 'Enter']).flat()],
  ];
  console.log('| key | presses | median ms | 95 % ms | most ms | limit ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, keys] of groups) {
    await page.reload();
    await page.getByRole('application').waitFor();
    await page.waitForTimeout(500);
    const times = [...(await answers(page, keys))].sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(0);
    console.log(`| ${name} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${limitMs} |`);
  }
} finally {
  await browser.close();
  await server.remove();
}
