import type { PaperWording } from './paper-wording.ts';

export const papersVi: PaperWording = {
  result: {
    sheet: 'Kết quả',
    summary: 'Tóm tắt',
    columns: [
      'Lần bầu',
      'Tên lần bầu',
      'TT trên phiếu',
      'Mã',
      'Họ và tên',
      'Số phiếu',
      'Tỷ lệ',
      'Trúng cử',
      'Số cần bầu',
      'Cơ sở tính',
      'Số phiếu cần đạt',
      'Phát ra',
      'Thu về',
      'Hợp lệ',
      'Không hợp lệ',
    ],
    elected: 'trúng cử',
    fact: {
      name: 'Mục',
      value: 'Nội dung',
      title: 'Cuộc bầu cử',
      organisation: 'Tổ chức',
      meeting: 'Hội nghị, đại hội',
      date: 'Ngày',
      regulation: 'Quy tắc',
      elected: 'Số người trúng cử',
      unfilled: 'Số còn khuyết',
      record: 'Mốc nhật ký',
    },
  },
};
