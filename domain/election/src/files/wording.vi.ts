import type { Fault } from '../fault.ts';
import { formatCount } from '../figures.ts';
import type { FaultSentences } from './wording.ts';

const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm trường',
  'text-or-both': 'chữ, hoặc { vi: …, en: … }',
};

const formats: Readonly<Record<string, string>> = {
  'not-empty': 'không để trống',
  id: 'mã không trống, không có dấu cách ở hai đầu',
  'reserved-id': 'mã khác với ballot, flags, weight, times',
  date: 'ngày có thật, dạng NĂM-THÁNG-NGÀY (1975-03-02)',
  share: 'phân số p/q, 0 < p ≤ q',
  distinct: 'các giá trị khác nhau',
  'above-zero': 'một số lớn hơn 0',
  'paper-code': 'mã như in trên phiếu, gồm chữ số và chữ hoa',
  'on-page': 'nằm trong trang',
};

const cells: Readonly<Record<string, string>> = {
  'strike-out': 'x, ? hoặc trống',
  'agree-disagree': 'a, d, ad, ? hoặc trống',
  cumulative: 'số nguyên từ 0, hoặc trống',
};

const quotes: Readonly<Record<string, string>> = {
  'text-after-quote': 'có chữ sau dấu ngoặc kép đóng',
  'quote-in-text': 'dấu ngoặc kép ở giữa ô',
  'open-quote': 'dấu ngoặc kép không được đóng',
};

const sizes: Readonly<Record<string, string>> = {
  bytes: 'byte trong một tệp',
  depth: 'tầng lồng nhau',
  values: 'giá trị trong một tệp',
  aliases: 'bí danh YAML',
  array: 'mục trong danh sách',
  string: 'ký tự',
  id: 'ký tự trong mã',
  sum: 'tổng của tệp',
};

const found = (fault: Fault): string => `“${fault.found ?? ''}”`;
const count = (value: string | number | undefined): string => formatCount(Number(value ?? 0), 'vi');
const inColumn = (fault: Fault): string => (fault.values.column === undefined ? '' : ` ở cột ${fault.values.column}`);
const from = (fault: Fault): string => `số nguyên từ ${count(fault.values.min)} đến ${count(fault.values.max)}`;

export const faultSentencesVi: FaultSentences = {
  syntax: ({ values }) => ({
    message: `Sai cú pháp ${values.language}: ${quotes[String(values.detail)] ?? values.detail}.`,
    expected: `${values.language} đúng cú pháp`,
  }),
  encoding: (fault) => ({ message: `Không phải UTF-8${inColumn(fault)}.`, expected: 'UTF-8' }),
  'too-large': ({ values }) => ({
    message: `Vượt giới hạn ${count(values.limit)} ${sizes[String(values.of)] ?? ''}.`,
    expected: `không quá ${count(values.limit)} ${sizes[String(values.of)] ?? ''}`,
  }),
  'missing-field': ({ values }) => ({ message: `Thiếu trường ${values.field}.`, expected: `trường ${values.field}` }),
  'unknown-field': (fault) => ({
    message: `Không có trường nào tên ${found(fault)} ở đây.`,
    expected: `một trong: ${fault.values.fields}`,
  }),
  'duplicate-field': (fault) => ({
    message: `Trường ${found(fault)} xuất hiện hai lần.`,
    expected: 'mỗi trường một lần',
  }),
  'wrong-type': (fault) => ({
    message:
      fault.values.field === ''
        ? 'Tệp không có nhóm trường nào.'
        : `Trường ${fault.values.field} sai kiểu: ${found(fault)}.`,
    expected: types[String(fault.values.type)] ?? String(fault.values.type),
  }),
  'wrong-value': (fault) => {
    const { field, values, format } = fault.values;
    const expected = values === undefined ? (formats[String(format)] ?? String(format)) : `một trong: ${values}`;
    return { message: `Trường ${field} không nhận giá trị ${found(fault)}.`, expected };
  },
  'unknown-regulation': (fault) => ({
    message: `Không có quy chế ${found(fault)}.`,
    expected: `mã của một quy chế (${fault.values.ids}), hoặc đường dẫn đến tệp quy chế`,
  }),
  'unknown-reason': (fault) => ({
    message: `Quy chế ${fault.values.regulation} không nêu lý do ${found(fault)} để trừ khỏi tổng số.`,
    expected: fault.values.reasons === '' ? 'không trừ trường hợp nào' : `một trong: ${fault.values.reasons}`,
  }),
  'unknown-switch': (fault) => ({
    message: `Quy chế không có quy định nào tên ${found(fault)}.`,
    expected: `một trong: ${fault.values.switches}`,
  }),
  'duplicate-candidate': (fault) => ({
    message: `Người ứng cử ${found(fault)} được ghi hai lần.`,
    expected: 'mỗi mã người ứng cử một lần',
  }),
  'unknown-candidate': (fault) => ({
    message: `Không có người ứng cử nào mang mã ${found(fault)}.`,
    expected: 'một mã trong candidates',
  }),
  'duplicate-ballot': (fault) => ({
    message: `Số phiếu ${found(fault)} đã có ở trên.`,
    expected: 'mỗi số phiếu một lần trong tệp',
  }),
  'missing-column': ({ values }) => ({ message: `Thiếu cột ${values.column}.`, expected: `cột ${values.column}` }),
  'unknown-column': (fault) => ({
    message: `Không có cột nào tên ${found(fault)}.`,
    expected: `một trong: ${fault.values.columns}`,
  }),
  'duplicate-column': (fault) => ({ message: `Cột ${found(fault)} xuất hiện hai lần.`, expected: 'mỗi cột một lần' }),
  'unknown-cell': (fault) => ({
    message: `Không hiểu dấu ${found(fault)}${inColumn(fault)}.`,
    expected: cells[String(fault.values.form)] ?? String(fault.values.form),
  }),
  'unknown-flag': (fault) => ({
    message: `Không có ghi chú nào tên ${found(fault)}.`,
    expected: `trong số: ${fault.values.flags}`,
  }),
  'wrong-cell-count': (fault) => ({
    message: `Dòng có ${fault.found} ô, tiêu đề có ${fault.values.columns} cột.`,
    expected: `${fault.values.expected} ô`,
  }),
  'not-a-count': (fault) => ({
    message: `${fault.values.field}: ${found(fault)} không phải số hợp lệ.`,
    expected: from(fault),
  }),
  'collected-differs': ({ values }) => ({
    message: `Số phiếu thu về ghi ${count(values.collected)}, nhưng ${values.ballots} có ${count(values.counted)} phiếu.`,
    expected: count(values.counted),
  }),
  'base-below-one': ({ values }) => ({
    message: `Triệu tập ${count(values.summoned)}, trừ ${count(values.excluded)}: không còn ai để tính tỷ lệ.`,
    expected: 'số được triệu tập trừ các trường hợp được trừ ít nhất là 1',
  }),
  'missing-birth-date': ({ values }) => ({
    message: `Người ứng cử ${values.candidate} bằng phiếu ở vị trí cuối; quy chế xét người nhiều tuổi hơn, nhưng thiếu ngày sinh.`,
    expected: 'born: NĂM-THÁNG-NGÀY',
  }),
  'missing-present': ({ values }) => ({
    message: `Quy chế ${values.regulation} cần số có mặt; lần bầu ${values.rounds} không có.`,
    expected: 'present ở meeting hoặc ở lần bầu',
  }),
  'round-out-of-order': (fault) => ({
    message: `Lần bầu loại ${found(fault)} không thể đứng ở đây.`,
    expected:
      'first là lần đầu; sau lần bầu không có giá trị là re-election; sau lần còn thiếu là further; sau bằng phiếu là tie',
  }),
  'round-not-needed': () => ({ message: 'Lần bầu trước đã bầu đủ.', expected: 'không có lần bầu nào nữa' }),
  'seats-above-open': (fault) => ({
    message: `Lần bầu này bầu ${fault.found} người, nhưng chỉ còn thiếu ${count(fault.values.open)}.`,
    expected: `không quá ${count(fault.values.open)}`,
  }),
  'already-elected': (fault) => ({
    message: `${found(fault)} đã trúng cử ở lần bầu trước.`,
    expected: 'người chưa trúng cử',
  }),
  'not-tied': (fault) => ({
    message: `${found(fault)} không thuộc trường hợp bằng phiếu.`,
    expected: 'những người bằng phiếu ở lần bầu trước',
  }),
  'file-missing': (fault) => ({
    message: `Không có tệp ${found(fault)}.`,
    expected: 'một tệp có thật; đường dẫn ghi trong một tệp thì tính từ thư mục của tệp ấy',
  }),
  'file-unreadable': (fault) => ({ message: `Không đọc được tệp ${found(fault)}.`, expected: 'tệp đọc được' }),
  'more-faults': ({ values }) => ({
    message: `Còn ${count(values.count)} lỗi nữa trong tệp này.`,
    expected: 'sửa các lỗi trên rồi chạy lại',
  }),
};
