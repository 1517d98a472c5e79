import { codeSvg } from './code-picture.ts';
import { ready } from './typesetter.ts';

/** One person's slip: what signs in once, and until when. */
export interface CodeSlip {
  readonly name: string;
  readonly duty: string;
  /** As it is typed: `K7QF-2M9X-PT4D-81RW`. */
  readonly code: string;
  /** What the QR opens: the server's address with the code behind `#`. */
  readonly link: string;
}

/** A sheet of slips to cut, in one language. Every text is ready to print. */
export interface CodeSheet {
  readonly heading: string;
  readonly election: string;
  readonly slips: readonly CodeSlip[];
  /** How to sign in, until when, and that the slip is secret. */
  readonly how: readonly string[];
  /** RFC 3339: the file's own time. */
  readonly made: string;
}

const template = `
#let sheet = json(bytes(sys.inputs.sheet))
#set page(paper: "a4", margin: (x: 15mm, y: 14mm))
#set text(font: "Tinos", size: 11pt)
#set par(leading: 0.55em)
#for (at, slip) in sheet.slips.enumerate() {
  block(breakable: false, width: 100%, stroke: (dash: "dashed", paint: luma(120), thickness: 0.6pt), inset: 5mm, below: 0mm,
    grid(columns: (38mm, 1fr), column-gutter: 7mm,
      image(bytes(slip.svg), format: "svg", width: 38mm, alt: slip.link),
      [
        #text(size: 9.5pt)[#sheet.heading · #sheet.election]
        #v(1mm)
        #text(size: 15pt, weight: "bold", slip.name) \\
        #slip.duty
        #v(1mm)
        #text(size: 17pt, weight: "bold", tracking: 0.8pt, slip.code)
        #v(1mm)
        #text(size: 9.5pt)[#for line in sheet.how [#line #linebreak()]]
      ],
    ))
}
`;

/** The slips as PDF, A4, four or five a page. */
export function renderCodeSheetPdf(sheet: CodeSheet): Uint8Array {
  const typst = ready();
  const slips = sheet.slips.map((slip) => ({ ...slip, svg: codeSvg(slip.link) }));
  const bytes = typst.pdf(
    { mainFileContent: template, inputs: { sheet: JSON.stringify({ ...sheet, slips }) } },
    { creationTimestamp: Math.floor(Date.parse(sheet.made) / 1000) },
  );
  typst.evictCache(10);
  return new Uint8Array(bytes);
}
