/** The head of a paper, in Typst: what stands left and right at its top, and lines of even length for titles. */
export const headingTemplate = `
// Dots to write on stay with the word before them.
#let styled(run) = {
  let words = text(
    weight: if run.at("bold", default: false) { "bold" } else { "regular" },
    style: if run.at("italic", default: false) { "italic" } else { "normal" },
    run.text.replace(" ……", "\u{a0}……"),
  )
  if run.at("mono", default: false) { text(font: "DejaVu Sans Mono", size: .72em, words) } else { words }
}
// Lines of about the same length: no last word stands alone.
#let balanced(body) = layout(size => {
  let tall = measure(body, width: size.width).height
  let (narrow, wide) = (size.width / 3, size.width)
  for _ in range(7) {
    let middle = (narrow + wide) / 2
    if measure(body, width: middle).height > tall { narrow = middle } else { wide = middle }
  }
  block(width: wide, body)
})
#let heading-line(row, even) = context {
  let shown = text(size: row.sizePt * 1pt, styled(row))
  let rule = row.at("rule", default: none)
  if even { balanced(shown) } else { shown }
  if rule != none {
    v(-.35em)
    line(length: measure(shown).width * rule, stroke: .6pt)
  }
}
#let heading-column(rows, even: false) = {
  set par(leading: 6.5pt)
  stack(spacing: 6.5pt, ..rows.map(row => heading-line(row, even)))
}
`;
