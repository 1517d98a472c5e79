import { type Finding, isAccepted } from '@plenum/kernel';
import { addPerson } from '../acts/add-person.ts';
import type { PersonAct, PersonContext } from '../acts/person-act.ts';
import { cardFindings, statusFindings, tidyCard, unitFindingsFor } from '../acts/person-findings.ts';
import { personChanges } from '../acts/update-person.ts';
import { dateFindings } from '../field-check.ts';
import { organisationNouns } from '../organisation-nouns.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import type { MemberStatus, PersonCard, Sex } from '../person.ts';
import { mayChangeUnit } from '../reach.ts';
import { codeForm, pathOf, unitByCode } from '../unit.ts';
import { type ImportPlan, type LineChange, planOf } from './import-plan.ts';
import {
  type Column,
  cellDate,
  cellWord,
  fault,
  readSheet,
  type SheetFault,
  type SheetLine,
  type SheetRow,
} from './sheet.ts';

export type PersonColumn =
  | 'code'
  | 'name'
  | 'born'
  | 'sex'
  | 'unit'
  | 'unitName'
  | 'joined'
  | 'official'
  | 'status'
  | 'from';

export const personColumns: readonly Column<PersonColumn>[] = [
  {
    key: 'code',
    header: { vi: 'Số thẻ', en: 'Card number' },
    also: /^(ma|so the dang|so the dang vien|ma dang vien|ma hoi vien|so ly lich|code|member code)$/,
    needed: true,
  },
  { key: 'name', header: { vi: 'Họ và tên', en: 'Name' }, also: /^(ho ten|ten|full name)$/, needed: true },
  {
    key: 'born',
    header: { vi: 'Ngày sinh', en: 'Born' },
    also: /^(ngay thang nam sinh|sinh ngay|birth date|date of birth)$/,
  },
  { key: 'sex', header: { vi: 'Giới tính', en: 'Sex' }, also: /^(gioi|nam nu|gender)$/ },
  { key: 'unit', header: { vi: 'Mã đơn vị', en: 'Unit code' }, also: /^(don vi|unit|ma chi bo)$/, needed: true },
  { key: 'unitName', header: { vi: 'Tên đơn vị', en: 'Unit name' } },
  {
    key: 'joined',
    header: { vi: 'Ngày vào', en: 'Joined' },
    also: /^(ngay vao (dang|doan|hoi)|ngay ket nap|date joined)$/,
  },
  { key: 'official', header: { vi: 'Ngày chính thức', en: 'Official since' }, also: /^(chinh thuc|official)$/ },
  { key: 'status', header: { vi: 'Tình trạng', en: 'Status' }, also: /^(trang thai)$/ },
  {
    key: 'from',
    header: { vi: 'Từ ngày', en: 'Since' },
    also: /^(from|ve don vi ngay|sinh hoat tai don vi tu)$/,
  },
];

const sexWords = [organisationNouns('vi').sex, organisationNouns('en').sex];
const statusWords = [organisationNouns('vi').status, organisationNouns('en').status];

/** What is known of somebody before a file is read. */
export interface KnownPerson {
  readonly id: string;
  readonly card: PersonCard;
  readonly unit: string;
  readonly status: MemberStatus;
  /** The later of the days since which unit and status hold. */
  readonly since: string;
}

type Update = PersonAct & { readonly act: 'update-person' };
export interface PlannedPerson {
  readonly id: string;
  readonly act: (PersonAct & { readonly act: 'add-person' }) | Update;
}

/** A person's line in an exported file. */
export const personCells = (
  person: { readonly card: PersonCard; readonly status: MemberStatus; readonly from: string },
  unit: { readonly code: string; readonly name: string },
  language: 'vi' | 'en',
): readonly string[] => {
  const { card, status, from } = person;
  const noun = organisationNouns(language);
  return [
    card.code,
    card.name,
    card.born ?? '',
    card.sex ? noun.sex[card.sex] : '',
    unit.code,
    unit.name,
    card.joined ?? '',
    card.official ?? '',
    noun.status[status],
    from,
  ];
};

/** Codes that a file names: what must be known before it is planned. */
export const codesInSheet = (rows: readonly SheetRow[]): readonly string[] =>
  readSheet(rows, personColumns).lines.map((line) => codeForm(line.cell('code')));

/**
 * What a file of people would do. The card number says who is meant. People that it does not name stay as they are; an empty
 * cell empties, a column that is not there keeps. `known` holds the open memberships of the codes in the file.
 */
export function planPeople(
  rows: readonly SheetRow[],
  known: ReadonlyMap<string, KnownPerson>,
  context: PersonContext,
): ImportPlan & { readonly people: readonly PlannedPerson[] } {
  const { lines, faults: sheetFaults } = readSheet(rows, personColumns);
  const faults: SheetFault[] = [...sheetFaults];
  const changes: LineChange[] = [];
  const people: PlannedPerson[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const code = codeForm(line.cell('code'));
    if (code === '') faults.push(line.fault('code', 'cell-missing'));
    if (seen.has(code) && code !== '') faults.push(line.fault('code', 'line-twice'));
    seen.add(code);
    const before = known.get(code);
    const act = actOfLine(line, before, context, faults);
    if (!act) continue;
    const findings = before ? updateFindings(act as Update, before, context) : additionFindings(act, context);
    // The day of joining stands for the day from which, where the file has none: one fault is enough.
    const said = findings.filter((one, _, all) => one.about !== 'from' || all.length === 1 || line.cell('from') !== '');
    for (const finding of said) faults.push(faultOf(line, finding));
    const fields = before ? namedUnits(personChanges(act as Update, before), context) : [];
    const kind = !before ? 'added' : fields.length > 0 ? 'changed' : 'unchanged';
    changes.push({ line: line.line, kind, code, name: act.card.name, fields });
    if (kind !== 'unchanged') people.push({ id: before?.id ?? (act as { id: string }).id, act });
  }
  return { ...planOf(changes, faults), people };
}

const faultOf = (line: SheetLine<PersonColumn>, { code, values, about }: Finding): SheetFault =>
  about === undefined ? fault(line.line, 0, code, '', values) : line.fault(about as PersonColumn, code, values);

function additionFindings(act: PlannedPerson['act'], context: PersonContext): readonly Finding[] {
  if (act.act !== 'add-person') return [];
  const verdict = addPerson(act, null, context);
  return isAccepted(verdict) ? [] : verdict.refused;
}

/** As the act itself is decided later, on rows instead of the person's whole history. */
function updateFindings(act: Update, before: KnownPerson, context: PersonContext): readonly Finding[] {
  const findings: Finding[] = [];
  const card = tidyCard(act.card);
  const unit = context.tree.units.get(before.unit);
  if (!unit || !mayChangeUnit(context.reach, pathOf(context.tree, before.unit)))
    return [organisationRefusal('unit-out-of-reach', { unit: unit?.name ?? '' }, 'unit')];
  findings.push(...cardFindings(card, before.id, context), ...statusFindings(act.status, card));
  if (act.unit !== before.unit) findings.push(...unitFindingsFor(act.unit, context));
  if (act.unit !== before.unit || act.status !== before.status) {
    if (act.from === before.since && act.from !== context.today)
      findings.push(organisationRefusal('status-needs-date', { date: act.from }, 'from'));
    findings.push(
      ...dateFindings(
        [
          ['since', before.since],
          ['from', act.from || 'missing'],
        ],
        context.today,
      ),
    );
  }
  return findings;
}

function actOfLine(
  line: SheetLine<PersonColumn>,
  before: KnownPerson | undefined,
  context: PersonContext,
  faults: SheetFault[],
): PlannedPerson['act'] | null {
  const wrong = faults.length;
  const date = (key: 'born' | 'joined' | 'official' | 'from'): string | undefined => {
    if (!line.has(key)) return key === 'from' ? undefined : before?.card[key];
    const text = line.cell(key);
    if (text === '') return undefined;
    const read = cellDate(text);
    if (read === null) faults.push(line.fault(key, 'wrong-date'));
    return read ?? undefined;
  };
  const word = <Code extends string>(
    key: PersonColumn,
    kept: Code | undefined,
    words: readonly Readonly<Record<Code, string>>[],
  ) => {
    if (!line.has(key)) return kept;
    if (line.cell(key) === '') return undefined;
    const read = cellWord(line.cell(key), ...words);
    if (read === null) faults.push(line.fault(key, 'wrong-word', { words: Object.values<string>(words[0]!) }));
    return read ?? undefined;
  };
  const [born, joined, official] = [date('born'), date('joined'), date('official')];
  const sex = word<Sex>('sex', before?.card.sex, sexWords);
  const status = word<MemberStatus>('status', before?.status, statusWords) ?? 'official';
  const unit = unitByCode(context.tree, line.cell('unit'));
  if (!unit)
    faults.push(
      line.fault('unit', line.cell('unit') === '' ? 'cell-missing' : 'unknown-unit', { unit: line.cell('unit') }),
    );
  const from = date('from') ?? (before ? context.today : (joined ?? context.today));
  if (faults.length > wrong || !unit) return null;
  const card: PersonCard = {
    code: line.cell('code'),
    name: line.cell('name'),
    ...(born ? { born } : {}),
    ...(sex ? { sex } : {}),
    ...(joined ? { joined } : {}),
    ...(official ? { official } : {}),
  };
  const rest = { card, unit: unit.id, status, from };
  return before ? { act: 'update-person', ...rest } : { act: 'add-person', id: context.freshId(), ...rest };
}

const namedUnits = (fields: LineChange['fields'], { tree }: PersonContext): LineChange['fields'] =>
  fields.map((one) =>
    one.field === 'unit'
      ? {
          ...one,
          before: tree.units.get(one.before)?.code ?? one.before,
          after: tree.units.get(one.after)?.code ?? one.after,
        }
      : one,
  );
