import { type DossierFileLine, dossierWording, type MeetingDossierSource } from '@plenum/meeting';
import { type DossierFile, foreignPdfLimits, readForeignPdf } from '@plenum/office';
import { readAttachment } from '@plenum/store';
import type { Services } from '../services.ts';

/** Files of the meeting with what became of each, and the pages of those that are taken over. */
export interface MergedFiles {
  readonly source: MeetingDossierSource;
  readonly files: Readonly<Record<'papers' | 'speeches', readonly DossierFile[]>>;
}

/** Takes the newest version of every PDF over, in the order of the tables, up to the pages that a dossier holds. */
export async function mergeFiles(services: Services, source: MeetingDossierSource): Promise<MergedFiles> {
  const say = dossierWording(source.lang);
  let room: number = foreignPdfLimits.together;
  const mergeAll = async (lines: readonly DossierFileLine[], titleOf: (line: DossierFileLine) => string) => {
    const told: DossierFileLine[] = [];
    const files: DossierFile[] = [];
    for (const line of lines) {
      const { merge, file } = line.merge === null ? await mergeOne(services, line, room) : { merge: line.merge };
      told.push({ ...line, merge });
      if (!file) continue;
      files.push({ title: titleOf(line), ...file });
      room -= file.wide.length;
    }
    return { told, files };
  };
  const papers = await mergeAll(source.papers, ({ title }) => `${say.part.papers}: ${title}`);
  const texts = await mergeAll(source.texts, ({ of, title }) => `${say.part.speeches}: ${of} (${title})`);
  return {
    source: { ...source, papers: papers.told, texts: texts.told },
    files: { papers: papers.files, speeches: texts.files },
  };
}

type Merged = Pick<DossierFileLine, 'merge'> & { readonly file?: Required<Pick<DossierFile, 'pdf' | 'wide'>> };

async function mergeOne(services: Services, { name, sha256 }: DossierFileLine, room: number): Promise<Merged> {
  const kept = await readAttachment(services.store, sha256);
  if (!kept) return { merge: 'gone' };
  if (!name.toLowerCase().endsWith('.pdf')) return { merge: 'other-kind' };
  const read = await readForeignPdf(kept.bytes);
  if ('fault' in read) return { merge: read.fault };
  return read.wide.length > room ? { merge: 'dossier-full' } : { merge: 'merged', file: read };
}
