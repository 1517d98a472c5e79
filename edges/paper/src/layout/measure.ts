import { printable, ready } from '@plenum/office/typesetter';

export interface TextToMeasure {
  readonly text: string;
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Lines break at this width; without it the text stands on one line. */
  readonly widthMm?: number;
}

export interface Measured {
  readonly width: number;
  readonly height: number;
}

/** How texts are set, wherever they are measured or drawn. A line is 1.107 em high: the font's ascender and descender. */
export const setting = `
#set page(width: 210mm, height: 297mm, margin: 0mm)
#set text(font: "Tinos", top-edge: .891em, bottom-edge: -.216em, hyphenate: false, fallback: true)
#set par(leading: .18em, spacing: 0mm, justify: false)
`;

const template = `
#let texts = json(bytes(sys.inputs.texts))
${setting}
#context [#metadata(texts.map(t => {
  let shown = text(size: t.sizePt * 1pt, weight: if t.at("bold", default: false) { "bold" } else { "regular" },
    style: if t.at("italic", default: false) { "italic" } else { "normal" }, t.text)
  let wide = t.at("widthMm", default: none)
  let size = if wide == none { measure(shown) } else { measure(block(shown), width: wide * 1mm) }
  (width: size.width / 1mm, height: size.height / 1mm)
})) <measured>]
`;

/** Width and height in millimetres of each text, in their order. */
export function measure(texts: readonly TextToMeasure[]): readonly Measured[] {
  if (texts.length === 0) return [];
  const typst = ready();
  const [measured] = typst.query(
    { mainFileContent: template, inputs: { texts: JSON.stringify(printable(texts)) } },
    { selector: '<measured>', field: 'value' },
  ) as [readonly Measured[]];
  return measured;
}
