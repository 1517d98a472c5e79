import { type TextLine, textLines } from '@plenum/rulebook';
import { xmlParser } from './broken-xml.ts';
import { type FaultyFile, faultOf } from './instrument-fault.ts';
import { UnsafeArchive } from './safe-archive.ts';

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

/** What holds a document that is issued with the first one. */
const ATTACHED: ReadonlySet<string> = new Set(['attachment', 'component']);
/** Where a document holds its signature and recipients. */
const CLOSING = 'conclusions';

/** The lines of an Akoma Ntoso document as it would be printed, so that it is read as any text is. A DOCTYPE is refused. */
export function akomaNtosoLines(xml: string): { readonly lines: readonly TextLine[] } | FaultyFile {
  const lines: TextLine[] = [];
  const parser = xmlParser('');
  let [skipped, closing, begins, text, number, at, depth, holder] = [0, false, false, '', '', 0, 0, 0];
  const flush = (name: string) => {
    const found = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (name === NUMBER) {
      number = number === '' ? found : `${number} ${found}`;
      holder = depth - 1;
    } else if (found !== '' || number !== '') {
      const said = textLines(`${number} ${found}`)[0]!.text;
      // What the document calls a heading is one, and what it calls a paragraph is text, however they look.
      const alone = number === '' ? 'paragraph' : 'text';
      const as = closing ? 'closing' : name === 'heading' || found === '' ? 'heading' : alone;
      lines.push({ line: at || parser.line, text: said, as, ...(begins && { begins }) });
      [number, begins] = ['', false];
    }
  };
  parser.on('doctype', () => {
    throw new UnsafeArchive('a DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^.*:/, '');
    depth += 1;
    if (SKIPPED.has(local)) skipped += 1;
    if (local === CLOSING) closing = true;
    if (ATTACHED.has(local)) begins = true;
    if (!BLOCKS.has(local)) return;
    // What is quoted from the first sign on begins a line of its own.
    const alone = local === NUMBER || String(attributes.class) === 'quoted';
    if (number !== '' && text.trim() === '' && alone) flush('p');
    at = parser.line;
  });
  parser.on('text', (found) => {
    if (skipped === 0) text += found;
  });
  parser.on('closetag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    if (local === CLOSING) closing = false;
    if (SKIPPED.has(local)) skipped -= 1;
    else if (BLOCKS.has(local)) flush(local);
    // A provision that ends with nothing but its number.
    else if (number !== '' && depth === holder) flush('');
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    return faultOf(error);
  }
  return { lines };
}
