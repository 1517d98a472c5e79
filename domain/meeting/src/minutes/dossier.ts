import { formatCount, type Language, type PaperBlock, type TableColumn } from '@plenum/kernel';
import type { NotSummonedReason, SeatGaining } from '../meeting.ts';
import { meetingNouns } from '../nouns.ts';
import { dossierWording } from './dossier-wording.ts';
import type { NamedDelegate } from './recorded-meeting.ts';
import type { DraftedSection, MinutesSectionKey } from './section.ts';

/** The parts of a meeting's dossier, in their order. */
export const meetingDossierKeys = [
  'summons',
  'agenda',
  'papers',
  'credentials',
  'speeches',
  'votes',
  'elections',
  'conclusions',
  'minutes',
] as const;
export type MeetingDossierKey = (typeof meetingDossierKeys)[number];
/** Minutes of the meeting and of its elections come as they were signed. */
export type WrittenDossierKey = Exclude<MeetingDossierKey, 'elections' | 'minutes'>;

/** Whether a file's pages stand in the dossier's PDF, or why they stand in its zip alone. */
export const mergeOutcomes = [
  'merged',
  'earlier-version',
  'other-kind',
  'encrypted',
  'broken',
  'too-many-pages',
  'dossier-full',
  'gone',
] as const;
export type MergeOutcome = (typeof mergeOutcomes)[number];

/** A file that lay before the meeting or was handed in, by its SHA-256 (hex). */
export interface DossierFileLine {
  /** Agenda item or speaker. */
  readonly of: string;
  readonly title: string;
  readonly name: string;
  readonly sha256: string;
  /** Null before anybody looked into the file. */
  readonly merge: MergeOutcome | null;
}

/** What the dossier shows beside what the minutes are made from. */
export interface MeetingDossierSource {
  readonly lang: Language;
  readonly sections: readonly DraftedSection[];
  readonly summoned: readonly (NamedDelegate & {
    readonly number: number;
    readonly gained: SeatGaining;
    /** The alternate who took the seat. */
    readonly replacedBy: string | null;
    readonly excluded: string | null;
  })[];
  readonly alternates: readonly NamedDelegate[];
  readonly notSummoned: readonly (NamedDelegate & { readonly reason: NotSummonedReason; readonly note: string })[];
  readonly papers: readonly DossierFileLine[];
  /** What the credentials committee read out; null before it did. */
  readonly credentials: string | null;
  readonly texts: readonly DossierFileLine[];
}

const column = (header: string, widthMm: number | null, align: TableColumn['align'] = 'left'): TableColumn => ({
  header,
  align,
  widthMm,
});
const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });
const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text });

/** The blocks of a part; none where the meeting has nothing for it. Pure. */
export function meetingDossierBlocks(key: WrittenDossierKey, source: MeetingDossierSource): readonly PaperBlock[] {
  switch (key) {
    case 'summons':
      return summonsBlocks(source);
    case 'agenda':
      return sectionBlocks(source, 'programme');
    case 'papers':
      return fileTable(source, source.papers);
    case 'credentials':
      return (source.credentials ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(paragraph);
    case 'speeches':
      return [...sectionBlocks(source, 'speeches'), ...fileTable(source, source.texts)];
    case 'votes':
      return sectionBlocks(source, 'votes');
    case 'conclusions':
      return sectionBlocks(source, 'conclusions');
  }
}

const sectionBlocks = ({ sections }: MeetingDossierSource, key: MinutesSectionKey): readonly PaperBlock[] =>
  sections.find((section) => section.key === key)?.blocks ?? [];

function fileTable({ lang }: MeetingDossierSource, files: readonly DossierFileLine[]): readonly PaperBlock[] {
  if (files.length === 0) return [];
  const say = dossierWording(lang);
  return [
    {
      kind: 'table',
      dense: true,
      columns: [
        column(say.order, 10, 'center'),
        column(say.of, 31),
        column(say.file, null),
        column(say.inPdf, 29),
        column(say.hash, 60),
      ],
      rows: files.map(({ of, title, name, sha256, merge }, at) => [
        formatCount(at + 1, lang),
        of,
        title === name ? name : `${title} (${name})`,
        merge === null ? '' : say.merge[merge],
        sha256.replace(/(.{16})(?=.)/g, '$1 '),
      ]),
    },
  ];
}

function summonsBlocks(source: MeetingDossierSource): readonly PaperBlock[] {
  const { lang, summoned, alternates, notSummoned } = source;
  if (summoned.length === 0) return [];
  const say = dossierWording(lang);
  const nouns = meetingNouns(lang);
  const noteOf = (one: (typeof summoned)[number]): string =>
    [one.replacedBy === null ? '' : say.replacedBy(one.replacedBy), one.excluded ?? '']
      .filter((part) => part !== '')
      .join('; ');
  const people = [column(say.order, 11, 'center'), column(say.name, null), column(say.unit, 50)];
  const rest = (title: string, note: string, rows: readonly (readonly string[])[]): readonly PaperBlock[] =>
    rows.length === 0
      ? []
      : [heading(title), { kind: 'table', dense: true, columns: [...people, column(note, 50)], rows }];
  return [
    {
      kind: 'table',
      dense: true,
      columns: [...people, column(say.gained, 26), column(say.note, 38)],
      rows: summoned.map((one) => [
        formatCount(one.number, lang),
        one.name,
        one.unit,
        nouns.gained[one.gained],
        noteOf(one),
      ]),
    },
    ...rest(
      say.alternates,
      say.note,
      alternates.map(({ name, unit }, at) => [formatCount(at + 1, lang), name, unit, '']),
    ),
    ...rest(
      say.notSummoned,
      say.reason,
      notSummoned.map(({ name, unit, reason, note }, at) => [
        formatCount(at + 1, lang),
        name,
        unit,
        [nouns.notSummoned[reason], note].filter((part) => part !== '').join(': '),
      ]),
    ),
  ];
}
