import { afterEventsVi } from './after-wording.vi.ts';
import { electorEventsVi } from './elector-wording.vi.ts';
import { type EventSentences, personalText, regulationInWords } from './event-wording.ts';
import { formatCount, formatPercent } from './figures.ts';
import { nouns } from './nouns.ts';
import type { RoundResult } from './result.ts';

const words = () => nouns('vi');
const count = (figure: number): string => formatCount(figure, 'vi');
const erased = '(đã xóa tên)';

const based = (data: {
  readonly base: number | null;
  readonly needed: number | null;
  readonly of: keyof ReturnType<typeof words>['base'];
}) =>
  data.base === null
    ? words().base[data.of]
    : `${count(data.base)}${data.needed === null ? '' : `, cần ${count(data.needed)} phiếu`}`;

const statuses: Record<RoundResult['status'], (result: RoundResult) => string> = {
  complete: () => 'đã bầu đủ',
  open: (result) => `còn ${count(result.open?.seats ?? 0)} chỗ`,
  void: (result) => `lần bầu không có giá trị, ${words().void[result.ballots.void ?? 'doubtful']}`,
  doubtful: () => words().void.doubtful,
};

export const eventsVi: EventSentences = {
  'election-opened': (data) =>
    `Mở cuộc bầu cử “${data.title.vi}”, cần bầu ${count(data.seats)}, theo ${regulationInWords(data.regulation, 'vi')}`,
  'duty-given': (data) => `Giao cho ${personalText(data.name, erased)} nhiệm vụ ${words().duty[data.duty]}`,
  'duty-withdrawn': (data, names) =>
    `Rút nhiệm vụ ${words().duty[data.duty]} của ${names.account(data.account)}: ${data.reason}`,
  'assumed-rules-confirmed': (data) =>
    `Xác nhận áp dụng ${count(data.switches.length)} quy tắc chưa đối chiếu với văn bản gốc`,
  'candidate-listed': (data) =>
    `Đưa ${personalText(data.name, erased)} vào danh sách, ${words().nomination[data.nominated]}`,
  'candidate-corrected': (data) => `Sửa thông tin của ${personalText(data.name, erased)} trong danh sách`,
  'candidate-removed': (data, names) => `Rút ${names.candidate(data.id)} khỏi danh sách: ${data.reason}`,
  'list-closed': (data) => `Chốt danh sách ${count(data.order.length)} người`,
  'list-reopened': (data) => `Mở lại danh sách: ${data.reason}`,
  'base-announced': (data) => `Công bố cơ sở tính lần bầu ${data.round}: ${based(data)}`,
  'base-corrected': (data) => `Sửa cơ sở tính lần bầu ${data.round}: ${based(data)}; lý do: ${data.reason}`,
  'round-opened': (data) =>
    `Mở lần bầu ${data.round} (${words().roundKind[data.kind]}): ${count(data.seats)} chỗ, ${count(data.candidates.length)} người, ${words().form[data.form]}`,
  'papers-counted': (data) =>
    `Lần bầu ${data.round}: phát ra ${count(data.issued)} phiếu, thu về ${count(data.collected)}${data.note ? ` (${data.note})` : ''}`,
  'papers-split': (data) =>
    `Chia phiếu lần bầu ${data.round} thành ${count(data.sizes.length)} tập: ${data.sizes.map(count).join(', ')} phiếu`,
  'entries-asked': (data) => `Mỗi phiếu lần bầu ${data.round} được nhập ${count(data.entries)} lần độc lập`,
  'entry-begun': (data, names) =>
    `${names.account(data.teller)} bắt đầu bản nhập ${data.entry} của lần bầu ${data.round}`,
  'ballot-keyed': (data) => `Nhập phiếu số ${data.ballot.number}, lần bầu ${data.round}`,
  'ballot-rekeyed': (data) => `Nhập lại phiếu số ${data.ballot.number}, lần bầu ${data.round}`,
  'entry-closed': (data, names) => `${names.account(data.teller)} khóa bản nhập của lần bầu ${data.round}`,
  'entry-reopened': (data, names) => `Trả lại bản nhập cho ${names.account(data.teller)}: ${data.reason}`,
  'difference-settled': (data) => `Thống nhất phiếu số ${data.ballot.number}, lần bầu ${data.round}: ${data.reason}`,
  'ballot-adjudicated': (data) =>
    `Kết luận phiếu nghi vấn số ${data.ballot.number}, lần bầu ${data.round}: ${data.reason}`,
  'result-declared': (data) =>
    `Công bố kết quả lần bầu ${data.round}: trúng cử ${count(data.result.elected.length)} trên ${count(data.result.seats)}; ${statuses[data.result.status](data.result)}`,
  'round-recounted': (data) => `Kiểm lại lần bầu ${data.round}: ${data.reason}`,
  'result-approved': (data) => `Duyệt kết quả lần bầu ${data.round}`,
  'result-corrected': (data) =>
    `Công bố lại kết quả lần bầu ${data.round} sau khi kiểm lại: trúng cử ${count(data.result.elected.length)} trên ${count(data.result.seats)}; ${statuses[data.result.status](data.result)}`,
  'sample-drawn': (data) =>
    `Rút ${count(data.draws.length)} lượt phiếu lần bầu ${data.round} để kiểm tra, theo dãy số công khai ${data.seed}`,
  'sampled-paper-read': (data) => `Đọc lại phiếu số ${data.ballot.number} trong mẫu, lần bầu ${data.round}`,
  'audit-closed': ({ round, audit }) =>
    `Kết thúc kiểm tra mẫu lần bầu ${round}: ${count(audit.draws)} lượt, ${count(audit.differing)} lượt khác; độ tin cậy ${formatPercent(audit.confidence, 'vi')}`,
  'seats-lowered': (data) =>
    `Giảm số lượng cần bầu từ ${count(data.from)} xuống ${count(data.to)}: ${data.why} (${data.cite})`,
  'revote-decided': (data) => `Quyết định bầu lại: ${data.why} (${data.cite})`,
  'election-stopped': (data) => `Dừng bầu: ${data.why} (${data.cite})`,
  'minutes-drawn': (data) => `Lập biên bản số ${data.number}, tệp ${data.format.toUpperCase()}`,
  'minutes-form-set': ({ form }) =>
    form
      ? `Dùng mẫu biên bản riêng “${form.name}” (SHA-256 ${form.sha256.slice(0, 16)})`
      : 'Trở lại mẫu biên bản của quy chế',
  'election-finished': () => 'Kết thúc cuộc bầu cử',
  ...electorEventsVi,
  ...afterEventsVi,
};
