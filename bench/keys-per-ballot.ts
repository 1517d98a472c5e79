import { type BallotFlag, flagLetters, interpretKeys, type KeyedPaper, sameReading } from '@plenum/election';
import { flagOfKey, pressKey, toggleFlag } from '../apps/web/src/election/keying/keys.ts';

/** Every key of 348 papers of 55 names, through the interpreter that the entry screen uses. Bound: 3 x names + 2. */
const papers = 348;
const names = 55;

interface Wanted {
  /** Places struck (strike-out) or disagreed with. */
  readonly against: readonly number[];
  readonly doubtful?: readonly number[];
  readonly flags?: readonly BallotFlag[];
}

let seed = 2026;
const below = (limit: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
};
function places(count: number, from = 1, to = names): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(from + below(to - from + 1));
  return [...chosen].sort((a, b) => a - b);
}

/** What a teller types: the fewer of struck and kept, a run of three or more as `7-12`. */
function typed({ against, doubtful = [], flags = [] }: Wanted): readonly string[] {
  const kept = Array.from({ length: names }, (_, index) => index + 1).filter(
    (place) => !against.includes(place) && !doubtful.includes(place),
  );
  const keptMode = kept.length + 1 < against.length;
  const numbers = [...(keptMode ? kept : against), ...doubtful].sort((a, b) => a - b);
  const keys: string[] = [];
  keys.push(...flags.map((flag) => flagLetters[flag]));
  if (keptMode) keys.push('k');
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    const plain = (index: number) => !doubtful.includes(numbers[index]!);
    while (plain(at) && end + 1 < numbers.length && plain(end + 1) && numbers[end + 1] === numbers[end]! + 1) end += 1;
    const run = end - at >= 2;
    const text = run ? `${numbers[at]}-${numbers[end]}` : String(numbers[at]);
    keys.push(...text);
    const last = run ? String(numbers[end]) : text;
    const next = run ? end + 1 : at + 1;
    if (doubtful.includes(numbers[at]!)) keys.push('?');
    // A number of two digits is full; one of a single digit needs a space before the next.
    else if (last.length < String(names).length && next < numbers.length) keys.push(' ');
    at = next;
  }
  keys.push('Enter');
  return keys;
}

/** Presses the keys as the entry screen takes them. Throws where the paper is not read as it was meant. */
function press(keys: readonly string[], paper: KeyedPaper, wanted: Wanted): void {
  let text = '';
  for (const key of keys) {
    const flag = flagOfKey(key);
    text = flag ? toggleFlag(text, flag) : (pressKey(text, key, paper) ?? text);
  }
  const reading = interpretKeys(text, paper);
  const mark = paper.form === 'strike-out' ? 'x' : 'd';
  const marks = Object.fromEntries(
    Array.from({ length: names }, (_, index) => index + 1).flatMap((place) => {
      if (wanted.doubtful?.includes(place)) return [[String(place), '?' as const]];
      if (wanted.against.includes(place)) return [[String(place), mark]];
      return paper.form === 'strike-out' ? [] : [[String(place), 'a' as const]];
    }),
  ) as never;
  const meant = { number: 1, marks, flags: wanted.flags ?? [] };
  if (reading.problem || !sameReading(meant, { number: 1, marks: reading.marks, flags: reading.flags }))
    throw new Error(`Read otherwise than meant: ${keys.join(' ')} -> ${text} ${JSON.stringify(reading.problem)}`);
}

const styles: readonly (readonly [string, () => Wanted])[] = [
  ['45 kept: 10 struck, anywhere', () => ({ against: places(10) })],
  ['more struck: 11 to 20', () => ({ against: places(11 + below(10)) })],
  ['half struck: 27 or 28', () => ({ against: places(27 + below(2)) })],
  ['few kept: 1 to 10', () => ({ against: rest(places(1 + below(10))) })],
  ['the last ten struck in a row', () => ({ against: places(10, 46, 55) })],
  ['struck among the first nine', () => ({ against: places(5, 1, 9) })],
  ['nothing struck', () => ({ against: [] })],
  ['all struck', () => ({ against: rest([]) })],
  ['10 struck, one more doubtful', () => doubted(places(11))],
  ['10 struck and signed', () => ({ against: places(10), flags: ['signed'] })],
  ['no stamp, not read further', () => ({ against: [], flags: ['no-stamp'] })],
  ['no stamp and signed, no name', () => ({ against: [], flags: ['no-stamp', 'signed'] })],
];
const rest = (kept: readonly number[]) =>
  Array.from({ length: names }, (_, index) => index + 1).filter((place) => !kept.includes(place));
const doubted = (chosen: readonly number[]): Wanted => ({ against: chosen.slice(1), doubtful: chosen.slice(0, 1) });

console.log(
  `| ${papers} papers x ${names}, both forms | names typed | keys a paper | most | bound, mean | of the bound |`,
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [style, make] of styles) {
  let [keys, most, bound, typedNames, over] = [0, 0, 0, 0, 0];
  for (const form of ['strike-out', 'agree-disagree'] as const)
    for (let paper = 0; paper < papers; paper += 1) {
      const wanted = make();
      const pressed = typed(wanted);
      press(pressed, { form, candidates: names, weighted: false }, wanted);
      const kept = names - wanted.against.length - (wanted.doubtful?.length ?? 0);
      const fewer = Math.min(wanted.against.length, kept) + (wanted.doubtful?.length ?? 0);
      keys += pressed.length;
      most = Math.max(most, pressed.length);
      typedNames += fewer;
      bound += 3 * fewer + 2;
      if (pressed.length > 3 * fewer + 2) over += 1;
    }
  const mean = (sum: number) => (sum / (2 * papers)).toFixed(1);
  const share = (keys / bound).toFixed(2) + (over > 0 ? ` (${over} above)` : '');
  console.log(`| ${style} | ${mean(typedNames)} | ${mean(keys)} | ${most} | ${mean(bound)} | ${share} |`);
}
