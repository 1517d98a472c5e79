import type { PaperDocument } from '@plenum/election';
import {
  formatCount,
  formatHash,
  type MinutesDocument,
  minutesWording,
  momentInWords,
  paperHeading,
  signatureBlock,
  symbolForm,
} from '@plenum/election';
import {
  type DraftedSection,
  draftWording,
  type Meeting,
  type MeetingMinutes,
  type MinutesHead,
  minutesBody,
  signingBodies,
} from '@plenum/meeting';
import { renderMinutesDocx, renderPaperPdf } from '@plenum/office';
import { keepAttachment, readAttachment } from '@plenum/store';
import { checkpointNow, type MinutesFormat, minutesMediaTypes } from '../election/minutes-file.ts';
import { receiptAt } from '../election/receipt-code.ts';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { AfterActing } from './conclusion-acts.ts';
import { loadMinutes, minutesStream, performMinutesAct } from './minutes-acts.ts';
import { keptJson } from './minutes-draft.ts';

/** Where the number stands while there is none. */
const noNumber = '……';

/** Number and symbol of the minutes before they have a number. */
export const openSymbol = ({ form, symbol }: MinutesHead): string =>
  symbolForm(form, 'BB', symbol).replace('{n}', noNumber);

/** The paper that is signed: heading, body and room for the signatures, in the organisation's form. */
export function minutesPaper(
  meeting: Meeting,
  head: MinutesHead,
  body: { readonly sections: readonly DraftedSection[]; readonly edits: MeetingMinutes['edits'] },
  symbol: string,
): PaperDocument {
  const { lang, form, parent, issuer, place, copies } = head;
  const say = draftWording(lang);
  const common = minutesWording(lang);
  return {
    lang,
    form,
    ...paperHeading({ form, lang, parent, issuer, place, date: meeting.date, symbol }),
    title: say.minutes,
    abstract: meeting.name,
    blocks: minutesBody(body.sections, body.edits, { lang, copies }),
    signatures: [...signingBodies]
      .reverse()
      .map((of) => signatureBlock(lang, [common.onBehalf(form, say.onBehalf[of])], null)),
    footer: { record: '', page: common.page },
  };
}

/** The paper with who signed it in the system, and their names below the room for ink. */
export function withSignatures(paper: PaperDocument, signatures: MeetingMinutes['signatures']): PaperDocument {
  if (signatures.length === 0) return paper;
  const { lang } = paper;
  const say = draftWording(lang);
  const signed = signatures.map(({ name, as, at }) => `${name} (${say.signatory[as]}), ${momentInWords(at, lang)}`);
  const bodies = [...signingBodies].reverse();
  return {
    ...paper,
    blocks: [...paper.blocks, { kind: 'paragraph', runs: [{ text: say.signedInSystem(signed.join('; ')) }] }],
    signatures: paper.signatures.map((block, at) => ({
      ...block,
      name: signatures.find((one) => one.as === bodies[at])?.name ?? null,
    })),
  };
}

/** The same with the code that opens its receipt, and the checkpoint it rests on. */
async function signedPaper(
  services: Services,
  meeting: string,
  { closed, signatures }: MeetingMinutes,
  checkpoint: { readonly size: number; readonly root: string } | null,
): Promise<MinutesDocument> {
  const paper = withSignatures(await keptJson<PaperDocument>(services, closed?.sha256 ?? ''), signatures);
  const { lang } = paper;
  const say = draftWording(lang);
  const receipt = await closedReceipt(services, meeting);
  return {
    plenum: 'minutes/1',
    ...paper,
    ...(receipt && {
      code: {
        content: receipt.content,
        caption: say.receipt({
          position: formatCount(receipt.position, lang),
          whole: !/^https?:/.test(receipt.content),
        }),
      },
    }),
    footer: {
      ...paper.footer,
      record: checkpoint
        ? minutesWording(lang).recordAt(String(checkpoint.size), formatHash(checkpoint.root))
        : paper.footer.record,
    },
  };
}

/** The receipt of the closing, which pins the hash of what is signed. */
async function closedReceipt(services: Services, meeting: string) {
  for (let tries = 0; tries < 10; tries++) {
    const found = await services.store.pool.query<{ position: string | null }>(
      `select position from entry where stream = $1 and type = 'minutes-closed' order by number desc limit 1`,
      [minutesStream(meeting)],
    );
    const position = found.rows[0]?.position ?? null;
    if (position !== null) return receiptAt(services, Number(position));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

/**
 * The signed minutes as a file: drawn once by who works on them, which is an act, and the same for everybody from then on.
 * @throws Problem 409 while they are not signed, or were not drawn in this form
 */
export async function signedMinutesFile(
  services: Services,
  acting: AfterActing,
  format: MinutesFormat,
  draws: boolean,
): Promise<Uint8Array> {
  const { state } = await loadMinutes(services, acting.meeting.id);
  const drawn = state.drawn.find((one) => one.format === format);
  if (drawn) {
    const kept = await readAttachment(services.store, drawn.sha256);
    if (kept) return kept.bytes;
  }
  if (!draws) throw new Problem(409, 'meeting-minutes-missing');
  const checkpoint = await checkpointNow(services.store);
  const paper = await signedPaper(services, acting.meeting.id, state, checkpoint);
  const bytes = format === 'pdf' ? await renderPaperPdf(paper) : await renderMinutesDocx(paper);
  const sha256 = await keepAttachment(services.store, bytes, minutesMediaTypes[format]);
  const pinned = checkpoint ?? { size: 0, root: '' };
  await performMinutesAct(services, { act: 'draw-minutes', format, sha256, checkpoint: pinned }, acting);
  return bytes;
}
