import type { TextLine } from '@plenum/rulebook';
import { SaxesParser } from 'saxes';
import type { InstrumentReading } from './read-instrument-file.ts';

/** Elements (Akoma Ntoso 3.0) that are a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'heading',
  'num',
  'docTitle',
  'docNumber',
  'docType',
  'docDate',
  'block',
  'li',
  'listIntroduction',
]);
/** `num` stands on the line of the heading or of the first text after it. */
const NUMBER = 'num';
const SKIPPED: ReadonlySet<string> = new Set(['meta', 'remark', 'authorialNote']);

/** The lines of an Akoma Ntoso document as it would be printed, so that it is read as any text is. A DOCTYPE is refused. */
export function akomaNtosoLines(xml: string): InstrumentReading {
  const lines: TextLine[] = [];
  const parser = new SaxesParser({ position: true });
  let fault: string | null = null;
  let [skipped, text, number, at] = [0, '', '', 0];
  const flush = (name: string) => {
    const found = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (name === NUMBER) number = number === '' ? found : `${number} ${found}`;
    else if (found !== '' || number !== '') {
      lines.push({ line: at || parser.line, text: `${number} ${found}`.trim() });
      number = '';
    }
  };
  parser.on('doctype', () => {
    fault ??= 'DOCTYPE';
  });
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('opentag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    if (SKIPPED.has(local)) skipped += 1;
    if (!BLOCKS.has(local)) return;
    if (number !== '' && text.trim() === '' && local === NUMBER) flush('p');
    at = parser.line;
  });
  parser.on('text', (found) => {
    if (skipped === 0) text += found;
  });
  parser.on('closetag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    if (SKIPPED.has(local)) skipped -= 1;
    else if (BLOCKS.has(local)) flush(local);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error);
  }
  return fault === null ? { lines } : { fault: fault === 'DOCTYPE' ? 'unsafe' : 'unreadable', found: fault };
}
