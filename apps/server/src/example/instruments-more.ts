import { instrumentList, type ShortType } from './instruments-list.ts';

/** An instrument of the example in short; all of them are invented. */
interface Short {
  readonly id: string;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly type: ShortType;
  readonly issuer: string;
  readonly title: string;
  /** What it rests on, as it is cited. */
  readonly basis: readonly string[];
  /** What it says, a sentence each. */
  readonly says: readonly string[];
}

const closing = ['Nơi nhận:', '- Như trên,', '- Lưu.'];
const clauses = (says: readonly string[]): readonly string[] => says.map((sentence, n) => `${n + 1}- ${sentence}`);
const programme = ({ says }: Short): readonly string[] => [
  'I- MỤC ĐÍCH, YÊU CẦU',
  '1- Làm rõ việc phải làm, người làm và ngày xong.',
  '2- Gọn, không thêm sổ sách, không thêm cuộc họp.',
  'II- NỘI DUNG',
  ...clauses(says),
  'III- TỔ CHỨC THỰC HIỆN',
  '1- Các huyện căn cứ văn bản này để làm ở đơn vị mình.',
  '2- Văn phòng theo dõi, báo cáo mỗi quý.',
];
const decision = ({ says }: Short): readonly string[] => [
  ...says.map((sentence, n) => `Điều ${n + 1}. ${sentence}`),
  `Điều ${says.length + 1}. Văn phòng và các đơn vị liên quan chịu trách nhiệm thi hành.`,
  `Điều ${says.length + 2}. Quyết định này có hiệu lực kể từ ngày ký.`,
];
const rules = ({ title, says }: Short): readonly string[] => [
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi',
  `Quy định này nói về ${title}.`,
  'Điều 2. Người thực hiện',
  'Ủy viên, văn phòng và các đơn vị trực thuộc.',
  'Chương II',
  'QUY ĐỊNH CỤ THỂ',
  'Điều 3. Việc phải làm',
  ...says.map((sentence, n) => `${n + 1}. ${sentence}`),
  'Điều 4. Thi hành',
  '1. Văn phòng theo dõi việc thực hiện Điều 3.',
  '2. Quy định này có hiệu lực kể từ ngày ký.',
];
const points = ({ says }: Short): readonly string[] => clauses(says);

const shapes = {
  'Kế hoạch': programme,
  'Hướng dẫn': programme,
  'Chỉ thị': programme,
  'Nghị quyết': programme,
  'Quyết định': decision,
  'Quy định': rules,
  'Báo cáo': points,
  'Thông báo': points,
  'Kết luận': points,
  'Công văn': points,
} as const satisfies Readonly<Record<ShortType, (short: Short) => readonly string[]>>;

const slug = (number: string): string =>
  number
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** The example's other instruments: what was decided, planned, reported over ten years, each resting on others. */
export const moreInstruments: readonly (Short & { readonly text: string })[] = instrumentList.map(
  ([number, date, type, issuer, title, basis, says]) => {
    const short: Short = { id: `vi-du-vb-${slug(number)}`, number, date, type, issuer, title, basis, says };
    const [year, month, day] = date.split('-');
    const lines = [
      issuer.toLocaleUpperCase('vi'),
      `Số ${number}`,
      `Bến Sông, ngày ${day} tháng ${month} năm ${year}`,
      type.toLocaleUpperCase('vi'),
      title,
      ...basis.map((cited) => `- Căn cứ ${cited};`),
      ...shapes[type](short),
      ...closing,
    ];
    return { ...short, text: lines.join('\n') };
  },
);
