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
  const structure = checkStructure(regulationSchema, document, file);
  return 'value' in structure ? structure.value : structure.faults;
}

/** A regulation as YAML that reads back equal. */
export const writeRegulation = (regulation: Regulation): string =>
  stringify(regulation, { lineWidth: 120, aliasDuplicateObjects: false });
