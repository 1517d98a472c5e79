import type { HeadingLine, MinutesBlock, PaperDocument, Run, SignatureBlock } from '@plenum/election';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { codePng } from './code-picture.ts';
import { settleDocx } from './docx-time.ts';
import { creationTime } from './minutes-pdf.ts';
import { printable } from './printable.ts';

const mm = convertMillimetersToTwip;
const textWidthMm = 165;
const font = 'Times New Roman';
const headingStyle = { size: 26, bold: true, color: '000000' } as const;
const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const runOf = (run: Run, sizePt = 13): TextRun =>
  new TextRun({
    // Dots to write on stay with the word before them.
    text: run.text.replaceAll(' ……', '\u00a0……'),
    bold: run.bold ?? false,
    italics: run.italic ?? false,
    size: run.mono ? 19 : sizePt * 2,
    ...(run.mono && { font: 'Courier New' }),
  });

const centred = (children: TextRun[], after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children });

/** A rule as long as the text is an underline; a shorter one a row of underlined spaces below it. */
function headingLine(line: HeadingLine): Paragraph[] {
  const { text, bold = false, italic = false, sizePt, rule } = line;
  const whole = rule === 1;
  const shown = new TextRun({
    text,
    bold,
    italics: italic,
    size: sizePt * 2,
    ...(whole && { underline: { type: 'single' } }),
  });
  if (rule === undefined || whole) return [centred([shown])];
  return [centred([shown]), shortRule(Math.round(text.length * rule * 3))];
}

const shortRule = (spaces: number): Paragraph =>
  centred([new TextRun({ text: '\u00a0'.repeat(spaces), size: 8, underline: { type: 'single' } })]);

function plainCell(widthMm: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: mm(widthMm), type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    children: [...children],
  });
}

/** A table without lines: what stands side by side on the page. */
function sideBySide(widthsMm: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textWidthMm), type: WidthType.DXA },
    columnWidths: widthsMm.map((width) => mm(width)),
    borders: noBorders,
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((cell, at) => plainCell(widthsMm[at]!, cell)) }),
    ),
  });
}

function heading(document: PaperDocument): (Paragraph | Table)[] {
  const stateForm = document.form !== 'party' && document.form !== 'youth-union';
  const sizePt = stateForm ? 13 : 14;
  const line = (text: string, italic: boolean): Paragraph =>
    new Paragraph({
      spacing: { before: 80 },
      alignment: AlignmentType.CENTER,
      children: [runOf({ text, italic }, sizePt)],
    });
  return [
    sideBySide(stateForm ? [64, 101] : [74, 91], [
      [document.heading.left.flatMap(headingLine), document.heading.right.flatMap(headingLine)],
      [[line(document.number, false)], [line(document.placeAndDate, true)]],
    ]),
    new Paragraph({ spacing: { after: 200 }, children: [] }),
    centred([runOf({ text: document.title, bold: true }, 16)], 40),
    centred([runOf({ text: document.abstract, bold: true }, 14)], stateForm ? 0 : 240),
    ...(stateForm ? [shortRule(40), new Paragraph({ spacing: { after: 80 }, children: [] })] : []),
  ];
}

function dataTable(block: Extract<MinutesBlock, { kind: 'table' }>): Table {
  const fixed = block.columns.reduce((sum, { widthMm }) => sum + (widthMm ?? 0), 0);
  const loose = block.columns.filter(({ widthMm }) => widthMm === null).length;
  const widths = block.columns.map(({ widthMm }) => mm(widthMm ?? (textWidthMm - fixed) / Math.max(loose, 1)));
  // A short table stays on one page, a long one leaves more than its header behind.
  const stays = (index: number): boolean => index < (block.rows.length <= 8 ? block.rows.length - 1 : 2);
  const cell = (text: string, at: number, header: boolean, keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: mm(2), right: mm(2), top: mm(0.7), bottom: mm(0.7) },
      children: [
        new Paragraph({
          alignment: header ? AlignmentType.CENTER : alignments[block.columns[at]!.align],
          keepNext,
          children: [runOf({ text, bold: header }, 12)],
        }),
      ],
    });
  const row = (cells: readonly string[], header: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, at, header, keepNext)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textWidthMm), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        block.columns.map(({ header }) => header),
        true,
        true,
      ),
      ...block.rows.map((cells, index) => row(cells, false, stays(index))),
    ],
  });
}

function bodyBlock(block: MinutesBlock, next: MinutesBlock | undefined): (Paragraph | Table)[] {
  const keepNext = next === undefined || next.kind === 'table' || next.kind === 'list';
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          spacing: { before: block.level === 1 ? 160 : 100, after: 60 },
          children: [runOf({ text: block.text, bold: true, italic: block.level === 2 })],
        }),
      ];
    case 'paragraph': {
      const mono = block.runs.some((run) => run.mono);
      const dotted = mono || block.runs.some(({ text }) => text.includes('……'));
      return [
        new Paragraph({
          keepNext,
          alignment: dotted ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
          indent: { firstLine: mono ? 0 : mm(10) },
          spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO },
          children: block.runs.map((run) => runOf(run)),
        }),
      ];
    }
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            indent: { left: mm(14), hanging: mm(4) },
            tabStops: [{ type: 'left', position: mm(14) }],
            spacing: { after: 60, line: 276, lineRule: LineRuleType.AUTO },
            children: [new TextRun({ children: ['–', new Tab()], size: 26 }), ...item.map((run) => runOf(run))],
          }),
      );
    case 'table':
      return [
        dataTable(block),
        new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
      ];
  }
}

function signature(person: SignatureBlock): Paragraph[] {
  const room = Array.from({ length: 4 }, () => new Paragraph({ keepNext: true, children: [] }));
  return [
    ...person.lines.map(
      (run) => new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [runOf(run)] }),
    ),
    ...room,
    centred([runOf({ text: person.name ?? '', bold: true })], 300),
  ];
}

function signatures(document: PaperDocument): Table {
  const rows: SignatureBlock[][] = [];
  for (let at = 0; at < document.signatures.length; at += 2) rows.push(document.signatures.slice(at, at + 2));
  return sideBySide(
    [textWidthMm / 2, textWidthMm / 2],
    rows.map((row) => row.map(signature)),
  );
}

/** The code with its caption below it; a long code is wider. Paragraphs, since not every program keeps a table with the next. */
function code({ code: shown }: PaperDocument): Paragraph[] {
  if (!shown) return [];
  const sideMm = shown.content.length > 200 ? 42 : 25;
  const pixels = Math.round((sideMm / 25.4) * 96);
  const picture = new ImageRun({
    type: 'png',
    data: codePng(shown.content),
    transformation: { width: pixels, height: pixels },
    altText: { name: 'code', title: shown.caption, description: shown.caption },
  });
  return [
    new Paragraph({ keepNext: true, children: [picture] }),
    new Paragraph({ keepNext: true, spacing: { after: 160 }, children: [runOf({ text: shown.caption }, 10)] }),
  ];
}

/** A hash in groups of four, which is set in letters of one width. */
const hashText = /([0-9a-f]{4}(?: [0-9a-f]{4})+)/;

function footer({ footer: { record, page } }: PaperDocument): Footer {
  const style = { size: 17, color: '333333' } as const;
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: '777777', space: 4 } },
        tabStops: [{ type: 'right', position: mm(textWidthMm) }],
        children: [
          ...record
            .split(hashText)
            .map((text, at) => new TextRun({ ...style, text, ...(at % 2 === 1 && { font: 'Courier New' }) })),
          new TextRun({
            ...style,
            children: [new Tab(), `${page} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function section(document: PaperDocument): ISectionOptions {
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30), footer: mm(10) },
      },
    },
    footers: { default: footer(document) },
    children: [
      ...heading(document),
      ...document.blocks.flatMap((block, at) => bodyBlock(block, document.blocks[at + 1])),
      new Paragraph({ spacing: { after: 120 }, keepNext: true, children: [] }),
      ...code(document),
      signatures(document),
      // A document may not end with a table: Word adds this paragraph, and in 1 pt it starts no new page.
      new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
    ],
  };
}

/** The minutes as a Word document: real tables whose header rows repeat. The same document gives the same bytes. */
export async function renderMinutesDocx(minutes: PaperDocument): Promise<Uint8Array> {
  const document = printable(minutes);
  const lang = document.lang === 'vi' ? 'vi-VN' : 'en-GB';
  const file = new Document({
    title: `${document.title} ${document.abstract}`,
    creator: 'Plenum',
    lastModifiedBy: 'Plenum',
    styles: {
      default: {
        heading1: { run: headingStyle },
        heading2: { run: { ...headingStyle, italics: true } },
        document: {
          run: { font, size: 26, language: { value: lang, eastAsia: lang } },
          paragraph: { spacing: { after: 0 } },
        },
      },
    },
    sections: [section(document)],
  });
  return settleDocx(await Packer.toBuffer(file), creationTime(document));
}
