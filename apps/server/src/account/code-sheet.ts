import type { CodeSheet } from '@plenum/office';
import type { Language } from '../http/language.ts';
import { printedCode } from './paper-code.ts';

/** Whom a code was made for. */
export interface Slip<Duty extends string = string> {
  readonly name: string;
  readonly duty: Duty;
  readonly code: string;
}

interface SheetFacts {
  readonly language: Language;
  /** Where the server is reached, without a slash at the end. */
  readonly origin: string;
  /** Whose election or meeting it is, and its name. */
  readonly heading: string;
  readonly title: string;
  /** RFC 3339. */
  readonly until: string;
  readonly made: string;
}

/** What stands on the sheet of slips. */
export function codeSheetOf(slips: readonly Slip[], facts: SheetFacts): CodeSheet {
  const { language, origin, until } = facts;
  const moment = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(until));
  const how =
    language === 'vi'
      ? [
          `Quét mã, hoặc mở ${origin}/code rồi gõ mã trên.`,
          `Dùng được một lần, đến ${moment}. Không đưa cho người khác; rách hoặc mất thì báo ban tổ chức.`,
        ]
      : [
          `Scan the code, or open ${origin}/code and type the code above.`,
          `Signs in once, until ${moment}. Keep it to yourself; tell the organiser if it is lost.`,
        ];
  return {
    heading: facts.heading,
    election: facts.title,
    slips: slips.map((slip) => ({
      name: slip.name,
      duty: slip.duty,
      code: printedCode(slip.code),
      link: `${origin}/code#${printedCode(slip.code)}`,
    })),
    how,
    made: facts.made,
  };
}
