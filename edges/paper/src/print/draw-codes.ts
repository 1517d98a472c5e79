import { randomBytes } from 'node:crypto';
import { codeAlphabet, codeLength, printLength } from '../layout/paper-code.ts';

/** The name of a print and a code for each copy, in the order in which they are printed. */
export interface DrawnCodes {
  readonly print: string;
  readonly codes: readonly string[];
}

/** Draws them by lot. No code comes twice. */
export function drawCodes(copies: number): DrawnCodes {
  const codes = new Set<string>();
  while (codes.size < copies) codes.add(drawn(codeLength));
  return { print: drawn(printLength), codes: [...codes] };
}

/** 256 is a multiple of the alphabet's 32 signs, so every sign is as likely as any other. */
const drawn = (length: number): string =>
  Array.from(randomBytes(length), (byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
