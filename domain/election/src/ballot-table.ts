import type { Ballot, BallotTable } from './ballot.ts';
import { type BallotForm, ballotFlags } from './regulation.ts';

/** Bits of a ballot's flags, bit i for `ballotFlags[i]`. */
export const flagBits = (flags: readonly string[]): number =>
  ballotFlags.reduce((bits, flag, index) => (flags.includes(flag) ? bits | (1 << index) : bits), 0);

/**
 * Packs ballots for counting. `ballots[i].marks` stand in the order of `candidates`; a mark that the form does not know is our
 * bug (the border has parsed it) and throws.
 */
export function ballotTable(form: BallotForm, candidates: readonly string[], ballots: readonly Ballot[]): BallotTable {
  const [size, width] = [ballots.length, candidates.length];
  const words = Math.max(1, Math.ceil(width / 32));
  const first = new Uint32Array(form === 'cumulative' ? 0 : size * words);
  const second = form === 'agree-disagree' ? new Uint32Array(size * words) : null;
  const doubtful = form === 'cumulative' ? null : new Uint32Array(size * words);
  const points = form === 'cumulative' ? new Float64Array(size * width) : null;
  ballots.forEach((ballot, row) => {
    if (ballot.marks.length !== width)
      throw new Error(`Ballot ${ballot.id} has ${ballot.marks.length} marks of ${width}`);
    ballot.marks.forEach((mark, position) => {
      if (points) {
        if (mark !== '' && !(typeof mark === 'number' && Number.isSafeInteger(mark) && mark >= 0))
          throw new Error(`Mark ${mark} on a cumulative ballot`);
        points[row * width + position] = mark === '' ? 0 : mark;
        return;
      }
      const [word, bit] = [row * words + (position >>> 5), 1 << (position & 31)];
      if (mark === '') return;
      if (mark === '?') doubtful![word]! |= bit;
      else if (form === 'strike-out' && mark === 'x') first[word]! |= bit;
      else if (form === 'agree-disagree' && (mark === 'a' || mark === 'd' || mark === 'ad')) {
        if (mark !== 'd') first[word]! |= bit;
        if (mark !== 'a') second![word]! |= bit;
      } else throw new Error(`Mark ${mark} on a ${form} ballot`);
    });
  });
  const needed = <T>(some: boolean, make: () => T): T | null => (some ? make() : null);
  return {
    form,
    candidates,
    size,
    words,
    first,
    second,
    doubtful: doubtful?.some((word) => word !== 0) ? doubtful : null,
    points,
    flags: needed(
      ballots.some((ballot) => ballot.flags.length > 0),
      () => Uint8Array.from(ballots, (ballot) => flagBits(ballot.flags)),
    ),
    weights: needed(
      ballots.some((ballot) => ballot.weight !== 1),
      () => Float64Array.from(ballots, (ballot) => ballot.weight),
    ),
    times: needed(
      ballots.some((ballot) => ballot.times !== 1),
      () => Float64Array.from(ballots, (ballot) => ballot.times),
    ),
    idOf: (row) => ballots[row]!.id,
  };
}

/** The ballots of a table as they were read: what printing and the plain tally work on. */
export function ballotsOf(table: BallotTable): readonly Ballot[] {
  const width = table.candidates.length;
  return Array.from({ length: table.size }, (_, row): Ballot => {
    const bitAt = (plane: Uint32Array | null, position: number): boolean =>
      plane !== null && ((plane[row * table.words + (position >>> 5)]! >>> (position & 31)) & 1) === 1;
    const marks = table.candidates.map((_candidate, position) => {
      if (table.points) return table.points[row * width + position]!;
      if (bitAt(table.doubtful, position)) return '?';
      const [one, two] = [bitAt(table.first, position), bitAt(table.second, position)];
      if (table.form === 'strike-out') return one ? 'x' : '';
      return one ? (two ? 'ad' : 'a') : two ? 'd' : '';
    });
    return {
      id: table.idOf(row),
      marks,
      flags: ballotFlags.filter((_flag, index) => (((table.flags?.[row] ?? 0) >>> index) & 1) === 1),
      weight: table.weights?.[row] ?? 1,
      times: table.times?.[row] ?? 1,
    };
  });
}
