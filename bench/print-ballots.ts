// Ballot papers with their codes: `npm run bench -- print-ballots`.
import { ballotPaperOf, regulationById } from '@plenum/election';
import { ready } from '@plenum/office/typesetter';
import { printBallots } from '@plenum/paper';

const [families, middles, givens] = [
  ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'],
  ['Văn', 'Thị', 'Hữu', 'Thị Phương', 'Minh', 'Quốc', 'Đình'],
  ['An', 'Bình', 'Cường', 'Dung', 'Đức', 'Giang', 'Hà', 'Khánh', 'Nghĩa', 'Phượng', 'Quyên', 'Uyên', 'Yến'],
];
const candidates = Array.from({ length: 55 }, (_, index) => ({
  id: `c${index}`,
  name: `${families[index % 5]} ${middles[index % 7]} ${givens[index % 13]}`,
  nominated: 'committee' as const,
}));
const title = 'Bầu Ban Chấp hành khóa XV';
const paper = ballotPaperOf({
  election: {
    id: 'bch',
    title: { vi: title, en: title },
    regulation: regulationById('vn-party-2024')!,
    amendments: [],
    office: 'other',
    meeting: { kind: 'delegates-congress', summoned: 400, excluded: [] },
    seats: 48,
    candidates,
    rounds: [],
    stopped: null,
  },
  round: { index: 0, kind: 'first', form: 'strike-out', seats: 48, candidates: candidates.map(({ id }) => id) },
  lang: 'vi',
});

/** The peer: the typesetter sets the same 55 names as a list, 400 times, without codes, marks or a layout. */
function plainList(copies: number): number {
  const typst = ready();
  const mainFileContent = `
#let names = json(bytes(sys.inputs.names))
#set text(font: "Tinos", size: 12pt)
#for copy in range(${copies}) { if copy > 0 { pagebreak() }; columns(3, enum(..names)) }`;
  const names = JSON.stringify(candidates.map(({ name }) => name));
  const { length } = typst.pdf({ mainFileContent, inputs: { names } });
  typst.evictCache(0);
  return length;
}

/** Wall clock and processor, in milliseconds, the best of five. */
function measured(work: () => number): readonly [wall: number, cpu: number, bytes: number] {
  let best: readonly [number, number, number] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let run = 0; run < 5; run += 1) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const bytes = work();
    const { user, system } = process.cpuUsage(cpu);
    const wall = performance.now() - start;
    if (wall < best[0]) best = [wall, (user + system) / 1000, bytes];
  }
  return best;
}

ready();
const works: readonly (readonly [string, () => number])[] = [
  ['1 paper of 55 names', () => printBallots(paper, 1).pdf.length],
  ['400 papers of 55 names', () => printBallots(paper, 400).pdf.length],
  ['2,000 papers of 55 names', () => printBallots(paper, 2000).pdf.length],
  ['peer: the typesetter, 400 pages of 55 names, no codes', () => plainList(400)],
];
console.log('| what | ms | processor ms | kB |\n| --- | ---: | ---: | ---: |');
for (const [name, work] of works) {
  const [wall, cpu, bytes] = measured(work);
  console.log(`| ${name} | ${wall.toFixed(0)} | ${cpu.toFixed(0)} | ${(bytes / 1024).toFixed(0)} |`);
}
