import { dayInVietNam } from './calendar-date.ts';
import { type EventNames, eventSentence } from './event-wording.ts';
import type { ElectionEvent, KeyedBallot } from './events.ts';
import { formatCount, formatDate, formatHash, type Language, roman } from './figures.ts';
import { errorRates } from './minutes-count-notes.ts';
import type { MinutesBlock, PaperDocument } from './minutes-document.ts';
import { minutesHeading, minutesSignatures } from './minutes-heading.ts';
import { paragraph } from './minutes-part.ts';
import { type MinutesMaking, type MinutesSource, makingOf } from './minutes-source.ts';
import { paperWording } from './paper-wording.ts';
import { readingText } from './reading-text.ts';

/** An entry of the election's record: what happened, when (RFC 3339, UTC) and by whom (a name). */
export interface LoggedEvent {
  readonly at: string;
  readonly by: string;
  readonly event: ElectionEvent;
}

export interface EntryLogDocument extends PaperDocument {
  readonly plenum: 'entry-log/1';
}

/**
 * The entry log of the declared rounds: every paper keyed, keyed again, settled or decided, with reason, by whom and when.
 * It knows papers by the tellers' number alone. Entries of a round that is not declared are left out.
 */
export function entryLog(source: MinutesSource, events: readonly LoggedEvent[], names: EventNames): EntryLogDocument {
  const making = makingOf({ ...source, number: null });
  const { lang, heading, election, say } = making;
  const words = paperWording(lang).entryLog;
  const rounds = making.counted.rounds.map(({ result }, index) => ({
    name: say.roundHeading(index + 1, result.kind),
    form: result.form,
    places: result.votes.length,
    entries: events.filter(({ event }) => roundOf(event) === index + 1 && concernsEntry(event)),
  }));
  const total = rounds.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    plenum: 'entry-log/1',
    lang,
    form: making.form,
    ...minutesHeading(making),
    number: '',
    title: words.title,
    abstract: words.abstractOf(election.title[lang]),
    blocks: [
      paragraph(words.intro({ meeting: heading?.name ?? '', entries: formatCount(total, lang) })),
      ...rounds.flatMap(({ name, form, places, entries }, at): MinutesBlock[] => [
        {
          kind: 'heading',
          level: 1,
          text: `${roman(at + 1)}. ${words.round(name, formatCount(entries.length, lang))}`,
        },
        ...(entries.length === 0
          ? [paragraph(words.empty)]
          : [countsTable(entries, making), ...errorRates(making, at)]),
        ...(entries.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                dense: true,
                columns: [
                  { header: words.columns.order, align: 'right' as const, widthMm: 11 },
                  { header: words.columns.at, align: 'center' as const, widthMm: 31 },
                  { header: words.columns.by, align: 'left' as const, widthMm: 30 },
                  { header: words.columns.what, align: 'left' as const, widthMm: null },
                  { header: words.columns.reading, align: 'left' as const, widthMm: 46 },
                ],
                rows: entries.map(({ at, by, event }, index) => [
                  formatCount(index + 1, lang),
                  momentInVietNam(at),
                  by,
                  eventSentence(event, lang, names),
                  ballotOf(event) ? readingText(ballotOf(event)!, form, places, lang) : '',
                ]),
              },
            ]),
      ]),
    ],
    signatures: minutesSignatures(making),
    footer: footerOf(making),
  };
}

const footerOf = ({ checkpoint, say, election }: MinutesMaking): PaperDocument['footer'] => ({
  record: checkpoint
    ? say.recordAt(String(checkpoint.size), formatHash(checkpoint.root))
    : say.noRecord(election.regulation.id, election.regulation.version),
  page: say.page,
});

/** Acts of the entry: those that say which teller's, or which paper. Results, bases and minutes stand in their own papers. */
function concernsEntry({ type, data }: ElectionEvent): boolean {
  return 'teller' in data || 'ballot' in data || howCounted.has(type);
}

const howCounted: ReadonlySet<ElectionEvent['type']> = new Set([
  'papers-split',
  'entries-asked',
  'round-recounted',
  'sample-drawn',
  'audit-closed',
] as const);

const roundOf = ({ data }: ElectionEvent): number | null => ('round' in data ? Number(data.round) : null);
const ballotOf = ({ data }: ElectionEvent): KeyedBallot | null =>
  'ballot' in data && typeof data.ballot === 'object' ? (data.ballot as KeyedBallot) : null;

/** `24/11/2026 20:41:07` in Viet Nam (UTC+7), whatever the machine's zone. */
export function momentInVietNam(moment: string): string {
  const hour = String((Number(moment.slice(11, 13)) + 7) % 24).padStart(2, '0');
  return `${formatDate(dayInVietNam(moment))} ${hour}${moment.slice(13, 19)}`;
}

function countsTable(entries: readonly LoggedEvent[], { lang }: Pick<MinutesMaking, 'lang'>): MinutesBlock {
  const { countColumns } = paperWording(lang).entryLog;
  const kinds = ['ballot-keyed', 'ballot-rekeyed', 'difference-settled', 'ballot-adjudicated'] as const;
  const people = [...new Set(entries.map(({ by }) => by))];
  const count = (by: string, type: string): string =>
    shownCount(entries.filter((one) => one.by === by && one.event.type === type).length, lang);
  const figure = (header: string) => ({ header, align: 'right' as const, widthMm: 26 });
  return {
    kind: 'table',
    columns: [
      { header: countColumns.by, align: 'left', widthMm: null },
      figure(countColumns.keyed),
      figure(countColumns.again),
      figure(countColumns.settled),
      figure(countColumns.adjudicated),
    ],
    rows: people.map((by) => [by, ...kinds.map((type) => count(by, type))]),
  };
}

const shownCount = (count: number, lang: Language): string => (count === 0 ? '–' : formatCount(count, lang));
