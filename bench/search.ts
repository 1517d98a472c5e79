// Search over 5,000 instruments: `npm run bench -- search`. Limit: 100 ms for 95 of 100 searches.
import { keepAttachment } from '@plenum/store';
import { indexInstruments } from '../apps/server/src/rulebook/search-index.ts';
import { openTestServer } from '../apps/server/src/testing.ts';

const INSTRUMENTS = 5_000;
const SEARCHES = 600;

/** Some 2,000 syllables; real ones have about 7,000, of which a text uses a few hundred. */
const syllables = 'b c ch d đ g h k kh l m n ng nh ph qu t th tr v x'
  .split(' ')
  .flatMap((onset) =>
    'an ang anh ai ao âm ân âu ăng eo ên êu iên iêu inh oan oai ong ôi ông ơn ung uyên ước ươi át ấp ặt ếp ịch ọc ộng ụt'
      .split(' ')
      .flatMap((rime) =>
        [rime, rime.replace('an', 'àn').replace('o', 'ó').replace('ê', 'ề')].map((end) => onset + end),
      ),
  )
  .filter((one, n, all) => all.indexOf(one) === n);

let state = 20261127;
// mulberry32
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}
/** By Zipf's law, as in real texts: the tenth word is there a tenth as often as the first (and the very first are less far apart). */
const weights: number[] = [];
for (const n of syllables.keys()) weights.push((weights.at(-1) ?? 0) + 1 / (n + 8));
const shuffled = [...syllables].sort(() => below(3) - 1);
function syllable(): string {
  const drawn = (below(1_000_000) / 1_000_000) * weights.at(-1)!;
  return shuffled[weights.findIndex((sum) => sum > drawn)]!;
}
const words = (count: number) => Array.from({ length: count }, syllable).join(' ');
const types = ['QĐ', 'QC', 'KH', 'HD', 'BC', 'TB', 'CT', 'NQ', 'KL'];

const phrases: string[] = [];
const numbers: string[] = [];
function instrument(n: number): { number: string; date: string; text: string } {
  const [year, month, day] = [1990 + below(37), 1 + below(12), 1 + below(28)].map((part) =>
    String(part).padStart(2, '0'),
  );
  const number = `${n + 1}-${types[below(types.length)]}/TU`;
  numbers.push(number);
  const lines = [`Số ${number}`, 'QUY CHẾ', words(9)];
  for (let article = 1; article <= 12 + below(14); article += 1) {
    lines.push(`Điều ${article}. ${words(5)}`);
    for (let clause = 1; clause <= 3; clause += 1) {
      const says = words(18 + below(14));
      if (below(400) === 0) phrases.push(says.split(' ').slice(3, 7).join(' '));
      lines.push(`${clause}. ${says}.`);
    }
  }
  return { number, date: `${year}-${month}-${day}`, text: lines.join('\n') };
}

const toneless = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

const server = await openTestServer();
try {
  await server.open('van-phong', true);
  const person = await server.signIn('van-phong');
  const { services } = server;
  const rows: (readonly string[])[] = [];
  for (let n = 0; n < INSTRUMENTS; n += 1) {
    const { number, date, text } = instrument(n);
    const sha256 = await keepAttachment(services.store, Buffer.from(text), 'text/plain');
    rows.push([`i${n}`, number, date, text.split('\n')[2] ?? '', sha256]);
  }
  await services.store.pool.query(
    `insert into instrument_row (id, number, date, type, issuer, title, sha256, media_type, file_name, registered_at)
     select id, number, date, 'Quy chế', 'Tỉnh ủy Bến Sông', title, sha256, 'text/plain', 'x.txt', ''
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as r (id, number, date, title, sha256)`,
    [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column] ?? '')),
  );
  const began = performance.now();
  await indexInstruments(services);
  const indexedMs = performance.now() - began;
  await services.store.pool.query('analyze instrument_passage, instrument_indexed, instrument_row');
  const passages = (await services.store.pool.query('select count(*)::int as n from instrument_passage')).rows[0].n;
  const kinds: Readonly<Record<string, () => string>> = {
    'two words': () => words(2),
    'two words, no tones': () => toneless(words(2)),
    'three words': () => words(3),
    'a phrase of a text': () => phrases[below(phrases.length)]!,
    'a phrase, no tones': () => toneless(phrases[below(phrases.length)]!),
    'words and article': () => `${words(2)} điều ${1 + below(20)}`,
    number: () => numbers[below(numbers.length)]!,
    'words and year': () => `${words(2)} năm ${1990 + below(37)}`,
    'one common word': () => shuffled[below(6)]!,
  };
  console.log(
    `${INSTRUMENTS} instruments, ${passages} provisions; read and indexed in ${(indexedMs / 1000).toFixed(1)} s\n`,
  );
  console.log('| search | median ms | p95 ms | found |\n| --- | --- | --- | --- |');
  const all: number[] = [];
  for (const [kind, query] of Object.entries(kinds)) {
    const times: number[] = [];
    let found = 0;
    for (let n = 0; n < SEARCHES / Object.keys(kinds).length; n += 1) {
      const path = `/api/search/instruments?q=${encodeURIComponent(query())}`;
      const from = performance.now();
      const answer = (await (await person.get(path)).json()) as { passages: unknown[]; instruments: unknown[] };
      times.push(performance.now() - from);
      found += answer.passages.length + answer.instruments.length;
    }
    all.push(...times);
    console.log(`| ${kind} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${(found / times.length).toFixed(1)} |`);
  }
  console.log(`| **all ${all.length}** | ${at(all, 0.5)} | **${at(all, 0.95)}** | |`);
} finally {
  await server.remove();
}

function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
}
