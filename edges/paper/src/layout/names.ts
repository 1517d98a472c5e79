import type { BallotPaper } from '@plenum/election';
import { measure } from './measure.ts';

/** A name as it is set: its lines, and the size at which they fit. */
export interface SetName {
  readonly lines: readonly string[];
  readonly sizePt: number;
  /** Millimetres of the longest line. */
  readonly width: number;
  /** Of the note beside it. */
  readonly noteWidth: number;
}

/** A name is not set smaller on one line; below it two lines are easier to read. Two lines of this size fit in the lowest row. */
const leastPt = 9.5;
const noteShare = 0.8;

/** The size of the note beside a name. */
export const noteSizePt = (sizePt: number): number => sizePt * noteShare;

/** Sets every name within `widthMm`: as large as asked, else smaller, else on two lines. */
export function setNames(paper: BallotPaper, widthMm: number, sizePt: number): readonly SetName[] {
  const unit = 100;
  const whole = measure(paper.rows.map(({ name }) => ({ text: name, sizePt: unit })));
  const notes = measure(paper.rows.map(({ note }) => ({ text: note ?? '', sizePt: unit })));
  return paper.rows.map(({ name, note }, index) => {
    const perPt = whole[index]!.width / unit;
    const notePerPt = note === null ? 0 : (notes[index]!.width / unit) * noteShare;
    const gap = note === null ? 0 : 1.5;
    const fits = Math.min(sizePt, (widthMm - gap) / (perPt + notePerPt));
    if (fits >= leastPt || !name.includes(' '))
      return { lines: [name], sizePt: fits, width: perPt * fits, noteWidth: notePerPt * fits };
    const { lines, perPt: longest } = halves(name);
    const smaller = Math.min(leastPt, (widthMm - gap) / (longest + notePerPt));
    return { lines, sizePt: smaller, width: longest * smaller, noteWidth: notePerPt * smaller };
  });
}

/** The break between two words that leaves the longer line shortest. */
function halves(name: string): { readonly lines: readonly string[]; readonly perPt: number } {
  const words = name.split(' ');
  const breaks = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const sizes = measure(breaks.flat().map((text) => ({ text, sizePt: 100 })));
  const longest = breaks.map((_, index) => Math.max(sizes[index * 2]!.width, sizes[index * 2 + 1]!.width) / 100);
  const best = longest.indexOf(Math.min(...longest));
  return { lines: breaks[best]!, perPt: longest[best]! };
}
