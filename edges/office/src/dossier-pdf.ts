import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DossierCover } from '@plenum/election';
import { dossierTemplate } from './dossier-template.ts';
import { fontFiles, fontFolder } from './fonts.ts';
import { creationTime } from './minutes-pdf.ts';
import { printable } from './printable.ts';

/** A part of the dossier: a PDF that Plenum made, or one of somebody else's as `readForeignPdf` gives it. */
export interface DossierFile {
  readonly title: string;
  readonly pdf: Uint8Array;
  /** Of a PDF of somebody else's: which of its pages lie wide. */
  readonly wide?: readonly boolean[];
}

/**
 * One PDF of a cover and all parts, each page with its sheet number, counted through. The pages of a part are taken over as they
 * are; those of somebody else's PDF are made a little smaller, so that the number covers nothing. The same parts give the same
 * bytes.
 */
export async function renderDossierPdf(cover: DossierCover, parts: readonly DossierFile[]): Promise<Uint8Array> {
  // A compiler of its own: the parts lie in it as files, and go with it.
  const typst = NodeCompiler.create({ workspace: fontFolder(), fontArgs: [{ fontBlobs: fontFiles() }] });
  const laid = parts.map(({ title, pdf, wide }, at) => {
    const file = `part-${at}.pdf`;
    typst.mapShadow(join(fontFolder(), file), Buffer.from(pdf));
    return { title, file: `/${file}`, pages: wide?.length ?? pageCount(pdf), wide: wide ?? null };
  });
  const bytes = typst.pdf(
    { mainFileContent: dossierTemplate, inputs: { dossier: JSON.stringify(printable({ cover, parts: laid })) } },
    { creationTimestamp: creationTime(cover).getTime() / 1000 },
  );
  return new Uint8Array(bytes);
}

/** Pages of a PDF that Typst wrote: the largest count in its page tree, which it writes in plain text. */
export function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const counts = [...text.matchAll(/\/Type \/Pages\s*\/Count (\d+)/g)].map(([, count]) => Number(count));
  if (counts.length === 0) throw new Error('This is no PDF of ours: its page tree cannot be read.');
  return Math.max(...counts);
}
