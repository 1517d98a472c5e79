import {
  type FoundInSearch,
  type FoundPassage,
  type InstrumentLine,
  type SearchCursor,
  type SearchWay,
  type Snippet,
  searchWays,
} from '@plenum/rulebook';
import type pg from 'pg';
import type { Passage, PassagePart } from './passages.ts';
import type { SearchQuery } from './search-query.ts';
import { isWanted, nameQuery, queryOf, tokensOf, type WantedWords, wantedWords } from './search-words.ts';

const PAGE = 20;

const line = `json_build_object('id', r.id, 'number', r.number, 'date', r.date, 'type', r.type, 'issuer', r.issuer,
  'title', r.title, 'model', r.model, 'unit', r.unit, 'sha256', r.sha256, 'mediaType', r.media_type,
  'fileName', r.file_name) as line`;

/** Looks for words, an article's number, an instrument's number and days, all of them together where several are asked for. */
export async function searchInstruments(
  db: pg.Pool,
  query: SearchQuery,
  from: SearchCursor | null = null,
): Promise<FoundInSearch> {
  const wanted = wantedWords(query.words);
  const hasWords = wanted.words.length > 0;
  const asksName = hasWords || query.number !== null || query.from !== null;
  const instruments = from === null && query.article === null && asksName ? await byName(db, query, wanted) : [];
  const asksText = hasWords || query.article !== null;
  const { rows, way, next } = asksText
    ? await byWords(db, query, wanted, from ?? { way: 'together', offset: 0 })
    : { rows: [], way: 'together' as const, next: null };
  return {
    instruments: instruments.slice(0, PAGE),
    moreInstruments: instruments.length > PAGE,
    passages: rows.map((row) => foundPassage(row, wanted)),
    way,
    next,
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

async function byName(db: pg.Pool, query: SearchQuery, wanted: WantedWords): Promise<readonly InstrumentLine[]> {
  const values: unknown[] = [];
  const where = conditions(query, values, 'x.issued');
  if (wanted.words.length > 0) {
    values.push(nameQuery(wanted));
    where.push(`x.name @@ $${values.length}::tsquery`);
  }
  values.push(PAGE + 1);
  const found = await db.query<{ line: InstrumentLine }>(
    `select ${line} from instrument_indexed x join instrument_row r on r.id = x.instrument
      where ${where.join(' and ')}
      order by x.issued desc nulls last, r.id limit $${values.length}`,
    values,
  );
  return found.rows.map((row) => row.line);
}

interface PassageRow extends Pick<Passage, 'label' | 'heading' | 'parts'> {
  readonly line: InstrumentLine;
}

interface FoundRows {
  readonly rows: readonly PassageRow[];
  readonly way: SearchWay;
  readonly next: SearchCursor | null;
}

/** A page of the first way that finds something, from there on; what comes after goes on in that way, then in the next. */
async function byWords(db: pg.Pool, query: SearchQuery, wanted: WantedWords, from: SearchCursor): Promise<FoundRows> {
  const open = searchWays
    .slice(searchWays.indexOf(from.way))
    .filter((way) => (wanted.words.length === 0 ? way === 'together' : queryOf(way, wanted) !== null));
  for (const [n, way] of open.entries()) {
    const offset = way === from.way ? from.offset : 0;
    const words = wanted.words.length === 0 ? null : queryOf(way, wanted);
    const rows = await passageRows(db, query, words, offset, PAGE + 1);
    const after = open[n + 1];
    if (rows.length === 0 && after) continue;
    const next = rows.length > PAGE ? { way, offset: offset + PAGE } : after ? { way: after, offset: 0 } : null;
    return { rows: rows.slice(0, PAGE), way, next };
  }
  return { rows: [], way: from.way, next: null };
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
