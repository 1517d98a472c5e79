import type { Citation, Share } from '@plenum/kernel';

/** A share that must be reached: `at least 2/3`, or `more than 1/2` where strict. */
export interface Threshold extends Share {
  /** The share itself is not enough: it must be passed. */
  readonly strict?: boolean;
}

export const sameThreshold = (a: Threshold, b: Threshold): boolean =>
  a.numerator * b.denominator === b.numerator * a.denominator && (a.strict ?? false) === (b.strict ?? false);

/** The fewest of `whole` that reach the threshold, by whole numbers. Both are whole and not negative. */
export const neededOf = (whole: number, { numerator, denominator, strict = false }: Threshold): number =>
  strict ? Math.floor((whole * numerator) / denominator) + 1 : Math.ceil((whole * numerator) / denominator);

/** Whether `part` of `whole` reaches the threshold, by whole numbers. Of nobody, nothing does. */
export const reaches = (part: number, whole: number, { numerator, denominator, strict = false }: Threshold): boolean =>
  whole > 0 && (strict ? part * denominator > whole * numerator : part * denominator >= whole * numerator);

/** `quá 1/2`, `ít nhất 2/3`; `more than 1/2`, `at least 2/3`. */
export function thresholdText(threshold: Threshold, language: 'vi' | 'en'): string {
  const share = `${threshold.numerator}/${threshold.denominator}`;
  if (language === 'vi') return `${threshold.strict ? 'quá' : 'ít nhất'} ${share}`;
  return `${threshold.strict ? 'more than' : 'at least'} ${share}`;
}

/** What stands after a provision that nobody compared with a text: assumed, or stated by the organisation. Else empty. */
export function basisNote({ basis }: Citation, language: 'vi' | 'en'): string {
  if (basis === 'assumed') return language === 'vi' ? 'quy tắc giả định' : 'an assumed rule';
  if (basis === 'stated') return language === 'vi' ? 'do đơn vị quy định' : 'as the organisation states it';
  return '';
}
