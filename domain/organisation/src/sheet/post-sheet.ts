import type { BodyContext, PostLine } from '../acts/body-act.ts';
import { takePostLine } from '../acts/import-posts.ts';
import type { Body, HeldPost, Term, UnitBodies } from '../body.ts';
import { bodyRules } from '../body-decider.ts';
import { organisationNouns } from '../organisation-nouns.ts';
import { codeForm, type UnitTree, unitByCode } from '../unit.ts';
import { type ImportPlan, type LineChange, planOf } from './import-plan.ts';
import { type Column, cellDate, cellWord, readSheet, type SheetFault, type SheetLine, type SheetRow } from './sheet.ts';

export type PostColumn =
  | 'unit'
  | 'unitName'
  | 'body'
  | 'kind'
  | 'term'
  | 'begins'
  | 'ends'
  | 'person'
  | 'personName'
  | 'post'
  | 'from'
  | 'gained'
  | 'decision'
  | 'until'
  | 'left';

export const postColumns: readonly Column<PostColumn>[] = [
  { key: 'unit', header: { vi: 'Mã đơn vị', en: 'Unit code' }, also: /^(don vi|unit)$/, needed: true },
  { key: 'unitName', header: { vi: 'Tên đơn vị', en: 'Unit name' } },
  { key: 'body', header: { vi: 'Cơ quan', en: 'Body' }, also: /^(ten co quan|ban|body name)$/, needed: true },
  { key: 'kind', header: { vi: 'Loại cơ quan', en: 'Kind of body' } },
  { key: 'term', header: { vi: 'Nhiệm kỳ', en: 'Term' }, needed: true },
  { key: 'begins', header: { vi: 'Nhiệm kỳ bắt đầu', en: 'Term begins' }, also: /^(bat dau)$/ },
  { key: 'ends', header: { vi: 'Nhiệm kỳ dự kiến kết thúc', en: 'Term planned to end' } },
  { key: 'person', header: { vi: 'Số thẻ', en: 'Card number' }, also: /^(ma|code|so the dang vien)$/, needed: true },
  { key: 'personName', header: { vi: 'Họ và tên', en: 'Name' }, also: /^(ho ten|full name)$/ },
  { key: 'post', header: { vi: 'Chức vụ', en: 'Post' }, also: /^(chuc danh|role)$/, needed: true },
  { key: 'from', header: { vi: 'Từ ngày', en: 'From' }, also: /^(tu|since)$/, needed: true },
  { key: 'gained', header: { vi: 'Do', en: 'Gained' }, also: /^(hinh thuc|how gained)$/ },
  { key: 'decision', header: { vi: 'Quyết định', en: 'Decision' }, also: /^(so quyet dinh|nghi quyet)$/ },
  { key: 'until', header: { vi: 'Thôi từ ngày', en: 'Left on' }, also: /^(den ngay|until|thoi)$/ },
  { key: 'left', header: { vi: 'Lý do thôi', en: 'Why left' }, also: /^(ly do)$/ },
];

const nouns = [organisationNouns('vi'), organisationNouns('en')] as const;

/** A post's line in an exported file. */
export const postCells = (
  { unit, body, term, held }: { unit: { code: string; name: string }; body: Body; term: Term; held: HeldPost },
  person: { readonly code: string; readonly name: string },
  language: 'vi' | 'en',
): readonly string[] => {
  const noun = organisationNouns(language);
  return [
    unit.code,
    unit.name,
    body.name,
    noun.bodyKind[body.kind],
    term.name,
    term.begins,
    term.ends ?? '',
    person.code,
    person.name,
    noun.post[held.post],
    held.from,
    noun.gaining[held.gained],
    held.decision,
    held.until ?? '',
    held.left ? noun.leaving[held.left] : '',
  ];
};

/** Codes of people and of units that a file names: what must be known before it is planned. */
export function namedInPosts(rows: readonly SheetRow[]): { readonly people: string[]; readonly units: string[] } {
  const { lines } = readSheet(rows, postColumns);
  const codes = (key: PostColumn) => [...new Set(lines.map((line) => codeForm(line.cell(key))))];
  return { people: codes('person'), units: codes('unit') };
}

/** What is known before a file of posts is read. */
export interface PostSheetContext {
  readonly tree: UnitTree;
  readonly bodies: (unit: string) => UnitBodies;
  readonly personByCode: (code: string) => { readonly id: string; readonly name: string } | undefined;
  readonly contextOf: (unit: string) => BodyContext;
}

/**
 * What a file of posts would do, unit by unit in the file's order. Posts that it does not name stay as they are; a line whose
 * post is held already and says when it was left ends it.
 */
export function planPosts(
  rows: readonly SheetRow[],
  context: PostSheetContext,
): ImportPlan & { readonly units: ReadonlyMap<string, readonly PostLine[]> } {
  const { lines, faults: sheetFaults } = readSheet(rows, postColumns);
  const faults: SheetFault[] = [...sheetFaults];
  const changes: LineChange[] = [];
  const states = new Map<string, UnitBodies>();
  const units = new Map<string, PostLine[]>();
  for (const line of lines) {
    const unit = unitByCode(context.tree, line.cell('unit'));
    if (!unit) faults.push(line.fault('unit', 'unknown-unit', { unit: line.cell('unit') }));
    const read = lineOf(line, context, faults);
    if (!unit || !read) continue;
    const taken = takePostLine(
      read,
      states.get(unit.id) ?? context.bodies(unit.id),
      context.contextOf(unit.id),
      bodyRules,
    );
    if (!('kind' in taken)) {
      for (const { code, values, about } of taken)
        faults.push(line.fault((about as PostColumn | undefined) ?? 'unit', code, values));
      continue;
    }
    states.set(unit.id, taken.state);
    const { kind } = taken;
    const fields = kind === 'changed' ? [{ field: 'until', before: '', after: read.until ?? '' }] : [];
    changes.push({ line: line.line, kind, code: codeForm(line.cell('person')), name: nameOf(line, context), fields });
    if (kind !== 'unchanged') units.set(unit.id, [...(units.get(unit.id) ?? []), read]);
  }
  return { ...planOf(changes, faults), units };
}

const nameOf = (line: SheetLine<PostColumn>, { personByCode }: PostSheetContext): string =>
  personByCode(codeForm(line.cell('person')))?.name ?? '';

function lineOf(line: SheetLine<PostColumn>, context: PostSheetContext, faults: SheetFault[]): PostLine | null {
  const wrong = faults.length;
  const date = (key: PostColumn): string | undefined => {
    const text = line.cell(key);
    const read = text === '' ? undefined : cellDate(text);
    if (read === null) faults.push(line.fault(key, 'wrong-date'));
    return read ?? undefined;
  };
  const word = <Code extends string>(key: PostColumn, words: readonly Readonly<Record<Code, string>>[]) => {
    const text = line.cell(key);
    const read = text === '' ? undefined : cellWord(text, ...words);
    if (read === null) faults.push(line.fault(key, 'wrong-word', { words: Object.values<string>(words[0]!) }));
    return read ?? undefined;
  };
  for (const key of ['body', 'term', 'person', 'post', 'from'] as const)
    if (line.cell(key) === '') faults.push(line.fault(key, 'cell-missing'));
  const code = codeForm(line.cell('person'));
  const person = context.personByCode(code);
  if (!person && code !== '') faults.push(line.fault('person', 'person-unknown'));
  const kind = word('kind', [nouns[0].bodyKind, nouns[1].bodyKind]) ?? null;
  const post = word('post', [nouns[0].post, nouns[1].post]);
  const gained = word('gained', [nouns[0].gaining, nouns[1].gaining]) ?? 'elected';
  const left = word('left', [nouns[0].leaving, nouns[1].leaving]);
  const [begins, ends, from, until] = [date('begins'), date('ends'), date('from'), date('until')];
  if (faults.length > wrong || !person || !post || !from) return null;
  return {
    body: line.cell('body'),
    kind,
    term: line.cell('term'),
    begins: begins ?? '',
    ...(ends ? { ends } : {}),
    person: person.id,
    post,
    from,
    gained,
    decision: line.cell('decision'),
    ...(until ? { until } : {}),
    ...(left ? { left } : {}),
  };
}
