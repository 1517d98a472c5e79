import { dutyNounsVi, meetingNounsVi, ruleNounsVi, textFieldsVi } from './nouns.vi.ts';
import type { RuleName } from './rules/stated-rules.ts';
import type { MeetingWording } from './wording.ts';

const field = (name: unknown): string => textFieldsVi[String(name)] ?? String(name);
const duty = (name: unknown): string => dutyNounsVi[String(name) as keyof typeof dutyNounsVi] ?? String(name);
const left = (reason: unknown): string =>
  (
    meetingNounsVi.notSummoned[String(reason) as keyof typeof meetingNounsVi.notSummoned] ?? String(reason)
  ).toLowerCase();

export const refusalsVi: MeetingWording = {
  'meeting-not-convened': () => 'Hội nghị chưa được triệu tập.',
  'meeting-ended': () => 'Hội nghị đã kết thúc.',
  'meeting-out-of-reach': () => 'Bạn không được giao việc ở đơn vị triệu tập.',
  'not-your-part': ({ duties }) =>
    `Việc này của ${(duties as readonly string[]).map(duty).join(', ')}; bạn chưa được giao.`,
  'in-two-delegations': ({ person }) =>
    `${person} đã có trong danh sách triệu tập hoặc dự khuyết; mỗi người chỉ ở một đoàn.`,
  'person-unknown': ({ person }) => `Không có người này trong tổ chức: ${person}.`,
  'may-not-be-summoned': ({ person, reason }) => `${person} không được triệu tập: ${left(reason)}.`,
  'too-many-summoned': ({ maximum }) => `Danh sách quá dài: mỗi lần ghi tối đa ${maximum} người.`,
  'too-many-senders': ({ maximum, found }) => `Phân bổ cho tối đa ${maximum} đơn vị; có ${found} đơn vị.`,
  'allotment-impossible': ({ total, perUnit, units }) =>
    `Không phân bổ được ${total} đại biểu cho ${units} đơn vị, mỗi đơn vị ít nhất ${perUnit}: tổng số không đủ, một đơn vị ghi hai lần, hoặc không đơn vị nào có đảng viên (hội viên).`,
  'more-than-allotted': ({ unit, seats, found }) =>
    `${unit} được phân bổ ${seats} đại biểu bầu, danh sách có ${found}.`,
  'left-out-already': ({ person }) => `${person} đã được ghi là không triệu tập.`,
  'nobody-summoned': () => 'Danh sách triệu tập chưa có ai.',
  'seat-unknown': () => 'Không có đại biểu này trong danh sách triệu tập.',
  'seat-is-excluded': () => 'Đại biểu này đã không còn được tính trong số triệu tập.',
  'seat-is-replaced': ({ person }) => `Đã có ${person} thay.`,
  'alternate-unknown': ({ person }) => `${person} không phải là đại biểu dự khuyết.`,
  'alternate-of-another-unit': ({ person }) => `${person} là dự khuyết của đoàn khác.`,
  'alternate-sits-already': ({ person }) => `${person} đã thay một đại biểu khác.`,
  'sitter-was-here': ({ person }) => `${person} đã có mặt nên không thay hoặc rút được.`,
  'not-in-this-meeting': ({ person }) => `${person} không được triệu tập dự hội nghị này.`,
  'already-present': ({ person }) => `${person} đã điểm danh và đang có mặt.`,
  'not-present': ({ person }) => `${person} không có mặt.`,
  'moment-before-last': () => 'Đồng hồ của máy này chậm hơn lần điểm danh trước.',
  'meeting-text-missing': (values) => `Chưa ghi ${field(values.field)}.`,
  'meeting-text-too-long': (values) => `Phần ${field(values.field)} dài quá ${values.maximum} ký tự.`,
  'ends-before-it-begins': () => 'Giờ kết thúc phải sau giờ khai mạc.',
  'holder-unknown': () => 'Không có tài khoản này, hoặc tài khoản đã đóng.',
  'account-is-of-another': ({ person }) => `Tài khoản này đã gắn với ${person}.`,
  'person-has-account': ({ person }) => `${person} đã gắn với một tài khoản khác trong hội nghị này.`,
  'delegate-not-summoned': () =>
    'Chỉ người được triệu tập hoặc dự khuyết mới được giao làm đại biểu: hãy chọn họ trong danh sách.',
  'duties-apart': ({ one, other }) => `Một người không vừa là ${duty(one)} vừa là ${duty(other)}.`,
  'duty-not-held': () => 'Tài khoản này không được giao việc đó.',
  'group-unknown': () => 'Không có tổ này.',
  'group-name-taken': ({ name }) => `Đã có tổ tên “${name}”.`,
  'too-many-groups': ({ maximum }) => `Một hội nghị có tối đa ${maximum} tổ.`,
  'in-two-groups': ({ person, name }) => `${person} đã ở ${name}; mỗi người chỉ ở một tổ.`,
  'not-of-the-group': ({ person }) => `${person} không thuộc tổ này nên không làm tổ trưởng hay thư ký tổ.`,
  'threshold-impossible': ({ rule }) =>
    `${ruleNounsVi[rule as RuleName]}: tỷ lệ phải lớn hơn 0 và nhiều nhất là 1, ghi bằng số nguyên đến 1.000; không thể đòi quá toàn bộ.`,
  'rule-without-provision': ({ rule }) =>
    `${ruleNounsVi[rule as RuleName]}: khác với bộ quy tắc làm gốc. Hãy ghi điều khoản của đơn vị quy định như vậy.`,
  'nothing-stated': () => 'Chưa ghi điều khoản riêng nào của đơn vị: hãy chọn ngay bộ quy tắc có sẵn.',
  'chair-is-secretary': ({ person }) => `${person} không vừa là tổ trưởng vừa là thư ký tổ.`,
};
