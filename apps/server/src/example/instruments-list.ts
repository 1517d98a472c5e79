/** Types of the instruments below; each has a shape of text. */
export type ShortType =
  | 'Kế hoạch'
  | 'Hướng dẫn'
  | 'Chỉ thị'
  | 'Nghị quyết'
  | 'Quyết định'
  | 'Quy định'
  | 'Báo cáo'
  | 'Thông báo'
  | 'Kết luận'
  | 'Công văn';

const province = 'Tỉnh ủy Bến Sông';
const office = 'Văn phòng Tỉnh ủy Bến Sông';
const organising = 'Ban Tổ chức Tỉnh ủy Bến Sông';
const inspection = 'Ủy ban Kiểm tra Tỉnh ủy Bến Sông';
const directive = 'Chỉ thị số 07-CT/TU, ngày 12/3/2016';
const model = 'Quy chế số 22-QC/TU, ngày 05/6/2026';

/** Number, date (`YYYY-MM-DD`), type, issuer, title, what it rests on, and what it says, a sentence each. */
export const instrumentList: readonly (readonly [
  number: string,
  date: string,
  type: ShortType,
  issuer: string,
  title: string,
  basis: readonly string[],
  says: readonly string[],
])[] = [
  [
    '11-KH/TU',
    '2016-05-20',
    'Kế hoạch',
    province,
    'thực hiện Chỉ thị về nâng cao chất lượng sinh hoạt định kỳ',
    [directive],
    [
      'Mỗi huyện chọn ba cơ sở làm điểm trong quý III.',
      'Văn phòng in sổ sinh hoạt theo mẫu thống nhất.',
      'Sơ kết sau một năm, chọn cách làm tốt để nhân rộng.',
    ],
  ],
  [
    '05-HD/BTCTU',
    '2016-07-04',
    'Hướng dẫn',
    organising,
    'nội dung sinh hoạt chuyên đề hằng quý',
    [directive, 'Kế hoạch số 11-KH/TU, ngày 20/5/2016'],
    [
      'Chuyên đề do chi bộ chọn từ việc của địa bàn.',
      'Người chuẩn bị gửi đề cương trước bảy ngày.',
      'Ghi biên bản ý kiến và việc phải làm sau sinh hoạt.',
    ],
  ],
  [
    '18-QĐ/TU',
    '2017-02-14',
    'Quyết định',
    province,
    'thành lập tổ theo dõi việc thực hiện Chỉ thị',
    [directive],
    [
      'Thành lập tổ theo dõi gồm năm người do Phó Chánh Văn phòng làm tổ trưởng.',
      'Tổ họp mỗi tháng một lần, báo cáo hằng quý.',
    ],
  ],
  [
    '42-BC/TU',
    '2018-03-30',
    'Báo cáo',
    province,
    'sơ kết hai năm thực hiện Chỉ thị',
    [directive],
    [
      'Tỷ lệ cơ sở sinh hoạt đúng kỳ tăng từ 71% lên 93%.',
      'Còn mười hai cơ sở ghép nội dung, chưa có kết luận.',
      'Kiến nghị bổ sung chế độ cử ủy viên dự sinh hoạt.',
    ],
  ],
  [
    '09-TB/TU',
    '2018-04-16',
    'Thông báo',
    province,
    'kết luận hội nghị sơ kết hai năm',
    ['Báo cáo số 42-BC/TU, ngày 30/3/2018'],
    ['Đồng ý nội dung báo cáo sơ kết.', 'Mười hai cơ sở nêu tên có kế hoạch khắc phục trước ngày 30/6/2018.'],
  ],
  [
    '27-QĐi/TU',
    '2019-01-21',
    'Quy định',
    province,
    'trách nhiệm của ủy viên được phân công theo dõi cơ sở',
    [directive],
    [
      'Dự sinh hoạt cơ sở được phân công ít nhất một lần mỗi quý.',
      'Nghe kiến nghị, trả lời hoặc chuyển trong mười ngày.',
      'Báo cáo bằng văn bản vào tháng 6 và tháng 12.',
    ],
  ],
  [
    '14-NQ/TU',
    '2019-06-18',
    'Nghị quyết',
    province,
    'nâng cao hiệu quả công tác kiểm tra ở cơ sở',
    [],
    [
      'Mỗi năm kiểm tra ít nhất một phần ba số cơ sở.',
      'Kết quả kiểm tra công khai tại nơi được kiểm tra.',
      'Đơn vị có vi phạm kiểm tra lại sau sáu tháng.',
    ],
  ],
  [
    '16-KH/UBKTTU',
    '2019-08-05',
    'Kế hoạch',
    inspection,
    'kiểm tra việc thực hiện quy chế làm việc',
    ['Nghị quyết số 14-NQ/TU, ngày 18/6/2019'],
    [
      'Kiểm tra bốn huyện trong năm, mỗi huyện năm ngày.',
      'Đối chiếu biên bản họp với quy chế làm việc.',
      'Thông báo kết quả trong mười ngày làm việc.',
    ],
  ],
  [
    '55-HD/VPTU',
    '2020-02-10',
    'Hướng dẫn',
    office,
    'lập và nộp hồ sơ kỳ họp',
    [],
    [
      'Mỗi kỳ họp một hồ sơ, đánh số từ 01 trong năm.',
      'Hồ sơ gồm giấy mời, tài liệu, biên bản, kết luận.',
      'Nộp lưu trữ trước ngày 31/3 năm sau.',
    ],
  ],
  [
    '61-QĐ/TU',
    '2020-05-12',
    'Quyết định',
    province,
    'phân công chuẩn bị đại hội các cấp',
    [],
    [
      'Phân công mỗi ủy viên ban thường vụ phụ trách một huyện.',
      'Duyệt văn kiện và nhân sự trước đại hội ba mươi ngày.',
    ],
  ],
  [
    '33-KL/TU',
    '2020-11-25',
    'Kết luận',
    province,
    'về rút kinh nghiệm tổ chức đại hội cấp huyện',
    ['Quyết định số 61-QĐ/TU, ngày 12/5/2020'],
    [
      'In phiếu bầu dư 5% để thay phiếu hỏng.',
      'Ban kiểm phiếu tập dượt trước một ngày.',
      'Biên bản kiểm phiếu lập tại chỗ, không chép lại.',
    ],
  ],
  [
    '70-CV/VPTU',
    '2021-03-08',
    'Công văn',
    office,
    'về việc gửi văn bản điện tử',
    [],
    ['Văn bản gửi qua trục liên thông, không gửi bản giấy kèm theo.', 'Nơi nhận xác nhận trong một ngày làm việc.'],
  ],
  [
    '12/2021/QĐ-UBND',
    '2021-04-19',
    'Quyết định',
    'Ủy ban nhân dân tỉnh Bến Sông',
    'ban hành định mức chi hội nghị',
    [],
    ['Ban hành định mức chi nước uống, tài liệu, thuê hội trường.', 'Mức chi cấp huyện bằng 70% mức cấp tỉnh.'],
  ],
  [
    '88-BC/TU',
    '2021-12-28',
    'Báo cáo',
    province,
    'tình hình xây dựng quy chế làm việc cấp huyện',
    ['Quy chế số 15-QC/TU, ngày 05/9/2021'],
    [
      'Mười trên mười huyện đã có quy chế theo mẫu.',
      'Ba huyện thêm điều về mùa nước nổi.',
      'Hai huyện chưa gửi giải trình chỗ khác mẫu.',
    ],
  ],
  [
    '04-HD/UBKTTU',
    '2022-03-15',
    'Hướng dẫn',
    inspection,
    'tự kiểm tra ở cơ sở',
    ['Nghị quyết số 14-NQ/TU, ngày 18/6/2019'],
    [
      'Tự kiểm tra mỗi năm một lần theo bảng mười câu hỏi.',
      'Câu trả lời kèm dẫn chứng, không chấm điểm chung chung.',
      'Gửi kết quả trước ngày 15 tháng 11.',
    ],
  ],
  [
    '19/HD-LĐLĐ',
    '2022-08-22',
    'Hướng dẫn',
    'Liên đoàn Lao động tỉnh Bến Sông',
    'phối hợp sinh hoạt chuyên đề với công đoàn cơ sở',
    [directive],
    [
      'Công đoàn cơ sở đề xuất chuyên đề về việc làm, tiền lương.',
      'Tổ chức ngoài giờ, không quá chín mươi phút.',
      'Người lao động được hỏi và được trả lời.',
    ],
  ],
  [
    '367-QĐ/TĐTN-VP',
    '2023-02-06',
    'Quyết định',
    'Tỉnh Đoàn Bến Sông',
    'ban hành quy trình kết nạp ở xã có khu nhà trọ',
    [],
    ['Ban hành quy trình kết nạp gồm năm bước.', 'Đoàn xã nơi tạm trú tiếp nhận, đoàn xã nơi thường trú xác nhận.'],
  ],
  [
    '21-CT/TU',
    '2023-06-30',
    'Chỉ thị',
    province,
    'tăng cường phòng, chống cháy ở nơi họp đông người',
    [],
    [
      'Nơi họp trên một trăm người có ít nhất hai lối thoát.',
      'Người chủ trì thông báo lối thoát trước khi họp.',
      'Kiểm tra bình chữa cháy mỗi quý.',
    ],
  ],
  [
    '25-KH/TU',
    '2023-07-20',
    'Kế hoạch',
    province,
    'thực hiện Chỉ thị phòng, chống cháy ở nơi họp',
    ['Chỉ thị số 21-CT/TU, ngày 30/6/2023'],
    [
      'Rà soát mọi hội trường trong tháng 8.',
      'Tập huấn người trực hội trường.',
      'Hội trường chưa đạt thì chuyển nơi họp.',
    ],
  ],
  [
    '40-QĐi/TU',
    '2024-01-09',
    'Quy định',
    province,
    'họp trực tuyến',
    ['Quy chế số 15-QC/TU, ngày 05/9/2021'],
    [
      'Người dự bật hình trong suốt thời gian biểu quyết.',
      'Việc nhân sự không họp trực tuyến.',
      'Mất kết nối quá mười lăm phút thì coi là vắng.',
    ],
  ],
  [
    '97-TB/TU',
    '2024-09-17',
    'Thông báo',
    province,
    'kết quả kiểm tra việc họp trực tuyến',
    ['Quy định số 40-QĐi/TU, ngày 09/01/2024'],
    ['Tám huyện thực hiện đúng quy định.', 'Hai huyện còn biểu quyết khi người dự tắt hình.'],
  ],
  [
    '52-HD/BTCTU',
    '2025-02-24',
    'Hướng dẫn',
    organising,
    'chuẩn bị nhân sự đại hội nhiệm kỳ 2025–2030',
    [],
    [
      'Giới thiệu nhân sự theo năm bước.',
      'Danh sách bầu có số dư theo quy chế bầu cử.',
      'Hồ sơ nhân sự niêm phong, giao nhận có ký tên.',
    ],
  ],
  [
    '03-NQ/TU',
    '2025-11-14',
    'Nghị quyết',
    province,
    'chương trình toàn khóa nhiệm kỳ 2025–2030',
    [],
    [
      'Mỗi năm chọn hai việc trọng tâm, không dàn trải.',
      'Mỗi việc có người chịu trách nhiệm và ngày xong.',
      'Giữa nhiệm kỳ kiểm điểm, công khai việc chưa xong.',
    ],
  ],
  [
    '08-KH/TU',
    '2026-01-12',
    'Kế hoạch',
    province,
    'tổng kết mười năm thực hiện Chỉ thị',
    [directive],
    [
      'Các huyện gửi báo cáo trước ngày 31/8/2026.',
      'Số liệu lấy từ biên bản, không lấy ước lượng.',
      'Hội nghị tổng kết họp trong quý IV.',
    ],
  ],
  [
    '15-HD/VPTU',
    '2026-06-22',
    'Hướng dẫn',
    office,
    'soạn quy chế làm việc theo mẫu',
    [model],
    [
      'Giữ nguyên những điều mẫu không để chỗ trống, trừ khi có lý do.',
      'Chỗ khác mẫu ghi giải trình theo từng điều.',
      'Gửi bản soạn lên tỉnh trước ngày 31/10/2026.',
    ],
  ],
  [
    '29-CV/VPTU',
    '2026-09-15',
    'Công văn',
    office,
    'đôn đốc soạn quy chế làm việc',
    [model, 'Hướng dẫn số 15-HD/VPTU, ngày 22/6/2026'],
    ['Các huyện chưa gửi bản soạn báo lý do trước ngày 30/9/2026.', 'Cần người hỗ trợ thì liên hệ phòng tổng hợp.'],
  ],
  [
    '47-QĐ/TU',
    '2026-10-02',
    'Quyết định',
    province,
    'thành lập ban tổ chức hội nghị tổng kết mười năm',
    ['Kế hoạch số 08-KH/TU, ngày 12/01/2026'],
    ['Thành lập ban tổ chức gồm bảy người.', 'Ban tổ chức tự giải thể sau hội nghị ba mươi ngày.'],
  ],
  [
    '51-BC/TU',
    '2026-11-16',
    'Báo cáo',
    province,
    'tiến độ soạn quy chế làm việc theo mẫu mới',
    [model],
    [
      'Sáu huyện đã ban hành, hai huyện đang soạn.',
      'Hai huyện chưa có bản nào.',
      'Chỗ khác mẫu nhiều nhất là điều về họp và báo cáo.',
    ],
  ],
];
