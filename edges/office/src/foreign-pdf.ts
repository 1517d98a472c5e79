import { join } from 'node:path';
import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles, fontFolder } from './fonts.ts';

/** Pages of one PDF that is taken into a dossier, and of all of them together. */
export const foreignPdfLimits = { pages: 200, together: 600 } as const;

/** Why a PDF cannot be taken over: a password or locked rights, no readable PDF, more pages than `foreignPdfLimits.pages`. */
export type ForeignPdfFault = 'encrypted' | 'broken' | 'too-many-pages';

/** A PDF that somebody else made, written anew so that its pages can be placed. */
export interface ForeignPdf {
  readonly pdf: Uint8Array;
  /** Of each page whether it lies wide. */
  readonly wide: readonly boolean[];
}

/**
 * The pages of an uploaded PDF: what is filled into its forms becomes part of the page; attachments, scripts and comments are left
 * behind. Every page is laid once for trial, so that one bad file never spoils a dossier.
 */
export async function readForeignPdf(bytes: Uint8Array): Promise<ForeignPdf | { readonly fault: ForeignPdfFault }> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = source.getPageCount();
    if (pages === 0) return { fault: 'broken' };
    if (pages > foreignPdfLimits.pages) return { fault: 'too-many-pages' };
    flattenForms(source);
    const anew = await PDFDocument.create({ updateMetadata: false });
    for (const page of await anew.copyPages(source, source.getPageIndices())) anew.addPage(page);
    const wide = anew.getPages().map((page) => {
      const { width, height } = page.getSize();
      return page.getRotation().angle % 180 === 0 ? width > height : height > width;
    });
    const pdf = await anew.save({ useObjectStreams: false });
    return canBePlaced(pdf, pages) ? { pdf, wide } : { fault: 'broken' };
  } catch {
    // The library throws errors of many kinds, some of no class of its own: whatever it is, the file could not be read.
    return { fault: (await isEncrypted(bytes)) ? 'encrypted' : 'broken' };
  }
}

/** Read strictly, encrypted objects fail as broken ones do. */
const isEncrypted = (bytes: Uint8Array): Promise<boolean> =>
  PDFDocument.load(bytes).then(
    () => false,
    (error: unknown) => error instanceof EncryptedPDFError,
  );

/** A form that cannot be drawn leaves the pages as they are. */
function flattenForms(source: PDFDocument): void {
  try {
    const form = source.getForm();
    if (form.getFields().length > 0) form.flatten();
  } catch {
    // Its fields stay behind.
  }
}

function canBePlaced(pdf: Uint8Array, pages: number): boolean {
  const typst = NodeCompiler.create({ workspace: fontFolder(), fontArgs: [{ fontBlobs: fontFiles() }] });
  typst.mapShadow(join(fontFolder(), 'trial.pdf'), Buffer.from(pdf));
  const mainFileContent = `#for sheet in range(1, ${pages + 1}) { page(image("/trial.pdf", page: sheet, width: 10mm)) }`;
  try {
    return typst.pdf({ mainFileContent }).byteLength > 0;
  } catch {
    return false;
  }
}
