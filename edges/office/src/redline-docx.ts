import type { RedlineParagraph, RedlineRun } from '@plenum/rulebook';
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { settleDocx } from './docx-time.ts';
import { printable } from './printable.ts';

const font = 'Times New Roman';

/**
 * The redline as a DOCX with real tracked changes (w:ins, w:del), which Word and LibreOffice accept or reject one by one. `at` is
 * the time of the changes and of the file.
 */
export async function renderRedlineDocx(
  paragraphs: readonly RedlineParagraph[],
  { title, author, at }: { readonly title: string; readonly author: string; readonly at: Date },
): Promise<Uint8Array> {
  let id = 0;
  const change = () => {
    id += 1;
    return { id, author, date: at.toISOString() };
  };
  const runOf = ({ kind, text }: RedlineRun) => {
    const run = { text: printable(text), size: 28, font };
    if (kind === 'inserted') return new InsertedTextRun({ ...run, ...change() });
    return kind === 'deleted' ? new DeletedTextRun({ ...run, ...change() }) : new TextRun(run);
  };
  const document = new Document({
    title,
    creator: author,
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        children: paragraphs.map(
          ({ kind, runs }) =>
            new Paragraph({
              spacing: { after: 120 },
              children: runs.map(runOf),
              ...(kind === 'kept'
                ? {}
                : { run: kind === 'inserted' ? { insertion: change() } : { deletion: change() } }),
            }),
        ),
      },
    ],
  });
  return settleDocx(await Packer.toBuffer(document), at);
}
