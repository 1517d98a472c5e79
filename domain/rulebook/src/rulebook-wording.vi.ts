import type { AmendmentAction } from './effect/amendment.ts';
import type { RelationKind } from './effect/relation.ts';
import type { SecrecyDegree } from './numbers/number-run.ts';
import type { RulebookWording } from './rulebook-wording.ts';

const fields: Readonly<Record<string, string>> = {
  issuer: 'Cơ quan ban hành',
  type: 'Chữ viết tắt loại văn bản',
  term: 'Nhiệm kỳ hoặc năm',
  symbol: 'Mẫu ký hiệu',
  number: 'Số và ký hiệu',
  title: 'Trích yếu',
  signer: 'Người ký',
  recipients: 'Nơi nhận',
  keptBy: 'Nơi lưu',
  note: 'Ghi chú',
  reason: 'Lý do',
  text: 'Nội dung mới',
  words: 'Lời văn',
  from: 'Cụm từ cũ',
  to: 'Cụm từ mới',
  place: 'Địa điểm',
  presenter: 'Người trình bày',
};
const fieldOf = (field: unknown): string => fields[String(field)] ?? String(field);
const degrees: Readonly<Record<SecrecyDegree, string>> = {
  secret: 'Mật',
  'top-secret': 'Tối mật',
  'utmost-secret': 'Tuyệt mật',
};
const kinds: Readonly<Record<RelationKind, string>> = {
  'based-on': 'căn cứ',
  implements: 'thực hiện',
  promulgates: 'ban hành',
  amends: 'sửa đổi, bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  'adapts-model': 'theo mẫu',
  'reports-on': 'báo cáo về',
};
const actions: Readonly<Record<AmendmentAction, string>> = {
  replace: 'thay',
  'add-after': 'thêm vào sau',
  'add-under': 'thêm vào',
  repeal: 'bãi bỏ',
  'replace-words': 'thay cụm từ ở',
};

export const rulebookVi: RulebookWording = {
  refusals: {
    'rulebook-keeper-needed': () => 'Chỉ quản trị viên được ghi vào hệ thống văn bản.',
    'rulebook-reason-missing': () => 'Chưa có lý do.',
    'rulebook-text-too-long': ({ field, maximum }) => `${fieldOf(field)} dài quá ${maximum} ký tự.`,
    'rulebook-text-missing': ({ field }) => `${fieldOf(field)} còn trống.`,
    'rulebook-date-wrong': ({ found }) => `“${found}” không phải ngày có thật (năm-tháng-ngày).`,
    'rulebook-too-many': ({ maximum }) => `Mỗi lần phải có từ 1 đến ${maximum}.`,
    'number-run-known': () => 'Dãy số này đã được mở.',
    'number-run-unknown': () => 'Chưa có dãy số này.',
    'number-run-taken': ({ issuer, type, term }) =>
      `Đã có dãy số của ${issuer}${type === '' ? '' : `, loại ${type}`}, ${term}. Mỗi loại trong một nhiệm kỳ chỉ có một dãy.`,
    'number-run-closed': () => 'Dãy số đã khóa, không cấp số nữa.',
    'number-symbol-wrong': ({ found }) =>
      `Mẫu ký hiệu “${found}” không đọc lại được. Cần đúng một chỗ {n} cho số, ví dụ {n}-CT/TU hoặc {n}/2026/QĐ-UBND; dãy chung của đại hội cần thêm {type}.`,
    'number-type-needed': ({ type }) =>
      type === ''
        ? 'Dãy số chung của đại hội: mỗi số phải ghi loại văn bản (chữ viết tắt).'
        : `Dãy số này chỉ dành cho loại ${type}; không ghi loại khác.`,
    'number-gap': ({ number, next }) => `Số ${number} bỏ cách số: số tiếp theo là ${next}.`,
    'number-double': ({ number, next }) => `Số ${number} đã cấp hoặc đã hủy; số tiếp theo là ${next}.`,
    'number-not-given': ({ number }) => `Số ${number} chưa được cấp ở dãy này.`,
    'number-cancelled-already': ({ number }) => `Số ${number} đã hủy rồi.`,
    'number-date-back': ({ date, last }) => `Ngày ${date} sớm hơn ngày ${last} của số liền trước.`,
    'secret-has-text': () =>
      'Văn bản mật chỉ giữ số, ngày và độ mật: bỏ trích yếu, người ký, nơi nhận, nơi lưu, số bản và ghi chú.',
    'secret-item-unknown': () => 'Chưa có văn bản mật này trong sổ.',
    'secret-symbol-taken': ({ number, date }) =>
      `Đã có số ${number} ngày ${date} trong hệ thống. Cùng số thì phải khác ngày.`,
    'in-force-missing': () =>
      'Cần đúng một ngày có hiệu lực của toàn văn bản; điều, khoản có ngày riêng ghi thêm bên cạnh.',
    'expires-before': () => 'Ngày hết hiệu lực sớm hơn ngày có hiệu lực.',
    'relation-itself': () => 'Văn bản không thể có quan hệ với chính nó.',
    'relation-unknown': () => 'Không có quan hệ này.',
    'relation-known': () => 'Quan hệ này đã được ghi.',
    'relation-target-unknown': () => 'Văn bản kia chưa được đăng ký.',
    'relation-not-of-this': () => 'Quan hệ phải có văn bản này ở một đầu.',
    'amendment-known': () => 'Nội dung sửa đổi này đã được ghi.',
    'amendment-unknown': () => 'Không có nội dung sửa đổi này.',
    'amendment-place-missing': ({ found }) =>
      `“${found}” không phải địa chỉ của điều, khoản, điểm (ví dụ art_12__para_2).`,
    'amendment-words-same': () => 'Cụm từ cũ và cụm từ mới giống nhau.',
    'audience-empty': () => 'Chưa chọn đơn vị hay người nào phải được quán triệt.',
    'audience-unit-unknown': () => 'Có đơn vị không có trong tổ chức hoặc đã giải thể.',
    'audience-person-unknown': () => 'Có người không có trong tổ chức hoặc không thuộc diện được quán triệt.',
    'session-unknown': () => 'Không có buổi này, hoặc buổi đã tổ chức rồi.',
    'session-in-future': ({ date }) => `Ngày ${date} chưa tới; buổi chưa tổ chức thì ghi vào kế hoạch.`,
    'session-unit-not-named': () => 'Có đơn vị không thuộc diện được quán triệt, hoặc ghi hai lần.',
    'reading-unit-not-named': () => 'Đơn vị này không thuộc diện được quán triệt văn bản.',
    'reading-confirmed-already': ({ on }) => `Đơn vị đã xác nhận ngày ${on}.`,
    'reading-unit-out-of-reach': () => 'Tài khoản không được giao việc của đơn vị này.',
  },
  events: {
    'number-run-opened': ({ issuer, term, symbol }) => `Mở dãy số ${symbol} của ${issuer}, ${term}`,
    'number-issued': ({ symbol, entry }) =>
      entry.degree === null ? `Cấp số ${symbol}: ${entry.title}` : `Cấp số ${symbol} (${degrees[entry.degree]})`,
    'numbers-reserved': ({ numbers, reason }) => `Giữ số ${numbers.join(', ')}: ${reason}`,
    'number-cancelled': ({ number, reason }) => `Hủy số ${number}: ${reason}`,
    'number-run-closed': ({ reason }) => `Khóa dãy số: ${reason}`,
    'secret-item-registered': ({ number, degree }) => `Ghi sổ văn bản ${degrees[degree]} số ${number}`,
    'secret-item-corrected': ({ number, reason }) => `Sửa dòng sổ của văn bản mật số ${number}: ${reason}`,
    'in-force-set': ({ dates, reason }) =>
      `Ghi ngày có hiệu lực ${dates.map(({ date }) => date).join(', ')}: ${reason}`,
    'relation-stated': ({ kind, words }) => `Ghi quan hệ văn bản “${kinds[kind]}”${words === '' ? '' : `: ${words}`}`,
    'relation-struck': ({ reason }) => `Bỏ một quan hệ văn bản: ${reason}`,
    'amendment-stated': ({ action, place }) => `Ghi nội dung sửa đổi: ${actions[action]} ${place}`,
    'amendment-struck': ({ reason }) => `Bỏ một nội dung sửa đổi: ${reason}`,
    'audience-named': ({ units, people, by }) =>
      `Chọn diện quán triệt: ${units.length} lựa chọn trong cây tổ chức, ${people.length} người, trước ngày ${by}`,
    'session-planned': ({ date, place }) => `Lên kế hoạch buổi quán triệt ngày ${date} tại ${place}`,
    'session-cancelled': ({ reason }) => `Bỏ một buổi quán triệt trong kế hoạch: ${reason}`,
    'session-held': ({ date, place, units }) => `Đã quán triệt ngày ${date} tại ${place}, ${units.length} đơn vị dự`,
    'reading-confirmed': ({ unit }) => `Đơn vị ${unit} xác nhận đã nghiên cứu văn bản`,
  },
};
