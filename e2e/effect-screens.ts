import type { Page } from 'playwright-core';
import { en } from '../apps/web/src/wording/en.ts';
import { vi } from '../apps/web/src/wording/vi.ts';

interface EffectScreen {
  readonly name: string;
  readonly who: 'quantri' | 'kiemphieu1' | 'totchuc';
  readonly path: string;
  readonly shows: (page: Page) => Promise<unknown>;
}

const dialog = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** The screens of force, relations, amendments, numbers and making known. */
export const effectScreens = (
  language: 'vi' | 'en',
  wording = language === 'vi' ? vi : en,
): readonly EffectScreen[] => [
  {
    name: 'in-force',
    who: 'quantri',
    path: '/rulebook/in-force?on=2026-11-27',
    shows: (page) => page.locator('table.in-force').waitFor(),
  },
  {
    name: 'secret-item',
    who: 'quantri',
    path: '/rulebook/in-force?on=2026-11-27',
    shows: dialog(wording.effect.secretAdd),
  },
  {
    name: 'number-runs',
    who: 'quantri',
    path: '/rulebook/numbers',
    shows: (page) => page.locator('table.number-runs').waitFor(),
  },
  {
    name: 'number-register',
    who: 'quantri',
    path: '/rulebook/numbers/vi-du-so-qc',
    shows: (page) => page.locator('table.number-register').waitFor(),
  },
  {
    name: 'number-issue',
    who: 'quantri',
    path: '/rulebook/numbers/vi-du-so-dai-hoi',
    shows: async (page) => {
      await page.locator('table.number-register').waitFor();
      await page.getByRole('button', { name: language === 'vi' ? 'Cấp số 3' : 'Issue number 3' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'cited-not-registered',
    who: 'kiemphieu1',
    path: '/rulebook/missing',
    shows: (page) => page.getByRole('heading', { level: 1 }).first().waitFor(),
  },
  {
    name: 'relations',
    who: 'quantri',
    path: '/rulebook/vi-du-quy-che-mau-2021/relations',
    shows: (page) => page.locator('.relation-list li').first().waitFor(),
  },
  {
    name: 'relations-to-confirm',
    who: 'quantri',
    path: '/rulebook/vi-du-vb-05-hd-btctu/relations',
    shows: (page) => page.locator('.relation-list q').first().waitFor(),
  },
  {
    name: 'relation-added',
    who: 'quantri',
    path: '/rulebook/vi-du-quy-che-mau/relations',
    shows: dialog(wording.effect.addRelation),
  },
  {
    name: 'in-force-dates',
    who: 'quantri',
    path: '/rulebook/vi-du-quy-che-mau/relations',
    shows: async (page) => {
      await dialog(wording.effect.setInForce)(page);
      const add = wording.effect.addOwnDate;
      await page.getByRole('button', { name: add }).click();
    },
  },
  {
    name: 'amendments',
    who: 'quantri',
    path: '/rulebook/vi-du-quyet-dinh-44/amendments',
    shows: (page) => page.locator('.cited-words').first().waitFor(),
  },
  {
    name: 'amendment-added',
    who: 'quantri',
    path: '/rulebook/vi-du-quyet-dinh-44/amendments',
    shows: dialog(wording.effect.addAmendment),
  },
  {
    name: 'consolidated',
    who: 'kiemphieu1',
    path: '/rulebook/vi-du-quy-che-mau-2021/consolidated?on=2024-07-01',
    shows: (page) => page.locator('.consolidated .line.replaced').waitFor(),
  },
  {
    name: 'making-known-list',
    who: 'quantri',
    path: '/rulebook/making-known',
    shows: (page) => page.locator('table.known-list').waitFor(),
  },
  {
    name: 'making-known-of-a-unit',
    who: 'totchuc',
    path: '/rulebook/vi-du-quy-che-mau/making-known',
    shows: (page) => page.locator('table.learning').waitFor(),
  },
  {
    name: 'making-known-audience',
    who: 'quantri',
    path: '/rulebook/vi-du-quy-che-mau/making-known',
    shows: dialog(wording.effect.nameAudience),
  },
  {
    name: 'making-known-session',
    who: 'quantri',
    path: '/rulebook/vi-du-quy-che-mau/making-known',
    shows: dialog(wording.effect.holdSession),
  },
];
