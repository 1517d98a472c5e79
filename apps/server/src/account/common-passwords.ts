import { dictionary } from '@zxcvbn-ts/language-common';

/** Words of this field, which would be tried against it first. */
const ownWords = [
  'plenum',
  'baucu',
  'bầucử',
  'kiemphieu',
  'kiểmphiếu',
  'daihoi',
  'đạihội',
  'dangvien',
  'congdoan',
  'matkhau',
  'mậtkhẩu',
];

/** 49,000 passwords that leaked most often, and our own words. */
const common: ReadonlySet<string> = new Set([...dictionary['passwords-common'], ...ownWords]);

/** Whether a password (lower case) is such a one, also with figures or marks put behind it. */
export const commonlyUsed = (password: string): boolean =>
  common.has(password) || common.has(password.replace(/[\d\s!@#$%^&*._?-]+$/u, '').replaceAll(/\s/gu, ''));
