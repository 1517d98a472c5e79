import type { PostKind } from './body.ts';
import { organisationNouns } from './organisation-nouns.ts';
import type { OrganisationWording } from './organisation-wording.ts';

const noun = organisationNouns('vi');
const fields: Readonly<Record<string, string>> = {
  name: 'Tên',
  code: 'Mã',
  reason: 'Lý do',
  decision: 'Số quyết định',
  born: 'Ngày sinh',
  joined: 'Ngày vào',
  official: 'Ngày chính thức',
  from: 'Từ ngày',
  since: 'Ngày bắt đầu trước đó',
  on: 'Ngày',
  founded: 'Ngày thành lập',
  begins: 'Ngày bắt đầu nhiệm kỳ',
  ends: 'Ngày dự kiến kết thúc',
  ended: 'Ngày kết thúc trước đó',
  kind: 'Loại cơ quan',
  left: 'Lý do thôi',
};
const field = (value: unknown): string => fields[String(value)] ?? String(value);
const post = (value: unknown): string => noun.post[value as PostKind] ?? String(value);

/** `2026-01-31` as people write it. */
const day = (value: unknown): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : String(value);
};

export const organisationVi: OrganisationWording = {
  refusals: {
    'unit-out-of-reach': ({ unit }) => `Bạn không được giao việc ở đơn vị này${unit ? ` (${unit})` : ''}.`,
    'unit-unknown': () => 'Không có đơn vị này.',
    'unit-dissolved': ({ unit }) => `Đơn vị${unit ? ` ${unit}` : ''} đã giải thể.`,
    'unit-has-units': ({ unit, count }) =>
      `${unit} còn ${count} đơn vị trực thuộc. Hãy chuyển các đơn vị đó sang nơi khác trước.`,
    'unit-has-people': ({ unit }) => `${unit} còn người. Hãy chuyển mọi người sang đơn vị khác trước.`,
    'unit-below-itself': ({ unit }) => `${unit} không thể trực thuộc chính mình.`,
    'unit-code-taken': ({ code }) => `Mã ${code} đã có đơn vị khác dùng.`,
    'unit-code-form': ({ found }) =>
      `Mã đơn vị “${found}” chưa đúng: bắt đầu bằng chữ hoặc số, chỉ gồm chữ, số và . / - _, dài nhất 40 ký tự.`,
    'organisation-full': ({ maximum }) => `Tổ chức có nhiều nhất ${maximum} đơn vị.`,
    'tree-too-deep': ({ maximum }) => `Cây tổ chức sâu nhất ${maximum} cấp.`,
    'org-text-missing': ({ field: of }) => `${field(of)}: chưa ghi.`,
    'org-text-too-long': ({ field: of, maximum }) => `${field(of)}: dài quá ${maximum} ký tự.`,
    'org-name-form': ({ found }) => `Tên “${found}” phải bắt đầu bằng chữ hoặc số.`,
    'date-form': ({ field: of, date }) =>
      date === '' || date === 'missing'
        ? `${field(of)}: chưa ghi.`
        : `${field(of)}: “${date}” không phải là ngày có thật.`,
    'date-order': ({ field: of, date, before, beforeDate }) =>
      `${field(of)} (${day(date)}) phải từ ${field(before).toLowerCase()} (${day(beforeDate)}) trở đi.`,
    'date-in-future': ({ field: of, date }) => `${field(of)} (${day(date)}) chưa tới.`,
    'body-unknown': () => 'Đơn vị không có tổ chức này.',
    'body-closed': ({ body }) => `${body} đã kết thúc.`,
    'body-kind-twice': () => 'Đơn vị đã có một tổ chức loại này.',
    'term-unknown': ({ body }) => `${body} chưa có nhiệm kỳ đang diễn ra.`,
    'term-ended': () => 'Nhiệm kỳ này đã kết thúc.',
    'term-under-way': ({ body }) => `Nhiệm kỳ của ${body} đang diễn ra. Hãy kết thúc nhiệm kỳ đó trước.`,
    'seats-form': ({ post: of, seats }) =>
      `Số lượng ${post(of).toLowerCase()} (${seats}) chưa đúng: mỗi chức vụ một lần, số nguyên, không quá số ủy viên.`,
    'no-vacancy': ({ post: of, seats, taken }) => `${post(of)}: đã đủ ${taken}/${seats}, không còn khuyết.`,
    'already-holds': ({ name, post: of }) => `${name} đang giữ chức vụ ${post(of).toLowerCase()}.`,
    'held-unknown': () => 'Không có ai giữ chức vụ này.',
    'held-left': ({ on }) => `Chức vụ này đã thôi từ ngày ${day(on)}.`,
    'person-unknown': () => 'Không có người này.',
    'person-ended': ({ name, on }) =>
      `${name ?? 'Người này'} không còn trong tổ chức${on ? ` từ ngày ${day(on)}` : ''}.`,
    'person-still-member': ({ name }) => `${name} còn là thành viên; chỉ xóa được thông tin của người đã thôi.`,
    'person-erased': () => 'Thông tin của người này đã được xóa.',
    'person-code-taken': ({ code }) => `Số thẻ ${code} đã có người khác dùng.`,
    'person-code-form': ({ found }) =>
      `Số thẻ “${found}” chưa đúng: bắt đầu bằng chữ hoặc số, chỉ gồm chữ, số và . / - _, dài nhất 40 ký tự.`,
    'person-not-official': ({ name, date }) =>
      date
        ? `Đã có ngày chính thức (${day(date)}) nên không thể là dự bị.`
        : `${name} chưa phải là thành viên chính thức.`,
    'status-needs-date': ({ date }) =>
      `Đơn vị hoặc tình trạng thay đổi nhưng “Từ ngày” vẫn là ngày cũ (${day(date)}). Hãy ghi ngày thay đổi.`,
    'too-many-entries': ({ maximum }) => `Nhiều nhất ${maximum}.`,
    'account-unknown': () => 'Không có tài khoản này.',
    'own-office': () => 'Bạn không tự rút nhiệm vụ của mình; người khác làm việc này.',
  },
  faults: {
    'no-rows': () => 'Tệp chưa có dòng nào dưới dòng tiêu đề.',
    'too-many-rows': ({ maximum }) => `Tệp có nhiều nhất ${maximum} dòng.`,
    'column-missing': ({ header }) => `Thiếu cột “${header}”.`,
    'column-twice': () => 'Cột này có hai lần.',
    'cell-missing': () => 'Ô này chưa ghi.',
    'wrong-date': () => 'Không phải là ngày có thật, dạng 19/05/1998 hoặc 1998-05-19.',
    'wrong-word': ({ words }) => `Cần một trong: ${(words as readonly string[]).join(', ')}.`,
    'line-twice': () => 'Mã này đã có ở một dòng trên.',
    'unknown-unit': ({ unit }) => `Không có đơn vị nào mã “${unit}”.`,
  },
  events: {
    'units-added': ({ names, count }) => `Thêm ${Number(count) > 1 ? `${count} đơn vị` : 'đơn vị'}: ${names}`,
    'units-changed': ({ names, count }) => `Sửa ${Number(count) > 1 ? `${count} đơn vị` : 'đơn vị'}: ${names}`,
    'unit-dissolved': ({ on, reason }) => `Giải thể đơn vị từ ngày ${day(on)}: ${reason}`,
    'office-given': ({ may }) => (may === 'change' ? 'Giao phụ trách đơn vị' : 'Cho xem đơn vị'),
    'office-withdrawn': ({ reason }) => `Rút nhiệm vụ ở đơn vị: ${reason}`,
    'body-formed': ({ name }) => `Lập ${name}`,
    'body-renamed': ({ name }) => `Đổi tên thành ${name}`,
    'body-closed': ({ on, reason }) => `Kết thúc từ ngày ${day(on)}: ${reason}`,
    'term-begun': ({ name, begins }) => `Bắt đầu nhiệm kỳ ${name} từ ngày ${day(begins)}`,
    'seats-set': () => 'Đặt lại số lượng',
    'term-ended': ({ on }) => `Kết thúc nhiệm kỳ ngày ${day(on)}`,
    'post-gained': ({ post: of, from }) => `Giữ chức vụ ${post(of).toLowerCase()} từ ngày ${day(from)}`,
    'post-left': ({ on }) => `Thôi chức vụ từ ngày ${day(on)}`,
    'person-added': ({ name, from }) => `Thêm ${name || '(đã xóa tên)'}, từ ngày ${day(from)}`,
    'person-corrected': ({ name }) => `Sửa thông tin của ${name || '(đã xóa tên)'}`,
    'person-moved': ({ from }) => `Chuyển đơn vị từ ngày ${day(from)}`,
    'status-set': ({ status, from }) =>
      `Tình trạng ${noun.status[status as keyof typeof noun.status].toLowerCase()} từ ngày ${day(from)}`,
    'membership-ended': ({ how, on }) =>
      `Thôi là thành viên từ ngày ${day(on)}: ${noun.membershipEnd[how as keyof typeof noun.membershipEnd].toLowerCase()}`,
    'membership-resumed': ({ from }) => `Trở lại là thành viên từ ngày ${day(from)}`,
    'person-erased': ({ reason }) => `Xóa thông tin cá nhân: ${reason}`,
    'people-imported': ({ added, changed }) => `Nhập danh sách người: thêm ${added}, sửa ${changed}`,
    'posts-imported': ({ added, changed }) => `Nhập danh sách chức vụ: thêm ${added}, sửa ${changed}`,
  },
};
