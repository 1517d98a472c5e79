import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { MinutesDocument } from '@plenum/election';
import { fontFiles, fontFolder } from './fonts.ts';
import { minutesTemplate } from './minutes-template.ts';
import { printable } from './printable.ts';

let compiler: NodeCompiler | null = null;

function ready(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: fontFolder(), fontArgs: [{ fontBlobs: fontFiles() }] });
  return compiler;
}

/** Midday of the meeting's day, so that no time zone moves it; the first day of 1970 where the date is left to the pen. */
export const creationTime = (document: MinutesDocument): Date => new Date(`${document.date ?? '1970-01-01'}T12:00:00Z`);

/** The minutes as PDF, A4. The same document gives the same bytes. */
export async function renderMinutesPdf(document: MinutesDocument): Promise<Uint8Array> {
  const typst = ready();
  const bytes = typst.pdf(
    { mainFileContent: minutesTemplate, inputs: { minutes: JSON.stringify(printable(document)) } },
    { creationTimestamp: creationTime(document).getTime() / 1000 },
  );
  typst.evictCache(10);
  return new Uint8Array(bytes);
}
