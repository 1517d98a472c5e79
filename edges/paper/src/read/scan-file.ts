import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { darkest, type Picture } from './picture.ts';

/** What a scan may be; past it is a fault. */
export const scanLimits = {
  fileBytes: 512 * 1024 * 1024,
  pages: 20_000,
  /** Of one page: A3 at 600 dots an inch has 70 million. */
  pixels: 120_000_000,
} as const;

/** Pixels on the longer side of a page as it is looked at; 8 for a millimetre of A4. */
const workingSide = 2376;

/** Why a scan can not be looked at. */
export type ScanFault =
  | 'file-missing'
  | 'file-unreadable'
  | 'scan-format'
  | 'scan-broken'
  | 'scan-too-large'
  | 'scan-no-pages';

export class ScanError extends Error {
  readonly fault: ScanFault;
  constructor(fault: ScanFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A scan that is open: its pages, one at a time. */
export interface OpenScan {
  readonly pages: number;
  /** From 1. */
  readonly page: (number: number) => Promise<Picture>;
  readonly close: () => void;
}

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** Opens a PDF, a TIFF of one or more pages, a PNG or a JPEG. Throws `ScanError`. */
export async function openScan(bytes: Uint8Array): Promise<OpenScan> {
  if (bytes.length > scanLimits.fileBytes) throw new ScanError('scan-too-large');
  if (isPdf(bytes)) return openPdf(bytes);
  const known =
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x49, 0x49, 0x2a, 0) ||
    starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
    starts(bytes, 0x49, 0x49, 0x2b, 0) ||
    starts(bytes, 0x4d, 0x4d, 0, 0x2b);
  if (!known) throw new ScanError('scan-format');
  return openImage(bytes);
}

/** Some programs put bytes before the header; readers of PDF look for it in the first kilobyte. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-');

async function openImage(bytes: Uint8Array): Promise<OpenScan> {
  const options = { limitInputPixels: scanLimits.pixels, failOn: 'error' as const, sequentialRead: true };
  const { pages = 1 } = await broken(() => sharp(bytes, options).metadata());
  if (pages > scanLimits.pages) throw new ScanError('scan-too-large');
  return {
    pages,
    page: (number) =>
      broken(async () => {
        const image = sharp(bytes, { ...options, page: number - 1 });
        const { width, height } = await image.metadata();
        if (width * height > scanLimits.pixels) throw new ScanError('scan-too-large');
        const { data, info } = await image
          .resize({ width: workingSide, height: workingSide, fit: 'inside', withoutEnlargement: true })
          .flatten({ background: 'white' })
          .toColourspace('srgb')
          .raw()
          .toBuffer({ resolveWithObject: true });
        return darkest(
          new Uint8Array(data.buffer, data.byteOffset, data.length),
          info.width,
          info.height,
          info.channels,
        );
      }),
    close: () => undefined,
  };
}

async function broken<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ScanError) throw error;
    throw new ScanError(/exceeds pixel limit/i.test(String(error)) ? 'scan-too-large' : 'scan-broken');
  }
}

let library: Promise<PDFiumLibrary> | undefined;

async function openPdf(bytes: Uint8Array): Promise<OpenScan> {
  library ??= PDFiumLibrary.init();
  const { document, pages } = await broken(async () => {
    const opened = await (await library!).loadDocument(bytes);
    return { document: opened, pages: opened.getPageCount() };
  });
  if (pages === 0) throw new ScanError('scan-no-pages');
  if (pages > scanLimits.pages) throw new ScanError('scan-too-large');
  return {
    pages,
    page: (number) =>
      broken(async () => {
        const page = document.getPage(number - 1);
        const { originalWidth, originalHeight } = page.getOriginalSize();
        const scale = workingSide / Math.max(originalWidth, originalHeight);
        const { data, width, height } = await page.render({ scale, render: 'bitmap', colorSpace: 'BGRA' });
        return darkest(data, width, height, 4);
      }),
    close: () => document.destroy(),
  };
}
