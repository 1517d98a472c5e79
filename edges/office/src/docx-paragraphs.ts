import type { LegacyEncoding, OutlineFinding, TrackedChoice } from '@plenum/rulebook';
import { xmlParser } from './broken-xml.ts';
import { type DocxStyles, noStyles } from './docx-styles.ts';
import { fromLegacyFont } from './legacy-text.ts';

/** What the parts of a DOCX hold besides its text. */
export interface DocxParts {
  readonly styles?: DocxStyles;
  readonly label?: (numId: string, level: number) => string;
  readonly tracked: TrackedChoice;
  /** How many paragraphs with text stand before these, for the lines of what is found. */
  readonly linesBefore?: number;
}

export interface DocxText {
  /** One for each paragraph that holds text, with its number; a break within it is `\n`. */
  readonly paragraphs: readonly string[];
  /** Tracked changes where they are kept open, at their lines. */
  readonly findings: readonly OutlineFinding[];
  readonly insertions: number;
  readonly deletions: number;
  readonly pictures: number;
  readonly converted: LegacyEncoding | null;
  /** The first paragraph that was converted, as it stood and as it became. */
  readonly sample: { readonly before: string; readonly after: string } | null;
}

/** A paragraph while it is read. Those in a text box stand inside another one. */
interface Open {
  text: string;
  /** As it stands in the file, before letters of an old font become Unicode. */
  raw: string;
  style: string;
  numId: string | null;
  level: number | null;
  /** Whether the mark at its end is a tracked insertion or deletion. */
  mark: Change | null;
  readonly changes: { readonly kind: Change; text: string }[];
}
type Change = 'inserted' | 'deleted';

/** Old properties of a tracked format change, and the second copy of a drawing for old programs. */
const SKIPPED: ReadonlySet<string> = new Set([
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblGridChange',
  'tcPrChange',
  'trPrChange',
  'Fallback',
]);
const CHANGES: Readonly<Record<string, Change>> = {
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
};
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The paragraphs of a part of a DOCX (`word/document.xml`, `word/footnotes.xml`) in the order of the file, those of tables cell by
 * cell, with the numbers that Word counts itself. Tracked changes are read as `tracked` says; where they are kept open the text is
 * the one with all accepted, and every change is a finding. Text in a font from before Unicode becomes Unicode.
 * @throws BrokenXml
 */
export function docxParagraphs(part: string, xml: string, parts: DocxParts): DocxText {
  const reader = new DocxReader(parts);
  const parser = xmlParser(part);
  parser.on('opentag', ({ name, attributes }) =>
    reader.open(localName(name), attributes as Readonly<Record<string, string>>),
  );
  parser.on('text', (text) => reader.text(text));
  parser.on('closetag', ({ name }) => reader.close(localName(name)));
  parser.write(xml).close();
  return reader.done();
}

class DocxReader {
  private readonly parts: DocxParts;
  private readonly names: string[] = [];
  private readonly stack: Open[] = [];
  private readonly rows: { readonly from: number; change: Change | null }[] = [];
  private readonly paragraphs: string[] = [];
  private readonly findings: OutlineFinding[] = [];
  private readonly within: Change[] = [];
  private skipped = 0;
  private carried = '';
  private runFont: string | null = null;
  private runStyle: string | null = null;
  private counts = { inserted: 0, deleted: 0, pictures: 0 };
  private converted: LegacyEncoding | null = null;
  private sample: DocxText['sample'] = null;

  constructor(parts: DocxParts) {
    this.parts = parts;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.names.at(-1);
    this.names.push(name);
    if (SKIPPED.has(name)) this.skipped += 1;
    if (this.skipped > 0) return;
    const paragraph = this.stack.at(-1);
    const change = CHANGES[name];
    if (change) this.openChange(change, parent, paragraph);
    else if (name === 'p')
      this.stack.push({ text: '', raw: '', style: '', numId: null, level: null, mark: null, changes: [] });
    else if (name === 'r') [this.runFont, this.runStyle] = [null, null];
    else if (name === 'tr') this.rows.push({ from: this.paragraphs.length, change: null });
    else if (name === 'drawing' || name === 'pict') this.counts.pictures += 1;
    else if (parent === 'r') this.add(SIGNS[name] ?? '');
    else if (paragraph) this.property(name, parent, attributes, paragraph);
  }

  private openChange(change: Change, parent: string | undefined, paragraph: Open | undefined): void {
    if (parent === 'rPr') {
      if (this.names.at(-3) === 'pPr' && paragraph) paragraph.mark = change;
    } else if (parent === 'trPr') this.rows.at(-1)!.change = change;
    else {
      this.within.push(change);
      this.counts[change] += 1;
    }
  }

  private property(
    name: string,
    parent: string | undefined,
    attributes: Readonly<Record<string, string>>,
    paragraph: Open,
  ): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId' && parent === 'numPr') paragraph.numId = value;
    else if (name === 'ilvl' && parent === 'numPr') paragraph.level = Number(value);
    else if (name === 'rStyle') this.runStyle = value;
    else if (name === 'rFonts' && this.names.at(-3) === 'r')
      this.runFont = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null;
  }

  text(text: string): void {
    const name = this.names.at(-1);
    if (this.skipped === 0 && (name === 't' || name === 'delText')) this.add(text);
  }

  private add(text: string): void {
    const paragraph = this.stack.at(-1);
    if (!paragraph || text === '') return;
    const shown = this.inUnicode(text, paragraph);
    const change = this.within.at(-1);
    if (change) {
      const last = paragraph.changes.at(-1);
      if (last?.kind === change) last.text += shown;
      else paragraph.changes.push({ kind: change, text: shown });
    }
    if (this.within.some((kind) => kind === this.leftOut)) return;
    paragraph.text += shown;
    paragraph.raw += text;
  }

  private get leftOut(): Change {
    return this.parts.tracked === 'reject' ? 'inserted' : 'deleted';
  }

  private inUnicode(text: string, paragraph: Open): string {
    const fonts = (this.parts.styles ?? noStyles).fonts;
    const font = this.runFont ?? fonts.get(this.runStyle ?? '-') ?? fonts.get(paragraph.style) ?? fonts.get('') ?? '';
    const known = fromLegacyFont(text, font);
    if (known === null) return text;
    this.converted ??= known.from;
    return known.text;
  }

  close(name: string): void {
    this.names.pop();
    if (SKIPPED.has(name)) this.skipped -= 1;
    else if (this.skipped > 0) return;
    else if (name === 'p') this.endParagraph(this.stack.pop()!);
    else if (name === 'tr') this.endRow();
    else if (name === 'tc' || name === 'body' || name === 'footnote' || name === 'endnote') this.flush();
    else if (CHANGES[name] && !['rPr', 'trPr'].includes(this.names.at(-1) ?? '')) this.within.pop();
  }

  private endParagraph(paragraph: Open): void {
    // A mark that is gone joins the paragraph to the next one.
    const text = this.carried + paragraph.text;
    if (paragraph.mark !== null) this.counts[paragraph.mark] += paragraph.changes.length === 0 ? 1 : 0;
    this.note(paragraph);
    if (paragraph.mark === this.leftOut) {
      this.carried = text;
      return;
    }
    this.carried = '';
    const label = this.labelOf(paragraph);
    const whole = label === '' ? text : `${label} ${text}`;
    if (whole.trim() === '') return;
    this.paragraphs.push(whole);
    if (this.sample === null && this.converted !== null && paragraph.raw !== paragraph.text)
      this.sample = { before: paragraph.raw.slice(0, 200), after: paragraph.text.slice(0, 200) };
  }

  private labelOf({ numId, level, style }: Open): string {
    const ofStyle = (this.parts.styles ?? noStyles).numbers.get(style);
    const list = numId ?? ofStyle?.numId;
    return list === undefined || !this.parts.label ? '' : this.parts.label(list, level ?? ofStyle?.level ?? 0);
  }

  /** Every change that is kept open is told where it stands. */
  private note({ changes }: Open): void {
    if (this.parts.tracked !== 'keep') return;
    const line = (this.parts.linesBefore ?? 0) + this.paragraphs.length + 1;
    for (const { kind, text } of changes)
      if (text.trim() !== '') this.findings.push({ reason: `tracked-${kind}`, line, found: text.trim(), expected: '' });
  }

  private endRow(): void {
    const { from, change } = this.rows.pop()!;
    if (change !== null) this.counts[change] += 1;
    if (change === this.leftOut) this.paragraphs.length = from;
  }

  private flush(): void {
    const text = this.carried;
    this.carried = '';
    if (text.trim() !== '') this.paragraphs.push(text);
  }

  done(): DocxText {
    this.flush();
    const { inserted, deleted, pictures } = this.counts;
    const { paragraphs, findings, converted, sample } = this;
    return { paragraphs, findings, insertions: inserted, deletions: deleted, pictures, converted, sample };
  }
}

/** What elements of a run stand for. */
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };
