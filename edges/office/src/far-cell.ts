/** `A` is 1, `ZZ` 702. */
const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The most characters that an address is looked for in; a plain one has eight. */
const LONGEST = 40;

/**
 * Why a part of a workbook is refused, or null. The library lays out every cell up to the last one, and reads `1e9` or any letter
 * in an address: a cell in the far corner of a sheet, or one without a plain address, would fill the memory.
 */
export function farCell({ lastLine, columns }: { readonly lastLine: number; readonly columns: number }) {
  return (text: string): string | null => {
    if (/(?<![\w:.-])r\s{20,}/.test(text)) return 'a cell without a plain address';
    for (const [, quote, address, next] of text.matchAll(/(?<![\w:.-])r\s*=\s*(["'])([^"']{0,40})(.?)/gs)) {
      // Cut off at the end of what has come so far: it comes again, whole.
      if (next === '' && address!.length < LONGEST) continue;
      const plain = next === quote ? /^([A-Z]{0,3})(\d{1,7})$/.exec(address!) : null;
      if (!plain) return 'a cell without a plain address';
      if (columnOf(plain[1]!) > columns || Number(plain[2]) > lastLine) return `cell ${address}`;
    }
    return null;
  };
}
