import { join } from 'node:path';
import { fontFolder, headingTemplate, printable, ready } from '@plenum/office/typesetter';
import { renderSVG } from 'uqr';
import type { BallotFace } from '../layout/face.ts';
import { setting } from '../layout/measure.ts';
import { writePaperCode } from '../layout/paper-code.ts';
import type { DrawnCodes } from './draw-codes.ts';

/** The pages of one copy without its code. */
const faceTemplate = `
#let face = json(bytes(sys.inputs.face))
${setting}
${headingTemplate}
#let text-of(item) = {
  let shown = text(size: item.sizePt * 1pt, weight: if item.bold { "bold" } else { "regular" },
    style: if item.italic { "italic" } else { "normal" }, item.text)
  box(width: if item.oneLine { auto } else { item.width * 1mm }, height: item.height * 1mm,
    align((left: left, center: center, right: right).at(item.align) + if item.middle { horizon } else { top },
      if item.align == "center" and not item.middle { balanced(shown) } else { shown }))
}
#for page in range(1, face.pages + 1) {
  if page > 1 { pagebreak() }
  for item in face.items.filter(item => item.page == page) {
    place(top + left, dx: item.x * 1mm, dy: item.y * 1mm, if item.kind == "rule" {
      rect(width: item.width * 1mm, height: item.height * 1mm, fill: black, stroke: none)
    } else { text-of(item) })
  }
}
`;

/** All copies: the same pages taken over again and again, each with its code. */
const copiesTemplate = `
#let d = json(bytes(sys.inputs.copies))
${setting}
#set document(title: d.title)
#for (copy, pages) in d.codes.enumerate() {
  for (index, svg) in pages.enumerate() {
    if copy > 0 or index > 0 { pagebreak() }
    place(top + left, image(d.file, page: index + 1, width: 100%))
    place(top + left, dx: d.at.x * 1mm, dy: d.at.y * 1mm,
      image(bytes(svg), format: "svg", width: d.at.width * 1mm, height: d.at.height * 1mm))
  }
}
`;

export interface BallotsToPrint {
  readonly face: BallotFace;
  readonly title: string;
  readonly drawn: DrawnCodes;
}

/** Every copy as PDF, one after the other, each page with its code. */
export function renderBallotsPdf({ face, title, drawn }: BallotsToPrint): Uint8Array {
  const typst = ready();
  const { pagesPerBallot, code } = face.layout;
  // One moment for all prints: a paper does not say when it was made.
  const moment = { creationTimestamp: 0 };
  const shown = printable({ pages: pagesPerBallot, items: face.items });
  const facePdf = typst.pdf({ mainFileContent: faceTemplate, inputs: { face: JSON.stringify(shown) } }, moment);
  const codes = drawn.codes.map((one) =>
    Array.from({ length: pagesPerBallot }, (_, index) =>
      codeSvg(writePaperCode({ print: drawn.print, code: one, page: index + 1 })),
    ),
  );
  const file = `face-${drawn.print}.pdf`;
  typst.mapShadow(join(fontFolder(), file), facePdf);
  try {
    const copies = JSON.stringify(printable({ title, file: `/${file}`, at: code, codes }));
    return new Uint8Array(typst.pdf({ mainFileContent: copiesTemplate, inputs: { copies } }, moment));
  } finally {
    typst.unmapShadow(join(fontFolder(), file));
    typst.evictCache(0);
  }
}

/** The dark modules alone, a path of squares; the white around them is the page's. */
const codeSvg = (text: string): string => renderSVG(text, { ecc: 'Q', border: 0, pixelSize: 1 });
