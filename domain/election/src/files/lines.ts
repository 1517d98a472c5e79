import type { Place } from './plain-document.ts';

/** Finds the line and column of offsets in a text. Line ends: LF, CRLF, CR. */
export function linesOf(text: string): { readonly at: (offset: number) => Place } {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return {
    at(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 };
    },
  };
}
