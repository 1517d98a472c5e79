import { draftVi } from './draft-wording.vi.ts';
import type { MeetingMinutesWording } from './wording.ts';

const fields: Readonly<Record<string, string>> = {
  text: 'Nội dung',
  reason: 'Lý do',
  issuer: 'Tên cơ quan ban hành',
  parent: 'Tên cấp trên',
  place: 'Địa danh',
  symbol: 'Ký hiệu',
};
const section = (key: keyof typeof draftVi.title): string => `mục “${draftVi.title[key]}”`;

export const meetingMinutesVi: MeetingMinutesWording = {
  refusals: {
    'not-your-minutes': () => 'Biên bản do đoàn thư ký lập; bạn không được giao việc này.',
    'not-your-group': () => 'Biên bản thảo luận do tổ trưởng, thư ký tổ hoặc đoàn thư ký nộp.',
    'not-your-signature': () => 'Biên bản do đoàn chủ tịch và đoàn thư ký ký; bạn không ở trong đoàn này.',
    'minutes-group-unknown': () => 'Không có tổ thảo luận này.',
    'minutes-text-missing': ({ field }) => `${fields[String(field)] ?? field}: chưa ghi.`,
    'minutes-text-too-long': ({ field, limit }) => `${fields[String(field)] ?? field} dài quá ${limit} ký tự.`,
    'minutes-copies-wrong': ({ limit }) => `Số bản phải từ 1 đến ${limit}.`,
    'minutes-not-drafted': () => 'Biên bản chưa được lập từ nhật ký.',
    'minutes-section-unknown': () => 'Bản dự thảo không có mục này.',
    'section-not-edited': () => 'Mục này chưa ai sửa.',
    'meeting-not-ended': () => 'Hội nghị chưa kết thúc nên chưa chốt biên bản được.',
    'minutes-behind-record': () =>
      'Sau khi lập dự thảo, nhật ký đã có thêm việc. Hãy lập lại từ nhật ký; phần đã biên tập vẫn giữ nguyên.',
    'conclusions-not-adopted': ({ count }) => `Còn ${count} kết luận chưa thông qua.`,
    'minutes-are-closed': () => 'Biên bản đã chốt; muốn sửa thì mở lại và ghi lý do.',
    'minutes-not-closed': () => 'Biên bản chưa chốt.',
    'minutes-are-signed': () => 'Biên bản đã ký, không sửa được nữa.',
    'minutes-not-signed': () => 'Biên bản chưa có đủ chữ ký của đoàn chủ tịch và đoàn thư ký.',
    'signed-already': () => 'Bạn đã ký biên bản này.',
    'signed-for-the-other': () => 'Bạn đã ký thay mặt đoàn kia; mỗi người chỉ ký một lần.',
    'another-paper-signed': () => 'Biên bản đã khác với bản bạn đang xem. Hãy xem lại rồi ký.',
    'minutes-reason-missing': () => 'Chưa ghi lý do.',
  },
  events: {
    'group-minutes-handed-in': () => 'Nộp biên bản thảo luận tổ',
    'minutes-drafted': ({ sections, read }) =>
      `Lập dự thảo biên bản từ nhật ký: ${sections.length} mục, ${read.length} luồng`,
    'section-edited': (data) => `Biên tập ${section(data.section)}`,
    'section-restored': (data) => `Trả ${section(data.section)} về như nhật ký`,
    'minutes-closed': ({ symbol }) => `Chốt biên bản, số ${symbol}`,
    'minutes-reopened': ({ reason }) => `Mở lại biên bản: ${reason}`,
    'minutes-signed': ({ as, name }) =>
      `${name.personal ?? ''} ký biên bản thay mặt ${as === 'presidium' ? 'đoàn chủ tịch' : 'đoàn thư ký'}`.trim(),
    'meeting-minutes-drawn': ({ format }) => `Xuất biên bản đã ký (${format.toUpperCase()})`,
  },
};
