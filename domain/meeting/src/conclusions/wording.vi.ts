import type { ConclusionWording } from './wording.ts';

const fields: Readonly<Record<string, string>> = {
  text: 'Nội dung kết luận',
  ground: 'Căn cứ',
  task: 'Nhiệm vụ',
  reason: 'Lý do',
};
const first = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

export const conclusionsVi: ConclusionWording = {
  refusals: {
    'not-your-conclusion': () => 'Kết luận do đoàn thư ký ghi, đoàn chủ tịch thông qua; bạn không được giao việc này.',
    'minutes-hold-conclusions': () => 'Biên bản đã chốt, các kết luận không sửa được nữa.',
    'conclusion-unknown': () => 'Không có kết luận này.',
    'conclusion-text-missing': () => 'Chưa có nội dung kết luận.',
    'conclusion-text-too-long': ({ field, limit }) => `${fields[String(field)] ?? field} dài quá ${limit} ký tự.`,
    'conclusion-item-unknown': () => 'Chương trình không có mục này.',
    'conclusion-is-adopted': () => 'Kết luận này đã thông qua; muốn sửa thì mở lại và ghi lý do.',
    'conclusion-not-adopted': () => 'Kết luận này chưa thông qua.',
    'nothing-to-adopt': () => 'Chưa chọn kết luận nào để thông qua.',
    'adopting-vote-not-carried': () => 'Lần biểu quyết được dẫn chưa có hoặc không tán thành.',
    'ground-missing': ({ line }) => `Căn cứ ở dòng ${line}: chưa ghi văn bản.`,
    'ground-not-registered': ({ symbol, line }) => `Căn cứ ở dòng ${line}: ${symbol} không có trong hệ thống văn bản.`,
    'task-missing': ({ line }) => `Nhiệm vụ ở dòng ${line}: chưa ghi việc phải làm.`,
    'task-unit-unknown': ({ line }) => `Nhiệm vụ ở dòng ${line}: chưa chọn đơn vị.`,
    'task-due-wrong': ({ found, line }) =>
      `Nhiệm vụ ở dòng ${line}: “${found}” không phải ngày có thật (năm-tháng-ngày).`,
    'task-due-before-meeting': ({ found, date, line }) =>
      `Nhiệm vụ ở dòng ${line}: hạn ${found} trước ngày họp ${date}.`,
    'too-many-conclusions': ({ limit }) => `Mỗi hội nghị ghi tối đa ${limit} kết luận.`,
    'too-many-lines': ({ grounds, tasks }) => `Mỗi kết luận có tối đa ${grounds} căn cứ và ${tasks} nhiệm vụ.`,
    'conclusion-reason-missing': () => 'Chưa ghi lý do.',
  },
  events: {
    'conclusion-drafted': ({ text, tasks }) => `Ghi kết luận “${first(text)}”, ${tasks.length} nhiệm vụ`,
    'conclusion-corrected': ({ text, tasks }) => `Sửa kết luận thành “${first(text)}”, ${tasks.length} nhiệm vụ`,
    'conclusion-dropped': ({ reason }) => `Bỏ một kết luận: ${reason}`,
    'conclusions-adopted': ({ conclusions, vote }) =>
      `Thông qua ${conclusions.length} kết luận${vote === null ? '' : ' bằng biểu quyết'}`,
    'conclusion-reopened': ({ reason }) => `Mở lại một kết luận đã thông qua: ${reason}`,
  },
};
