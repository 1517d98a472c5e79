import type { PaperBlock, Run } from '@plenum/kernel';

/** The sections of the minutes of a meeting, in their order. What the record has nothing for is left out. */
export const minutesSections = [
  'opening',
  'presence',
  'conduct',
  'programme',
  'speeches',
  'groups',
  'votes',
  'elections',
  'conclusions',
  'closing',
] as const;
export type MinutesSectionKey = (typeof minutesSections)[number];

/** A section as the record gives it. */
export interface DraftedSection {
  readonly key: MinutesSectionKey;
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

const words = { vi: 'Bảng', en: 'Table' } as const;
const tableLine = /^\[(?:Bảng|Table) (\d{1,2})\]$/;

const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/**
 * A section as lines of text to edit: a paragraph a line, a list's item after `- `, and a table as `[Bảng 1]`, since its figures
 * are the record's and are not rewritten.
 */
export function textOfSection(blocks: readonly PaperBlock[], lang: 'vi' | 'en'): string {
  let tables = 0;
  const linesOf = (block: PaperBlock): readonly string[] => {
    if (block.kind === 'heading') return [`# ${block.text}`];
    if (block.kind === 'paragraph') return [runsText(block.runs)];
    if (block.kind === 'list') return block.items.map((item) => `- ${runsText(item)}`);
    return [`[${words[lang]} ${++tables}]`];
  };
  return blocks.flatMap(linesOf).join('\n');
}

/** The blocks of an edited text: the record's tables where their lines stand, each once; a line for no table is text. */
export function blocksOfText(text: string, drafted: readonly PaperBlock[]): readonly PaperBlock[] {
  const tables = drafted.filter(({ kind }) => kind === 'table');
  const blocks: PaperBlock[] = [];
  const placed = new Set<number>();
  let items: Run[][] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    items = [];
  };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('- ')) {
      items.push([{ text: line.slice(2).trim() }]);
      continue;
    }
    endList();
    if (line === '') continue;
    const number = Number(tableLine.exec(line)?.[1] ?? 0);
    const table = placed.has(number) ? undefined : tables[number - 1];
    if (table) {
      placed.add(number);
      blocks.push(table);
    } else if (line.startsWith('# ')) blocks.push({ kind: 'heading', level: 2, text: line.slice(2).trim() });
    else blocks.push({ kind: 'paragraph', runs: [{ text: line }] });
  }
  endList();
  return blocks;
}
