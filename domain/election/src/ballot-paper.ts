import { tidyText } from '@plenum/kernel';
import { type BallotPaperWording, ballotPaperWording, type InvalidNote, invalidNotes } from './ballot-paper-wording.ts';
import { ballotOrder } from './candidate-list.ts';
import type { Candidate, Election } from './election.ts';
import type { MeetingHeading } from './events.ts';
import { formatLongDate, type Language } from './figures.ts';
import type { HeadingLine, MinutesDocument } from './minutes-document.ts';
import { ballotHeading } from './minutes-heading.ts';
import { minutesWording } from './minutes-wording.ts';
import type { BallotForm } from './regulation.ts';
import type { RoundPremise } from './round-premise.ts';

/** One name on a ballot paper. */
export interface BallotPaperRow {
  readonly candidate: string;
  readonly name: string;
  /** What tells people of the same name apart, in brackets after the name; null for all others. */
  readonly note: string | null;
}

/** What is printed on a ballot paper, in one language, before anything has a place. Every text is ready to print. */
export interface BallotPaper {
  readonly lang: Language;
  readonly form: MinutesDocument['form'];
  readonly ballotForm: BallotForm;
  readonly election: string;
  /** From 1. */
  readonly round: number;
  readonly seats: number;
  readonly heading: { readonly left: readonly HeadingLine[]; readonly right: readonly HeadingLine[] };
  /** `PHIẾU BẦU CỬ`. */
  readonly title: string;
  /** `Ban Chấp hành khóa XV`. */
  readonly subject: string;
  /** Which round, where it is not the first. */
  readonly roundName: string | null;
  /** Seats and names. */
  readonly figures: string;
  readonly instruction: string;
  /** What makes it invalid, by the regulation. */
  readonly invalid: string;
  readonly columns: {
    readonly order: string;
    readonly name: string;
    readonly agree: string;
    readonly disagree: string;
    readonly points: string;
  };
  /** In ballot order. */
  readonly rows: readonly BallotPaperRow[];
  /** What is written by hand about the voter: how many votes, and who, where the vote is not secret. */
  readonly toFill: readonly string[];
  /** Where the vote is not secret: who signs, and how. */
  readonly signature: { readonly who: string; readonly how: string } | null;
  readonly page: (page: number, of: number) => string;
  readonly continued: string;
  /** Says where the stamp goes. */
  readonly stamp: string;
}

export interface BallotPaperSource {
  readonly election: Election;
  readonly round: Pick<RoundPremise, 'index' | 'kind' | 'form' | 'seats' | 'candidates'>;
  readonly lang: Language;
  /** Whose meeting it is, where it is known. */
  readonly heading?: MeetingHeading | null | undefined;
}

/**
 * The ballot paper of a round. Names stand in the order in which the round names its candidates; where it leaves them to the list, in
 * the regulation's order (`ballotOrder`).
 */
export function ballotPaperOf({ election, round, lang, heading }: BallotPaperSource): BallotPaper {
  const { switches } = election.regulation;
  const form = switches.minutes.value.form;
  const say = ballotPaperWording(lang);
  const rows = rowsOf(election, round, lang);
  const figures = { form, seats: round.seats, names: rows.length };
  return {
    lang,
    form,
    ballotForm: round.form,
    election: election.id,
    round: round.index + 1,
    seats: round.seats,
    heading: ballotHeading({ form, lang, heading: heading ?? null }),
    title: say.title,
    subject: say.subject(election.title[lang]),
    roundName: round.index === 0 ? null : minutesWording(lang).roundHeading(round.index + 1, round.kind),
    figures: say.figures(figures),
    instruction: say.instruction(round.form, { ...figures, weighted: switches.weighted.value }),
    invalid: invalidText(election, round, rows.length, say),
    columns: say.columns,
    rows,
    toFill: toFillOf(election, round, say),
    signature: switches.secret.value ? null : say.signature(form),
    page: say.page,
    continued: say.continued,
    stamp: say.stamp,
  };
}

function rowsOf(election: Election, round: BallotPaperSource['round'], lang: Language): BallotPaperRow[] {
  const standing = new Map(election.candidates.map((candidate) => [candidate.id, candidate]));
  const given = round.candidates.map((id) => standing.get(id)!);
  const stated = election.rounds[round.index]?.candidates !== undefined;
  const order = stated ? round.candidates : ballotOrder(given);
  return order.map((id) => {
    const candidate = standing.get(id)!;
    return { candidate: id, name: tidyText(candidate.name), note: noteOf(candidate, given, lang) };
  });
}

/** The year of birth where it tells namesakes apart, else the day; nothing where it is not known. */
function noteOf(candidate: Candidate, all: readonly Candidate[], lang: Language): string | null {
  const name = tidyText(candidate.name);
  const others = all.filter((other) => other.id !== candidate.id && tidyText(other.name) === name);
  if (others.length === 0 || candidate.born === undefined) return null;
  const year = candidate.born.slice(0, 4);
  const sameYear = others.some(({ born }) => born?.slice(0, 4) === year);
  return ballotPaperWording(lang).born(sameYear ? formatLongDate(candidate.born, lang) : year);
}

/** What this form and list can get wrong, of what the regulation calls invalid, in the order in which it is tried. */
function invalidText(
  election: Election,
  round: BallotPaperSource['round'],
  names: number,
  say: BallotPaperWording,
): string {
  const { invalid, singleStruck } = election.regulation.switches;
  const possible: Readonly<Record<InvalidNote, boolean>> = {
    'no-stamp': true,
    'write-in': true,
    signed: true,
    marked: true,
    'extra-writing': true,
    numbered: true,
    'single-both': round.form === 'agree-disagree' && names === 1,
    'single-blank': round.form === 'agree-disagree' && names === 1,
    'row-both': round.form === 'agree-disagree' && names > 1,
    'row-blank': round.form === 'agree-disagree' && names > 1,
    'over-vote': round.form === 'strike-out' && names > round.seats,
    'none-kept': round.form === 'strike-out' && !(names === 1 && singleStruck.value === 'vote-against'),
    'over-points': round.form === 'cumulative',
  };
  const reasons = invalidNotes.filter((reason) => invalid.value.includes(reason) && possible[reason]);
  return say.invalid(reasons.map((reason) => say.invalidNote(reason, round.seats)));
}

function toFillOf(election: Election, round: BallotPaperSource['round'], say: BallotPaperWording): readonly string[] {
  const { secret, weighted } = election.regulation.switches;
  return [
    ...(secret.value ? [] : [say.voter(election.regulation.switches.minutes.value.form)]),
    ...(round.form === 'cumulative' ? say.shares(round.seats) : weighted.value ? [say.weight] : []),
  ];
}
