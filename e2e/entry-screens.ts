import type { Browser, Page } from 'playwright-core';
import { en } from '../apps/web/src/wording/en.ts';
import { vi } from '../apps/web/src/wording/vi.ts';
import { givePasskeys } from './browser.ts';
import { machineOf, type Person, signIn } from './person.ts';

/** An organisation's own sign-in, as the installation is told of it; nobody goes there. */
export const providerSetting = {
  PLENUM_OIDC_ISSUER: 'https://dangnhap.example.vn',
  PLENUM_OIDC_CLIENT_ID: 'plenum',
  PLENUM_OIDC_CLIENT_SECRET: 'bi-mat',
  PLENUM_OIDC_NAME: 'Cổng đăng nhập tỉnh Bến Sông',
} as const;

/** Two guests of a meeting, of whom two factors are asked: one has no passkey yet, one has. */
export type FactorLogin = 'themkhoa' | 'dungkhoa';
const names: Readonly<Record<FactorLogin, string>> = { themkhoa: 'Hồ Văn Thêm', dungkhoa: 'Cao Thị Khóa' };

interface EntryScreen {
  readonly name: string;
  readonly who: 'quantri' | 'totchuc' | FactorLogin | null;
  readonly path: string;
  readonly shows: (page: Page) => Promise<unknown>;
}

const told = (page: Page) => page.getByRole('alert').waitFor();

/** The screens of the organisation's own sign-in and of the second factor. */
export const entryScreens = (
  language: 'vi' | 'en',
  { factor, account, identity } = language === 'vi' ? vi : en,
): readonly EntryScreen[] => [
  {
    name: 'log-in-by-the-organisation',
    who: null,
    path: '/login',
    shows: (page) =>
      page
        .getByRole('button', { name: identity.enter.replace('{{name}}', providerSetting.PLENUM_OIDC_NAME) })
        .waitFor(),
  },
  { name: 'log-in-turned-back', who: null, path: '/login?problem=identity-unknown', shows: told },
  {
    name: 'my-account-to-link',
    who: 'totchuc',
    path: '/account',
    shows: (page) => page.getByRole('button', { name: identity.link }).waitFor(),
  },
  { name: 'my-account-not-linked', who: 'totchuc', path: '/account?problem=identity-taken', shows: told },
  {
    name: 'require-factor',
    who: 'quantri',
    path: '/accounts',
    shows: async (page) => {
      await page.getByRole('button', { name: factor.change }).click();
      await page.getByRole('dialog').getByRole('radio', { name: factor.of.roles }).check();
      await page.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'second-factor-add',
    who: 'themkhoa',
    path: '/second-factor',
    shows: (page) => page.getByLabel(account.passkeyName).waitFor(),
  },
  {
    name: 'second-factor-use',
    who: 'dungkhoa',
    path: '/second-factor',
    shows: (page) => page.getByRole('button', { name: account.byPasskey }).waitFor(),
  },
];

/** Adds a passkey on a machine of the person's own. */
async function addPasskey(browser: Browser, url: string, person: Person) {
  const machine = await machineOf(browser, url, person);
  await givePasskeys(machine);
  await machine.page.goto('/account');
  await machine.page.getByLabel(vi.account.passkeyName).fill('Máy ở văn phòng');
  await machine.page.getByRole('button', { name: vi.account.addPasskey }).click();
  await machine.page.getByRole('listitem').filter({ hasText: 'Máy ở văn phòng' }).waitFor();
  return machine;
}

/** Asks two factors of the guests of a meeting, and brings two of them. `url` by the name localhost: browsers give passkeys there. */
export async function askTwoFactors(
  browser: Browser,
  url: string,
  { administrator, meeting, password }: { administrator: Person; meeting: string; password: string },
): Promise<Readonly<Record<FactorLogin, Person>>> {
  const made = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await administrator.ask('POST', path, body);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
    return answer.json<{ id: string }>();
  };
  const people = {} as Record<FactorLogin, Person>;
  for (const login of ['themkhoa', 'dungkhoa'] as const) {
    const body = { login, name: names[login], password, administrator: false };
    const { id: account } = await made('/api/accounts', body);
    await made(`/api/meetings/${meeting}/acts`, { act: { act: 'give-duties', account, duties: ['guest'] } });
    people[login] = await signIn(url, login, password);
  }
  const own = await addPasskey(browser, url, people.dungkhoa);
  await own.context.close();
  const office = await addPasskey(browser, url, administrator);
  // Asking ends the session that began with a password; the administrator's own of this test goes on.
  await office.context.clearCookies();
  await office.page.goto('/login');
  await office.page.getByRole('button', { name: vi.account.byPasskey }).click();
  await office.page.waitForURL(({ pathname }) => pathname !== '/login');
  const status = await office.page.evaluate(async () => {
    const body = JSON.stringify({ of: ['guest'], reason: 'Kỳ đại hội' });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/second-factor', { method: 'POST', headers, body })).status;
  });
  if (status !== 200) throw new Error(`Two factors could not be asked: ${status}`);
  await office.context.close();
  return people;
}
