import type { Language } from './language.ts';

/** What the server itself says; the domains' findings have their own sentences. Vietnamese, then English. */
const phrases = {
  'bad-input': [
    'Dữ liệu gửi lên không đúng. Không có gì được ghi.',
    'The data sent is not right. Nothing was written.',
  ],
  'not-signed-in': [
    'Bạn chưa đăng nhập, hoặc phiên đã hết. Hãy đăng nhập lại.',
    'You are not signed in, or the session has ended. Sign in again.',
  ],
  'wrong-login': ['Tên đăng nhập hoặc mật khẩu không đúng.', 'The login or the password is wrong.'],
  'second-factor-needed': [
    'Tài khoản của bạn phải đăng nhập bằng hai yếu tố. Hãy thêm hoặc dùng khóa đăng nhập rồi làm tiếp.',
    'Your account has to sign in by two factors. Add a passkey, or sign in by yours, then go on.',
  ],
  'prove-again': [
    'Việc này cần xác nhận lại bạn là ai. Hãy nhập mật khẩu rồi làm tiếp.',
    'For this you must prove again who you are. Give your password, then go on.',
  ],
  'wrong-current': ['Mật khẩu hiện tại không đúng.', 'The current password is wrong.'],
  'wrong-code': [
    'Mã này không dùng được: sai, đã dùng, đã thu hồi hoặc hết hạn. Hãy hỏi ban tổ chức.',
    'This code cannot be used: it is wrong, used, revoked or past its time. Ask the organiser.',
  ],
  'wrong-passkey': [
    'Không đăng nhập được bằng khóa này. Hãy thử lại hoặc dùng mật khẩu.',
    'This passkey was not accepted. Try again or use the password.',
  ],
  'provider-away': [
    'Hệ thống đăng nhập của tổ chức không trả lời. Hãy đăng nhập bằng mật khẩu, hoặc thử lại sau.',
    'The organisation’s sign-in does not answer. Sign in with your password, or try again later.',
  ],
  'too-many-passkeys': [
    'Mỗi tài khoản có tối đa 10 khóa đăng nhập. Hãy bỏ bớt khóa cũ.',
    'An account has at most 10 passkeys. Remove an old one first.',
  ],
  'too-many-attempts': [
    'Thử quá nhiều lần. Hãy đợi 15 phút rồi thử lại.',
    'Too many attempts. Wait 15 minutes and try again.',
  ],
  forbidden: ['Bạn không được giao việc này.', 'This is not among your duties.'],
  'not-found': ['Không tìm thấy.', 'Not found.'],
  'too-large': ['Dữ liệu gửi lên lớn hơn 5 MB.', 'The data sent is larger than 5 MB.'],
  'other-site': [
    'Yêu cầu đến từ một trang khác nên bị từ chối.',
    'The request came from another site and was refused.',
  ],
  conflict: [
    'Có người vừa thay đổi. Màn hình đã cũ: hãy xem lại rồi làm tiếp.',
    'Somebody has just changed this. Your screen is stale: look again, then go on.',
  ],
  'signing-fails': [
    'Chưa ký được mục mới; máy chủ đang tự thử lại. Nếu kéo dài, hãy xem đĩa và cơ sở dữ liệu.',
    'New entries cannot be signed just now; the server tries again by itself. If this lasts, look at the disk and the database.',
  ],
  'link-used': [
    'Liên kết này không còn dùng được. Hãy khởi động lại máy chủ để có liên kết mới.',
    'This link can no longer be used. Restart the server for a new one.',
  ],
  'not-empty': [
    'Dữ liệu mẫu chỉ tạo được khi chưa có cuộc bầu cử nào.',
    'The example is made only while there is no election.',
  ],
  'entries-not-closed': [
    'Chỉ xem được chỗ khác nhau khi cả hai người đã nhập xong.',
    'Differences are shown once both entries are closed.',
  ],
  'no-entry': ['Bạn chưa bắt đầu nhập phiếu ở lần bầu này.', 'You have not begun an entry in this round.'],
  'result-missing': ['Chưa có kết quả để lập biên bản.', 'There is no result yet to draw minutes from.'],
  'no-result-yet': [
    'Chưa có kết quả nào được công bố nên chưa xem thử được.',
    'No result is declared yet, so there is nothing to try an amendment on.',
  ],
  'result-waits': [
    'Kết quả đang chờ người thứ hai duyệt; chưa có tệp nào để tải.',
    'The result waits for a second person to approve it; there is no file to take yet.',
  ],
  'summons-not-issued': [
    'Giấy triệu tập chưa phát hành: chưa có cơ quan ký, số và ngày.',
    'The summons is not issued yet: it has no issuer, number and date.',
  ],
  'minutes-missing': [
    'Ban kiểm phiếu chưa lập biên bản ở dạng này.',
    'The tellers have not drawn the minutes in this form yet.',
  ],
  'meeting-minutes-missing': [
    'Biên bản hội nghị chưa được xuất ở dạng này.',
    'The minutes of the meeting have not been drawn in this form yet.',
  ],
  'rounds-open': [
    'Chỉ tải được khi kết quả lần bầu cuối đã công bố.',
    'Available once the result of the last round is declared.',
  ],
  'while-keying': [
    'Trong khi nhập phiếu, người kiểm phiếu không xuất nhật ký.',
    'While ballots are being keyed, tellers may not export the record.',
  ],
  'receipt-while-keying': [
    'Trong khi nhập phiếu chưa cấp biên nhận; hãy lấy khi việc nhập đã khép lại.',
    'No receipts while ballots are being keyed; take it when the entries are closed.',
  ],
  'storage-full': [
    'Ổ đĩa sắp đầy nên không ghi được. Hãy giải phóng chỗ trống rồi thử lại.',
    'The disk is nearly full, so nothing was written. Free some space and try again.',
  ],
  'storage-read-only': [
    'Ổ đĩa của máy chủ chỉ còn đọc được, không ghi được: thường là ổ đĩa hỏng. Những gì đã báo là đã ghi vẫn còn. Hãy dừng máy chủ, kiểm tra ổ đĩa rồi khởi động lại.',
    'The server’s disk can be read but not written, mostly because it is failing. What was said to be written is kept. Stop the server, check the disk, and start again.',
  ],
  'database-away': [
    'Cơ sở dữ liệu không trả lời. Không có gì được ghi; hãy thử lại sau giây lát.',
    'The database does not answer. Nothing was written; try again in a moment.',
  ],
  'commit-unknown': [
    'Mất kết nối với cơ sở dữ liệu đúng lúc đang ghi: chưa biết đã ghi hay chưa. Hãy xem lại trước khi làm lần nữa.',
    'The connection to the database broke during the writing: it may be written or not. Look before you do it again.',
  ],
  'nothing-signed': [
    'Nhật ký chưa có mục nào được ký. Hãy thử lại sau giây lát.',
    'Nothing in the record is signed yet. Try again in a moment.',
  ],
  unexpected: [
    'Máy chủ gặp lỗi. Không có gì được ghi; người quản trị tìm thấy mã này trong nhật ký máy chủ.',
    'The server met an error. Nothing was written; the administrator finds this code in the server’s log.',
  ],
} as const satisfies Record<string, readonly [string, string]>;
export type PhraseCode = keyof typeof phrases;

export const phrase = (code: PhraseCode, language: Language): string => phrases[code][language === 'vi' ? 0 : 1];
