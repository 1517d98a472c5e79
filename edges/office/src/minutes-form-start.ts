import type { MinutesDocument } from '@plenum/election';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  convertMillimetersToTwip as mm,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { settleDocx } from './docx-time.ts';

const font = 'Times New Roman';
const textWidthMm = 165;

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly centre?: boolean;
  readonly right?: boolean;
  readonly sizePt?: number;
  /** Stays with what follows. */
  readonly stays?: boolean;
}

function line(text: string, look: Look = {}): Paragraph {
  const { bold = false, italic = false, centre = false, right = false, sizePt = 13, stays = false } = look;
  return new Paragraph({
    alignment: centre ? AlignmentType.CENTER : right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { after: 80 },
    keepNext: stays,
    children: [new TextRun({ text, bold, italics: italic, size: sizePt * 2 })],
  });
}

const heading = (text: string): Paragraph => line(text, { bold: true, stays: true });

/** Figures stand to the right, as in the minutes; places, dates and counts of papers in the middle. */
const placed = (text: string): Look => ({
  centre: /\{\{(tt|ngay_sinh|phat_ra|thu_ve|hop_le|khong_hop_le)\}\}/.test(text),
  right: /\{\{(so_phieu|ty_le)\}\}/.test(text),
});

function table(headers: readonly string[], cells: readonly string[], widthsMm: readonly number[]): Table {
  const row = (texts: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: mm(widthsMm[at]!), type: WidthType.DXA },
            children: [line(text, bold ? { bold, centre: true, sizePt: 12 } : { ...placed(text), sizePt: 12 })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textWidthMm), type: WidthType.DXA },
    columnWidths: widthsMm.map((width) => mm(width)),
    rows: [row(headers, true), row(cells, false)],
  });
}

function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], leftMm = textWidthMm / 2): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const widths = [leftMm, textWidthMm - leftMm].map((width) => mm(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textWidthMm), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, at) =>
            new TableCell({ width: { size: widths[at]!, type: WidthType.DXA }, children: [...children] }),
        ),
      }),
    ],
  });
}

/** The name that papers carry at their right, as `minutesHeading` sets it. */
function rightOf(form: MinutesDocument['form']): readonly Paragraph[] {
  if (form === 'party') return [line('ĐẢNG CỘNG SẢN VIỆT NAM', { centre: true, bold: true, sizePt: 15 })];
  if (form === 'youth-union') return [line('ĐOÀN TNCS HỒ CHÍ MINH', { centre: true, bold: true, sizePt: 15 })];
  return [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { centre: true, bold: true, sizePt: 12 }),
    line('Độc lập - Tự do - Hạnh phúc', { centre: true, bold: true }),
  ];
}

/**
 * A form to begin with: every field that must be there and most of the others, under the heading of the kind of organisation. An
 * organisation changes words and looks.
 */
export async function startingMinutesForm(form: MinutesDocument['form'] = 'association'): Promise<Uint8Array> {
  const file = new Document({
    title: 'Mẫu biên bản kiểm phiếu',
    creator: 'Plenum',
    lastModifiedBy: 'Plenum',
    styles: { default: { document: { run: { font, size: 26 }, paragraph: { spacing: { after: 0 } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) },
          },
        },
        footers: { default: new Footer({ children: [line('{{nhat_ky}}', { sizePt: 9 })] }) },
        children: [
          sideBySide(
            [
              line('{{cap_tren}}', { centre: true }),
              line('{{to_chuc}}', { centre: true, bold: true }),
              line('BAN KIỂM PHIẾU', { centre: true, bold: true }),
              line('{{so}}', { centre: true }),
            ],
            [...rightOf(form), line('{{noi_hop}}, {{ngay}}', { centre: true, italic: true })],
            70,
          ),
          line(''),
          line('BIÊN BẢN', { bold: true, centre: true, sizePt: 16 }),
          line('Kiểm phiếu: {{cuoc_bau}}', { bold: true, centre: true, sizePt: 14 }),
          line(''),
          line('{{hoi_nghi}}, họp tại {{noi_hop}}, {{ngay}}; theo {{quy_che}} ({{van_ban}}).'),
          line('Số lượng cần bầu: {{so_luong_bau}}. Danh sách: {{so_nguoi}} người, số dư {{so_du}} ({{ty_le_so_du}}).'),
          line('Ban kiểm phiếu: {{ban_kiem_phieu}}. Trưởng ban: {{truong_ban}}.'),
          line('{{#lan_bau}}'),
          heading('{{ten}}: bầu {{can_bau}}'),
          line('{{co_so_chi_tiet}}'),
          table(
            ['Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ'],
            ['{{phat_ra}}', '{{thu_ve}}', '{{hop_le}}', '{{khong_hop_le}}'],
            [41, 41, 41, 42],
          ),
          line('{{ghi_chu}}'),
          heading('Số phiếu của từng người'),
          table(
            ['TT', 'Họ và tên', 'Ngày sinh', 'Số phiếu', 'Tỷ lệ'],
            ['{{#ung_vien}}{{tt}}', '{{ho_ten}}', '{{ngay_sinh}}', '{{so_phieu}}', '{{ty_le}}{{/ung_vien}}'],
            [15, 70, 30, 25, 25],
          ),
          heading('Người trúng cử'),
          table(
            ['TT', 'Họ và tên', 'Số phiếu', 'Tỷ lệ'],
            ['{{#nguoi_trung_cu}}{{tt}}', '{{ho_ten}}', '{{so_phieu}}', '{{ty_le}}{{/nguoi_trung_cu}}'],
            [15, 100, 25, 25],
          ),
          line('{{ket_luan}}'),
          line('{{/lan_bau}}'),
          line('Trúng cử {{so_trung_cu}} trên {{so_luong_bau}}; còn khuyết {{con_khuyet}}.'),
          line('Biên bản lập thành {{so_ban}} bản.', { stays: true }),
          line('{{#ma_bien_nhan}}'),
          line('{{ma_bien_nhan}}', { stays: true }),
          line('Biên nhận của mục công bố kết quả trong nhật ký: quét mã. {{bien_nhan}}', { sizePt: 10, stays: true }),
          line('{{/ma_bien_nhan}}'),
          line(''),
          sideBySide(
            [
              line('CHỦ TỌA', { bold: true, centre: true }),
              line('(ký, ghi rõ họ tên)', { italic: true, centre: true }),
            ],
            [
              line('TRƯỞNG BAN KIỂM PHIẾU', { bold: true, centre: true }),
              line('(ký, ghi rõ họ tên)', { italic: true, centre: true }),
              ...Array.from({ length: 4 }, () => line('')),
              line('{{truong_ban}}', { bold: true, centre: true }),
            ],
          ),
          line(''),
        ],
      },
    ],
  });
  return settleDocx(await Packer.toBuffer(file), new Date('2026-01-01T12:00:00Z'));
}
