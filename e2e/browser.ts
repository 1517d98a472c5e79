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

/** A machine of its own: own cookies, own storage. Page errors fail the test that looks at `errors`. */
export async function openMachine(
  browser: Browser,
  url: string,
  viewport = desk,
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport, baseURL: url, locale: 'vi-VN' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, errors };
}

/** What axe finds on the page as it stands, by WCAG 2.2 A and AA and best practices; one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // No page of ours holds a frame: the legacy mode, which opens no page beside it, finds the same in a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
