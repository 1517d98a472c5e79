import { createHash } from 'node:crypto';
import {
  type DossierCover,
  formatHash,
  minutesWording,
  type PaperDocument,
  paperHeading,
  paperWording,
} from '@plenum/election';
import {
  dossierWording,
  draftMinutes,
  isSigned,
  type MeetingDossierKey,
  type MeetingDossierSource,
  type MinutesHead,
  mayReadPaper,
  meetingDossierBlocks,
  meetingDossierKeys,
  minutesDutyFor,
  recordMeeting,
  withConvening,
} from '@plenum/meeting';
import { type DossierFile, renderDossierPdf, renderPaperPdf } from '@plenum/office';
import { latestCheckpoint, readAttachment } from '@plenum/store';
import { zipOf } from '../election/dossier-file.ts';
import { checkpointNow, lastDrawn } from '../election/minutes-file.ts';
import type { Language } from '../http/language.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { loadConclusions } from './conclusion-acts.ts';
import { mergeFiles } from './dossier-merge.ts';
import { draftSource } from './minutes-draft.ts';
import { signedMinutesFile } from './minutes-paper.ts';
import { headFor } from './minutes-view.ts';
import { loadProgramme } from './programme-acts.ts';
import type { MeetingReach } from './reach.ts';

/** Whether the dossier holds a part, by its title. */
export interface DossierPartLine {
  readonly key: MeetingDossierKey;
  readonly title: string;
  readonly there: boolean;
}

interface Gathered {
  readonly source: MeetingDossierSource;
  readonly head: MinutesHead;
  readonly signed: boolean;
  /** Elections of the agenda that have minutes as PDF. */
  readonly elections: readonly { readonly id: string; readonly title: string; readonly pdf: Uint8Array }[];
}

/** Everything that the dossier is made of; papers that the reader may not read are left out. */
async function gather(services: Services, reach: MeetingReach, lang: Language): Promise<Gathered> {
  const { meeting } = reach;
  const [{ streams }, { programme }, { tree }] = await Promise.all([
    draftSource(services, meeting, lang),
    loadProgramme(services, meeting.id),
    loadTree(services),
  ]);
  const held = withConvening(reach.duties, reach.mayConvene);
  const { names } = streams;
  const left = await namesOf(
    services.store.pool,
    [...meeting.alternates, ...meeting.notSummoned].map(({ person }) => person),
  );
  const person = ({ person: id, unit }: { readonly person: string; readonly unit: string }) => ({
    name: left.get(id) ?? names.person(id),
    unit: names.unit(unit),
  });
  const itemTitle = (id: string | null): string => programme.items.find((item) => item.id === id)?.title ?? '';
  const elections = [];
  for (const { id, title } of streams.elections) {
    const pdf = await lastDrawn(services.store, id, 'pdf', lang);
    if (pdf) elections.push({ id, title, pdf });
  }
  return {
    head: streams.minutes.draft?.head ?? headFor(meeting, tree),
    signed: isSigned(streams.minutes),
    elections,
    source: {
      lang,
      sections: draftMinutes(recordMeeting(streams), lang),
      summoned: meeting.seats.map((seat) => ({
        ...person(seat),
        number: seat.number,
        gained: seat.gained,
        replacedBy: seat.alternate && names.person(seat.alternate),
        excluded: seat.excluded,
      })),
      alternates: meeting.alternates.map(person),
      notSummoned: meeting.notSummoned.map((one) => ({ ...person(one), reason: one.reason, note: one.note })),
      papers: programme.papers
        .filter((paper) => mayReadPaper(paper, held) && paper.withdrawn === null)
        .flatMap((paper) =>
          paper.versions.map(({ name, sha256 }, at) => ({
            of: itemTitle(paper.item),
            title: paper.title,
            name,
            sha256,
            merge: at < paper.versions.length - 1 ? ('earlier-version' as const) : null,
          })),
        ),
      credentials: meeting.credentials?.text ?? null,
      texts: streams.floor.turns.flatMap((turn) =>
        turn.texts
          .slice(-1)
          .map(({ name, sha256 }) => ({ of: names.person(turn.person), title: name, name, sha256, merge: null })),
      ),
    },
  };
}

export async function dossierParts(
  services: Services,
  reach: MeetingReach,
  lang: Language,
): Promise<readonly DossierPartLine[]> {
  const { source, signed, elections } = await gather(services, reach, lang);
  const say = dossierWording(lang);
  return meetingDossierKeys.map((key) => ({
    key,
    title: say.part[key],
    there:
      key === 'minutes'
        ? signed
        : key === 'elections'
          ? elections.length > 0
          : meetingDossierBlocks(key, source).length > 0,
  }));
}

/**
 * The dossier as one PDF: a cover, and each part that the meeting has with the pages of its files, their sheets numbered through.
 * @throws Problem 409 where the minutes are signed and were never drawn, and the caller may not draw them
 */
export const meetingDossierPdf = async (services: Services, reach: MeetingReach, lang: Language): Promise<Uint8Array> =>
  pdfOf(services, reach, await gather(services, reach, lang));

async function pdfOf(services: Services, reach: MeetingReach, gathered: Gathered): Promise<Uint8Array> {
  const { head, signed, elections } = gathered;
  const { source, files: taken } = await mergeFiles(services, gathered.source);
  const { lang } = source;
  const say = dossierWording(lang);
  const cover = await coverOf(services, reach, head, lang);
  const files: DossierFile[] = [];
  for (const key of meetingDossierKeys) {
    if (key === 'elections') {
      for (const { title, pdf } of elections) files.push({ title: `${say.part.elections}: ${title}`, pdf });
    } else if (key === 'minutes') {
      if (signed) files.push({ title: say.part.minutes, pdf: await minutesFile(services, reach, 'pdf') });
    } else {
      const blocks = meetingDossierBlocks(key, source);
      if (blocks.length === 0) continue;
      const paper: PaperDocument = {
        ...cover,
        number: '',
        title: say.part[key].toLocaleUpperCase('vi'),
        blocks,
        signatures: [],
        footer: { record: cover.footer, page: minutesWording(lang).page },
      };
      files.push({ title: say.part[key], pdf: await renderPaperPdf(paper) });
      if (key === 'papers' || key === 'speeches') files.push(...taken[key]);
    }
  }
  return renderDossierPdf(cover, files);
}

const minutesFile = (services: Services, reach: MeetingReach, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const held = withConvening(reach.duties, reach.mayConvene);
  const draws = minutesDutyFor['draw-minutes'].some((duty) => held.includes(duty));
  return signedMinutesFile(services, reach, format, draws);
};

async function coverOf(
  services: Services,
  { meeting }: MeetingReach,
  head: MinutesHead,
  lang: Language,
): Promise<DossierCover> {
  const common = paperWording(lang).dossier;
  const { form, parent, issuer, place } = head;
  const checkpoint = await checkpointNow(services.store);
  const { heading, placeAndDate } = paperHeading({ form, lang, parent, issuer, place, date: meeting.date, symbol: '' });
  return {
    lang,
    form,
    date: meeting.date,
    heading,
    placeAndDate,
    title: dossierWording(lang).title,
    abstract: meeting.name,
    contents: common.contents,
    paperTitle: common.paperTitle,
    sheet: common.sheet,
    sheets: common.sheets('{n}'),
    footer: checkpoint ? minutesWording(lang).recordAt(String(checkpoint.size), formatHash(checkpoint.root)) : '',
  };
}

/** The dossier as a zip: the PDF, its parts as files, papers and speech texts as they were handed in, and the checkpoint. */
export async function meetingDossierZip(services: Services, reach: MeetingReach, lang: Language): Promise<Uint8Array> {
  const gathered = await gather(services, reach, lang);
  const { source, signed, elections } = gathered;
  const files = new Map<string, Uint8Array>([['hoso.pdf', await pdfOf(services, reach, gathered)]]);
  if (signed)
    for (const format of ['pdf', 'docx'] as const)
      files.set(`bien-ban.${format}`, await minutesFile(services, reach, format));
  for (const { id, pdf } of elections) files.set(`bau-cu/${id}.pdf`, pdf);
  for (const [folder, lines] of [
    ['tai-lieu', source.papers],
    ['tham-luan', source.texts],
  ] as const)
    for (const [at, { name, sha256 }] of lines.entries()) {
      const kept = await readAttachment(services.store, sha256);
      if (kept) files.set(`${folder}/${String(at + 1).padStart(2, '0')}-${safeName(name)}`, kept.bytes);
    }
  const { conclusions } = (await loadConclusions(services, reach.meeting.id)).state;
  files.set('ket-luan.json', Buffer.from(JSON.stringify(conclusions, null, 2)));
  const published = await latestCheckpoint(services.store);
  if (published) files.set('checkpoint.txt', Buffer.from(published.note));
  const sums = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  files.set('README.txt', Buffer.from(`${dossierWording(lang).readme}\n\n${sums.join('\n')}\n`));
  return zipOf(files, new Date(`${reach.meeting.date}T12:00:00Z`));
}

/** A name that stays in its folder on every system. */
const safeName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/^\.+/, '')
    .slice(-120) || 'tep';
