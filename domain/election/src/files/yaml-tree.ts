import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseAllDocuments } from 'yaml';
import { limits } from './limits.ts';
import {
  mappingCollector,
  type PlaceTree,
  TooLarge,
  type TreeProblem,
  type TreeReading,
  valueBudget,
  withinLimits,
} from './place-tree.ts';

/** Reads one YAML 1.2 document (core schema) with the offset of each value; aliases are followed within the limits. */
export function readYamlTree(text: string): TreeReading {
  return withinLimits(() => {
    // Duplicate keys are found below: the parser's own check is quadratic in the keys of a mapping.
    const documents = parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: new LineCounter(),
    });
    const [document, second] = 'empty' in documents ? [] : documents;
    const problems = [...(document?.errors ?? []), ...(document?.warnings ?? [])].map((error) =>
      syntax(error.pos[0], error.message.split('\n')[0] ?? error.code),
    );
    if (second) problems.push(syntax(second.range[0], 'more than one document'));
    if (problems.length > 0) return { tree: null, problems };
    if (!document?.contents) return { tree: { value: null, offset: 0 }, problems };
    const reading: Reading = { document, problems, spend: valueBudget(), aliases: 0 };
    return { tree: convert(document.contents as ParsedNode, 0, reading), problems };
  });
}

interface Reading {
  readonly document: Document.Parsed;
  readonly problems: TreeProblem[];
  readonly spend: ReturnType<typeof valueBudget>;
  aliases: number;
}

const syntax = (offset: number, detail: string): TreeProblem => ({
  code: 'syntax',
  offset,
  values: { detail, language: 'YAML' },
});

function convert(node: ParsedNode | null, depth: number, reading: Reading): PlaceTree {
  if (!node) return { value: null, offset: 0 };
  const offset = node.range[0];
  reading.spend(offset, depth);
  if (isAlias(node)) {
    reading.aliases += 1;
    if (reading.aliases > limits.aliases) throw new TooLarge(offset, 'aliases');
    const target = node.resolve(reading.document);
    if (!target) {
      reading.problems.push(syntax(offset, `unresolved alias ${node.source}`));
      return { value: null, offset };
    }
    return { ...convert(target as ParsedNode, depth + 1, reading), offset };
  }
  if (isMap(node)) {
    const mapping = mappingCollector(reading.problems);
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        const place = (key as ParsedNode | null)?.range?.[0] ?? offset;
        reading.problems.push(syntax(place, 'a key must be a plain text'));
        continue;
      }
      const keyOffset = key.range?.[0] ?? offset;
      const member = value ? convert(value as ParsedNode, depth + 1, reading) : { value: null, offset: keyOffset };
      mapping.add(String(key.value), keyOffset, member);
    }
    return { value: mapping.value, offset, below: mapping.below };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as ParsedNode, depth + 1, reading));
    return { value: items.map((item) => item.value), offset, below: new Map(items.entries()) };
  }
  const scalar: unknown = isScalar(node) ? node.value : null;
  // Of the core schema's values only `!!binary` is an object; nothing in a file of an election is.
  if (typeof scalar === 'object' && scalar !== null) {
    reading.problems.push(syntax(offset, `a value of the kind ${node.tag ?? '!!binary'}`));
    return { value: null, offset };
  }
  // Past 2^53 the parser may give a bigint; a figure of that size is past every limit, so its text is kept and refused.
  return { value: typeof scalar === 'bigint' ? scalar.toString() : scalar, offset };
}
