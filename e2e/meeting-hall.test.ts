import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../apps/web/src/wording/vi.ts';
import { axeFindings, desk, openBrowser, phone } from './browser.ts';
import { dialogClosed, dialogOpened } from './keyboard.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { openAccounts } from './prepared.ts';
import { type PreparedMeeting, prepareMeeting } from './prepared-meeting.ts';

const big = { width: 1920, height: 1080 };
const words = vi.inHall;

describe('a meeting in its hall', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  let meeting: PreparedMeeting;
  const wrong: string[] = [];
  const open = async (who: Person, path: string, viewport = desk) => {
    const { page, context, errors } = await machineOf(browser, server.url, who, viewport);
    await page.goto(`/meetings/${meeting.id}/${path}`);
    return { page, context, errors };
  };
  /** A picture of the screen, and what axe finds on it. */
  const look = async (page: Page, name: string) => {
    await page.screenshot({ path: join('.reports/screens/meeting', `${name}.png`), fullPage: true });
    wrong.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
    const across = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (across > 0) wrong.push(`${name}: ${across} px wider than the screen`);
  };
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    const people = await openAccounts(server, {
      ban1: 'Lê Thị Đếm',
      ban2: 'Phạm Văn Soát',
      chutoa: 'Trần Văn Trưởng',
      hoi: 'Ngô Thị Hội',
      bao: 'Trần Quốc Bảo',
    });
    meeting = await prepareMeeting({
      administrator: people.quantri,
      desk: people.ban1,
      secondDesk: people.ban2,
      presidium: people.chutoa,
      delegate: people.hoi,
      secondDelegate: people.bao,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('is checked in, chaired, voted in on phones through a lost network, and shown to all', {
    timeout: 400_000,
  }, async () => {
    // One after the other: six screens that load at once come later than six in a row.
    const deskOne = await open(meeting.desk, 'desk');
    const deskTwo = await open(meeting.secondDesk, 'desk');
    const chair = await open(meeting.presidium, 'run');
    const hall = await open(meeting.presidium, 'hall', big);
    const first = await open(meeting.delegate, 'me', phone);
    const second = await open(meeting.secondDelegate, 'me', phone);
    const scan = async ({ page }: { page: Page }, text: string, shows: string | RegExp) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.locator('.desk-answer').getByText(shows).waitFor();
    };
    const { page: door } = deskOne;
    await door.getByLabel(words.desk.field).waitFor();
    await deskTwo.page.getByLabel(words.desk.field).waitFor();
    await hall.page.getByText(words.noQuorum).waitFor();
    await look(hall.page, 'hall-no-quorum-1920');

    // The chair opens a vote too early: refused with the numbers; then everybody comes, by number, code and name.
    await chair.page.getByRole('button', { name: words.votes.new }).click();
    await chair.page.getByLabel(words.votes.question).fill('Thông qua chương trình hội nghị');
    await chair.page.getByLabel(words.votes.way).selectOption('phone');
    await chair.page.getByRole('button', { name: words.votes.open }).click();
    await chair.page.getByText(/có mặt 0, cần ít nhất 4/).waitFor();
    await look(chair.page, 'run-refused-1440');
    await scan(deskOne, '1', 'Ngô Thị Hội');
    await scan(deskTwo, '1', /Đã điểm danh từ/);
    await look(deskTwo.page, 'desk-already-1440');
    await scan(deskOne, 'HKH-2', 'Trần Quốc Bảo');
    await scan(deskTwo, 'le minh', 'Lê Minh Châu');
    await scan(deskOne, '4', 'Phạm Thị Dậu');
    await scan(deskOne, '99', words.desk.unknown);
    await scan(deskTwo, '5', 'Vũ Văn Én');
    await look(door, 'desk-unknown-1440');
    await door.setViewportSize(phone);
    await look(door, 'desk-390');
    await hall.page.getByText(words.quorum).waitFor();
    await look(hall.page, 'hall-quorum-1920');
    await first.page.getByText(`✓ ${words.phone.present}`).waitFor();
    await look(first.page, 'phone-quiet-390');

    // On phones: the first loses the network in the moment of sending, and votes once; the second sees and votes.
    await chair.page.getByRole('button', { name: words.votes.open }).click();
    await hall.page.getByText(words.voting).waitFor();
    await look(hall.page, 'hall-vote-1920');
    await first.page.getByRole('button', { name: words.choice.for, exact: true }).click();
    await look(first.page, 'phone-vote-390');
    await first.context.setOffline(true);
    await first.page.getByRole('button', { name: words.phone.sendVote }).click();
    await first.page.getByText(words.sending).waitFor();
    await look(first.page, 'phone-offline-390');
    await first.context.setOffline(false);
    await first.page.getByText(words.phone.voted).waitFor();
    await second.page.getByRole('button', { name: words.choice.for, exact: true }).click();
    await second.page.getByRole('button', { name: words.phone.sendVote }).click();
    await second.page.getByText(words.phone.voted).waitFor();
    await chair.page.getByText('Đã nhận 2 trong 5').waitFor();
    // The third has no phone: the desk enters the vote, once, and nothing for who has voted.
    await door.setViewportSize(desk);
    const entry = door.getByRole('region', { name: words.enter.title });
    const enter = async (card: string, name: string) => {
      await entry.getByRole('textbox', { name: words.floor.who }).fill(card);
      await entry.getByText(name).waitFor();
      await entry.getByLabel(words.choice.against).check();
      await entry.getByRole('button', { name: words.enter.button }).click();
    };
    await enter('1', '1. Ngô Thị Hội');
    await entry.getByText(/Ngô Thị Hội đã tự biểu quyết/).waitFor();
    await enter('3', '3. Lê Minh Châu');
    await entry.getByText(/Đã ghi: 3. Lê Minh Châu/).waitFor();
    await look(door, 'desk-enter-1440');
    await door.setViewportSize(phone);
    await look(door, 'desk-enter-390');
    await chair.page.getByText('Đã nhận 3 trong 5').waitFor();
    await look(chair.page, 'run-vote-1440');
    await chair.page.getByRole('button', { name: words.votes.close }).click();
    await hall.page.getByText(words.notAdopted).waitFor();
    await look(hall.page, 'hall-result-1920');
    await chair.page.getByText(/Không thông qua: 2 tán thành trên 5 đại biểu có mặt.* Trong đó 1 phiếu/).waitFor();
    await chair.page.getByText(words.votes.named.replace('{{n}}', '3')).click();
    await chair.page.getByText(/3. Lê Minh Châu: .* Lê Thị Đếm nhập/).waitFor();
    await look(chair.page, 'run-named-1440');
    await first.page.getByText(words.phone.results).waitFor();

    // Speaking: asked on the phone, called and timed by the chair, seen by the hall.
    await first.page.getByLabel(words.floor.topic).fill('Xây dựng quỹ khuyến học ở cơ sở');
    await first.page.getByRole('button', { name: words.phone.ask }).click();
    await chair.page.getByRole('button', { name: 'Mời Ngô Thị Hội phát biểu' }).click();
    await chair.page.getByRole('button', { name: 'Bắt đầu tính giờ cho Ngô Thị Hội' }).click();
    await hall.page.getByRole('timer').waitFor();
    await second.page.getByRole('button', { name: words.phone.pointOfOrder }).click();
    await second.page.getByText(words.phone.asked['point-of-order']).waitFor();
    await hall.page.getByText('Trần Quốc Bảo').waitFor();
    await look(hall.page, 'hall-speech-1920');
    await look(second.page, 'phone-asked-390');
    await chair.page.getByRole('button', { name: words.floor.end, exact: true }).first().click();
    await look(chair.page, 'run-speakers-1440');
    await chair.page.setViewportSize(phone);
    await look(chair.page, 'run-390');
    const errors = [deskOne, deskTwo, chair, hall, first, second].flatMap((machine) => machine.errors);
    expect([...wrong, ...errors]).toEqual([]);
  });

  test('follows the organisation’s own rules where the office states them', { timeout: 200_000 }, async () => {
    const { page, errors } = await open(meeting.administrator, 'run');
    await page.getByRole('button', { name: words.rules.state }).click();
    const dialog = page.getByRole('dialog', { name: words.rules.title });
    await dialogOpened(page);
    await dialog.getByLabel(words.rules.start).selectOption('womens-union');
    await dialog.getByLabel(words.rules.name).fill('Quy chế làm việc của Hội');
    await dialog.getByLabel(words.rules.source).fill('Nghị quyết 02-NQ/HPN ngày 12-01-2026');
    const ordinary = dialog.getByRole('group', { name: words.decision.ordinary });
    await ordinary.getByLabel(words.rules.base).selectOption('summoned');
    await dialog.getByRole('button', { name: words.rules.button }).click();
    await dialog.getByText(/Quyết định thông thường: khác với bộ quy tắc làm gốc/).waitFor();
    await look(page, 'run-rules-1440');
    await page.setViewportSize(phone);
    await look(page, 'run-rules-390');
    await page.setViewportSize(desk);
    await ordinary.getByLabel(words.rules.instrument).fill('Quy chế làm việc');
    await ordinary.getByLabel(words.rules.article).fill('7');
    await dialog.getByRole('button', { name: words.rules.button }).click();
    await dialogClosed(page);
    await page.getByText('Điều 7 · Quy chế làm việc').first().waitFor();
    await look(page, 'run-rules-stated-1440');
    expect([...wrong, ...errors]).toEqual([]);
  });

  test('loses no vote when the power is cut while the vote is open', { timeout: 400_000 }, async () => {
    const path = `/api/meetings/${meeting.id}/votes`;
    for (const person of meeting.people.slice(0, 5))
      await meeting.desk.ask('POST', `/api/meetings/${meeting.id}/hall/check-in`, { person });
    const opened = await meeting.presidium.ask('POST', path, {
      id: 'cut',
      question: 'Thông qua nghị quyết',
      way: 'phone',
    });
    expect(opened.status, opened.text).toBe(201);
    const cast = (who: Person, choice: string) =>
      who.ask('POST', `${path}/cut/acts`, { act: { act: 'cast-vote', choice } });
    const first = await open(meeting.delegate, 'me', phone);
    await first.page.getByText('Thông qua nghị quyết').waitFor();
    expect((await cast(meeting.secondDelegate, 'against')).status).toBe(200);
    const { dataDir, url } = server;
    await server.cutPower();
    await first.page.getByText(words.phone.lost).waitFor();
    await first.page.getByRole('button', { name: words.choice.for, exact: true }).click();
    await first.page.getByRole('button', { name: words.phone.sendVote }).click();
    await first.page.getByText(words.sending).waitFor();
    server = await startServer({ dataDir, port: Number(new URL(url).port) });
    // The phone comes back by itself and sends what waited; who voted before is answered with that vote.
    await first.page.getByText(words.phone.voted).waitFor({ timeout: 60_000 });
    const again = await cast(meeting.secondDelegate, 'for');
    expect(again.json<{ vote: { own: { choice: string } } }>().vote.own.choice).toBe('against');
    const closed = await meeting.presidium.ask('POST', `${path}/cut/acts`, { act: { act: 'close-vote' } });
    const { vote } = closed.json<{ vote: { closed: { result: { for: number; against: number } } } }>();
    expect(vote.closed.result).toMatchObject({ for: 1, against: 1 });
    expect(first.errors).toEqual([]);
  });
});
