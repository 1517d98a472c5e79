import { isAccepted } from '@plenum/kernel';
import { type MeetingAct, meetingDecider } from '@plenum/meeting';
import { readSheetRows, sheetCsv, sheetsXlsx, UnreadableSheet } from '@plenum/office';
import { organisationLimits, type SheetFault, type SheetRow } from '@plenum/organisation';
import type pg from 'pg';
import type { Language } from '../http/language.ts';
import { faultInWords, unreadableText } from '../organisation/import-file.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { type PersonRow, peopleByCode, personFields, personRow } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import {
  askedBy,
  delegateColumns,
  delegateFaultText,
  type PlannedDelegate,
  placeWords,
  planDelegates,
} from './delegate-sheet.ts';
import { meetingContext, namedFindings } from './meeting-acts.ts';
import { meetingPeople } from './meeting-view.ts';
import type { MeetingReach } from './reach.ts';

/** What a file of delegates would do: the act that takes it in, or every fault. */
export interface DelegatePreview {
  readonly act: (MeetingAct & { readonly act: 'summon' }) | null;
  readonly delegates: readonly PlannedDelegate[];
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly faultCount: number;
}

/** Reads a file and says whom it names; what the rules refuse of it stands at its line. Nothing is kept. */
export async function previewDelegates(
  services: Services,
  reach: MeetingReach,
  file: { readonly name: string; readonly bytes: Uint8Array },
  language: Language,
): Promise<DelegatePreview> {
  let rows: readonly SheetRow[];
  try {
    rows = await readSheetRows(file.bytes, file.name);
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    const message = unreadableText(error.code, language);
    return { act: null, delegates: [], faults: [{ line: 1, column: 0, message }], faultCount: 1 };
  }
  const { pool } = services.store;
  const asked = askedBy(rows);
  const plan = planDelegates(rows, {
    meeting: reach.meeting,
    tree: (await loadTree(services)).tree,
    byCode: await peopleByCode(pool, asked.codes),
    byName: await peopleByName(pool, asked.names),
  });
  const act = { act: 'summon', people: plan.people, alternates: plan.alternates } as const;
  const refused = plan.faults.length > 0 ? [] : await refusedOf(services, reach, act, plan.delegates);
  const faults = [...plan.faults, ...refused];
  return {
    act: faults.length > 0 ? null : act,
    delegates: plan.delegates,
    faults: faults
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .slice(0, organisationLimits.faults)
      .map((fault) => ({
        line: fault.line,
        column: fault.column,
        message: faultInWords(fault, language, delegateFaultText(fault, language)),
      })),
    faultCount: faults.length,
  };
}

/** What the meeting's own rules say of the list, at the lines of those whom it concerns. */
async function refusedOf(
  services: Services,
  reach: MeetingReach,
  act: MeetingAct,
  delegates: readonly PlannedDelegate[],
): Promise<readonly SheetFault[]> {
  const context = await meetingContext(services, act, { actor: reach.who, mayConvene: reach.mayConvene });
  const verdict = meetingDecider.decide(act, reach.meeting, context);
  if (isAccepted(verdict)) return [];
  const lines = new Map(delegates.map((one) => [one.person, one.line]));
  const named = await namedFindings(services, verdict.refused);
  return verdict.refused.map(({ code, values }, at) => ({
    line: lines.get(String(values.person ?? '')) ?? 1,
    column: 0,
    code,
    found: '',
    values: named[at]!.values,
  }));
}

async function peopleByName(db: pg.Pool, names: readonly string[]): Promise<ReadonlyMap<string, readonly PersonRow[]>> {
  const found = await db.query(
    `select ${personFields} from person_row p where p.ended is null and p.name = any($1::text[])`,
    [names],
  );
  const byName = new Map<string, PersonRow[]>();
  for (const raw of found.rows) {
    const row = personRow(raw);
    byName.set(row.card.name, [...(byName.get(row.card.name) ?? []), row]);
  }
  return byName;
}

/** Those summoned and the alternates as a file, in the columns that are read. */
export async function delegateFile(
  services: Services,
  { meeting, number }: MeetingReach,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<Uint8Array> {
  const { tree } = await loadTree(services);
  const { seats, alternates } = await meetingPeople(services, meeting, number);
  const words = placeWords(language);
  const lines = [
    ...seats.map((seat) => ({ ...seat, place: words[seat.gained] })),
    ...alternates.map((one) => ({ ...one, place: words.alternate, basis: '' })),
  ];
  const sheet = {
    name: language === 'vi' ? 'Triệu tập' : 'Summoned',
    header: delegateColumns.map((column) => column.header[language]),
    rows: lines.map(({ name, code, born, unit, unitName, place, basis }) => [
      name,
      code,
      born ?? '',
      tree.units.get(unit)?.code ?? '',
      unitName,
      place,
      basis,
    ]),
  };
  return format === 'csv' ? sheetCsv(sheet, language) : sheetsXlsx([sheet]);
}
