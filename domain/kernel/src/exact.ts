/** An exact share, `2/3`. Both whole, denominator positive. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** Reads `p/q` with 0 < p <= q; null where the text is no such share. */
export function parseShare(text: string): Share | null {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim());
  if (!match) return null;
  const [numerator, denominator] = [Number(match[1]), Number(match[2])];
  return numerator > 0 && numerator <= denominator ? { numerator, denominator } : null;
}

/**
 * `part` of `whole` in percent with two decimals, half up, by exact integers: `91.95`. Null where the whole is 0 or absent.
 * Both are whole numbers of at most 2^53 - 1.
 */
export function percentOf(part: number, whole: number | null): string | null {
  if (whole === null || whole <= 0) return null;
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  const text = hundredths.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
