import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, givePasskeys, openBrowser, openMachine, phone } from './browser.ts';
import { machineOf, type Person } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { keyAll, openAccounts, openRound, paper, testPassword } from './prepared.ts';

let [server, browser]: [RunningServer, Browser] = [] as never;
let people: Readonly<Record<'quantri' | 'totchuc' | 'truongban' | 'mot' | 'hai' | 'chutich', Person>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  people = await openAccounts(server, {
    totchuc: 'Lê Văn Tổ',
    truongban: 'Phạm Thị Trưởng',
    mot: 'Đỗ Văn Nhất',
    hai: 'Vũ Thị Nhì',
    chutich: 'Mai Văn Chủ',
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
});

async function enter(page: Page, login: string, password = testPassword): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: 'Các cuộc bầu cử' }).waitFor();
}
const picture = async (page: Page, name: string): Promise<void> => {
  if (!process.env.PLENUM_PICTURES) return;
  await page.screenshot({ path: `${process.env.PLENUM_PICTURES}/${name}.png`, fullPage: true });
};

describe('signing in', () => {
  test('by a passkey: added after the password, used without it, removed', async () => {
    // Browsers give passkeys to this machine by its name only, not by a bare address.
    const url = server.url.replace('127.0.0.1', 'localhost');
    const { context, page, errors } = await givePasskeys(await openMachine(browser, url));
    await enter(page, 'mot');
    await page.getByRole('link', { name: 'Đỗ Văn Nhất' }).click();
    await page.getByLabel('Tên để nhận ra khóa').fill('Máy ở văn phòng');
    await page.getByRole('button', { name: 'Thêm khóa trên thiết bị này' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Máy ở văn phòng' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'account');
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).first().click();
    await page.getByRole('button', { name: 'Vào bằng khóa đăng nhập' }).waitFor();
    await picture(page, 'log-in');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vào bằng khóa đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Các cuộc bầu cử' }).waitFor();
    await page.getByRole('link', { name: 'Đỗ Văn Nhất' }).click();
    await page.getByText('Bằng khóa đăng nhập').waitFor();
    await page.getByRole('button', { name: 'Bỏ Máy ở văn phòng' }).click();
    await page.getByText('Chưa có khóa nào.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
  test('takes two factors where an administrator requires them: a password leads to the adding of a passkey, then to its use', async () => {
    const url = server.url.replace('127.0.0.1', 'localhost');
    const { context, page, errors } = await givePasskeys(await openMachine(browser, url));
    await enter(page, 'quantri');
    await page.goto('/account');
    await page.getByLabel('Tên để nhận ra khóa').fill('Máy của quản trị');
    await page.getByRole('button', { name: 'Thêm khóa trên thiết bị này' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Máy của quản trị' }).waitFor();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).first().click();
    await page.getByRole('button', { name: 'Vào bằng khóa đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Các cuộc bầu cử' }).waitFor();
    const change = async (whom: string) => {
      await page.goto('/accounts');
      await page.getByRole('button', { name: 'Chọn ai phải dùng…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: whom }).check();
      await dialog.getByLabel('Lý do').fill('Kỳ đại hội');
      await picture(page, `require-factor-${whom}`);
      expect(await axeFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Áp dụng từ bây giờ' }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    // Of administrators and heads of the tellers, as is proposed: whoever holds neither enters as before.
    await change('Một số nhiệm vụ, quyền');
    await page.getByText('Trưởng ban kiểm phiếu', { exact: true }).waitFor();
    const asBefore = await openMachine(browser, url);
    await enter(asBefore.page, 'hai');
    await asBefore.context.close();
    await change('Mọi tài khoản');
    await page.getByText('Mọi tài khoản', { exact: true }).waitFor();

    const person = await givePasskeys(await openMachine(browser, url, phone));
    const byPassword = async (heading: string) => {
      await person.page.goto('/login');
      await person.page.getByLabel('Tên đăng nhập').fill('mot');
      await person.page.locator('input[autocomplete="current-password"]').fill(testPassword);
      await person.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await person.page.getByText(heading).waitFor();
    };
    await byPassword('Hãy thêm khóa đăng nhập trên thiết bị này');
    await picture(person.page, 'second-factor-phone');
    expect(await axeFindings(person.page)).toEqual([]);
    await person.page.goto('/elections/new');
    await person.page.getByLabel('Tên để nhận ra khóa').fill('Điện thoại');
    await person.page.keyboard.press('Enter');
    await person.page.waitForURL(/\/elections\/new$/);
    await person.page.context().clearCookies();
    await byPassword('Mật khẩu đúng.');
    await picture(person.page, 'second-factor-use');
    await person.page.getByRole('button', { name: 'Vào bằng khóa đăng nhập' }).click();
    await person.page.getByRole('heading', { name: 'Các cuộc bầu cử' }).waitFor();
    await change('Không ai');
    await page.getByText('Không ai', { exact: true }).waitFor();
    expect([...errors, ...person.errors]).toEqual([]);
    await Promise.all([context.close(), person.context.close()]);
  });
  test('is ended elsewhere: the other machine is asked to sign in again', async () => {
    const [here, there] = [await openMachine(browser, server.url, phone), await openMachine(browser, server.url)];
    await enter(here.page, 'hai');
    await enter(there.page, 'hai');
    await here.page.goto('/account');
    await here.page.getByText('Thiết bị này').waitFor();
    await picture(here.page, 'account-phone');
    expect(await axeFindings(here.page)).toEqual([]);
    await here.page.getByRole('button', { name: 'Đăng xuất các nơi khác' }).click();
    await here.page.getByRole('button', { name: 'Đăng xuất các nơi khác' }).waitFor({ state: 'hidden' });
    await there.page.goto('/');
    await there.page.getByRole('heading', { name: /Đăng nhập/ }).waitFor();
    await Promise.all([here.context.close(), there.context.close()]);
  });
  test('of an account is changed by an administrator, who proves who they are where it was long ago', async () => {
    const { context, page } = await machineOf(browser, server.url, people.quantri);
    await page.goto('/accounts');
    await page.getByRole('button', { name: 'Thay đổi Vũ Thị Nhì' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên đăng nhập').fill('nhi.moi');
    await picture(page, 'account-changes');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu tên đăng nhập' }).click();
    await dialog.getByText('Đã đổi tên đăng nhập.').waitFor();
    await context.close();
  });
});

describe('an election with split duties', () => {
  let id: string;
  beforeAll(async () => {
    const { json } = await people.totchuc.ask('POST', '/api/elections', {
      title: { vi: 'Bầu Ban Kiểm soát', en: 'Supervisory board' },
      regulation: 'simple-majority',
      office: 'board',
      seats: 1,
      secondApproval: true,
      meeting: {
        kind: 'members-congress',
        name: 'Hội nghị toàn thể',
        organisation: 'Hội Làm vườn xã Bến Đò',
        parent: '',
        place: 'Bến Đò',
        date: '2026-11-24',
      },
    });
    id = json<{ id: string }>().id;
    const accounts = (await people.totchuc.ask('GET', '/api/accounts')).json<readonly { id: string; name: string }[]>();
    for (const [name, duty] of [
      ['Phạm Thị Trưởng', 'head-of-tellers'],
      ['Đỗ Văn Nhất', 'teller'],
      ['Mai Văn Chủ', 'presidium'],
    ] as const) {
      const account = accounts.find((one) => one.name === name)?.id ?? '';
      await people.totchuc.act(id, { act: 'give-duty', account, name, duty });
    }
    const candidates = ['Nguyễn Văn An', 'Trần Thị Bình'].map((name) => ({ name, nominated: 'committee' as const }));
    await people.totchuc.act(id, { act: 'list-candidates', candidates });
    await openRound(people.totchuc, id, 4, 4);
    await people.truongban.act(id, { act: 'count-papers', issued: 3, collected: 3, note: '' });
    await keyAll(people.mot, id, [paper(1, [2]), paper(2, [2]), paper(3, [1])]);
  });

  test('a teller without an account signs in by the code on their slip, once', async () => {
    const { context, page } = await machineOf(browser, server.url, people.totchuc);
    await page.goto(`/elections/${id}`);
    await page.getByRole('button', { name: 'Phân công' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên, mỗi dòng một người').fill('Ngô Thị Giấy');
    await picture(page, 'codes');
    await dialog.getByRole('button', { name: 'Giao nhiệm vụ và in mã' }).click();
    const link = dialog.getByRole('link', { name: 'Tải tờ mã để in' });
    await link.waitFor();
    await dialog.getByText('chưa dùng, đến').waitFor();
    await picture(page, 'codes-made');
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const text = execFileSync('pdftotext', [await download.path(), '-']).toString();
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? '';
    expect(text).toContain('Ngô Thị Giấy');
    const teller = await openMachine(browser, server.url, phone);
    await teller.page.goto(`/code#${code}`);
    await picture(teller.page, 'code-phone');
    expect(await axeFindings(teller.page)).toEqual([]);
    await teller.page.getByRole('button', { name: 'Vào', exact: true }).click();
    await teller.page.getByRole('heading', { name: 'Bầu Ban Kiểm soát' }).waitFor();
    await teller.page.goto('/account');
    await teller.page.getByText('Bằng mã trên giấy').waitFor();
    const again = await openMachine(browser, server.url);
    await again.page.goto('/code');
    await again.page.getByLabel('Mã').fill(code.toLowerCase());
    await again.page.getByRole('button', { name: 'Vào', exact: true }).click();
    await again.page.getByText('Mã này không dùng được').waitFor();
    const [session] = (await teller.context.cookies()).filter(({ name }) => name === 'plenum');
    const act = (body: object) =>
      fetch(`${server.url}/api/elections/${id}/acts`, {
        method: 'POST',
        headers: { cookie: `plenum=${session?.value}`, origin: server.url, 'content-type': 'application/json' },
        body: JSON.stringify({ act: body }),
      });
    for (const body of [
      { act: 'begin-entry' },
      ...[paper(1, [2]), paper(2, [2]), paper(3, [1])].map((ballot) => ({ act: 'key-ballot', ballot })),
      { act: 'close-entry' },
    ])
      expect((await act(body)).status).toBe(200);
    await Promise.all([context.close(), teller.context.close(), again.context.close()]);
  });

  test('the presidium approves what the head declared, and only then it goes on', async () => {
    await people.truongban.act(id, { act: 'declare-result' });
    const early = await people.totchuc.ask('POST', `/api/elections/${id}/acts`, { act: { act: 'finish-election' } });
    expect(early.text).toContain('approval-waits');
    const head = await machineOf(browser, server.url, people.truongban);
    await head.page.goto(`/elections/${id}/result`);
    await head.page.getByText('Kết quả chờ đoàn chủ tịch duyệt: Mai Văn Chủ.').waitFor();
    const chair = await machineOf(browser, server.url, people.chutich);
    await chair.page.goto('/');
    await chair.page.getByText('Duyệt kết quả').click();
    const approve = chair.page.getByRole('button', { name: 'Duyệt kết quả lần bầu thứ nhất' });
    await approve.waitFor();
    await picture(chair.page, 'approval');
    expect(await axeFindings(chair.page)).toEqual([]);
    await approve.press('Enter');
    await chair.page.getByText('Mai Văn Chủ (đoàn chủ tịch) đã duyệt').waitFor();
    await head.page.getByText('Mai Văn Chủ (đoàn chủ tịch) đã duyệt').waitFor();
    await people.totchuc.act(id, { act: 'finish-election' });
    await Promise.all([head.context.close(), chair.context.close()]);
  });
});
