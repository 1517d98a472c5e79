import type { BallotPaper } from '@plenum/election';
import { type Item, rule, textItem } from './item.ts';
import { type Measured, measure, type TextToMeasure } from './measure.ts';
import { inner, stamp } from './sheet.ts';

const width = inner.right - inner.left;
/** Beside the stamp and as far from the other edge, so that the title stands in the middle of the page. */
const titleLeft = 60;
const titleWidth = 90;
/** Ends of the two halves of the heading. */
const leftHalf = { from: 58, to: 104 } as const;
const rightHalf = { from: 104, to: 190 } as const;

/** What stands above the names on page 1, and where the names begin. */
export function firstHead(paper: BallotPaper): { readonly items: readonly Item[]; readonly bottom: number } {
  const heading = [...headingItems(paper, 'left'), ...headingItems(paper, 'right')];
  const headingBottom = Math.max(inner.top, ...heading.map((item) => item.y + item.height));
  const title: readonly TextToMeasure[] = [
    { text: paper.title, sizePt: 18, bold: true, widthMm: titleWidth },
    { text: paper.subject, sizePt: 14, bold: true, widthMm: titleWidth },
    ...(paper.roundName === null ? [] : [{ text: paper.roundName, sizePt: 12.5, italic: true, widthMm: titleWidth }]),
  ];
  const titles = stacked(title, { x: titleLeft, y: Math.max(35, headingBottom + 3), gap: 1, align: 'center' });
  const below: readonly TextToMeasure[] = [
    { text: paper.figures, sizePt: 12.5, bold: true, widthMm: width },
    { text: paper.instruction, sizePt: 12.5, italic: true, widthMm: width },
  ];
  const told = stacked(below, {
    x: inner.left,
    y: Math.max(stamp.y + stamp.height, titles.bottom) + 4,
    gap: 1.4,
    align: paper.toFill.length > 0 ? 'left' : 'center',
  });
  const filled = fillLines(paper, told.bottom + 2);
  return {
    items: [...heading, stampHint(paper), ...titles.items, ...told.items, ...filled.items],
    bottom: filled.bottom + 3,
  };
}

/** One line on later pages: what they belong to. */
export function laterHead(
  paper: BallotPaper,
  page: number,
): { readonly items: readonly Item[]; readonly bottom: number } {
  const text = [paper.title, paper.subject, ...(paper.roundName === null ? [] : [paper.roundName])].join(' · ');
  const line = stacked([{ text: `${text} ${paper.continued}`, sizePt: 12, bold: true, widthMm: width }], {
    x: inner.left,
    y: inner.top,
    gap: 0,
    align: 'center',
  });
  return { items: line.items.map((item) => ({ ...item, page })), bottom: line.bottom + 3 };
}

interface StackAt {
  readonly x: number;
  readonly y: number;
  readonly gap: number;
  readonly align: 'left' | 'center';
}

/** Texts below each other on page 1, each as wide as it may be. */
function stacked(texts: readonly TextToMeasure[], at: StackAt): { readonly items: readonly Item[]; bottom: number } {
  let y = at.y;
  const items = measure(texts).map((size, index): Item => {
    const { text, sizePt, widthMm, bold = false, italic = false } = texts[index]!;
    const item = textItem(
      1,
      text,
      sizePt,
      { x: at.x, y, width: widthMm!, height: size.height },
      { ...at, bold, italic },
    );
    y += size.height + at.gap;
    return { ...item, x: at.x, y: y - size.height - at.gap };
  });
  return { items, bottom: y - at.gap };
}

function headingItems({ heading }: BallotPaper, side: 'left' | 'right'): readonly Item[] {
  const { from, to } = side === 'left' ? leftHalf : rightHalf;
  let y: number = inner.top;
  const texts = heading[side].map(({ text, sizePt, bold, italic }) => ({
    text,
    // Ballot papers have less room than letters: one size smaller.
    sizePt: sizePt - 1.5,
    bold: bold ?? false,
    italic: italic ?? false,
    widthMm: to - from,
  }));
  const [blocks, lines] = [measure(texts), measure(texts.map(({ widthMm: _, ...text }) => text))];
  return texts.flatMap(({ text, sizePt, bold, italic, widthMm }, index) => {
    const size = blocks[index]!;
    const box = { x: from, y, width: widthMm, height: size.height };
    y += size.height + 0.8;
    const share = heading[side][index]!.rule;
    const item = textItem(1, text, sizePt, box, { bold, italic, align: 'center' });
    if (share === undefined) return [item];
    const long = Math.min(widthMm, lines[index]!.width) * share;
    y += 1.2;
    return [item, rule(1, from + (widthMm - long) / 2, y - 1.4, long, 0.2)];
  });
}

/** Below the room for the stamp, which stays empty itself. */
const stampHint = (paper: BallotPaper): Item =>
  textItem(
    1,
    paper.stamp,
    8,
    { x: stamp.x, y: stamp.y + stamp.height, width: stamp.width, height: 3.2 },
    { italic: true, align: 'center' },
  );

/** Lines for the pen, each after what belongs there. */
function fillLines(paper: BallotPaper, top: number): { readonly items: readonly Item[]; readonly bottom: number } {
  const sizePt = 12.5;
  const sizes: readonly Measured[] = measure(paper.toFill.map((text) => ({ text, sizePt })));
  const stepMm = 8.5;
  const items = paper.toFill.flatMap((text, index) => {
    const size = sizes[index]!;
    const y = top + index * stepMm + stepMm - size.height;
    const from = inner.left + size.width + 2;
    return [
      textItem(1, text, sizePt, { x: inner.left, y, ...size }, { oneLine: true }),
      rule(1, from, y + size.height - 1, inner.right - from, 0.2),
    ];
  });
  return { items, bottom: top + paper.toFill.length * stepMm };
}
