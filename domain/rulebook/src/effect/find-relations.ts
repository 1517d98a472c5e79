import { citationsIn, citationsOf, type FoundCitation } from '../citation.ts';
import { type Instrument, provisionsOf } from '../outline.ts';
import { provisionId } from '../provision-id.ts';
import { articleForm, type RelationKind } from './relation.ts';

/** A relation as a text's own words say it; a person confirms it or strikes it. */
export interface FoundRelation {
  readonly kind: RelationKind;
  /** The other instrument does it to this one: `(Ban hành kèm theo Quyết định số ...)`. */
  readonly reversed: boolean;
  /** The other instrument as it is cited: number and symbol, or its name. */
  readonly instrument: string;
  readonly date: string | null;
  readonly provisions: readonly string[];
  readonly citing: string | null;
  readonly words: string;
  readonly line: number;
}

const MOST_WORDS = 300;

interface Place {
  readonly text: string;
  readonly citing: string | null;
  /** How its article begins: an article that amends says so in its heading. */
  readonly article: string;
  readonly isPreamble: boolean;
}

/**
 * Relations that an instrument's words state. A mere mention (`theo quy định tại Điều 5 ...`) is none. What one provision does to
 * several provisions of another instrument is one relation; an article that amends as a whole steps back behind its clauses.
 */
export function relationsOf(instrument: Instrument): readonly FoundRelation[] {
  const found = [instrument, ...instrument.attached].flatMap((one) => relationsOfText(one, instrument));
  return merged(found).filter((relation, _, all) => !all.some((other) => isWithin(other, relation)));
}

function relationsOfText(text: Instrument, whole: Instrument): readonly FoundRelation[] {
  const places = placesOf(text);
  const titled = text.title === null ? [] : citationsIn([{ line: 0, text: text.title }], []);
  const isReport = text.type === 'Báo cáo';
  const fromTitle = titled.flatMap((citation) => {
    const kind = kindInTitle(before(text.title ?? '', citation), isReport);
    return kind === null ? [] : relation(citation, kind, { text: text.title ?? '', citing: null });
  });
  const fromText = citationsOf(text).flatMap((citation) => {
    const place = places.get(citation.line);
    // What is attached to a decision cites it; a regulation kept as a file of its own names the decision that issued it.
    const isOwn = citation.instrument === whole.number && !(text === whole && place?.isPreamble);
    if (!place || citation.instrument === null || isOwn) return [];
    const kind = kindOf(citation, place, isReport);
    return kind === null ? [] : relation(citation, kind, place);
  });
  return [...fromTitle, ...fromText];
}

function relation(
  citation: FoundCitation,
  kind: RelationKind,
  { text, citing }: Pick<Place, 'text' | 'citing'>,
): readonly FoundRelation[] {
  if (citation.instrument === null) return [];
  const { instrument, date, provision, line } = citation;
  const provisions = provision === null ? [] : [provision];
  const reversed = kind === 'promulgates';
  return [{ kind, reversed, instrument, date, provisions, citing, words: text.slice(0, MOST_WORDS), line }];
}

/** Every line that can cite, with where it stands. */
function placesOf(text: Instrument): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const { line, text: says } of text.preamble)
    places.set(line, { text: says, citing: null, article: '', isPreamble: true });
  for (const { provision, above } of provisionsOf(text.parts)) {
    const path = [...above, provision];
    const article = path.find(({ level }) => level === 'article');
    const place = {
      citing: articleForm(provisionId(provision, above)),
      article: article ? article.heading || (article.text[0]?.text ?? '') : '',
      isPreamble: false,
    };
    if (provision.heading !== '') places.set(provision.line, { ...place, text: provision.heading });
    for (const { line, text: says } of provision.text)
      places.set(line, { ...place, text: places.get(line)?.text ? `${places.get(line)!.text} ${says}` : says });
  }
  return places;
}

/** What stands before a citation in its sentence. */
function before(text: string, citation: FoundCitation): string {
  const at = text.indexOf(citation.text);
  const head = at < 0 ? text : text.slice(0, at);
  return head.slice(Math.max(head.lastIndexOf('. '), head.lastIndexOf('; ')) + 1);
}

function after(text: string, citation: FoundCitation): string {
  const at = text.indexOf(citation.text);
  return at < 0 ? '' : text.slice(at + citation.text.length).split(/[.;]\s/)[0]!;
}

const REPLACES = /thay (?:thế|cho)(?!\s+(?:các\s+)?(?:cụm từ|từ|chữ))[^.;“”]{0,120}$/iu;
const REPEALS = /(?:bãi bỏ|hủy bỏ|huỷ bỏ)[^.;“”]{0,120}$/iu;
const CEASES = /^[^.;]{0,80}(?:hết hiệu lực|không còn hiệu lực|bị bãi bỏ)/iu;
const AMENDS = /(?:sửa đổi|bổ sung|thay thế\s+(?:các\s+)?(?:cụm từ|từ|chữ)|bỏ\s+(?:các\s+)?cụm từ)[^.;]{0,200}$/iu;
const MODEL = /(?:theo|trên cơ sở|bám sát)[^.;]{0,60}mẫu[^.;]{0,60}$/iu;
const IMPLEMENTS =
  /(?:thực hiện|thi hành|hướng dẫn|quy định chi tiết|cụ thể hóa|cụ thể hoá|triển khai|chấp hành)[^.;]{0,80}$/iu;
const REPORTS = /(?:báo cáo|sơ kết|tổng kết|kết quả|đánh giá|thực hiện)[^.;]{0,120}$/iu;
const ISSUED_WITH = /(?:ban hành\s+)?kèm theo\s*$/iu;

function kindInTitle(head: string, isReport: boolean): RelationKind | null {
  if (isReport && REPORTS.test(head)) return 'reports-on';
  if (REPLACES.test(head)) return 'replaces';
  if (REPEALS.test(head)) return 'repeals';
  if (AMENDS.test(head)) return 'amends';
  return IMPLEMENTS.test(head) ? 'implements' : null;
}

function kindOf(citation: FoundCitation, place: Place, isReport: boolean): RelationKind | null {
  const head = before(place.text, citation);
  if (place.isPreamble) return kindInPreamble(place.text, head, isReport);
  if (CEASES.test(after(place.text, citation))) return 'repeals';
  if (REPLACES.test(head)) return 'replaces';
  if (REPEALS.test(head)) return 'repeals';
  if (AMENDS.test(head)) return 'amends';
  if (/^thay thế(?!\s+(?:các\s+)?(?:cụm từ|từ))/iu.test(place.article)) return 'replaces';
  if (/^(bãi bỏ|hủy bỏ|huỷ bỏ)/iu.test(place.article)) return 'repeals';
  if (/^(sửa đổi|bổ sung|thay thế)/iu.test(place.article)) return 'amends';
  if (MODEL.test(head)) return 'adapts-model';
  if (isReport && REPORTS.test(head)) return 'reports-on';
  return IMPLEMENTS.test(head) ? 'implements' : null;
}

function kindInPreamble(text: string, head: string, isReport: boolean): RelationKind | null {
  if (/^\(?\s*(được\s+)?(ban hành\s+)?kèm theo/iu.test(text) || ISSUED_WITH.test(head)) return 'promulgates';
  if (MODEL.test(head)) return 'adapts-model';
  if (/^[-–\s]*căn cứ/iu.test(text)) return 'based-on';
  if (isReport && REPORTS.test(head)) return 'reports-on';
  return IMPLEMENTS.test(head) ? 'implements' : null;
}

/** One relation for what one provision does to another instrument. */
function merged(found: readonly FoundRelation[]): readonly FoundRelation[] {
  const byName = new Map<string, FoundRelation>();
  for (const one of found) {
    const name = [one.kind, one.instrument, one.date ?? '', one.citing ?? ''].join(' ');
    const before = byName.get(name);
    const provisions = [...new Set([...(before?.provisions ?? []), ...one.provisions])];
    byName.set(name, { ...(before ?? one), provisions });
  }
  return [...byName.values()];
}

/** `relation` speaks of the whole instrument where `other`, in the same article or under the title, names provisions of it. */
const isWithin = (other: FoundRelation, relation: FoundRelation): boolean =>
  other !== relation &&
  relation.kind === 'amends' &&
  relation.provisions.length === 0 &&
  other.instrument === relation.instrument &&
  (other.kind === 'amends' || other.kind === 'repeals') &&
  (relation.citing === null ||
    other.citing?.startsWith(`${relation.citing}__`) === true ||
    (other.citing === relation.citing && other.provisions.length > 0));
