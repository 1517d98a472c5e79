import type { HeadingLine } from '@plenum/election';
import { formProfiles, type OfficialPaper } from '@plenum/rulebook';

export interface Letterhead {
  readonly left: readonly HeadingLine[];
  readonly right: readonly HeadingLine[];
}

/** The two columns above an instrument: who issues and the number, the heading and the date. */
export function letterheadOf({ letterhead, profile: id }: OfficialPaper): Letterhead | null {
  if (letterhead === null) return null;
  const { sizesPt, heading, star } = formProfiles[id];
  const [above, issuer] = [letterhead.issuer.slice(0, -1), letterhead.issuer.at(-1) ?? ''];
  const size = sizesPt.issuer.value;
  return {
    left: [
      ...above.map((text) => ({ text, sizePt: size })),
      { text: issuer, sizePt: size, bold: true, ...(star ? {} : { rule: 0.4 }) },
      ...(star ? [{ text: '*', sizePt: size }] : []),
      { text: letterhead.number, sizePt: sizesPt.number.value },
    ],
    right: [
      ...heading.lines.map((text, n) => ({
        text,
        sizePt: sizesPt.heading.value,
        bold: true,
        ...(n === heading.lines.length - 1 ? { rule: 1 } : {}),
      })),
      { text: letterhead.placeAndDate, sizePt: sizesPt.date.value, italic: true },
    ],
  };
}
