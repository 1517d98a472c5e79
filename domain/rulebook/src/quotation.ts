import type { TextLine } from './text-line.ts';

/** The most lines that one quotation may span; a quotation mark that closes later than this was forgotten, not opened. */
const MAX_SPAN = 4000;

/**
 * For each line, whether it stands inside a quotation that began on it or before: what an amending instrument quotes is what the
 * other instrument will say, not its own structure. The line on which a quotation opens after its own words (`… như sau: “1. …`)
 * is its own, and so is the line that goes on after it (`“… xã` above `hội” tại khoản 3`). Curly marks nest; straight ones open at
 * the start of a line and close at the end of one. A mark that closes what none has opened was opened again after the one before
 * closed too early: what stands between is quoted.
 */
export function quotedLines(lines: readonly TextLine[]): readonly boolean[] {
  const quoted = lines.map(() => false);
  let at = 0;
  let closed = -1;
  const mark = (from: number, to: number) => {
    for (let n = from; n <= to; n += 1) quoted[n] = true;
    closed = to;
  };
  while (at < lines.length) {
    const end = endOfQuotation(lines, at);
    if (end < 0) {
      if (closed >= 0 && CLOSES.test(lines[at]!.text) && noneInstructs(lines.slice(closed + 1, at + 1)))
        mark(closed + 1, at);
      at += 1;
      continue;
    }
    const startsWithIt = /^["“]/.test(lines[at]!.text);
    const goesOn = !startsWithIt && end > at && /”(?!\s*[.;,/]*$)[^“”]*$/u.test(lines[end]!.text);
    mark(startsWithIt ? at : at + 1, goesOn ? end - 1 : end);
    at = end + 1;
  }
  return quoted;
}

/** A mark at the end of a line that none on it has opened. */
const CLOSES = /^[^“]*”\s*[.;,]?$/u;

const noneInstructs = (lines: readonly TextLine[]): boolean =>
  lines.length <= MAX_SPAN && !lines.some(({ text }) => /như sau\s*:/iu.test(text) || INSTRUCTS.test(text));

const INSTRUCTS = /^(?:[\p{L}\d]{1,4}[.)-]+\s*)?(?:sửa đổi|bổ sung|bãi bỏ|thay thế|thay cụm|bỏ cụm)(?!\p{L})/iu;

/** The line on which the quotation ends that is open at the end of line `start` or fills it; -1 where there is none. */
function endOfQuotation(lines: readonly TextLine[], start: number): number {
  const first = lines[start]!.text;
  if (/^"/.test(first)) return endOfStraight(lines, start);
  let depth = depthAfter(first, 0);
  if (depth === 0) return /^“.*”[.;,]?$/.test(first) ? start : -1;
  for (let n = start + 1; n < Math.min(lines.length, start + MAX_SPAN); n += 1) {
    depth = depthAfter(lines[n]!.text, depth);
    if (depth === 0) return n;
  }
  return -1;
}

function depthAfter(text: string, before: number): number {
  let depth = before;
  for (const mark of text.matchAll(/[“”]/g)) depth = Math.max(0, depth + (mark[0] === '“' ? 1 : -1));
  return depth;
}

function endOfStraight(lines: readonly TextLine[], start: number): number {
  for (let n = start; n < Math.min(lines.length, start + MAX_SPAN); n += 1) {
    const marks = lines[n]!.text.match(/"/g)?.length ?? 0;
    const closes = /"[.;,]?$/.test(lines[n]!.text) && (n > start ? marks % 2 === 1 : marks >= 2);
    if (closes) return n;
    if (n > start && /^"/.test(lines[n]!.text)) return -1;
  }
  return -1;
}
