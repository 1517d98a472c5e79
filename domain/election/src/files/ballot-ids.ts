import { limits } from './limits.ts';

const quote = 0x22;

/**
 * The ids of a file's ballots, kept as offsets into its bytes: no string is made until one is asked for. Duplicates are found by a hash
 * with open addressing over the bytes (each slot holds the row and its hash, side by side), so that a million ids cost 24 MB and no garbage.
 */
export function idIndex(bytes: Uint8Array, capacity: number) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  let slots = new Uint32Array(2 * 1024);
  let used = 0;

  const same = (row: number, start: number, end: number): boolean => {
    const from = starts[row]!;
    if (ends[row]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i += 1) if (bytes[from + i] !== bytes[start + i]) return false;
    return true;
  };
  /** Grows to what the file will need, told from the rows so far, so that a long file is hashed over once or twice and no more. */
  const grow = (offset: number): void => {
    const expected = Math.min(capacity, Math.ceil((used / Math.max(offset, 1)) * bytes.length * 1.1));
    let size = slots.length / 2;
    while (size < Math.max(used, expected) * 2) size *= 2;
    const before = slots;
    slots = new Uint32Array(size * 2);
    const mask = size - 1;
    for (let i = 0; i < before.length; i += 2) {
      if (before[i] === 0) continue;
      let slot = before[i + 1]! & mask;
      while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = before[i]!;
      slots[slot * 2 + 1] = before[i + 1]!;
    }
  };

  const textOf = (row: number): string | null => {
    const start = starts[row]!;
    try {
      const text = decoder.decode(bytes.subarray(start, ends[row]));
      return bytes[start - 1] === quote ? text.replaceAll('""', '"') : text;
    } catch {
      return null;
    }
  };

  return {
    /** Takes the id of a row from its cell, quotes and all. A doubled quote inside is compared as it is written. */
    add(row: number, cellStart: number, cellEnd: number): 'new' | 'duplicate' | 'empty' | 'too-long' | 'not-utf8' {
      const quoted = cellEnd > cellStart && bytes[cellStart] === quote;
      const start = quoted ? cellStart + 1 : cellStart;
      const end = quoted ? cellEnd - 1 : cellEnd;
      starts[row] = start;
      ends[row] = end;
      if (end <= start) return 'empty';
      if (end - start > limits.idLength * 4) return 'too-long';
      let high = 0;
      let hash = 0x811c9dc5;
      for (let i = start; i < end; i += 1) {
        const byte = bytes[i]!;
        high |= byte;
        hash = Math.imul(hash ^ byte, 0x01000193);
      }
      if (high >= 0x80 && textOf(row) === null) return 'not-utf8';
      hash = (hash ^ (hash >>> 15)) >>> 0;
      if (used * 4 >= slots.length) grow(start);
      const mask = slots.length / 2 - 1;
      let slot = hash & mask;
      for (; slots[slot * 2] !== 0; slot = (slot + 1) & mask) {
        if (slots[slot * 2 + 1] === hash && same(slots[slot * 2]! - 1, start, end)) return 'duplicate';
      }
      slots[slot * 2] = row + 1;
      slots[slot * 2 + 1] = hash;
      used += 1;
      return 'new';
    },
    textOf: (row: number): string => textOf(row) ?? '',
  };
}
