import { readFileSync } from 'node:fs';
import type { ElectionView } from '@plenum/election';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { dialogClosed, dialogOpened, focusedName, pressOn, tabTo, typeInto } from './keyboard.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { openAccounts } from './prepared.ts';
import { unzip } from './zip.ts';

const people = {
  totchuc: 'Nguyễn Thị Sắp',
  truongban: 'Trần Văn Trưởng',
  kiemphieu1: 'Lê Thị Đếm',
  kiemphieu2: 'Phạm Văn Soát',
  chutich: 'Bùi Văn Chủ',
  thuky: 'Đinh Thị Ghi',
  kiemtra: 'Hoàng Thị Ngắm',
} as const;
type Login = keyof typeof people;

const duties = {
  truongban: 'head-of-tellers',
  kiemphieu1: 'teller',
  kiemphieu2: 'teller',
  chutich: 'presidium',
  thuky: 'secretariat',
  kiemtra: 'auditor',
} as const;

/**
 * The struck places of seven papers, as they lie on the table. First round, three seats: An 7, the others 3 each of four needed.
 * Further round, two seats: Bình 5, Cường and Đào 4 each. Tie round, one seat: Cường 5, Đào 2.
 */
const rounds = [
  ['3', '3', '3', '24', '24', '24', '234'],
  ['3', '3', '3', '2', '2', '1', '12'],
  ['2', '2', '2', '2', '2', '1', '1'],
] as const;

describe('a whole election with six duties, by keyboard alone', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  let persons: Readonly<Record<Login | 'quantri', Person>>;
  const pages = new Map<Login, Page>();
  const errors: string[] = [];
  let id = '';

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    persons = await openAccounts(server, people);
    const opened = await persons.totchuc.ask('POST', '/api/elections', {
      title: { vi: 'Bầu Chi ủy thôn Bến Đò', en: 'Branch committee of Bến Đò' },
      regulation: 'vn-party-2024',
      office: 'executive-committee',
      seats: 3,
      meeting: {
        kind: 'members-congress',
        name: 'Đại hội Chi bộ thôn Bến Đò',
        organisation: 'Chi bộ thôn Bến Đò',
        parent: 'Đảng ủy xã Bến Đò',
        place: 'Bến Đò',
        date: '2026-11-20',
      },
      secondApproval: true,
    });
    if (opened.status !== 201) throw new Error(opened.text);
    id = opened.json<{ id: string }>().id;
    const accounts = (await persons.totchuc.ask('GET', '/api/accounts')).json<
      readonly { id: string; name: string }[]
    >();
    for (const [login, duty] of Object.entries(duties)) {
      const name = people[login as Login];
      const account = accounts.find((one) => one.name === name)?.id ?? '';
      await persons.totchuc.act(id, { act: 'give-duty', account, name, duty });
    }
    for (const login of Object.keys(people) as Login[]) {
      const machine = await machineOf(browser, server.url, persons[login]);
      machine.page.on('pageerror', (error) => errors.push(`${login}: ${error.message}`));
      pages.set(login, machine.page);
    }
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const at = (login: Login): Page => pages.get(login)!;
  const view = async () => (await persons.totchuc.ask('GET', `/api/elections/${id}`)).json<ElectionView>();
  /** To a step by its link, as Tab reaches it. */
  const go = async (login: Login, step: string, shows: string | RegExp) => {
    const page = at(login);
    if (!page.url().includes(id)) await page.goto(`/elections/${id}`);
    await pressOn(page, step);
    await page.locator('main').getByText(shows).first().waitFor();
  };

  test('the list: typed name by name, checked, closed', async () => {
    const page = at('totchuc');
    await page.goto(`/elections/${id}/list`);
    for (const name of ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Đào']) {
      await typeInto(page, 'Họ và tên', name);
      await page.keyboard.press('Enter');
      await page.getByRole('cell', { name, exact: true }).waitFor();
    }
    await pressOn(page, 'Chốt danh sách 4 người');
    await page.getByRole('heading', { name: 'Danh sách đã chốt' }).waitFor();
    if ((await view()).assumedRules.switches.length > 0) {
      await pressOn(page, 'Xác nhận áp dụng các quy tắc này');
      await page.getByRole('button', { name: 'Xác nhận áp dụng các quy tắc này' }).waitFor({ state: 'hidden' });
    }
  });

  /** From the base to a declared and approved result; `next` is how the round is prepared from the one before. */
  async function vote(round: 1 | 2 | 3, open: RegExp): Promise<void> {
    const organiser = at('totchuc');
    await typeInto(organiser, 'Số được triệu tập', '7');
    await typeInto(organiser, 'Có mặt lúc bầu', '7');
    await pressOn(organiser, /^Công bố (cơ sở tính 7|và khóa cơ sở tính)/);
    await organiser.getByRole('button', { name: open }).waitFor();
    await pressOn(organiser, open);
    await organiser.waitForURL(/\/entry/);

    const head = at('truongban');
    await head.goto(`/elections/${id}/entry`);
    await typeInto(head, 'Phát ra', '7');
    await typeInto(head, 'Thu về', '7');
    await pressOn(head, 'Ghi số phiếu');
    await head.getByRole('heading', { name: /nhập độc lập/ }).waitFor();

    await Promise.all(
      (['kiemphieu1', 'kiemphieu2'] as const).map(async (login) => {
        const page = at(login);
        await page.goto(`/elections/${id}/entry`);
        await pressOn(page, /^Bắt đầu nhập phiếu/);
        await page.getByRole('application').waitFor();
        for (const struck of rounds[round - 1]!) {
          await page.keyboard.type(struck);
          await page.keyboard.press('Enter');
        }
        await tabTo(page, 'Khóa bản nhập của tôi');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/entry$/);
      }),
    );

    await go('truongban', 'Kết quả', /công bố kết quả/);
    await pressOn(head, /công bố kết quả lần bầu/);
    await head.getByText('Kết quả chờ đoàn chủ tịch duyệt').first().waitFor();
    // Nothing goes on before somebody else than the head has approved it.
    const early = await persons.truongban.ask('POST', `/api/elections/${id}/acts`, { act: { act: 'approve-result' } });
    expect(early.status).toBe(409);
    await go('chutich', 'Kết quả', 'đã công bố kết quả này');
    await pressOn(at('chutich'), /^Duyệt kết quả lần bầu/);
    await at('chutich').getByText('đã duyệt kết quả').first().waitFor();
  }

  test('the first round fills one seat; the presidium approves what the head declared', async () => {
    await go('totchuc', 'Cơ sở tính', 'Số được triệu tập');
    await vote(1, /^Mở lần bầu thứ nhất/);
    const { rounds: held, candidates } = await view();
    const names = new Map(candidates.map((one) => [one.id, one.name]));
    expect(held[0]?.declared?.result.elected.map((one) => names.get(one))).toEqual(['Nguyễn Văn An']);
  });

  test('a further round fills one more and ends with a tie for the last seat', async () => {
    await go('totchuc', 'Kết quả', 'Còn 2 chỗ');
    await pressOn(at('totchuc'), /^Chuẩn bị lần bầu thứ hai/);
    await vote(2, /^Mở lần bầu thứ hai/);
    expect((await view()).next).toMatchObject({ step: 'tie-round', seats: 1 });
  });

  test('a tie round decides it', async () => {
    await go('totchuc', 'Kết quả', /bằng phiếu/);
    await pressOn(at('totchuc'), /^(Chuẩn bị|Bầu lại)/);
    await vote(3, /^Mở lần bầu thứ ba/);
    const { elected, candidates, unfilled } = await view();
    const names = new Map(candidates.map((one) => [one.id, one.name]));
    expect(unfilled).toBe(0);
    expect(elected.map((one) => names.get(one))).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']);
  });

  test('the secretariat draws the minutes, the head too; a complaint is lodged and decided, a confirmation asked and recorded', async () => {
    const page = at('thuky');
    await go('thuky', 'Biên bản', 'Biên bản kiểm phiếu');
    // Each of the three rounds was approved, and the minutes say by whom.
    await page
      .getByText(/Kết quả lần bầu này được người thứ hai duyệt: .+ \(Đoàn chủ tịch\), lúc /)
      .nth(2)
      .waitFor();
    expect(
      await page.getByText(/Kết quả lần bầu này được người thứ hai duyệt: .+ \(Đoàn chủ tịch\), lúc /).count(),
    ).toBe(3);
    await typeInto(page, 'Số biên bản', '03');
    const [pdf] = await Promise.all([page.waitForEvent('download'), pressOn(page, 'Tải PDF để in, ký')]);
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const [docx] = await Promise.all([page.waitForEvent('download'), pressOn(page, 'Tải DOCX')]);
    expect(
      readFileSync(await docx.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    await go('thuky', 'Sau bầu cử', 'Khiếu nại');
    await pressOn(page, 'Ghi nhận đơn khiếu nại');
    await dialogOpened(page);
    await page.keyboard.press('Escape');
    await dialogClosed(page);
    expect(await focusedName(page)).toBe('Ghi nhận đơn khiếu nại');
    await page.keyboard.press('Enter');
    await dialogOpened(page);
    await typeInto(page, 'Người khiếu nại', 'Phạm Thị Đào');
    await typeInto(page, 'Khiếu nại điều gì', 'Đề nghị kiểm lại phiếu lần bầu thứ ba');
    await pressOn(page, 'Ghi lại');
    await dialogClosed(page);
    await page.getByText('chưa giải quyết').first().waitFor();
    // While it is open, the election can not be ended.
    expect(
      (await persons.totchuc.ask('POST', `/api/elections/${id}/acts`, { act: { act: 'finish-election' } })).status,
    ).toBe(409);
    await pressOn(page, 'Ghi kết quả giải quyết');
    await dialogOpened(page);
    await typeInto(page, 'Cơ quan giải quyết', 'Ủy ban kiểm tra Đảng ủy xã');
    await typeInto(page, 'Số, ký hiệu quyết định', '04-QĐ/UBKT');
    await typeInto(page, 'Căn cứ (điều, khoản)', 'Điều 33');
    await typeInto(page, 'Lý do', 'Hai bản nhập độc lập giống nhau');
    await pressOn(page, 'Ghi lại');
    await dialogClosed(page);
    await page.getByText('04-QĐ/UBKT').first().waitFor();

    await pressOn(page, 'Đề nghị chuẩn y');
    await dialogOpened(page);
    await typeInto(page, 'Số, ký hiệu văn bản đề nghị', '05-TTr/CB');
    await pressOn(page, 'Ghi lại');
    await dialogClosed(page);
    await page.getByText('05-TTr/CB').first().waitFor();
    await pressOn(page, 'Ghi quyết định chuẩn y');
    await dialogOpened(page);
    await typeInto(page, 'Số, ký hiệu quyết định', '61-QĐ/ĐU');
    await pressOn(page, 'Ghi lại');
    await dialogClosed(page);
    await page.getByText('61-QĐ/ĐU').first().waitFor();
    expect((await view()).after).toMatchObject({
      standing: [{ is: 'confirmed' }, { is: 'confirmed' }, { is: 'confirmed' }],
    });
  });

  test('the organiser ends the election; the dossier holds every paper of it', async () => {
    await go('totchuc', 'Biên bản', 'Biên bản kiểm phiếu');
    await pressOn(at('totchuc'), 'Kết thúc cuộc bầu');
    await dialogOpened(at('totchuc'));
    await at('totchuc').keyboard.press('Enter');
    await at('totchuc').getByText('Cuộc bầu đã kết thúc. Mọi số liệu nằm trong nhật ký.').waitFor();

    const page = at('thuky');
    await go('thuky', 'Biên bản', 'Biên bản kiểm phiếu');
    await page.getByRole('button', { name: /Hồ sơ.*PDF/ }).waitFor();
    const [pdf] = await Promise.all([page.waitForEvent('download'), pressOn(page, /Hồ sơ.*PDF/)]);
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const [zip] = await Promise.all([page.waitForEvent('download'), pressOn(page, /Hồ sơ.*(ZIP|zip)/)]);
    const names = [...unzip(readFileSync(await zip.path())).keys()];
    for (const ending of ['.pdf', '.docx', '.csv', '.json'])
      expect(
        names.some((name) => name.endsWith(ending)),
        `${ending} among ${names.join(', ')}`,
      ).toBe(true);
  });

  test('the auditor reads it all, changes nothing, and the record verifies', async () => {
    const page = at('kiemtra');
    await page.goto(`/elections/${id}/record`);
    await page.getByText('Nhật ký của cuộc bầu').first().waitFor();
    await pressOn(page, 'Kiểm tra toàn bộ');
    await page.getByText(/^Nguyên vẹn: \d+ mục/).waitFor();
    expect(
      (await persons.kiemtra.ask('POST', `/api/elections/${id}/acts`, { act: { act: 'declare-result' } })).status,
    ).toBe(409);
    expect(errors).toEqual([]);
  });
});
