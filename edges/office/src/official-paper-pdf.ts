import { formProfiles, type OfficialPaper } from '@plenum/rulebook';
import { letterheadOf } from './official-letterhead.ts';
import { officialTemplate } from './official-paper-template.ts';
import { printable } from './printable.ts';
import { ready } from './typesetter.ts';

/** An instrument in its form as PDF, A4. `at` is the file's creation time; the same paper gives the same bytes. */
export async function renderOfficialPdf(paper: OfficialPaper, { at }: { readonly at: Date }): Promise<Uint8Array> {
  const typst = ready();
  const withHead = (one: OfficialPaper): object => ({
    ...one,
    head: letterheadOf(one),
    attached: one.attached.map(withHead),
  });
  const { marginsMm, sizesPt, lineSpacing } = formProfiles[paper.profile];
  const bytes = typst.pdf(
    {
      mainFileContent: officialTemplate,
      inputs: { paper: JSON.stringify(printable({ ...withHead(paper), marginsMm, sizesPt, lineSpacing })) },
    },
    { creationTimestamp: at.getTime() / 1000 },
  );
  typst.evictCache(10);
  return new Uint8Array(bytes);
}
