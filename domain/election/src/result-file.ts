import { instrumentName } from '@plenum/kernel';
import type { RoundKind } from './election.ts';
import { formatPercent, type Language } from './figures.ts';
import { type MinutesMaking, type MinutesSource, makingOf } from './minutes-source.ts';
import { minuteInVietNam } from './moment.ts';
import { nouns } from './nouns.ts';
import { paperWording } from './paper-wording.ts';
import type { ElectionResult, RoundResult, RoundStatus } from './result.ts';

/** One person's line of a round, in the order of the paper. */
export interface ResultFileRow {
  readonly order: number;
  readonly id: string;
  readonly name: string;
  readonly votes: number;
  /** Of the base, as a result carries it (`91.95`); null without a base. */
  readonly percent: string | null;
  /** The same as people read it: what screens and minutes print. */
  readonly share: string;
  readonly elected: boolean;
}

export interface ResultFileRound {
  readonly number: number;
  readonly kind: RoundKind;
  readonly name: string;
  readonly status: RoundStatus;
  readonly seats: number;
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly base: number | null;
  readonly needed: number | null;
  /** The second person, where the election asks for one; `duty` in words, `at` RFC 3339. */
  readonly approved: { readonly name: string; readonly duty: string; readonly at: string | null } | null;
  readonly rows: readonly ResultFileRow[];
}

/** A declared result as one value for other people's programs: `result` is what `plenum count --json` gives. */
export interface ResultFile {
  readonly plenum: 'result-file/1';
  readonly lang: Language;
  readonly title: string;
  readonly organisation: string;
  readonly meeting: string;
  /** `YYYY-MM-DD`; null where the meeting's day is not known. */
  readonly date: string | null;
  readonly regulation: { readonly id: string; readonly version: string; readonly instrument: string };
  readonly rounds: readonly ResultFileRound[];
  readonly result: ElectionResult;
  readonly checkpoint: { readonly size: number; readonly root: string } | null;
}

/** The declared result, with names beside ids and every share as it is printed elsewhere. */
export function resultFile(source: MinutesSource): ResultFile {
  const making = makingOf(source);
  const { election, counted, lang, heading, say } = making;
  const { id, version, instrument } = election.regulation;
  return {
    plenum: 'result-file/1',
    lang,
    title: election.title[lang],
    organisation: heading?.organisation ?? '',
    meeting: heading?.name ?? '',
    date: heading?.date ?? null,
    regulation: { id, version, instrument },
    rounds: counted.rounds.map(({ result }, index) => ({
      number: index + 1,
      name: say.roundHeading(index + 1, result.kind),
      ...roundOf(result, making.nameOf, lang),
      approved: approvalOf(making, index),
    })),
    result: counted.result,
    checkpoint: source.checkpoint ?? null,
  };
}

function approvalOf({ remarks, lang }: MinutesMaking, index: number): ResultFileRound['approved'] {
  const approved = remarks?.[index]?.approved;
  return approved && approved !== 'waits' ? { ...approved, duty: nouns(lang).duty[approved.duty] } : null;
}

function roundOf(
  result: RoundResult,
  nameOf: (candidate: string) => string,
  lang: Language,
): Omit<ResultFileRound, 'number' | 'name' | 'approved'> {
  const { issued, collected, valid, invalid } = result.ballots;
  return {
    kind: result.kind,
    status: result.status,
    seats: result.seats,
    issued,
    collected,
    valid,
    invalid,
    base: result.base.value,
    needed: result.needed,
    rows: result.votes.map(({ candidate, votes, percent }, at) => ({
      order: at + 1,
      id: candidate,
      name: nameOf(candidate),
      votes,
      percent,
      share: formatPercent(percent, lang),
      elected: result.elected.includes(candidate),
    })),
  };
}

/** A cell of a sheet: `percent` is in hundredths of the whole (`91.95`) and stays exact until a writer shows it. */
export type SheetCell = string | number | null | { readonly percent: string };

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** All rounds in one sheet, a line for each person in each round, so that a program or a person can filter it. */
export function resultSheet(file: ResultFile): Sheet {
  const say = paperWording(file.lang).result;
  return {
    name: say.sheet,
    header: say.columns,
    rows: file.rounds.flatMap((round) =>
      round.rows.map((row) => [
        round.number,
        round.name,
        row.order,
        row.id,
        row.name,
        row.votes,
        row.percent === null ? null : { percent: row.percent },
        row.elected ? say.elected : '',
        round.seats,
        round.base,
        round.needed,
        round.issued,
        round.collected,
        round.valid,
        round.invalid,
        round.approved?.name ?? null,
        round.approved?.at ? minuteInVietNam(round.approved.at) : null,
      ]),
    ),
  };
}

const approvalText = ({ name, duty, at }: NonNullable<ResultFileRound['approved']>): string =>
  `${name} (${duty})${at === null ? '' : `, ${minuteInVietNam(at)}`}`;

/** What the result stands on, as names and values: the first sheet of a workbook. */
export function resultSummarySheet(file: ResultFile): Sheet {
  const say = paperWording(file.lang).result;
  const { elected, unfilled } = file.result;
  const facts: readonly (readonly [string, SheetCell])[] = [
    [say.fact.title, file.title],
    [say.fact.organisation, file.organisation],
    [say.fact.meeting, file.meeting],
    [say.fact.date, file.date],
    [
      say.fact.regulation,
      `${instrumentName(file.regulation.instrument, file.lang)} (${file.regulation.id}, ${file.regulation.version})`,
    ],
    [say.fact.elected, elected.length],
    [say.fact.unfilled, unfilled],
    ...file.rounds.flatMap(({ name, approved }): readonly (readonly [string, SheetCell])[] =>
      approved ? [[say.fact.approved(name), approvalText(approved)]] : [],
    ),
    [say.fact.record, file.checkpoint ? `${file.checkpoint.size} · ${file.checkpoint.root}` : null],
  ];
  return { name: say.summary, header: [say.fact.name, say.fact.value], rows: facts };
}
