import type { Words } from './wording.ts';

const cannotWriteFor: Readonly<Record<string, string>> = {
  ENOENT: 'không có thư mục ấy',
  ENOTDIR: 'không có thư mục ấy',
  EACCES: 'không có quyền ghi vào thư mục ấy',
  EPERM: 'không có quyền ghi vào thư mục ấy',
  EROFS: 'đĩa chỉ cho đọc',
  EISDIR: 'đó là một thư mục',
  ENOSPC: 'đĩa đã đầy',
};

export const wordsVi: Words = {
  usage: `Cách dùng: plenum LỆNH … [--json] [--lang vi|en]

  plenum regulations [MÃ [--file]]                 các quy chế, hoặc một quy chế với từng quy định (--file: thành tệp để sửa)
  plenum list TỆP…                                 kiểm tra danh sách bầu cử, xếp thứ tự trên phiếu
  plenum count TỆP… [--minutes RA.pdf|RA.docx]     kiểm phiếu, áp dụng quy chế, lập biên bản
  plenum what-if TỆP… --amend TỆP_SỬA              cùng phiếu ấy theo quy chế được sửa
  plenum print TỆP --copies SỐ --out PHIẾU.pdf --layout BỐ_CỤC.json [--round LẦN]
                                                   phiếu bầu, mỗi phiếu một mã riêng; --round: lần bầu thứ mấy
                                                   (mặc định lần cuối trong tệp; tệp chưa có thì lần đầu)
  plenum read TỆP --layout BỐ_CỤC.json BẢN_QUÉT… --out LẦN_BẦU.csv
                                                   đọc phiếu đã quét (PDF, TIFF, PNG, JPEG) thành tệp phiếu
  plenum outline VĂN_BẢN… [--out RA.xml]           cấu trúc và viện dẫn của văn bản (TXT, DOCX, Akoma Ntoso);
                                                   --out: thành Akoma Ntoso 3.0
  plenum conform MẪU VĂN_BẢN                       mức bám sát văn bản mẫu, từng điều
  plenum redline CŨ MỚI --out RA.docx|RA.html      chỗ thay đổi, để đọc và để sửa trong Word
  plenum form VĂN_BẢN… [--profile party|state] [--out RA.pdf|RA.docx]  chỗ lệch thể thức của DOCX; bản in đúng thể thức
    outline, conform, redline, form: [--tracked accept|reject|keep]  chỗ sửa đang theo dõi của DOCX (keep: như đã chấp nhận,
                                                   nêu từng chỗ)
  plenum verify NHẬT_KÝ… [--key KHÓA]              kiểm tra nhật ký đã xuất (--key: theo khóa công khai bạn có;
                                                   --witness KHÓA: bên chứng kiến này phải đã ký)
  plenum backup | restore | witness                sao lưu, phục hồi một máy; chạy bên chứng kiến (plenum LỆNH --help)

TỆP là tệp của một cuộc bầu cử (YAML hoặc JSON); dấu - đọc từ đầu vào chuẩn.
Mã kết thúc: 0 xong; 3 xong, còn việc phải quyết định; 4 quy định không cho phép; 2 đầu vào sai; 1 lỗi khác.`,
  noCommand: 'Chưa nêu lệnh.',
  unknownCommand: (command) => `Không có lệnh “${command}”.`,
  wrongOption: (option) => `Tùy chọn ${option} không đúng.`,
  wrongLanguage: (lang) => `Không có ngôn ngữ “${lang}”: dùng vi hoặc en.`,
  noInput: (command) => `Lệnh ${command} cần ít nhất một tệp.`,
  oneInput: (command) => `Lệnh ${command} chỉ nhận một mã.`,
  twoInputs: (command) => `Lệnh ${command} cần đúng hai tệp.`,
  oneElection: 'Lệnh print chỉ nhận một cuộc bầu cử.',
  printNeeds: 'Lệnh print cần --copies SỐ, --out PHIẾU.pdf và --layout BỐ_CỤC.json.',
  readNeeds: 'Lệnh read cần một cuộc bầu cử, --layout BỐ_CỤC.json, ít nhất một bản quét và --out LẦN_BẦU.csv.',
  layoutFormat: (file) => `Bố cục phải là tệp .json, không phải “${file}”.`,
  wrongNumber: (option, value, most) => `${option} là số nguyên từ 1 đến ${most}, không phải “${value}”.`,
  printed: (v) => `Lần bầu ${v.round}: ${v.copies} phiếu, mỗi phiếu ${v.perBallot} trang, tất cả ${v.pages} trang.`,
  ballotForm: {
    'strike-out': 'Mẫu phiếu: gạch tên người không bầu.',
    'agree-disagree': 'Mẫu phiếu: đồng ý, không đồng ý.',
    cumulative: 'Mẫu phiếu: bầu dồn phiếu.',
  },
  keepTogether: 'Tệp bố cục cần khi đọc phiếu đã quét: giữ cùng phiếu.',
  readingPage: (file, page, of) => `Đang đọc ${file}, trang ${page}/${of} …`,
  pageNumber: (page) => `trang ${page}`,
  pagesRead: (v) =>
    `Số trang: ${v.pages}. Số phiếu: ${v.ballots}, trong đó đã rõ: ${v.settled}, có dấu ở chỗ đóng dấu: ${v.stamped}.`,
  lookAt: (pages) => `Số trang cần người xem: ${pages}. Trong tệp phiếu, dấu có nghi vấn ghi là “?”.`,
  unsettled: {
    'doubtful-mark': 'có dấu nghi vấn',
    'not-a-ballot': 'không phải phiếu của lần in này',
    'unreadable-code': 'không đọc được mã',
    duplicate: 'phiếu này đã có trước đó',
    'missing-page': 'thiếu trang khác của phiếu này',
    'extra-writing': 'có chữ hoặc nét viết khác trên phiếu',
  },
  scanFault: {
    'file-missing': 'Không có tệp này.',
    'file-unreadable': 'Không đọc được tệp.',
    'scan-format': 'Đây không phải bản quét.',
    'scan-broken': 'Bản quét bị hỏng.',
    'scan-too-large': 'Bản quét quá lớn.',
    'scan-no-pages': 'Bản quét không có trang nào.',
    'read-cumulative': 'Phiếu bầu dồn ghi bằng số không đọc được từ bản quét.',
    'layout-differs': 'Bố cục không khớp với cuộc bầu cử như hiện nay.',
  },
  scanExpected: {
    'file-missing': 'một bản quét',
    'file-unreadable': 'một bản quét được phép đọc',
    'scan-format': 'PDF, TIFF, PNG hoặc JPEG',
    'scan-broken': 'tệp nguyên vẹn: quét lại',
    'scan-too-large': 'nhiều nhất 512 MB, 20.000 trang, 120 triệu điểm ảnh mỗi trang',
    'scan-no-pages': 'ít nhất một trang',
    'read-cumulative': 'phiếu gạch tên hoặc phiếu đồng ý, không đồng ý; nhập tay các phiếu này',
    'layout-differs': 'tệp bầu cử đã dùng để in các phiếu này, cùng các tên',
  },
  noOut: 'Lệnh redline cần --out RA.docx hoặc RA.html.',
  oneOut: (command) => `--out của ${command} chỉ dùng với một văn bản.`,
  wrongTracked: (value) => `--tracked là accept, reject hoặc keep, không phải “${value}”.`,
  wrongProfile: (value) => `--profile là party hoặc state, không phải “${value}”.`,
  outFormat: (command, file) =>
    `Kết quả của ${command} không ghi được vào “${file}”: outline ghi .xml, redline ghi .docx hoặc .html, print ghi .pdf, read ghi .csv, form ghi .pdf hoặc .docx.`,
  oneStandardInput: 'Đầu vào chuẩn (-) chỉ dùng được một lần.',
  optionElsewhere: (option, command) => `${option} chỉ dùng với lệnh ${command}.`,
  oneMinutes: '--minutes chỉ dùng với một cuộc bầu cử.',
  minutesFormat: (file) => `Biên bản phải là tệp .pdf hoặc .docx, không phải “${file}”.`,
  noAmend: 'Lệnh what-if cần --amend TỆP_SỬA.',
  cannotRead: (file, why) => `Không đọc được ${file}: ${why}.`,
  cannotWrite: (file, why, detail) => `Không ghi được ${file}: ${cannotWriteFor[why] ?? detail}.`,
  broken: (what) => `Lỗi của chương trình: ${what}`,
  working: (file) => `Đang xử lý ${file} …`,
  written: (file) => `Đã ghi ${file}.`,

  faults: (count) => `${count} lỗi:`,
  expected: (text) => `Cần: ${text}.`,
  forbidden: 'Quy định không cho phép:',

  name: 'Họ và tên',
  votes: 'Số phiếu',
  share: 'Tỷ lệ',
  outcome: 'Kết quả',
  elected: 'trúng cử',
  below: (needed) => `không đủ ${needed} phiếu`,
  seatsFull: 'đủ phiếu, đã hết số lượng',
  fewerVotes: 'ít phiếu hơn',
  tied: 'bằng phiếu ở vị trí cuối',
  older: 'trúng cử, nhiều tuổi hơn',
  notDecided: 'chưa xác định',
  result: 'Kết quả',
  electedOf: (elected, seats) => `Trúng cử ${elected} trên số lượng cần bầu ${seats}.`,
  status: {
    complete: 'đã xong',
    open: 'còn khuyết',
    void: 'lần bầu không có giá trị',
    doubtful: 'còn phiếu nghi vấn',
  },
  next: {
    'further-round': 'bầu tiếp số còn khuyết, nếu hội nghị quyết định',
    'tie-round': 'bầu lại giữa những người bằng phiếu',
    're-election': 'bầu lại',
    'meeting-decides': 'hội nghị quyết định',
    stop: 'dừng, để trống số còn khuyết',
  },
  nextHeading: 'Tiếp theo',
  remarks: 'Ghi chú',

  ballotOrder: 'Thứ tự trên phiếu bầu',
  nominated: { committee: 'cấp ủy giới thiệu', floor: 'được đề cử', self: 'tự ứng cử' },
  listFigures: (seats, candidates, surplus, share) =>
    `Cần bầu ${seats}; danh sách ${candidates} người; số dư ${surplus} (${share}).`,
  listInOrder: 'Danh sách phù hợp với quy chế.',
  severity: { refusal: 'không được', warning: 'lưu ý', notice: 'ghi chú' },

  regulations: 'Các quy chế',
  seen: 'đã đối chiếu',
  assumed: 'giả định',
  seenCount: (seen, assumed) => `${seen} đã đối chiếu, ${assumed} giả định`,
  switch: 'Quy định',
  value: 'Giá trị',
  provision: 'Căn cứ',
  basis: {
    text: 'văn bản',
    guidance: 'hướng dẫn',
    practice: 'thực tế',
    stated: 'đơn vị quy định',
    assumed: 'giả định',
  },

  before: 'Theo quy chế hiện hành',
  after: 'Theo quy chế được sửa',
  changed: 'Khác nhau',
  changedRules: 'Quy tắc được sửa',
  changedElected: (names) => `Thêm người trúng cử: ${names}.`,
  changedLost: (names) => `Không còn trúng cử: ${names}.`,
  changedStatus: (before, after) => `Tình trạng: ${before} → ${after}.`,
  changedInvalid: (change) => `Số phiếu không hợp lệ: ${change}.`,
  nothingChanged: 'Kết quả không đổi.',

  verified: (entries, streams, checkpoints) =>
    `Nhật ký nguyên vẹn: ${entries} mục, ${streams} chuỗi, ${checkpoints} mốc.`,
  notVerified: (faults) => `Nhật ký có ${faults} lỗi:`,
  unverifiable: 'Không phải nhật ký do Plenum xuất ra.',
  notAKey: (key) => `“${key}” không phải khóa công khai của nhật ký (TÊN+MÃ+BASE64, như trong keys.json).`,

  instrumentFault: {
    'file-missing': 'Không có tệp này.',
    'file-unreadable': 'Không đọc được tệp này.',
    'too-large': 'Tệp quá lớn.',
    'not-utf-8': 'Không nhận ra mã chữ của văn bản; hãy lưu lại mã UTF-8 hoặc DOCX.',
    unreadable: 'Không đọc được nội dung văn bản.',
    'broken-xml': 'Tệp bị hỏng bên trong (XML); hãy mở bằng chương trình soạn thảo và lưu lại.',
    macros: 'Tệp có macro nên không đọc; hãy lưu lại dạng .docx không có macro.',
    doctype: 'Tệp có DOCTYPE, thứ mà không văn bản nào cần, nên không đọc.',
    inflates: 'Tệp bung ra lớn hơn mức cho phép; có thể là bom nén.',
    unsafe: 'Tệp nén bị hỏng hoặc không an toàn.',
    'no-text': 'Tệp không có chữ nào; bản quét cần được nhận dạng chữ trước.',
  },
  xmlPlace: ({ part, line, column }) => `${part && `${part}, `}dòng ${line}, cột ${column}`,
  instrumentExpected: 'TXT mã UTF-8, DOCX hoặc Akoma Ntoso, tối đa 50 MB',
  unnamed: 'Văn bản không có số, loại và ngày',
  inForce: 'Hiệu lực',
  noDate: 'chưa rõ ngày',
  citations: 'Viện dẫn',
  signedBy: 'Người ký',
  recipients: 'Nơi nhận',
  toLookAt: 'Cần xem lại',
  attachedHere: 'Ban hành kèm theo:',
  lineNumber: (line) => `dòng ${line}`,
  formOf: (profile) => `Thể thức ${profile}`,
  formProfiles: { party: 'Đảng (36-HD/VPTW)', state: 'Nhà nước (Nghị định 30/2020)' },
  noDepartures: 'Không thấy chỗ nào lệch thể thức.',
  formNotChecked: 'Không phải DOCX nên không có lề, phông, cỡ chữ để kiểm tra.',
  outlineFinding: {
    'number-skipped': (found, expected) => `gặp “${found}”, đáng lẽ là “${expected}”.`,
    'number-repeated': (found, expected) => `“${found}” lặp lại; tiếp theo phải là “${expected}”.`,
    'line-unplaced': (found, expected) =>
      `“${found}” giống một đề mục nhưng không nối tiếp${expected === '' ? '' : ` (tiếp theo là “${expected}”)`}; giữ làm lời văn.`,
    'text-outside-article': (found) => `“${found}” nằm ngoài mọi điều; giữ ở chương, mục.`,
    'tracked-inserted': (found) => `chỗ thêm đang theo dõi, đã đọc vào văn bản: “${found}”.`,
    'tracked-deleted': (found) => `chỗ xóa đang theo dõi, không đọc vào văn bản: “${found}”.`,
    'text-converted': (found) => `văn bản đã được chuyển mã từ ${found}; hãy đối chiếu với bản gốc.`,
  },
  conformance: { same: 'giống', adapted: 'có sửa', moved: 'chuyển chỗ', missing: 'không có', added: 'thêm' },
  conformanceState: 'So với mẫu',
  modelArticle: 'Điều của mẫu',
  localArticle: 'Điều của đơn vị',
  similarity: 'Mức giống',
  redlineTitle: (before, after) => `So sánh ${before} với ${after}`,
  redlineCounts: (changed, inserted, deleted) => `${changed} đoạn sửa, ${inserted} đoạn thêm, ${deleted} đoạn bỏ.`,
};
