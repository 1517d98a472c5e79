import { instrumentName, provisionText } from '@plenum/kernel';
import type { DraftWording } from './draft-wording.ts';

const named = (title: string) => (names: string) => `${title}: ${names}.`;

export const draftVi: DraftWording = {
  title: {
    opening: 'Thời gian, địa điểm, khai mạc',
    presence: 'Thành phần dự họp',
    conduct: 'Điều hành',
    programme: 'Chương trình và diễn biến',
    speeches: 'Tham luận, phát biểu',
    groups: 'Thảo luận tổ',
    votes: 'Biểu quyết',
    elections: 'Bầu cử',
    conclusions: 'Kết luận',
    closing: 'Bế mạc',
  },
  minutes: 'BIÊN BẢN',
  blank: '……………………',
  citation: (cite) => {
    const instrument = instrumentName(cite.instrument, 'vi');
    const text = cite.article ? `${provisionText(cite, 'vi')}, ${instrument}` : instrument;
    if (cite.basis === 'stated') return `${text}, do đơn vị quy định`;
    return cite.basis === 'assumed' ? `${text}, tạm tính theo thông lệ` : text;
  },
  opening: ({ day, place, unit, name, time }) =>
    `Hôm nay, ${day}, tại ${place}, ${unit} tổ chức ${name}${time === null ? '' : `; khai mạc lúc ${time}`}.`,
  summoned: ({ summoned, came, share }) => `Số đại biểu được triệu tập: ${summoned}; có mặt: ${came} (${share}).`,
  excluded: (count) => `Số không tính trong số triệu tập: ${count}.`,
  notSummoned: (count) => `Số không triệu tập theo quy định: ${count} (danh sách lưu trong hồ sơ).`,
  quorum: ({ needed, threshold, citation, at }) =>
    at === null
      ? `Số đại biểu cần có mặt: ${needed} (${threshold} số triệu tập, theo ${citation}); trong cả buổi họp chưa đạt.`
      : `Số đại biểu cần có mặt: ${needed} (${threshold} số triệu tập, theo ${citation}); đạt từ ${at}.`,
  ownRules: ({ name, source, from }) =>
    `Hội nghị theo quy tắc của đơn vị: ${name} (${source}); nội dung không nêu riêng theo bộ quy tắc “${from}”.`,
  absent: named('Vắng mặt'),
  replaced: named('Dự khuyết thay đại biểu vắng mặt'),
  replacedBy: (name, by) => `${by} thay ${name}`,
  leftOut: named('Không tính trong số triệu tập'),
  guests: named('Khách mời'),
  body: {
    presidium: named('Đoàn chủ tịch'),
    secretariat: named('Đoàn thư ký'),
    credentials: named('Ban thẩm tra tư cách đại biểu'),
    tellers: named('Ban kiểm phiếu'),
  },
  itemTimes: ({ from, until }) => {
    if (from === null) return '–';
    return until === null ? `từ ${from}` : `${from} – ${until}`;
  },
  papers: (titles) => `Tài liệu: ${titles}`,
  notHeld: 'không tiến hành',
  columns: {
    order: 'TT',
    unit: 'Đơn vị',
    summoned: 'Triệu tập',
    came: 'Có mặt',
    item: 'Nội dung',
    by: 'Người trình bày',
    planned: 'Dự kiến',
    actual: 'Thực tế',
    at: 'Lúc',
    speaker: 'Người phát biểu',
    topic: 'Nội dung phát biểu',
    minutes: 'Thời gian',
    text: 'Bản văn',
    question: 'Nội dung biểu quyết',
    for: 'Tán thành',
    against: 'Không tán thành',
    abstain: 'Ý kiến khác',
    notVoting: 'Không biểu quyết',
    base: 'Tính trên',
    needed: 'Cần đạt',
    outcome: 'Kết quả',
    task: 'Nhiệm vụ',
    due: 'Hạn',
  },
  speechesHeld: ({ count, texts }) => `Có ${count} lượt phát biểu, trong đó ${texts} bản tham luận đã nộp văn bản.`,
  handedIn: 'đã nộp',
  votesHeld: (count) => `Hội nghị biểu quyết ${count} lần.`,
  vote: ({ time, question, way, base, present, threshold, citation, outcome }) =>
    `Lúc ${time}, hội nghị biểu quyết ${way} “${question}”; có mặt ${present}; cần ${threshold} ${base} (theo ${citation}). ${outcome}`,
  enteredVotes: (lines) =>
    `Phiếu của đại biểu không có điện thoại được nhập tại bàn: ${lines.map(({ by, votes }) => `${votes} phiếu do ${by} nhập`).join('; ')}.`,
  way: { hand: 'giơ tay', card: 'giơ thẻ', phone: 'ghi danh trên máy' },
  baseOf: {
    present: 'số có mặt',
    summoned: 'số triệu tập',
    summonedLessAbsent: 'số triệu tập (đã trừ người vắng mặt suốt thời gian họp)',
  },
  adopted: 'Được thông qua.',
  rejected: 'Không được thông qua.',
  brokenOff: (reason) => `Dừng, không lấy kết quả: ${reason}.`,
  elected: ({ title, seats, names }) => `${title}: cần bầu ${seats}; trúng cử: ${names}.`,
  electionOpen: (title) => `${title}: chưa có kết quả công bố.`,
  electionMinutes: (number) => `Chi tiết ở biên bản kiểm phiếu ${number}.`,
  group: ({ name, members, chair, secretary }) =>
    `${name}: ${members} người${chair === null ? '' : `; tổ trưởng ${chair}`}${secretary === null ? '' : `; thư ký ${secretary}`}.`,
  nothingHandedIn: 'Tổ chưa nộp biên bản.',
  rests: (grounds) => `Căn cứ: ${grounds}.`,
  notAdopted: '(chưa thông qua)',
  whole: 'Chung',
  closing: ({ name, day, time }) =>
    time === null ? `${name} chưa ghi giờ bế mạc.` : `${name} bế mạc lúc ${time}, ${day}.`,
  copies: (copies) => `Biên bản này lập thành ${copies} bản có giá trị như nhau, đoàn chủ tịch và đoàn thư ký cùng ký.`,
  edited: (sections) =>
    `Các mục ${sections} do đoàn thư ký biên tập; các mục còn lại và số liệu trong các bảng lập từ nhật ký của hội nghị.`,
  onBehalf: { presidium: 'ĐOÀN CHỦ TỊCH', secretariat: 'ĐOÀN THƯ KÝ' },
  signatory: { presidium: 'đoàn chủ tịch', secretariat: 'đoàn thư ký' },
  receipt: ({ position, whole }) =>
    whole
      ? `Biên nhận của mục chốt biên bản này (mục ${position} trong nhật ký), nguyên văn trong mã. Quét mã, lưu thành tệp; kiểm tra bằng plenum verify hoặc chương trình kiểm tra độc lập.`
      : `Quét mã để lấy biên nhận của mục chốt biên bản này (mục ${position} trong nhật ký); kiểm tra bằng plenum verify hoặc chương trình kiểm tra độc lập.`,
  signedInSystem: (signatures) => `Đã ký trên hệ thống: ${signatures}.`,
};
