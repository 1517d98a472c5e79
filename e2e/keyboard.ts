import type { Page } from 'playwright-core';

/** What a person hears when focus lands: the name of the focused element, by label, aria-label or text. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labelled = element.getAttribute('aria-labelledby');
    const byId = labelled
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    const labels =
      'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent) : [];
    const name =
      byId ||
      element.getAttribute('aria-label') ||
      labels.join(' ') ||
      (element.matches('a, button, summary, [role="button"]') ? element.textContent : '') ||
      '';
    return name.replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until the element whose name matches has the focus. Fails with the names it met, so that a lost path shows. */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  const met: string[] = [];
  const matches = (text: string) => (typeof name === 'string' ? text.includes(name) : name.test(text));
  for (let press = 0; press < most; press += 1) {
    const found = await focusedName(page);
    if (found !== '' && matches(found)) return;
    met.push(found);
    await page.keyboard.press('Tab');
  }
  await page.screenshot({ path: '.reports/lost-path.png', fullPage: true });
  throw new Error(`Tab never reached ${name}. Met: ${[...new Set(met)].join(' | ')}`);
}

/** Tab to a control and press Enter there. */
export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Tab to a field, empty it and type. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Waits until the dialog that was asked for has the focus: keys that come before go to what lies under it. */
export const dialogOpened = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('[role="dialog"]')?.contains(document.activeElement) === true);

/** Waits until no dialog is open and the focus is back on the page: keys that come before go to the dialog. */
export async function dialogClosed(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[role="dialog"]') === null && document.activeElement !== document.body,
  );
}
