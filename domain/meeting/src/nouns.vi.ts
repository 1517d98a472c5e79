import type { MeetingNouns } from './nouns.ts';
import type { RuleName } from './rules/stated-rules.ts';

export const dutyNounsVi: MeetingNouns['duty'] = {
  office: 'văn phòng',
  organiser: 'ban tổ chức',
  presidium: 'đoàn chủ tịch',
  secretariat: 'đoàn thư ký',
  credentials: 'ban thẩm tra tư cách đại biểu',
  desk: 'bàn điểm danh',
  teller: 'ban kiểm phiếu',
  delegate: 'đại biểu',
  guest: 'khách mời',
  observer: 'người theo dõi',
  auditor: 'người kiểm tra',
};

export const ruleNounsVi: Readonly<Record<RuleName, string>> = {
  quorum: 'Số đại biểu cần có mặt',
  ordinary: 'Quyết định thông thường',
  weighty: 'Quyết định quan trọng',
  amendments: 'Thứ tự biểu quyết ý kiến sửa đổi',
};

export const textFieldsVi: Readonly<Record<string, string>> = {
  'rules-name': 'tên quy tắc',
  'rules-source': 'văn bản thông qua quy tắc',
  instrument: 'văn bản quy định',
  article: 'số điều',
  clause: 'số khoản',
  name: 'tên hội nghị',
  place: 'địa điểm',
  reason: 'lý do',
  body: 'cơ quan họp',
  begins: 'giờ khai mạc',
  signer: 'người ký giấy triệu tập',
  issuer: 'cơ quan triệu tập',
  town: 'địa danh',
  parent: 'cơ quan cấp trên',
  title: 'chức danh người ký',
  number: 'số và ký hiệu',
  group: 'tên tổ',
};

export const meetingNounsVi: MeetingNouns = {
  duty: dutyNounsVi,
  kind: {
    'members-congress': 'Đại hội toàn thể',
    'delegates-congress': 'Đại hội đại biểu',
    'committee-meeting': 'Hội nghị ban chấp hành (cấp ủy)',
    'review-conference': 'Hội nghị sơ kết, tổng kết',
  },
  gained: { 'ex-officio': 'Đương nhiên', elected: 'Được bầu', appointed: 'Chỉ định', member: 'Thành viên' },
  notSummoned: {
    suspended: 'Đang bị đình chỉ',
    prosecuted: 'Bị khởi tố, truy tố',
    probationary: 'Dự bị',
    exempt: 'Được miễn sinh hoạt',
    'posted-elsewhere': 'Sinh hoạt tạm thời ở nơi khác',
    'left-before': 'Nghỉ hưu, chuyển công tác trước khi khai mạc',
    'elected-in-breach': 'Bầu không đúng thủ tục',
    other: 'Lý do khác',
  },
};
