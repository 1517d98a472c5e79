/** Texts of signing in by two factors, in Vietnamese. */
export const factorVi = {
  factor: {
    title: 'Đăng nhập bằng hai yếu tố',
    addBelow:
      'Tổ chức yêu cầu mọi tài khoản đăng nhập bằng hai yếu tố. Hãy thêm khóa đăng nhập trên thiết bị này; từ lần sau chỉ cần khóa đó.',
    useBelow: 'Mật khẩu đúng. Tổ chức yêu cầu yếu tố thứ hai: hãy dùng khóa đăng nhập của bạn.',
    notHere:
      'Ở địa chỉ này trình duyệt không cho dùng khóa đăng nhập. Hãy mở Plenum bằng địa chỉ https của tổ chức, hoặc hỏi người quản trị.',
    requireTitle: 'Bắt buộc hai yếu tố',
    requireBelow:
      'Khi bắt buộc, ai vào bằng mật khẩu phải thêm hoặc dùng khóa đăng nhập rồi mới làm việc được. Mã giấy và hệ thống đăng nhập của tổ chức không bị ảnh hưởng.',
    requireSure:
      'Áp dụng ngay cho mọi tài khoản, cả những phiên đang mở bằng mật khẩu. Thiết bị phải mở được địa chỉ này và có khóa màn hình. Ai mất thiết bị: người quản trị bỏ khóa cũ ở màn hình này.',
    required: 'Đang bắt buộc',
    notRequired: 'Chưa bắt buộc',
    require: 'Bắt buộc hai yếu tố…',
    requireButton: 'Bắt buộc từ bây giờ',
    release: 'Bỏ bắt buộc…',
    releaseTitle: 'Bỏ bắt buộc hai yếu tố',
    releaseButton: 'Bỏ bắt buộc',
    reason: 'Lý do',
    dropBelow: 'Mất thiết bị: bỏ mọi khóa đăng nhập của tài khoản này, lần sau người đó thêm khóa mới.',
    drop: 'Bỏ các khóa đăng nhập',
    dropped: 'Đã bỏ các khóa đăng nhập.',
  },
};
