import type { Finding } from '@plenum/kernel';
import {
  type Alternate,
  type Meeting,
  meetingNouns,
  meetingSentence,
  type SeatGaining,
  type Summoned,
} from '@plenum/meeting';
import {
  type Column,
  cellDate,
  cellWord,
  codeForm,
  pathOf,
  readSheet,
  type SheetFault,
  type SheetLine,
  type SheetRow,
  sheetFaultSentence,
  type UnitTree,
  unitByCode,
} from '@plenum/organisation';
import type { Language } from '../http/language.ts';
import type { PersonRow } from '../organisation/person-rows.ts';
import { delegationOf } from './delegation.ts';

export type DelegateColumn = 'code' | 'name' | 'born' | 'unit' | 'unitName' | 'gained' | 'basis';

export const delegateColumns: readonly Column<DelegateColumn>[] = [
  { key: 'name', header: { vi: 'Họ và tên', en: 'Name' }, also: /^(ho ten|ten|full name|dai bieu)$/, needed: true },
  {
    key: 'code',
    header: { vi: 'Số thẻ', en: 'Card number' },
    also: /^(ma|so the dang|so the dang vien|ma dang vien|ma hoi vien|code|member code)$/,
  },
  { key: 'born', header: { vi: 'Ngày sinh', en: 'Born' }, also: /^(ngay thang nam sinh|sinh ngay|date of birth)$/ },
  { key: 'unit', header: { vi: 'Mã đoàn', en: 'Delegation code' }, also: /^(ma don vi|unit code|doan|delegation)$/ },
  { key: 'unitName', header: { vi: 'Đoàn đại biểu', en: 'Delegation' }, also: /^(ten don vi|don vi|unit name|unit)$/ },
  {
    key: 'gained',
    header: { vi: 'Tư cách', en: 'Seat gained' },
    also: /^(cach duoc cu|tu cach dai bieu|loai dai bieu|gained)$/,
  },
  { key: 'basis', header: { vi: 'Chức vụ, căn cứ', en: 'Post or decision' }, also: /^(chuc vu|can cu|ghi chu|basis)$/ },
];

/** How a line of the file gives a seat, or that it names an alternate. */
type Place = SeatGaining | 'alternate';
export const placeWords = (language: Language): Readonly<Record<Place, string>> => ({
  ...meetingNouns(language).gained,
  alternate: language === 'vi' ? 'Dự khuyết' : 'Alternate',
});

export interface PlannedDelegate {
  readonly line: number;
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly unitName: string;
  readonly place: Place;
  readonly basis: string;
}

/** What is asked of the organisation before a file is planned. */
export const askedBy = (rows: readonly SheetRow[]) => {
  const { lines } = readSheet(rows, delegateColumns);
  return {
    codes: lines.map((line) => codeForm(line.cell('code'))).filter((code) => code !== ''),
    names: lines.filter((line) => line.cell('code') === '').map((line) => line.cell('name')),
  };
};

export interface DelegateKnowledge {
  readonly meeting: Meeting;
  readonly tree: UnitTree;
  readonly byCode: ReadonlyMap<string, PersonRow>;
  readonly byName: ReadonlyMap<string, readonly PersonRow[]>;
}

export interface DelegatePlan {
  readonly delegates: readonly PlannedDelegate[];
  readonly people: readonly Summoned[];
  readonly alternates: readonly Alternate[];
  readonly faults: readonly SheetFault[];
}

/**
 * Who a file of delegates names. The card number says who is meant; without one the name, with the day of birth where several
 * have it. The delegation is the unit named, else the one above the person. All faults at once.
 */
export function planDelegates(rows: readonly SheetRow[], known: DelegateKnowledge): DelegatePlan {
  const { lines, faults: sheetFaults } = readSheet(rows, delegateColumns);
  const faults: SheetFault[] = [...sheetFaults];
  const delegates: PlannedDelegate[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const person = personOfLine(line, known, faults);
    const place = placeOf(line, known.meeting, faults);
    if (person && seen.has(person.id)) faults.push(line.fault('name', 'delegate-twice'));
    if (person) seen.add(person.id);
    const unit = unitOfLine(line, person, known, faults);
    if (!person || !place || !unit) continue;
    const { id, card } = person;
    const unitName = known.tree.units.get(unit)?.name ?? unit;
    const basis = line.cell('basis');
    delegates.push({ line: line.line, person: id, name: card.name, code: card.code, unit, unitName, place, basis });
  }
  return {
    delegates,
    people: delegates.flatMap(({ person, unit, place, basis }) =>
      place === 'alternate' ? [] : [{ person, unit, gained: place, basis }],
    ),
    alternates: delegates.flatMap(({ person, unit, place }) => (place === 'alternate' ? [{ person, unit }] : [])),
    faults,
  };
}

function personOfLine(
  line: SheetLine<DelegateColumn>,
  known: DelegateKnowledge,
  faults: SheetFault[],
): PersonRow | null {
  const [code, name] = [codeForm(line.cell('code')), line.cell('name')];
  if (name === '') faults.push(line.fault('name', 'cell-missing'));
  const born = line.cell('born') === '' ? null : cellDate(line.cell('born'));
  if (line.cell('born') !== '' && born === null) faults.push(line.fault('born', 'wrong-date'));
  if (code !== '') {
    const person = known.byCode.get(code);
    if (!person) faults.push(line.fault('code', 'delegate-not-found'));
    else if (name !== '' && person.card.name !== name)
      faults.push(line.fault('name', 'name-differs', { name: person.card.name }));
    return person ?? null;
  }
  const same = (known.byName.get(name) ?? []).filter((one) => born === null || one.card.born === born);
  if (name !== '' && same.length !== 1)
    faults.push(line.fault('name', same.length === 0 ? 'delegate-not-found' : 'delegate-ambiguous'));
  return same.length === 1 ? same[0]! : null;
}

function placeOf(line: SheetLine<DelegateColumn>, meeting: Meeting, faults: SheetFault[]): Place | null {
  const word = line.cell('gained');
  if (word === '') return meeting.kind === 'delegates-congress' ? 'elected' : 'member';
  const place = cellWord<Place>(word, placeWords('vi'), placeWords('en'));
  if (place === null) faults.push(line.fault('gained', 'wrong-word', { words: Object.values(placeWords('vi')) }));
  return place;
}

function unitOfLine(
  line: SheetLine<DelegateColumn>,
  person: PersonRow | null,
  { meeting, tree }: DelegateKnowledge,
  faults: SheetFault[],
): string | null {
  const code = line.cell('unit');
  if (code !== '') {
    const unit = unitByCode(tree, code);
    const within = unit && pathOf(tree, unit.id).includes(meeting.unit);
    if (!within) faults.push(line.fault('unit', unit ? 'delegation-elsewhere' : 'unknown-unit', { unit: code }));
    return within ? unit.id : null;
  }
  const own = person && delegationOf(tree, meeting.unit, person.unit);
  if (person && own === null) faults.push(line.fault('name', 'delegate-elsewhere'));
  return own;
}

const texts: Readonly<Record<string, Readonly<Record<Language, (values: SheetFault['values']) => string>>>> = {
  'delegate-not-found': {
    vi: () => 'Không tìm thấy người này trong tổ chức.',
    en: () => 'Nobody in the organisation is this.',
  },
  'delegate-ambiguous': {
    vi: () => 'Có nhiều người cùng họ tên; hãy ghi số thẻ hoặc ngày sinh.',
    en: () => 'Several people have this name; give the card number or the day of birth.',
  },
  'name-differs': {
    vi: ({ name }) => `Số thẻ này là của ${name}.`,
    en: ({ name }) => `This card number is that of ${name}.`,
  },
  'delegate-twice': {
    vi: () => 'Người này đã có ở một dòng trên; mỗi người chỉ ở một đoàn.',
    en: () => 'This person stands on a line above; each person is in one delegation.',
  },
  'delegation-elsewhere': {
    vi: () => 'Đơn vị này không thuộc đơn vị triệu tập.',
    en: () => 'This unit does not belong to the unit that convenes.',
  },
  'delegate-elsewhere': {
    vi: () => 'Người này không thuộc đơn vị triệu tập; hãy ghi mã đoàn mà họ sinh hoạt.',
    en: () => 'This person does not belong to the convening unit; give the code of the delegation they sit in.',
  },
};

/** The sentence of a fault in a file of delegates. */
export const delegateFaultText = (fault: SheetFault, language: Language): string =>
  texts[fault.code]?.[language](fault.values) ??
  meetingSentence({ code: fault.code, values: fault.values as Finding['values'] }, language) ??
  sheetFaultSentence(fault, language);
