import type { MeetingHeading } from './events.ts';
import { formatLongDate, type Language } from './figures.ts';
import type { HeadingLine, MinutesDocument, Run, SignatureBlock } from './minutes-document.ts';
import type { MinutesMaking } from './minutes-source.ts';
import { minutesEn } from './minutes-wording.en.ts';
import { minutesWording } from './minutes-wording.ts';
import { minutesVi } from './minutes-wording.vi.ts';

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** The right half: the Party's or the Youth Union's name with a rule as long as the text, or the State's name and motto. */
function rightOf({ form, say }: Pick<MinutesMaking, 'form' | 'say'>): readonly HeadingLine[] {
  const style = say.headingRight(form);
  if (style === 'party') return [{ text: say.partyName, sizePt: 15, bold: true, rule: 1 }];
  if (style === 'youth-union') return [{ text: say.youthUnionName, sizePt: 15, bold: true, rule: 1 }];
  return [
    { text: say.stateName, sizePt: 12, bold: true },
    { text: say.stateMotto, sizePt: 13, bold: true, rule: 1 },
  ];
}

/** Who writes a paper, from the body above down to the issuer. */
interface Issuing {
  readonly form: MinutesMaking['form'];
  readonly say: MinutesMaking['say'];
  readonly above: readonly string[];
  readonly issuer: string;
}

/**
 * The left half: the body above upright, the issuer bold. Party papers set a star below the issuer (36-HD/VPTW), the Youth
 * Union three, the State's form a short rule (Decree 30/2020, Appendix I).
 */
function leftOf({ form, say, above, issuer }: Issuing): readonly HeadingLine[] {
  const style = say.headingRight(form);
  const sizePt = style === 'state' ? 12 : 14;
  // The organisation at the top of the right half is not repeated on the left, in whichever language the meeting wrote it.
  const right = [say, minutesVi, minutesEn].flatMap((words) =>
    rightOf({ form, say: words }).map(({ text }) => upper(text)),
  );
  const lines: HeadingLine[] = above
    .map(upper)
    .filter((text) => text.trim() !== '' && !right.includes(text))
    .map((text) => ({ text, sizePt }));
  if (style === 'state') return [...lines, { text: upper(issuer), sizePt, bold: true, rule: 0.5 }];
  const star = style === 'party' ? '*' : '***';
  return [...lines, { text: upper(issuer), sizePt, bold: true }, { text: star, sizePt }];
}

const issuingOf = ({ form, say, heading, terms }: MinutesMaking): Issuing => ({
  form,
  say,
  above: heading
    ? [heading.parent, say.headingRight(form) === 'state' ? heading.organisation : heading.name]
    : [say.blank],
  issuer: terms.tellers,
});

/** The head of a paper that a meeting or another body of an organisation issues, in the organisation's form. */
export interface IssuedPaper {
  readonly form: MinutesDocument['form'];
  readonly lang: Language;
  /** The body above; empty where there is none. */
  readonly parent: string;
  readonly issuer: string;
  readonly place: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `07-BB/ĐH`, or `07/BB-ĐH` in the State's form; dots where the number is left to the pen. */
  readonly symbol: string;
}

/** Number and symbol as the form joins them: with `{n}` in the number's place, `{n}-BB/ĐH`; `{n}/BB-ĐH` in the State's (Decree 30/2020). */
export const symbolForm = (form: MinutesDocument['form'], type: string, issuer: string): string =>
  minutesVi.headingRight(form) === 'state' ? `{n}/${type}-${issuer}` : `{n}-${type}/${issuer}`;

/** The head of a ballot paper; nothing stands left where nobody said whose meeting it is. */
export function ballotHeading({
  form,
  lang,
  heading,
}: {
  readonly form: MinutesDocument['form'];
  readonly lang: Language;
  readonly heading: MeetingHeading | null;
}): MinutesDocument['heading'] {
  const say = minutesWording(lang);
  const right = rightOf({ form, say });
  if (!heading) return { left: [], right };
  const issuer = say.headingRight(form) === 'state' ? heading.organisation : heading.name;
  return { left: leftOf({ form, say, above: [heading.parent], issuer }), right };
}

/** Heading, number and symbol, place and date of any paper. */
export function paperHeading(
  paper: IssuedPaper,
): Pick<MinutesDocument, 'heading' | 'number' | 'placeAndDate' | 'date'> {
  const { form, lang, parent, issuer, place, date, symbol } = paper;
  const say = minutesWording(lang);
  const word = lang === 'en' ? 'No.' : form === 'party' ? 'Số' : 'Số:';
  return {
    date,
    heading: { left: leftOf({ form, say, above: [parent], issuer }), right: rightOf({ form, say }) },
    number: `${word} ${symbol}`,
    placeAndDate: say.placeAndDate(place || say.blank, formatLongDate(date, lang)),
  };
}

/** Room for a signature: on whose behalf, the hint, and the name below where it is known. */
export function signatureBlock(lang: Language, titles: readonly string[], name: string | null): SignatureBlock {
  return {
    lines: [
      ...titles.map((text, at): Run => (at === 0 ? { text, bold: true } : { text })),
      { text: minutesWording(lang).signHint, italic: true },
    ],
    name,
  };
}

function numberOf({ form, say, number }: MinutesMaking): string {
  const given = number?.trim() ?? '';
  if (given === '') return say.number(form, '……');
  return /^\d{1,4}$/.test(given) ? say.number(form, given.padStart(2, '0')) : given;
}

/** Heading, number and symbol, place and date, as the form of the organisation sets them. */
export function minutesHeading(
  making: MinutesMaking,
): Pick<MinutesDocument, 'heading' | 'number' | 'placeAndDate' | 'date'> {
  const { say, heading, lang } = making;
  return {
    date: heading?.date ?? null,
    heading: { left: leftOf(issuingOf(making)), right: rightOf(making) },
    number: numberOf(making),
    placeAndDate: say.placeAndDate(
      heading?.place || '……………',
      heading?.date ? formatLongDate(heading.date, lang) : say.blankDate,
    ),
  };
}

/** Who signs: head and secretary with two voters as witnesses under the law; else those who presided and the tellers. */
export function minutesSignatures(making: MinutesMaking): readonly SignatureBlock[] {
  const { form, say, terms, election } = making;
  const block = (name: string | null | undefined, ...titles: string[]): SignatureBlock =>
    signatureBlock(making.lang, titles, name ?? null);
  const head = block(making.head, say.onBehalf(form, upper(terms.tellers)), upper(terms.headOfTellers));
  if (form === 'constituency')
    return [block(null, say.secretary(terms)), head, block(null, say.witness(1)), block(null, say.witness(2))];
  const chaired = form === 'company' || form === 'co-operative' || election.meeting.kind === 'committee-meeting';
  return [
    chaired ? block(making.presiding, say.chairOfMeeting) : block(making.presiding, say.onBehalf(form, say.presidium)),
    head,
  ];
}
