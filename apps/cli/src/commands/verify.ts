import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCount, type Language } from '@plenum/election';
import { faultText, type NoteKey, parseCosignerKey, parseVerifierKey, type Verification } from '@plenum/record';
import { NotAnExportError, sha256, verifyFile } from '@plenum/store';
import type { Outcome } from '../outcome.ts';
import { faultsOutcome } from '../report.ts';
import { type Style, wrap } from '../terminal.ts';
import { words } from '../wording.ts';

/** The keys that the reader brings from somewhere else than the record. */
interface Trusted {
  readonly key: NoteKey | null;
  readonly witnesses: readonly NoteKey[];
}

/**
 * Checks one exported record, a zip or its folder: order, hashes, checkpoints, signatures; 4 where something was changed. By
 * the key that the reader brings, or without one by those in the record, which shows that it is whole and not whose it is; and
 * by the witnesses whose keys the reader brings, each of which must have cosigned it.
 */
export async function verify(
  input: string,
  { key, witnesses }: { readonly key: string | null; readonly witnesses: readonly string[] },
  lang: Language,
  style: Style,
): Promise<Outcome> {
  const own = key === null ? null : parseVerifierKey(key, sha256);
  if (key !== null && own === null) return notUnderstood('not-a-key', words(lang).notAKey(key));
  const others: NoteKey[] = [];
  for (const text of witnesses) {
    const witness = parseCosignerKey(text, sha256);
    if (witness === null) return notUnderstood('not-a-key', words(lang).notAKey(text));
    others.push(witness);
  }
  const trusted = { key: own, witnesses: others };
  return input === '-' ? verifyStandardInput(trusted, lang, style) : verifyPath(input, trusted, lang, style);
}

/** Stands beside the built program. */
const threadScript = new URL('./bundle-thread.mjs', import.meta.url);

const notUnderstood = (code: string, message: string): Outcome => ({
  exit: 2,
  json: { errors: [{ code, message }] },
  text: message,
});

async function verifyPath(input: string, { key, witnesses }: Trusted, lang: Language, style: Style): Promise<Outcome> {
  if (!statSync(input, { throwIfNoEntry: false }))
    return faultsOutcome([{ code: 'file-missing', at: [], file: input, found: input, values: {} }], lang, style);
  try {
    const found = await verifyFile(input, key && [key], { threadScript, witnesses, onProgress: progress(lang) });
    return outcomeOf(found, lang, style);
  } catch (error) {
    if (!(error instanceof NotAnExportError)) throw error;
    const message = words(lang).unverifiable;
    return {
      exit: 2,
      json: { errors: [{ code: 'not-a-record', message, file: input, found: error.message }] },
      text: `${style.bold(input)}: ${message}`,
    };
  }
}

/** A zip is read from its end, so what comes in by standard input is put into a file first. */
async function verifyStandardInput(trusted: Trusted, lang: Language, style: Style): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-verify-'));
  try {
    const path = join(folder, 'record.zip');
    writeFileSync(path, readFileSync(0));
    return await verifyPath(path, trusted, lang, style);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function progress(lang: Language): (entries: number) => void {
  if (!process.stderr.isTTY) return () => {};
  let shown = 0;
  return (entries) => {
    if (entries - shown < 50_000) return;
    shown = entries;
    process.stderr.write(`\u001b[2K${formatCount(entries, lang)}\r`);
  };
}

function outcomeOf(found: Verification, lang: Language, style: Style): Outcome {
  const { entries, streams, checkpoints, ok } = found;
  const faults = found.faults.map((fault) => ({ at: fault.at, code: fault.code, message: faultText(fault, lang) }));
  return {
    exit: ok ? 0 : 4,
    json: { entries, streams, checkpoints, ok, faults },
    text: verificationText(found, faults, lang, style),
  };
}

function verificationText(
  { entries, streams, checkpoints, ok }: Verification,
  faults: readonly { readonly at: number; readonly message: string }[],
  lang: Language,
  style: Style,
): string {
  const say = words(lang);
  const count = (figure: number) => formatCount(figure, lang);
  if (ok) return style.bold(say.verified(count(entries), count(streams), count(checkpoints)));
  return [
    style.bold(say.notVerified(count(faults.length))),
    ...faults.map(
      ({ at, message }) => `  ${String(at).padStart(8)}  ${wrap(message, style.width, ' '.repeat(12)).trimStart()}`,
    ),
  ].join('\n');
}
