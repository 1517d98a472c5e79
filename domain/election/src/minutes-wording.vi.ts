import { type Citation, instrumentInBrackets } from '@plenum/kernel';
import type { MeetingTerms, MinutesForm, MinutesWording } from './minutes-wording.ts';
import type { MeetingKind } from './regulation.ts';

const people: Readonly<Record<MinutesForm, readonly [member: string, delegate: string]>> = {
  party: ['đảng viên chính thức', 'đại biểu chính thức'],
  union: ['đoàn viên', 'đại biểu chính thức'],
  'youth-union': ['đoàn viên', 'đại biểu chính thức'],
  association: ['hội viên', 'đại biểu chính thức'],
  company: ['thành viên', 'đại biểu'],
  'co-operative': ['thành viên chính thức', 'đại biểu thành viên'],
  constituency: ['cử tri', 'cử tri'],
  military: ['quân nhân', 'đại biểu chính thức'],
};

function peopleOf(form: MinutesForm, kind: MeetingKind): string {
  if (kind === 'constituency') return 'cử tri';
  if (kind === 'shareholders-meeting') return 'cổ phần có quyền biểu quyết';
  if (kind === 'committee-meeting') return 'ủy viên';
  return people[form][kind === 'members-congress' ? 0 : 1];
}

function meetingOf(form: MinutesForm, kind: MeetingKind): readonly [string, string] {
  if (kind === 'shareholders-meeting') return ['Đại hội đồng cổ đông', 'Đại hội đồng cổ đông'];
  if (kind === 'committee-meeting') return ['Hội nghị', 'hội nghị'];
  if (kind === 'constituency') return ['Ủy ban bầu cử', 'Ủy ban bầu cử'];
  if (form === 'co-operative') return ['Đại hội thành viên', 'đại hội thành viên'];
  return ['Đại hội', 'đại hội'];
}

function terms(form: MinutesForm, kind: MeetingKind): MeetingTerms {
  const [meeting, meetingInside] = meetingOf(form, kind);
  const polling = form === 'constituency';
  return {
    meeting,
    meetingInside,
    people: peopleOf(form, kind),
    tellers: polling ? 'Tổ bầu cử' : 'Ban kiểm phiếu',
    headOfTellers: polling ? 'Tổ trưởng' : 'Trưởng ban',
    keeper: form === 'company' || form === 'co-operative' ? 'Chủ tọa' : 'Đoàn Chủ tịch',
  };
}

/** `điểm a khoản 3 Điều 14, 190-QĐ/TW`. It stands in brackets, so that it has none itself. */
function citation(at: Citation): string {
  const instrument = instrumentInBrackets(at.instrument, 'vi');
  if (!at.article) return instrument;
  const place = [at.point && `điểm ${at.point}`, at.clause && `khoản ${at.clause}`, `Điều ${at.article}`];
  return `${place.filter(Boolean).join(' ')}, ${instrument}`;
}

/** Dots to write on; they may break between lines. */
const lineToFill = '……\u200b'.repeat(14);

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ordinal = (number: number): string => `thứ ${ordinals[number - 1] ?? number}`;
const roundNames = {
  first: '',
  further: ' (bầu tiếp)',
  tie: ' (giữa những người bằng phiếu)',
  're-election': ' (bầu lại)',
};

export const minutesVi: MinutesWording = {
  blank: '……………………',
  blankLine: lineToFill,
  blankDate: 'ngày …… tháng …… năm ………',
  blankTime: '…… giờ ……',
  and: ' và ',
  title: 'BIÊN BẢN',
  abstractOf: (title) => (title.startsWith('Bầu ') ? `kiểm phiếu b${title.slice(1)}` : `kiểm phiếu: ${title}`),
  provisional: '(bản tạm: còn phiếu nghi vấn chưa kết luận)',
  placeAndDate: (place, date) => `${place}, ${date}`,
  number: (form, number) => {
    if (form === 'party') return `Số ${number}-BB/BKP`;
    if (form === 'youth-union') return `Số: ${number}-BB/BKP`;
    return `Số: ${number}/BB-${form === 'constituency' ? 'TBC' : 'BKP'}`;
  },
  headingRight: (form) => (form === 'party' || form === 'youth-union' ? form : 'state'),
  partyName: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  youthUnionName: 'ĐOÀN TNCS HỒ CHÍ MINH',
  stateName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  stateMotto: 'Độc lập - Tự do - Hạnh phúc',
  terms,
  citation,
  page: 'Trang',
  recordAt: (size, hash) => `Nhật ký: mốc ${size} · ${hash} · kiểm tra: plenum verify`,
  noRecord: (regulation, version) => `Quy tắc: ${regulation}, bản ${version} · kiểm tra: plenum count`,

  opening: (v) =>
    `Hôm nay, ${v.date}, tại ${v.place}, ${v.tellers} của ${v.meeting} đã kiểm phiếu ${v.title}, theo quy tắc “${v.regulation}”${v.instrument && `, ${v.instrument}`}.`,
  listHeading: 'Số lượng cần bầu và danh sách bầu cử',
  seatsApproved: (v) =>
    v.form === 'constituency'
      ? `Số đại biểu được bầu: ${v.seats.shown}.`
      : `${v.terms.meeting} thông qua số lượng cần bầu: ${v.seats.shown}.`,
  listOf: (v) =>
    v.surplus.count > 0
      ? `Danh sách bầu cử: ${v.names.shown} người; số dư ${v.surplus.shown}, bằng ${v.share} số lượng cần bầu.`
      : `Danh sách bầu cử: ${v.names.shown} người, không có số dư.`,
  nominatedBy: (parts) => `Trong đó ${parts.join('; ')}.`,
  nominated: { committee: 'do cấp triệu tập giới thiệu', floor: 'được đề cử tại đại hội', self: 'tự ứng cử' },
  nominatedCell: { committee: 'Giới thiệu', floor: 'Đề cử', self: 'Ứng cử' },

  tellersHeading: (at) => at.tellers,
  tellersAre: (v) => `${v.terms.tellers} gồm ${v.count} người: ${v.names}.`,
  notOnList: 'Không ai trong số này có tên trong danh sách bầu cử.',
  headIs: (at, name) => `${at.headOfTellers}: ${name}.`,

  roundHeading: (number, kind) => `Lần bầu ${ordinal(number)}${roundNames[kind]}`,
  roundFor: (v) => `Bầu ${v.seats.shown} trong danh sách ${v.names.shown} người.`,
  roundNames: (names) => `Những người trong danh sách: ${names}.`,

  baseHeading: 'Người tham dự và cơ sở tính kết quả',
  summoned: (v) => {
    if (v.form === 'constituency') return `Tổng số cử tri trong danh sách: ${v.count}.`;
    if (v.terms.people.startsWith('cổ phần')) return `Tổng số ${v.terms.people}: ${v.count}.`;
    if (v.weighted) return `Tổng số phiếu biểu quyết của ${v.terms.people} được triệu tập: ${v.count}.`;
    return `Số ${v.terms.people} được triệu tập: ${v.count}.`;
  },
  present: (v) => `Có mặt lúc bầu: ${v.present} (${v.share}); vắng mặt: ${v.absent}.`,
  turnout: (v) => `Đã tham gia bỏ phiếu: ${v.collected}, bằng ${v.share} tổng số cử tri.`,
  quorum: (v) => `Đủ điều kiện tiến hành: ${v.strict ? 'quá' : 'ít nhất'} ${v.share} số được triệu tập (${v.cite}).`,
  excludedTotal: (count) => `Không tính vào cơ sở: ${count}, gồm:`,
  exclusion: {
    'temporary-activity-elsewhere': 'được giới thiệu sinh hoạt tạm thời ở nơi khác',
    'exempted-not-present': 'được miễn công tác và sinh hoạt, không dự',
    suspended: 'bị đình chỉ sinh hoạt',
    'charged-or-detained': 'bị khởi tố, truy tố hoặc tạm giam',
    'absent-throughout-excused': 'vắng mặt suốt thời gian họp, có lý do được chấp nhận',
    'committee-member-absent-throughout': 'cấp ủy viên cấp triệu tập vắng mặt suốt thời gian đại hội',
    'absent-throughout-unreplaced': 'đại biểu chính thức vắng mặt suốt thời gian đại hội, không có dự khuyết thay',
  },
  baseOf: {
    'summoned-less-excluded': (at) => `số ${at.people} được triệu tập, trừ số không tính`,
    present: (at, weighted) => (weighted ? 'tổng số phiếu biểu quyết của người dự' : `số ${at.people} có mặt`),
    collected: () => 'số phiếu thu về',
    valid: () => 'số phiếu hợp lệ',
  },
  baseIs: (v) => `Cơ sở tính kết quả là ${v.of} (${v.cite}): ${v.sum}.`,
  needed: (v) => {
    const rule = v.rule === 'half' ? 'quá một phần hai' : `${v.strict ? 'quá' : 'ít nhất'} ${v.share}`;
    return `Trúng cử cần ${rule} cơ sở: từ ${v.votes} phiếu trở lên (${v.cite}).`;
  },
  noThreshold: (cite) =>
    `Người trúng cử lấy theo số phiếu từ cao xuống thấp cho đến đủ số lượng, không đặt mức quá nửa (${cite}).`,
  tieRule: (cite) =>
    `Bầu lại giữa những người bằng phiếu: ai nhiều phiếu hơn thì trúng cử, không cần quá một phần hai (${cite}).`,
  weightedRule: (cite) =>
    `Mỗi phiếu bầu mang số phiếu biểu quyết của người bầu (${cite}); bảng phiếu đếm theo tờ phiếu.`,
  cumulativeRule: (v) =>
    `Bầu dồn phiếu: mỗi cổ phần có ${v.seats} phiếu bầu, được dồn cho một người hoặc chia cho nhiều người (${v.cite}). Bảng phiếu đếm theo tờ phiếu.`,

  papersHeading: 'Phiếu bầu',
  papers: {
    present: 'Có mặt lúc bầu',
    issued: 'Phát ra',
    collected: 'Thu về',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
    doubtful: 'Nghi vấn',
  },
  invalidBy: (parts, cite) => `Phiếu không hợp lệ (${cite}): ${parts.join('; ')}.`,
  invalid: {
    'not-issued': 'không phải phiếu được phát ra',
    'no-stamp': 'không có dấu',
    'write-in': 'ghi tên người ngoài danh sách',
    signed: 'có ký tên',
    marked: 'có dấu hiệu riêng',
    'extra-writing': 'viết thêm nội dung khác',
    numbered: 'đánh số trên phiếu',
    'single-both': 'danh sách một người, đánh dấu cả hai ô',
    'single-blank': 'danh sách một người, không đánh dấu ô nào',
    'over-vote': 'bầu quá số lượng quy định',
    'none-kept': 'gạch hết tên',
    'row-both': 'có dòng đánh dấu cả hai ô',
    'row-blank': 'có dòng không đánh dấu ô nào',
    'over-points': 'dồn quá số phiếu được quyền bầu',
  },
  noneInvalid: 'Không có phiếu không hợp lệ.',
  notRead: 'Số phiếu phát ra và thu về đã đủ để kết luận, nên không đọc phiếu.',
  noVotes: 'Không đọc phiếu, nên không có số phiếu của từng người.',
  notReturned: (v) => `Phiếu phát ra không thu về: ${v.count}; lý do: ${v.note}.`,
  papersNote: (note) => `Ghi chú khi kiểm đếm phiếu: ${note}.`,
  stock: (v) =>
    `Số phiếu in: ${v.printed}${v.series ? ` (số ${v.series})` : ''}; phát ra ${v.issued}, hỏng đã đổi ${v.spoiled}, thừa đã niêm phong ${v.unused}.`,
  stockDiffers: (v) =>
    `Số phiếu in ${v.missing ? 'thiếu' : 'thừa'} ${v.count} so với tổng trên; giải trình: ${v.note}.`,
  adjudicated: (v) => `Phiếu nghi vấn đã được ${v.terms.tellers} xem xét, kết luận: ${v.count}.`,
  adjudicatedBallot: (ballot, reason) => `phiếu số ${ballot}: ${reason}`,

  votesHeading: 'Số phiếu của từng người, theo thứ tự trên phiếu bầu',
  columns: {
    order: 'TT',
    name: 'Họ và tên',
    born: 'Ngày sinh',
    nominated: 'Hình thức',
    votes: 'Số phiếu',
    weightedVotes: 'Số phiếu bầu',
    round: 'Lần bầu',
  },
  percentColumn: (base) => `Tỷ lệ trên ${base}`,
  attendingColumn: (shares) => `So với ${shares} cổ phần dự họp`,
  percentOf: (v) => `Tỷ lệ tính trên ${v.of}: ${v.base}.`,

  electedHeading: 'Người trúng cử',
  elected: (count) =>
    count.count === 1
      ? `Căn cứ quy tắc nêu trên, người sau đây trúng cử:`
      : `Căn cứ quy tắc nêu trên, ${count.shown} người sau đây trúng cử, xếp theo số phiếu từ cao xuống thấp:`,
  electedOne: (name, votes) => `${name} (${votes} phiếu)`,
  noneElected: 'Không ai trúng cử ở lần bầu này.',
  older: (v) => `${v.names} cùng được ${v.votes} phiếu ở vị trí cuối; người nhiều tuổi hơn trúng cử (${v.cite}).`,
  void: {
    'more-collected-than-issued': (v) =>
      `Số phiếu thu về (${v.collected}) nhiều hơn số phiếu phát ra (${v.issued}); lần bầu này không có giá trị (${v.cite}).`,
    'no-quorum': (v) => `Số có mặt không đủ theo quy định (${v.cite}); lần bầu này không có giá trị.`,
    turnout: (v) =>
      `Số người bỏ phiếu (${v.collected}) không đủ theo quy định (${v.cite}); lần bầu này không có giá trị.`,
  },
  voidResult: 'Số phiếu ở bảng trên chỉ để lưu; không ai trúng cử.',
  doubtful: (v) =>
    `Còn ${v.count.shown} phiếu nghi vấn chưa kết luận (phiếu ${v.ballots}); chưa xác định người trúng cử.`,
  openBelow: (v) =>
    `Còn khuyết ${v.seats.shown}: không đủ người đạt số phiếu cần thiết. Những người chưa trúng cử: ${v.names}.`,
  openNobody: (v) => `Còn khuyết ${v.seats.shown}; trong danh sách không còn ai để bầu.`,
  openTie: (v) => `Bằng phiếu ở vị trí cuối: ${v.names}; còn ${v.seats.shown} chỗ chưa xác định.`,
  nextHeld: (v) => `${v.terms.meeting} đã bầu tiếp: l${v.round.slice(1)}.`,
  nextTie: (v) => `Phải bầu lại giữa những người bằng phiếu (${v.cite}). ${v.terms.meeting} quyết định: ${lineToFill}`,
  nextReElection: (at) => `Phải bầu lại. ${at.meeting} quyết định: ${lineToFill}`,
  nextStop: (v) => `Theo quy định không bầu thêm (${v.cite}); số còn khuyết để trống.`,
  nextDecision: (at) => `Báo cáo ${at.meetingInside}. ${at.meeting} quyết định: ${lineToFill}`,
  stopped: (v) => `${v.terms.meeting} quyết định dừng, không bầu thêm: ${v.why} (${v.cite}).`,

  totalHeading: 'Kết quả chung',
  total: (v) => `Sau ${v.rounds} lần bầu, trúng cử ${v.elected.shown} trên số lượng cần bầu ${v.seats.shown}:`,
  unfilled: (seats) => `Số lượng còn khuyết: ${seats.shown}.`,

  rulesHeading: 'Quy tắc đã áp dụng',
  assumed: 'Các quy tắc sau chưa đối chiếu với văn bản gốc:',
  amended: 'Quy tắc được sửa so với bản gốc của quy chế:',
  amendment: (v) => `${v.name}: ${v.to} (${v.why})`,
  switchName: {
    base: 'cơ sở tính kết quả',
    threshold: 'mức phiếu để trúng cử',
    quorum: 'số cần có mặt',
    turnout: 'tỷ lệ tham gia bỏ phiếu',
    withSurplus: 'mẫu phiếu khi có số dư',
    withoutSurplus: 'mẫu phiếu khi không có số dư',
    weighted: 'phiếu mang số phiếu biểu quyết',
    invalid: 'phiếu không hợp lệ',
    singleStruck: 'gạch tên trong danh sách một người',
    tie: 'bằng phiếu ở vị trí cuối',
    furtherRounds: 'bầu tiếp khi còn khuyết',
    exclusions: 'trường hợp không tính vào cơ sở',
    surplusRequired: 'yêu cầu có số dư',
    surplusMaximum: 'số dư tối đa',
    surplusMinimum: 'số dư tối thiểu',
    preparedRange: 'số dư cấp triệu tập chuẩn bị',
    smallBody: 'số dư khi bầu ít người',
    entryGate: 'điều kiện vào danh sách',
    tellersOffList: 'người kiểm phiếu không có tên trong danh sách',
    committeeRestriction: 'giới hạn với cấp ủy viên cấp triệu tập',
    nameOrder: 'thứ tự tên trên phiếu',
    secret: 'bỏ phiếu kín',
    minutes: 'mẫu biên bản',
    after: 'các thời hạn sau bầu cử',
  },

  closingHeading: 'Kết thúc',
  complaints: `Khiếu nại, tố cáo và kết quả giải quyết: ${lineToFill}`,
  complaintsAre: (text) => `Khiếu nại, tố cáo và kết quả giải quyết: ${text}.`,
  copies: (v) =>
    v.form === 'constituency'
      ? `Biên bản lập thành ${v.copies} bản, lập xong lúc ${v.time}.`
      : `Biên bản lập thành ${v.copies} bản, đọc trước ${v.terms.meetingInside} lúc ${v.time}.`,
  sealed: (v) => {
    const kept = v.months ? `, lưu giữ ${v.months} tháng` : '';
    if (v.form === 'constituency') return `Phiếu bầu được niêm phong và giao nộp theo quy định${kept}.`;
    return `Phiếu bầu được niêm phong, giao ${v.terms.keeper}${kept}.`;
  },

  onBehalf: (form, body) => `${form === 'party' || form === 'youth-union' ? 'T/M' : 'TM.'} ${body}`,
  presidium: 'ĐOÀN CHỦ TỊCH',
  chairOfMeeting: 'CHỦ TỌA',
  secretary: (at) => (at.tellers === 'Tổ bầu cử' ? 'THƯ KÝ TỔ BẦU CỬ' : 'THƯ KÝ'),
  witness: (number) => `CỬ TRI CHỨNG KIẾN THỨ ${number === 1 ? 'NHẤT' : 'HAI'}`,
  signHint: '(ký, ghi rõ họ tên)',
};
