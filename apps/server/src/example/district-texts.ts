import { type Adaptation, since2026 } from './instruments-text.ts';

export const oldModelId = 'vi-du-quy-che-mau-2021';
export const newModelId = 'vi-du-quy-che-mau';

/** A district's own version of a model. */
export interface DistrictText {
  readonly slug: string;
  readonly unit: string;
  readonly issuer: string;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly model: string;
  readonly by: Adaptation;
}

const fresh = (
  slug: string,
  unit: string,
  name: string,
  number: string,
  date: string,
  by: Adaptation,
): DistrictText => ({
  slug,
  unit: `vi-du-${unit}`,
  issuer: `Huyện ủy ${name}`,
  number,
  date,
  model: newModelId,
  by: { ...by, edit: { ...since2026, ...by.edit } },
});
const before = (
  slug: string,
  unit: string,
  name: string,
  number: string,
  date: string,
  by: Adaptation,
): DistrictText => ({
  ...fresh(slug, unit, name, number, date, by),
  model: oldModelId,
  by,
});

const water = {
  heading: 'Họp khi nước lên',
  clauses: [
    'Khi nước ngập đường thì họp tại điểm cao gần nhất hoặc lùi không quá ba ngày.',
    'Văn phòng báo điểm họp trước sáu giờ.',
  ],
};

/** What districts made of the models: of that of 2021, and of that of 2026, in all states that a comparison knows. */
export const districtTexts: readonly DistrictText[] = [
  before('vam-xa-2021', 'h2', 'Vàm Xa', '01-QC/HU', '2021-11-10', { fill: ['10', '02', '05', '07'] }),
  before('vinh-tram-2021', 'h9', 'Vịnh Tràm', '02-QC/HU', '2021-11-12', {
    fill: ['08', '03', '10', '05'],
    omit: [21],
    edit: {
      11: [1, 'Họp thường kỳ hai tháng một lần; họp bất thường khi một phần ba ủy viên yêu cầu.'],
      16: [2, 'Mỗi năm kiểm tra ít nhất hai đơn vị trực thuộc.'],
    },
  }),
  fresh('vam-xa', 'h2', 'Vàm Xa', '05-QC/HU', '2026-08-14', { fill: ['10', '02', '05', '07'] }),
  fresh('bai-say', 'h3', 'Bãi Sậy', '03-QC/HU', '2026-08-20', {
    fill: ['05', '03', '10', '05'],
    edit: { 17: [1, 'Đơn vị báo cáo tháng trước ngày 28.'] },
  }),
  fresh('rach-trau', 'h4', 'Rạch Trầu', '07-QC/HU', '2026-09-03', {
    fill: ['05', '03', '10', '05'],
    omit: [18, 21],
  }),
  fresh('go-cat', 'h5', 'Gò Cát', '04-QC/HU', '2026-09-11', {
    fill: ['15', '02', '08', '10'],
    omit: [4],
    move: [10, 15],
    edit: { 14: [2, 'Quyết định có giá trị khi quá hai phần ba số ủy viên đồng ý.'] },
  }),
  fresh('cu-lao', 'h6', 'Cù Lao Dừa', '06-QC/HU', '2026-09-18', {
    fill: ['20', '02', '05', '07'],
    add: { 13: water },
    edit: { 11: [1, 'Họp thường kỳ hai tháng một lần; họp bất thường khi một phần ba ủy viên yêu cầu.'] },
  }),
];
