import type { FaultReason, FaultValues } from './fault.ts';

/** Vietnamese sentences of the faults. */
export const wordingVi: Readonly<Record<FaultReason, (values: FaultValues) => string>> = {
  'entry-changed': ({ at }) => `Mục ${at} không còn như khi ghi: nội dung đã bị sửa.`,
  'entry-unreadable': ({ at }) => `Mục ${at} không đọc được như một mục của nhật ký.`,
  'entry-not-canonical': ({ at }) => `Mục ${at} không viết theo dạng chuẩn duy nhất của một mục (RFC 8785).`,
  'entry-removed': ({ at }) => `Mục ${at} đã bị lấy ra khỏi nhật ký.`,
  'entry-inserted': ({ at }) => `Mục ở vị trí ${at} không có trong cây băm: đã bị chèn thêm.`,
  'entry-moved': ({ at, found }) => `Mục ${at} đứng sai chỗ (ở vị trí ${found}).`,
  'number-skipped': ({ at, stream, expected, found }) =>
    `Mục ${at}: chuỗi ${stream} thiếu số ${expected}, gặp ngay số ${found}.`,
  'number-repeated': ({ at, stream, expected, found }) =>
    `Mục ${at}: chuỗi ${stream} lẽ ra là số ${expected} nhưng lại là số ${found}.`,
  'entries-rewritten': ({ at, end }) =>
    `Các mục từ ${at} đến ${end} không cho ra giá trị băm của khối đã ghi: đã bị viết lại cùng với cây băm.`,
  'tile-changed': ({ file }) => `Tệp băm ${file} không khớp với các mục của nó.`,
  'file-missing': ({ file }) => `Thiếu tệp ${file}.`,
  'file-torn': ({ file }) => `Tệp ${file} bị cắt cụt, thừa hoặc không đọc được.`,
  'file-unexpected': ({ file }) => `Tệp ${file} nằm ngoài cây băm mà điểm kiểm tra đã ký.`,
  'file-repeated': ({ file }) => `Tệp ${file} có nhiều hơn một bản.`,
  'checkpoint-unreadable': ({ file }) => `Không đọc được điểm kiểm tra trong ${file}.`,
  'checkpoint-signature': ({ file, at }) =>
    `Điểm kiểm tra ở ${at} mục (${file}) không có chữ ký đúng của khóa đã biết.`,
  'checkpoint-of-another-log': ({ file, found, expected }) =>
    `Điểm kiểm tra trong ${file} thuộc nhật ký ${found}, không phải ${expected}.`,
  'checkpoint-disagrees': ({ at, file }) => `${at} mục đầu không cho ra giá trị gốc mà điểm kiểm tra (${file}) đã ký.`,
  'cosignature-wrong': ({ file, at, name }) =>
    `Điểm kiểm tra ở ${at} mục (${file}) có chữ ký chứng kiến sai của ${name}.`,
  'cosignature-missing': ({ name }) => `Bên chứng kiến ${name} chưa ký điểm kiểm tra nào của nhật ký này.`,
  'keys-unreadable': ({ file }) => `Không đọc được khóa công khai trong ${file}.`,
  'attachment-changed': ({ file }) => `Tệp đính kèm ${file} không khớp với giá trị băm là tên của nó.`,
  'attachment-missing': ({ at, file }) => `Mục ${at} dẫn tới tệp đính kèm ${file} nhưng thiếu tệp này.`,
  'text-changed': ({ file, line }) => `${file}, dòng ${line}: văn bản không khớp với cam kết trong nhật ký.`,
  'text-unknown': ({ file, line }) => `${file}, dòng ${line}: không mục nào có cam kết này.`,
};
