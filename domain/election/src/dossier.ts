import { decisionBlocks } from './dossier-decisions.ts';
import { baseBlocks, listBlocks, resultBlocks } from './dossier-figures.ts';
import { type LoggedEvent, momentInVietNam } from './entry-log.ts';
import { type EventNames, eventSentence } from './event-wording.ts';
import type { ElectionEvent } from './events.ts';
import { formatCount, formatHash } from './figures.ts';
import type { MinutesBlock, PaperDocument } from './minutes-document.ts';
import { minutesHeading } from './minutes-heading.ts';
import { paragraph } from './minutes-part.ts';
import { type MinutesMaking, type MinutesSource, makingOf } from './minutes-source.ts';
import { type DossierPartKey, paperWording } from './paper-wording.ts';
import type { OpenElection } from './state.ts';

/** What a dossier is made from, beside what minutes are made from. */
export interface DossierSource extends MinutesSource {
  readonly state: OpenElection;
  /** Everything that happened, in order. */
  readonly events: readonly LoggedEvent[];
  readonly names: EventNames;
  /** The signed checkpoint as the record publishes it. */
  readonly note: string | null;
}

/** The first page, before it knows its sheet numbers. */
export interface DossierCover {
  readonly lang: MinutesSource['lang'];
  readonly form: PaperDocument['form'];
  readonly date: string | null;
  readonly heading: PaperDocument['heading'];
  readonly placeAndDate: string;
  readonly title: string;
  readonly abstract: string;
  readonly contents: string;
  readonly paperTitle: string;
  readonly sheet: string;
  /** The sentence with how many sheets there are, `{n}` where the figure comes. */
  readonly sheets: string;
  readonly footer: string;
}

export function dossierCover(source: DossierSource): DossierCover {
  const making = makingOf({ ...source, number: null });
  const say = paperWording(making.lang).dossier;
  const { heading, placeAndDate, date } = minutesHeading(making);
  return {
    lang: making.lang,
    form: making.form,
    date,
    heading,
    placeAndDate,
    title: say.title,
    abstract: making.election.title[making.lang],
    contents: say.contents,
    paperTitle: say.paperTitle,
    sheet: say.sheet,
    sheets: say.sheets('{n}'),
    footer: footerOf(making),
  };
}

/** A part that the dossier itself writes; minutes, entry log and summary come as they are. */
export type WrittenPart = Exclude<DossierPartKey, 'minutes' | 'entry-log' | 'summary'>;

/** One written part as a paper of its own. */
export function dossierPart(source: DossierSource, key: WrittenPart): PaperDocument {
  const making = makingOf({ ...source, number: null });
  const { lang, form, election, say } = making;
  const words = paperWording(lang).dossier;
  return {
    lang,
    form,
    ...minutesHeading(making),
    number: '',
    title: words.part[key].toLocaleUpperCase('vi'),
    abstract: election.title[lang],
    blocks: blocksOf[key](source, making),
    signatures: [],
    footer: { record: footerOf(making), page: say.page },
  };
}

const footerOf = ({ checkpoint, say, election }: MinutesMaking): string =>
  checkpoint
    ? say.recordAt(String(checkpoint.size), formatHash(checkpoint.root))
    : say.noRecord(election.regulation.id, election.regulation.version);

const blocksOf: Readonly<
  Record<WrittenPart, (source: DossierSource, making: MinutesMaking) => readonly MinutesBlock[]>
> = {
  list: (source, making) => {
    const changes = source.events.filter(({ event }) => /^(candidate|list)-/.test(event.type));
    return [
      ...listBlocks(source, making),
      { kind: 'heading', level: 1, text: paperWording(making.lang).dossier.changes },
      eventTable(changes, source),
    ];
  },
  base: baseBlocks,
  result: resultBlocks,
  decisions: decisionBlocks,
  after: (source, { lang }) => {
    const after = source.events.filter(({ event }) => isAfter(event));
    return after.length === 0 ? [paragraph(paperWording(lang).dossier.nothingAfter)] : [eventTable(after, source)];
  },
  record: (source, { lang }) => {
    const words = paperWording(lang).dossier;
    const acts = source.events.filter(({ event }) => !listedElsewhere(event));
    return [
      ...(source.note === null
        ? []
        : [
            { kind: 'heading' as const, level: 1 as const, text: words.checkpoint },
            ...source.note
              .trimEnd()
              .split('\n')
              .filter((line) => line !== '')
              .map((text) => paragraph({ text, mono: true })),
            paragraph({ text: words.check, italic: true }),
          ]),
      paragraph(words.recordIntro(formatCount(source.events.length, lang))),
      eventTable(acts, source),
    ];
  },
};

/** Papers stand in the entry log; who was summoned, came and left is nothing that leaves with a dossier. */
const listedElsewhere = ({ type }: ElectionEvent): boolean => /^(ballot-(keyed|rekeyed)$|electors?-)/.test(type);

/** What follows a declared result: complaints, confirmation, the papers' keeping. */
const isAfter = ({ type }: ElectionEvent): boolean =>
  /^(closing-noted|complaint-|confirmation-|papers-(sealed|destroyed)|result-corrected)/.test(type);

function eventTable(
  events: readonly LoggedEvent[],
  { lang, names }: Pick<DossierSource, 'lang' | 'names'>,
): MinutesBlock {
  const { columns } = paperWording(lang).dossier;
  return {
    kind: 'table',
    dense: true,
    columns: [
      { header: columns.order, align: 'right', widthMm: 11 },
      { header: columns.at, align: 'center', widthMm: 31 },
      { header: columns.by, align: 'left', widthMm: 36 },
      { header: columns.what, align: 'left', widthMm: null },
    ],
    rows: events.map(({ at, by, event }, index) => [
      formatCount(index + 1, lang),
      momentInVietNam(at),
      by,
      eventSentence(event, lang, names),
    ]),
  };
}
