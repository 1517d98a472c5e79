import type { RegisterWording } from './register-wording.ts';

const fields: Readonly<Record<string, string>> = {
  number: 'Số và ký hiệu',
  type: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  title: 'Trích yếu',
  text: 'Nội dung',
};
const marks = { asked: 'Đề nghị giải trình', explained: 'Giải trình', accepted: 'Chấp nhận' } as const;
const articleOf = (article: string): string =>
  article.startsWith('model:') ? `Điều ${article.slice(6)} của mẫu` : `Điều ${article.slice(6)} của đơn vị`;

export const registerVi: RegisterWording = {
  refusals: {
    'instrument-unknown': () => 'Văn bản này chưa được đăng ký.',
    'instrument-known': () => 'Văn bản này đã được đăng ký.',
    'symbol-taken': ({ number, date }) =>
      `Đã có văn bản số ${number}${date === '' ? '' : ` ngày ${date}`} trong hệ thống. Cùng số thì phải khác ngày.`,
    'instrument-title-missing': () => 'Chưa có trích yếu.',
    'instrument-text-too-long': ({ field, maximum }) => `${fields[String(field)] ?? field} dài quá ${maximum} ký tự.`,
    'instrument-date-wrong': ({ found }) => `“${found}” không phải ngày có thật (năm-tháng-ngày).`,
    'model-unknown': () => 'Văn bản mẫu này không có trong hệ thống.',
    'model-itself': () => 'Văn bản không thể là mẫu của chính nó.',
    'no-model': () => 'Văn bản này chưa ghi theo mẫu nào.',
    'register-keeper-needed': () => 'Chỉ quản trị viên được ghi vào hệ thống văn bản.',
    'register-reason-missing': () => 'Chưa có lý do.',
    'instrument-unit-unknown': () => 'Không có đơn vị này trong tổ chức.',
    'unit-out-of-reach': () => 'Việc này của đơn vị: cần tài khoản phụ trách đơn vị.',
    'upper-unit-out-of-reach': () => 'Việc này của cấp trên: cần tài khoản phụ trách cấp trên trực tiếp.',
    'deviation-accepted-already': () => 'Chỗ khác này đã được chấp nhận.',
  },
  events: {
    'instrument-registered': ({ number, title }) => `Đăng ký văn bản ${number ?? ''} “${title}”`.replace('  ', ' '),
    'instrument-corrected': ({ number, title, reason }) =>
      `Sửa thông tin văn bản ${number ?? ''} “${title}”: ${reason}`.replace('  ', ' '),
    'instrument-placed': ({ name }) => `Ghi văn bản là của đơn vị ${name}`,
    'deviation-marked': ({ article, mark, text }) =>
      `${marks[mark]} chỗ khác mẫu ở ${articleOf(article)}${text === '' ? '' : `: ${text}`}`,
  },
};
