import type { DocumentLayout, SetParagraph } from '@plenum/rulebook';
import type { Element } from '@xmldom/xmldom';
import { parseXml } from './broken-xml.ts';
import { attribute, child, children, value } from './docx-styles.ts';
import { type FaultyFile, faultOf } from './instrument-fault.ts';
import { instrumentLimits } from './read-instrument-file.ts';
import { archiveParts } from './safe-archive.ts';

/** What is set of letters and paragraphs, by style or directly; later ones win. */
interface Setting {
  font?: string;
  sizePt?: number;
  bold?: boolean;
  italic?: boolean;
  alignment?: SetParagraph['alignment'];
  lineSpacing?: number | null;
}

const TWIPS_PER_MM = 56.6929;
const alignments: Readonly<Record<string, SetParagraph['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

/**
 * How a DOCX is set: page, margins, and of every paragraph with text its fonts, sizes and spacing, through the styles that it has.
 * The lines are those of `readInstrumentFile`. Null where there is no document in it.
 */
export async function docxLayout(bytes: Uint8Array): Promise<DocumentLayout | FaultyFile | null> {
  try {
    return await layoutOf(bytes);
  } catch (error) {
    return faultOf(error);
  }
}

async function layoutOf(bytes: Uint8Array): Promise<DocumentLayout | null> {
  const files = await archiveParts(bytes, instrumentLimits, (name) =>
    /^word\/(document|styles|header\d*|footer\d*|theme\/theme1)\.xml$/.test(name),
  );
  const part = (name: string): string => {
    const content = files.get(name);
    return content ? new TextDecoder().decode(content) : '';
  };
  const main = part('word/document.xml');
  if (main === '') return null;
  const document = parseXml(main, 'word/document.xml');
  const styles = stylesIn(part('word/styles.xml'), themeFonts(part('word/theme/theme1.xml')));
  const section = children(document, 'sectPr').at(-1);
  const [size, margin] = [section && child(section, 'pgSz'), section && child(section, 'pgMar')];
  const mm = (element: Element | undefined, name: string): number =>
    Number(attribute(element, name) ?? 0) / TWIPS_PER_MM;
  const others = [...files.keys()].filter((name) => /^word\/(header|footer)/.test(name)).map(part);
  return {
    widthMm: mm(size, 'w'),
    heightMm: mm(size, 'h'),
    marginsMm: {
      top: mm(margin, 'top'),
      bottom: mm(margin, 'bottom'),
      left: mm(margin, 'left'),
      right: mm(margin, 'right'),
    },
    hasPageNumbers: others.some((xml) => /\bPAGE\b/.test(xml)),
    paragraphs: paragraphsIn(children(document, 'p'), styles),
  };
}

interface Styles {
  readonly begins: Setting;
  readonly paragraph: (id: string | null) => Setting;
  readonly letters: (id: string) => Setting;
  readonly theme: ReadonlyMap<string, string>;
}

function themeFonts(xml: string): ReadonlyMap<string, string> {
  const of = (which: string) => new RegExp(`<a:${which}Font>\\s*<a:latin typeface="([^"]*)"`).exec(xml)?.[1];
  return new Map([
    ['major', of('major') ?? ''],
    ['minor', of('minor') ?? ''],
  ]);
}

const MOST_BASES = 20;

function stylesIn(xml: string, theme: ReadonlyMap<string, string>): Styles {
  if (xml === '') return { begins: {}, paragraph: () => ({}), letters: () => ({}), theme };
  const document = parseXml(xml, 'word/styles.xml');
  const known = new Map<string, { readonly own: Setting; readonly base: string | null }>();
  let usual: string | null = null;
  for (const style of children(document, 'style')) {
    const id = attribute(style, 'styleId') ?? '';
    const own = { ...settingOf(child(style, 'pPr'), theme), ...settingOf(child(style, 'rPr'), theme) };
    known.set(id, { own, base: value(child(style, 'basedOn')) });
    if (attribute(style, 'type') === 'paragraph' && attribute(style, 'default') === '1') usual = id;
  }
  const all = (id: string | null): Setting => {
    const chain: Setting[] = [];
    for (let at = id; at !== null && chain.length < MOST_BASES; at = known.get(at)?.base ?? null)
      chain.unshift(known.get(at)?.own ?? {});
    return Object.assign({}, ...chain) as Setting;
  };
  const defaults = children(document, 'docDefaults')[0];
  const begins = defaults
    ? { ...settingOf(children(defaults, 'pPr')[0], theme), ...settingOf(children(defaults, 'rPr')[0], theme) }
    : {};
  return { begins, paragraph: (id) => all(id ?? usual), letters: all, theme };
}

const isOn = (element: Element): boolean => !['0', 'false', 'off'].includes(value(element) ?? '1');

/** What a `pPr` or `rPr` sets. */
function settingOf(properties: Element | undefined, theme: ReadonlyMap<string, string>): Setting {
  if (!properties) return {};
  const [fonts, size, bold, italic, alignment, spacing] = ['rFonts', 'sz', 'b', 'i', 'jc', 'spacing'].map((name) =>
    child(properties, name),
  );
  const themed = /^(major|minor)/.exec(attribute(fonts, 'asciiTheme') ?? '')?.[1];
  const font = themed ? theme.get(themed) : (attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi'));
  const line = attribute(spacing, 'line');
  const exact = ['exact', 'atLeast'].includes(attribute(spacing, 'lineRule') ?? 'auto');
  const side = alignments[value(alignment) ?? ''];
  return {
    ...(font ? { font } : {}),
    ...(size ? { sizePt: Number(value(size)) / 2 } : {}),
    ...(bold ? { bold: isOn(bold) } : {}),
    ...(italic ? { italic: isOn(italic) } : {}),
    ...(side ? { alignment: side } : {}),
    ...(line ? { lineSpacing: exact ? null : Number(line) / 240 } : {}),
  };
}

function paragraphsIn(all: readonly Element[], styles: Styles): readonly SetParagraph[] {
  const found: SetParagraph[] = [];
  for (const paragraph of all) {
    const properties = child(paragraph, 'pPr');
    const own = {
      ...styles.begins,
      ...styles.paragraph(value(properties && child(properties, 'pStyle'))),
      ...settingOf(properties, styles.theme),
    };
    const runs = children(paragraph, 'r').flatMap((run) => {
      const text = children(run, 't')
        .map((one) => one.textContent ?? '')
        .join('');
      if (text.trim() === '') return [];
      const set = child(run, 'rPr');
      const style = value(set && child(set, 'rStyle'));
      return [{ text, ...own, ...(style ? styles.letters(style) : {}), ...settingOf(set, styles.theme) }];
    });
    if (runs.length === 0) continue;
    found.push({
      line: found.length + 1,
      text: runs
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
        .normalize('NFC'),
      fonts: [...new Set(runs.map(({ font }) => font ?? 'Times New Roman'))],
      sizesPt: [...new Set(runs.map(({ sizePt }) => sizePt ?? 10))],
      bold: runs.every(({ bold }) => bold === true),
      italic: runs.every(({ italic }) => italic === true),
      alignment: own.alignment ?? 'left',
      lineSpacing: own.lineSpacing === undefined ? 1 : own.lineSpacing,
      inTable: isInTable(paragraph),
    });
  }
  return found;
}

function isInTable(paragraph: Element): boolean {
  for (let at = paragraph.parentNode; at; at = at.parentNode) if ((at as Element).localName === 'tc') return true;
  return false;
}
