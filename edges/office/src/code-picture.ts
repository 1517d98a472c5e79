import { crc32, deflateSync } from 'node:zlib';
import { encode, renderSVG } from 'uqr';

/** A code (QR) as SVG, with the quiet zone that readers need. Texts up to 2,900 bytes. */
export const codeSvg = (content: string): string =>
  renderSVG(content, { ecc: correctionOf(content), border: 4, pixelSize: 4 });

/** The same as PNG, for files that take no SVG: one bit a pixel, eight pixels a module. */
export function codePng(content: string): Uint8Array {
  const { data, size } = encode(content, { ecc: correctionOf(content), border: 4 });
  const side = size * 8;
  const rows = data.map((modules) => {
    const line = Buffer.alloc(size + 1);
    modules.forEach((dark, at) => {
      line[at + 1] = dark ? 0x00 : 0xff;
    });
    return line;
  });
  const pixels = Buffer.concat(rows.flatMap((line) => Array.from({ length: 8 }, () => line)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Long texts take the lowest correction, so that their modules stay large enough to print. */
const correctionOf = (content: string): 'L' | 'M' => (content.length > 200 ? 'L' : 'M');

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
