import type { AdaptationWording } from './adaptation-wording.ts';

const fields: Readonly<Record<string, string>> = {
  heading: 'Tên điều',
  text: 'Nội dung điều',
  why: 'Lý do',
  title: 'Trích yếu',
};

export const adaptationVi: AdaptationWording = {
  refusals: {
    'adaptation-unknown': () => 'Không có bản soạn này.',
    'adaptation-known': () => 'Bản soạn này đã có.',
    'adaptation-unit-unknown': () => 'Không có đơn vị này trong tổ chức.',
    'adaptation-unit-out-of-reach': () => 'Việc này của đơn vị: cần tài khoản phụ trách đơn vị.',
    'adaptation-upper-out-of-reach': ({ unit }) =>
      `Việc này của cấp trên: cần tài khoản phụ trách cấp trên trực tiếp${unit === '' ? '' : ` của ${unit}`}.`,
    'adaptation-under-way': () => 'Đơn vị đang soạn một bản theo mẫu này.',
    'adaptation-model-without-articles': () => 'Mẫu không có điều nào để soạn theo.',
    'adaptation-article-too-long': ({ number, maximum }) =>
      `Điều ${number} của mẫu dài quá ${maximum} ký tự, không soạn tại chỗ được.`,
    'adaptation-not-writing': () => 'Bản soạn đã gửi cấp trên, đơn vị chưa sửa được.',
    'adaptation-not-sent': () => 'Đơn vị chưa gửi bản soạn này lên.',
    'adaptation-not-accepted': () => 'Cấp trên chưa chấp nhận bản soạn này.',
    'adaptation-ended': () => 'Bản soạn này đã kết thúc.',
    'adaptation-article-unknown': () => 'Bản soạn không có điều này.',
    'adaptation-article-left-out': () => 'Điều này đã bỏ.',
    'adaptation-article-not-left-out': () => 'Điều này chưa bỏ.',
    'adaptation-article-of-model': () => 'Đây là điều của mẫu: hãy dùng “Bỏ điều này” và ghi lý do.',
    'adaptation-article-at-the-end': () => 'Điều này đã ở đầu hoặc cuối văn bản.',
    'adaptation-chapter-would-be-empty': ({ chapter }) => `“${chapter}” sẽ không còn điều nào.`,
    'adaptation-no-conflict': () => 'Điều này không còn chỗ vướng.',
    'adaptation-reason-missing': () => 'Chưa ghi lý do.',
    'adaptation-text-missing': ({ field }) => `Chưa có ${(fields[String(field)] ?? '').toLocaleLowerCase('vi')}.`,
    'adaptation-text-too-long': ({ field, maximum }) => `${fields[String(field)]} dài quá ${maximum} ký tự.`,
    'adaptation-too-many-articles': ({ maximum }) => `Bản soạn có quá ${maximum} điều.`,
    'adaptation-blank-left': ({ number, blanks }) => `Điều ${number} còn ${blanks} chỗ trống chưa điền.`,
    'adaptation-conflict-left': ({ number }) =>
      `Điều ${number}: mẫu và đơn vị sửa cùng một chỗ, cần người chọn lời văn.`,
    'adaptation-article-empty': ({ number }) => `Điều ${number} không có nội dung.`,
    'adaptation-nothing-left': () => 'Bản soạn không còn điều nào.',
    'model-units-missing': ({ maximum }) => `Chọn từ 1 đến ${maximum} đơn vị.`,
    'model-due-wrong': ({ found }) => `Hạn “${found}” không phải ngày có thật từ hôm nay trở đi.`,
    'model-sent-already': ({ unit }) => `Mẫu này đã gửi ${unit} với hạn đó.`,
    'model-instead-itself': () => 'Mẫu trước phải là một văn bản khác đã đăng ký.',
  },
  events: {
    'adaptation-begun': ({ unitName, title }) => `${unitName} bắt đầu soạn “${title}” theo mẫu`,
    'adaptation-articles-laid': ({ articles }) => `Trải ${articles.length} điều của mẫu để soạn`,
    'adaptation-article-written': ({ heading }) => `Sửa điều “${heading}”`,
    'adaptation-article-explained': ({ why }) => `Giải trình chỗ khác mẫu: ${why}`,
    'adaptation-article-left-out': ({ why }) => `Bỏ một điều của mẫu: ${why}`,
    'adaptation-article-restored': () => 'Lấy lại một điều đã bỏ',
    'adaptation-article-added': ({ heading, why }) => `Thêm điều “${heading}”: ${why}`,
    'adaptation-article-removed': () => 'Rút một điều đã thêm',
    'adaptation-article-moved': ({ heading }) => `Chuyển chỗ điều “${heading}”`,
    'adaptation-conflict-settled': ({ heading }) => `Chọn lời văn cho chỗ vướng ở điều “${heading}”`,
    'adaptation-sent': () => 'Gửi bản soạn lên cấp trên',
    'adaptation-returned': ({ text, comments }) =>
      `Trả lại bản soạn với ${comments.length} ý kiến theo điều${text === '' ? '' : `: ${text}`}`,
    'adaptation-accepted': ({ text }) => `Chấp nhận bản soạn${text === '' ? '' : `: ${text}`}`,
    'adaptation-issued': ({ number, date }) =>
      `Ban hành từ bản soạn${number === null ? '' : `, số ${number}`}, ngày ${date}`,
    'adaptation-dropped': ({ why }) => `Thôi không soạn nữa: ${why}`,
    'model-sent': ({ units, due }) =>
      `Gửi mẫu cho ${units.length} đơn vị${due === null ? '' : `, hạn ${due}`}: ${units.map(({ name }) => name).join(', ')}`,
  },
};
