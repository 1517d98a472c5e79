import type { PaperSeries } from '@plenum/election';

/** What is typed of the papers printed: a number, or ranges of printed numbers. */
export interface PrintedPapers {
  readonly series: readonly PaperSeries[];
  readonly printed: number | null;
}

/** `352`, `A 0001-0350; B 1-2`, `1-352`; null where it is neither. Empty text is no papers at all. */
export function printedOf(text: string): PrintedPapers | null {
  const plain = text.normalize('NFC').trim();
  if (plain === '') return null;
  if (/^\d[\d.\s]{0,10}$/.test(plain)) return { series: [], printed: Number(plain.replace(/[.\s]/g, '')) };
  const parts = plain
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const series = parts.map((part) => /^(.*?)[\s:]*(\d{1,9})\s*(?:-|–|—|đến|to)\s*(\d{1,9})$/iu.exec(part));
  if (series.some((match) => match === null)) return null;
  return {
    series: series.map((match) => ({ series: match![1]!.trim(), from: Number(match![2]), to: Number(match![3]) })),
    printed: null,
  };
}
