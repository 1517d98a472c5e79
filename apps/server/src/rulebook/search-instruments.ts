import type { InstrumentLine } from '@plenum/rulebook';
import type pg from 'pg';
import type { Passage, PassagePart } from './passages.ts';
import type { SearchQuery } from './search-query.ts';
import {
  apartQuery,
  isWanted,
  nameQuery,
  passageQuery,
  togetherQuery,
  tokensOf,
  type WantedWords,
  wantedWords,
} from './search-words.ts';

/** Words of a text, those asked for marked. */
export type Snippet = readonly { readonly text: string; readonly marked: boolean }[];

/** A provision that was found. */
export interface FoundPassage {
  readonly instrument: InstrumentLine;
  /** Its address in the instrument; null where it has none. */
  readonly address: string | null;
  readonly label: string;
  readonly heading: Snippet;
  /** The clause that says most of what was asked for. */
  readonly part: string;
  readonly text: Snippet;
}

export interface Found {
  /** Instruments by their name, number or date. */
  readonly instruments: readonly InstrumentLine[];
  readonly passages: readonly FoundPassage[];
  /** Whether there are more than are shown; the next page begins at `offset`. */
  readonly moreInstruments: boolean;
  readonly morePassages: boolean;
}

const PAGE = 20;

const line = `json_build_object('id', r.id, 'number', r.number, 'date', r.date, 'type', r.type, 'issuer', r.issuer,
  'title', r.title, 'model', r.model, 'unit', r.unit, 'sha256', r.sha256, 'mediaType', r.media_type,
  'fileName', r.file_name) as line`;

/** Looks for words, an article's number, an instrument's number and days, all of them together where several are asked for. */
export async function searchInstruments(db: pg.Pool, query: SearchQuery, offset = 0): Promise<Found> {
  const wanted = wantedWords(query.words);
  const hasWords = wanted.words.length > 0;
  if (!hasWords && query.article === null && query.number === null && query.from === null)
    return { instruments: [], passages: [], moreInstruments: false, morePassages: false };
  const instruments = query.article === null ? await byName(db, query, wanted, offset) : [];
  const passages = hasWords || query.article !== null ? await byWords(db, query, wanted, offset) : [];
  return {
    instruments: instruments.slice(0, PAGE),
    passages: passages.slice(0, PAGE).map((row) => foundPassage(row, wanted)),
    moreInstruments: instruments.length > PAGE,
    morePassages: passages.length > PAGE,
  };
}

/** Conditions on the instrument, and their values after those that are there. */
function conditions(query: SearchQuery, values: unknown[], issued: string): string[] {
  const where: string[] = [];
  if (query.number !== null) {
    values.push(query.number);
    where.push(`starts_with(x.number, $${values.length})`);
  }
  if (query.from !== null && query.to !== null) {
    values.push(query.from, query.to);
    where.push(`${issued} between $${values.length - 1} and $${values.length}`);
  }
  return where;
}

async function byName(
  db: pg.Pool,
  query: SearchQuery,
  wanted: WantedWords,
  offset: number,
): Promise<readonly InstrumentLine[]> {
  const values: unknown[] = [];
  const where = conditions(query, values, 'x.issued');
  if (wanted.words.length > 0) {
    values.push(nameQuery(wanted));
    where.push(`x.name @@ $${values.length}::tsquery`);
  }
  values.push(PAGE + 1, offset);
  const found = await db.query<{ line: InstrumentLine }>(
    `select ${line} from instrument_indexed x join instrument_row r on r.id = x.instrument
      where ${where.join(' and ')}
      order by x.issued desc nulls last, r.id limit $${values.length - 1} offset $${values.length}`,
    values,
  );
  return found.rows.map((row) => row.line);
}

interface PassageRow extends Pick<Passage, 'label' | 'heading' | 'parts'> {
  readonly line: InstrumentLine;
}

/** Words that stand together come first, then words that stand apart; in each the newest first. */
async function byWords(
  db: pg.Pool,
  query: SearchQuery,
  wanted: WantedWords,
  offset: number,
): Promise<readonly PassageRow[]> {
  const page = PAGE + 1;
  if (wanted.words.length === 0) return passageRows(db, query, null, offset, page);
  if (wanted.together.length === 0) return passageRows(db, query, passageQuery(wanted), offset, page);
  const together = togetherQuery(wanted);
  const first = await passageRows(db, query, together, offset, page);
  if (first.length === page) return first;
  const skip = first.length > 0 || offset === 0 ? 0 : Math.max(0, offset - (await countOf(db, query, together)));
  return [...first, ...(await passageRows(db, query, apartQuery(wanted), skip, page - first.length))];
}

function passageWhere(
  query: SearchQuery,
  words: string | null,
): { readonly where: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const where = conditions(query, values, 'p.issued');
  if (words !== null) {
    values.push(words);
    where.push(`p.words @@ $${values.length}::tsquery`);
  }
  if (query.article !== null) {
    values.push(query.article);
    where.push(`p.article = $${values.length}`);
  }
  return { where: where.join(' and '), values };
}

const joined = (query: SearchQuery): string =>
  query.number === null ? '' : 'join instrument_indexed x on x.instrument = p.instrument';

async function countOf(db: pg.Pool, query: SearchQuery, together: string): Promise<number> {
  const { where, values } = passageWhere(query, together);
  const found = await db.query<{ n: number }>(
    `select count(*)::int as n from instrument_passage p ${joined(query)} where ${where}`,
    values,
  );
  return found.rows[0]?.n ?? 0;
}

async function passageRows(
  db: pg.Pool,
  query: SearchQuery,
  words: string | null,
  offset: number,
  limit: number,
): Promise<readonly PassageRow[]> {
  const { where, values } = passageWhere(query, words);
  values.push(limit, offset);
  const found = await db.query<PassageRow>(
    `select p.label, p.heading, p.parts, ${line}
       from (select p.instrument, p.place, p.issued from instrument_passage p ${joined(query)} where ${where}
              order by p.issued desc, p.instrument, p.place limit $${values.length - 1} offset $${values.length}) as hit
       join instrument_passage p on p.instrument = hit.instrument and p.place = hit.place
       join instrument_row r on r.id = p.instrument
      order by hit.issued desc, hit.instrument, hit.place`,
    values,
  );
  return found.rows;
}

const wantedIn = (text: string, wanted: WantedWords): number =>
  new Set(
    tokensOf(text)
      .map(({ word }) => word)
      .filter((word) => isWanted(word, wanted)),
  ).size;

function foundPassage({ line: instrument, label, heading, parts }: PassageRow, wanted: WantedWords): FoundPassage {
  const empty: PassagePart = { id: null, label, text: '' };
  const best = parts.reduce(
    (most, part) => (wantedIn(part.text, wanted) > wantedIn(most.text, wanted) ? part : most),
    parts.find(({ text }) => text !== '') ?? parts[0] ?? empty,
  );
  return {
    instrument,
    address: best.id,
    label,
    heading: marked(heading, wanted),
    part: best.label === label ? '' : best.label,
    text: marked(around(best.text, wanted), wanted),
  };
}

/** Most characters of a clause that are shown. */
const SHOWN = 320;

/** The clause, or what stands around the first word asked for where it is long. */
function around(text: string, wanted: WantedWords): string {
  const said = text.normalize('NFC');
  if (said.length <= SHOWN) return said;
  const hit = tokensOf(said).find(({ word }) => isWanted(word, wanted))?.start ?? 0;
  const from = hit < SHOWN / 2 ? 0 : said.indexOf(' ', hit - SHOWN / 3) + 1;
  const to = from + SHOWN >= said.length ? said.length : said.lastIndexOf(' ', from + SHOWN);
  return `${from > 0 ? '… ' : ''}${said.slice(from, to)}${to < said.length ? ' …' : ''}`;
}

function marked(text: string, wanted: WantedWords): Snippet {
  const said = text.normalize('NFC');
  const runs: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end, word } of tokensOf(said)) {
    if (!isWanted(word, wanted)) continue;
    if (start > at) runs.push({ text: said.slice(at, start), marked: false });
    runs.push({ text: said.slice(start, end), marked: true });
    at = end;
  }
  if (at < said.length) runs.push({ text: said.slice(at), marked: false });
  return runs;
}
