import type { MeetingHeading } from '@plenum/election';

/** The invented province. */
export const province = 'Tỉnh Bến Sông';

const partyCommittee = 'Đảng bộ tỉnh Bến Sông';

const heading = (
  kind: MeetingHeading['kind'],
  name: string,
  organisation: string,
  parent: string,
  place: string,
  date: string,
): MeetingHeading => ({ kind, name, organisation, parent, place, date });

/** The meetings of the example, one each. All bodies and places are invented. */
export const meetings = {
  district2020: heading(
    'delegates-congress',
    'Đại hội đại biểu Đảng bộ huyện Cồn Lau lần thứ XII',
    'Đảng bộ huyện Cồn Lau',
    partyCommittee,
    'Cồn Lau',
    '2020-07-21',
  ),
  constituency: heading(
    'constituency',
    'Bầu cử đại biểu Hội đồng nhân dân xã Bến Đò',
    'Xã Bến Đò',
    province,
    'Bến Đò',
    '2021-05-23',
  ),
  soldiers: heading(
    'members-congress',
    'Hội nghị quân nhân Đại đội 3 Bến Sông',
    'Đại đội 3',
    'Bộ Chỉ huy quân sự tỉnh Bến Sông',
    'Bến Sông',
    '2023-03-14',
  ),
  union: heading(
    'delegates-congress',
    'Đại hội Công đoàn phường Chợ Nổi lần thứ VII',
    'Công đoàn phường Chợ Nổi',
    'Liên đoàn Lao động tỉnh Bến Sông',
    'Chợ Nổi',
    '2023-08-18',
  ),
  cooperative: heading(
    'members-congress',
    'Đại hội thành viên Hợp tác xã Dừa Xanh năm 2025',
    'Hợp tác xã Dừa Xanh',
    '',
    'Bến Đò',
    '2025-03-28',
  ),
  shareholders: heading(
    'shareholders-meeting',
    'Đại hội đồng cổ đông thường niên Công ty cổ phần Vận tải sông Lau',
    'Công ty cổ phần Vận tải sông Lau',
    '',
    'Bến Sông',
    '2025-04-25',
  ),
  congress: heading(
    'delegates-congress',
    'Đại hội đại biểu Đảng bộ tỉnh Bến Sông lần thứ XV',
    partyCommittee,
    'Đảng Cộng sản Việt Nam',
    'Bến Sông',
    '2025-10-09',
  ),
  youth: heading(
    'delegates-congress',
    'Đại hội đại biểu Đoàn xã Bến Đò lần thứ IX',
    'Đoàn xã Bến Đò',
    'Tỉnh Đoàn Bến Sông',
    'Bến Đò',
    '2026-03-20',
  ),
  association: heading(
    'members-congress',
    'Hội nghị toàn thể Hội Khuyến học phường Chợ Nổi',
    'Hội Khuyến học phường Chợ Nổi',
    'Hội Khuyến học tỉnh Bến Sông',
    'Chợ Nổi',
    '2026-06-12',
  ),
  branch: heading(
    'members-congress',
    'Đại hội Chi bộ thôn Bến Đò nhiệm kỳ 2026–2028',
    'Chi bộ thôn Bến Đò',
    'Đảng bộ xã Bến Đò',
    'Bến Đò',
    '2026-11-20',
  ),
} as const;
