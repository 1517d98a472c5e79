import { instrumentBeside, percentOf, tidyText } from '@plenum/kernel';
import type { Nomination } from './election.ts';
import { formatCount, formatHash, formatLongDate, formatPercent, formatTime, roman } from './figures.ts';
import { unfilledSeats } from './minutes-count-notes.ts';
import type { MinutesBlock, MinutesDocument } from './minutes-document.ts';
import { minutesHeading, minutesSignatures } from './minutes-heading.ts';
import { counted, type MinutesPart, paragraph, sentences } from './minutes-part.ts';
import { roundParts } from './minutes-round.ts';
import { rulesPart } from './minutes-rules.ts';
import { type MinutesMaking, type MinutesSource, makingOf } from './minutes-source.ts';
import { paperWording } from './paper-wording.ts';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function opening(making: MinutesMaking): MinutesBlock {
  const { say, lang, heading, election, terms } = making;
  return sentences(
    say.opening({
      date: heading?.date ? formatLongDate(heading.date, lang) : say.blankDate,
      place: heading?.place || say.blank,
      tellers: terms.tellers,
      meeting: heading?.name || (lang === 'vi' ? terms.meeting : terms.meetingInside),
      title: lang === 'vi' ? lowerFirst(election.title.vi) : election.title.en,
      regulation: election.regulation.title[lang],
      instrument: instrumentBeside(election.regulation.title[lang], election.regulation.instrument, lang),
    }),
  );
}

/** Seats approved, names listed, surplus with its share of the seats, and who put the names forward. */
function listPart(making: MinutesMaking): MinutesPart {
  const { election, say, terms, form, lang } = making;
  const first = making.counted.rounds[0]?.result;
  const names = first?.votes.length ?? election.candidates.length;
  const surplus = Math.max(names - election.seats, 0);
  const by = (source: Nomination): number => election.candidates.filter(({ nominated }) => nominated === source).length;
  const sources = (['committee', 'floor', 'self'] as const).filter((source) => by(source) > 0);
  return {
    title: say.listHeading,
    blocks: [
      sentences(
        say.seatsApproved({ terms, form, seats: counted(making, election.seats) }),
        say.listOf({
          names: counted(making, names),
          surplus: counted(making, surplus),
          share: formatPercent(percentOf(surplus, election.seats), lang),
        }),
        sources.length > 1
          ? say.nominatedBy(sources.map((source) => `${say.nominated[source]}: ${formatCount(by(source), lang)}`))
          : '',
      ),
    ],
  };
}

function tellersPart(making: MinutesMaking): MinutesPart {
  const { say, terms, election, lang } = making;
  const tellers = (making.tellers ?? []).map(tidyText).filter(Boolean);
  const listed = new Set(election.candidates.map(({ name }) => tidyText(name)));
  return {
    title: say.tellersHeading(terms),
    blocks: [
      sentences(
        say.tellersAre({
          terms,
          count: tellers.length > 0 ? formatCount(tellers.length, lang) : '……',
          names: tellers.length > 0 ? tellers.join(', ') : say.blankLine,
        }),
        say.headIs(terms, making.head || say.blank),
        tellers.length > 0 && !tellers.some((teller) => listed.has(teller)) ? say.notOnList : '',
      ),
    ],
  };
}

/** Over all rounds: who is elected, by votes in the round that elected them, and what stays open. */
function totalPart(making: MinutesMaking): MinutesPart {
  const { say, lang, election } = making;
  const { result, rounds } = making.counted;
  const rows = rounds.flatMap((round, index) =>
    round.result.elected.map((id) => {
      const votes = round.result.votes.find(({ candidate }) => candidate === id);
      return [making.nameOf(id), formatCount(index + 1, lang), formatCount(votes?.votes ?? 0, lang)];
    }),
  );
  const blocks: MinutesBlock[] = [
    sentences(
      say.total({
        elected: counted(making, result.elected.length),
        seats: counted(making, election.seats),
        rounds: formatCount(rounds.length, lang),
      }),
    ),
  ];
  if (rows.length > 0)
    blocks.push({
      kind: 'table',
      columns: [
        { header: say.columns.order, align: 'center', widthMm: 12 },
        { header: say.columns.name, align: 'left', widthMm: null },
        { header: say.columns.round, align: 'center', widthMm: 24 },
        { header: say.columns.votes, align: 'right', widthMm: 30 },
      ],
      rows: rows.map((row, at) => [formatCount(at + 1, lang), ...row]),
    });
  const unfilled = unfilledSeats(making);
  if (unfilled > 0) blocks.push(sentences(say.unfilled(counted(making, unfilled))));
  return { title: say.totalHeading, blocks };
}

function closingPart(making: MinutesMaking): MinutesPart {
  const { say, terms, election, lang, form } = making;
  const { minutes, after } = election.regulation.switches;
  const months = after.value.retentionMonths;
  const disputes = making.disputes?.trim().replace(/\.$/, '') ?? '';
  return {
    title: say.closingHeading,
    blocks: [
      ...(disputes
        ? [sentences(say.complaintsAre(disputes))]
        : form === 'constituency'
          ? [sentences(say.complaints)]
          : []),
      sentences(
        say.copies({
          copies: String(minutes.value.copies).padStart(2, '0'),
          form,
          terms,
          time: making.readAt ? formatTime(making.readAt, lang) : say.blankTime,
        }),
        say.sealed({ form, terms, months: months === null ? null : formatCount(months, lang).padStart(2, '0') }),
      ),
    ],
  };
}

function heading(level: 1 | 2, text: string): MinutesBlock {
  return { kind: 'heading', level, text };
}

/** A single round's parts are sections of their own; several rounds are a section each, their parts numbered within. */
function numbered(making: MinutesMaking): readonly MinutesBlock[] {
  const { say, counted: result } = making;
  const rounds = result.rounds;
  const several = rounds.length > 1;
  const sections: MinutesPart[] = [listPart(making), tellersPart(making)];
  rounds.forEach((round, index) => {
    const parts = roundParts(making, index);
    if (!several) sections.push(...parts);
    else
      sections.push({
        title: say.roundHeading(index + 1, round.result.kind),
        blocks: [
          ...(index > 0 ? [roundList(making, index)] : []),
          ...parts.flatMap((part, at) => [heading(2, `${at + 1}. ${part.title}`), ...part.blocks]),
        ],
      });
  });
  if (several) sections.push(totalPart(making));
  const rules = rulesPart(making);
  if (rules) sections.push(rules);
  sections.push(closingPart(making));
  return sections.flatMap((section, at) => [heading(1, `${roman(at + 1)}. ${section.title}`), ...section.blocks]);
}

function roundList(making: MinutesMaking, index: number): MinutesBlock {
  const round = making.counted.rounds[index]!.result;
  return paragraph(
    making.say.roundFor({ seats: counted(making, round.seats), names: counted(making, round.votes.length) }),
  );
}

function receiptCode({ receipt, lang }: MinutesMaking): Pick<MinutesDocument, 'code'> {
  if (!receipt) return {};
  const { address, whole } = paperWording(lang).receipt;
  const say = /^https?:/.test(receipt.content) ? address : whole;
  return { code: { content: receipt.content, caption: say(formatCount(receipt.position, lang)) } };
}

/**
 * The minutes of a count, ready to sign: every figure with its base and provision, the list in ballot order, those elected
 * by votes, what stayed open. Says of rules that nobody compared with their source that they were not.
 */
export function minutesOf(source: MinutesSource): MinutesDocument {
  const making = makingOf(source);
  const { say, lang, form, election, checkpoint } = making;
  const abstract = say.abstractOf(election.title[lang]);
  const provisional = making.counted.result.status === 'doubtful';
  return {
    plenum: 'minutes/1',
    lang,
    form,
    ...minutesHeading(making),
    title: say.title,
    abstract: provisional ? `${abstract} ${say.provisional}` : abstract,
    blocks: [opening(making), ...numbered(making)],
    signatures: minutesSignatures(making),
    ...receiptCode(making),
    footer: {
      record: checkpoint
        ? say.recordAt(String(checkpoint.size), formatHash(checkpoint.root))
        : say.noRecord(election.regulation.id, election.regulation.version),
      page: say.page,
    },
  };
}
