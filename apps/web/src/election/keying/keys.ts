import { type BallotFlag, ballotFlags, flagAfterV, flagLetters, type KeyedPaper } from '@plenum/election';

/**
 * What one key does to the keys of a ballot (the grammar is `interpretKeys`'s). Null where the key means nothing here.
 * Numbers stand apart by a space, or by themselves: a number is full when it has as many digits as the last name's number.
 */
export function pressKey(keys: string, key: string, paper: KeyedPaper): string | null {
  if (/^\d$/.test(key)) return typeDigit(keys, key, paper);
  switch (key) {
    case ' ':
    case ',':
    case '.':
    case ';':
    case '+':
      return keys === '' || keys.endsWith(' ') ? keys : `${keys} `;
    case 'Backspace':
    case 'Delete':
      return dropLast(keys);
    case '-':
      return paper.form !== 'cumulative' && /(^| )\d+$/.test(keys) ? `${keys}-` : keys;
    case '=':
    case '*':
      return paper.form === 'cumulative' && /(^| )\d+ ?$/.test(keys) ? `${keys.trimEnd()}=` : keys;
    case '?':
    case '/':
      return paper.form === 'cumulative' ? null : suffixLast(keys, '?');
  }
  switch (key.toLowerCase()) {
    case 'k':
      return paper.form === 'cumulative' ? null : toggleKept(keys);
    case 'b':
      return paper.form === 'agree-disagree' ? suffixLast(keys, 'b') : null;
    case 'n':
      return paper.form === 'agree-disagree' ? suffixLast(keys, 'n') : null;
    case 'w':
      return paper.weighted ? startWeight(keys) : null;
  }
  return null;
}

function typeDigit(keys: string, digit: string, paper: KeyedPaper): string {
  const last = lastToken(keys);
  if (last === '') return keys + digit;
  const width = String(paper.candidates).length;
  const number = /^(?:\d+-)?(\d*)$/.exec(last);
  if (number) return number[1]!.length < width ? keys + digit : `${keys} ${digit}`;
  if (/^(\d+=\d*|w\d*)$/i.test(last)) return last.length < 18 ? keys + digit : keys;
  return `${keys} ${digit}`;
}

/** The token that is still being typed; empty after a space. */
const lastToken = (keys: string): string => /\S*$/.exec(keys)![0];

const tokens = (keys: string): readonly string[] => keys.split(' ').filter((token) => token !== '');

/** Joined again, ready for the next number. */
const joined = (list: readonly string[]): string => (list.length === 0 ? '' : `${list.join(' ')} `);

const dropLast = (keys: string): string => joined(tokens(keys).slice(0, -1));

function toggleKept(keys: string): string {
  const list = tokens(keys);
  return joined(list.some(isKept) ? list.filter((token) => !isKept(token)) : ['K', ...list]);
}

const isKept = (token: string): boolean => token.toLowerCase() === 'k';
const isFlags = (token: string): boolean => /^v/i.test(token);
const isWeight = (token: string): boolean => /^w/i.test(token);

/** Sets a mark on the number typed last; the same again takes it off. */
function suffixLast(keys: string, suffix: string): string {
  const list = tokens(keys);
  const match = /^(\d+)([?bn]?)$/i.exec(list.at(-1) ?? '');
  if (!match) return keys;
  return joined([...list.slice(0, -1), match[2] === suffix ? match[1]! : match[1]! + suffix]);
}

const startWeight = (keys: string): string => `${joined(tokens(keys).filter((token) => !isWeight(token)))}W`;

/** Sets or clears a flag on the ballot. */
export function toggleFlag(keys: string, flag: BallotFlag): string {
  const list = tokens(keys);
  const set = new Set(flagsOf(keys));
  if (!set.delete(flag)) set.add(flag);
  const letters = ballotFlags.filter((one) => set.has(one)).map((one) => flagLetters[one]);
  const rest = list.filter((token) => !isFlags(token));
  const kept = rest.filter(isKept);
  return joined([
    ...kept,
    ...(letters.length > 0 ? [`V${letters.join('')}`] : []),
    ...rest.filter((token) => !isKept(token)),
  ]);
}

const flagsOf = (keys: string): readonly BallotFlag[] => {
  const letters = tokens(keys).flatMap((token) => (isFlags(token) ? [...token.slice(1).toLowerCase()] : []));
  const set = new Set(letters.map(flagAfterV));
  return ballotFlags.filter((flag) => set.has(flag));
};

/** The flag that a key sets by itself, with no `V` before it. */
export const flagOfKey = (key: string): BallotFlag | null =>
  ballotFlags.find((flag) => flagLetters[flag] === key.toLowerCase()) ?? null;

/** The flag that a key sets after `V`. */
export const flagOfLetter = (key: string): BallotFlag | null => flagAfterV(key.toLowerCase());
