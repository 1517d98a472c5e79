import type { FaultPath, FileFault } from '../fault.ts';
import { readJsonTree } from './json-tree.ts';
import { limits } from './limits.ts';
import { linesOf } from './lines.ts';
import type { PlaceTree, TreeProblem } from './place-tree.ts';
import { readYamlTree } from './yaml-tree.ts';

/** Line and column, counted from 1; columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A JSON or YAML file as plain values, each with its place. */
export interface PlainDocument {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest value above it that the file holds. */
  readonly locate: (path: FaultPath) => Place;
  /** The place of the key itself: where a field that should not be there begins. */
  readonly locateKey: (path: FaultPath) => Place;
}

/**
 * Reads JSON (by its name, or an unnamed text that starts like it) or YAML 1.2 core. Broken syntax, a key twice in one mapping, values
 * nested or aliased past the limits: faults, all that the parser sees.
 */
export function readPlainDocument(text: string, file: string): PlainDocument | { faults: FileFault[] } {
  if (text.length > limits.electionFileBytes)
    return { faults: [{ code: 'too-large', at: [], file, values: { limit: limits.electionFileBytes, of: 'bytes' } }] };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const places = linesOf(source);
  const { tree, problems } = isJson(source, file) ? readJsonTree(source) : readYamlTree(source);
  if (problems.length > 0 || !tree) return { faults: problems.map((problem) => faultOf(problem, file, places.at)) };
  const find = (path: FaultPath, ofKey: boolean): Place => {
    let [node, offset]: [PlaceTree, number] = [tree, tree.offset];
    for (const step of path) {
      const below = node.below?.get(step);
      if (!below) break;
      [node, offset] = [below, ofKey ? (below.keyOffset ?? below.offset) : below.offset];
    }
    return places.at(offset);
  };
  return { value: tree.value, locate: (path) => find(path, false), locateKey: (path) => find(path, true) };
}

const isJson = (text: string, file: string): boolean =>
  /\.json$/i.test(file) || (!/\.ya?ml$/i.test(file) && /^\s*(\{\s*["}]|\[\s*[{["\]])/.test(text));

const faultOf = (problem: TreeProblem, file: string, at: (offset: number) => Place): FileFault => ({
  code: problem.code,
  at: [],
  file,
  ...at(problem.offset),
  ...(problem.found === undefined ? {} : { found: problem.found }),
  values: problem.values,
});
