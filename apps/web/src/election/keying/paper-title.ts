import type { Language } from '../../wording/language.ts';

/** What stands at the head of a paper: `Phiếu bầu Ban Chấp hành khóa XV` for an election called `Bầu Ban Chấp hành khóa XV`. */
export function paperTitle(title: string, language: Language): string {
  if (language === 'en') return `Ballot: ${title}`;
  return /^bầu\s/iu.test(title) ? `Phiếu b${title.slice(1)}` : `Phiếu bầu: ${title}`;
}
