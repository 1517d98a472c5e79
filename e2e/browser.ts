import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The system's Chromium; nothing is downloaded and nothing is fetched in the background. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.PLENUM_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** `PLENUM_LATE=300` makes all the timers of every page late; see `lateTimers`. */
const late = Number(process.env.PLENUM_LATE ?? 0);

/**
 * Lets every timer of a machine's pages ring so many milliseconds later, as on an old office machine that has much to do: what is
 * done by keys in between shows whether anything waits for less than it needs.
 */
const lateTimers = (context: BrowserContext, by: number): Promise<unknown> =>
  context.addInitScript((milliseconds) => {
    const inTime = window.setTimeout.bind(window);
    window.setTimeout = ((act: TimerHandler, delay = 0, ...given: unknown[]) =>
      inTime(act, delay + milliseconds, ...given)) as typeof window.setTimeout;
  }, by);

/** A machine of its own: own cookies, own storage. Page errors fail the test that looks at `errors`. */
export async function openMachine(
  browser: Browser,
  url: string,
  viewport = desk,
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport, baseURL: url, locale: 'vi-VN' });
  if (late > 0) await lateTimers(context, late);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, errors };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/**
 * What axe finds on the page as it stands, by WCAG 2.2 A and AA and best practices; one line each.
 * @param contrast false leaves out the colours: by far the longest rule, and the same in every language
 */
export async function axeFindings(page: Page, { contrast = true } = {}): Promise<string[]> {
  const options = { resultTypes: ['violations' as const], rules: { 'color-contrast': { enabled: contrast } } };
  // A page that was looked at before holds axe already. No page of ours holds a frame, so the legacy mode finds the same.
  const again = await page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe?: { run(options: object): Promise<{ violations: Violation[] }> } };
    return axe ? (await axe.run(wanted)).violations.map(({ id, nodes }) => ({ id, nodes })) : null;
  }, options);
  const violations: readonly Violation[] =
    again ?? (await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze()).violations;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** The machine's browser makes passkeys by itself, as of a device whose owner says yes; the address must be by the name localhost. */
export async function givePasskeys<Machine extends { readonly context: BrowserContext; readonly page: Page }>(
  machine: Machine,
): Promise<Machine> {
  const devtools = await machine.context.newCDPSession(machine.page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return machine;
}
