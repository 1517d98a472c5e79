import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import {
  mappingCollector,
  type PlaceTree,
  type TreeProblem,
  type TreeReading,
  valueBudget,
  withinLimits,
} from './place-tree.ts';

/** Reads strict JSON (no comments, no trailing commas) with the offset of each value. */
export function readJsonTree(text: string): TreeReading {
  return withinLimits(() => {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, {
      disallowComments: true,
      allowTrailingComma: false,
      allowEmptyContent: false,
    });
    const problems: TreeProblem[] = errors.map((error) => ({
      code: 'syntax',
      offset: error.offset,
      values: { detail: printParseErrorCode(error.error), language: 'JSON' },
    }));
    if (!root || problems.length > 0) return { tree: null, problems };
    const spend = valueBudget();
    const tree = convert(root, 0, problems, spend);
    return { tree, problems };
  });
}

type Spend = ReturnType<typeof valueBudget>;

function convert(node: Node, depth: number, problems: TreeProblem[], spend: Spend): PlaceTree {
  spend(node.offset, depth);
  if (node.type === 'object') {
    const mapping = mappingCollector(problems);
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key && value) mapping.add(String(key.value), key.offset, convert(value, depth + 1, problems, spend));
    }
    return { value: mapping.value, offset: node.offset, below: mapping.below };
  }
  if (node.type === 'array') {
    const items = (node.children ?? []).map((child) => convert(child, depth + 1, problems, spend));
    return { value: items.map((item) => item.value), offset: node.offset, below: new Map(items.entries()) };
  }
  return { value: node.value, offset: node.offset };
}
