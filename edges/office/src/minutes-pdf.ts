import type { PaperDocument } from '@plenum/election';
import { codeSvg } from './code-picture.ts';
import { minutesTemplate } from './minutes-template.ts';
import { printable } from './printable.ts';
import { ready } from './typesetter.ts';

/** Midday of the meeting's day, so that no time zone moves it; the first day of 1970 where the date is left to the pen. */
export const creationTime = (document: Pick<PaperDocument, 'date'>): Date =>
  new Date(`${document.date ?? '1970-01-01'}T12:00:00Z`);

/** Minutes or another paper as PDF, A4. The same document gives the same bytes. */
export async function renderPaperPdf(document: PaperDocument): Promise<Uint8Array> {
  const typst = ready();
  const bytes = typst.pdf(
    {
      mainFileContent: minutesTemplate,
      inputs: {
        minutes: JSON.stringify(printable(document)),
        code: document.code ? codeSvg(document.code.content) : '',
      },
    },
    { creationTimestamp: creationTime(document).getTime() / 1000 },
  );
  typst.evictCache(10);
  return new Uint8Array(bytes);
}
