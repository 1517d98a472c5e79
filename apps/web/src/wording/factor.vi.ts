/** Texts of signing in by two factors, in Vietnamese. */
export const factorVi = {
  factor: {
    title: 'Đăng nhập bằng hai yếu tố',
    addBelow:
      'Tài khoản của bạn phải đăng nhập bằng hai yếu tố. Hãy thêm khóa đăng nhập trên thiết bị này; từ lần sau chỉ cần khóa đó.',
    useBelow: 'Mật khẩu đúng. Tài khoản của bạn cần yếu tố thứ hai: hãy dùng khóa đăng nhập của bạn.',
    notHere:
      'Ở địa chỉ này trình duyệt không cho dùng khóa đăng nhập. Hãy mở Plenum bằng địa chỉ https của tổ chức, hoặc hỏi người quản trị.',
    requireTitle: 'Bắt buộc hai yếu tố',
    requireBelow:
      'Người bị bắt buộc, sau khi nhập mật khẩu, phải thêm hoặc dùng khóa đăng nhập rồi mới làm việc được. Mã giấy và hệ thống đăng nhập của tổ chức không bị ảnh hưởng.',
    requireSure:
      'Áp dụng ngay, cả với những phiên đang mở bằng mật khẩu. Thiết bị phải mở được địa chỉ này và có khóa màn hình. Ai mất thiết bị: người quản trị bỏ khóa cũ ở màn hình này.',
    of: { nobody: 'Không ai', roles: 'Một số nhiệm vụ, quyền', everybody: 'Mọi tài khoản' },
    change: 'Chọn ai phải dùng…',
    whom: 'Ai phải dùng hai yếu tố',
    roles: 'Nhiệm vụ, quyền',
    rolesHint:
      'Áp dụng cho ai giữ một trong các nhiệm vụ này ở bất kỳ cuộc bầu, hội nghị, đơn vị nào, ngay từ lúc được giao.',
    keep: 'Áp dụng từ bây giờ',
    reason: 'Lý do',
    dropBelow: 'Mất thiết bị: bỏ mọi khóa đăng nhập của tài khoản này, lần sau người đó thêm khóa mới.',
    drop: 'Bỏ các khóa đăng nhập',
    dropped: 'Đã bỏ các khóa đăng nhập.',
  },
};
