import { tidyText } from '@plenum/kernel';

export type CandidateColumn = 'name' | 'born' | 'joined' | 'nominated' | 'support' | 'order';

/** Letters without tone or case, single spaces: how headers and words are compared. */
export const plainLetters = (text: string): string =>
  tidyText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const headers: readonly (readonly [CandidateColumn, RegExp])[] = [
  ['order', /^(tt|stt|so tt|so thu tu|thu tu|no|nr|order)$/],
  ['name', /^(ho va ten|ho ten|ho va ten khai sinh|ten|name|full name)$/],
  ['born', /^(ngay sinh|ngay thang nam sinh|sinh ngay|nam sinh|born|birth date|date of birth)$/],
  ['joined', /^(ngay (vao|ket nap|chinh thuc)\b.*|vao (dang|doan|cong doan|hoi)\b.*|joined|date joined|member since)$/],
  [
    'nominated',
    /^(de cu ung cu|hinh thuc|nguon gioi thieu|nguon|gioi thieu|nominated|nominated by|nomination|source)$/,
  ],
  [
    'support',
    /^(phieu dong y gioi thieu|so phieu dong y|phieu dong y|phieu gioi thieu|so phieu gioi thieu|support|votes for entry)$/,
  ],
];

/** Which column a header names; null for one that is not ours (it is read past). */
export function columnOf(header: string): CandidateColumn | null {
  const plain = plainLetters(header);
  return headers.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The order in which pasted lines without a header are read. */
export const pastedOrder: readonly CandidateColumn[] = ['name', 'born', 'joined', 'nominated', 'support'];
