import { type MeetingMinutesAct, type MinutesHead, meetingMinutesDecider, withConvening } from '@plenum/meeting';
import { Refused } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { type AfterActing, loadConclusions } from './conclusion-acts.ts';
import { numberOfMinutes } from './meeting-numbers.ts';
import { type LoadedMinutes, loadMinutes, type MinutesStand, performMinutesAct } from './minutes-acts.ts';
import { draftNow, keepJson, keptSections } from './minutes-draft.ts';
import { minutesPaper } from './minutes-paper.ts';

/** What a person asks of the minutes; what they rest on, the server finds. */
export type AskedOfMinutes =
  | { readonly act: 'draft-minutes'; readonly head: MinutesHead }
  | { readonly act: 'close-minutes' }
  | Exclude<MeetingMinutesAct, { act: 'draft-minutes' | 'close-minutes' | 'draw-minutes' }>;

/**
 * Does one act on the minutes of a meeting.
 * @throws Refused with all findings; StaleScreen where `seen` is behind
 */
export async function askOfMinutes(
  services: Services,
  asked: AskedOfMinutes,
  acting: AfterActing,
  seen?: number,
): Promise<LoadedMinutes> {
  if (asked.act === 'draft-minutes') return draft(services, asked.head, acting, seen);
  if (asked.act === 'close-minutes') return close(services, acting, seen);
  return performMinutesAct(services, asked, acting, undefined, seen);
}

/** Whether the rules would let it pass now; for steps that keep something else first. @throws Refused */
function assertMay(
  act: MeetingMinutesAct,
  { state }: LoadedMinutes,
  services: Services,
  acting: AfterActing,
  stand: MinutesStand,
): void {
  const { meeting, who, person, duties, mayConvene, now = services.now() } = acting;
  const verdict = meetingMinutesDecider.decide(act, state, {
    now,
    actor: { id: who.id, name: who.name },
    freshId: services.freshId,
    meeting,
    duties: withConvening(duties, mayConvene),
    person,
    ...stand,
  });
  if ('refused' in verdict) throw new Refused(verdict.refused);
}

/** The sections are kept beside the record by their hash, which the act names with the numbers of the streams they were made from. */
async function draft(
  services: Services,
  head: MinutesHead,
  acting: AfterActing,
  seen: number | undefined,
): Promise<LoadedMinutes> {
  const { sections, read, sha256 } = await draftNow(services, acting.meeting, head.lang);
  const act = { act: 'draft-minutes', head, read, sections: sections.map(({ key }) => key), sha256 } as const;
  assertMay(act, await loadMinutes(services, acting.meeting.id), services, acting, nothingOpen);
  await keepJson(services, sections);
  return performMinutesAct(services, act, acting, undefined, seen);
}

const nothingOpen: MinutesStand = { draftStands: true, openConclusions: 0 };

/** The number is taken once everything else allows it; the paper that is signed is kept by its hash. */
async function close(services: Services, acting: AfterActing, seen: number | undefined): Promise<LoadedMinutes> {
  const { meeting } = acting;
  const loaded = await loadMinutes(services, meeting.id);
  const { draft: drafted, edits } = loaded.state;
  const { conclusions } = (await loadConclusions(services, meeting.id)).state;
  const now = drafted && (await draftNow(services, meeting, drafted.head.lang));
  const stand: MinutesStand = {
    draftStands: now !== null && now.sha256 === drafted?.sha256,
    openConclusions: conclusions.filter(({ adopted }) => adopted === null).length,
  };
  assertMay({ act: 'close-minutes', symbol: '', sha256: '' }, loaded, services, acting, stand);
  if (drafted === null) throw new Error('Minutes without a draft passed');
  const symbol = await numberOfMinutes(services, acting, drafted.head);
  const sections = await keptSections(services, drafted.sha256);
  const sha256 = await keepJson(services, minutesPaper(meeting, drafted.head, { sections, edits }, symbol));
  return performMinutesAct(services, { act: 'close-minutes', symbol, sha256 }, acting, stand, seen ?? loaded.number);
}
