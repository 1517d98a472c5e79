const collator = new Intl.Collator('vi');

/** Text as it is compared, searched and printed: NFC, single spaces. */
export const tidyText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

interface NameParts {
  readonly given: string;
  readonly family: string;
  readonly middle: string;
}

function nameParts(name: string): NameParts {
  const words = tidyText(name).split(' ');
  return { given: words.at(-1) ?? '', family: words[0] ?? '', middle: words.slice(1, -1).join(' ') };
}

/** Order of two Vietnamese names: given name, then family name, then the words between (alphabet and tones of `vi`). */
export function compareNames(a: string, b: string): number {
  const [left, right] = [nameParts(a), nameParts(b)];
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.family, right.family) ||
    collator.compare(left.middle, right.middle)
  );
}
