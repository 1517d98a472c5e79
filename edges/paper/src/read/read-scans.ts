import type { BallotPaper } from '@plenum/election';
import type { Layout } from '../layout/layout.ts';
import { type BallotsRead, joinPages, type ReadPage } from './ballots-read.ts';
import { readPage } from './page-reading.ts';
import { printedForm } from './printed-pages.ts';
import { openScan, ScanError, type ScanFault } from './scan-file.ts';

export interface ScanFileFault {
  readonly file: string;
  /** Null for the file as a whole. */
  readonly page: number | null;
  readonly code: ScanFault;
}

/** A scan and where its bytes come from; they are taken when its turn comes. */
export interface ScanFile {
  readonly file: string;
  readonly bytes: () => Uint8Array | 'missing' | 'unreadable';
}

export type ScansRead =
  | { readonly read: BallotsRead }
  | { readonly faults: readonly ScanFileFault[] }
  /** The election and the layout do not belong together. */
  | { readonly differs: true };

export interface ScansToRead {
  readonly layout: Layout;
  /** The ballot paper of the layout's round, in each language in which it may have been printed. */
  readonly papers: readonly BallotPaper[];
  readonly scans: readonly ScanFile[];
  readonly onPage?: (file: string, page: number, of: number) => void;
}

/** Reads every page of every scan, one page's pixels at a time. The same files always give the same ballots. */
export async function readScans({ layout, papers, scans, onPage }: ScansToRead): Promise<ScansRead> {
  const form = await printedForm(papers, layout);
  if (!form) return { differs: true };
  const pages: ReadPage[] = [];
  const faults: ScanFileFault[] = [];
  for (const { file, bytes } of scans) {
    let at: number | null = null;
    try {
      const found = bytes();
      if (typeof found === 'string') throw new ScanError(`file-${found}`);
      const scan = await openScan(found);
      try {
        for (let page = 1; page <= scan.pages; page++) {
          at = page;
          pages.push({ file, page, reading: await readPage(await scan.page(page), form) });
          onPage?.(file, page, scan.pages);
        }
      } finally {
        scan.close();
      }
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      faults.push({ file, page: at, code: error.fault });
    }
  }
  return faults.length > 0 ? { faults } : { read: joinPages(pages, layout) };
}
