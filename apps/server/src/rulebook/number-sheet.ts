import { formatDate, type Sheet } from '@plenum/election';
import type { NumberEntry, NumberLine, NumberRun, SecrecyDegree } from '@plenum/rulebook';
import type { Language } from '../http/language.ts';

const degrees: Readonly<Record<SecrecyDegree, Readonly<Record<Language, string>>>> = {
  secret: { vi: 'Mật', en: 'Secret' },
  'top-secret': { vi: 'Tối mật', en: 'Top secret' },
  'utmost-secret': { vi: 'Tuyệt mật', en: 'Utmost secrecy' },
};
const words = {
  vi: {
    sheet: 'Sổ văn bản đi',
    header: [
      'Số',
      'Số, ký hiệu văn bản',
      'Ngày tháng văn bản',
      'Tên loại và trích yếu nội dung',
      'Người ký',
      'Nơi nhận văn bản',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ghi chú',
    ],
    reserved: 'Giữ số',
    cancelled: 'Đã hủy',
  },
  en: {
    sheet: 'Register of issued items',
    header: [
      'Number',
      'Number and symbol',
      'Date',
      'Type and title',
      'Signer',
      'Recipients',
      'Kept by',
      'Copies',
      'Note',
    ],
    reserved: 'Reserved',
    cancelled: 'Cancelled',
  },
} as const;

/** The register of issued instruments as a sheet (Nghị định 30/2020/NĐ-CP, Phụ lục IV), numbers that were cancelled or reserved too. */
export function numberSheet(run: NumberRun, language: Language): Sheet {
  const { sheet, header } = words[language];
  return { name: sheet, header, rows: run.lines.map((line) => cellsOf(line, language)) };
}

function cellsOf(line: NumberLine, language: Language): Sheet['rows'][number] {
  const { reserved, cancelled } = words[language];
  if (line.status === 'reserved') return [line.number, '', '', '', '', '', '', null, `${reserved}: ${line.reason}`];
  const issued = line.status === 'issued' ? line : line.was;
  const note = line.status === 'cancelled' ? `${cancelled}: ${line.reason}` : '';
  if (issued === null) return [line.number, '', '', '', '', '', '', null, note];
  return [line.number, issued.symbol, ...entryCells(issued.entry, language, note)];
}

function entryCells(entry: NumberEntry, language: Language, note: string): Sheet['rows'][number] {
  const { date, degree, title, signer, recipients, keptBy, copies } = entry;
  const says = degree === null ? (title ?? '') : degrees[degree][language];
  const notes = [note, entry.note ?? ''].filter((part) => part !== '').join('; ');
  return [formatDate(date), says, signer ?? '', recipients ?? '', keptBy ?? '', copies, notes];
}
