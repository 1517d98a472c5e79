import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vi } from '../apps/web/src/wording/vi.ts';
import { axeFindings, desk, openBrowser, phone } from './browser.ts';
import { machineOf, type Person, signIn } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';

const password = 'plenum-vi-du-2026';
const names = ['Ngô Thị Hội', 'Trần Quốc Bảo', 'Lê Minh Châu', 'Phạm Thị Dậu'];
const { inHall: hall, conclusions, meetingMinutes, meetingElections, meetingDossier } = vi;
/** Whose browser plays which part. */
const parts = {
  office: 'totchuc',
  deskOne: 'kiemtra',
  deskTwo: 'quansat',
  presidium: 'chutich',
  secretariat: 'thuky',
  teller: 'kiemphieu1',
  secondTeller: 'kiemphieu2',
  delegate: 'truongban',
  secondDelegate: 'quantri',
} as const;
type Part = keyof typeof parts;

let [server, browser]: [RunningServer, Browser] = [] as never;
const people = {} as Record<Part, Person>;
const wrong: string[] = [];
let [unit, meeting]: [string, string] = ['', ''];

const made = async (who: Person, path: string, body: object): Promise<{ id: string }> => {
  const answer = await who.ask('POST', path, body);
  if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
  return answer.text === '' ? { id: '' } : answer.json<{ id: string }>();
};
const acts = (what: object, who = people.office) => made(who, `/api/meetings/${meeting}/acts`, { act: what });

/** Units, people, agenda, summons and duties: what the preparation's own screens do stands in their tests. */
async function prepare(): Promise<void> {
  const administrator = people.secondDelegate;
  const frame = { name: 'Hội nghị tổng kết công tác khuyến học', date: '2026-03-10', place: 'Hội trường, Cồn Lau' };
  const branch = {
    act: 'add-unit',
    code: 'HKH',
    name: 'Hội Khuyến học Cồn Lau',
    kind: 'district',
    parent: 'vi-du-tinh',
  };
  unit = (await made(administrator, '/api/organizations/acts', { act: branch })).id;
  const persons: string[] = [];
  for (const [at, name] of names.entries()) {
    const card = { code: `HKH-${at + 1}`, name, born: `19${60 + at}-05-05` };
    persons.push(
      (await made(administrator, '/api/persons', { card, unit, from: '2010-01-10', status: 'official' })).id,
    );
  }
  meeting = (await made(people.office, '/api/meetings', { kind: 'review-conference', unit, ...frame })).id;
  for (const [id, title, kind] of [
    ['bau-ban', 'Bầu ban kiểm phiếu, bầu ban chấp hành', 'election'],
    ['ket-luan', 'Kết luận', 'conclusion'],
  ] as const) {
    const item = { act: 'add-item', id, title, kind, minutes: 30, begins: null, person: null, by: '' };
    await made(people.office, `/api/meetings/${meeting}/programme/acts`, { act: item });
  }
  await acts({ act: 'summon', people: persons.map((person) => ({ person, unit, gained: 'elected' })) });
  const duties = [
    ['deskOne', 'desk', null],
    ['deskTwo', 'desk', null],
    ['presidium', 'presidium', null],
    ['secretariat', 'secretariat', null],
    ['teller', 'teller', null],
    ['secondTeller', 'teller', null],
    ['delegate', 'delegate', persons[0]],
    ['secondDelegate', 'delegate', persons[1]],
  ] as const;
  for (const [part, duty, person] of duties) {
    const { account } = (await people[part].ask('GET', '/api/me')).json<{ account: { id: string } }>();
    await acts({ act: 'give-duties', account: account.id, duties: [duty], person });
  }
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ example: true }), openBrowser()]);
  for (const [part, login] of Object.entries(parts)) people[part as Part] = await signIn(server.url, login, password);
  await prepare();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.remove();
});

const open = async (part: Part, path: string, viewport = desk) => {
  const machine = await machineOf(browser, server.url, people[part], viewport);
  machine.page.setDefaultTimeout(90_000);
  await machine.page.goto(`/meetings/${meeting}/${path}`, { waitUntil: 'domcontentloaded' });
  return machine;
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** A picture of the screen, what axe finds on it, and whether it is wider than the window. */
const look = async (page: Page, name: string) => {
  await page.screenshot({ path: join('.reports/screens/conference', `${name}.png`), fullPage: true });
  wrong.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
};
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync((await download.path()) ?? '');

test('a conference from the door to its signed minutes, each at their own machine', { timeout: 600_000 }, async () => {
  // One after the other: nine pages at once are a burden that no hall has on one machine.
  const office = await open('office', 'elections');
  const one = await open('deskOne', 'desk');
  const two = await open('deskTwo', 'desk');
  const chair = await open('presidium', 'run');
  const secretary = await open('secretariat', 'conclusions');
  const teller = await open('teller', 'run');
  const second = await open('secondTeller', 'run');
  const first = await open('delegate', 'me', phone);
  const other = await open('secondDelegate', 'me', phone);
  const scan = async (page: Page, text: string, shows: string) => {
    await page.getByLabel(hall.desk.field).waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.locator('.desk-answer').getByText(shows).waitFor();
  };
  await scan(one.page, '1', names[0]!);
  await scan(two.page, '2', names[1]!);
  await scan(one.page, 'HKH-3', names[2]!);
  await scan(two.page, '1', names[0]!);

  // The tellers are elected by a show of cards, which each of the two counts in an area of the hall.
  await press(chair.page, hall.votes.new);
  await chair.page.getByLabel(hall.votes.question).fill('Thông qua ban kiểm phiếu');
  await press(chair.page, hall.votes.open);
  const count = async (page: Page, area: string, votes: string) => {
    const row = page.locator('form.run-areas').filter({ hasText: area });
    await row.getByRole('textbox').first().fill(votes);
    await row.getByRole('button').click();
    await row.getByText(`✓ ${area}`).waitFor();
  };
  await count(teller.page, 'Khu vực 1', '2');
  await count(second.page, 'Khu vực 2', '1');
  await press(chair.page, hall.votes.close);
  await first.page.getByText(hall.phone.results).waitFor();

  // The office opens the election from the agenda: those summoned, the tellers and the base are the meeting's.
  await press(office.page, meetingElections.open);
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(vi.newElection.titleVi).fill('Bầu Ban Chấp hành Hội');
  await dialog.getByLabel(vi.newElection.seats).fill('2');
  await dialog.getByLabel(vi.newElection.regulation).selectOption('simple-majority');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('checkbox').nth(1).check();
  await dialog.getByLabel(meetingElections.vote).selectOption({ label: 'Thông qua ban kiểm phiếu' });
  await dialog.getByRole('button', { name: meetingElections.openButton }).click();
  await office.page.getByRole('link', { name: 'Hội nghị tổng kết công tác khuyến học' }).click();
  await press(office.page, meetingElections.take);
  await office.page.getByText('Có mặt 3 / 4').waitFor();
  await look(office.page, 'elections-1440');

  // What is concluded: written by the secretariat, adopted by the chair, seen by a delegate.
  await press(secretary.page, conclusions.write);
  await secretary.page.getByLabel(conclusions.item).selectOption({ label: 'Kết luận' });
  await secretary.page.getByLabel(conclusions.text).fill('Mỗi chi hội lập quỹ khuyến học.');
  await press(secretary.page, conclusions.addGround);
  await secretary.page.getByLabel('Văn bản 1').selectOption('vi-du-chi-thi-07');
  await press(secretary.page, conclusions.addTask);
  await secretary.page.getByRole('combobox', { name: 'Đơn vị 1' }).click();
  await secretary.page.getByRole('option', { name: 'Hội Khuyến học Cồn Lau' }).click();
  await secretary.page.getByLabel(conclusions.task, { exact: true }).fill('Lập quỹ');
  await secretary.page.getByLabel(conclusions.due).fill('2026-12-31');
  await look(secretary.page, 'conclusion-dialog-1440');
  await press(secretary.page, conclusions.save);
  await secretary.page.getByText(conclusions.open, { exact: true }).waitFor();
  await chair.page.goto(`/meetings/${meeting}/conclusions`);
  await press(chair.page, /^Thông qua cả 1 kết luận/);
  await chair.page.getByText(conclusions.adopted, { exact: true }).waitFor();
  await other.page.goto(`/meetings/${meeting}/conclusions`);
  await other.page.getByText('Mỗi chi hội lập quỹ khuyến học.').waitFor();
  await look(other.page, 'conclusions-390');

  // The minutes: the meeting ends, they are drafted from the record, one section is edited, both bodies sign.
  await chair.page.goto(`/meetings/${meeting}/minutes`);
  await press(chair.page, meetingMinutes.endMeeting);
  const ending = chair.page.getByRole('dialog').getByRole('button', { name: meetingMinutes.endButton, exact: true });
  await ending.click();
  await chair.page.getByRole('button', { name: meetingMinutes.endMeeting }).waitFor({ state: 'detached' });
  await secretary.page.goto(`/meetings/${meeting}/minutes`);
  await press(secretary.page, meetingMinutes.draft);
  await press(secretary.page, meetingMinutes.draftButton);
  await press(secretary.page, /^Biên tập mục “Thành phần dự họp”/);
  const text = secretary.page.getByLabel(/^Nội dung mục “Thành phần dự họp”/);
  expect(await text.inputValue()).toContain('Số đại biểu được triệu tập: 4; có mặt: 3 (75,00%)');
  await text.fill('Có mặt 3 trong 4 đại biểu được triệu tập.');
  await press(secretary.page, meetingMinutes.saveSection);
  await secretary.page.getByText(meetingMinutes.recordSays, { exact: true }).waitFor();
  await look(secretary.page, 'minutes-draft-1440');
  await press(secretary.page, meetingMinutes.close);
  await press(secretary.page, meetingMinutes.closeButton);
  await press(secretary.page, 'Ký thay mặt Đoàn thư ký');
  await press(secretary.page, meetingMinutes.signButton);
  await press(chair.page, 'Ký thay mặt Đoàn chủ tịch');
  await press(chair.page, meetingMinutes.signButton);
  await chair.page.getByText(meetingMinutes.isSigned, { exact: true }).waitFor();
  await look(chair.page, 'minutes-signed-1440');
  const [minutes] = await Promise.all([chair.page.waitForEvent('download'), press(chair.page, meetingMinutes.takePdf)]);
  expect((await bytesOf(minutes)).subarray(0, 5).toString()).toBe('%PDF-');
  await other.page.goto(`/meetings/${meeting}/minutes`);
  await other.page.getByText('01-BB/HN').first().waitFor();
  await look(other.page, 'minutes-390');

  // And the whole as one file.
  await secretary.page.goto(`/meetings/${meeting}/dossier`);
  await secretary.page.locator('.dossier-parts').waitFor();
  await look(secretary.page, 'dossier-1440');
  const [dossier] = await Promise.all([
    secretary.page.waitForEvent('download'),
    press(secretary.page, meetingDossier.zip),
  ]);
  expect((await bytesOf(dossier)).subarray(0, 2).toString()).toBe('PK');
  const machines = [office, one, two, chair, secretary, teller, second, first, other];
  expect([...wrong, ...machines.flatMap(({ errors }) => errors)]).toEqual([]);
});
