import { createHash } from 'node:crypto';
import { readSheetRows, UnreadableSheet } from '@plenum/office';
import {
  codesInSheet,
  type ImportPlan,
  importDecider,
  importStream,
  type KnownPerson,
  type LineChange,
  type PersonEvent,
  type PersonState,
  personDecider,
  personStream,
  planPeople,
  planUnits,
  type SheetFault,
  type SheetRow,
  sheetFaultSentence,
} from '@plenum/organisation';
import { performTogether, type TogetherDone } from '@plenum/store';
import type { Language } from '../http/language.ts';
import { notFound, Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { keepPosts, postPlan } from './import-posts.ts';
import { type Acting, contextOf, loadTree, performTreeAct, personContext } from './organisation-acts.ts';
import { peopleByCode, writePeople } from './person-rows.ts';

export const importKinds = ['units', 'people', 'posts'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a file would do, for the screen: the first lines, and every count. */
export interface ImportPreview {
  /** Names the waiting file; null where there is a fault or nothing to do. */
  readonly id: string | null;
  readonly kind: ImportKind;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly changes: readonly LineChange[];
  readonly faults: readonly (SheetFault & { readonly message: string })[];
  readonly faultCount: number;
}

/** Lines of changes that a preview lists; the counts are of all. */
const listed = 500;
/** Above so many lines the index of words is put in order after the commit. */
const manyLines = 5_000;
/** A file waits so long for its confirmation. */
const waitsHours = 24;

/** Two plans are the same where they would do the same to the same people: then what was looked at is what is kept. */
const planHash = (plan: ImportPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([plan.added, plan.changed, plan.unchanged, plan.faultCount, plan.changes]))
    .digest('hex');

async function planFor(services: Services, kind: ImportKind, rows: readonly SheetRow[], acting: Acting) {
  if (kind === 'units') {
    const { tree } = await loadTree(services);
    return { kind, plan: planUnits(rows, tree, { ...contextOf(services, acting), hasPeople: () => false }) } as const;
  }
  if (kind === 'posts') return { kind, ...(await postPlan(services, rows, acting)) } as const;
  const codes = codesInSheet(rows);
  const context = await personContext(services, acting, codes);
  const known = knownPeople(await peopleByCode(services.store.pool, codes));
  return { kind, plan: planPeople(rows, known, context) } as const;
}

const knownPeople = (rows: Awaited<ReturnType<typeof peopleByCode>>): ReadonlyMap<string, KnownPerson> => rows;

/**
 * Reads a file and says what it would do; keeps it until it is confirmed. Nothing of it happens.
 * @throws Refused never: faults stand in the answer
 */
export async function previewImport(
  services: Services,
  kind: ImportKind,
  file: { readonly name: string; readonly bytes: Uint8Array },
  acting: Acting,
  language: Language,
): Promise<ImportPreview> {
  let rows: readonly SheetRow[];
  try {
    rows = await readSheetRows(file.bytes, file.name);
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    const fault = { line: 1, column: 0, code: error.code, found: error.message.slice(0, 80), values: {} };
    const said = unreadableText(error.code, language);
    return {
      id: null,
      kind,
      added: 0,
      changed: 0,
      unchanged: 0,
      changes: [],
      faults: [{ ...fault, message: said }],
      faultCount: 1,
    };
  }
  const { plan } = await planFor(services, kind, rows, acting);
  const does = plan.faultCount === 0 && plan.added + plan.changed > 0;
  const id = does ? await keepDraft(services, kind, file, planHash(plan), acting) : null;
  return {
    id,
    kind,
    added: plan.added,
    changed: plan.changed,
    unchanged: plan.unchanged,
    changes: plan.changes.slice(0, listed),
    faults: plan.faults.map((fault) => ({ ...fault, message: faultInWords(fault, language) })),
    faultCount: plan.faultCount,
  };
}

export const unreadableText = (code: keyof typeof unreadable, language: Language): string => unreadable[code][language];

const unreadable = {
  'too-large': { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  unreadable: {
    vi: 'Không đọc được tệp. Cần tệp Excel (.xlsx) hoặc CSV mã UTF-8.',
    en: 'The file cannot be read. It must be Excel (.xlsx) or CSV in UTF-8.',
  },
} as const;

/** A fault with its place and what stands there. */
export function faultInWords(
  fault: SheetFault,
  language: Language,
  sentence = sheetFaultSentence(fault, language),
): string {
  const found = fault.found === '' ? '' : ` “${fault.found}”`;
  const place =
    language === 'vi'
      ? `Dòng ${fault.line}${fault.column > 0 ? `, cột ${fault.column}` : ''}`
      : `Line ${fault.line}${fault.column > 0 ? `, column ${fault.column}` : ''}`;
  return `${place}${sentence.includes(fault.found) && fault.found !== '' ? '' : found}: ${sentence}`;
}

async function keepDraft(
  services: Services,
  kind: ImportKind,
  file: { readonly name: string; readonly bytes: Uint8Array },
  hash: string,
  acting: Acting,
): Promise<string> {
  const { pool } = services.store;
  const id = services.freshId();
  await pool.query('delete from import_draft where made_at < now() - make_interval(hours => $1) or account = $2', [
    waitsHours,
    acting.actor.id,
  ]);
  await pool.query(
    `insert into import_draft (id, account, kind, file_name, sha256, plan_hash, bytes) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      acting.actor.id,
      kind,
      file.name.slice(0, 200),
      createHash('sha256').update(file.bytes).digest('hex'),
      hash,
      Buffer.from(file.bytes),
    ],
  );
  return id;
}

/**
 * Does what the preview showed: all of it in one commit, or nothing.
 * @throws Problem 404 where no such file waits; StaleScreen where it would do something else by now; Refused
 */
export async function confirmImport(
  services: Services,
  id: string,
  acting: Acting,
): Promise<{ readonly added: number; readonly changed: number }> {
  const { pool } = services.store;
  const found = await pool.query<{
    kind: ImportKind;
    file_name: string;
    sha256: string;
    plan_hash: string;
    bytes: Buffer;
  }>('select kind, file_name, sha256, plan_hash, bytes from import_draft where id = $1 and account = $2', [
    id,
    acting.actor.id,
  ]);
  const draft = found.rows[0];
  if (!draft) throw notFound();
  const rows = await readSheetRows(draft.bytes, draft.file_name);
  const planned = await planFor(services, draft.kind, rows, acting);
  if (planHash(planned.plan) !== draft.plan_hash) throw new StaleScreen(0, 1);
  if (planned.kind === 'units') {
    await performTreeAct(services, { act: 'import-units', units: planned.plan.units }, acting);
  } else if (planned.kind === 'posts') await keepPosts(services, { id, sha256: draft.sha256 }, planned, acting);
  else await importPeople(services, id, planned.plan, draft.sha256, acting);
  await pool.query('delete from import_draft where id = $1', [id]);
  // So that the search is quick at once, and not when the database comes round to it.
  if (planned.plan.added + planned.plan.changed > manyLines) await pool.query('vacuum (analyze) person_row');
  return { added: planned.plan.added, changed: planned.plan.changed };
}

async function importPeople(
  services: Services,
  id: string,
  plan: ReturnType<typeof planPeople>,
  sha256: string,
  acting: Acting,
): Promise<void> {
  const context = await personContext(
    services,
    acting,
    plan.people.map(({ act }) => act.card.code),
  );
  const { added, changed } = plan;
  const outcome = await performTogether(services.store, [
    {
      decider: personDecider,
      context,
      acts: plan.people.map((one) => ({ stream: personStream(one.id), act: one.act })),
      project: (tx, done: readonly TogetherDone<PersonState, PersonEvent>[]) =>
        writePeople(
          tx,
          done.map((one) => one.state),
        ),
    },
    {
      decider: importDecider,
      context,
      acts: [{ stream: importStream(id), act: { of: 'people', id, sha256, added, changed } }],
    },
  ]).catch((error: { constraint?: string }) => {
    // Somebody was given one of these card numbers a moment ago.
    throw error.constraint === 'person_row_code' ? new StaleScreen(0, 1) : error;
  });
  if ('refused' in outcome) throw new Refused(outcome.refused.slice(0, 100));
}
