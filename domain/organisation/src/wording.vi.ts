import { type AccountEventWording, type AccountRefusalWording, nameIn } from './wording.ts';

const fields: Readonly<Record<string, string>> = { name: 'Họ tên', login: 'Tên đăng nhập', password: 'Mật khẩu' };

export const refusalsVi: AccountRefusalWording = {
  'account-not-open': () => 'Tài khoản này chưa được mở.',
  'account-already-open': () => 'Tài khoản này đã được mở.',
  'account-closed': () => 'Tài khoản này đã đóng.',
  'administrator-needed': () => 'Chỉ quản trị viên được làm việc này.',
  'last-administrator': () => 'Phải còn ít nhất một quản trị viên. Hãy giao quyền quản trị cho người khác trước.',
  'login-taken': ({ login }) => `Tên đăng nhập “${login}” đã có người dùng. Hãy chọn tên khác.`,
  'login-form': () => 'Tên đăng nhập gồm chữ, số và các dấu . _ - @, bắt đầu bằng chữ hoặc số, không có khoảng trắng.',
  'name-missing': () => 'Chưa có họ tên.',
  'reason-missing': () => 'Chưa có lý do.',
  'text-too-long': ({ field, maximum }) => `${fields[String(field)] ?? field} dài quá ${maximum} ký tự.`,
  'password-too-short': ({ minimum }) => `Mật khẩu cần ít nhất ${minimum} ký tự.`,
  'password-too-easy': () => 'Mật khẩu này dễ đoán. Hãy dùng một câu ngắn mà chỉ bạn nghĩ ra.',
  'organiser-needed': () => 'Chỉ ban tổ chức của cuộc bầu hoặc quản trị viên được phát mã.',
  'not-by-code': () => 'Tài khoản này đăng nhập bằng mật khẩu nên không dùng mã trên giấy.',
  'not-your-account': () => 'Chỉ chủ tài khoản làm được việc này.',
};

export const eventsVi: AccountEventWording = {
  'account-opened': (event) => `Mở tài khoản cho ${nameIn(event, '(đã xóa tên)')}`,
  'code-issued': () => 'Phát mã đăng nhập trên giấy',
  'code-revoked': () => 'Thu hồi mã đăng nhập trên giấy',
  'passkey-added': () => 'Thêm khóa đăng nhập',
  'passkey-removed': () => 'Bỏ khóa đăng nhập',
  'identity-linked': () => 'Gắn tài khoản với hệ thống đăng nhập của tổ chức',
  'identity-unlinked': () => 'Bỏ gắn tài khoản với hệ thống đăng nhập của tổ chức',
  'sessions-ended': () => 'Đăng xuất tài khoản khỏi mọi thiết bị',
  'login-changed': () => 'Đổi tên đăng nhập',
  'administrator-set': (event) =>
    event.type === 'administrator-set' && event.data.administrator ? 'Giao quyền quản trị' : 'Thôi quyền quản trị',
  'password-set': () => 'Đặt mật khẩu',
  'account-closed': (event) => (event.type === 'account-closed' ? `Đóng tài khoản: ${event.data.reason}` : ''),
};
