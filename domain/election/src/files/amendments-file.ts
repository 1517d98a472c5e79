import { amendRegulation } from '../amend-regulation.ts';
import type { Amendment } from '../amendment.ts';
import type { FileFault } from '../fault.ts';
import type { Regulation } from '../regulation.ts';
import { amendmentsFileSchema } from './election-schema.ts';
import { type PlainDocument, readPlainDocument } from './plain-document.ts';
import { checkStructure, inFile } from './structure.ts';

export interface ReadAmendments {
  readonly amendments: readonly Amendment[];
  /** A regulation amended by this file; what it cannot take is a fault with its place here. */
  readonly applyTo: (regulation: Regulation) => Regulation | readonly FileFault[];
}

/** Reads the what-if's file: a list of amendments, or a mapping with `amend`. */
export function readAmendmentsFile(
  text: string,
  file: string,
): ReadAmendments | { readonly faults: readonly FileFault[] } {
  const document = readPlainDocument(text, file);
  if ('faults' in document) return document;
  const listed = Array.isArray(document.value);
  const rooted: PlainDocument = listed
    ? {
        value: { amend: document.value },
        locate: (path) => document.locate(path.slice(1)),
        locateKey: (path) => document.locateKey(path.slice(1)),
      }
    : document;
  const structure = checkStructure(amendmentsFileSchema, rooted, file);
  if ('faults' in structure) return structure;
  const amendments: readonly Amendment[] = structure.value.amend;
  return {
    amendments,
    applyTo(regulation) {
      const amended = amendRegulation(regulation, amendments);
      if ('switches' in amended) return amended;
      return amended.map((fault) => inFile({ ...fault, at: ['amend', ...fault.at] }, rooted, file));
    },
  };
}
