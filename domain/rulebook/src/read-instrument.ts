import { headingOf } from './heading.ts';
import { typeOnLine } from './instrument-type.ts';
import type { Instrument, OutlineFinding } from './outline.ts';
import { quotedLines } from './quotation.ts';
import { structureOf } from './structure.ts';
import { dateIn } from './symbol.ts';
import { isCapitals, type TextLine } from './text-line.ts';

/**
 * Reads an instrument's structure from its lines: heading, provisions, closing, and the instruments that are attached to it. Every
 * line stands in exactly one of them. `told` is what was found where the lines were taken from their file.
 */
export function readInstrument(given: readonly TextLine[], told: readonly OutlineFinding[] = []): Instrument {
  const lines = joinTypes(given);
  const quoted = quotedLines(lines);
  const starts = attachedStarts(lines, quoted);
  const [own, ...attached] = [0, ...starts].map((from, n) => {
    const to = starts[n] ?? lines.length;
    return readOne(lines.slice(from, to), quoted.slice(from, to));
  });
  const findings = [...told, ...own!.findings].sort((a, b) => a.line - b.line);
  return { ...own!, findings, attached };
}

/** A page that is narrow may have the type on two lines: `QUY`, `CHẾ`. */
function joinTypes(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.flatMap((at, n) => {
    const [before, after] = [lines[n - 1], lines[n + 1]];
    if (before && isTypeOf(before.text, at.text)) return [];
    return after && isTypeOf(at.text, after.text) ? [{ ...at, text: `${at.text} ${after.text}` }] : [at];
  });
}

const isTypeOf = (first: string, second: string): boolean =>
  !first.includes(' ') &&
  isCapitals(first) &&
  isCapitals(second) &&
  typeOnLine(first) === null &&
  typeOnLine(`${first} ${second}`)?.rest === '';

function readOne(lines: readonly TextLine[], quoted: readonly boolean[]): Instrument {
  const { parts, preamble, closing, findings } = structureOf(lines, quoted);
  const heading = headingOf(preamble);
  const date = passedOn(closing) ?? heading.date ?? passedOn(preamble);
  return { ...heading, date, parts, preamble, closing, findings, attached: [] };
}

/** A law or a charter has no place and date above: it is of the day on which it was passed. */
function passedOn(lines: readonly TextLine[]): string | null {
  const says = /thông qua\s+ngày\s[^.;]*/iu.exec(lines.map(({ text }) => text).join(' '));
  return says ? dateIn(says[0]) : null;
}

const ISSUED_WITH = /^\(?\s*(được\s+)?(ban hành\s+)?kèm theo\s/iu;
/** Lines between the type of an attached instrument and the note of what it is issued with. */
const MAX_BETWEEN = 8;

/**
 * Where an instrument begins that is issued with the one before: its type in capitals, then the note that it is issued with it. A
 * source with marks of its own says where.
 */
function attachedStarts(lines: readonly TextLine[], quoted: readonly boolean[]): readonly number[] {
  if (lines.some(({ as }) => as !== undefined)) return lines.flatMap(({ begins }, n) => (begins && n > 0 ? [n] : []));
  const starts: number[] = [];
  let hasArticle = false;
  for (const [n, { text }] of lines.entries()) {
    if (quoted[n]) continue;
    hasArticle ||= /^điều \d/iu.test(text);
    if (!hasArticle) continue;
    const start = ISSUED_WITH.test(text) ? typeAbove(lines, n, starts.at(-1) ?? 0) : isAnnex(text) ? n : -1;
    if (start > (starts.at(-1) ?? 0)) starts.push(start);
  }
  return starts;
}

const isAnnex = (text: string): boolean => /^PHỤ LỤC(\s+([IVX]+|\d+|SỐ \d+))?$/u.test(text);

function typeAbove(lines: readonly TextLine[], note: number, after: number): number {
  for (let n = note; n >= Math.max(after, note - MAX_BETWEEN); n -= 1)
    if (isCapitals(lines[n]!.text) && typeOnLine(lines[n]!.text)) return n;
  return -1;
}
