import { type TextLine, textLines } from '@plenum/rulebook';

/** The characters that mammoth writes as entities. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The paragraphs of mammoth's HTML as lines; a break within a paragraph ends a line, one line number is one paragraph. */
export function linesOfHtml(html: string): readonly TextLine[] {
  const paragraphs = html.split(/<\/(?:p|h[1-6]|li|td|th)>/);
  return paragraphs
    .map((part) =>
      part
        .replace(/<br\s*\/?>/g, '\n')
        .replace(/<img[^>]*>/g, '')
        .replace(/<sup>.*?<\/sup>/g, '')
        .replace(/<[^>]+>/g, ''),
    )
    .map((part) => part.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!))
    .filter((part) => part.trim() !== '')
    .flatMap((part, n) => textLines(part).map(({ text }) => ({ line: n + 1, text })));
}
