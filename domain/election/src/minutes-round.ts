import { type Citation, percentOf } from '@plenum/kernel';
import { type BallotStock, seriesText, stockDifference } from './ballot-stock.ts';
import { formatCount, formatDate, formatPercent } from './figures.ts';
import { approvalPart, countNotes } from './minutes-count-notes.ts';
import type { MinutesBlock, Run, TableColumn } from './minutes-document.ts';
import { openSeatsBlocks } from './minutes-open-seats.ts';
import { citeSwitch, counted, list, type MinutesPart, paragraph, sentences } from './minutes-part.ts';
import type { MinutesMaking } from './minutes-source.ts';
import { isUnread, presentAt, voteCells, voteColumns } from './minutes-votes.ts';
import { citeFor } from './regulation.ts';
import type { RoundResult } from './result.ts';

function shareText(share: string, making: MinutesMaking): string {
  const [part, whole] = share.split('/');
  return whole === '100' ? `${formatCount(Number(part), making.lang)}%` : share;
}

/** Whether summoned and present are votes or shares, which are not to be set beside papers. */
const countsVotes = ({ election }: MinutesMaking): boolean =>
  election.regulation.switches.weighted.value || election.meeting.kind === 'shareholders-meeting';

/** Summoned, present, excluded with their provisions, base and what is needed. */
function basePart(making: MinutesMaking, round: RoundResult, index: number): MinutesPart {
  const { election, say, terms, form, lang } = making;
  const announced = making.remarks?.[index]?.announced;
  const summoned = announced?.summoned ?? election.meeting.summoned;
  const present = presentAt(making, index);
  const excluded = (announced?.excluded ?? election.meeting.excluded).filter(({ count }) => count > 0);
  const { quorum, turnout } = election.regulation.switches;
  const text = (count: number): string => formatCount(count, lang);
  const share = (part: number): string => formatPercent(percentOf(part, summoned), lang);
  const attendance = [
    say.summoned({ terms, form, count: text(summoned), weighted: election.regulation.switches.weighted.value }),
  ];
  if (present !== null)
    attendance.push(
      say.present({ present: text(present), absent: text(Math.max(summoned - present, 0)), share: share(present) }),
    );
  if (turnout.value !== null)
    attendance.push(say.turnout({ collected: text(round.ballots.collected), share: share(round.ballots.collected) }));
  if (quorum.value !== null && present !== null && round.ballots.void !== 'no-quorum')
    attendance.push(
      say.quorum({
        share: shareText(quorum.value.share, making),
        strict: quorum.value.strict ?? false,
        cite: citeSwitch(making, 'quorum'),
      }),
    );
  const blocks: MinutesBlock[] = [sentences(...attendance)];
  if (round.base.of === 'summoned-less-excluded' && excluded.length > 0) {
    const total = excluded.reduce((sum, { count }) => sum + count, 0);
    blocks.push(sentences(say.excludedTotal(text(total))));
    blocks.push(
      list(
        excluded.map(
          ({ reason, count }) =>
            `${say.exclusion[reason]}: ${text(count)} (${say.citation(citeExclusion(making, reason))})`,
        ),
      ),
    );
  }
  blocks.push(...thresholdBlocks(making, round, summoned, excluded));
  return { title: say.baseHeading, blocks };
}

function citeExclusion(making: MinutesMaking, reason: string): Citation {
  const { regulation, meeting } = making.election;
  const rule = regulation.switches.exclusions.value.find((exclusion) => exclusion.reason === reason);
  return citeFor(rule ?? regulation.switches.exclusions, meeting.kind);
}

function thresholdBlocks(
  making: MinutesMaking,
  round: RoundResult,
  summoned: number,
  excluded: readonly { readonly count: number }[],
): MinutesBlock[] {
  const { say, terms, lang, election } = making;
  const { threshold, weighted } = election.regulation.switches;
  const text = (count: number): string => formatCount(count, lang);
  const rules: Run[] = [];
  if (round.form === 'cumulative')
    rules.push({ text: say.cumulativeRule({ seats: text(round.seats), cite: citeSwitch(making, 'withSurplus') }) });
  else if (weighted.value) rules.push({ text: say.weightedRule(citeSwitch(making, 'weighted')) });
  if (round.base.of !== 'none' && round.base.value !== null) {
    const off = excluded.map(({ count }) => ` - ${text(count)}`).join('');
    const sum = round.base.of === 'summoned-less-excluded' && off ? `${text(summoned)}${off} = ` : '';
    rules.push({
      text: say.baseIs({
        of: say.baseOf[round.base.of](terms, weighted.value),
        sum: `${sum}${text(round.base.value)}`,
        cite: citeSwitch(making, 'base'),
      }),
    });
  }
  if (round.kind === 'tie') rules.push({ text: say.tieRule(citeSwitch(making, 'tie')), bold: true });
  else if (round.needed !== null) {
    const rule = threshold.value;
    const share = typeof rule === 'object' ? rule : null;
    rules.push({
      text: say.needed({
        rule: share ? 'share' : 'half',
        share: share ? shareText(share.share, making) : '',
        strict: share?.strict ?? false,
        votes: text(round.needed),
        cite: citeSwitch(making, 'threshold'),
      }),
      bold: true,
    });
  } else if (threshold.value === 'plurality')
    rules.push({ text: say.noThreshold(citeSwitch(making, 'threshold')), bold: true });
  return [paragraph(...rules.map((run, at) => (at === 0 ? run : { ...run, text: ` ${run.text}` })))];
}

/** The control figures, invalid ballots by reason, what was not returned, what was adjudicated. */
function papersPart(making: MinutesMaking, round: RoundResult, index: number): MinutesPart {
  const { say, lang, terms } = making;
  const remarks = making.remarks?.[index];
  const { issued, collected, valid, invalid, invalidBy, doubtful } = round.ballots;
  const present = presentAt(making, index);
  const figures: [keyof typeof say.papers, number][] = [
    ...(present !== null && !countsVotes(making) ? [['present', present] as [keyof typeof say.papers, number]] : []),
    ['issued', issued],
    ['collected', collected],
    ...(isUnread(round)
      ? []
      : ([
          ['valid', valid],
          ['invalid', invalid],
        ] as [keyof typeof say.papers, number][])),
  ];
  if (doubtful?.length && !isUnread(round)) figures.push(['doubtful', doubtful.length]);
  const blocks: MinutesBlock[] = [
    {
      kind: 'table',
      columns: figures.map(([name]) => ({ header: say.papers[name], align: 'center', widthMm: null })),
      rows: [figures.map(([, count]) => formatCount(count, lang))],
    },
  ];
  const reasons = Object.entries(invalidBy) as [keyof typeof say.invalid, number][];
  const notes = [
    isUnread(round)
      ? say.notRead
      : invalid > 0
        ? say.invalidBy(
            reasons.map(([reason, count]) => `${say.invalid[reason]}: ${formatCount(count, lang)}`),
            citeSwitch(making, 'invalid'),
          )
        : say.noneInvalid,
  ];
  const note = remarks?.papersNote?.trim().replace(/\.$/, '') ?? '';
  if (issued > collected)
    notes.push(say.notReturned({ count: formatCount(issued - collected, lang), note: note || say.blank }));
  else if (note) notes.push(say.papersNote(note));
  if (remarks?.stock) notes.unshift(...stockSentences(making, remarks.stock));
  blocks.push(sentences(...notes));
  const decided = remarks?.adjudicated ?? [];
  if (decided.length > 0) {
    blocks.push(sentences(say.adjudicated({ count: formatCount(decided.length, lang), terms })));
    blocks.push(list(decided.map(({ ballot, reason }) => say.adjudicatedBallot(ballot, reason))));
  }
  return { title: say.papersHeading, blocks: [...blocks, ...countNotes(making, index)] };
}

/** The account of the papers printed, and why it does not add up where it does not. */
function stockSentences({ say, lang }: MinutesMaking, stock: BallotStock): readonly string[] {
  const text = (figure: number | null): string => (figure === null ? say.blank : formatCount(figure, lang));
  const difference = stockDifference(stock) ?? 0;
  return [
    say.stock({
      printed: text(stock.printed),
      series: seriesText(stock.series),
      issued: text(stock.issued),
      spoiled: text(stock.spoiled),
      unused: text(stock.unused),
    }),
    ...(difference === 0
      ? []
      : [
          say.stockDiffers({
            missing: difference > 0,
            count: formatCount(Math.abs(difference), lang),
            note: stock.explained?.replace(/\.$/, '') ?? say.blank,
          }),
        ]),
  ];
}

const order: TableColumn = { header: '', align: 'center', widthMm: 12 };

/** Votes and share of the base for each person, in the order of the paper; with birth dates where the whole list has them. */
function votesPart(making: MinutesMaking, round: RoundResult, index: number): MinutesPart {
  const { say, lang, election } = making;
  if (isUnread(round)) return { title: say.votesHeading, blocks: [sentences(say.noVotes)] };
  const people = new Map(election.candidates.map((candidate) => [candidate.id, candidate]));
  const listed = round.votes.map(({ candidate }) => people.get(candidate));
  const born = index === 0 && listed.every((candidate) => candidate?.born);
  const sources = new Set(listed.map((candidate) => candidate?.nominated));
  const nominated = index === 0 && sources.size > 1;
  const columns: TableColumn[] = [
    { ...order, header: say.columns.order },
    { header: say.columns.name, align: 'left', widthMm: null },
    ...(born ? [{ header: say.columns.born, align: 'center', widthMm: 27 } as const] : []),
    ...(nominated ? [{ header: say.columns.nominated, align: 'center', widthMm: 27 } as const] : []),
    ...voteColumns(making, round, index),
  ];
  const rows = round.votes.map((votes, at) => {
    const candidate = people.get(votes.candidate);
    return [
      formatCount(at + 1, lang),
      making.nameOf(votes.candidate),
      ...(born ? [formatDate(candidate?.born ?? '')] : []),
      ...(nominated && candidate ? [say.nominatedCell[candidate.nominated]] : []),
      ...voteCells(making, round, index, votes),
    ];
  });
  const blocks: MinutesBlock[] = [];
  if (round.base.value !== null && round.base.of !== 'none') {
    const of = say.baseOf[round.base.of](making.terms, election.regulation.switches.weighted.value);
    blocks.push(sentences(say.percentOf({ of, base: formatCount(round.base.value, lang) })));
  }
  return { title: say.votesHeading, blocks: [...blocks, { kind: 'table', columns, rows }] };
}

/** Who is elected, by votes; then what is open and what became of it. */
function electedPart(making: MinutesMaking, index: number): MinutesPart {
  const { say, lang } = making;
  const round = making.counted.rounds[index]!.result;
  const blocks: MinutesBlock[] = [];
  if (round.elected.length > 0) {
    const byId = new Map(round.votes.map((votes) => [votes.candidate, votes]));
    blocks.push(sentences(say.elected(counted(making, round.elected.length))));
    blocks.push({
      kind: 'table',
      columns: [
        { ...order, header: say.columns.order },
        { header: say.columns.name, align: 'left', widthMm: null },
        ...voteColumns(making, round, index),
      ],
      rows: round.elected.map((id, at) => [
        formatCount(at + 1, lang),
        making.nameOf(id),
        ...voteCells(making, round, index, byId.get(id) ?? { candidate: id, votes: 0, percent: null }),
      ]),
    });
  } else if (round.status !== 'void' && round.status !== 'doubtful') blocks.push(sentences(say.noneElected));
  return { title: say.electedHeading, blocks: [...blocks, ...openSeatsBlocks(making, index)] };
}

/** The four parts of a round, in the order in which they are read out; a fifth where a second person approves. */
export function roundParts(making: MinutesMaking, index: number): readonly MinutesPart[] {
  const round = making.counted.rounds[index]!.result;
  const approval = approvalPart(making, index);
  return [
    basePart(making, round, index),
    papersPart(making, round, index),
    votesPart(making, round, index),
    electedPart(making, index),
    ...(approval ? [approval] : []),
  ];
}
