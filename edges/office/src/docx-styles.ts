import type { Document, Element } from '@xmldom/xmldom';
import { parseXml } from './broken-xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const children = (node: Document | Element, name: string): readonly Element[] =>
  Array.from(node.getElementsByTagNameNS(W, name));

export const child = (node: Element, name: string): Element | undefined =>
  Array.from(node.childNodes).find((one): one is Element => (one as Element).localName === name);

export const attribute = (node: Element | undefined, name: string): string | null => {
  const found = node?.getAttributeNS(W, name) ?? null;
  return found === '' ? null : found;
};

export const value = (node: Element | undefined): string | null => attribute(node, 'val');

/** What a paragraph or a run has through its style. */
export interface DocxStyles {
  /** The list of a paragraph style, by style id. */
  readonly numbers: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
  /** The font of a style, by style id; `` is what the document begins with. */
  readonly fonts: ReadonlyMap<string, string>;
}

export const noStyles: DocxStyles = { numbers: new Map(), fonts: new Map() };

/** Reads `word/styles.xml`. @throws BrokenXml */
export function stylesOf(xml: string): DocxStyles {
  const document = parseXml(xml, 'word/styles.xml');
  const numbers = new Map<string, { numId: string; level: number }>();
  const own = new Map<string, { readonly font: string | null; readonly base: string | null }>();
  for (const style of children(document, 'style')) {
    const id = attribute(style, 'styleId') ?? '';
    const list = children(style, 'numPr')[0];
    const numId = list && value(child(list, 'numId'));
    if (list && numId) numbers.set(id, { numId, level: Number(value(child(list, 'ilvl')) ?? 0) });
    own.set(id, { font: fontOf(child(style, 'rPr')), base: value(child(style, 'basedOn')) });
  }
  const fonts = new Map<string, string>();
  const defaults = children(document, 'rPrDefault')[0];
  const begins = fontOf(defaults && child(defaults, 'rPr'));
  if (begins) fonts.set('', begins);
  for (const id of own.keys()) {
    const font = inherited(id, own);
    if (font) fonts.set(id, font);
  }
  return { numbers, fonts };
}

const fontOf = (properties: Element | undefined): string | null => {
  const fonts = properties && child(properties, 'rFonts');
  return attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi');
};

/** The most styles that one may be based on in a row. */
const MOST_BASES = 20;

function inherited(
  id: string,
  own: ReadonlyMap<string, { readonly font: string | null; readonly base: string | null }>,
): string | null {
  let at = own.get(id);
  for (let step = 0; at && step < MOST_BASES; step += 1) {
    if (at.font) return at.font;
    at = at.base === null ? undefined : own.get(at.base);
  }
  return null;
}
