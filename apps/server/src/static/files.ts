import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const notBuilt =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Plenum</title><p>npm run build</p></html>';

async function fileAt(path: string): Promise<Buffer | null> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : null;
  } catch {
    return null;
  }
}

/** A path that stays inside the folder; null for one that would leave it. */
function inside(folder: string, address: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = normalize(join(folder, decoded));
  return path === folder || path.startsWith(folder + sep) ? path : null;
}

/**
 * The built web app: files with a hash in their name are kept for ever, a screen's address gives index.html. Sends what the
 * build compressed beforehand.
 */
export const webFiles =
  (folder: string): MiddlewareHandler =>
  async (c) => {
    const path = inside(folder, c.req.path);
    const asked = path && extname(path) ? path : null;
    const page = asked === null || !(await fileAt(asked)) ? join(folder, 'index.html') : asked;
    if (asked && page !== asked && c.req.path.startsWith('/assets/')) return c.text('', 404);
    const accepted = c.req.header('accept-encoding') ?? '';
    c.header('Content-Type', mediaTypes[extname(page)] ?? 'application/octet-stream');
    c.header('Vary', 'Accept-Encoding');
    c.header('Cache-Control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    for (const [encoding, ending] of encodings) {
      if (!accepted.includes(encoding)) continue;
      const compressed = await fileAt(page + ending);
      if (!compressed) continue;
      c.header('Content-Encoding', encoding);
      return c.body(new Uint8Array(compressed));
    }
    const content = await fileAt(page);
    return content ? c.body(new Uint8Array(content)) : c.html(notBuilt, 503);
  };
