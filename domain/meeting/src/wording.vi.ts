import type { MeetingWording } from './wording.ts';

export const refusalsVi: MeetingWording = {
  'meeting-not-convened': () => 'Hội nghị chưa được triệu tập.',
  'meeting-ended': () => 'Hội nghị đã kết thúc.',
  'meeting-out-of-reach': () => 'Bạn không được giao việc ở đơn vị triệu tập.',
  'in-two-delegations': ({ person }) =>
    `${person} đã có trong danh sách triệu tập hoặc dự khuyết; mỗi người chỉ ở một đoàn.`,
  'seat-unknown': () => 'Không có đại biểu này trong danh sách triệu tập.',
  'seat-is-excluded': () => 'Đại biểu này đã không còn được tính trong số triệu tập.',
  'seat-is-replaced': ({ person }) => `Đã có ${person} thay.`,
  'alternate-unknown': ({ person }) => `${person} không phải là đại biểu dự khuyết.`,
  'alternate-of-another-unit': ({ person }) => `${person} là dự khuyết của đoàn khác.`,
  'alternate-sits-already': ({ person }) => `${person} đã thay một đại biểu khác.`,
  'sitter-was-here': ({ person }) => `${person} đã có mặt nên không thay được.`,
  'not-in-this-meeting': ({ person }) => `${person} không được triệu tập dự hội nghị này.`,
  'already-present': ({ person }) => `${person} đã điểm danh và đang có mặt.`,
  'not-present': ({ person }) => `${person} không có mặt.`,
  'moment-before-last': () => 'Đồng hồ của máy này chậm hơn lần điểm danh trước.',
  'meeting-text-missing': ({ field }) => (field === 'reason' ? 'Chưa ghi lý do.' : 'Chưa ghi tên hội nghị.'),
};
