import type { EventWording } from './event-wording.ts';

const duties = {
  organiser: 'ban tổ chức',
  'head-of-tellers': 'trưởng ban kiểm phiếu',
  teller: 'kiểm phiếu viên',
  observer: 'người giám sát',
} as const;
const kinds = {
  first: 'lần đầu',
  further: 'bầu tiếp',
  tie: 'bầu lại giữa những người bằng phiếu',
  're-election': 'bầu lại',
} as const;
const statuses = {
  complete: 'đủ số lượng',
  open: 'chưa đủ số lượng',
  void: 'không có giá trị',
  doubtful: 'còn phiếu nghi vấn',
} as const;
const erased = '(đã xóa tên)';

export const electionEventsVi: EventWording = {
  'election-opened': (data) => `Mở cuộc bầu cử “${data.title.vi}”, bầu ${data.seats} người, theo ${data.regulation.id}`,
  'duty-given': (data) => `Giao nhiệm vụ ${duties[data.duty]} cho ${data.name.personal ?? erased}`,
  'duty-withdrawn': (data, { nameOf }) =>
    `Thôi nhiệm vụ ${duties[data.duty]} của ${nameOf(data.account)}: ${data.reason}`,
  'assumed-rules-confirmed': (data) => `Xác nhận ${data.switches.length} quy định chưa đối chiếu với văn bản`,
  'candidate-listed': (data) => `Ghi tên ${data.name.personal ?? erased} vào danh sách`,
  'candidate-corrected': (data) => `Sửa thông tin của ${data.name.personal ?? erased}`,
  'candidate-removed': (data) => `Rút ${data.id} khỏi danh sách: ${data.reason}`,
  'list-closed': (data) => `Chốt danh sách ${data.order.length} người`,
  'list-reopened': (data) => `Mở lại danh sách: ${data.reason}`,
  'base-announced': (data) =>
    `Công bố căn cứ tính lần bầu ${data.round}: triệu tập ${data.summoned}, có mặt ${data.present ?? '–'}, cần ${data.needed ?? '–'}`,
  'base-corrected': (data) =>
    `Sửa căn cứ tính lần bầu ${data.round}: triệu tập ${data.summoned}, có mặt ${data.present ?? '–'}, cần ${data.needed ?? '–'}. Lý do: ${data.reason}`,
  'round-opened': (data) =>
    `Bắt đầu lần bầu ${data.round} (${kinds[data.kind]}): ${data.candidates.length} người cho ${data.seats} chỗ`,
  'papers-counted': (data) =>
    `Lần bầu ${data.round}: phát ra ${data.issued}, thu về ${data.collected}${data.note ? `. ${data.note}` : ''}`,
  'entry-begun': (data, { nameOf }) => `${nameOf(data.teller)} bắt đầu nhập phiếu (lượt ${data.entry})`,
  'ballot-keyed': (data, { nameOf }) => `${nameOf(data.teller)} nhập phiếu số ${data.ballot.number}`,
  'ballot-rekeyed': (data, { nameOf }) => `${nameOf(data.teller)} nhập lại phiếu số ${data.ballot.number}`,
  'entry-closed': (data, { nameOf }) => `${nameOf(data.teller)} nhập xong`,
  'entry-reopened': (data, { nameOf }) => `Mở lại lượt nhập của ${nameOf(data.teller)}: ${data.reason}`,
  'difference-settled': (data) => `Thống nhất phiếu số ${data.ballot.number}: ${data.reason}`,
  'ballot-adjudicated': (data) => `Xem xét phiếu nghi vấn số ${data.ballot.number}: ${data.reason}`,
  'result-declared': ({ round, result }) =>
    `Công bố kết quả lần bầu ${round}: trúng cử ${result.elected.length}/${result.seats}, ${statuses[result.status]}`,
  'election-stopped': (data) => `Dừng bầu (${data.cite}): ${data.why}`,
  'minutes-drawn': (data) => `Lập biên bản số ${data.number} (${data.format.toUpperCase()})`,
  'election-finished': () => 'Kết thúc cuộc bầu cử',
};
