/** Types of instruments as they are named in headings and citations; the longer names stand first. */
export const instrumentTypes = [
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Quy chế phối hợp',
  'Văn bản hợp nhất',
  'Hiến pháp',
  'Bộ luật',
  'Pháp lệnh',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Thông báo',
  'Thông tri',
  'Thông cáo',
  'Kết luận',
  'Quy định',
  'Quy chế',
  'Quy trình',
  'Hướng dẫn',
  'Điều lệ',
  'Chương trình',
  'Kế hoạch',
  'Báo cáo',
  'Công văn',
  'Công điện',
  'Tờ trình',
  'Đề án',
  'Nội quy',
  'Phụ lục',
  'Lệnh',
  'Luật',
] as const;

const inCapitals = instrumentTypes.map((type) => ({ type, capitals: type.toLocaleUpperCase('vi') }));

/** The type that a heading's line begins with, in capitals, and what else stands on it. */
export function typeOnLine(text: string): { readonly type: string; readonly rest: string } | null {
  for (const { type, capitals } of inCapitals) {
    if (!text.startsWith(capitals)) continue;
    const rest = text.slice(capitals.length);
    // `VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI` heads a section of the gazette.
    if (rest === '' || /^[\s:](?!\s*[-–])/.test(rest)) return { type, rest: rest.replace(/^[\s:]+/, '') };
  }
  return null;
}
