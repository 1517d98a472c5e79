/** The example's model working regulation: five chapters, twenty-five articles. All of it is invented. */
interface ModelArticle {
  readonly heading: string;
  readonly clauses: readonly string[];
}

const chapters: readonly { readonly heading: string; readonly articles: readonly ModelArticle[] }[] = [
  {
    heading: 'QUY ĐỊNH CHUNG',
    articles: [
      {
        heading: 'Phạm vi, đối tượng',
        clauses: [
          'Quy chế này quy định cách làm việc của ban chấp hành cấp huyện.',
          'Ủy viên ban chấp hành, văn phòng và các ban tham mưu thực hiện Quy chế này.',
        ],
      },
      {
        heading: 'Nguyên tắc làm việc',
        clauses: [
          'Bàn bạc tập thể, quyết định theo đa số, cá nhân phụ trách phần việc được giao.',
          'Ý kiến thiểu số được ghi vào biên bản và báo cáo khi có yêu cầu.',
        ],
      },
      {
        heading: 'Quan hệ với cấp trên',
        clauses: [
          'Báo cáo kết quả mỗi quý trước ngày ..... của tháng đầu quý sau.',
          'Việc vượt thẩm quyền thì xin ý kiến trước khi quyết định.',
        ],
      },
      {
        heading: 'Quan hệ với đơn vị trực thuộc',
        clauses: [
          'Mỗi đơn vị trực thuộc có một ủy viên theo dõi.',
          'Ủy viên theo dõi dự họp đơn vị ít nhất một lần mỗi quý.',
        ],
      },
    ],
  },
  {
    heading: 'TRÁCH NHIỆM, QUYỀN HẠN',
    articles: [
      {
        heading: 'Ban chấp hành',
        clauses: [
          'Quyết định chương trình toàn khóa, chương trình kiểm tra và dự toán hằng năm.',
          'Bầu ban thường vụ, bí thư, phó bí thư theo quy chế bầu cử.',
        ],
      },
      {
        heading: 'Ban thường vụ',
        clauses: [
          'Chuẩn bị nội dung các kỳ họp ban chấp hành.',
          'Giải quyết công việc giữa hai kỳ họp và báo cáo tại kỳ họp gần nhất.',
        ],
      },
      {
        heading: 'Bí thư',
        clauses: [
          'Chủ trì các kỳ họp và kết luận từng nội dung.',
          'Ký văn bản của ban chấp hành hoặc ủy quyền bằng văn bản cho phó bí thư ký thay.',
        ],
      },
      {
        heading: 'Phó bí thư',
        clauses: [
          'Thay bí thư khi bí thư vắng mặt.',
          'Phụ trách công tác kiểm tra và theo dõi việc thực hiện nghị quyết.',
        ],
      },
      {
        heading: 'Ủy viên',
        clauses: [
          'Dự đủ các kỳ họp; vắng mặt phải báo cáo lý do trước ..... ngày.',
          'Chịu trách nhiệm trước ban chấp hành về phần việc được phân công.',
        ],
      },
      {
        heading: 'Văn phòng',
        clauses: [
          'Chuẩn bị tài liệu và gửi trước kỳ họp ít nhất năm ngày làm việc.',
          'Ghi biên bản, giữ con dấu và lưu hồ sơ theo khoản 2 Điều 22.',
        ],
      },
    ],
  },
  {
    heading: 'CHẾ ĐỘ HỌP',
    articles: [
      {
        heading: 'Họp ban chấp hành',
        clauses: [
          'Họp thường kỳ ba tháng một lần; họp bất thường khi một phần ba ủy viên yêu cầu.',
          'Kỳ họp hợp lệ khi có ít nhất hai phần ba ủy viên dự.',
        ],
      },
      {
        heading: 'Họp ban thường vụ',
        clauses: [
          'Họp mỗi tháng một lần vào ngày ..... hoặc ngày làm việc liền sau.',
          'Có thể họp trực tuyến khi bí thư đồng ý.',
        ],
      },
      {
        heading: 'Tài liệu',
        clauses: [
          'Tài liệu ghi rõ người chuẩn bị và mức độ được phổ biến.',
          'Tài liệu thu hồi được đánh số và giao lại văn phòng ngay sau kỳ họp.',
        ],
      },
      {
        heading: 'Biểu quyết',
        clauses: [
          'Biểu quyết bằng thẻ; việc nhân sự thì bỏ phiếu kín.',
          'Quyết định có giá trị khi quá một phần hai số ủy viên đồng ý.',
        ],
      },
      {
        heading: 'Biên bản, kết luận',
        clauses: [
          'Biên bản được thông qua tại kỳ họp kế tiếp.',
          'Kết luận được gửi đến người thực hiện trong ba ngày làm việc.',
        ],
      },
    ],
  },
  {
    heading: 'KIỂM TRA, BÁO CÁO',
    articles: [
      {
        heading: 'Chương trình kiểm tra',
        clauses: [
          'Ban hành trước ngày 31 tháng 01 hằng năm.',
          'Mỗi năm kiểm tra ít nhất một phần ba số đơn vị trực thuộc.',
        ],
      },
      {
        heading: 'Chế độ báo cáo',
        clauses: ['Đơn vị báo cáo tháng trước ngày 25.', 'Báo cáo nêu việc chưa làm được và lý do.'],
      },
      {
        heading: 'Tiếp và trả lời kiến nghị',
        clauses: [
          'Kiến nghị được trả lời trong mười lăm ngày làm việc.',
          'Nơi nhận kiến nghị không được giao việc trả lời cho chính người bị kiến nghị.',
        ],
      },
      {
        heading: 'Khen thưởng',
        clauses: [
          'Xét mỗi năm một lần vào tháng 12.',
          'Danh sách đề nghị được niêm yết ..... ngày trước khi quyết định.',
        ],
      },
      {
        heading: 'Xử lý vi phạm',
        clauses: [
          'Người vi phạm Quy chế này tự kiểm điểm trước tập thể.',
          'Mức xử lý theo Điều lệ và hướng dẫn của cấp trên.',
        ],
      },
    ],
  },
  {
    heading: 'ĐIỀU KHOẢN THI HÀNH',
    articles: [
      {
        heading: 'Kinh phí',
        clauses: ['Kinh phí hoạt động do ngân sách cấp huyện bảo đảm theo dự toán.', 'Văn phòng quyết toán theo quý.'],
      },
      {
        heading: 'Lưu hồ sơ',
        clauses: ['Hồ sơ kỳ họp được lập trong bảy ngày làm việc.', 'Hồ sơ lưu mười năm, hồ sơ nhân sự lưu lâu dài.'],
      },
      {
        heading: 'Sửa đổi Quy chế',
        clauses: [
          'Ban chấp hành sửa đổi khi quá một phần hai ủy viên đề nghị.',
          'Bản sửa đổi gửi cấp trên trước khi ban hành.',
        ],
      },
      {
        heading: 'Phổ biến',
        clauses: [
          'Văn phòng phổ biến Quy chế này đến từng ủy viên và đơn vị trực thuộc.',
          'Việc phổ biến hoàn thành trong ba mươi ngày kể từ ngày ký.',
        ],
      },
      {
        heading: 'Hiệu lực',
        clauses: [
          'Quy chế này có hiệu lực kể từ ngày ký.',
          'Những quy định trước đây trái với Quy chế này hết hiệu lực.',
        ],
      },
    ],
  },
];

/** What the model of 2026 says otherwise than that of 2021. */
export const since2026: NonNullable<Adaptation['edit']> = {
  12: [2, 'Được họp trực tuyến khi bí thư đồng ý, tối đa hai kỳ liền nhau.'],
  16: [2, 'Mỗi năm kiểm tra ít nhất một nửa số đơn vị trực thuộc.'],
  19: [1, 'Xét mỗi năm một lần trước ngày 30 tháng 11.'],
};

const romans = ['I', 'II', 'III', 'IV', 'V'];

/** What a district made of the model. */
export interface Adaptation {
  readonly omit?: readonly number[];
  /** Clause texts to replace, by article number of the model. */
  readonly edit?: Readonly<Record<number, readonly [clause: number, text: string]>>;
  /** Put after the article of this number. */
  readonly add?: Readonly<Record<number, ModelArticle>>;
  /** What its blanks are filled with, in their order. */
  readonly fill?: readonly string[];
  readonly move?: readonly [article: number, after: number];
}

/** The model, or a district's version of it, as text with numbers of its own. */
export function workingRegulation(heading: readonly string[], by: Adaptation = {}): string {
  let order = chapters.flatMap(({ articles }, chapter) => articles.map((article) => ({ article, chapter })));
  const numbered = order.map((one, n) => ({ ...one, number: n + 1 }));
  let kept = numbered.filter(({ number }) => !by.omit?.includes(number));
  if (by.move) {
    const [from, after] = by.move;
    const moved = kept.find(({ number }) => number === from)!;
    kept = kept.filter(({ number }) => number !== from);
    kept.splice(kept.findIndex(({ number }) => number === after) + 1, 0, moved);
  }
  order = kept.flatMap(({ article, chapter, number }) => {
    const edit = by.edit?.[number];
    const clauses = article.clauses.map((text, n) => (edit && edit[0] === n + 1 ? edit[1] : text));
    const added = by.add?.[number];
    return [{ article: { ...article, clauses }, chapter }, ...(added ? [{ article: added, chapter }] : [])];
  });
  const lines = [...heading];
  let last = -1;
  for (const [n, { article, chapter }] of order.entries()) {
    if (chapter > last) lines.push(`Chương ${romans[chapter]}`, chapters[chapter]!.heading);
    last = Math.max(last, chapter);
    lines.push(`Điều ${n + 1}. ${article.heading}`, ...article.clauses.map((text, at) => `${at + 1}. ${text}`));
  }
  const fill = [...(by.fill ?? [])];
  return lines.join('\n').replace(/\.{5}/g, (blank) => fill.shift() ?? blank);
}

export const directive = `TỈNH ỦY BẾN SÔNG
*
Số 07-CT/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bến Sông, ngày 12 tháng 3 năm 2016
CHỈ THỊ
về nâng cao chất lượng sinh hoạt định kỳ ở cơ sở
Việc sinh hoạt định kỳ ở cơ sở đã có nền nếp nhưng chưa đều.
I- MỤC ĐÍCH, YÊU CẦU
1- Sinh hoạt đúng kỳ, đúng nội dung, có kết luận và người thực hiện.
2- Mỗi quý có ít nhất một kỳ sinh hoạt chuyên đề.
II- NHIỆM VỤ
1- Các huyện ủy
a) Rà soát quy chế làm việc, bổ sung chế độ sinh hoạt;
b) Phân công ủy viên dự sinh hoạt ở cơ sở;
c) Báo cáo sáu tháng một lần.
2- Văn phòng Tỉnh ủy
a) Theo dõi, đôn đốc;
b) Tổng hợp báo cáo hằng năm.
III- TỔ CHỨC THỰC HIỆN
1- Chỉ thị này có hiệu lực kể từ ngày ký.
2- Tổng kết sau mười năm thực hiện.
T/M BAN THƯỜNG VỤ
BÍ THƯ`;

export const amendment = `TỈNH ỦY BẾN SÔNG
*
Số 44-QĐ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bến Sông, ngày 20 tháng 6 năm 2024
QUYẾT ĐỊNH
sửa đổi, bổ sung một số điều của Quy chế mẫu
- Căn cứ Chỉ thị số 07-CT/TU, ngày 12/3/2016;
Điều 1. Sửa đổi, bổ sung một số điều của Quy chế số 15-QC/TU, ngày 05/9/2021
1. Sửa đổi khoản 2 Điều 12 như sau:
“2. Được họp trực tuyến tối đa hai kỳ liền nhau.”
2. Bãi bỏ khoản 2 Điều 19.
Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 7 năm 2024.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ`;
