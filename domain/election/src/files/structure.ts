import * as z from 'zod';
import type { Fault, FaultCode, FaultPath, FileFault } from '../fault.ts';
import { foundText } from './found-text.ts';
import { limits } from './limits.ts';
import type { PlainDocument } from './plain-document.ts';

/** Checks a document against a strict schema: its value, or a fault for each thing that does not fit. */
export function checkStructure<Value>(
  schema: z.ZodType<Value>,
  document: PlainDocument,
  file: string,
): { readonly value: Value } | { readonly faults: FileFault[] } {
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data };
  return {
    faults: structureFaults(schema, document.value, parsed.error.issues).map((fault) => inFile(fault, document, file)),
  };
}

/** A fault with its place in the document it speaks of. */
export function inFile(fault: Fault, document: PlainDocument, file: string): FileFault {
  const ofKey = fault.code === 'unknown-field' || fault.code === 'duplicate-field';
  return { ...fault, file, ...(ofKey ? document.locateKey(fault.at) : document.locate(fault.at)) };
}

/** The faults behind a schema's issues. A schema's own check names its code in `params.fault`. */
export function structureFaults(schema: z.ZodType, value: unknown, issues: readonly z.core.$ZodIssue[]): Fault[] {
  const faults = issues.flatMap((issue) => faultsOf(schema, value, issue, issue.path as FaultPath));
  // A figure past every limit fails two checks of the schema, and is one fault.
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = JSON.stringify([fault.code, fault.at]);
    return !seen.has(key) && seen.add(key);
  });
}

function faultsOf(schema: z.ZodType, root: unknown, issue: z.core.$ZodIssue, at: FaultPath): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, at).join(', ');
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      at: [...at, key],
      found: foundText(key),
      values: { fields },
    }));
  }
  const input = valueAt(root, at);
  const field = String(at.at(-1) ?? '');
  if (input === undefined) return [{ code: 'missing-field', at, values: { field } }];
  const found = foundText(input);
  const fault = (code: FaultCode, values: Fault['values']): Fault[] => [
    { code, at, found, values: { field, ...values } },
  ];
  switch (issue.code) {
    case 'invalid_type':
      if (typeof input === 'number' && /^(int|number)$/.test(issue.expected))
        return fault('not-a-count', countRange(schema, at));
      return fault('wrong-type', { type: issue.expected === 'int' ? 'number' : issue.expected });
    case 'invalid_value':
      return fault('wrong-value', { values: issue.values.map(String).join(', ') });
    case 'too_small':
    case 'too_big':
      if (typeof input === 'number') return fault('not-a-count', countRange(schema, at));
      if (issue.code === 'too_big') return fault('too-large', { of: issue.origin, limit: Number(issue.maximum) });
      return fault('wrong-value', { format: 'not-empty' });
    case 'custom': {
      const { fault: code, ...values } = (issue.params ?? {}) as Record<string, string>;
      return fault((code as FaultCode | undefined) ?? 'wrong-value', values);
    }
    case 'invalid_union': {
      const closest = closestBranch(issue.errors);
      if (!closest) return fault('wrong-type', { type: 'text-or-both' });
      return closest.flatMap((below) => faultsOf(schema, root, below, [...at, ...(below.path as FaultPath)]));
    }
    default:
      return fault('wrong-value', { format: issue.code });
  }
}

/** Of the alternatives of a union, the one whose outer shape fits: its issues lie deeper than the value itself, or in its choice. */
function closestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const atRoot = (issues: readonly z.core.$ZodIssue[], codes: readonly string[]) =>
    issues.some((issue) => issue.path.length === 0 && codes.includes(issue.code));
  return (
    branches.find((issues) => !atRoot(issues, ['invalid_type', 'invalid_value'])) ??
    branches.find((issues) => !atRoot(issues, ['invalid_type']))
  );
}

function valueAt(root: unknown, path: FaultPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function schemaAt(schema: z.ZodType, path: FaultPath): z.ZodType | null {
  let here: z.ZodType | null = bare(schema);
  for (const step of path) {
    if (here instanceof z.ZodObject) here = bare(here.shape[step] as z.ZodType | undefined);
    else if (here instanceof z.ZodArray) here = bare(here.element as z.ZodType);
    else return null;
  }
  return here;
}

function bare(schema: z.ZodType | undefined): z.ZodType | null {
  if (!schema) return null;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return bare(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return bare((schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject));
  return schema;
}

function fieldsAt(schema: z.ZodType, path: FaultPath): string[] {
  const here = schemaAt(schema, path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function countRange(schema: z.ZodType, path: FaultPath): { min: number; max: number } {
  const here = schemaAt(schema, path);
  const [min, max] = here instanceof z.ZodNumber ? [here.minValue, here.maxValue] : [0, limits.figure];
  return { min: min ?? 0, max: max ?? limits.figure };
}
