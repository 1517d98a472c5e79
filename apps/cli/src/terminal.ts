import type { MinutesBlock } from '@plenum/election';

/** Text as a terminal shows it: bold and dim where it can, plain where it is a file or a pipe. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly width: number;
}

export function styleOf(stream: { readonly isTTY?: boolean; readonly columns?: number }): Style {
  const plain = !stream.isTTY || process.env.NO_COLOR !== undefined;
  const wrap = (code: number) => (text: string) => (plain || text === '' ? text : `\u001b[${code}m${text}\u001b[0m`);
  return { bold: wrap(1), dim: wrap(2), width: Math.max(40, Math.min(stream.columns ?? 100, 120)) };
}

export interface Column {
  readonly header: string;
  readonly align: 'left' | 'right';
}

const widthOf = (text: string): number => [...text].length;

/** A table in aligned columns, two spaces apart; no lines but the one under its header. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], style: Style): string {
  const widths = columns.map(({ header }, at) =>
    Math.max(widthOf(header), ...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  const cell = (text: string, at: number): string => {
    const space = ' '.repeat(Math.max(0, widths[at]! - widthOf(text)));
    return columns[at]!.align === 'right' ? space + text : text + space;
  };
  const line = (cells: readonly string[]): string => `  ${cells.map(cell).join('  ')}`.trimEnd();
  return [style.dim(line(columns.map(({ header }) => header))), ...rows.map(line)].join('\n');
}

/** A paragraph within the width; lines after the first hang under `indent`. */
export function wrap(text: string, width: number, indent = '  '): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(indent) + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => indent + one).join('\n');
}

/** Blanks that minutes leave for the pen have no place on a screen. */
const withoutBlanks = (text: string): string => text.replace(/(…\u200b*){3,}/gu, '…');

/** Blocks of minutes on a screen. */
export function blocksText(blocks: readonly MinutesBlock[], style: Style): string {
  return blocks.map((block) => blockText(block, style)).join('\n');
}

function blockText(block: MinutesBlock, style: Style): string {
  switch (block.kind) {
    case 'heading':
      return `\n${style.bold(block.text)}`;
    case 'paragraph':
      return wrap(withoutBlanks(block.runs.map(({ text }) => text).join('')), style.width);
    case 'list':
      return block.items
        .map(
          (runs) =>
            `  • ${wrap(withoutBlanks(runs.map(({ text }) => text).join('')), style.width, '    ').trimStart()}`,
        )
        .join('\n');
    case 'table': {
      const columns = block.columns.map(({ header, align }) => ({
        header,
        align: align === 'left' ? ('left' as const) : ('right' as const),
      }));
      return table(columns, block.rows, style);
    }
  }
}
