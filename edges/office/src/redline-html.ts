import type { RedlineParagraph, RedlineRun } from '@plenum/rulebook';
import { printable } from './printable.ts';

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const elements = { kept: '', inserted: 'ins', deleted: 'del' } as const;

const runOf = ({ kind, text }: RedlineRun): string => {
  const element = elements[kind];
  return element === '' ? escaped(text) : `<${element}>${escaped(text)}</${element}>`;
};

/** The redline as one page of HTML that needs no other file; changes are `ins` and `del`, told apart without colour too. */
export function renderRedlineHtml(
  paragraphs: readonly RedlineParagraph[],
  { title, lang }: { readonly title: string; readonly lang: string },
): string {
  const body = paragraphs.map(({ runs }) => `<p>${runs.map(runOf).join('')}</p>`).join('\n');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 1.125rem/1.6 'Times New Roman', Tinos, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
ins { color: #0a5c2b; text-decoration: underline; background: #e6f4ea }
del { color: #9b1c1c; text-decoration: line-through; background: #fdecec }
p { margin: 0 0 .6rem; overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none } ins, del { background: none } }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;
}
