import type { Box } from './layout.ts';

/** A text at its place. The box is as high as its lines, from the first's ascender to the last's descender. */
export interface TextItem extends Box {
  readonly kind: 'text';
  readonly page: number;
  readonly text: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** Centred in the height of its box. */
  readonly middle: boolean;
  /** On one line, however narrow the box. */
  readonly oneLine: boolean;
}

/** A filled black rectangle: lines, corner marks. */
export interface RuleItem extends Box {
  readonly kind: 'rule';
  readonly page: number;
}

export type Item = TextItem | RuleItem;

type Style = Partial<Pick<TextItem, 'bold' | 'italic' | 'align' | 'middle' | 'oneLine'>>;

export const textItem = (page: number, text: string, sizePt: number, box: Box, style: Style = {}): TextItem => ({
  kind: 'text',
  page,
  text,
  sizePt,
  bold: false,
  italic: false,
  align: 'left',
  middle: false,
  oneLine: false,
  ...style,
  ...box,
});

export const rule = (page: number, x: number, y: number, width: number, height: number): RuleItem => ({
  kind: 'rule',
  page,
  x,
  y,
  width,
  height,
});

/** The printed edge of a box, `thick` millimetres outside of it. */
export const frame = (page: number, box: Box, thick: number): RuleItem[] => [
  rule(page, box.x - thick, box.y - thick, box.width + 2 * thick, thick),
  rule(page, box.x - thick, box.y + box.height, box.width + 2 * thick, thick),
  rule(page, box.x - thick, box.y, thick, box.height),
  rule(page, box.x + box.width, box.y, thick, box.height),
];
