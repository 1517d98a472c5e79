import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectionView } from '@plenum/election';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, openBrowser, openMachine, phone } from './browser.ts';
import { type Person, signIn } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { linkOf, paper, testPassword } from './prepared.ts';
import { unzip, workbookOf } from './zip.ts';

const people = {
  totchuc: 'Nguyễn Thị Sắp',
  truongban: 'Trần Văn Trưởng',
  kiemphieu1: 'Lê Thị Đếm',
  kiemphieu2: 'Phạm Văn Soát',
  quansat: 'Hoàng Thị Ngắm',
} as const;
type Login = keyof typeof people;

/** The struck places of each paper, as they lie on the table. Kept: An 6, Bình 5, Cường 3, Đào 3; four of seven are needed. */
const firstRound = ['4', '3', '34', '4', '3', '2'];
/** Cường 5, Đào 1. */
const secondRound = ['2', '2', '2', '2', '2', '1'];

describe('from an empty server to a finished election', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  const machines = new Map<Login | 'quantri', Page>();
  const errors: string[] = [];
  let id = '';
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const at = (login: Login | 'quantri'): Page => {
    const page = machines.get(login);
    if (!page) throw new Error(`${login} has no machine yet`);
    return page;
  };
  const seat = async (login: Login | 'quantri'): Promise<Page> => {
    const machine = await openMachine(browser, server.url);
    machine.page.on('pageerror', (error) => errors.push(`${login}: ${error.message}`));
    machines.set(login, machine.page);
    return machine.page;
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
  /** Goes to a step by its link, as people do. */
  const step = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name }).click();
  const person = (login: Login): Promise<Person> => signIn(server.url, login, testPassword);
  const view = async (): Promise<ElectionView> =>
    (await (await person('totchuc')).ask('GET', `/api/elections/${id}`)).json<ElectionView>();

  test('the one-time link makes the first administrator, once', async () => {
    const page = await seat('quantri');
    await page.goto('/');
    await page.getByText('Chưa có tài khoản nào').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(linkOf(server));
    await field(page, 'Họ và tên').fill('Đỗ Văn Giữ');
    await field(page, 'Tên đăng nhập').fill('quantri');
    await page.getByLabel(/^Mật khẩu/).fill(testPassword);
    for (const size of [page.viewportSize()!, phone]) {
      await page.setViewportSize(size);
      expect(await axeFindings(page)).toEqual([]);
    }
    await button(page, 'Tạo tài khoản và vào').click();
    await page.getByText('Chưa có cuộc bầu cử nào').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const other = await openMachine(browser, server.url);
    await other.page.goto(linkOf(server));
    await field(other.page, 'Họ và tên').fill('Kẻ Đến Sau');
    await field(other.page, 'Tên đăng nhập').fill('densau');
    await other.page.getByLabel(/^Mật khẩu/).fill(testPassword);
    await button(other.page, 'Tạo tài khoản và vào').click();
    await other.page.getByRole('alert').getByText('Liên kết này không còn dùng được').waitFor();
    await other.context.close();
  });

  test('the administrator makes an account for each; each signs in', async () => {
    const page = at('quantri');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
    for (const [login, name] of Object.entries(people)) {
      await field(page, 'Họ và tên').fill(name);
      await field(page, 'Tên đăng nhập').fill(login);
      await page.getByLabel(/^Mật khẩu/).fill(testPassword);
      await button(page, 'Thêm tài khoản').click();
      await page.getByRole('cell', { name, exact: true }).waitFor();
    }
    // A second account of one name is refused in words, and what was typed stays.
    await field(page, 'Họ và tên').fill('Người Trùng Tên');
    await field(page, 'Tên đăng nhập').fill('totchuc');
    await page.getByLabel(/^Mật khẩu/).fill(testPassword);
    await button(page, 'Thêm tài khoản').click();
    await page.getByRole('alert').waitFor();
    expect(await field(page, 'Họ và tên').inputValue()).toBe('Người Trùng Tên');

    await Promise.all(
      (Object.keys(people) as Login[]).map(async (login) => {
        const own = await seat(login);
        await own.goto('/');
        await field(own, 'Tên đăng nhập').fill(login);
        await own.getByLabel(/^Mật khẩu/).fill(testPassword);
        await button(own, 'Đăng nhập').click();
        await own.getByText('Chưa có cuộc bầu cử nào').waitFor();
      }),
    );
  });

  test('the organiser opens an election and gives the duties', async () => {
    const page = at('totchuc');
    await page.getByRole('link', { name: 'Mở cuộc bầu cử' }).click();
    await field(page, 'Tên cuộc bầu, tiếng Việt').fill('Bầu Chi ủy khóa mới');
    await field(page, 'Số lượng cần bầu').fill('3');
    await page.getByLabel('Quy chế bầu cử').selectOption('vn-party-2024');
    await page.getByLabel('Loại').selectOption('members-congress');
    await page.getByLabel('Ngày bầu').fill('2026-11-24');
    await field(page, 'Tên đại hội, hội nghị').fill('Đại hội Chi bộ thôn Bến Đò');
    await field(page, 'Tổ chức').fill('Chi bộ thôn Bến Đò');
    await field(page, 'Cấp trên trực tiếp').fill('Đảng bộ xã Bến Đò');
    await field(page, 'Nơi họp').fill('Bến Đò');
    await button(page, 'Mở cuộc bầu cử').click();
    await page.waitForURL(/\/elections\/[^/]+\/list$/);
    id = /elections\/([^/]+)/.exec(page.url())?.[1] ?? '';

    await button(page, 'Phân công').click();
    const dialog = page.getByRole('dialog');
    for (const [login, duty] of [
      ['truongban', 'head-of-tellers'],
      ['kiemphieu1', 'teller'],
      ['kiemphieu2', 'teller'],
      ['quansat', 'observer'],
    ] as const) {
      await dialog.getByLabel('Người', { exact: false }).first().selectOption({ label: people[login] });
      await dialog.getByLabel('Nhiệm vụ', { exact: true }).selectOption(duty);
      await dialog.getByRole('button', { name: 'Giao nhiệm vụ', exact: true }).click();
      await dialog.getByRole('listitem').getByText(people[login]).waitFor();
    }
    // Who keys does not approve: the rule speaks inside the dialog.
    await dialog.getByLabel('Người', { exact: false }).first().selectOption({ label: people.kiemphieu1 });
    await dialog.getByLabel('Nhiệm vụ', { exact: true }).selectOption('head-of-tellers');
    await dialog.getByRole('button', { name: 'Giao nhiệm vụ', exact: true }).click();
    await dialog.getByRole('alert').getByText('Lê Thị Đếm').waitFor();
    await page.keyboard.press('Escape');
    await at('quansat')
      .getByRole('link', { name: /Bầu Chi ủy khóa mới/ })
      .waitFor();
  });

  test('files with faults list every fault and import nothing; a right one is looked at first', async () => {
    const page = at('totchuc');
    const faults = async () => {
      await button(page, 'Xem trước').click();
      const alert = page.getByRole('tabpanel').getByRole('alert');
      await alert.waitFor();
      const said = await alert.getByRole('listitem').allTextContents();
      await expect(alert.textContent()).resolves.toContain('Chưa ghi gì');
      return said;
    };
    await page.getByRole('tab', { name: 'Dán nhiều dòng' }).click();
    await field(page, 'Mỗi dòng một người').fill(
      'Nguyễn Văn An; 31/02/1975; ; cấp ủy\n; 1980-01-01\nTrần Thị Bình; 20/11/1980; ; ai đó',
    );
    expect(await faults()).toEqual([
      expect.stringMatching(/^Dòng 1, cột 2: “31\/02\/1975”/),
      expect.stringMatching(/^Dòng 2, cột 1: để trống/),
      expect.stringMatching(/^Dòng 3, cột 4: “ai đó”/),
    ]);
    await field(page, 'Mỗi dòng một người').fill(
      'Nguyễn Văn An; 02/03/1975; 19/05/1998; cấp ủy\nTrần Thị Bình; 20/11/1980',
    );
    await button(page, 'Xem trước').click();
    await button(page, 'Thêm 2 người vào danh sách').click();
    await page.getByText(/^2 người cho 3 chỗ · /).waitFor();

    await page.getByRole('tab', { name: 'Nhập tệp' }).click();
    const choose = (name: string, content: string | Buffer) =>
      page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    const header = ['Họ và tên', 'Ngày sinh', 'Đề cử/Ứng cử'];
    await choose('danh-sach.csv', 'name,born,nominated\nLê Văn Cường,1970-13-01,committee\nPhạm Thị Đào,,xin\n');
    expect(await faults()).toEqual([
      expect.stringMatching(/^Dòng 2, cột 2: “1970-13-01”/),
      expect.stringMatching(/^Dòng 3, cột 3: “xin”/),
    ]);
    await choose('danh-sach.xlsx', workbookOf([header, ['Lê Văn Cường', '30/02/1970', ''], ['', '01/01/1980', '']]));
    expect(await faults()).toEqual([
      expect.stringMatching(/^Dòng 2, cột 2: “30\/02\/1970”/),
      expect.stringMatching(/^Dòng 3, cột 1: để trống/),
    ]);
    await choose(
      'cuoc-bau.yaml',
      'plenum: election/1\nid: x\ntitle: Bầu\nregulation: khong-co\noffice: board\nseats: -1\nmeeting: { kind: members-congress, summoned: 7 }\ncandidates: []\nrounds: []\n',
    );
    expect((await faults()).length).toBeGreaterThanOrEqual(2);
    expect((await view()).candidates).toHaveLength(2);

    await choose('danh-sach.xlsx', workbookOf([header, ['Lê Văn Cường', '19/05/1970', 'cấp ủy']]));
    await button(page, 'Xem trước').click();
    await button(page, 'Thêm 1 người vào danh sách').click();
    await page.getByText(/^3 người cho 3 chỗ · /).waitFor();
  });

  test('a wrong list is refused with the article; a right one is closed', async () => {
    const page = at('totchuc');
    await button(page, 'Chốt danh sách 3 người').click();
    const alert = page.getByRole('alert');
    await alert.getByText('phải có số dư').waitFor();
    expect(await alert.textContent()).toContain('Điều 14.1 · 190-QĐ/TW');
    await page.getByRole('tab', { name: 'Thêm một người' }).click();
    await field(page, 'Họ và tên').fill('Phạm Thị Đào');
    await button(page, 'Thêm vào danh sách').click();
    await page.getByText(/^4 người cho 3 chỗ · /).waitFor();
    await button(page, 'Chốt danh sách 4 người').click();
    await page.getByRole('heading', { name: 'Danh sách đã chốt' }).waitFor();
    // Given name first: An, Bình, Cường, Đào.
    expect(await page.locator('table.candidates tbody strong').allTextContents()).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Văn Cường',
      'Phạm Thị Đào',
    ]);
  });

  test('a base above those summoned is refused; the right one is announced and the round opened', async () => {
    const page = at('totchuc');
    await button(page, 'Xác nhận áp dụng các quy tắc này').click();
    await button(page, 'Xác nhận áp dụng các quy tắc này').waitFor({ state: 'hidden' });
    await step(page, 'Cơ sở tính');
    await field(page, 'Số được triệu tập').fill('7');
    await field(page, 'Có mặt lúc bầu').fill('9');
    await page.getByText('Có mặt 9 nhiều hơn triệu tập 7').waitFor();
    await button(page, 'Công bố cơ sở tính 7').click();
    await page.getByRole('alert').getByText('Chưa thực hiện được').waitFor();
    expect((await view()).rounds).toEqual([]);
    await field(page, 'Có mặt lúc bầu').fill('7');
    await page.getByText('Cơ sở tính 7 = 7 triệu tập; cần 4 phiếu (quá một phần hai)').waitFor();
    await button(page, 'Công bố cơ sở tính 7').click();
    await button(page, 'Mở lần bầu thứ nhất: 4 người, 3 chỗ').click();
    await page.waitForURL(/\/entry$/);
  });

  test('more collected than issued says so clearly, and is corrected', async () => {
    const page = at('truongban');
    await page.goto(`/elections/${id}/entry`);
    await field(page, 'Phát ra').fill('7');
    await field(page, 'Thu về').fill('8');
    await page.getByText('Thu về nhiều hơn phát ra 1 phiếu.').waitFor();
    await button(page, 'Ghi số phiếu').click();
    await button(page, 'Sửa số phiếu').waitFor();
    await page.getByText('Nếu đếm nhầm, sửa số phiếu.', { exact: false }).waitFor();
    expect(
      (await (await person('kiemphieu1')).ask('POST', `/api/elections/${id}/acts`, { act: { act: 'begin-entry' } }))
        .status,
    ).toBe(409);
    await button(page, 'Sửa số phiếu').click();
    await field(page, 'Thu về').fill('6');
    await button(page, 'Ghi số phiếu').click();
    await page.getByRole('heading', { name: 'Hai lần nhập độc lập' }).waitFor();
  });

  /** Both tellers key the papers by keyboard, each at their own machine, and close their entries. */
  const keyBoth = (papers: readonly string[]) =>
    Promise.all(
      (['kiemphieu1', 'kiemphieu2'] as const).map(async (login) => {
        const page = at(login);
        await page.goto(`/elections/${id}/entry`);
        await button(page, 'Bắt đầu nhập phiếu').click();
        await page.getByRole('application').waitFor();
        for (const struck of papers) {
          await page.keyboard.type(struck);
          await page.keyboard.press('Enter');
        }
        await button(page, 'Khóa bản nhập của tôi').click();
        await page.waitForURL(/\/entry$/);
      }),
    );
  const declare = async (ordinal: string) => {
    const page = at('truongban');
    await step(page, 'Kết quả');
    await button(page, `Kiểm và công bố kết quả lần bầu ${ordinal}`).click();
    await page.getByRole('heading', { name: `Kết quả lần bầu ${ordinal}` }).waitFor();
  };

  test('two tellers key six papers; a seat stays open; the further round carries forward who may stand', async () => {
    await keyBoth(firstRound);
    await step(at('truongban'), 'Đối chiếu');
    await at('truongban').getByText('Các bản nhập giống hệt nhau').waitFor();
    await declare('thứ nhất');
    const rows = at('truongban').locator('table.result tbody tr:not(.why-row)');
    const said = (await rows.allTextContents()).map((row) => row.replace(/\s+/g, ' '));
    expect(said).toEqual([
      expect.stringMatching(/Nguyễn Văn An.*6.*85,71.*Trúng cử/),
      expect.stringMatching(/Trần Thị Bình.*5.*71,43.*Trúng cử/),
      expect.stringMatching(/Lê Văn Cường.*3.*42,86.*Thiếu 1 phiếu/),
      expect.stringMatching(/Phạm Thị Đào.*3.*42,86.*Thiếu 1 phiếu/),
    ]);

    const page = at('totchuc');
    await step(page, 'Kết quả');
    await page.getByText('Còn 1 chỗ. Đại hội quyết định bầu tiếp hay dừng.').waitFor();
    await page.getByRole('link', { name: 'Chuẩn bị lần bầu thứ hai: 2 người' }).click();
    expect(await field(page, 'Số được triệu tập').inputValue()).toBe('7');
    await field(page, 'Có mặt lúc bầu').fill('7');
    await button(page, 'Công bố cơ sở tính 7').click();
    await page.getByRole('heading', { name: 'Ai có tên trong lần bầu này' }).waitFor();
    expect(await page.locator('.standing li').allTextContents()).toEqual(['Lê Văn Cường', 'Phạm Thị Đào']);
    await button(page, 'Mở lần bầu thứ hai: 2 người, 1 chỗ').click();
    await page.waitForURL(/\/entry$/);

    const head = at('truongban');
    await step(head, 'Nhập phiếu');
    await field(head, 'Phát ra').fill('7');
    await field(head, 'Thu về').fill('6');
    await button(head, 'Ghi số phiếu').click();
    await head.getByRole('heading', { name: 'Hai lần nhập độc lập' }).waitFor();
    await keyBoth(secondRound);
    await declare('thứ hai');
    await head.getByText('Đã bầu đủ.', { exact: false }).waitFor();
    const names = new Map((await view()).candidates.map((one) => [one.id, one.name]));
    expect((await view()).elected.map((one) => names.get(one))).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Văn Cường',
    ]);
  });

  test('minutes as PDF and DOCX; then the election is finished and every further act refused', async () => {
    const head = at('truongban');
    await step(head, 'Biên bản');
    await field(head, 'Số biên bản').fill('07');
    const take = async (name: string) => {
      const [file] = await Promise.all([head.waitForEvent('download'), button(head, name).click()]);
      return readFileSync(await file.path());
    };
    expect((await take('Tải PDF để in, ký')).subarray(0, 5).toString()).toBe('%PDF-');
    await head.getByText(/Số 07 · PDF/).waitFor();
    expect([...unzip(await take('Tải DOCX')).keys()]).toContain('word/document.xml');
    await head.getByText(/Số 07 · DOCX/).waitFor();

    const page = at('totchuc');
    await step(page, 'Biên bản');
    await button(page, 'Kết thúc cuộc bầu').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc cuộc bầu' }).click();
    await page.getByText('Cuộc bầu đã kết thúc. Mọi số liệu nằm trong nhật ký.').waitFor();
    for (const { number, mayDo } of [await view()]) {
      // What is done after an election, and nothing else.
      expect(mayDo).toEqual([
        'draw-minutes',
        'note-closing',
        'lodge-complaint',
        'request-confirmation',
        'seal-papers',
        'keep-proposal',
      ]);
      for (const [login, act] of [
        ['totchuc', { act: 'give-duty', account: 'x', name: 'Kẻ Lạ', duty: 'teller' }],
        ['totchuc', { act: 'list-candidates', candidates: [{ name: 'Kẻ Lạ', nominated: 'floor' }] }],
        ['totchuc', { act: 'reopen-list', reason: 'x' }],
        ['totchuc', { act: 'announce-base', summoned: 9, excluded: [], present: 9, reason: 'x' }],
        ['totchuc', { act: 'open-round' }],
        ['totchuc', { act: 'stop-election', cite: 'x', why: 'x' }],
        ['totchuc', { act: 'finish-election' }],
        ['truongban', { act: 'count-papers', issued: 9, collected: 9, note: '' }],
        ['truongban', { act: 'declare-result' }],
        ['kiemphieu1', { act: 'begin-entry' }],
        ['kiemphieu1', { act: 'key-ballot', ballot: paper(1, [1]) }],
      ] as const) {
        const { status, text } = await (await person(login)).ask('POST', `/api/elections/${id}/acts`, { act });
        expect(status, `${act.act}: ${text}`).toBe(409);
        expect(text).toContain('election-finished');
      }
      expect((await view()).number).toBe(number);
    }
  });

  test('the record tells every act in words, and verifies whole', async () => {
    const page = at('quansat');
    await page.goto(`/elections/${id}/record`);
    await page.locator('table.record tbody tr').first().waitFor();
    const told = (await page.locator('table.record td.what').allTextContents()).map((text) => text.trim()).reverse();
    expect(told.filter((sentence) => /^Nhập phiếu số \d+, lần bầu [12]$/.test(sentence))).toHaveLength(24);
    for (const sentence of [
      'Mở cuộc bầu cử “Bầu Chi ủy khóa mới”, cần bầu 3',
      'Giao cho Lê Thị Đếm nhiệm vụ Kiểm phiếu viên',
      'Đưa Lê Văn Cường vào danh sách',
      'Chốt danh sách 4 người',
      'quy tắc chưa đối chiếu với văn bản gốc',
      'Công bố cơ sở tính lần bầu 1: 7, cần 4 phiếu',
      'Mở lần bầu 1 (bầu lần đầu): 3 chỗ, 4 người',
      'Lần bầu 1: phát ra 7 phiếu, thu về 8',
      'Lần bầu 1: phát ra 7 phiếu, thu về 6',
      'Lê Thị Đếm khóa bản nhập của lần bầu 1',
      'Công bố kết quả lần bầu 1: trúng cử 2 trên 3; còn 1 chỗ',
      'Mở lần bầu 2',
      'Công bố kết quả lần bầu 2: trúng cử 1 trên 1; đã bầu đủ',
      'Lập biên bản số 07, tệp PDF',
      'Lập biên bản số 07, tệp DOCX',
      'Kết thúc cuộc bầu cử',
    ])
      expect(
        told.filter((line) => line.includes(sentence)),
        sentence,
      ).toHaveLength(1);
    await button(page, 'Kiểm tra toàn bộ').click();
    await page.getByText(/^Nguyên vẹn: \d+ mục khớp với mốc đã ký/).waitFor();
  });

  test('the files of the election count to the same on another machine', async () => {
    const page = at('totchuc');
    await step(page, 'Kết quả');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tệp cuộc bầu và phiếu (.zip)' }).click(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'plenum-count-'));
    try {
      for (const [name, bytes] of unzip(readFileSync(await file.path()))) writeFileSync(join(folder, name), bytes);
      const { stdout } = await promisify(execFile)(process.execPath, [
        'apps/cli/bin/plenum.mjs',
        'count',
        join(folder, 'election.yaml'),
        '--json',
      ]);
      const counted = JSON.parse(stdout) as { elected: string[]; rounds: object[]; status: string; unfilled: number };
      const { rounds, elected, unfilled } = await view();
      expect(counted).toMatchObject({ status: 'complete', elected, unfilled });
      expect(counted.rounds).toEqual(rounds.map(({ declared }) => declared?.result));
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(errors).toEqual([]);
  });
});
