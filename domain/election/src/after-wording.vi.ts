import type { AfterEvent } from './after-events.ts';
import { afterNouns } from './after-nouns.ts';
import type { EventSentences } from './event-wording.ts';
import { formatCount, formatDate } from './figures.ts';
import { nounOf, nouns } from './nouns.ts';

const count = (figure: number): string => formatCount(figure, 'vi');
const words = afterNouns('vi');

/** Never who complained, what about, or who witnessed: names stand beside the record. */
export const afterEventsVi: Pick<EventSentences, AfterEvent['type']> = {
  'closing-noted': (data) => `Ghi ngày bế mạc, công bố kết quả: ${formatDate(data.date)}`,
  'complaint-lodged': (data) =>
    `Ghi nhận đơn khiếu nại ${data.id}, nhận ngày ${formatDate(data.received)}${data.late ? `, quá hạn (ngày cuối ${formatDate(data.deadline ?? '')})` : ''}`,
  'complaint-decided': (data) =>
    `Đơn ${data.id}: ${data.body} ${words.outcome[data.outcome]}, quyết định ${data.number} ngày ${formatDate(data.date)} (${data.cite}); kéo theo: ${words.consequence[data.consequence]}${data.inRound === null ? '' : ` (lần bầu ${data.inRound})`}. Lý do: ${data.reason}`,
  'confirmation-requested': (data) =>
    `Đề nghị ${data.to} chuẩn y ${count(data.candidates.length)} người, văn bản ${data.number} ngày ${formatDate(data.sent)}${data.late ? ', quá thời hạn báo cáo' : ''}`,
  'confirmation-recorded': (data, names) =>
    `${data.by} chuẩn y ${count(data.confirmed.length)} người, quyết định ${data.number} ngày ${formatDate(data.date)}${data.late ? ', quá thời hạn' : ''}${data.refused.map((one) => `; không chuẩn y ${names.candidate(one.candidate)}: ${one.reason}`).join('')}`,
  'papers-sealed': (data) =>
    `Niêm phong phiếu ngày ${formatDate(data.date)}: ${count(data.packages)} gói, lưu tại ${data.place}${data.note ? ` (${data.note})` : ''}`,
  'papers-destroyed': (data) =>
    `Hủy ${count(data.packages)} gói phiếu ngày ${formatDate(data.date)} theo ${data.decision}, có hai người chứng kiến${data.note ? ` (${data.note})` : ''}`,
  'proposal-kept': (data) =>
    `Lưu đề xuất ${data.id} sửa quy chế: ${data.changes.map(({ set }) => nounOf(nouns('vi').rule, set)).join('; ')}. Lý do: ${data.reason}`,
};
