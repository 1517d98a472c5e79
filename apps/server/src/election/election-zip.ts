import {
  asBallot,
  declaredRounds,
  electionOf,
  finalReading,
  isRead,
  type RoundState,
  roundUnderWay,
} from '@plenum/election';
import { writeBallots, writeElectionFile } from '@plenum/election/files';
import { ZipFile } from 'yazl';
import { Problem } from '../http/problem.ts';
import type { LoadedElection } from './election-acts.ts';

/**
 * The election as files that `plenum count` takes: election.yaml, and round-N.csv with the agreed ballots of each round.
 * @throws Problem 409 while a round is open, and before the first was declared
 */
export async function electionZip(loaded: LoadedElection): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new Date(`${loaded.state.meeting.date}T12:00:00Z`);
  for (const [name, bytes] of electionZipFiles(loaded)) zip.addBuffer(bytes, name, { mtime });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The same files by name.
 * @throws Problem 409 while a round is open, and before the first was declared
 */
export function electionZipFiles({ state, regulation }: LoadedElection): readonly (readonly [string, Buffer])[] {
  const declared = declaredRounds(state);
  if (declared.length === 0 || roundUnderWay(state)) throw new Problem(409, 'rounds-open');
  const { election } = electionOf(state, regulation, declared);
  const names = declared.map((round) => `round-${round.number}.csv`);
  return [
    ['election.yaml', Buffer.from(writeElectionFile(election, names))],
    ...declared.map((round, index): [string, Buffer] => {
      const csv = writeBallots(round.opened?.candidates ?? [], ballotsOf(round, isRead(round, regulation)));
      return [names[index] ?? '', Buffer.from(csv)];
    }),
  ];
}

/** A round void by its paper counts may have no ballots keyed: then one row stands for all of them, unread. */
function ballotsOf(round: RoundState, read: boolean) {
  const size = round.opened?.candidates.length ?? 0;
  const collected = round.papers?.collected ?? 0;
  if (read)
    return Array.from({ length: collected }, (_, index) => {
      const keyed = finalReading(round, index + 1);
      if (!keyed) throw new Error(`Ballot ${index + 1} of a declared round was never settled`);
      return asBallot(keyed, size);
    });
  if (collected === 0) return [];
  const marks = Array.from({ length: size }, () => (round.opened?.form === 'cumulative' ? '' : '?') as '' | '?');
  return [{ id: 'unread', marks, flags: [], weight: 1, times: collected }];
}
