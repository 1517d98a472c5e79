import { type BallotTable, tallyTable } from '@plenum/election';

/** A million ballots of 55 names for 45 seats, about ten struck, made by a fixed generator. */
function table(size: number): BallotTable {
  const first = new Uint32Array(size * 2);
  let seed = 12345;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed;
  };
  for (let row = 0; row < size; row += 1)
    for (let struck = 0; struck < 11; struck += 1) {
      const position = next() % 55;
      first[row * 2 + (position >>> 5)]! |= 1 << (position & 31);
    }
  return {
    form: 'strike-out',
    candidates: Array.from({ length: 55 }, (_, index) => `c${index + 1}`),
    size,
    words: 2,
    first,
    second: null,
    doubtful: null,
    points: null,
    flags: null,
    weights: null,
    times: null,
    idOf: String,
  };
}

/** The limit: reading every word once and adding it up. */
function readWords(words: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) sum = (sum + words[at]!) | 0;
  return sum;
}

function best(runs: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const rules = {
  form: 'strike-out',
  seats: 45,
  invalid: ['not-issued', 'over-vote', 'none-kept'],
  singleStruck: 'none-kept',
  weighted: false,
} as const;

console.log('| ballots x 55 | tally ms | million ballots/s | reading the words alone ms |');
console.log('| ---: | ---: | ---: | ---: |');
for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
  const ballots = table(size);
  const runs = Math.max(5, Math.min(200, 2_000_000 / size));
  best(runs, () => tallyTable(ballots, rules));
  const tally = best(runs, () => tallyTable(ballots, rules));
  const limit = best(runs, () => readWords(ballots.first));
  console.log(`| ${size} | ${tally.toFixed(3)} | ${(size / tally / 1000).toFixed(1)} | ${limit.toFixed(3)} |`);
}
