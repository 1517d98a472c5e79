import { MAX_DEPTH } from './limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [COMMA, MINUS, ZERO, NINE, COLON] = [0x2c, 0x2d, 0x30, 0x39, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Whole numbers of so many digits are written in one way and are within 2^53 - 1. */
const SURE_DIGITS = 15;

/** For each depth, where the last member name stands; an end of 0 where there was none. Written anew at every opening. */
const nameStart = new Int32Array(MAX_DEPTH + 1);
const nameEnd = new Int32Array(MAX_DEPTH + 1);

/**
 * Whether bytes that are valid JSON are plainly in RFC 8785 form: no white space, no escapes, whole numbers, member names in
 * ASCII and in order. Nearly every entry is, and one pass over the bytes says so; false means that a slower look must decide.
 */
export function isPlainForm(bytes: Uint8Array): boolean {
  const end = bytes.length;
  let depth = 0;
  let at = 0;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      const start = at + 1;
      const close = endOfString(bytes, start);
      if (close < 0) return false;
      at = close + 1;
      if (bytes[at] !== COLON) continue;
      if (!isAscii(bytes, start, close)) return false;
      if (nameEnd[depth]! > 0 && !isBefore(bytes, nameStart[depth]!, nameEnd[depth]!, start, close)) return false;
      nameStart[depth] = start;
      nameEnd[depth] = close;
      at += 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      depth += 1;
      if (depth > MAX_DEPTH) return false;
      nameEnd[depth] = 0;
      at += 1;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      depth -= 1;
      at += 1;
    } else if (byte === COMMA) at += 1;
    else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
      at = endOfWhole(bytes, at);
      if (at < 0) return false;
    } else if (byte > 0x60 && byte < 0x7b) at += 1;
    else return false;
  }
  return true;
}

/** Where the string ends that begins at `start`; -1 where it holds an escape. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) return -1;
  }
  return -1;
}

/** The end of a whole number; -1 where it has a fraction, an exponent, is minus zero or has very many digits. */
function endOfWhole(bytes: Uint8Array, start: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let at = first;
  while (at < bytes.length && bytes[at]! >= ZERO && bytes[at]! <= NINE) at += 1;
  const next = bytes[at];
  const whole = next === undefined || next === COMMA || next === CLOSE_LIST || next === CLOSE_OBJECT;
  const minusZero = first > start && bytes[first] === ZERO;
  return whole && !minusZero && at - first <= SURE_DIGITS ? at : -1;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at]! > 0x7f) return false;
  return true;
}

/** Order of two ASCII names, which is that of their UTF-16 units. Equal names are not in order. */
function isBefore(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  const shorter = Math.min(to - from, end - start);
  for (let at = 0; at < shorter; at += 1) {
    const difference = bytes[from + at]! - bytes[start + at]!;
    if (difference !== 0) return difference < 0;
  }
  return to - from < end - start;
}
