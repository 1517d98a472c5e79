import { tidyText } from '@plenum/kernel';
import { amendRegulation } from '../amend-regulation.ts';
import type { Amendment } from '../amendment.ts';
import type { BothLanguages, Candidate, Election, RoundEntry } from '../election.ts';
import type { Fault, FaultPath, FileFault } from '../fault.ts';
import type { BallotForm, ExclusionReason, Regulation } from '../regulation.ts';
import { type ElectionFile, electionFileSchema } from './election-schema.ts';
import { foundText } from './found-text.ts';
import { limits } from './limits.ts';
import { type Place, type PlainDocument, readPlainDocument } from './plain-document.ts';
import { checkStructure, inFile } from './structure.ts';

export interface ElectionFileOptions {
  /** The file's name, as it is shown in faults. */
  readonly file: string;
  /** A built-in regulation by its id, or one read from a path; its faults, with their places, where it cannot be had. */
  readonly regulation: (idOrPath: string) => Regulation | readonly FileFault[];
}

export interface ReadElection {
  readonly election: Election;
  /** The ballots file of each round, relative to the election file. */
  readonly ballotsFiles: readonly string[];
  readonly locate: (path: FaultPath) => Place;
}

/** A round whose ballots can be judged although the file has faults: what is known without counting the rounds before. */
export interface JudgeableRound {
  readonly index: number;
  readonly ballots: string;
  readonly form: BallotForm;
  readonly candidates: readonly string[];
  readonly collected: number;
}

export interface FaultyElection {
  readonly faults: readonly FileFault[];
  readonly judgeable: readonly JudgeableRound[];
  readonly locate: (path: FaultPath) => Place;
}

/**
 * Reads an election file (JSON or YAML). All its faults at once, each with its place: structure, then what only the whole file shows: the
 * regulation and its amendments, reasons the regulation does not name, candidates twice or unknown, a base below 1, figures that the
 * regulation asks for.
 */
export function readElectionFile(text: string, options: ElectionFileOptions): ReadElection | FaultyElection {
  const { file } = options;
  const document = readPlainDocument(text, file);
  if ('faults' in document) return { faults: document.faults, judgeable: [], locate: () => ({ line: 1, column: 1 }) };
  const structure = checkStructure(electionFileSchema, document, file);
  const faults: FileFault[] = 'faults' in structure ? [...structure.faults] : [];
  const report = (fault: Fault): number => faults.push(inFile(fault, document, file));
  const loose = looseElection('value' in structure ? structure.value : document.value);
  const regulation = amended(loose, document, options, faults);
  if (regulation) checkAgainst(regulation, loose, report);
  checkCandidates(loose, report);
  checkBase(loose, report);
  if (faults.length > 0 || !regulation || 'faults' in structure) {
    return { faults: inOrder(faults, file), judgeable: judgeableRounds(loose, regulation), locate: document.locate };
  }
  return {
    election: electionOf(structure.value, regulation),
    ballotsFiles: structure.value.rounds.map((round) => round.ballots),
    locate: document.locate,
  };
}

/** In the order of the file; past the limit a last one says how many more there are. */
function inOrder(faults: readonly FileFault[], file: string): FileFault[] {
  const sorted = [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const more = sorted.length - limits.faultsListed;
  if (more <= 0) return sorted;
  return [...sorted.slice(0, limits.faultsListed), { code: 'more-faults', at: [], file, values: { count: more } }];
}

/** The parts that the checks across the file read, each only where it has the right type: one fault hides no other. */
interface LooseElection {
  readonly regulation: string | null;
  readonly amend: readonly Amendment[];
  readonly summoned: number | null;
  readonly present: boolean;
  readonly excluded: readonly { readonly reason: string | null; readonly count: number }[];
  readonly seats: number | null;
  /** Ids in the order of the file; null where one is missing. */
  readonly candidates: readonly (string | null)[];
  readonly rounds: readonly LooseRound[];
}

interface LooseRound {
  readonly kind: string | null;
  readonly seats: number | null;
  readonly candidates: readonly string[] | null;
  readonly present: boolean;
  readonly collected: number | null;
  readonly ballots: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

function looseElection(value: unknown): LooseElection {
  const root = fieldsOf(value);
  const meeting = fieldsOf(root.meeting);
  return {
    regulation: textOf(root.regulation),
    amend: listOf(root.amend)
      .map(fieldsOf)
      .map(({ set, to, cite, why }) => ({
        set: textOf(set) ?? '',
        to,
        cite: textOf(cite) ?? '',
        why: textOf(why) ?? '',
      })),
    summoned: countOf(meeting.summoned),
    present: meeting.present !== undefined,
    excluded: listOf(meeting.excluded)
      .map(fieldsOf)
      .map(({ reason, count }) => ({ reason: textOf(reason), count: countOf(count) ?? 0 })),
    seats: countOf(root.seats),
    candidates: listOf(root.candidates).map((candidate) => textOf(fieldsOf(candidate).id)?.normalize('NFC') ?? null),
    rounds: listOf(root.rounds)
      .map(fieldsOf)
      .map((round) => ({
        kind: textOf(round.kind),
        seats: countOf(round.seats),
        candidates: Array.isArray(round.candidates)
          ? round.candidates.map((candidate) => (textOf(candidate) ?? '').normalize('NFC'))
          : null,
        present: round.present !== undefined,
        collected: countOf(round.collected),
        ballots: textOf(round.ballots),
      })),
  };
}

function amended(
  loose: LooseElection,
  document: PlainDocument,
  options: ElectionFileOptions,
  faults: FileFault[],
): Regulation | null {
  if (loose.regulation === null || loose.regulation.trim() === '') return null;
  const found = options.regulation(loose.regulation);
  if (!('switches' in found)) {
    const place = document.locate(['regulation']);
    // What the caller could not place in a file of its own lies where this file names the regulation.
    faults.push(
      ...found.map((fault) =>
        fault.line === undefined && fault.file === options.file ? { ...fault, at: ['regulation'], ...place } : fault,
      ),
    );
    return null;
  }
  // A later amendment may build on an earlier one, so one broken by its structure leaves the rest unjudged.
  if (loose.amend.some((amendment) => amendment.set === '' || amendment.cite === '')) return found;
  const own = amendRegulation(found, loose.amend);
  if (!('switches' in own)) {
    faults.push(...own.map((fault) => inFile({ ...fault, at: ['amend', ...fault.at] }, document, options.file)));
    return found;
  }
  return own;
}

function checkAgainst(regulation: Regulation, loose: LooseElection, report: (fault: Fault) => void): void {
  const { exclusions, quorum, base } = regulation.switches;
  const reasons = exclusions.value.map((rule) => rule.reason as string);
  loose.excluded.forEach(({ reason }, index) => {
    if (reason === null || reasons.includes(reason)) return;
    const values = { regulation: regulation.id, reasons: reasons.join(', ') };
    report({ code: 'unknown-reason', at: ['meeting', 'excluded', index, 'reason'], found: foundText(reason), values });
  });
  if ((quorum.value === null && base.value !== 'present') || loose.present) return;
  const without = loose.rounds.flatMap((round, index) => (round.present ? [] : [index]));
  if (without.length === 0) return;
  const values = { regulation: regulation.id, rounds: without.map((index) => index + 1).join(', ') };
  report({ code: 'missing-present', at: ['meeting', 'present'], values });
}

function checkCandidates(loose: LooseElection, report: (fault: Fault) => void): void {
  reportRepeats(loose.candidates, (index) => ['candidates', index, 'id'], report);
  const known = new Set(loose.candidates);
  loose.rounds.forEach((round, index) => {
    const at = (place: number): FaultPath => ['rounds', index, 'candidates', place];
    reportRepeats(round.candidates ?? [], at, report);
    round.candidates?.forEach((candidate, place) => {
      if (candidate === '' || known.has(candidate)) return;
      report({ code: 'unknown-candidate', at: at(place), found: foundText(candidate), values: { round: index + 1 } });
    });
  });
}

function reportRepeats(
  ids: readonly (string | null)[],
  at: (index: number) => FaultPath,
  report: (fault: Fault) => void,
): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (id === null || id === '') return;
    if (seen.has(id))
      report({ code: 'duplicate-candidate', at: at(index), found: foundText(id), values: { candidate: id } });
    seen.add(id);
  });
}

function checkBase(loose: LooseElection, report: (fault: Fault) => void): void {
  if (loose.summoned === null) return;
  const excluded = loose.excluded.reduce((sum, { count }) => sum + count, 0);
  if (loose.summoned - excluded >= 1) return;
  const values = { summoned: loose.summoned, excluded };
  report({ code: 'base-below-one', at: ['meeting', 'summoned'], found: String(loose.summoned), values });
}

/** Form and candidates of the rounds that say both themselves. */
export function judgeableRounds(loose: LooseElection, regulation: Regulation | null): JudgeableRound[] {
  if (!regulation) return [];
  const { withSurplus, withoutSurplus } = regulation.switches;
  return loose.rounds.flatMap((round, index) => {
    const candidates = round.candidates ?? (index === 0 ? loose.candidates : null);
    const seats = round.seats ?? (index === 0 ? loose.seats : null);
    if (!candidates || candidates.includes(null) || candidates.includes('') || candidates.length > limits.candidates)
      return [];
    if (new Set(candidates).size !== candidates.length || round.ballots === null || round.collected === null) return [];
    if (seats === null && round.kind !== 'tie' && withSurplus.value !== withoutSurplus.value) return [];
    const surplus = round.kind === 'tie' || seats === null || candidates.length > seats;
    const form = surplus ? withSurplus.value : withoutSurplus.value;
    return [{ index, ballots: round.ballots, form, candidates: candidates as string[], collected: round.collected }];
  });
}

/** The rounds of an election without faults that can be judged before the rounds before them are counted. */
export function judgeableOf(election: Election, ballotsFiles: readonly string[]): JudgeableRound[] {
  const { regulation, ...rest } = election;
  const rounds = rest.rounds.map((round, index) => ({ ...round, ballots: ballotsFiles[index] }));
  return judgeableRounds(looseElection({ ...rest, rounds }), regulation);
}

function electionOf(file: ElectionFile, regulation: Regulation): Election {
  return {
    id: file.id,
    title: titleOf(file.title ?? file.id),
    regulation,
    amendments: file.amend,
    office: file.office,
    meeting: {
      kind: file.meeting.kind,
      summoned: file.meeting.summoned,
      ...defined({ present: file.meeting.present }),
      excluded: file.meeting.excluded.map(({ reason, count }) => ({ reason: reason as ExclusionReason, count })),
    },
    seats: file.seats,
    candidates: file.candidates.map(
      ({ id, name, nominated, ...rest }): Candidate => ({
        id: id.normalize('NFC'),
        name: tidyText(name),
        nominated,
        ...defined(rest),
      }),
    ),
    rounds: file.rounds.map(
      ({ ballots: _, candidates, ...round }): RoundEntry => ({
        ...(defined(round) as Omit<RoundEntry, 'candidates'>),
        ...(candidates ? { candidates: candidates.map((id) => id.normalize('NFC')) } : {}),
      }),
    ),
    stopped: file.stopped ?? null,
  };
}

const titleOf = (title: string | BothLanguages): BothLanguages =>
  typeof title === 'string'
    ? { vi: tidyText(title), en: tidyText(title) }
    : { vi: tidyText(title.vi), en: tidyText(title.en) };

type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
const defined = <Value extends object>(value: Value): Defined<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<Value>;
