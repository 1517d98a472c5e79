import {
  declaredRounds,
  dutiesOf,
  dutyFor,
  type Language,
  type MinutesDocument,
  type MinutesForm,
  type MinutesSource,
  minutesFields,
  minutesOf,
} from '@plenum/election';
import { fillMinutesForm, renderMinutesDocx, renderPaperPdf } from '@plenum/office';
import { toHex } from '@plenum/record';
import { keepAttachment, latestCheckpoint, readAttachment, type Store } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { type LoadedElection, performElectionAct } from './election-acts.ts';
import { minutesSource } from './minutes-source.ts';
import { minutesReceipt } from './receipt-code.ts';

export type MinutesFormat = 'pdf' | 'docx';

export const minutesMediaTypes: Readonly<Record<MinutesFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export interface MinutesFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

interface Drawing {
  readonly format: MinutesFormat;
  readonly lang: Language;
  /** Number and symbol that the person gives; else that of the minutes drawn last, else the first. */
  readonly number?: string | undefined;
}

async function sourceOf(
  services: Services,
  loaded: LoadedElection,
  drawing: Omit<Drawing, 'format'>,
  checkpoint: Checkpoint | null,
): Promise<MinutesSource> {
  const { state, regulation } = loaded;
  if (declaredRounds(state).length === 0) throw new Problem(409, 'result-missing');
  const number = numberOf(loaded, drawing.number);
  const receipt = await minutesReceipt(services, state.id);
  return minutesSource(state, regulation, drawing.lang, { number, checkpoint, receipt });
}

/** @throws Problem 409 while no round is declared */
export const minutesDocument = async (...given: Parameters<typeof sourceOf>): Promise<MinutesDocument> =>
  minutesOf(await sourceOf(...given));
type Checkpoint = { readonly size: number; readonly root: string };

const numberOf = ({ state }: LoadedElection, given: string | undefined): string =>
  given?.trim() || state.minutes.at(-1)?.number || '1';

/**
 * The minutes as a file. Head of tellers and organiser draw them: the act notes number, SHA-256 and checkpoint, and the file is
 * kept. Nothing new since the last drawing gives that file again. Others get the one drawn last.
 * @throws Problem 409 where there is nothing to draw or none was drawn yet
 */
export async function minutesFile(
  services: Services,
  loaded: LoadedElection,
  who: SignedIn,
  drawing: Drawing,
): Promise<MinutesFile> {
  const { store } = services;
  const { state, number: seen, regulation } = loaded;
  const duties = dutiesOf(state, who.id);
  const draws = dutyFor['draw-minutes'].some((duty) => duties.includes(duty));
  if (declaredRounds(state).length === 0) throw new Problem(409, 'result-missing');
  const kept = await keptFile(store, loaded, drawing, draws);
  if (kept) return kept;
  if (!draws) throw new Problem(409, 'minutes-missing');
  const { format, lang } = drawing;
  const number = numberOf(loaded, drawing.number);
  const checkpoint = await checkpointNow(store);
  const source = await sourceOf(services, loaded, drawing, checkpoint);
  const bytes =
    format === 'pdf' ? await renderPaperPdf(minutesOf(source)) : await minutesDocx(services, state.minutesForm, source);
  const sha256 = await keepAttachment(store, bytes, minutesMediaTypes[format]);
  await performElectionAct(services, {
    id: state.id,
    act: { act: 'draw-minutes', number, format, sha256, checkpoint: checkpoint ?? { size: 0, root: '' } },
    actor: who,
    regulation,
    also: async (tx) => {
      await tx.query(
        `insert into drawn_minutes (sha256, election, format, lang, number, through)
         values ($1, $2, $3, $4, $5, (${lastButMinutes} and e.number <= $6)) on conflict (sha256) do nothing`,
        [sha256, state.id, format, lang, number, seen],
      );
    },
  });
  return { bytes, sha256 };
}

/** @throws Problem 404 where the kept file is gone */
export async function formBytes(store: Store, form: MinutesForm): Promise<Uint8Array> {
  const kept = await readAttachment(store, form.sha256);
  if (!kept) throw notFound();
  return kept.bytes;
}

/** The minutes as DOCX: in the organisation's own form where one is set. */
async function minutesDocx(services: Services, form: MinutesForm | null, source: MinutesSource): Promise<Uint8Array> {
  if (!form) return renderMinutesDocx(minutesOf(source));
  const created = new Date(`${source.heading?.date ?? '1980-01-01'}T12:00:00Z`);
  return fillMinutesForm(await formBytes(services.store, form), minutesFields(source), created);
}

/** The newest checkpoint as minutes carry it; null before the first act was signed. */
export async function checkpointNow(store: Store): Promise<Checkpoint | null> {
  const found = await latestCheckpoint(store);
  return found && { size: found.size, root: toHex(found.root) };
}

/** Number of the last entry of election `$2` that is no drawing of minutes. */
const lastButMinutes = `select max(e.number) from entry e where e.stream = 'election/' || $2::text and e.type <> 'minutes-drawn'`;

/** The minutes drawn last in one format, in this language before another; null where none were. */
export async function lastDrawn(
  store: Store,
  election: string,
  format: MinutesFormat,
  lang: Language,
): Promise<Uint8Array | null> {
  const found = await store.pool.query<{ sha256: string }>(
    'select sha256 from drawn_minutes where election = $1 and format = $2 order by lang = $3 desc, drawn_at desc limit 1',
    [election, format, lang],
  );
  const row = found.rows[0];
  return (row && (await readAttachment(store, row.sha256))?.bytes) ?? null;
}

async function keptFile(
  store: Store,
  { state }: LoadedElection,
  { format, lang, number }: Drawing,
  current: boolean,
): Promise<MinutesFile | null> {
  const found = await store.pool.query<{ sha256: string }>(
    `select sha256 from drawn_minutes
     where election = $2 and format = $1
       and (not $5::boolean or (lang = $3 and ($4::text is null or number = $4) and through = (${lastButMinutes})))
     order by drawn_at desc limit 1`,
    [format, state.id, lang, number?.trim() || null, current],
  );
  const row = found.rows[0];
  const file = row && (await readAttachment(store, row.sha256));
  return file ? { bytes: file.bytes, sha256: row.sha256 } : null;
}
