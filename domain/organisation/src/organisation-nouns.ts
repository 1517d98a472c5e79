import type { BodyKind, Gaining, Leaving, PostKind } from './body.ts';
import type { MemberStatus, MembershipEnd, Sex } from './person.ts';
import type { UnitKind } from './unit.ts';

/** The words of the tree that screens, files and sentences use. */
export interface OrganisationNouns {
  readonly unitKind: Readonly<Record<UnitKind, string>>;
  readonly bodyKind: Readonly<Record<BodyKind, string>>;
  readonly post: Readonly<Record<PostKind, string>>;
  readonly gaining: Readonly<Record<Gaining, string>>;
  readonly leaving: Readonly<Record<Leaving, string>>;
  readonly status: Readonly<Record<MemberStatus, string>>;
  readonly membershipEnd: Readonly<Record<MembershipEnd, string>>;
  readonly sex: Readonly<Record<Sex, string>>;
}

const vi: OrganisationNouns = {
  unitKind: {
    central: 'Trung ương',
    province: 'Cấp tỉnh',
    district: 'Cấp huyện',
    grassroots: 'Cơ sở',
    branch: 'Chi bộ',
    other: 'Khác',
  },
  bodyKind: {
    committee: 'Ban chấp hành (cấp ủy)',
    'standing-committee': 'Ban thường vụ',
    'inspection-committee': 'Ủy ban kiểm tra',
    office: 'Văn phòng',
    'organising-commission': 'Ban tổ chức',
    other: 'Khác',
  },
  post: {
    secretary: 'Bí thư',
    'deputy-secretary': 'Phó bí thư',
    chair: 'Chủ nhiệm (chủ tịch)',
    'deputy-chair': 'Phó chủ nhiệm (phó chủ tịch)',
    head: 'Trưởng ban',
    'deputy-head': 'Phó trưởng ban',
    member: 'Ủy viên',
    staff: 'Chuyên viên',
  },
  gaining: { elected: 'Được bầu', appointed: 'Chỉ định', 'co-opted': 'Bổ sung', 'ex-officio': 'Đương nhiên' },
  leaving: {
    'term-ended': 'Hết nhiệm kỳ',
    transferred: 'Chuyển công tác',
    resigned: 'Xin thôi',
    retired: 'Nghỉ hưu',
    dismissed: 'Cách chức',
    removed: 'Miễn nhiệm',
    deceased: 'Từ trần',
  },
  status: {
    official: 'Chính thức',
    probationary: 'Dự bị',
    suspended: 'Đình chỉ sinh hoạt',
    exempt: 'Miễn sinh hoạt',
    'posted-elsewhere': 'Sinh hoạt tạm thời nơi khác',
  },
  membershipEnd: {
    'transferred-out': 'Chuyển ra ngoài tổ chức',
    resigned: 'Xin ra',
    removed: 'Xóa tên',
    expelled: 'Khai trừ',
    deceased: 'Từ trần',
  },
  sex: { female: 'Nữ', male: 'Nam' },
};

const en: OrganisationNouns = {
  unitKind: {
    central: 'Central',
    province: 'Province',
    district: 'District',
    grassroots: 'Grass-roots',
    branch: 'Branch',
    other: 'Other',
  },
  bodyKind: {
    committee: 'Committee',
    'standing-committee': 'Standing committee',
    'inspection-committee': 'Inspection committee',
    office: 'Office',
    'organising-commission': 'Organising commission',
    other: 'Other',
  },
  post: {
    secretary: 'Secretary',
    'deputy-secretary': 'Deputy secretary',
    chair: 'Chair',
    'deputy-chair': 'Deputy chair',
    head: 'Head',
    'deputy-head': 'Deputy head',
    member: 'Member',
    staff: 'Staff',
  },
  gaining: { elected: 'Elected', appointed: 'Appointed', 'co-opted': 'Co-opted', 'ex-officio': 'Ex officio' },
  leaving: {
    'term-ended': 'Term ended',
    transferred: 'Transferred',
    resigned: 'Resigned',
    retired: 'Retired',
    dismissed: 'Dismissed',
    removed: 'Released',
    deceased: 'Deceased',
  },
  status: {
    official: 'Official',
    probationary: 'Probationary',
    suspended: 'Suspended',
    exempt: 'Exempt',
    'posted-elsewhere': 'Posted elsewhere',
  },
  membershipEnd: {
    'transferred-out': 'Transferred out',
    resigned: 'Resigned',
    removed: 'Struck off',
    expelled: 'Expelled',
    deceased: 'Deceased',
  },
  sex: { female: 'Female', male: 'Male' },
};

export const organisationNouns = (language: 'vi' | 'en'): OrganisationNouns => (language === 'vi' ? vi : en);
