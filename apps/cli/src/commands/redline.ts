import { basename } from 'node:path';
import { renderRedlineDocx, renderRedlineHtml } from '@plenum/office';
import { type RedlineParagraph, redlineOf } from '@plenum/rulebook';
import type { Arguments } from '../arguments.ts';
import { readInstruments } from '../instruments.ts';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../terminal.ts';
import { words } from '../wording.ts';

/** What changed between two texts, as a page to read or as a DOCX with changes to accept or reject. */
export async function redline(
  before: string,
  after: string,
  { out, lang, tracked }: { readonly out: string } & Pick<Arguments, 'lang' | 'tracked'>,
  style: Style,
): Promise<Outcome> {
  const read = await readInstruments([before, after], lang, style, tracked);
  if (!('texts' in read)) return read;
  const [old, current] = read.texts.map(({ lines }) => lines.map(({ text }) => text));
  const paragraphs = redlineOf(old!, current!);
  const say = words(lang);
  const title = say.redlineTitle(basename(before), basename(after));
  const bytes = /\.docx$/i.test(out)
    ? await renderRedlineDocx(paragraphs, { title, author: 'Plenum', at: new Date() })
    : new TextEncoder().encode(renderRedlineHtml(paragraphs, { title, lang }));
  const counts = countsOf(paragraphs);
  return {
    exit: 0,
    json: { old: before, new: after, out, ...counts },
    text: `${say.redlineCounts(counts.changed, counts.inserted, counts.deleted)} ${say.written(out)}`,
    writes: [{ path: out, bytes }],
  };
}

/** Paragraphs that were changed, that came and that went. */
function countsOf(paragraphs: readonly RedlineParagraph[]) {
  const changed = paragraphs.filter(({ kind, runs }) => kind === 'kept' && runs.some((run) => run.kind !== 'kept'));
  const of = (kind: RedlineParagraph['kind']) => paragraphs.filter((paragraph) => paragraph.kind === kind).length;
  return { changed: changed.length, inserted: of('inserted'), deleted: of('deleted') };
}
