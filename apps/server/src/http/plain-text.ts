import { z } from '@hono/zod-openapi';

/** No NUL and other control characters (a line break and a tab may stand), no half of a surrogate pair: the record keeps none. */
const keepable = (text: string): boolean =>
  !/\p{Surrogate}/u.test(text) &&
  ![...text].some((char) => (char < ' ' && char !== '\n' && char !== '\t') || char === '\u007f');

/** Text of at most `maximum` characters that the record can keep. */
export const plainText = (maximum: number) => z.string().max(maximum).refine(keepable);

/** An id as it stands in an address. */
export const pathId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/)
  .openapi({ example: 'bch-tinh-2025' });
