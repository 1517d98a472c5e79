import type { BallotPaperWording } from './ballot-paper-wording.ts';
import { formatCount } from './figures.ts';

const count = (figure: number): string => formatCount(figure, 'vi');

export const ballotPaperVi: BallotPaperWording = {
  title: 'PHIẾU BẦU CỬ',
  subject: (title) => {
    const rest = title.replace(/^bầu( cử)? /iu, '');
    return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
  },
  figures: (v) =>
    v.form === 'constituency'
      ? `Số đại biểu được bầu: ${count(v.seats)} người. Số người ứng cử: ${count(v.names)} người.`
      : `Số lượng cần bầu: ${count(v.seats)} người. Danh sách bầu cử: ${count(v.names)} người.`,
  instruction: (form, v) => {
    if (form === 'agree-disagree')
      return v.names === 1
        ? 'Cách bầu: đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý”.'
        : 'Cách bầu: với mỗi người, đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” cùng dòng.';
    if (form === 'cumulative')
      return `Cách bầu: ghi số phiếu bầu cho từng người. Tổng số phiếu bầu bằng số cổ phần có quyền biểu quyết nhân với ${count(v.seats)}; có thể dồn hết cho một người hoặc chia cho một số người.`;
    if (v.names === 1)
      return 'Cách bầu: đồng ý thì để nguyên họ và tên; không đồng ý thì gạch ngang giữa cả họ và tên.';
    return `Cách bầu: gạch ngang giữa cả họ và tên của người mình không bầu; để lại nhiều nhất ${count(v.seats)} người.`;
  },
  invalid: (reasons) => `Phiếu không hợp lệ: ${reasons.join('; ')}.`,
  invalidNote: (reason, seats) =>
    ({
      'over-vote': `để lại quá ${count(seats)} người`,
      'none-kept': 'gạch hết tên trong danh sách',
      'single-both': 'đánh dấu cả hai ô',
      'single-blank': 'không đánh dấu ô nào',
      'row-both': 'có người bị đánh dấu cả hai ô',
      'row-blank': 'có người không được đánh dấu ô nào',
      'over-points': 'bầu quá tổng số phiếu của mình',
      'write-in': 'ghi tên người ngoài danh sách',
      signed: 'có chữ ký',
      marked: 'có dấu hiệu riêng',
      numbered: 'người bầu đánh số',
      'extra-writing': 'viết thêm nội dung khác',
      'no-stamp': 'không có dấu',
    })[reason],
  born: (born) => `(sinh ${/^\d{4}$/.test(born) ? `năm ${born}` : born})`,
  columns: { order: 'TT', name: 'Họ và tên', agree: 'Đồng ý', disagree: 'Không đồng ý', points: 'Số phiếu bầu' },
  voter: (form) => (form === 'company' ? 'Cổ đông (hoặc người được ủy quyền):' : 'Người bầu:'),
  shares: (seats) => ['Số cổ phần có quyền biểu quyết:', `Tổng số phiếu bầu (số cổ phần × ${count(seats)}):`],
  weight: 'Số phiếu biểu quyết:',
  signature: (form) => ({ who: form === 'company' ? 'CỔ ĐÔNG' : 'NGƯỜI BẦU', how: '(Ký, ghi rõ họ và tên)' }),
  page: (page, of) => `Trang ${page}/${of}`,
  continued: '(tiếp theo)',
  stamp: '(Đóng dấu)',
};
