import { SYMBOL, symbolOf } from '../symbol.ts';

/** How far an item of the register is secret: Luật Bảo vệ bí mật nhà nước 2018, Điều 8. */
export const secrecyDegrees = ['secret', 'top-secret', 'utmost-secret'] as const;
export type SecrecyDegree = (typeof secrecyDegrees)[number];

/** A run of numbers: one for each issuer, type and term; one for everything that a congress issues. */
export interface NumberRunForm {
  readonly issuer: string;
  /** As it is written in symbols: `CT`, `QĐ`; null where one run holds every type, as a congress has it. */
  readonly type: string | null;
  /** `nhiệm kỳ 2025–2030`, `Đại hội lần thứ XII`; a year where numbers begin anew every year. */
  readonly term: string;
  /** `{n}-CT/TU`, `{n}/2026/QĐ-UBND`, `{n}-{type}/ĐH`: where the number goes, and the type in a congress's run. */
  readonly symbol: string;
  /** Numbers up to this one were given before the run was opened here; 0 where it begins. */
  readonly usedTo: number;
}

/** What the register of issued instruments says of one number (Nghị định 30/2020/NĐ-CP, Phụ lục IV: sổ đăng ký văn bản đi). */
export interface NumberEntry {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** As written in the symbol, in a run that holds every type; null elsewhere. */
  readonly type: string | null;
  /** Null where the item is secret: it keeps only its number. */
  readonly degree: SecrecyDegree | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly recipients: string | null;
  readonly keptBy: string | null;
  readonly copies: number | null;
  readonly note: string | null;
}

export type NumberLine = { readonly number: number } & (
  | { readonly status: 'issued'; readonly symbol: string; readonly entry: NumberEntry }
  | { readonly status: 'reserved'; readonly reason: string }
  /** `was` is what had been issued under it. */
  | {
      readonly status: 'cancelled';
      readonly reason: string;
      readonly was: { readonly symbol: string; readonly entry: NumberEntry } | null;
    }
);

export interface NumberRun extends NumberRunForm {
  readonly id: string;
  readonly lines: readonly NumberLine[];
  /** Why it was closed; null while it gives numbers. */
  readonly closed: string | null;
}

/** Null before it is opened. */
export type NumberRunState = NumberRun | null;

/** The number that comes next: nothing is left out. */
export const nextNumber = (run: NumberRun): number => (run.lines.at(-1)?.number ?? run.usedTo) + 1;

/** Number and symbol of one number of a run; numbers below 10 have a nought before them, as offices write them. */
export const symbolOfNumber = (form: Pick<NumberRunForm, 'symbol'>, number: number, type: string | null): string =>
  symbolOf(form.symbol.replace('{n}', String(number).padStart(2, '0')).replace('{type}', type ?? ''));

/** Whether a form's symbols are such as a reader of instruments finds again; types are tried with `QĐ`. */
export function isSymbolForm(form: NumberRunForm): boolean {
  const { symbol, type } = form;
  if (symbol.split('{n}').length !== 2) return false;
  if (symbol.includes('{type}') !== (type === null)) return false;
  const sample = symbol.replace('{n}', '12').replace('{type}', 'QĐ');
  return new RegExp(`^${SYMBOL}$`, 'u').test(sample) && !/[{}]/.test(sample);
}
