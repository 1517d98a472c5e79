import { headingTemplate } from './heading-template.ts';

/** The page of an instrument in its form, in Typst. It reads the paper as JSON and places its texts as values, never as markup. */
export const officialTemplate = `
#let d = json(bytes(sys.inputs.paper))
#let mm-of(side) = d.marginsMm.at(side).value * 1mm
#let body-size = d.sizesPt.body.value * 1pt
#set document(title: (d.type + " " + d.abstract).trim())
#set page(
  paper: "a4",
  margin: (top: mm-of("top"), right: mm-of("right"), bottom: mm-of("bottom"), left: mm-of("left")),
  // The first page has no number.
  header: context if counter(page).get().first() > 1 { align(center, text(size: 13pt, counter(page).display())) },
  header-ascent: 5mm,
)
#set text(font: "Tinos", size: body-size, lang: "vi", hyphenate: false)
#set par(leading: (d.lineSpacing.value * 1.15 - .75) * 1em, spacing: .9em, justify: true)
#set block(spacing: .9em)
${headingTemplate}
#let letterhead(head) = {
  set align(center)
  set par(justify: false)
  let last(rows) = rows.at(rows.len() - 1)
  let but-last(rows) = rows.slice(0, rows.len() - 1)
  grid(
    columns: (1fr, auto), column-gutter: 6mm, row-gutter: 3mm,
    heading-column(but-last(head.left)), heading-column(but-last(head.right)),
    heading-column((last(head.left),)), heading-column((last(head.right),)),
  )
}
#let title-of(paper) = {
  set align(center)
  set par(justify: false)
  v(4mm)
  let size = d.sizesPt.type.value * 1pt
  text(size: size, weight: "bold", paper.type)
  if paper.abstract != "" {
    v(-2mm)
    block(width: 85%, balanced(text(size: if paper.profile == "party" { 15pt } else { size }, weight: "bold", paper.abstract)))
  }
  for line in paper.issuedWith { text(style: "italic", line); linebreak() }
  if paper.profile == "state" and paper.letterhead != none { v(-2mm); line(length: 28mm, stroke: .6pt) }
  else if paper.profile == "party" { v(-1mm); text("-----") }
  v(3mm)
}
#let indent = 10mm
#let paragraph(item) = {
  let label = item.label
  let strong-heading = item.level in ("part", "chapter", "section")
  if item.level == "formula" {
    block(sticky: true, width: 100%, align(center, strong(item.text)))
  } else if strong-heading and item.heading != "" or item.level in ("part", "chapter") {
    block(sticky: true, above: 1.2em, width: 100%, {
      set align(center)
      set par(justify: false)
      if item.level == "section" { strong(label + " " + item.heading) }
      else { strong(label); if item.heading != "" { linebreak(); strong(item.heading) } }
    })
    if item.text != "" { par(first-line-indent: (amount: indent, all: true), item.text) }
  } else if item.level == "article" and item.heading != "" {
    block(sticky: true, above: 1.1em, par(first-line-indent: (amount: indent, all: true), strong(label + " " + item.heading)))
    if item.text != "" { par(first-line-indent: (amount: indent, all: true), item.text) }
  } else if item.level == "quoted" {
    block(inset: (left: 6mm), par(first-line-indent: (amount: 0mm, all: true), item.text))
  } else {
    let shown = if item.level == "article" { strong(label) } else { label }
    par(first-line-indent: (amount: indent, all: true), {
      if item.level == "lead" and item.text.starts-with("Căn cứ") { emph(item.text) }
      else if label == "" { item.text }
      else { shown + " " + item.heading + item.text }
    })
  }
}
#let closing(end) = {
  for line in end.note { par(first-line-indent: (amount: indent, all: true), emph(line)) }
  if end.signature.len() > 0 or end.recipients.len() > 0 or end.name != none {
    v(4mm)
    block(breakable: false, width: 100%, grid(
      columns: (1fr, 1fr), column-gutter: 6mm,
      {
        set par(justify: false, leading: .5em, spacing: .5em)
        if end.recipients.len() > 0 {
          text(size: if d.profile == "party" { 14pt } else { 12pt }, weight: if d.profile == "party" { "regular" } else { "bold" },
            style: if d.profile == "party" { "normal" } else { "italic" }, if d.profile == "party" { underline[Nơi nhận:] } else [Nơi nhận:])
          for line in end.recipients { par(text(size: if d.profile == "party" { 12pt } else { 11pt }, line)) }
        }
      },
      {
        set align(center)
        set par(justify: false)
        for (n, line) in end.signature.enumerate() {
          let plain = line.starts-with("(")
          text(size: 14pt, weight: if plain { "regular" } else { "bold" }, style: if plain { "italic" } else { "normal" }, line)
          linebreak()
        }
        v(22mm)
        if end.name != none { text(size: 14pt, weight: "bold", end.name) }
      },
    ))
  }
}
#let instrument(paper) = {
  if paper.head != none { letterhead(paper.head) }
  title-of(paper)
  for item in paper.body { paragraph(item) }
  closing(paper.closing)
}
#instrument(d)
#for one in d.attached {
  pagebreak()
  instrument(one)
}
`;
