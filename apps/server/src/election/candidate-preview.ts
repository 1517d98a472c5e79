import { type CandidateEntry, type FileFault, regulationById } from '@plenum/election';
import { faultText, readElectionFile } from '@plenum/election/files';
import { type CandidateReading, readCandidatesCsv, readCandidatesXlsx } from '@plenum/office';
import type { Language } from '../http/language.ts';

export interface CandidateFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
}

/** What a pasted list or a file holds: the names to look at before they are listed, and what is wrong. */
export interface CandidatePreview {
  readonly candidates: readonly CandidateEntry[];
  readonly faults: readonly CandidateFault[];
}

/** Pasted lines or CSV: `name; born; joined; nominated; support`. */
export const previewOfText = (text: string, language: Language): CandidatePreview =>
  inWords(readCandidatesCsv(text), language);

/** An election file (YAML, JSON), an Excel workbook or CSV, by the ending of its name. */
export async function previewOfFile(file: File, language: Language): Promise<CandidatePreview> {
  const name = file.name.toLowerCase();
  if (/\.(ya?ml|json)$/.test(name)) return ofElectionFile(await file.text(), file.name, language);
  if (/\.xlsx?$/.test(name))
    return inWords(await readCandidatesXlsx(new Uint8Array(await file.arrayBuffer())), language);
  return previewOfText(await file.text(), language);
}

function ofElectionFile(text: string, name: string, language: Language): CandidatePreview {
  const read = readElectionFile(text, { file: name, regulation: (id) => regulationById(id) ?? [] });
  if ('faults' in read) return { candidates: [], faults: read.faults.map((fault) => fileFault(fault, language)) };
  return { candidates: read.election.candidates, faults: [] };
}

function fileFault(fault: FileFault, language: Language): CandidateFault {
  const { message, expected } = faultText(fault, language);
  return { line: fault.line ?? 1, column: fault.column ?? 1, found: fault.found ?? '', expected, message };
}

const inWords = ({ candidates, faults }: CandidateReading, language: Language): CandidatePreview => ({
  candidates,
  faults: faultsInWords(faults, language),
});

/** Where each fault of a list is, what stands there and what should. */
export const faultsInWords = (faults: CandidateReading['faults'], language: Language): readonly CandidateFault[] =>
  faults.map(({ line, column, found, expected }) => ({
    line,
    column,
    found,
    expected: expected[language],
    message:
      language === 'vi'
        ? `Dòng ${line}, cột ${column}: ${found === '' ? 'để trống' : `“${found}”`}; cần ${expected.vi}.`
        : `Line ${line}, column ${column}: ${found === '' ? 'empty' : `“${found}”`}; expected ${expected.en}.`,
  }));
