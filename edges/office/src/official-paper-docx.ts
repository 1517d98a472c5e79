import type { HeadingLine } from '@plenum/election';
import { formProfiles, type OfficialPaper, type PaperClosing, type PaperParagraph } from '@plenum/rulebook';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { settleDocx } from './docx-time.ts';
import { letterheadOf } from './official-letterhead.ts';
import { printable } from './printable.ts';

const mm = convertMillimetersToTwip;
const font = 'Times New Roman';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
}

const run = (text: string, sizePt: number, { bold = false, italic = false, underlined = false }: Look = {}): TextRun =>
  new TextRun({ text, size: sizePt * 2, bold, italics: italic, ...(underlined && { underline: { type: 'single' } }) });

const centred = (children: readonly TextRun[], after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [...children] });

/** A rule as long as the text is an underline; a shorter one a row of underlined spaces below it. */
function headingLine({ text, sizePt, bold = false, italic = false, rule }: HeadingLine): readonly Paragraph[] {
  const line = centred([run(text, sizePt, { bold, italic, underlined: rule === 1 })]);
  return rule === undefined || rule === 1 ? [line] : [line, shortRule(Math.round(text.length * rule * 3))];
}

const shortRule = (spaces: number): Paragraph =>
  centred([new TextRun({ text: '\u00a0'.repeat(Math.max(8, spaces)), size: 8, underline: { type: 'single' } })]);

function sideBySide(widthsMm: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widthsMm[0]! + widthsMm[1]!), type: WidthType.DXA },
    columnWidths: widthsMm.map((width) => mm(width)),
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, n) =>
              new TableCell({
                width: { size: mm(widthsMm[n]!), type: WidthType.DXA },
                margins: { left: 0, right: 0 },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** An instrument in its form as DOCX. `at` is the file's creation time; the same paper gives the same bytes. */
export async function renderOfficialDocx(paper: OfficialPaper, { at }: { readonly at: Date }): Promise<Uint8Array> {
  const shown = printable(paper);
  const size = formProfiles[shown.profile].sizesPt.body.value * 2;
  const file = new Document({
    title: `${shown.type} ${shown.abstract}`.trim(),
    creator: 'Plenum',
    lastModifiedBy: 'Plenum',
    styles: {
      default: {
        document: {
          run: { font, size, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
          paragraph: { spacing: { after: 0 } },
        },
      },
    },
    sections: [shown, ...shown.attached].map((one, n) => section(one, n === 0)),
  });
  return settleDocx(await Packer.toBuffer(file), at);
}

const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ size: 26, children: [PageNumber.CURRENT] })],
    }),
  ],
});

function section(paper: OfficialPaper, first: boolean): ISectionOptions {
  const { marginsMm, paper: page } = formProfiles[paper.profile];
  const margin = (side: keyof typeof marginsMm) => mm(marginsMm[side].value);
  return {
    properties: {
      // The first page has no number.
      titlePage: first,
      ...(first ? {} : { type: SectionType.NEXT_PAGE }),
      page: {
        size: { width: mm(page.widthMm), height: mm(page.heightMm) },
        margin: {
          top: margin('top'),
          right: margin('right'),
          bottom: margin('bottom'),
          left: margin('left'),
          header: mm(10),
        },
      },
    },
    headers: { default: pageNumber },
    children: [
      ...head(paper),
      ...title(paper),
      ...paper.body.flatMap((item) => bodyParagraphs(item, paper)),
      ...closing(paper),
    ],
  };
}

function head(paper: OfficialPaper): readonly (Table | Paragraph)[] {
  const letterhead = letterheadOf(paper);
  if (letterhead === null) return [];
  const widths = paper.profile === 'party' ? [75, 90] : [62, 103];
  const [left, right] = [letterhead.left, letterhead.right];
  return [
    sideBySide(widths, [
      [left.slice(0, -1).flatMap(headingLine), right.slice(0, -1).flatMap(headingLine)],
      [left.slice(-1).flatMap(headingLine), right.slice(-1).flatMap(headingLine)],
    ]),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

function title(paper: OfficialPaper): readonly Paragraph[] {
  const { sizesPt } = formProfiles[paper.profile];
  const isParty = paper.profile === 'party';
  return [
    ...(paper.type === '' ? [] : [centred([run(paper.type, sizesPt.type.value, { bold: true })], 40)]),
    ...(paper.abstract === ''
      ? []
      : [centred([run(paper.abstract, isParty ? 15 : sizesPt.type.value, { bold: true })])]),
    ...paper.issuedWith.map((text) => centred([run(text, sizesPt.body.value, { italic: true })])),
    ...(isParty ? [centred([run('-----', 14)])] : paper.letterhead === null ? [] : [shortRule(40)]),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

function bodyParagraphs(
  { level, label, heading, text }: PaperParagraph,
  { profile }: OfficialPaper,
): readonly Paragraph[] {
  const { sizesPt, lineSpacing } = formProfiles[profile];
  const size = sizesPt.body.value;
  const spacing = { after: 100, line: Math.round(lineSpacing.value * 240), lineRule: LineRuleType.AUTO };
  const set = (children: readonly TextRun[], keepNext = false) =>
    new Paragraph({
      alignment: AlignmentType.BOTH,
      indent: { firstLine: mm(10) },
      spacing,
      keepNext,
      children: [...children],
    });
  const middle = (line: string) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [run(line, size, { bold: true })],
    });
  if (level === 'formula') return [middle(text)];
  const below = text === '' ? [] : [set([run(text, size)])];
  if (level === 'part' || level === 'chapter')
    return [middle(label), ...(heading === '' ? [] : [middle(heading)]), ...below];
  if (level === 'section' && heading !== '') return [middle(`${label} ${heading}`), ...below];
  if (level === 'article' && heading !== '')
    return [set([run(`${label} ${heading}`, size, { bold: true })], true), ...below];
  if (level === 'quoted')
    return [
      new Paragraph({ alignment: AlignmentType.BOTH, indent: { left: mm(6) }, spacing, children: [run(text, size)] }),
    ];
  if (label === '') return [set([run(text, size, { italic: level === 'lead' && text.startsWith('Căn cứ') })])];
  return [set([run(label, size, { bold: level === 'article' }), run(` ${heading}${text}`, size)])];
}

function closing(paper: OfficialPaper): readonly (Table | Paragraph)[] {
  const { note, recipients, signature, name } = paper.closing;
  const size = formProfiles[paper.profile].sizesPt.body.value;
  const notes = note.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: { firstLine: mm(10) },
        children: [run(text, size, { italic: true })],
      }),
  );
  if (recipients.length + signature.length === 0 && name === null) return notes;
  return [
    ...notes,
    new Paragraph({ spacing: { after: 120 }, keepNext: true, children: [] }),
    sideBySide([80, 85], [[recipientLines(recipients, paper), signatureLines(paper.closing)]]),
    // A document may not end with a table; in 1 pt its last paragraph starts no new page.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function recipientLines(recipients: readonly string[], { profile }: OfficialPaper): readonly Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({ children: [] })];
  const isParty = profile === 'party';
  const label = isParty
    ? run('Nơi nhận:', 14, { underlined: true })
    : run('Nơi nhận:', 12, { bold: true, italic: true });
  return [
    new Paragraph({ children: [label] }),
    ...recipients.map((text) => new Paragraph({ children: [run(text, isParty ? 12 : 11)] })),
  ];
}

function signatureLines({ signature, name }: PaperClosing): readonly Paragraph[] {
  const room = Array.from({ length: 4 }, () => new Paragraph({ keepNext: true, children: [] }));
  return [
    ...signature.map((text) => {
      const plain = text.startsWith('(');
      return centred([run(text, 14, { bold: !plain, italic: plain })]);
    }),
    ...room,
    centred(name === null ? [] : [run(name, 14, { bold: true })]),
  ];
}
