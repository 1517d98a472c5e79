import { createHash } from 'node:crypto';
import {
  type DossierPartKey,
  type DossierSource,
  dossierCover,
  dossierPart,
  dossierPartKeys,
  type Language,
  paperWording,
  roundUnderWay,
} from '@plenum/election';
import { renderDossierPdf, renderPaperPdf } from '@plenum/office';
import { latestCheckpoint, receipt, type Store } from '@plenum/store';
import { ZipFile } from 'yazl';
import { accountNames } from '../account/account-rows.ts';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { summaryDocument } from './after-routes.ts';
import { type LoadedElection, nameOf } from './election-acts.ts';
import { streamOf } from './election-rows.ts';
import { electionZipFiles } from './election-zip.ts';
import { electionEvents, entryLogDocument } from './entry-log-file.ts';
import { checkpointNow, lastDrawn } from './minutes-file.ts';
import { minutesSource } from './minutes-source.ts';
import { somebodyKeys } from './receipt-code.ts';
import { assertStands, castVotesBytes, resultBytes, resultFormats } from './result-routes.ts';

/**
 * The dossier as one PDF: cover, list, base, the minutes as they were drawn, result, entry log, decided papers, summary, what
 * followed, record.
 * @throws Problem 409 before the last round is declared, and while no minutes were drawn as PDF
 */
export async function dossierPdf(services: Services, loaded: LoadedElection, lang: Language): Promise<Uint8Array> {
  const { store } = services;
  assertReady(loaded);
  const minutes = await lastDrawn(store, loaded.state.id, 'pdf', lang);
  if (!minutes) throw new Problem(409, 'minutes-missing');
  const source = await dossierSource(store, loaded, lang);
  const drawn: Readonly<Partial<Record<DossierPartKey, () => Promise<Uint8Array>>>> = {
    minutes: async () => minutes,
    'entry-log': async () => renderPaperPdf(await entryLogDocument(store, loaded, lang)),
    summary: async () => renderPaperPdf(await summaryDocument(services, loaded, lang, undefined)),
  };
  const titles = paperWording(lang).dossier.part;
  const parts: { title: string; pdf: Uint8Array }[] = [];
  for (const key of dossierPartKeys) {
    const pdf =
      key === 'minutes' || key === 'entry-log' || key === 'summary'
        ? await drawn[key]!()
        : await renderPaperPdf(dossierPart(source, key));
    parts.push({ title: titles[key], pdf });
  }
  return renderDossierPdf(dossierCover(source), parts);
}

function assertReady(loaded: LoadedElection): void {
  assertStands(loaded);
  if (roundUnderWay(loaded.state)) throw new Problem(409, 'rounds-open');
}

async function dossierSource(
  store: Store,
  { state, regulation }: LoadedElection,
  lang: Language,
): Promise<DossierSource> {
  const [events, names, checkpoint, published] = await Promise.all([
    electionEvents(store, state.id),
    accountNames(store.pool),
    checkpointNow(store),
    latestCheckpoint(store),
  ]);
  return {
    ...minutesSource(state, regulation, lang, { number: null, checkpoint }),
    state,
    events,
    names: { account: (id) => names.get(id) ?? id, candidate: nameOf(state) },
    note: published?.note ?? null,
  };
}

/**
 * The dossier as a zip: the PDF, the minutes as drawn, result files, cast votes, the election's own files, receipts of the
 * declared results and the signed checkpoint, with a list of their hashes.
 * @throws Problem 409 as `dossierPdf`
 */
export async function dossierZip(services: Services, loaded: LoadedElection, lang: Language): Promise<Buffer> {
  const { store } = services;
  const { state } = loaded;
  const files = new Map<string, Uint8Array>([['hoso.pdf', await dossierPdf(services, loaded, lang)]]);
  for (const format of ['pdf', 'docx'] as const) {
    const minutes = await lastDrawn(store, state.id, format, lang);
    if (minutes) files.set(`minutes.${format}`, minutes);
  }
  for (const format of resultFormats) files.set(`result.${format}`, await resultBytes(store, loaded, format, lang));
  files.set('cast-votes.json', await castVotesBytes(store, loaded));
  for (const [name, bytes] of electionZipFiles(loaded)) files.set(name, bytes);
  const published = await latestCheckpoint(store);
  if (published) files.set('checkpoint.txt', Buffer.from(published.note));
  const keyed = await somebodyKeys(services);
  if (!keyed) for (const [name, proof] of await declaredReceipts(store, state.id)) files.set(name, Buffer.from(proof));
  const sums = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  const readme = paperWording(lang).dossier.readme({ title: state.title[lang], receipts: !keyed });
  files.set('README.txt', Buffer.from(`${readme}\n${sums.join('\n')}\n`));
  return zipOf(files, new Date(`${state.meeting.date}T12:00:00Z`));
}

async function declaredReceipts(store: Store, election: string): Promise<readonly (readonly [string, string])[]> {
  const found = await store.pool.query<{ position: string }>(
    `select position from entry where stream = $1 and type in ('result-declared', 'result-corrected') and position is not null order by number`,
    [streamOf(election)],
  );
  const proofs: [string, string][] = [];
  for (const { position } of found.rows) {
    const proof = await receipt(store, Number(position));
    if (proof !== null) proofs.push([`receipts/entry-${position}.tlog-proof`, proof]);
  }
  return proofs;
}

/** A zip of files by name, all of one time. */
export async function zipOf(files: ReadonlyMap<string, Uint8Array>, mtime: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { mtime });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
