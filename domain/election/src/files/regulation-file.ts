import { stringify } from 'yaml';
import type { FileFault } from '../fault.ts';
import type { Regulation } from '../regulation.ts';
import { regulationSchema } from '../regulation-schema.ts';
import { readPlainDocument } from './plain-document.ts';
import { checkStructure } from './structure.ts';

/** Reads a regulation file (JSON or YAML), or gives every fault of it with its place. */
export function readRegulationFile(text: string, file: string): Regulation | readonly FileFault[] {
  const document = readPlainDocument(text, file);
  if ('faults' in document) return document.faults;
  const structure = checkStructure(regulationSchema, { ...document, value: asFiled(document.value) }, file);
  return 'value' in structure ? structure.value : structure.faults;
}

/** The command line prints a switch's citation in words as `cite`, and as a value as `citation`: that form reads as the file does. */
function asFiled(value: unknown): unknown {
  if (!isGroup(value) || !isGroup(value.switches)) return value;
  const switches = Object.entries(value.switches).map(([name, setting]) => {
    if (!isGroup(setting) || !isGroup(setting.citation) || typeof setting.cite !== 'string') return [name, setting];
    const { citation, source: _source, ...rest } = setting;
    return [name, { ...rest, cite: citation }];
  });
  return { ...value, switches: Object.fromEntries(switches) };
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A regulation as YAML that reads back equal. */
export const writeRegulation = (regulation: Regulation): string =>
  stringify(regulation, { lineWidth: 120, aliasDuplicateObjects: false });
