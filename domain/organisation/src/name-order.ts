import { tidyText } from '@plenum/kernel';

const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Ngang, huyền, hỏi, ngã, sắc, nặng: the order of a Vietnamese dictionary. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const hats = new Set(['\u0306', '\u0302', '\u031b']);

interface Sounds {
  /** The letter with its hat: `â`, `đ`, `ơ`. */
  readonly letter: string;
  /** 0 to 5. */
  readonly tone: number;
}

/** A text letter by letter, hats kept on the letter and tones apart, however the text composes them. */
function soundsOf(text: string): readonly Sounds[] {
  const sounds: Sounds[] = [];
  for (const char of text.toLowerCase().normalize('NFD')) {
    const last = sounds.at(-1);
    if (last && hats.has(char)) sounds[sounds.length - 1] = { ...last, letter: (last.letter + char).normalize('NFC') };
    else if (last && tones.includes(char)) sounds[sounds.length - 1] = { ...last, tone: tones.indexOf(char) + 1 };
    else if (!/\p{M}/u.test(char)) sounds.push({ letter: char, tone: 0 });
  }
  return sounds;
}

/** Sorts below every letter: what ends a part, and the space within one. */
const [end, gap] = [' ', '!'];

function letterKey(letter: string): string {
  const at = letters.indexOf(letter);
  if (at >= 0) return String.fromCharCode(65 + at);
  return letter === ' ' ? gap : /^[0-9]$/.test(letter) ? letter : letter === '-' ? '-' : `~${letter}`;
}

const partKey = (part: string): string => {
  const sounds = soundsOf(part);
  return (
    sounds.map((sound) => letterKey(sound.letter)).join('') + end + sounds.map((sound) => sound.tone).join('') + end
  );
};

/**
 * A text whose order, byte by byte, is the order of Vietnamese names (`compareNames`): given name, family name, the words
 * between; letters first, then tones. A database sorts by it in any locale.
 */
export function nameOrderKey(name: string): string {
  const words = tidyText(name).split(' ');
  return [words.at(-1) ?? '', words[0] ?? '', words.slice(1, -1).join(' ')].map(partKey).join('');
}

/** Letters without hats and tones. */
export const foldedText = (text: string): string =>
  tidyText(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

const wordsOf = (text: string): readonly string[] =>
  tidyText(text)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function forms(word: string): { readonly folded: string; readonly hatted: string; readonly toned: string } {
  const sounds = soundsOf(word);
  const hatted = sounds.map((sound) => sound.letter).join('');
  return { folded: foldedText(word), hatted, toned: `${sounds.find((sound) => sound.tone > 0)?.tone ?? 0}${hatted}` };
}

/**
 * What a name is found by: each word without hats and tones (`nguyen`), with hats (`nguyên`), and with its tone before it
 * (`4nguyên`), so that `hoà` and `hòa` are one word and a word's beginning finds it in every form.
 */
export const searchWords = (...texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts.flatMap(wordsOf).flatMap((word) => {
      const { folded, hatted, toned } = forms(word);
      return toned.startsWith('0') && hatted === folded ? [folded] : [folded, hatted, toned];
    }),
  ),
];

/**
 * The beginnings that all must be among a name's `searchWords`: a word typed with its tone asks for that tone, one typed with
 * hats for those, a plain one for any. At most 8 words.
 */
export const searchBeginnings = (typed: string): readonly string[] =>
  wordsOf(typed)
    .slice(0, 8)
    .map((word) => {
      const { folded, hatted, toned } = forms(word);
      return toned.startsWith('0') ? (hatted === folded ? folded : hatted) : toned;
    });
