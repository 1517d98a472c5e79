/** Texts of signing in by the organisation's own provider, in Vietnamese. */
export const identityVi = {
  identity: {
    enter: 'Vào bằng {{name}}',
    below: 'Gắn một lần, sau đó vào bằng hệ thống đăng nhập của tổ chức thay cho mật khẩu.',
    since: 'Đã gắn từ {{since}}.',
    none: 'Chưa gắn.',
    link: 'Gắn với tài khoản của tôi',
    unlink: 'Bỏ gắn',
    problem: {
      'identity-attempt': 'Lượt vào này đã hết hạn hoặc không bắt đầu từ trình duyệt này. Hãy thử lại.',
      'identity-refused': '{{name}} không xác nhận lượt vào này. Hãy thử lại hoặc dùng mật khẩu.',
      'identity-unknown':
        'Chưa có tài khoản nào ở đây gắn với bạn. Hãy vào bằng mật khẩu, bấm tên mình ở góc trên rồi gắn với {{name}}.',
      'identity-taken': 'Người này ở {{name}} đã gắn với một tài khoản khác.',
    },
  },
};
