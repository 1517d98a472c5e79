import { headingTemplate } from './heading-template.ts';

/**
 * The dossier, in Typst: a cover whose list of contents knows the sheets, then the pages of every part as they are, each with its
 * sheet number. Parts lie beside the compiler as PDF; texts are placed as values, never as markup.
 */
export const dossierTemplate = `
#let d = json(bytes(sys.inputs.dossier))
#set document(title: d.cover.title + " – " + d.cover.abstract)
#set text(font: "Tinos", size: 13pt, lang: d.cover.lang, hyphenate: false)
#let number-of-sheet = context {
  text(size: 10pt, weight: "bold", d.cover.sheet + " " + counter(page).display())
}
${headingTemplate}
#set page(
  paper: "a4",
  margin: (top: 22mm, right: 15mm, bottom: 22mm, left: 30mm),
  header: align(right, number-of-sheet),
  footer: {
    set text(size: 8.5pt, fill: rgb("#333333"))
    show regex("[0-9a-f]{4}( [0-9a-f]{4})+"): set text(font: "DejaVu Sans Mono", size: .88em)
    line(length: 100%, stroke: .4pt + rgb("#777777"))
    v(1.2mm, weak: true)
    d.cover.footer
  },
)
#{
  set align(center)
  set par(leading: 6.5pt)
  grid(columns: (1fr, auto), column-gutter: 7mm,
    heading-column(d.cover.heading.left, even: true), heading-column(d.cover.heading.right))
  v(30mm)
  text(size: 22pt, weight: "bold", d.cover.title)
  v(2mm)
  balanced(text(size: 16pt, weight: "bold", d.cover.abstract))
  v(4mm)
  text(style: "italic", d.cover.placeAndDate)
  v(16mm)
}
#{
  set par(leading: .7em)
  text(weight: "bold", size: 14pt, d.cover.contents)
  v(1mm)
  table(
    columns: (12mm, 1fr, 24mm), stroke: .5pt, inset: (x: 2mm, y: 1.8mm),
    align: (x, y) => if x == 1 and y > 0 { left } else { center },
    table.header([], strong(d.cover.paperTitle), strong(d.cover.sheet)),
    ..d.parts.enumerate().map(((at, part)) => (
      str(at + 1), part.title,
      context { str(counter(page).at(label("part-" + str(at))).first()) },
    )).flatten(),
  )
  v(2mm)
  context { text(style: "italic", d.cover.sheets.replace("{n}", str(counter(page).final().first()))) }
}
#set page(margin: 0pt, footer: none, header: none)
#for (at, part) in d.parts.enumerate() {
  for sheet in range(1, part.pages + 1) {
    let foreign = part.wide != none
    page(flipped: foreign and part.wide.at(sheet - 1), {
      if sheet == 1 [#metadata(part.title)#label("part-" + str(at))]
      if sheet == 1 { place(hide(heading(level: 1, part.title))) }
      if foreign {
        place(center + bottom, dy: -5mm, image(part.file, page: sheet, width: 94%, height: 91%, fit: "contain", alt: part.title))
      } else {
        place(image(part.file, page: sheet, width: 100%, alt: part.title))
      }
      place(top + right, dx: -15mm, dy: 9mm, box(fill: white, inset: 1mm, number-of-sheet))
    })
  }
}
`;
