import type { HeadingLine, Run } from '@plenum/election';
import { headingTemplate } from './heading-template.ts';
import { printable } from './printable.ts';
import { ready } from './typesetter.ts';

/** One person's summons. */
export interface SummonsSlip {
  readonly name: string;
  /** What is said of them, below the name: delegation, post, how the seat was gained. */
  readonly lines: readonly string[];
}

/** Summons of one meeting, a page for each person, in one language. Every text is ready to print. */
export interface SummonsPaper {
  readonly lang: 'vi' | 'en';
  readonly heading: { readonly left: readonly HeadingLine[]; readonly right: readonly HeadingLine[] };
  readonly number: string;
  readonly placeAndDate: string;
  /** `GIẤY TRIỆU TẬP`. */
  readonly title: string;
  /** `Tỉnh ủy trân trọng triệu tập`. */
  readonly opening: string;
  /** What they are addressed by: `Đồng chí`. */
  readonly address: string;
  /** What, when and where: name and text. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly agendaTitle: string;
  /** Time and item. */
  readonly agenda: readonly (readonly [time: string, title: string])[];
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly signature: { readonly lines: readonly Run[]; readonly name: string };
  readonly slips: readonly SummonsSlip[];
  /** RFC 3339: the file's own time. */
  readonly made: string;
}

const template = `
#let d = json(bytes(sys.inputs.summons))
#set document(title: d.title)
#set page(paper: "a4", margin: (top: 20mm, right: 15mm, bottom: 20mm, left: 30mm))
#set text(font: "Tinos", size: 13.5pt, lang: d.lang, hyphenate: false)
#set par(leading: .62em, spacing: .8em)
${headingTemplate}
#let page-of(slip) = {
  {
    set align(center)
    grid(
      columns: (1fr, auto), column-gutter: 7mm, row-gutter: 3mm,
      heading-column(d.heading.left, even: true), heading-column(d.heading.right),
      text(size: 13.5pt, d.number), text(size: 13.5pt, style: "italic", d.placeAndDate),
    )
    v(9mm)
    text(size: 17pt, weight: "bold", d.title)
    v(5mm)
    text(d.opening)
  }
  v(1mm)
  block(width: 100%, inset: (left: 10mm), {
    [#d.address: #h(1mm) #text(size: 15pt, weight: "bold", slip.name)]
    for line in slip.lines { block(above: .7em, line) }
  })
  v(2mm)
  block(width: 100%, inset: (left: 10mm), grid(
    columns: (32mm, 1fr), column-gutter: 3mm, row-gutter: .8em,
    ..d.facts.map(((name, text)) => ([#name:], par(justify: true, text))).flatten(),
  ))
  if d.agenda.len() > 0 {
    v(1mm)
    block(width: 100%, inset: (left: 10mm), {
      block(below: .8em, [#d.agendaTitle:])
      set text(size: 12pt)
      grid(
        columns: (32mm, 1fr), column-gutter: 3mm, row-gutter: .55em,
        ..d.agenda.map(((time, title)) => (time, title)).flatten(),
      )
    })
  }
  v(2mm)
  par(justify: true, first-line-indent: (amount: 10mm, all: true), d.closing)
  v(4mm)
  block(breakable: false, width: 100%, grid(
    columns: (1fr, 1fr), column-gutter: 8mm,
    {
      set text(size: 11pt)
      set par(leading: .5em, spacing: .5em)
      if d.recipients.len() > 0 {
        text(weight: "bold", style: "italic", d.recipients.first())
        for line in d.recipients.slice(1) { block(above: .5em, line) }
      }
    },
    {
      set align(center)
      stack(spacing: .5em, ..d.signature.lines.map(styled))
      v(26mm)
      text(weight: "bold", d.signature.name)
    },
  ))
}
#for (at, slip) in d.slips.enumerate() {
  if at > 0 { pagebreak() }
  page-of(slip)
}
`;

/** The summons as PDF, A4, a page for each person. The same paper gives the same bytes. */
export function renderSummonsPdf(paper: SummonsPaper): Uint8Array {
  const typst = ready();
  const bytes = typst.pdf(
    { mainFileContent: template, inputs: { summons: JSON.stringify(printable(paper)) } },
    { creationTimestamp: Math.floor(Date.parse(paper.made) / 1000) },
  );
  typst.evictCache(10);
  return new Uint8Array(bytes);
}
