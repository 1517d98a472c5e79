/** Roles of which a second factor can be asked: the administrator's right, an office in a unit, and the duties of elections and meetings. */
export const factorRoles = [
  'administrator',
  'office',
  'organiser',
  'presidium',
  'secretariat',
  'credentials',
  'desk',
  'head-of-tellers',
  'teller',
  'observer',
  'auditor',
  'delegate',
  'guest',
] as const;
export type FactorRole = (typeof factorRoles)[number];

/** Whose whole accounts sign in by two factors; of roles, those who hold one of them anywhere. */
export type FactorScope = 'nobody' | 'everybody' | readonly FactorRole[];

/** Each role once, in the order of the list. */
export const inOrder = (scope: FactorScope): FactorScope =>
  typeof scope === 'string' ? scope : factorRoles.filter((role) => scope.includes(role));

export const sameScope = (a: FactorScope, b: FactorScope): boolean => String(inOrder(a)) === String(inOrder(b));

/** Vietnamese, then English. */
const nouns: Readonly<Record<FactorRole, readonly [string, string]>> = {
  administrator: ['quản trị', 'administrator'],
  office: ['văn phòng', 'office'],
  organiser: ['ban tổ chức', 'organiser'],
  presidium: ['đoàn chủ tịch', 'presidium'],
  secretariat: ['đoàn thư ký', 'secretariat'],
  credentials: ['ban thẩm tra tư cách đại biểu', 'credentials committee'],
  desk: ['bàn điểm danh', 'check-in desk'],
  'head-of-tellers': ['trưởng ban kiểm phiếu', 'head of the tellers'],
  teller: ['kiểm phiếu viên', 'teller'],
  observer: ['người theo dõi', 'observer'],
  auditor: ['người kiểm tra', 'auditor'],
  delegate: ['đại biểu', 'delegate'],
  guest: ['khách mời', 'guest'],
};

export const factorRoleNoun = (role: FactorRole, language: 'vi' | 'en'): string =>
  nouns[role][language === 'vi' ? 0 : 1];
