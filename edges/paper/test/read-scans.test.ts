import { PDFiumLibrary } from '@hyzyla/pdfium';
import { ballotPaperOf, formOf, regulationById } from '@plenum/election';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Layout } from '../src/layout/layout.ts';
import { printBallots } from '../src/print/print-ballots.ts';
import { ballotsCsv } from '../src/read/ballots-read.ts';
import { readScans } from '../src/read/read-scans.ts';
import {
  anyScanner,
  cross,
  pencil,
  pens,
  plainScanner,
  random,
  type Scanner,
  scanned,
  scribble,
  strike,
  strokes,
  tick,
  writing,
} from './scan-maker.ts';

const [families, middles, givens] = [
  ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'],
  ['Văn', 'Thị', 'Hữu', 'Thị Phương', 'Minh', 'Quốc', 'Đình'],
  ['An', 'Bình', 'Cường', 'Dung', 'Đức', 'Giang', 'Hà', 'Khánh', 'Nghĩa', 'Phượng', 'Quyên', 'Uyển', 'Yến'],
];

async function printed(names: number, seats: number, copies: number) {
  const regulation = regulationById('vn-party-2024')!;
  const candidates = Array.from({ length: names }, (_, index) => ({
    id: `c${index + 1}`,
    name: `${families[index % 5]} ${middles[index % 7]} ${givens[index % 13]}`,
    nominated: 'committee' as const,
  }));
  const paper = ballotPaperOf({
    election: {
      id: 'bch',
      title: { vi: 'Bầu Ban Chấp hành khóa XV', en: 'Election of the committee' },
      regulation,
      amendments: [],
      office: 'other',
      meeting: { kind: 'delegates-congress', summoned: 350, excluded: [] },
      seats,
      candidates,
      rounds: [],
      stopped: null,
    },
    round: {
      index: 0,
      kind: 'first',
      form: formOf(regulation, 'first', seats, names),
      seats,
      candidates: candidates.map(({ id }) => id),
    },
    lang: 'vi',
  });
  const { pdf, layout } = printBallots(paper, copies);
  const document = await (await PDFiumLibrary.init()).loadDocument(pdf);
  const page = async (number: number): Promise<Buffer> => {
    const { data } = await document.getPage(number - 1).render({
      scale: 200 / 72,
      render: ({ data: raw, width, height }) =>
        sharp(raw, { raw: { width, height, channels: 4 } })
          .png({ compressionLevel: 1 })
          .toBuffer(),
    });
    return Buffer.from(data);
  };
  return { paper, layout, page };
}

type Draw = (layout: Layout, roll: () => number) => { readonly svg: string; readonly cells: Record<string, string> };

/** About a third of the names struck, by every kind of line. */
const struck: Draw = ({ rows }, roll) => {
  const pen = pens[Math.floor(roll() * pens.length)]!;
  const chosen = rows.filter(() => roll() < 0.35);
  const svg = chosen.map(({ name }, index) => strike(name, strokes[index % strokes.length]!, pen, roll)).join('');
  return { svg, cells: Object.fromEntries(chosen.map(({ candidate }) => [candidate, 'x'])) };
};

const read = async (
  { paper, layout }: { paper: Parameters<typeof printBallots>[0]; layout: Layout },
  files: readonly (readonly [string, Uint8Array])[],
) => {
  const outcome = await readScans({
    layout,
    papers: [paper],
    scans: files.map(([file, bytes]) => ({ file, bytes: () => bytes })),
  });
  if (!('read' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.read;
};

test('what was drawn is what is read, and what is not clear is left to people', { timeout: 600_000 }, async () => {
  const print = await printed(24, 15, 6);
  const { layout, page } = print;
  const scan = async (number: number, seed: number, draw: Draw, how?: Scanner) => {
    const roll = random(seed);
    const drawn = draw(layout, roll);
    const bytes = await scanned(await page(number), layout, drawn.svg, how ?? anyScanner(roll), roll);
    return { ...drawn, file: [`scan-${number}-${seed}`, new Uint8Array(bytes)] as const };
  };
  const [, second, third, fourth] = layout.rows;
  const clear = [
    await scan(1, 11, struck, plainScanner),
    await scan(2, 12, struck, { ...anyScanner(random(5)), upsideDown: true, ink: 'colour' }),
    await scan(3, 13, struck, { ...plainScanner, ink: 'bits', dpi: 300, turnDegrees: 2 }),
    await scan(4, 14, () => ({ svg: '', cells: {} }), { ...plainScanner, turnDegrees: -3, noise: 10 }),
  ];
  const doubtful = await scan(5, 15, (_, roll) => ({
    svg:
      strike(second!.name, 'straight', pencil, roll) +
      scribble(third!.name, pens[0]!, roll) +
      strike({ ...fourth!.name, width: fourth!.name.width * 0.4 }, 'straight', pens[0]!, roll),
    cells: { [second!.candidate]: '?', [third!.candidate]: '?', [fourth!.candidate]: '?' },
  }));
  const written = await scan(
    6,
    16,
    (_, roll) => ({ svg: writing(50, 285, 40, pens[1]!, roll), cells: {} }),
    plainScanner,
  );
  const blank = await sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#fbfbf4' } })
    .png()
    .toBuffer();
  const found = await read(print, [
    ...clear.map(({ file }) => file),
    doubtful.file,
    written.file,
    ['again', clear[0]!.file[1]],
    ['blank', new Uint8Array(blank)],
  ]);
  expect(found.marks.map(({ file, cells }) => ({ file, cells }))).toEqual(
    clear.map(({ file, cells }) => ({ file: file[0], cells })),
  );
  expect(found.unsettled.map(({ file, why, cells }) => ({ file, why, cells }))).toEqual([
    { file: doubtful.file[0], why: 'doubtful-mark', cells: doubtful.cells },
    { file: written.file[0], why: 'extra-writing', cells: {} },
    { file: 'again', why: 'duplicate', cells: clear[0]!.cells },
    { file: 'blank', why: 'not-a-ballot', cells: {} },
  ]);
  expect(found).toMatchObject({ pages: 8, settled: 4, stamped: 0 });
  expect(found.ballots).toHaveLength(6);
  expect(ballotsCsv(found, layout).trim().split('\n')).toHaveLength(7);
});

test('papers of another print are not ballots of this one', { timeout: 300_000 }, async () => {
  const [here, there] = [await printed(5, 3, 1), await printed(5, 3, 1)];
  const other = await scanned(await there.page(1), there.layout, '', plainScanner, random(1));
  const found = await read(here, [['other', new Uint8Array(other)]]);
  expect(found.unsettled).toEqual([{ file: 'other', page: 1, ballot: null, why: 'not-a-ballot', cells: {} }]);
});

test('ticks and crosses in boxes: agree, disagree, both, neither', { timeout: 300_000 }, async () => {
  const print = await printed(4, 4, 1);
  const [both, agree, disagree] = print.layout.rows;
  const svg =
    tick(both!.agree!, pens[0]!) +
    cross(both!.disagree!, pens[2]!) +
    tick(agree!.agree!, pens[1]!) +
    cross(disagree!.disagree!, pens[1]!);
  const bytes = await scanned(
    await print.page(1),
    print.layout,
    svg,
    { ...plainScanner, ink: 'colour', turnDegrees: 1 },
    random(3),
  );
  const found = await read(print, [['boxes', new Uint8Array(bytes)]]);
  expect(found.unsettled).toEqual([]);
  expect(found.marks[0]!.cells).toEqual({
    [both!.candidate]: 'ad',
    [agree!.candidate]: 'a',
    [disagree!.candidate]: 'd',
  });
});
