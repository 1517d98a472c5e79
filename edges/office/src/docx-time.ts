import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * Gives a DOCX of ours one creation time, inside and in its zip directory: the library stamps the moment of writing, and the
 * same minutes must give the same bytes.
 */
export function settleDocx(bytes: Uint8Array, created: Date): Uint8Array {
  const stamp = `${created.toISOString().slice(0, 19)}Z`;
  const mtime = created.getUTCFullYear() < 1980 ? new Date(1980, 0, 1, 12) : dosTime(created);
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const settled =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(content).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${stamp}`))
        : content;
    files[name] = [settled, { mtime, level: 6 }];
  }
  return zipSync(files);
}

/** A zip keeps local time: the same wall clock everywhere. */
const dosTime = (at: Date): Date => new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);
