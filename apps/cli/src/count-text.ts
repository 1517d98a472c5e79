import {
  type CountedElection,
  type CountedRound,
  type Election,
  formatCount,
  formatPercent,
  type Language,
  makingOf,
  roundParts,
} from '@plenum/election';
import { findingText } from './report.ts';
import { blocksText, type Column, type Style, table, wrap } from './terminal.ts';
import { words } from './wording.ts';

/** A count as a person reads it: base and threshold with their articles, papers, votes with each outcome, what comes next. */
export function countText(election: Election, counted: CountedElection, lang: Language, style: Style): string {
  const say = words(lang);
  const making = makingOf({ election, counted, lang });
  const parts = counted.rounds.map((round, index) => {
    const [base, papers, , elected] = roundParts(making, index);
    const open = elected!.blocks
      .filter((block) => block.kind === 'paragraph' || block.kind === 'list')
      .slice(introLength(round));
    return [
      ...(counted.rounds.length > 1 ? [style.bold(making.say.roundHeading(index + 1, round.result.kind))] : []),
      style.bold(base!.title),
      blocksText(base!.blocks, style),
      '',
      style.bold(papers!.title),
      blocksText(papers!.blocks, style),
      '',
      style.bold(making.say.votesHeading),
      votesTable(election, round, lang, style),
      ...(open.length > 0 ? ['', blocksText(open, style)] : []),
    ].join('\n');
  });
  const { result } = counted;
  const count = (figure: number) => formatCount(figure, lang);
  const next = result.rounds.at(-1)?.next ?? null;
  const total = [
    style.bold(say.result),
    wrap(
      `${say.electedOf(count(result.elected.length), count(election.seats))} ${capital(say.status[result.status])}.`,
      style.width,
    ),
    ...(next !== null && result.status !== 'complete'
      ? [wrap(`${say.nextHeading}: ${say.next[next]}.`, style.width)]
      : []),
  ].join('\n');
  const remarks = counted.findings.map((finding) => findingText(finding, lang, style));
  return [
    `${style.bold(election.title[lang])}\n${style.dim(`${election.regulation.title[lang]} (${election.regulation.instrument})`)}`,
    ...parts,
    total,
    ...(remarks.length > 0 ? [`${style.bold(say.remarks)}\n${remarks.join('\n')}`] : []),
  ].join('\n\n');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence before the table of those elected says what the table here already shows. */
const introLength = ({ result }: CountedRound): number => (result.elected.length > 0 ? 1 : 0);

function votesTable(election: Election, round: CountedRound, lang: Language, style: Style): string {
  const say = words(lang);
  const { result } = round;
  const names = new Map(election.candidates.map(({ id, name }) => [id, name]));
  const withShare = result.base.value !== null;
  const columns: Column[] = [
    { header: '', align: 'right' },
    { header: say.name, align: 'left' },
    { header: say.votes, align: 'right' },
    ...(withShare ? [{ header: say.share, align: 'right' } as const] : []),
    { header: say.outcome, align: 'left' },
  ];
  const rows = result.votes.map(({ candidate, votes, percent }, index) => [
    String(index + 1),
    names.get(candidate) ?? candidate,
    formatCount(votes, lang),
    ...(withShare ? [formatPercent(percent, lang)] : []),
    outcomeOf(candidate, votes, round, lang),
  ]);
  return table(columns, rows, style);
}

/** Why a person is in or out, in a few words. */
function outcomeOf(candidate: string, votes: number, { result, steps }: CountedRound, lang: Language): string {
  const say = words(lang);
  if (result.status === 'void' || result.status === 'doubtful') return say.notDecided;
  const older = steps.find(({ code }) => code === 'older');
  if (result.elected.includes(candidate)) return isNamed(older?.values, candidate) ? say.older : say.elected;
  if (result.open?.because === 'tie' && result.open.among.includes(candidate)) return say.tied;
  // Without a threshold nobody has 'enough' votes: others have more.
  if (result.needed === null) return say.fewerVotes;
  return votes < result.needed ? say.below(formatCount(result.needed, lang)) : say.seatsFull;
}

const isNamed = (values: CountedRound['steps'][number]['values'] | undefined, candidate: string): boolean =>
  Object.values(values ?? {}).some((value) => Array.isArray(value) && value.includes(candidate));
