import { stringify } from 'yaml';
import type { Ballot } from '../ballot.ts';
import type { Election } from '../election.ts';
import { reservedColumns } from './ballots-columns.ts';

/**
 * An election as the file that reads back equal: the regulation by its id (or `regulation`, where it came from a file) with the
 * amendments beside it. `ballotsFiles[i]` names the ballots of round i.
 */
export function writeElectionFile(election: Election, ballotsFiles: readonly string[], regulation?: string): string {
  const { title, meeting } = election;
  const file = {
    plenum: 'election/1',
    id: election.id,
    title: title.vi === title.en ? title.vi : title,
    regulation: regulation ?? election.regulation.id,
    ...(election.amendments.length > 0 ? { amend: election.amendments } : {}),
    office: election.office,
    meeting,
    seats: election.seats,
    candidates: election.candidates.map(({ id, name, ...rest }) => ({ id, name, ...rest })),
    rounds: election.rounds.map((round, index) => ({
      ...round,
      ballots: ballotsFiles[index] ?? `round-${index + 1}.csv`,
    })),
    ...(election.stopped ? { stopped: election.stopped } : {}),
  };
  return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Ballots as CSV: `flags`, `weight` and `times` only where one needs them. */
export function writeBallots(candidates: readonly string[], ballots: readonly Ballot[]): string {
  const [ballotColumn, flags, weight, times] = reservedColumns;
  const extra = [
    ...(ballots.some((ballot) => ballot.flags.length > 0)
      ? [{ name: flags, cell: (ballot: Ballot) => ballot.flags.join(' ') }]
      : []),
    ...(ballots.some((ballot) => ballot.weight !== 1)
      ? [{ name: weight, cell: (ballot: Ballot) => String(ballot.weight) }]
      : []),
    ...(ballots.some((ballot) => ballot.times !== 1)
      ? [{ name: times, cell: (ballot: Ballot) => String(ballot.times) }]
      : []),
  ];
  const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\n`;
  const rows = ballots.map((ballot) =>
    line([
      ballot.id,
      ...ballot.marks.map((mark) => (mark === 0 ? '' : String(mark))),
      ...extra.map(({ cell }) => cell(ballot)),
    ]),
  );
  return [line([ballotColumn, ...candidates, ...extra.map(({ name }) => name)]), ...rows].join('');
}

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
