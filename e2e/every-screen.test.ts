import { join } from 'node:path';
import { nouns } from '@plenum/election';
import { renderRedlineDocx } from '@plenum/office';
import { redlineOf } from '@plenum/rulebook';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../apps/web/src/wording/en.ts';
import { vi } from '../apps/web/src/wording/vi.ts';
import { axeFindings, desk, openBrowser, phone } from './browser.ts';
import { effectScreens } from './effect-screens.ts';
import { askTwoFactors, entryScreens, type FactorLogin, providerSetting } from './entry-screens.ts';
import { machineOf, type Person, signIn } from './person.ts';
import { type RunningServer, startServer } from './plenum-server.ts';
import { keyAll, openElection, openRound, paper } from './prepared.ts';
import { meetingUnderWay } from './prepared-meeting.ts';

const password = 'plenum-vi-du-2026';
const half = 'vi-du-chi-bo-2026';

interface Screen {
  readonly name: string;
  readonly who: 'kiemphieu1' | 'truongban' | 'totchuc' | 'quantri' | 'quansat' | FactorLogin | null;
  readonly path: string;
  /** What the screen is ready with. */
  readonly shows: (page: Page) => Promise<unknown>;
}
type Language = 'vi' | 'en';

const heading = (page: Page, level = 1) => page.getByRole('heading', { level }).first().waitFor();
const figures = (page: Page) => page.locator('.figures').first().waitFor();

/** A DOCX in no form at all. */
const unformedDocx = async (): Promise<Buffer> =>
  Buffer.from(
    await renderRedlineDocx(redlineOf([], ['QUYẾT ĐỊNH', 'Điều 1. Mẫu']), {
      title: 'Mẫu',
      author: 'Mẫu',
      at: new Date(0),
    }),
  );

const dialog = (button: Record<Language, string>, language: Language) => async (page: Page) => {
  await page.getByRole('button', { name: button[language], exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** Every address that a person can come to, and what opens on it, with who sees most there. */
const screens = (
  made: Made,
  language: Language,
  { switch: switches } = language === 'vi' ? vi : en,
): readonly Screen[] => [
  { name: 'log-in', who: null, path: '/login', shows: (page) => page.locator('.example-accounts').waitFor() },
  { name: 'code-on-paper', who: null, path: '/code', shows: (page) => heading(page) },
  { name: 'my-account', who: 'totchuc', path: '/account', shows: (page) => heading(page, 2) },
  { name: 'link-without-code', who: null, path: '/first', shows: (page) => page.locator('.notice').waitFor() },
  { name: 'elections', who: 'totchuc', path: '/', shows: (page) => page.locator('.election-row').first().waitFor() },
  {
    name: 'elections-of-an-observer',
    who: 'quansat',
    path: '/',
    shows: (page) => page.locator('.election-row').first().waitFor(),
  },
  { name: 'new-election', who: 'totchuc', path: '/elections/new', shows: (page) => heading(page, 2) },
  {
    name: 'list-empty',
    who: 'totchuc',
    path: `/elections/${made.empty}/list`,
    shows: (page) => page.locator('.empty').waitFor(),
  },
  {
    name: 'list-wrong',
    who: 'totchuc',
    path: `/elections/${made.wrong}/list`,
    shows: async (page) => {
      await page.getByRole('button', { name: language === 'vi' ? /^Chốt danh sách/ : /^Close the list/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'list-import-with-faults',
    who: 'totchuc',
    path: `/elections/${made.wrong}/list`,
    shows: async (page) => {
      await page.getByRole('tab', { name: language === 'vi' ? vi.list.import : en.list.import }).click();
      await page.locator('input[type="file"]').setInputFiles({
        name: 'danh-sach.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('name,born,nominated\nNguyễn Văn Sai,1975-02-31,committee\n,1980-01-01,nobody\n'),
      });
      await page.getByRole('button', { name: language === 'vi' ? vi.list.look : en.list.look }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'list-closed',
    who: 'totchuc',
    path: '/elections/vi-du-tinh-2025/list',
    shows: (page) => page.locator('table.candidates').waitFor(),
  },
  {
    name: 'base-form',
    who: 'totchuc',
    path: `/elections/${made.ready}/base`,
    shows: async (page) => {
      await page.getByRole('textbox', { name: language === 'vi' ? vi.base.summoned : en.base.summoned }).fill('120');
      await page.locator('.live-base').waitFor();
    },
  },
  {
    name: 'base-of-a-further-round',
    who: 'totchuc',
    path: '/elections/vi-du-cong-doan-2023/base',
    shows: (page) => heading(page, 2),
  },
  { name: 'base-announced', who: 'totchuc', path: `/elections/${half}/base`, shows: figures },
  {
    name: 'duties',
    who: 'totchuc',
    path: `/elections/${half}/list`,
    shows: dialog({ vi: vi.duties.button, en: en.duties.button }, language),
  },
  {
    name: 'papers-form',
    who: 'truongban',
    path: `/elections/${made.opened}/entry`,
    shows: (page) => page.locator('form').waitFor(),
  },
  {
    name: 'entry',
    who: 'kiemphieu1',
    path: `/elections/${half}/entry`,
    shows: (page) => page.locator('.entries').waitFor(),
  },
  {
    name: 'keying',
    who: 'kiemphieu1',
    path: `/elections/${half}/key`,
    shows: (page) => page.getByRole('application').waitFor(),
  },
  {
    name: 'keying-with-a-note',
    who: 'kiemphieu1',
    path: `/elections/${half}/key`,
    shows: async (page) => {
      await page.getByRole('application').waitFor();
      await page.keyboard.type('12v');
      await page.locator('.flag-picker').waitFor();
    },
  },
  {
    name: 'compare-not-yet',
    who: 'truongban',
    path: `/elections/${half}/compare`,
    shows: (page) => page.locator('.empty').waitFor(),
  },
  {
    name: 'compare',
    who: 'truongban',
    path: `/elections/${made.compared}/compare`,
    shows: (page) => page.locator('.compare').waitFor(),
  },
  {
    name: 'compare-read-again',
    who: 'truongban',
    path: `/elections/${made.compared}/compare`,
    shows: async (page) => {
      await page.locator('.compare').waitFor();
      await page.keyboard.press('3');
      await page.locator('.keys-field').waitFor();
    },
  },
  {
    name: 'compare-settled',
    who: 'truongban',
    path: '/elections/vi-du-tinh-2025/compare',
    shows: (page) => page.locator('.compare').waitFor(),
  },
  {
    name: 'result-not-yet',
    who: 'totchuc',
    path: `/elections/${half}/result`,
    shows: (page) => page.locator('.empty').waitFor(),
  },
  { name: 'result-complete-55-names', who: 'totchuc', path: '/elections/vi-du-tinh-2025/result', shows: figures },
  { name: 'result-tie', who: 'totchuc', path: '/elections/vi-du-cong-doan-2023/result', shows: figures },
  {
    name: 'result-stop',
    who: 'totchuc',
    path: '/elections/vi-du-cong-doan-2023/result',
    shows: dialog({ vi: vi.result.stop, en: en.result.stop }, language),
  },
  { name: 'result-void', who: 'totchuc', path: '/elections/vi-du-quan-nhan-2023/result', shows: figures },
  { name: 'result-further', who: 'totchuc', path: '/elections/vi-du-huyen-2020/result?round=1', shows: figures },
  {
    name: 'result-cumulative-why',
    who: 'totchuc',
    path: '/elections/vi-du-co-dong-2025/result',
    shows: async (page) => {
      await figures(page);
      const closed = page.locator('.why-button[aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      await page.locator('.result-steps summary').click();
    },
  },
  {
    name: 'what-if-nothing-tried',
    who: 'totchuc',
    path: '/elections/vi-du-huyen-2020/what-if',
    shows: (page) => page.locator('.what-if').waitFor(),
  },
  {
    name: 'what-if',
    who: 'totchuc',
    path: '/elections/vi-du-huyen-2020/what-if',
    shows: async (page) => {
      const wording = language === 'vi' ? vi : en;
      await page.getByLabel(wording.switch.threshold).selectOption('share');
      const share = page.getByRole('group', { name: wording.switch.threshold });
      await share.getByLabel(wording.whatIf.shareLabel).fill('3/4');
      await page.getByRole('button', { name: wording.whatIf.button }).click();
      await page.locator('tr.differs').first().waitFor();
      await page.locator('.result-steps summary').click();
    },
  },
  ...hallScreens(made),
  {
    name: 'minutes',
    who: 'truongban',
    path: '/elections/vi-du-tinh-2025/minutes',
    shows: (page) => page.locator('.a4').waitFor(),
  },
  {
    name: 'minutes-finished',
    who: 'totchuc',
    path: '/elections/vi-du-doan-2026/minutes',
    shows: (page) => page.locator('.a4').waitFor(),
  },
  {
    name: 'after',
    who: 'totchuc',
    path: '/elections/vi-du-huyen-2020/after',
    shows: (page) => page.locator('.after-next').waitFor(),
  },
  {
    name: 'after-lodge',
    who: 'totchuc',
    path: '/elections/vi-du-doan-2026/after',
    shows: async (page) => {
      await page.locator('.after-list').first().waitFor({ state: 'attached' });
      await page.locator('section.card button').first().click();
      await page.locator('[role="dialog"] form').waitFor();
    },
  },
  {
    name: 'proposals',
    who: 'totchuc',
    path: '/proposals',
    shows: async (page) => {
      await page.locator('details summary').first().click();
      await page.locator('details table').first().waitFor();
    },
  },
  { name: 'holidays', who: 'quantri', path: '/holidays', shows: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'election-record',
    who: 'totchuc',
    path: '/elections/vi-du-khuyen-hoc-2026/record',
    shows: (page) => page.locator('table.record').waitFor(),
  },
  {
    name: 'record-verified',
    who: 'quantri',
    path: '/record',
    shows: async (page) => {
      await page.locator('table.record').waitFor();
      await page.getByRole('button', { name: language === 'vi' ? vi.record.verify : en.record.verify }).click();
      await page.locator('.notice.yes').waitFor();
    },
  },
  { name: 'regulations', who: 'totchuc', path: '/regulations', shows: (page) => page.locator('table').waitFor() },
  {
    name: 'regulation',
    who: 'totchuc',
    path: '/regulations/vn-party-2024',
    shows: (page) => page.locator('table.switches').first().waitFor(),
  },
  {
    name: 'organisation',
    who: 'quantri',
    path: '/organisation',
    shows: (page) => page.locator('.unit-tree').waitFor(),
  },
  {
    name: 'organisation-none-of-yours',
    who: 'kiemphieu1',
    path: '/organisation',
    shows: (page) => page.locator('.empty').waitFor(),
  },
  { name: 'unit', who: 'truongban', path: '/organisation/vi-du-h1', shows: figures },
  { name: 'people', who: 'quantri', path: '/people', shows: (page) => page.locator('table').waitFor() },
  {
    name: 'person',
    who: 'quansat',
    path: '/people/vi-du-n001',
    shows: (page) => page.locator('.person-card').waitFor(),
  },
  { name: 'import-organisation', who: 'quantri', path: '/organisation/import', shows: (page) => heading(page, 1) },
  {
    name: 'meetings',
    who: 'quantri',
    path: '/meetings',
    shows: (page) => page.locator('.meeting-row').first().waitFor(),
  },
  { name: 'meeting-convene', who: 'quantri', path: '/meetings/new', shows: (page) => heading(page, 2) },
  ...(
    [
      ['agenda', '/agenda', '.agenda-item'],
      ['summoned', '/summoned', 'table.people'],
      ['by-rule', '/by-rule', 'table.people'],
      ['delegate-file', '/delegate-file', 'form'],
      ['duties', '/duties', '.duty-cards'],
    ] as const
  ).map(([name, path, ready]) => ({
    name: `meeting-${name}`,
    who: 'quantri' as const,
    path: `/meetings/vi-du-hoi-nghi-con-lau/prepare${path}`,
    shows: (page: Page) => page.locator(ready).first().waitFor({ state: 'attached' }),
  })),
  // What is prepared and who has a code is shown as long as the meeting has not ended.
  {
    name: 'meeting-overview',
    who: 'quantri',
    path: `/meetings/${made.meeting}/prepare`,
    shows: (page) => page.locator('.prepared').waitFor(),
  },
  {
    name: 'meeting-papers',
    who: 'quantri',
    path: `/meetings/${made.meeting}/prepare/papers`,
    shows: (page) => page.locator('.duty-list').waitFor({ state: 'attached' }),
  },
  {
    name: 'meeting-groups',
    who: 'quantri',
    path: '/meetings/vi-du-hoi-nghi-con-lau/prepare/groups',
    shows: (page) => page.locator('.duty-cards, .empty').first().waitFor(),
  },
  {
    name: 'meeting-desk',
    who: 'kiemphieu1',
    path: `/meetings/${made.meeting}/desk`,
    shows: (page) => page.locator('.desk-door').waitFor(),
  },
  {
    name: 'meeting-run',
    who: 'truongban',
    path: `/meetings/${made.meeting}/run`,
    shows: (page) => page.locator('.run .notice').first().waitFor(),
  },
  {
    name: 'meeting-hall',
    who: 'truongban',
    path: `/meetings/${made.meeting}/hall`,
    shows: (page) => page.locator('.hall-words').waitFor(),
  },
  {
    name: 'meeting-phone',
    who: 'totchuc',
    path: `/meetings/${made.meeting}/me`,
    shows: (page) => page.locator('.phone-vote').waitFor(),
  },
  {
    name: 'meeting-elections',
    who: 'totchuc',
    path: '/meetings/vi-du-hoi-nghi-tong-ket/elections',
    shows: (page) => page.locator('.conclusions').waitFor(),
  },
  {
    name: 'meeting-conclusions',
    who: 'totchuc',
    path: '/meetings/vi-du-hoi-nghi-con-lau/conclusions',
    shows: (page) => page.locator('table.tasks').first().waitFor(),
  },
  {
    name: 'meeting-conclusion-written',
    who: 'totchuc',
    path: '/meetings/vi-du-hoi-nghi-con-lau/conclusions',
    shows: dialog({ vi: vi.conclusions.write, en: en.conclusions.write }, language),
  },
  {
    name: 'meeting-minutes-draft',
    who: 'totchuc',
    path: '/meetings/vi-du-hoi-nghi-con-lau/minutes',
    shows: (page) => page.locator('.minutes-sections').waitFor(),
  },
  {
    name: 'meeting-minutes-signed',
    who: 'quansat',
    path: '/meetings/vi-du-hoi-nghi-tong-ket/minutes',
    shows: (page) => page.locator('.a4').waitFor(),
  },
  {
    name: 'meeting-dossier',
    who: 'totchuc',
    path: '/meetings/vi-du-hoi-nghi-tong-ket/dossier',
    shows: (page) => page.locator('.dossier-parts').waitFor(),
  },
  { name: 'accounts', who: 'quantri', path: '/accounts', shows: (page) => page.locator('table').waitFor() },
  {
    name: 'rulebook',
    who: 'quantri',
    path: '/rulebook',
    shows: (page) => page.locator('table.instruments').waitFor(),
  },
  {
    name: 'rulebook-register',
    who: 'quantri',
    path: '/rulebook/new',
    shows: async (page) => {
      await page.locator('input[type="file"]').setInputFiles({
        name: 'quy-che.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('QUY CHẾ\nlàm việc\nĐiều 1. Một\n1. Họp hằng tháng.\n3. Họp hằng quý.\nĐiều 3. Ba'),
      });
      await page.locator('details.outline-findings').waitFor();
    },
  },
  {
    name: 'instrument',
    who: 'kiemphieu1',
    path: '/rulebook/vi-du-quyet-dinh-44',
    shows: (page) => page.locator('.instrument-text .quoted').first().waitFor(),
  },
  {
    name: 'instrument-form',
    who: 'quantri',
    path: '/rulebook/vi-du-quyet-dinh-44/form',
    shows: async (page) => {
      await page
        .locator('section.card')
        .last()
        .locator('input[type="file"]')
        .setInputFiles({ name: 'mau.docx', mimeType: 'application/octet-stream', buffer: await unformedDocx() });
      await page.locator('table.departures').first().waitFor();
    },
  },
  {
    name: 'conformance',
    who: 'quantri',
    path: '/rulebook/vi-du-quy-che-go-cat/conformance',
    shows: (page) => page.locator('.redline del').first().waitFor(),
  },
  {
    name: 'conformance-of-units',
    who: 'kiemphieu1',
    path: '/rulebook/vi-du-quy-che-mau/units',
    shows: (page) => page.locator('table.matrix').waitFor(),
  },
  {
    name: 'send-a-model',
    who: 'totchuc',
    path: '/rulebook/vi-du-quy-che-mau/units',
    shows: async (page) => {
      const send = language === 'vi' ? vi.adaptation.send : en.adaptation.send;
      await page.getByRole('button', { name: send }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'draft-from-a-model',
    who: 'truongban',
    path: '/rulebook/drafts/vi-du-ban-soan-con-lau',
    shows: (page) => page.locator('.own-words').first().waitFor(),
  },
  {
    name: 'draft-to-decide',
    who: 'totchuc',
    path: '/rulebook/drafts/vi-du-ban-soan-dam-sen',
    shows: (page) => page.locator('.drafted > .redline del').first().waitFor(),
  },
  {
    name: 'search-in-texts',
    who: 'quansat',
    path: '/rulebook?q=nuoc%20len',
    shows: (page) => page.locator('.hits mark').first().waitFor(),
  },
  ...entryScreens(language),
  ...effectScreens(language),
  { name: 'join', who: 'kiemphieu1', path: '/join', shows: (page) => page.locator('.empty').waitFor() },
  {
    name: 'what-if',
    who: 'totchuc',
    path: '/elections/vi-du-huyen-2020/what-if',
    shows: async (page) => {
      await page.getByLabel(switches.threshold).selectOption('plurality');
      await page.getByRole('button', { name: (language === 'vi' ? vi : en).whatIf.button }).click();
      await page.locator('.what-if table').first().waitFor();
    },
  },
  ...(
    [
      ['papers', made.opened],
      ['counting', half],
      ['result-tie', 'vi-du-cong-doan-2023'],
      ['result-void', 'vi-du-quan-nhan-2023'],
      ['result-45-seats', 'vi-du-tinh-2025'],
      ['finished', 'vi-du-doan-2026'],
    ] as const
  ).map(([scene, id]) => ({
    name: `hall-${scene}`,
    who: 'totchuc' as const,
    path: `/elections/${id}/hall`,
    shows: (page: Page) => page.locator('.hall h1').waitFor(),
  })),
  { name: 'no-such-page', who: 'totchuc', path: '/nothing/here', shows: (page) => heading(page) },
];

/** The big screen at every stage of which an election stands here. */
const hallScreens = (made: Made): readonly Screen[] =>
  Object.entries({
    'hall-list': made.ready,
    'hall-open': made.opened,
    'hall-counting': half,
    'hall-result-45-names': 'vi-du-tinh-2025',
    'hall-tie': 'vi-du-cong-doan-2023',
    'hall-void': 'vi-du-quan-nhan-2023',
    'hall-finished': 'vi-du-huyen-2020',
  }).map(([name, id]) => ({
    name,
    who: 'totchuc',
    path: `/elections/${id}/hall`,
    shows: (page) => page.locator('.hall-scene').waitFor(),
  }));

interface Made {
  readonly empty: string;
  readonly wrong: string;
  readonly ready: string;
  readonly opened: string;
  readonly compared: string;
  readonly meeting: string;
}

/** Elections in states that the example organisation does not hold. */
async function makeMore(url: string): Promise<Made> {
  const [organiser, head, one, two] = await Promise.all(
    ['totchuc', 'truongban', 'kiemphieu1', 'kiemphieu2'].map((login) => signIn(url, login, password)),
  );
  const duties = [
    ['Trần Văn Trưởng', 'head-of-tellers'],
    ['Lê Thị Đếm', 'teller'],
    ['Phạm Văn Soát', 'teller'],
  ] as const;
  const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Đào', 'Vũ Văn Ấn'];
  const empty = await openElection(organiser!, { title: 'Bầu Ban Quản trị quỹ', seats: 3, candidates: [] });
  const wrong = await openElection(organiser!, {
    title: 'Bầu Ban Chấp hành, danh sách chưa đúng',
    regulation: 'vn-party-2024',
    office: 'executive-committee',
    seats: 5,
    candidates: [...names.slice(0, 4), { name: 'Hồ Văn Tự Ứng Cử', nominated: 'self', committeeMember: true }],
  });
  const ready = await openElection(organiser!, {
    title: 'Bầu Ban Chấp hành, chờ cơ sở tính',
    regulation: 'vn-party-2024',
    office: 'executive-committee',
    seats: 4,
    candidates: names,
    duties,
  });
  await organiser!.act(ready, { act: 'close-list' });
  const round = { seats: 3, candidates: names, duties };
  const opened = await openElection(organiser!, { ...round, title: 'Bầu Ban Kiểm soát' });
  await openRound(organiser!, opened, 12, 10);
  const compared = await openElection(organiser!, { ...round, title: 'Bầu Ban Thường trực' });
  await openRound(organiser!, compared, 12, 10);
  await head!.act(compared, { act: 'count-papers', issued: 10, collected: 4, note: '' });
  await keyAll(one!, compared, [paper(1, [1, 2]), paper(2, [4, 5]), paper(3, [2], [5]), paper(4, [3, 4])]);
  await keyAll(two!, compared, [paper(1, [1, 2]), paper(2, [3, 5]), paper(3, [2], [5]), paper(4, [3, 4])]);
  const [administrator, secondDelegate] = await Promise.all(
    ['quantri', 'thuky'].map((login) => signIn(url, login, password)),
  );
  const { id: meeting } = await meetingUnderWay({
    administrator: administrator!,
    desk: one!,
    secondDesk: two!,
    presidium: head!,
    delegate: organiser!,
    secondDelegate: secondDelegate!,
  });
  return { empty, wrong, ready, opened, compared, meeting };
}

/** Every text of a catalogue, `a.b.c` to the words. */
const textsOf = (branch: object, at = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(branch).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as const] : textsOf(value, `${at}${key}.`),
  );

/** Texts that a screen in the other language must not show: whole, without places for figures, and not the same in both. */
function foreignTo(language: Language): ReadonlySet<string> {
  const [own, other] = language === 'vi' ? [vi, en] : [en, vi];
  const ours = new Set([...textsOf(own), ...textsOf(nouns(language))].map(([, text]) => text));
  const theirs = [...textsOf(other), ...textsOf(nouns(language === 'vi' ? 'en' : 'vi'))];
  return new Set(theirs.map(([, text]) => text).filter((text) => !text.includes('{{') && !ours.has(text)));
}

/** The pieces of text that a reader meets, names for screen readers and hints among them, without those in another language. */
const spokenOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const inOther = (element: Element | null) => {
      const marked = element?.closest('[lang]');
      return marked !== null && marked !== undefined && marked.getAttribute('lang') !== document.documentElement.lang;
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement?.closest('script, style, noscript, code') && !inOther(node.parentElement))
        found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (!inOther(element)) found.push(element.getAttribute(name) ?? '');
    found.push(document.title.replace(/ · Plenum$/, ''));
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });

/** Names that the example's people gave to bodies and posts: data, which is in its writer's language. */
const given: ReadonlySet<string> = new Set(['Ban Thường vụ', 'Bí thư', 'Ủy ban Kiểm tra', 'Đoàn chủ tịch']);

const namespaces = Object.keys(vi).join('|');
const untranslated = new RegExp(String.raw`(^|\s)(${namespaces})\.[a-z]\w*|\{\{|\bundefined\b|\bNaN\b|\[object`);

describe('every screen', () => {
  let [server, browser]: [RunningServer, Browser] = [] as never;
  let url: string;
  let made: Made;
  const people = new Map<string, Person>();
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ example: true, env: providerSetting }), openBrowser()]);
    // Browsers give passkeys to this machine by its name only, not by a bare address.
    url = server.url.replace('127.0.0.1', 'localhost');
    for (const login of ['totchuc', 'truongban', 'kiemphieu1', 'quantri', 'quansat'])
      people.set(login, await signIn(url, login, password));
    made = await makeMore(url);
    const asked = { administrator: people.get('quantri')!, meeting: made.meeting, password };
    for (const [login, person] of Object.entries(await askTwoFactors(browser, url, asked))) people.set(login, person);
    // The example, a meeting under way and two passkeys are made first.
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test.concurrent.each(['vi', 'en'] as const)(
    'is clean at 1440 and at 390 px, in %s',
    { timeout: 1_200_000 },
    async (language) => {
      const foreign = foreignTo(language);
      const all = screens(made, language);
      const wrong: string[] = [];
      for (const who of new Set(all.map((screen) => screen.who))) {
        const { context, page, errors } = await machineOf(browser, url, people.get(who ?? ''), desk, language);
        for (const { name, path, shows } of all.filter((screen) => screen.who === who)) {
          await page.setViewportSize(desk);
          await page.goto(path);
          const broken = await shows(page).then(
            () => null,
            (error: Error) => error.message,
          );
          if (broken) wrong.push(`${name} does not come: ${broken}`);
          for (const viewport of [desk, phone]) {
            await page.setViewportSize(viewport);
            const place = `${viewport.width}-${language}`;
            // What differs by language shows at one width; that nothing is too wide is measured at both.
            if (language === 'vi' || viewport === desk)
              await page.screenshot({ path: join('.reports/screens', place, `${name}.png`), fullPage: true });
            wrong.push(...(await faultsOf(page, language, foreign)).map((fault) => `${name}, ${place}: ${fault}`));
          }
        }
        wrong.push(...errors.map((error) => `${who ?? 'nobody'}: ${error}`));
        await context.close();
      }
      expect(wrong).toEqual([]);
    },
  );
});

async function faultsOf(page: Page, language: Language, foreign: ReadonlySet<string>): Promise<readonly string[]> {
  const texts = await spokenOn(page);
  const { lang, across } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    across: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  return [
    ...(await axeFindings(page, { contrast: language === 'vi' })),
    ...(lang === language ? [] : [`html lang is ${lang}`]),
    ...(across > 0 ? [`${across} px wider than the screen`] : []),
    ...texts.filter((text) => foreign.has(text) && !given.has(text)).map((text) => `not in ${language}: ${text}`),
    ...texts.filter((text) => untranslated.test(text)).map((text) => `not a text: ${text}`),
  ];
}
