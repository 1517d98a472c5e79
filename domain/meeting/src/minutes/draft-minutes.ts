import {
  clockInVietNam,
  dayInVietNam,
  formatCount,
  formatDate,
  formatLongDate,
  formatPercent,
  formatTime,
  type Language,
  type PaperBlock,
  percentOf,
  roman,
  type TableColumn,
} from '@plenum/kernel';
import { thresholdText } from '../rules/threshold.ts';
import { type DraftWording, draftWording } from './draft-wording.ts';
import type { NamedDelegate, RecordedConclusion, RecordedMeeting, RecordedVote } from './recorded-meeting.ts';
import { blocksOfText, type DraftedSection, type MinutesSectionKey, minutesSections } from './section.ts';
import type { SectionEdit } from './state.ts';

interface Drafting {
  readonly meeting: RecordedMeeting;
  readonly lang: Language;
  readonly say: DraftWording;
  readonly count: (figure: number) => string;
  /** The clock; with the day where it is not the meeting's first. */
  readonly time: (moment: string) => string;
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });
const column = (header: string, widthMm: number | null, align: TableColumn['align'] = 'left'): TableColumn => ({
  header,
  align,
  widthMm,
});
const named = ({ name, unit }: NamedDelegate): string => (unit === '' ? name : `${name} (${unit})`);
const or = (text: string, other: string): string => (text === '' ? other : text);

/**
 * The minutes of a meeting as its record gives them, section by section; a section of which the record has nothing is left out.
 * Pure: the same record gives the same sections.
 */
export function draftMinutes(meeting: RecordedMeeting, lang: Language): readonly DraftedSection[] {
  const say = draftWording(lang);
  const drafting: Drafting = {
    meeting,
    lang,
    say,
    count: (figure) => formatCount(figure, lang),
    time: (moment) => {
      const day = dayInVietNam(moment);
      const clock = formatTime(clockInVietNam(moment), lang);
      return day === meeting.date ? clock : `${clock} (${formatDate(day)})`;
    },
  };
  return minutesSections.flatMap((key) => {
    const blocks = blocksOf[key](drafting);
    return blocks.length === 0 ? [] : [{ key, title: say.title[key], blocks }];
  });
}

const blocksOf: Readonly<Record<MinutesSectionKey, (drafting: Drafting) => readonly PaperBlock[]>> = {
  opening: ({ meeting, lang, say, time }) => [
    paragraph(
      say.opening({
        day: formatLongDate(meeting.date, lang),
        place: or(meeting.place, say.blank),
        unit: meeting.unit,
        name: meeting.name,
        time: meeting.began === null ? null : time(meeting.began),
      }),
    ),
  ],
  presence: presenceBlocks,
  conduct: ({ meeting, say }) =>
    (['presidium', 'secretariat', 'credentials', 'tellers'] as const)
      .filter((body) => meeting[body].length > 0)
      .map((body) => paragraph(say.body[body](meeting[body].join(', ')))),
  programme: programmeBlocks,
  speeches: speechBlocks,
  groups: ({ meeting, say, count }) =>
    meeting.groups.flatMap(({ name, members, chair, secretary, minutes }) => [
      paragraph(say.group({ name, members: count(members), chair, secretary })),
      ...(minutes === null ? [paragraph(say.nothingHandedIn)] : blocksOfText(minutes, [])),
    ]),
  votes: (drafting) => {
    const { votes } = drafting.meeting;
    if (votes.length === 0) return [];
    return [
      paragraph(drafting.say.votesHeld(drafting.count(votes.length))),
      ...votes.flatMap((vote) => voteBlocks(vote, drafting)),
    ];
  },
  elections: ({ meeting, say, count }) =>
    meeting.elections.map(({ title, seats, elected, minutes, finished }) =>
      paragraph(
        [
          finished
            ? say.elected({ title, seats: count(seats), names: or(elected.join(', '), '–') })
            : say.electionOpen(title),
          ...(minutes === null ? [] : [say.electionMinutes(minutes)]),
        ].join(' '),
      ),
    ),
  conclusions: conclusionBlocks,
  closing: ({ meeting, lang, say }) => [
    paragraph(
      say.closing({
        name: meeting.name,
        day: formatLongDate(meeting.ended === null ? meeting.date : dayInVietNam(meeting.ended), lang),
        time: meeting.ended === null ? null : formatTime(clockInVietNam(meeting.ended), lang),
      }),
    ),
  ],
};

function presenceBlocks({ meeting, lang, say, count, time }: Drafting): readonly PaperBlock[] {
  const { presence } = meeting;
  if (presence.summoned === 0) return [];
  const sentences = [
    say.summoned({
      summoned: count(presence.summoned),
      came: count(presence.came),
      share: formatPercent(percentOf(presence.came, presence.summoned), lang),
    }),
    presence.quorum &&
      say.quorum({
        needed: count(presence.quorum.needed),
        threshold: thresholdText(presence.quorum.threshold, lang),
        citation: say.citation(presence.quorum.citation),
        at: presence.quorumAt === null ? null : time(presence.quorumAt),
      }),
    meeting.ownRules && say.ownRules({ ...meeting.ownRules, from: meeting.ownRules.from[lang] }),
    presence.notSummoned > 0 && say.notSummoned(count(presence.notSummoned)),
  ];
  const lists = [
    presence.replaced.length > 0 &&
      say.replaced(presence.replaced.map((one) => say.replacedBy(named(one), one.by)).join('; ')),
    presence.absent.length > 0 && say.absent(presence.absent.map(named).join('; ')),
    presence.excluded.length > 0 &&
      say.leftOut(presence.excluded.map((one) => `${named(one)}: ${one.reason}`).join('; ')),
    presence.guests.length > 0 && say.guests(presence.guests.join(', ')),
  ];
  const text = (line: string | false | null): line is string => typeof line === 'string';
  return [
    paragraph(sentences.filter(text).join(' ')),
    ...(presence.units.length > 1
      ? [
          {
            kind: 'table',
            columns: [
              column(say.columns.order, 12, 'center'),
              column(say.columns.unit, null),
              column(say.columns.summoned, 28, 'right'),
              column(say.columns.came, 28, 'right'),
            ],
            rows: presence.units.map((one, at) => [count(at + 1), one.unit, count(one.summoned), count(one.came)]),
          } as const,
        ]
      : []),
    ...lists.filter(text).map(paragraph),
  ];
}

function programmeBlocks({ meeting, say, count, time }: Drafting): readonly PaperBlock[] {
  if (meeting.items.length === 0) return [];
  const span = ({ from, until }: { readonly from: string | null; readonly until: string | null }): string =>
    say.itemTimes({ from: from && time(from), until: until && time(until) });
  return [
    {
      kind: 'table',
      columns: [
        column(say.columns.order, 11, 'center'),
        column(say.columns.item, null),
        column(say.columns.by, 36),
        column(say.columns.planned, 27, 'center'),
        column(say.columns.actual, 27, 'center'),
      ],
      rows: meeting.items.map(({ title, by, planned, actual, papers }, at) => [
        count(at + 1),
        papers.length === 0 ? title : `${title}. ${say.papers(papers.join('; '))}`,
        or(by, '–'),
        span(planned),
        actual.from === null ? say.notHeld : span(actual),
      ]),
    },
  ];
}

/** `7:05`: minutes and seconds. */
const lasted = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;

function speechBlocks({ meeting, say, count, time }: Drafting): readonly PaperBlock[] {
  if (meeting.speeches.length === 0) return [];
  const texts = meeting.speeches.filter(({ text }) => text).length;
  return [
    paragraph(say.speechesHeld({ count: count(meeting.speeches.length), texts: count(texts) })),
    {
      kind: 'table',
      columns: [
        column(say.columns.order, 11, 'center'),
        column(say.columns.at, 24, 'center'),
        column(say.columns.speaker, null),
        column(say.columns.topic, 52),
        column(say.columns.minutes, 20, 'right'),
        column(say.columns.text, 20, 'center'),
      ],
      rows: meeting.speeches.map((speech, at) => [
        count(at + 1),
        time(speech.at),
        named(speech),
        or(speech.item, '–'),
        lasted(speech.seconds),
        speech.text ? say.handedIn : '–',
      ]),
    },
  ];
}

function voteBlocks(vote: RecordedVote, { lang, say, count, time }: Drafting): readonly PaperBlock[] {
  const { result } = vote;
  const sentence = say.vote({
    time: time(vote.at),
    question: vote.question,
    way: say.way[vote.way],
    base: say.baseOf[vote.base],
    present: count(vote.present),
    threshold: thresholdText(vote.threshold, lang),
    citation: say.citation(vote.citation),
    outcome: result ? (result.adopted ? say.adopted : say.rejected) : say.brokenOff(vote.cancelled ?? ''),
  });
  if (!result) return [paragraph(sentence)];
  const figures = ['for', 'against', 'abstain', 'notVoting', 'base', 'needed'] as const;
  return [
    paragraph(sentence),
    {
      kind: 'table',
      columns: figures.map((figure) => column(say.columns[figure], null, 'center')),
      rows: [figures.map((figure) => count(result[figure]))],
    },
    ...(vote.entered.length === 0
      ? []
      : [paragraph(say.enteredVotes(vote.entered.map(({ by, votes }) => ({ by, votes: count(votes) }))))]),
  ];
}

const groundText = ({ symbol, provision }: RecordedConclusion['grounds'][number]): string =>
  provision === '' ? symbol : `${provision}, ${symbol}`;

/** Under each agenda item in its order, then those of the meeting as a whole. */
function conclusionBlocks({ meeting, say, count }: Drafting): readonly PaperBlock[] {
  const order = [...meeting.items.map(({ id }) => id), null];
  const titles = new Map(meeting.items.map(({ id, title }) => [id, title]));
  let number = 0;
  return order.flatMap((item) => {
    const of = meeting.conclusions.filter((one) => (titles.has(one.item ?? '') ? one.item : null) === item);
    if (of.length === 0) return [];
    return [
      { kind: 'heading', level: 2, text: item === null ? say.whole : (titles.get(item) ?? say.whole) } as const,
      ...of.flatMap(({ text, grounds, tasks, adopted }) => [
        paragraph(
          [
            `${count(++number)}. ${text}`,
            adopted === null ? say.notAdopted : '',
            grounds.length === 0 ? '' : say.rests(grounds.map(groundText).join('; ')),
          ]
            .filter((part) => part !== '')
            .join(' '),
        ),
        ...(tasks.length === 0
          ? []
          : [
              {
                kind: 'table',
                columns: [
                  column(say.columns.unit, 56),
                  column(say.columns.task, null),
                  column(say.columns.due, 27, 'center'),
                ],
                rows: tasks.map((task) => [task.unit, task.task, formatDate(task.due)]),
              } as const,
            ]),
      ]),
    ];
  });
}

/** The body of the paper: numbered sections, edited ones in their edited text, and which they are. */
export function minutesBody(
  drafted: readonly DraftedSection[],
  edits: readonly SectionEdit[],
  { lang, copies }: { readonly lang: Language; readonly copies: number },
): readonly PaperBlock[] {
  const say = draftWording(lang);
  const edited: string[] = [];
  const blocks = drafted.flatMap(({ key, title, blocks: fromRecord }, at) => {
    const text = edits.find(({ section }) => section === key)?.text ?? null;
    if (text !== null) edited.push(roman(at + 1));
    const heading = { kind: 'heading', level: 1, text: `${roman(at + 1)}. ${title}` } as const;
    return [heading, ...(text === null ? fromRecord : blocksOfText(text, fromRecord))];
  });
  return [
    ...blocks,
    ...(edited.length === 0 ? [] : [paragraph(say.edited(edited.join(', ')))]),
    paragraph(say.copies(String(copies).padStart(2, '0'))),
  ];
}
