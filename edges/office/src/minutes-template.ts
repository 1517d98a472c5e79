import { headingTemplate } from './heading-template.ts';

/**
 * The page of the minutes, in Typst. It reads the document as JSON and places its texts as values, never as markup, so that
 * no text can be taken for an instruction.
 */
export const minutesTemplate = `
#let d = json(bytes(sys.inputs.minutes))
#let state-form = d.form not in ("party", "youth-union")
#let day = if d.date == none { none } else {
  let (year, month, day) = d.date.split("-").map(int)
  datetime(year: year, month: month, day: day)
}
#set document(title: d.title + " " + d.abstract, date: day)
#set page(
  paper: "a4",
  margin: (top: 20mm, right: 15mm, bottom: 22mm, left: 30mm),
  footer-descent: 5mm,
  footer: context {
    set text(size: 8.5pt, fill: rgb("#333333"))
    show regex("[0-9a-f]{4}( [0-9a-f]{4})+"): set text(font: "DejaVu Sans Mono", size: .88em)
    line(length: 100%, stroke: .4pt + rgb("#777777"))
    v(1.2mm, weak: true)
    grid(columns: (1fr, auto), column-gutter: 6mm, d.footer.record,
      [#d.footer.page #counter(page).display()/#counter(page).final().first()])
  },
)
#set text(font: "Tinos", size: 13pt, lang: d.lang, hyphenate: false)
#set par(leading: .62em, spacing: .85em)
#set block(spacing: .85em)

${headingTemplate}
#{
  set align(center)
  grid(
    columns: (1fr, auto), column-gutter: 7mm, row-gutter: 3mm,
    heading-column(d.heading.left, even: true), heading-column(d.heading.right),
    text(size: if state-form { 13pt } else { 14pt }, d.number),
    text(size: if state-form { 13pt } else { 14pt }, style: "italic", d.placeAndDate),
  )
  v(6mm)
  text(size: 16pt, weight: "bold", d.title)
  v(-1mm)
  balanced(text(size: 14pt, weight: "bold", d.abstract))
  if state-form {
    v(-1.5mm)
    line(length: 32mm, stroke: .6pt)
  }
  v(3mm)
}

#let columns-of(block) = block.columns.map(column => {
  if column.widthMm == none { 1fr } else { column.widthMm * 1mm }
})
#let aligned = (left: left, center: center, right: right)
#let table-of(block, rows, header: true) = {
  let dense = block.at("dense", default: false)
  set text(size: if dense { 9.5pt } else { 12pt })
  set par(justify: false, leading: .5em)
  // A short table stays on one page.
  show table: it => std.block(breakable: rows.len() > 8, it)
  table(
    columns: columns-of(block),
    align: (x, y) => horizon + if header and y == 0 { center } else { aligned.at(block.columns.at(x).align) },
    stroke: .5pt, inset: if dense { (x: 1.2mm, y: .9mm) } else { (x: 2mm, y: 1.35mm) },
    ..if header { (table.header(..block.columns.map(column => table.cell(breakable: false, strong(column.header)))),) },
    ..rows.flatten().map(cell => table.cell(breakable: false, cell)),
  )
}
// The last rows of a long table stay with the signatures: no page holds signatures alone.
#let table-before(block, next) = {
  let kept = if next == "end" and d.signatures.len() > 0 and block.rows.len() > 8 { 3 } else { 0 }
  let before = table-of(block, block.rows.slice(0, block.rows.len() - kept))
  if kept == 0 { before } else {
    std.block(below: 0pt, before)
    std.block(sticky: true, above: 0pt, table-of(block, block.rows.slice(block.rows.len() - kept), header: false))
  }
}
#let show-block(body, next) = {
  // What announces a table or a list, or stands last above the signatures, stays with it.
  let stays = next in ("table", "list", "end")
  if body.kind == "heading" {
    let above = if body.level == 1 { 1.25em } else { 1em }
    show heading: it => block(sticky: true, above: above, below: .75em,
      text(size: 13pt, weight: "bold", style: if body.level == 1 { "normal" } else { "italic" }, it.body))
    heading(level: body.level, body.text)
  } else if body.kind == "paragraph" {
    // As wide as the page: a block of its own width would end where its longest line ends.
    block(width: 100%, sticky: stays, {
      // Dots to write on are as long as they are.
      let dotted = body.runs.any(run => "……" in run.text)
      let mono = body.runs.any(run => run.at("mono", default: false))
      set par(justify: not dotted and not mono, first-line-indent: (amount: if mono { 0mm } else { 10mm }, all: true))
      par(body.runs.map(styled).join())
    })
  } else if body.kind == "list" {
    block(inset: (left: 10mm), list(marker: [–], spacing: .6em, ..body.items.map(item => item.map(styled).join())))
  } else {
    table-before(body, next)
  }
}
#for (at, body) in d.blocks.enumerate() {
  let next = if at + 1 < d.blocks.len() { d.blocks.at(at + 1).kind } else { "end" }
  show-block(body, next)
}

#let code = d.at("code", default: none)
#if code != none {
  v(2mm)
  let side = if code.content.len() > 200 { 42mm } else { 25mm }
  block(breakable: false, sticky: true, grid(
    columns: (side, 1fr), column-gutter: 4mm, align: horizon,
    image(bytes(sys.inputs.code), format: "svg", width: side, alt: code.caption),
    text(size: 10pt, code.caption),
  ))
}

#v(5mm)
#let signature(person) = block(breakable: false, width: 100%, {
  set align(center)
  stack(spacing: .5em, ..person.lines.map(styled))
  v(24mm)
  if person.name != none { text(weight: "bold", person.name) }
})
#block(breakable: false, grid(
  columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 8mm,
  ..d.signatures.map(signature),
))
`;
