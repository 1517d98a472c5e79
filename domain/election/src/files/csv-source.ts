const comma = 0x2c;
const quote = 0x22;
const cr = 0x0d;
const lf = 0x0a;

/** A position in the bytes of a CSV file (RFC 4180), moved cell by cell. `offset` always stands at a cell or a separator. */
export interface CsvSource {
  readonly bytes: Uint8Array;
  /** The file starts with a byte-order mark of UTF-16. */
  readonly utf16: boolean;
  offset: number;
  /** Line of `offset`, counted from 1; line ends inside quotes count. */
  line: number;
  readonly atEnd: () => boolean;
  /** Past one cell, to the separator after it; what is wrong with the cell's quotes, or null. */
  readonly skipCell: () => 'text-after-quote' | 'quote-in-text' | 'open-quote' | null;
  /** The text of a cell, unquoted; null where it is not UTF-8. */
  readonly text: (start: number, end: number) => string | null;
  /** At a comma: past it, true. At the end of the row: false. */
  readonly nextInRow: () => boolean;
  /** Past the line end. */
  readonly endRow: () => void;
}

export function csvSource(bytes: Uint8Array): CsvSource {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isSeparator = (byte: number | undefined): boolean =>
    byte === comma || byte === lf || byte === cr || byte === undefined;
  const source: CsvSource = {
    bytes,
    utf16,
    offset: mark ? 3 : 0,
    line: 1,
    atEnd: () => source.offset >= bytes.length,
    skipCell() {
      let i = source.offset;
      if (bytes[i] !== quote) {
        let stray = false;
        for (; i < bytes.length && !isSeparator(bytes[i]); i += 1) stray ||= bytes[i] === quote;
        source.offset = i;
        return stray ? 'quote-in-text' : null;
      }
      for (i += 1; i < bytes.length; i += 1) {
        const byte = bytes[i];
        if (byte === lf || (byte === cr && bytes[i + 1] !== lf)) source.line += 1;
        if (byte !== quote) continue;
        if (bytes[i + 1] === quote) i += 1;
        else break;
      }
      if (i >= bytes.length) {
        source.offset = bytes.length;
        return 'open-quote';
      }
      i += 1;
      const clean = isSeparator(bytes[i]);
      while (i < bytes.length && !isSeparator(bytes[i])) i += 1;
      source.offset = i;
      return clean ? null : 'text-after-quote';
    },
    text(start, end) {
      const quoted = bytes[start] === quote;
      try {
        const text = decoder.decode(quoted ? bytes.subarray(start + 1, end - 1) : bytes.subarray(start, end));
        return quoted ? text.replaceAll('""', '"') : text;
      } catch {
        return null;
      }
    },
    nextInRow() {
      if (bytes[source.offset] !== comma) return false;
      source.offset += 1;
      return true;
    },
    endRow() {
      const byte = bytes[source.offset];
      if (byte === undefined) return;
      source.offset += byte === cr && bytes[source.offset + 1] === lf ? 2 : 1;
      source.line += 1;
    },
  };
  return source;
}
