import { amendedBy, citationsIn } from '../citation.ts';
import { type Level, levels } from '../marker.ts';
import { type Instrument, type Provision, provisionsOf } from '../outline.ts';
import { provisionId } from '../provision-id.ts';
import type { TextLine } from '../text-line.ts';
import type { Amendment } from './amendment.ts';
import { markerAt, splitPayload } from './payload.ts';
import { articleForm } from './relation.ts';

/** An instruction as the words give it; a person confirms it, sets it right or strikes it. */
export interface FoundAmendment extends Omit<Amendment, 'target' | 'since'> {
  /** The amended instrument as it is cited: number and symbol, or its name. */
  readonly instrument: string;
  readonly date: string | null;
  readonly line: number;
}

/** A provision that begins like an instruction and could not be read as one: a person looks at it. */
export interface UnreadInstruction {
  readonly citing: string;
  readonly line: number;
  readonly words: string;
}

type Cited = { readonly instrument: string | null; readonly date: string | null };
type Read = Pick<Amendment, 'action' | 'place' | 'text' | 'words'>;

const BEGINS =
  /^(?:(?:sửa đổi|bổ sung|thay thế|thay\s+(?:các\s+)?(?:cụm từ|từ|chữ)|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|sửa)(?!\p{L})|(?:các\s+)?(?:điểm|khoản|điều)\s[^“”]{1,120}?\sđược\s+(?:sửa đổi|bổ sung|thay thế))/iu;
const AS_FOLLOWS = /như\s+sau\s*:?\s*(?=“|"|$)/iu;

/**
 * The instructions of an amending instrument: what a provision says before the quotation, and the quotation as the new text. A point
 * without an article belongs to the article that the clause above it names.
 */
export function amendmentsOf(instrument: Instrument): {
  readonly found: readonly FoundAmendment[];
  readonly unread: readonly UnreadInstruction[];
} {
  const found: FoundAmendment[] = [];
  const unread: UnreadInstruction[] = [];
  const titled = instrument.title === null ? [] : citationsIn([{ line: 0, text: instrument.title }], []);
  const ofTitle: Cited | null = /sửa đổi|bổ sung/iu.test(instrument.title ?? '')
    ? (titled.find((citation) => citation.instrument !== null) ?? null)
    : null;
  for (const { provision, above } of provisionsOf(instrument.parts)) {
    const path = [...above, provision];
    const { says, quoted } = instructionOf(provision);
    if (!BEGINS.test(says)) continue;
    const amended = amendedBy(path) ?? ofTitle;
    const read = readInstruction(says, quoted, contextOf(above, amended), amended);
    const citing = articleForm(provisionId(provision, above));
    const { line } = provision;
    if (read.length > 0) found.push(...read.map((one) => ({ ...one, citing, line })));
    // A sentence that only begins like one (`Bổ sung kinh phí ...`) stands in a text that amends nothing.
    else if (provision.parts.length === 0 && (amended !== null || quoted.length > 0))
      unread.push({ citing, line, words: says.slice(0, 300) });
  }
  return { found, unread };
}

/** What a provision says itself, and what it quotes as new text. */
function instructionOf(provision: Provision): { readonly says: string; readonly quoted: readonly string[] } {
  const own: TextLine[] = provision.heading === '' ? [] : [{ line: provision.line, text: provision.heading }];
  const lines = [...own, ...provision.text];
  const says = lines
    .filter((line) => line.quoted !== true)
    .map(({ text }) => text)
    .join(' ');
  const follows = AS_FOLLOWS.exec(says);
  if (!follows) return { says, quoted: [] };
  const inline = says.slice(follows.index + follows[0].length);
  const quoted = [inline, ...lines.filter((line) => line.quoted === true).map(({ text }) => text)];
  return { says: says.slice(0, follows.index + follows[0].length), quoted: unquoted(quoted) };
}

/** Without the marks that open and close the quotation. */
function unquoted(lines: readonly string[]): readonly string[] {
  const text = lines.filter((line) => line !== '').join('\n');
  return text
    .replace(/^[“"]\s*/u, '')
    .replace(/[”"]\s*[.;,]?$/u, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The provision of the amended instrument that the text above speaks of, as a path for what stands below. */
function contextOf(above: readonly Provision[], amended: Cited | null): readonly Provision[] {
  let context: readonly Provision[] = [];
  for (const provision of above) {
    const { says } = instructionOf(provision);
    if (!BEGINS.test(says)) continue;
    const [cited] = citationsIn([{ line: 0, text: says }], context, asCited(amended)).filter(isOf(amended));
    if (cited?.provision) context = pathOf(cited.provision);
  }
  return context;
}

const asCited = (amended: Cited | null) => amended && { ...amended, internal: false };
const isOf =
  (amended: Cited | null) =>
  (cited: { readonly instrument: string | null }): boolean =>
    amended === null || cited.instrument === amended.instrument;

const levelOf: Readonly<Record<string, Level>> = {
  part: 'part',
  chp: 'chapter',
  sec: 'section',
  art: 'article',
  para: 'clause',
  point: 'point',
};

const stepsOf = (id: string): readonly { readonly level: Level; readonly number: string }[] =>
  id.split('__').map((step) => {
    const [prefix = '', ...number] = step.split('_');
    return { level: levelOf[prefix] ?? 'article', number: number.join('_') };
  });

const pathOf = (id: string): readonly Provision[] =>
  stepsOf(id).map((step) => ({ ...step, label: '', heading: '', line: 0, parts: [], text: [] }));

type Place = { readonly id: string; readonly instrument: string | null; readonly date: string | null };

function placesIn(text: string, context: readonly Provision[], amended: Cited | null): readonly Place[] {
  return citationsIn([{ line: 0, text }], context, asCited(amended)).flatMap((cited) => {
    if (cited.provision === null) return [];
    const of = cited.instrument === null ? amended : cited;
    return of?.instrument ? [{ id: cited.provision, instrument: of.instrument, date: of.date }] : [];
  });
}

function readInstruction(
  says: string,
  quoted: readonly string[],
  context: readonly Provision[],
  amended: Cited | null,
): readonly (Read & { readonly instrument: string; readonly date: string | null })[] {
  const at = (text: string) => placesIn(text, context, amended);
  const read =
    wordsReplaced(says, at) ?? added(says, quoted, at) ?? repealed(says, at) ?? replaced(says, quoted, at) ?? [];
  return read.flatMap(({ place, ...one }) =>
    place.instrument === null ? [] : [{ ...one, place: place.id, instrument: place.instrument, date: place.date }],
  );
}

type ReadAt = Omit<Read, 'place'> & { readonly place: Place };
type At = (text: string) => readonly Place[];

const WORDS = '(?:các\\s+)?(?:cụm từ|từ|chữ)';
const QUOTE = '[“"]([^“”"]{1,400})[”"]';
const SWAP = new RegExp(
  `(?:thay(?:\\s+thế)?|sửa)\\s+${WORDS}\\s*${QUOTE}\\s*(?:bằng|thành)\\s*(?:${WORDS}\\s*)?${QUOTE}\\s*(?:tại|ở|trong)\\s+([^“”"]+)`,
  'giu',
);
const DROP = new RegExp(`(?:bãi bỏ|bỏ)\\s+${WORDS}\\s*${QUOTE}\\s*(?:tại|ở|trong)\\s+([^“”"]+)`, 'giu');
const INSERT = new RegExp(
  `bổ sung\\s+${WORDS}\\s*${QUOTE}\\s*(?:vào\\s+)?sau\\s+${WORDS}\\s*${QUOTE}\\s*(?:tại|ở|trong)\\s+([^“”"]+)`,
  'giu',
);

function wordsReplaced(says: string, at: At): readonly ReadAt[] | null {
  if (!new RegExp(`${WORDS}\\s*[“"]`, 'iu').test(says)) return null;
  const swap = (from: string, to: string, where: string): readonly ReadAt[] =>
    at(where).map((place) => ({ action: 'replace-words', text: [], words: { from, to }, place }));
  return [
    ...[...says.matchAll(SWAP)].flatMap(([, from, to, where]) => swap(from!, to!, where!)),
    ...[...says.matchAll(DROP)].flatMap(([, from, where]) => swap(from!, '', where!)),
    ...[...says.matchAll(INSERT)].flatMap(([, more, after, where]) => swap(after!, `${after} ${more}`, where!)),
  ];
}

const ADDS =
  /^bổ sung\s+(?:thêm\s+)?(?<what>(?:các\s+)?(?:điều|khoản|điểm)\s.+?)\s+(?:vào\s+)?(?:ngay\s+)?sau\s+(?<after>.+)$/iu;
const ADDS_UNDER =
  /^bổ sung\s+(?:thêm\s+)?(?:các\s+)?(?<level>khoản|điểm)\s+\S+(?:\s*(?:,|và)\s*\S+)*?\s+(?:vào\s+)?(?<under>(?:khoản|điều)\s.+)$/iu;
const nounOf: Readonly<Record<string, Level>> = { điều: 'article', khoản: 'clause', điểm: 'point' };

function added(says: string, quoted: readonly string[], at: At): readonly ReadAt[] | null {
  const after = ADDS.exec(says)?.groups;
  if (after) {
    const [place] = at(after.after!);
    const level = place && stepsOf(place.id).at(-1)!.level;
    const named = nounOf[/(điều|khoản|điểm)/iu.exec(after.what!)?.[1]?.toLowerCase() ?? ''];
    return place && level && level === named ? inTurn(quoted, level, place) : [];
  }
  const under = ADDS_UNDER.exec(says)?.groups;
  if (!under) return null;
  const level = nounOf[under.level!.toLowerCase()]!;
  const [place] = at(under.under!);
  if (!place || levels.indexOf(stepsOf(place.id).at(-1)!.level) !== levels.indexOf(level) - 1) return [];
  return splitPayload(quoted, level).map((text) => ({ action: 'add-under', text, words: null, place }));
}

/** Several provisions that are added one after another: each after the one before it. */
function inTurn(quoted: readonly string[], level: Level, place: Place): readonly ReadAt[] {
  const prefix = { article: 'art', clause: 'para', point: 'point' }[level as string] ?? 'art';
  let before = place;
  return splitPayload(quoted, level).map((text) => {
    const read: ReadAt = { action: 'add-after', text, words: null, place: before };
    const number = markerAt(text[0] ?? '', level)?.number.toLowerCase() ?? '';
    before = { ...place, id: [...place.id.split('__').slice(0, -1), `${prefix}_${number}`].join('__') };
    return read;
  });
}

function repealed(says: string, at: At): readonly ReadAt[] | null {
  if (!/^(bãi bỏ|hủy bỏ|huỷ bỏ|bỏ)\s/iu.test(says)) return null;
  return at(says).map((place) => ({ action: 'repeal', text: [], words: null, place }));
}

function replaced(says: string, quoted: readonly string[], at: At): readonly ReadAt[] | null {
  if (quoted.length === 0 || /(?:sửa đổi|bổ sung)\s+tên\s/iu.test(says) || /(?:và|;)\s*bổ sung/iu.test(says))
    return null;
  const places = at(says);
  const [place] = places;
  if (!place) return null;
  if (places.length === 1) return [{ action: 'replace', text: quoted, words: null, place }];
  const parts = splitPayload(quoted, stepsOf(place.id).at(-1)!.level);
  if (parts.length !== places.length) return null;
  return places.map((one, n) => ({ action: 'replace', text: parts[n]!, words: null, place: one }));
}
