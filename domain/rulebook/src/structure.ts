import { areLettersNext, type Level, letterAfter, levels, type Marker, markersOf, placeOf } from './marker.ts';
import type { OutlineFinding, Provision } from './outline.ts';
import { isCapitals, type TextLine } from './text-line.ts';

interface Open extends Provision {
  heading: string;
  readonly parts: Open[];
  readonly text: TextLine[];
  readonly style: Marker['style'];
  /** Which of the lines it begins on, from 0; several may have the same number in their file. */
  readonly from: number;
}

/** How a marker goes with what stands before it. */
type Fit = { readonly how: 'next' | 'skips' | 'repeats' | 'no'; readonly under: number; readonly expected: string };

/** Numbers that may be left out and still be taken for a gap rather than for another run of numbers. */
const MAX_GAP = 4;
const MAX_HEADING_LINES = 5;
/** How a line ends whose sentence names a provision on the next: `theo khoản 2` above `Điều 5.` */
const UNFINISHED =
  /(?:(?<![\p{L}])(?:theo|tại|của|và|hoặc|từ|đến|với|trong|ở|thuộc|các|(?:khoản|mục)\s\d{1,3}[a-zđ]?|điểm\s[a-zđ]\d?)|,)\s*$/iu;
const rank = (level: Level): number => levels.indexOf(level);

/**
 * Builds the tree of provisions. A marker counts when its number goes on from the one before it in the same place; where it does
 * not, a heading word with its sign (`Điều 9.`) still does, with a finding; everything else is text of what is open.
 */
export function structureOf(lines: readonly TextLine[], quoted: readonly boolean[]) {
  const roots: Open[] = [];
  const preamble: TextLine[] = [];
  const closing: TextLine[] = [];
  const findings: OutlineFinding[] = [];
  let stack: Open[] = [];
  let headingOf: OpenHeading | null = null;
  let closed = false;
  let articles = 0;
  const runs: Runs = { lastArticle: null };
  let from = 0;

  const endHeading = () => {
    if (headingOf) settleHeading(headingOf);
    headingOf = null;
  };

  const open = (marker: Marker, fit: Fit, at: TextLine) => {
    endHeading();
    if (fit.how === 'skips' || fit.how === 'repeats')
      findings.push({
        reason: fit.how === 'skips' ? 'number-skipped' : 'number-repeated',
        line: at.line,
        found: marker.label,
        expected: fit.expected,
      });
    stack = stack.slice(0, fit.under);
    const { level, label, number, style } = marker;
    const node: Open = { level, label, number, heading: '', line: at.line, parts: [], text: [], style, from };
    (stack.at(-1)?.parts ?? roots).push(node);
    stack.push(node);
    if (level === 'article') {
      runs.lastArticle = number;
      articles += 1;
    }
    headingOf = takeRest(node, marker.rest, at);
  };

  const addText = (at: TextLine, isQuoted: boolean) => {
    const node = stack.at(-1);
    if (!node) {
      preamble.push(at);
      return;
    }
    if (
      headingOf &&
      !isQuoted &&
      at.as === undefined &&
      goesOnHeading(headingOf.node, at.text, headingOf.lines.length)
    ) {
      const { heading } = headingOf.node;
      headingOf.node.heading = heading === '' ? at.text.replace(/\.$/, '') : `${heading} ${at.text}`;
      headingOf.lines.push(at);
      return;
    }
    endHeading();
    node.text.push(isQuoted ? { ...at, quoted: true } : at);
    if (articles > 0 && rank(node.level) < rank('article') && node.style === 'word')
      findings.push({ reason: 'text-outside-article', line: at.line, found: at.text, expected: '' });
  };

  for (const [n, at] of lines.entries()) {
    from = n;
    if (at.as === 'closing' || (closed && quoted[n])) {
      closing.push(at);
      continue;
    }
    if (quoted[n]) {
      addText(at, true);
      continue;
    }
    const goesOn =
      n > 0 && (at.as ?? 'paragraph') === 'paragraph' && !quoted[n - 1] && UNFINISHED.test(lines[n - 1]!.text);
    const markers = markersOf(at.text).filter(({ level }) => !goesOn || rank(level) > rank('article'));
    const fits = markers.map((marker) => ({ marker, fit: fitOf(marker, stack, roots, runs) }));
    const best = ['next', 'skips', 'repeats']
      .flatMap((how) => fits.filter(({ fit }) => fit.how === how))
      .find(({ marker, fit }) => !closed || (marker.level === 'article' && fit.how === 'next'));
    if (best) {
      closed = false;
      open(best.marker, best.fit, at);
    } else if (closed || (stack.length > 0 && isClosing(at.text, articles))) {
      endHeading();
      closed = true;
      closing.push(at);
    } else {
      const refused = fits[0];
      if (refused && stack.length > 0 && refused.marker.parted && refused.marker.style !== 'small-roman')
        findings.push({ reason: 'line-unplaced', line: at.line, found: at.text, expected: refused.fit.expected });
      addText(at, false);
    }
  }
  endHeading();
  return introduced({ parts: roots, preamble, closing, findings }, lines);
}

interface Structure {
  readonly parts: readonly Open[];
  readonly preamble: readonly TextLine[];
  readonly closing: readonly TextLine[];
  readonly findings: readonly OutlineFinding[];
}

/** Numbered lines above the first chapter or article introduce it: in a consolidated text, what has amended it. */
function introduced(structure: Structure, lines: readonly TextLine[]): Structure {
  const { parts } = structure;
  const first = parts.findIndex(({ level, label }) => rank(level) <= rank('article') && WORDED.test(label));
  if (first <= 0 || parts.slice(0, first).some(({ level }) => rank(level) <= rank('article'))) return structure;
  const above = lines.slice(parts[0]!.from, parts[first]!.from);
  const numbers = new Set(above.map(({ line }) => line));
  return {
    parts: parts.slice(first),
    preamble: [...structure.preamble, ...above],
    closing: structure.closing.filter((line) => !above.includes(line)),
    findings: structure.findings.filter(({ line }) => !numbers.has(line)),
  };
}

const WORDED = /^(phần|chương|mục|điều)(?!\p{L})/iu;

interface Runs {
  /** Articles run through the whole instrument, whatever chapter they stand in. */
  lastArticle: string | null;
}

const no = (expected = ''): Fit => ({ how: 'no', under: 0, expected });

function fitOf(marker: Marker, stack: readonly Open[], roots: readonly Open[], runs: Runs): Fit {
  if (marker.level === 'article') return fitArticle(marker, stack, runs);
  if (marker.level === 'clause') return fitClause(marker, stack, roots);
  if (marker.level === 'point') return fitPoint(marker, stack);
  return fitHeading(marker, stack, roots);
}

function fitArticle(marker: Marker, stack: readonly Open[], { lastArticle }: Runs): Fit {
  const under = depthAbove(stack, rank('article'));
  const last = lastArticle === null ? 0 : Number.parseInt(lastArticle, 10);
  const value = Number.parseInt(marker.number, 10);
  const letter = /[a-zđ]$/i.test(marker.number);
  const expected = `Điều ${last + 1}`;
  if (value === last + 1 || (letter && value === last && marker.number !== lastArticle)) {
    return marker.parted || value === last + 1 ? { how: 'next', under, expected } : no(expected);
  }
  if (!marker.parted || marker.rest === '') return no(expected);
  if (value > last) return { how: 'skips', under, expected };
  return { how: 'repeats', under, expected };
}

/** Parts, chapters and sections; sections that are marked by a word may begin again anywhere, others only where no article is open. */
function fitHeading(marker: Marker, stack: readonly Open[], roots: readonly Open[]): Fit {
  const inArticle = stack.some((node) => node.level === 'article');
  if (marker.style !== 'word' && inArticle && !isCapitals(marker.rest)) return no();
  const sub = marker.style === 'word' && /^tiểu/iu.test(marker.label);
  const under = stack.findIndex((node) => !isAbove(node, marker, sub));
  const depth = under < 0 ? stack.length : under;
  const siblings = (stack[depth - 1]?.parts ?? roots).filter((node) => isSame(node, marker, sub));
  return fitNumber(marker, siblings.at(-1), depth);
}

const isSub = (node: Open): boolean => node.style === 'word' && /^tiểu/iu.test(node.label);

function isAbove(node: Open, marker: Marker, sub: boolean): boolean {
  if (rank(node.level) >= rank('article')) return false;
  if (node.level !== marker.level) return rank(node.level) < rank(marker.level);
  if (node.level === 'part') return marker.style === 'capital' && node.style === 'word';
  return node.level === 'section' && ((sub && !isSub(node)) || (marker.style === 'roman' && node.style === 'word'));
}

const isSame = (node: Open, marker: Marker, sub: boolean): boolean =>
  node.level === marker.level && node.style === marker.style && isSub(node) === sub;

function fitNumber(marker: Marker, before: Open | undefined, under: number): Fit {
  const value = placeOf(marker.number, marker.style);
  const last = before ? (placeOf(before.number, before.style) ?? 0) : 0;
  if (value === null) return marker.style === 'word' ? { how: 'next', under, expected: '' } : no();
  const expected = `${marker.level} ${last + 1}`;
  if (value === last + 1) return { how: 'next', under, expected };
  if (marker.style === 'word' && marker.parted)
    return { how: value > last ? 'skips' : value === 1 ? 'next' : 'repeats', under, expected };
  return value > last && value <= last + MAX_GAP && before ? { how: 'skips', under, expected } : no(expected);
}

function fitClause(marker: Marker, stack: readonly Open[], roots: readonly Open[]): Fit {
  const numbers = marker.number.split('.');
  const above = numbers.slice(0, -1).join('.');
  const container = depthAbove(stack, rank('clause'));
  const under = above === '' ? container : depthOfClause(stack, above, container);
  if (under === null) return no();
  const siblings = (under === 0 ? roots : stack[under - 1]!.parts).filter((node) => node.level === 'clause');
  const last = siblings.length > 0 ? Number(siblings.at(-1)!.number.split('.').at(-1)) : 0;
  const value = Number(numbers.at(-1));
  const expected = `${above}${above && '.'}${last + 1}`;
  if (value === last + 1) return { how: 'next', under, expected };
  if (value > last && value <= last + MAX_GAP) return { how: 'skips', under, expected };
  if (value === last && value > 0 && stack.at(-1)?.level !== 'point') return { how: 'repeats', under, expected };
  return no(expected);
}

/** Under which depth `1.2` goes: its clause 1, or the article 1 itself where clauses repeat its number. */
function depthOfClause(stack: readonly Open[], above: string, container: number): number | null {
  const clause = stack.findIndex((node) => node.level === 'clause' && node.number === above);
  if (clause >= 0) return clause + 1;
  return container > 0 && stack[container - 1]!.number === above ? container : null;
}

function fitPoint(marker: Marker, stack: readonly Open[]): Fit {
  const nested = marker.style === 'small-roman' || /\d$/.test(marker.number);
  const holder = stack.findIndex((node) => node.level === 'point');
  const depth = holder < 0 ? stack.length : nested && stack[holder]!.style === 'letter' ? holder + 1 : holder;
  if (depth === 0) return no('a');
  const siblings = stack[depth - 1]!.parts.filter((node) => node.level === 'point');
  const before = siblings.at(-1);
  if (nested) return fitNested(marker, before, stack[depth - 1]!, depth);
  const last = before ? (placeOf(before.number, 'letter') ?? 0) : 0;
  const value = placeOf(marker.number, marker.style);
  const expected = letterAfter(last);
  if (value === null) return no(expected);
  if (areLettersNext(last, value)) return { how: 'next', under: depth, expected };
  if (value > last && value <= last + MAX_GAP) return { how: 'skips', under: depth, expected };
  return value === last && before ? { how: 'repeats', under: depth, expected } : no(expected);
}

/** `i)`, `(ii)`, `a1)`, `a.2)` under a point. */
function fitNested(marker: Marker, before: Open | undefined, above: Open, under: number): Fit {
  if (marker.style === 'small-roman') {
    const last = before ? (placeOf(before.number, 'small-roman') ?? 0) : 0;
    return placeOf(marker.number, 'small-roman') === last + 1 ? { how: 'next', under, expected: '' } : no();
  }
  const last = before ? Number(/\d+$/.exec(before.number)?.[0] ?? 0) : 0;
  const fits = marker.number.startsWith(above.number) && Number(/\d+$/.exec(marker.number)![0]) === last + 1;
  return fits ? { how: 'next', under, expected: '' } : no();
}

/** How many of the open ones stay open when something of this rank begins. */
function depthAbove(stack: readonly Open[], of: number): number {
  const first = stack.findIndex((node) => rank(node.level) >= of);
  return first < 0 ? stack.length : first;
}

/** Gives what follows a label to heading or text; returns where the heading may go on. */
function takeRest(node: Open, rest: string, { line, as }: TextLine): OpenHeading | null {
  if (rank(node.level) > rank('article') || (as === 'text' && rest !== '')) {
    node.text.push({ line, text: rest });
    return null;
  }
  if (as === 'heading') {
    node.heading = rest;
    return null;
  }
  if (rest === '') return { node, lines: [] };
  if (node.level === 'article' && isSentence(rest)) {
    node.text.push({ line, text: rest });
    return null;
  }
  node.heading = rest.replace(/\.$/, '');
  return { node, lines: [{ line, text: rest }] };
}

/** A heading that may go on, and the lines that it has so far. */
interface OpenHeading {
  readonly node: Open;
  readonly lines: TextLine[];
}

/** Where the lines of a narrow page were taken for a heading and make a sentence, they are what the article says. */
function settleHeading({ node, lines }: OpenHeading): void {
  if (node.level !== 'article' || lines.length < 2 || !isSentence(node.heading)) return;
  node.heading = '';
  node.text.unshift(...lines);
}

/** An article of a decision says what it orders where others have a heading. */
const isSentence = (text: string): boolean => /[.;:]$/.test(text) && text.split(' ').length >= 8;

function goesOnHeading(node: Open, text: string, lines: number): boolean {
  if (lines >= MAX_HEADING_LINES || /^[-–+*•]/.test(text)) return false;
  if (node.heading === '') return node.level === 'article' ? !isSentence(text) && text.length < 250 : text.length < 250;
  if (isCapitals(node.heading)) return isCapitals(text) && node.level !== 'article';
  return /^\p{Ll}/u.test(text) && !/[.;:]$/.test(node.heading);
}

const SIGNS = /^(TM\.|T\/M|KT\.|K\/T|TL\.|T\/L|TUQ\.|T\/U|Q\.)( ?\p{Lu}|$)/u;
const OFFICES =
  /^(CHỦ TỊCH|TỔNG BÍ THƯ|BÍ THƯ|THỦ TƯỚNG|PHÓ |BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG |CHÁNH |TỔNG THƯ KÝ|THƯỜNG TRỰC|UỶ VIÊN|ỦY VIÊN)/u;

export const isOffice = (text: string): boolean => isCapitals(text) && OFFICES.test(text);

/** Recipients, signature, and a law's note of the session that passed it. */
function isClosing(text: string, articles: number): boolean {
  if (/^nơi nhận\s*:?/iu.test(text)) return true;
  if (SIGNS.test(text)) return true;
  if (isOffice(text) && text.split(' ').length <= 8) return true;
  return (
    articles > 0 &&
    /^(Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (đã )?được (.*thông qua|Quốc hội |U[ỷỶ] ban |Ủy ban )/u.test(text)
  );
}
