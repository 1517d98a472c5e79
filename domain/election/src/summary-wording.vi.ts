import { afterNouns } from './after-nouns.ts';
import type { SummaryWording } from './summary-wording.ts';

const words = afterNouns('vi');
const late = (is: boolean): string => (is ? ', quá hạn' : '');

export const summaryVi: SummaryWording = {
  title: 'BÁO CÁO TÓM TẮT',
  abstractOf: (title) => (title.startsWith('Bầu ') ? `kết quả b${title.slice(1)}` : `kết quả: ${title}`),
  number: (state, given) => (state ? `Số: ${given.padStart(2, '0')}/BC` : `Số ${given.padStart(2, '0')}-BC`),
  to: (body) => `Kính gửi: ${body}`,
  opening: (v) => `${v.meeting}, họp ngày ${v.date} tại ${v.place}, đã bầu cử với kết quả như sau.`,
  rule: (v) =>
    `Quy tắc áp dụng: ${v.title}${v.instrument && ` (${v.instrument})`}.${v.cite && ` Cơ sở tính: ${v.cite}.`}`,
  columns: {
    round: 'Lần',
    base: 'Cơ sở tính',
    needed: 'Cần để trúng',
    issued: 'Phát ra',
    collected: 'Thu về',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
    seats: 'Cần bầu',
    elected: 'Trúng cử',
  },
  invalid: (reasons) => `Phiếu không hợp lệ theo lý do: ${reasons}.`,
  inRound: (round) => `lần ${round}`,
  nothingInvalid: 'Không có phiếu không hợp lệ.',
  electedHeading: 'Người trúng cử',
  order: 'TT',
  name: 'Họ và tên',
  votes: 'Số phiếu',
  percent: 'Tỷ lệ trên cơ sở tính',
  electedAre: (names) => `${names} (số phiếu ở lần bầu đã trúng).`,
  nobody: 'Chưa có ai trúng cử.',
  unfilled: (count) => `Còn khuyết ${count} chỗ.`,
  stopped: (v) => `Dừng bầu: ${v.why} (${v.cite}).`,
  complaintsHeading: 'Khiếu nại',
  noComplaints: 'Đến ngày lập báo cáo không nhận được đơn khiếu nại.',
  complaintsUntil: (v) => `Nhận đơn đến hết ngày ${v.date} (${v.cite}).`,
  complaintOpen: (v) => `Đơn ${v.id}, nhận ngày ${v.received}${late(v.late)}: chưa giải quyết.`,
  complaintDecided: (v) =>
    `Đơn ${v.id}, nhận ngày ${v.received}${late(v.late)}: ${v.body} ${words.outcome[v.outcome]}, quyết định ${v.number} ngày ${v.date}${v.consequence === 'none' ? '' : `; kéo theo: ${words.consequence[v.consequence]}`}.`,
  confirmationHeading: 'Đề nghị chuẩn y',
  ask: (v) => `Đề nghị ${v.to} xem xét, chuẩn y ${v.count} người trúng cử nêu trên.`,
  asked: (v) => `Văn bản đề nghị: ${v.number} ngày ${v.date}.`,
  answerWithin: (v) =>
    `Thời hạn trả lời: ${v.days} ngày làm việc (${v.cite}${v.assumed ? ', chưa đối chiếu với văn bản' : ''}).`,
  answered: (v) =>
    `${v.by} đã chuẩn y ${v.confirmed} người, quyết định ${v.number} ngày ${v.date}${v.refused ? `; không chuẩn y: ${v.refused}` : ''}.`,
};
