import { halfCountedPapers, namesOnThePaper } from './half-counted.ts';

/**
 * What lies on the tellers' table in the half-counted election, as a Markdown table: the numbers struck on each paper, as they
 * are keyed. `examples/organisation/README.md` carries it.
 */
export function papersTable(): string {
  const rows = halfCountedPapers().map((paper, index) => {
    const doubtful = paper.doubtful ?? [];
    const struck = Array.from({ length: namesOnThePaper }, (_, at) => at + 1).filter(
      (position) => !paper.kept.includes(position) && !doubtful.includes(position),
    );
    const notes = [...doubtful.map((position) => `${position}?`), ...(paper.flags ?? [])].join(' ');
    return `| ${index + 1} | ${struck.join(' ') || '–'} | ${notes} |`;
  });
  return ['| Phiếu / Paper | Gạch / Struck | Ghi chú / Note |', '| ---: | --- | --- |', ...rows].join('\n');
}
