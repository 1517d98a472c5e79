import { writeFileSync } from 'node:fs';
import { type FileFault, type Regulation, regulationById } from '@plenum/election';
import {
  countFiles,
  readAmendmentsFile,
  readElectionFile,
  readRegulationFile,
  whatIfFiles,
  writeRegulation,
} from '@plenum/election/files';
import {
  minutesFormFaults,
  readCandidatesCsv,
  readCandidatesXlsx,
  readElectorsCsv,
  readElectorsXlsx,
  readInstrumentFile,
  readSheetRows,
  UnreadableSheet,
} from '@plenum/office';
import { personColumns, readSheet, unitColumns } from '@plenum/organisation';
import { checkReceipt, openNote, parseCheckpoint } from '@plenum/record';
import { readInstrument } from '@plenum/rulebook';
import { checkSignature, NotAnExportError, sha256, verifyFile } from '@plenum/store';
import { unzip, zipOf } from '../zip.ts';
import { type Draw, wellFormed } from './draw.ts';
import { mutatedBytes } from './mutate.ts';
import type { Seeds } from './seeds.ts';

/** Never started: only records larger than these are read in threads. */
const threadScript = new URL('file:///nowhere/bundle-thread.mjs');

/** Reads one mutated input; throws where the parser does, which it never may. Nothing outside `scratch` is written or read. */
export type Parse = (draw: Draw) => unknown;

/** Regulations by id; a path that a mutated file names is never opened. */
const regulation = (id: string): Regulation | readonly FileFault[] => regulationById(id) ?? [];

/** Every parser of ours that is given a file, by its name. */
export function parsersOf(seeds: Seeds, scratch: string): Readonly<Record<string, Parse>> {
  const text = (bytes: Uint8Array, draw: Draw) => Buffer.from(mutatedBytes(bytes, draw)).toString('utf8');
  const regulations = ['vn-party-2024', 'simple-majority'].map((id) =>
    Buffer.from(writeRegulation(regulationById(id) as Regulation)),
  );
  const counted = (draw: Draw) => {
    const { file, ballots } = draw.pick(seeds.elections);
    const electionText = draw.oneIn(3) ? text(file.bytes, draw) : Buffer.from(file.bytes).toString('utf8');
    const readFile = (name: string) => {
      const bytes = ballots[name];
      return bytes ? mutatedBytes(bytes, draw) : ('missing' as const);
    };
    return { electionText, file: 'election.yaml', regulation, readFile };
  };
  return {
    'election file, YAML': (draw) =>
      readElectionFile(text(draw.pick(seeds.elections).file.bytes, draw), { file: 'election.yaml', regulation }),
    'election file and ballots, counted': (draw) => countFiles(counted(draw)),
    'regulation file': (draw) => readRegulationFile(text(draw.pick(regulations), draw), 'regulation.yaml'),
    'amendments file, applied': (draw) => {
      const read = readAmendmentsFile(text(seeds.amendments.bytes, draw), 'amendment.yaml');
      if (!('faults' in read)) whatIfFiles(counted(draw), read.applyTo);
    },
    'candidates, CSV': (draw) => readCandidatesCsv(text(draw.pick(seeds.candidates).bytes, draw)),
    'candidates, XLSX': (draw) => readCandidatesXlsx(new Uint8Array(archive(seeds.workbook.bytes, draw))),
    'electors, CSV': (draw) => readElectorsCsv(text(seeds.electors.bytes, draw)),
    'electors, XLSX': (draw) => readElectorsXlsx(new Uint8Array(archive(seeds.workbook.bytes, draw))),
    'form of the minutes, DOCX': (draw) => minutesFormFaults(archive(seeds.form.bytes, draw)),
    'sheet of units or people, as read': async (draw) => {
      const seed = draw.pick([seeds.units, seeds.workbook, ...seeds.candidates]);
      const bytes = seed === seeds.workbook ? archive(seed.bytes, draw) : mutatedBytes(seed.bytes, draw);
      try {
        const rows = await readSheetRows(bytes, seed.name);
        readSheet(rows, unitColumns);
        readSheet(rows, personColumns);
      } catch (error) {
        if (!(error instanceof UnreadableSheet)) throw error;
      }
    },
    'instrument, DOCX': (draw) => readInstrumentFile(archive(seeds.document.bytes, draw)),
    'instrument, text': async (draw) => {
      const read = await readInstrumentFile(mutatedBytes(seeds.text.bytes, draw));
      if ('lines' in read) readInstrument(read.lines);
    },
    'record, exported': async (draw) => {
      const path = `${scratch}/record.zip`;
      writeFileSync(path, recordZip(seeds, draw));
      await verifyFile(path, null, { threadScript }).catch((error) => {
        if (!(error instanceof NotAnExportError)) throw error;
      });
    },
    'checkpoint and receipt': (draw) => {
      const note = text(seeds.record.get('checkpoint') ?? Buffer.alloc(0), draw);
      openNote(note, [], checkSignature);
      parseCheckpoint(note);
      const proof = `c2sp.org/tlog-proof@v1\nindex 6\n${draw.text()}\n\n${note}`;
      checkReceipt(Buffer.from(mutatedBytes(Buffer.from(proof), draw)).toString('utf8'), Buffer.from('{}'), [], sha256);
    },
  };
}

/** A zip with its own bytes mutated, or a part in it, so that what reads the parts is reached too. */
function archive(bytes: Uint8Array, draw: Draw): Uint8Array {
  if (draw.oneIn(3)) return mutatedBytes(bytes, draw);
  const parts = [...unzip(Buffer.from(bytes))];
  const at = draw.below(parts.length);
  return zipOf(
    Object.fromEntries(parts.map(([name, part], one) => [name, one === at ? mutatedBytes(part, draw) : part])),
  );
}

function recordZip(seeds: Seeds, draw: Draw): Uint8Array {
  const files = [...seeds.record];
  const at = draw.below(files.length);
  const changed = files.map(([name, bytes], one): [string, Uint8Array] => [
    one === at && draw.oneIn(8) ? wellFormed(draw.text()) : name,
    one === at ? mutatedBytes(bytes, draw) : bytes,
  ]);
  const zip = zipOf(Object.fromEntries(changed));
  return draw.oneIn(5) ? mutatedBytes(zip, draw) : zip;
}
