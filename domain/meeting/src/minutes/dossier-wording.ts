import type { Language } from '@plenum/kernel';
import type { MeetingDossierKey, MergeOutcome } from './dossier.ts';

/** The words of a meeting's dossier in one language. */
export interface DossierWording {
  readonly title: string;
  readonly part: Readonly<Record<MeetingDossierKey, string>>;
  readonly order: string;
  readonly name: string;
  readonly unit: string;
  readonly gained: string;
  readonly note: string;
  readonly reason: string;
  readonly alternates: string;
  readonly notSummoned: string;
  readonly replacedBy: (name: string) => string;
  readonly of: string;
  readonly file: string;
  readonly hash: string;
  readonly inPdf: string;
  readonly merge: Readonly<Record<MergeOutcome, string>>;
  readonly readme: string;
}

const vi: DossierWording = {
  title: 'HỒ SƠ HỘI NGHỊ',
  part: {
    summons: 'Danh sách triệu tập',
    agenda: 'Chương trình và diễn biến',
    papers: 'Tài liệu trình hội nghị',
    credentials: 'Báo cáo thẩm tra tư cách đại biểu',
    speeches: 'Tham luận, phát biểu',
    votes: 'Biểu quyết',
    elections: 'Biên bản kiểm phiếu các cuộc bầu cử',
    conclusions: 'Kết luận',
    minutes: 'Biên bản hội nghị',
  },
  order: 'TT',
  name: 'Họ và tên',
  unit: 'Đơn vị',
  gained: 'Tư cách',
  note: 'Ghi chú',
  reason: 'Lý do',
  alternates: 'Đại biểu dự khuyết',
  notSummoned: 'Không triệu tập',
  replacedBy: (name) => `${name} thay`,
  inPdf: 'Trong tệp này',
  merge: {
    merged: 'có, ngay sau bảng này',
    'earlier-version': 'không: bản trước, xem trong tệp nén',
    'other-kind': 'không: không phải PDF, xem trong tệp nén',
    encrypted: 'không: tệp đặt mật khẩu hoặc khóa quyền',
    broken: 'không: tệp hỏng, không đọc được',
    'too-many-pages': 'không: quá nhiều trang, xem trong tệp nén',
    'dossier-full': 'không: hồ sơ đã đủ số trang, xem trong tệp nén',
    gone: 'không: nội dung tệp không còn',
  },
  of: 'Mục, người nộp',
  file: 'Tài liệu',
  hash: 'SHA-256',
  readme:
    'hoso.pdf là toàn bộ hồ sơ, tờ đánh số liên tục. Các tệp khác là từng phần: biên bản hội nghị, biên bản kiểm phiếu, tài liệu (tai-lieu), tham luận đã nộp (tham-luan), kết luận (ket-luan.json) và mốc nhật ký đã ký (checkpoint.txt). Dưới đây là SHA-256 của từng tệp.',
};
const en: DossierWording = {
  title: 'DOSSIER OF THE MEETING',
  part: {
    summons: 'Those summoned',
    agenda: 'Agenda as it went',
    papers: 'Papers laid before the meeting',
    credentials: 'Report of the credentials committee',
    speeches: 'Speeches',
    votes: 'Open votes',
    elections: 'Minutes of the counts',
    conclusions: 'Conclusions',
    minutes: 'Minutes of the meeting',
  },
  order: 'No.',
  name: 'Name',
  unit: 'Unit',
  gained: 'Seat',
  note: 'Note',
  reason: 'Reason',
  alternates: 'Alternates',
  notSummoned: 'Not summoned',
  replacedBy: (name) => `replaced by ${name}`,
  inPdf: 'In this file',
  merge: {
    merged: 'yes, after this table',
    'earlier-version': 'no: an earlier version, in the zip',
    'other-kind': 'no: not a PDF, in the zip',
    encrypted: 'no: the file has a password or locked rights',
    broken: 'no: the file is damaged and cannot be read',
    'too-many-pages': 'no: too many pages, in the zip',
    'dossier-full': 'no: the dossier is full, in the zip',
    gone: 'no: the file is no longer kept',
  },
  of: 'Item, speaker',
  file: 'File',
  hash: 'SHA-256',
  readme:
    'hoso.pdf is the whole dossier, its sheets numbered through. The other files are its parts: the minutes of the meeting and of the counts, papers (tai-lieu), speech texts (tham-luan), conclusions (ket-luan.json) and the signed checkpoint of the record (checkpoint.txt). Below is the SHA-256 of each file.',
};

export const dossierWording = (language: Language): DossierWording => (language === 'vi' ? vi : en);
