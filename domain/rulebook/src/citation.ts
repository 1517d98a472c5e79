import { instrumentTypes } from './instrument-type.ts';
import { type Level, lettersAt, placeOf } from './marker.ts';
import { type Instrument, type Provision, provisionsOf } from './outline.ts';
import { citedId } from './provision-id.ts';
import { dateIn, SYMBOL, symbolOf } from './symbol.ts';
import { isCapitals, type TextLine } from './text-line.ts';

/** A mention of an instrument or of one of its provisions. */
export interface FoundCitation {
  /** The words that cite; a list of provisions has them once for each. */
  readonly text: string;
  readonly line: number;
  /** Number and symbol, or the name where it has none in the text; null where the instrument is this one. */
  readonly instrument: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  /** `art_14__para_3`; null where the whole instrument is meant. */
  readonly provision: string | null;
  /** Whether a provision of this very instrument is meant. */
  readonly internal: boolean;
}

type Step = { readonly level: Level; readonly number: string };
type Cited = { readonly instrument: string | null; readonly date: string | null; readonly internal: boolean };
/** A mention as it is read, before those that share an instrument with their neighbour are given it. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly provisions: readonly (readonly Step[])[];
  readonly cited: Cited | null;
}

const S = '\\s+';
const JOIN = '(?:\\s*[,;]\\s*(?:và\\s+|hoặc\\s+)?|\\s+(?:và|hoặc|hay|đến(?:\\s+hết)?)\\s+|(?<=\\d)[-–](?=\\d))';
const end = '(?![\\p{L}\\p{N}])';
const list = (item: string, word: string): string => `${item}${end}(?:${JOIN}(?:${word}\\s+)?${item}${end})*`;
const POINT_NUMBER = '(?:[a-zđ]\\d{0,2}|aa|bb|cc|dd|đđ|ee|\\d+(?:\\.\\d+)+)';
const NUMBER = '\\d{1,4}[a-zđ]?(?:\\.\\d{1,2})*';
const POINTS = `(?:các\\s+|từ\\s+)?điểm\\s+(?:từ\\s+)?(?:này|${list(POINT_NUMBER, 'điểm')})`;
const CLAUSES = `(?:các\\s+|từ\\s+)?khoản\\s+(?:từ\\s+)?(?:này|${list(NUMBER, 'khoản')})`;
const ARTICLES = `(?:các\\s+|mỗi\\s+|từ\\s+)?điều\\s+(?:từ\\s+(?:điều\\s+)?)?(?:này|${list(NUMBER, 'điều')})`;
const OF = `(?:(?:của|thuộc)${S})?`;
const GROUP = `(?:${POINTS}\\s*,?\\s*${OF})?${CLAUSES}`;
/** `Điều 5 khoản 2 điểm a`, from the article down. */
const DESCENDING = `điều${S}${NUMBER}\\s*,?\\s+khoản${S}${NUMBER}${end}(?:\\s*,?\\s+điểm${S}${POINT_NUMBER}${end})?(?!(?:${JOIN}|\\s+)(?:của${S})?(?:các${S})?(?:điểm|khoản|điều|\\d))`;
const HEADING_NUMBER = '(?:(?:thứ\\s+)?(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|[IVXLC]+|\\d{1,3}|[a-h]))';
const headings = (word: string): string => `(?:các\\s+)?${word}\\s+(?:này|${list(HEADING_NUMBER, word)})`;
const HEADINGS = `(?:${headings('mục')}\\s*,?\\s*(?:của${S})?)?${headings('chương')}|${headings('mục')}|${headings('phần')}`;
const PROVISION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${DESCENDING}|(?:${GROUP}(?:${JOIN}${GROUP})*|${POINTS})(?:\\s*,?\\s*${OF}${ARTICLES})?|${ARTICLES}|${HEADINGS})`,
  'giu',
);

const TYPES = instrumentTypes.map((type) => type.replaceAll(' ', '\\s+')).join('|');
const DATE =
  '(?:ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}|ngày\\s+\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|năm\\s+\\d{4})';
/** Words at which a name ends that nothing else closes. */
const AFTER_NAME =
  'số|ngày|năm|này|quy\\s+định|có|được|đã|về|của|tại|thì|để|trên|trong|theo|khi|nếu|mà|là|phải|do|không|sau|trước|đối|như|cho|hết|ban\\s+hành';
const NAME_WORD = `(?!(?:${AFTER_NAME})(?!\\p{L})|và\\s+(?:các\\s|khoản\\s|điểm\\s|${TYPES}))[\\p{L}][\\p{L}-]*`;
const NUMBERED = `(?:(?:${TYPES})(?:\\s+${NAME_WORD}){0,16}?\\s+)?số\\s*:?\\s*(?<symbol>${SYMBOL})(?:\\s*,?\\s*(?<symbolDate>${DATE}))?|(?:${TYPES})\\s+(?<bare>${SYMBOL})(?:\\s*,?\\s*(?<bareDate>${DATE}))?|(?<alone>${SYMBOL})(?:\\s*,?\\s*(?<aloneDate>${DATE}))?`;
const NAMED = `(?<name>(?:${TYPES})(?:\\s+${NAME_WORD}){1,16}?)\\s*,?\\s+(?<nameDate>${DATE})`;
const AMENDING = `(?<amending>(?:${TYPES})\\s+sửa đổi,?\\s+bổ sung\\s+(?:\\p{L}+,?\\s+){2,40}?)(?<amendingDate>${DATE})`;
const OWN = `(?<own>${TYPES})\\s+này`;
const LAW = `(?<law>(?:Bộ luật|Luật|Điều lệ|Pháp lệnh)(?:\\s+\\p{Lu}[\\p{L}]*)(?:\\s+${NAME_WORD}){0,12}|Hiến pháp)`;
/** The number of a footnote runs on after a name. */
const FOOTNOTED = `${LAW.replace('<law>', '<noted>')}(?=\\d{1,3}(?!\\d))`;
const INSTRUMENT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${FOOTNOTED}|(?:${OWN}|${AMENDING}|${NUMBERED}|${NAMED}|${LAW})${end})`,
  'gu',
);

/**
 * Finds what an instrument cites: provisions of its own (`khoản 2 Điều này`), of others by number or by name and date, lists and
 * ranges one by one. Quoted text of an amendment speaks for another instrument and is passed over.
 */
export function citationsOf(instrument: Instrument): readonly FoundCitation[] {
  const found: FoundCitation[] = [...citationsIn(legalBasesOf(instrument.preamble), [])];
  for (const { provision, above } of provisionsOf(instrument.parts)) {
    const path = [...above, provision];
    const amended = amendedBy(path);
    const within = amended ? amendedPlace(path) : path;
    if (provision.heading !== '') found.push(...citationsIn([{ line: provision.line, text: provision.heading }], path));
    found.push(
      ...citationsIn(
        provision.text.filter((line) => line.quoted !== true),
        path,
        amended,
        within,
      ),
    );
  }
  return found.sort((a, b) => a.line - b.line);
}

/** In `Điều 2. Sửa đổi, bổ sung một số điều của Nghị định X` a provision without an instrument is one of X. */
export function amendedBy(path: readonly Provision[]): Cited | null {
  const article = path.find(({ level }) => level === 'article');
  const says = article ? article.heading || (article.text[0]?.text ?? '') : '';
  if (!/^(sửa đổi|bổ sung|thay thế|bãi bỏ)/iu.test(says)) return null;
  const named = [...says.matchAll(INSTRUMENT)].map(citedBy).find(({ internal }) => !internal);
  return named ?? null;
}

const BEGINS_BASIS =
  /^[-–\s]*(căn cứ|theo|thực hiện|xét|\(?ban hành kèm|\(?kèm theo|(?:Quốc hội|Chính phủ|Uỷ ban|Ủy ban|Bộ trưởng|Thủ tướng|Ban|Hội đồng|Chủ tịch)\s(?:[^.;]*\s)?ban hành\s)/iu;

/** Lines of legal bases and of the enacting clause, with those on which they go on. */
function legalBasesOf(preamble: readonly TextLine[]): readonly TextLine[] {
  let basis = false;
  return preamble.filter(({ text }, n) => {
    const goesOn = basis && !/[.;:]\s*$/.test(preamble[n - 1]!.text) && (!isCapitals(text) || /\d/.test(text));
    basis = goesOn || BEGINS_BASIS.test(text);
    return basis;
  });
}

/** What an amending clause speaks of: in `a) Sửa đổi khoản 1` below `3. ... của Điều 6`, article 6. From the article down. */
function amendedPlace(path: readonly Provision[]): readonly Step[] {
  for (const { level, text } of [...path].reverse()) {
    if (level === 'article') break;
    const says = text.filter((line) => line.quoted !== true).map((line) => line.text);
    const steps = mentionsIn(says.join('\n'), [], []).flatMap(({ provisions, cited }) =>
      cited?.internal ? [] : provisions,
    );
    const named = steps.findLast((step) => step[0]?.level === 'article');
    if (named) return named;
  }
  return path;
}

/** What these lines cite; `path` is the provision that they stand in, from the top. */
export function citationsIn(
  lines: readonly TextLine[],
  path: readonly Provision[],
  amended: Cited | null = null,
  /** Where a provision belongs that names no article; `path` itself where nothing else is said. */
  within: readonly Step[] = path,
): readonly FoundCitation[] {
  const text = lines.map((line) => line.text).join('\n');
  const mentions = joinNeighbours(text, mentionsIn(text, path, within));
  return mentions.flatMap(({ start, end: to, provisions, cited }) => {
    const words = { text: text.slice(start, to).replace(/\s+/g, ' '), line: lineAt(lines, start) };
    const here: Cited = { instrument: null, date: null, internal: true };
    const of = cited ?? (amended && !/(?<!\p{L})này$/u.test(words.text) ? amended : here);
    const steps = provisions.length === 0 ? [null] : provisions.map((provision) => citedId(provision));
    return steps.map((provision) => ({
      ...words,
      instrument: of.instrument,
      date: of.date,
      provision,
      internal: of.internal,
    }));
  });
}

/** Where a text names articles of the instrument that it stands in: the place of each number in the text. */
export function ownArticlesIn(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly number: string }[] {
  return joinNeighbours(text, mentionsIn(text, [], []))
    .filter(({ provisions, cited }) => provisions.length > 0 && (cited === null || cited.internal))
    .flatMap(({ start, end: to }) => {
      let level: Level | undefined;
      return [...text.slice(start, to).matchAll(WORDS)].flatMap((match) => {
        if (match[1]) level = levelOf[match[1].toLowerCase()];
        if (match[4] === undefined || level !== 'article' || !/^\d/.test(match[4])) return [];
        const number = match[4].replace(/\.$/, '');
        const at = start + match.index;
        return [{ start: at, end: at + number.length, number }];
      });
    });
}

/** The line on which an offset of the joined lines stands. */
export function lineAt(lines: readonly TextLine[], offset: number): number {
  let rest = offset;
  for (const { line, text } of lines) {
    if (rest <= text.length) return line;
    rest -= text.length + 1;
  }
  return lines.at(-1)?.line ?? 1;
}

function mentionsIn(text: string, path: readonly Step[], within: readonly Step[]): readonly Mention[] {
  const instruments = [...text.matchAll(INSTRUMENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    cited: citedBy(match),
  }));
  const provisions = [...text.matchAll(PROVISION)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      provisions: stepsOf(match[0], /(?<!\p{L})này$/u.test(match[0]) ? path : within),
    }))
    .filter(({ provisions: steps }) => steps.length > 0)
    .filter(({ start, end: to }) => !instruments.some((other) => start >= other.start && to <= other.end));
  const taken = new Set<number>();
  const mentions: Mention[] = provisions.map((mention) => {
    const of = instruments.find(({ start }) => start >= mention.end && isLink(text.slice(mention.end, start)));
    if (!of) return { ...mention, cited: null };
    taken.add(of.start);
    return { ...mention, end: of.end, cited: of.cited };
  });
  const alone = instruments.filter(({ start }) => !taken.has(start)).map((one) => ({ ...one, provisions: [] }));
  return [...mentions, ...alone].sort((a, b) => a.start - b.start);
}

/** Words that may stand between a provision and its instrument. */
const isLink = (between: string): boolean =>
  /^\s*,?\s*(?:(?:của|tại|thuộc|trong|ở|ban hành kèm theo)\s+)?$/u.test(between);

/** `Điều 5, khoản 2 Điều 6 và Điều 7 của Luật X`: those before take the instrument of the last. */
function joinNeighbours(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const joined = [...mentions];
  for (let n = joined.length - 2; n >= 0; n -= 1) {
    const [one, next] = [joined[n]!, joined[n + 1]!];
    if (one.cited || one.provisions.length === 0 || next.provisions.length === 0) continue;
    const between = text.slice(one.end, next.start);
    if (next.cited && new RegExp(`^${JOIN}$`, 'iu').test(between)) joined[n] = { ...one, cited: next.cited };
  }
  return joined;
}

function citedBy(match: RegExpMatchArray): Cited {
  const {
    noted,
    own,
    symbol,
    symbolDate,
    bare,
    bareDate,
    alone,
    aloneDate,
    name,
    nameDate,
    amending,
    amendingDate,
    law,
  } = match.groups ?? {};
  if (own !== undefined) return { instrument: null, date: null, internal: true };
  const number = symbol ?? bare ?? alone;
  const date = symbolDate ?? bareDate ?? aloneDate ?? '';
  if (number !== undefined) return { instrument: symbolOf(number), date: dateIn(date), internal: false };
  if (amending !== undefined) return { instrument: plain(amending), date: dateIn(amendingDate ?? ''), internal: false };
  if (name !== undefined) return { instrument: plain(name), date: dateIn(nameDate ?? ''), internal: false };
  return { instrument: plain(law ?? noted ?? match[0]), date: null, internal: false };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const WORDS =
  /(điểm|khoản|điều|mục|chương|phần)(?=\s)|(này)(?![\p{L}\p{N}])|(đến(?=\s)|(?<=\d)[-–](?=\d))|([\p{L}\d.]+)/giu;
const levelOf: Readonly<Record<string, Level>> = {
  điểm: 'point',
  khoản: 'clause',
  điều: 'article',
  mục: 'section',
  chương: 'chapter',
  phần: 'part',
};
const passed: ReadonlySet<string> = new Set(['từ', 'và', 'hoặc', 'hay', 'hết', 'mỗi', 'của', 'thuộc', 'thứ']);

/**
 * The provisions that a mention names, each from its article down. Read from its end: articles hold for the clauses before them,
 * clauses for the points before them, and numbers that share their word hold together: `khoản 3 các điều 5, 6` is clause 3 of each,
 * `khoản 3 Điều 5 và Điều 6` clause 3 of one and the other whole.
 */
function stepsOf(text: string, path: readonly Step[]): readonly (readonly Step[])[] {
  const found: Steps[] = [];
  let holders: Readonly<Partial<Record<Level, readonly Steps[]>>> = {};
  for (const { level, numbers } of runsIn(text, path).reverse()) {
    const above = holdersOf(level, holders, path);
    if (above.length === 0 || (level === 'clause' && !holders.article && Number(numbers[0]) > MOST_CLAUSES)) continue;
    const named = above.flatMap((holder) => numbers.map((number) => [...holder, { level, number }]));
    // What a provision stands in is not meant itself.
    while (found[0] && above.includes(found[0])) found.shift();
    found.unshift(...named);
    const kept = (HOLD_ABOVE[level] ?? []).map((one) => [one, holders[one]]);
    holders = { ...Object.fromEntries(kept), [level]: named };
  }
  return found;
}

type Steps = readonly Step[];

/** The levels that still hold for what stands before a provision of this level; a new article ends what was said of another one. */
const HOLD_ABOVE: Readonly<Partial<Record<Level, readonly Level[]>>> = {
  clause: ['article'],
  point: ['article', 'clause'],
  section: ['chapter'],
};

/** What a provision of this level stands in: what follows it in the mention, else where the citation itself stands. */
function holdersOf(
  level: Level,
  { article, clause, chapter }: Readonly<Partial<Record<Level, readonly Steps[]>>>,
  path: Steps,
): readonly Steps[] {
  if (level === 'clause') return article ?? [own(path, 'article')].filter((steps) => steps.length > 0);
  if (level === 'point') return clause ?? article ?? [own(path, 'clause')];
  return (level === 'section' && chapter) || [[]];
}

/** `khoản 200 đồng` is a sum of money. */
const MOST_CLAUSES = 99;

/** The steps of where the citation stands, down to this level: what `này` means, and what a clause without an article belongs to. */
function own(path: readonly Step[], to: Level): readonly Step[] {
  const from = path.findIndex(({ level }) => level === 'article');
  const below = from < 0 ? path : path.slice(from);
  const last = below.findLastIndex(({ level }) => level === to);
  return below.slice(0, last + 1).filter(({ level }) => level === 'article' || level === 'clause' || level === 'point');
}

interface Run {
  readonly level: Level;
  readonly numbers: string[];
  /** `các Điều 5, Điều 6`: the word is said again with each number, and they hold together all the same. */
  readonly all: boolean;
  words: number;
}

/** The numbers of a mention by the word that they share, in the order of the text; `Điều 5 khoản 2 điểm a` is turned round. */
function runsIn(text: string, path: readonly Step[]): Run[] {
  const runs: Run[] = [];
  let [range, all] = [false, false];
  for (const [, word, here, to, number] of text.matchAll(WORDS)) {
    const run = runs.at(-1);
    const said = number?.toLowerCase() ?? '';
    if (word) {
      const level = levelOf[word.toLowerCase()]!;
      const again = run?.level === level && run.all && run.numbers.length === run.words;
      if (run?.level !== level || !(range || again || run.numbers.length === 0))
        runs.push({ level, numbers: [], all, words: 1 });
      else if (again) run.words += 1;
      all = false;
    } else if (here && run) {
      const step = own(path, run.level).at(-1) ?? path.findLast(({ level }) => level === run.level);
      if (step) run.numbers.push(step.number);
    } else if (to) range = true;
    else if (said === 'các') all = true;
    else if (number && run && !passed.has(said)) {
      const before = run.numbers.at(-1);
      run.numbers.push(...(range && before !== undefined ? between(before, number) : []), number.replace(/\.$/, ''));
      range = false;
    }
  }
  return DESCENDS.test(text) ? runs.reverse() : runs;
}

const DESCENDS = new RegExp(`^${DESCENDING}$`, 'iu');

const MAX_RANGE = 200;

/** What stands strictly between two numbers or letters, for `từ Điều 5 đến Điều 9` and `từ điểm a đến điểm đ`. */
function between(from: string, to: string): readonly string[] {
  const letters = [from, to].map((one) => placeOf(one, 'letter'));
  if (letters.includes(null)) return [];
  const [first, last] = letters as [number, number];
  if (last - first > MAX_RANGE) return [];
  const isNumber = /^\d/.test(from);
  const places = Array.from({ length: Math.max(0, last - first - 1) }, (_, n) => first + n + 1);
  return isNumber ? places.map(String) : lettersAt(places);
}
