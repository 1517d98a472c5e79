import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { Box, Layout } from '../layout/layout.ts';
import { cut } from './flatten.ts';
import type { Picture } from './picture.ts';
import type { Registration } from './register.ts';
import { mapped } from './transform.ts';

/** What codes a page shows, and which way up it lies where that could be seen. */
export interface PageCodes {
  readonly texts: readonly string[];
  readonly registration: Registration | null;
}

let prepared = false;

/** The reader's program comes from the package beside it, never from the network. */
function prepare(): void {
  if (prepared) return;
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer }, fireImmediately: true });
  prepared = true;
}

/** Looks where the code should be, both ways up, and over the whole picture where it is not there. */
export async function codesOf(
  picture: Picture,
  registrations: readonly Registration[],
  { code }: Pick<Layout, 'code'>,
): Promise<PageCodes> {
  prepare();
  const around = { x: code.x - 4, y: code.y - 4, width: code.width + 8, height: code.height + 8 };
  for (const registration of registrations) {
    const found = await decode(cut(picture, registration.transform, around, 10));
    if (found.length > 0) return { texts: found.map(({ text }) => text), registration };
  }
  const found = await decode(picture);
  return {
    texts: found.map(({ text }) => text),
    registration: found[0] ? nearest(registrations, code, found[0]) : null,
  };
}

/** The way up in which the code lies nearest to where it should be. */
function nearest(registrations: readonly Registration[], code: Box, { position }: ReadResult): Registration | null {
  const [x, y] = [(position.topLeft.x + position.bottomRight.x) / 2, (position.topLeft.y + position.bottomRight.y) / 2];
  const off = ({ transform }: Registration) => {
    const [u, v] = mapped(transform, code.x + code.width / 2, code.y + code.height / 2);
    return Math.hypot(u - x, v - y);
  };
  return registrations.toSorted((a, b) => off(a) - off(b))[0] ?? null;
}

async function decode({ width, height, data }: Picture): Promise<readonly ReadResult[]> {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0, to = 0; at < data.length; at++, to += 4) {
    rgba[to] = rgba[to + 1] = rgba[to + 2] = data[at]!;
    rgba[to + 3] = 255;
  }
  const found: readonly ReadResult[] = await readBarcodes(
    { data: rgba, width, height, colorSpace: 'srgb' } as Parameters<typeof readBarcodes>[0],
    {
      formats: ['QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: 2,
    },
  );
  return found.filter(({ isValid }) => isValid);
}
