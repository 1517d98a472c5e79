import type { PaperDocument } from '@plenum/election';
import type { PaperBlock } from '@plenum/kernel';
import {
  blocksOfText,
  isSigned,
  type MeetingDuty,
  type MeetingMinutesAct,
  type MinutesHead,
  type MinutesSectionKey,
  type MinutesSignature,
  minutesDutyFor,
  textOfSection,
  withConvening,
} from '@plenum/meeting';
import { pathOf, type UnitTree } from '@plenum/organisation';
import { accountNames } from '../account/account-rows.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { seesDrafts } from './conclusion-routes.ts';
import { type LoadedMinutes, loadMinutes } from './minutes-acts.ts';
import { draftNow, keptJson, keptSections } from './minutes-draft.ts';
import { minutesPaper, openSymbol, withSignatures } from './minutes-paper.ts';
import type { MeetingReach } from './reach.ts';

/** A section: what the record says, and what the secretariat made of it. */
export interface SectionView {
  readonly key: MinutesSectionKey;
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
  /** The record's section as text to edit. */
  readonly text: string;
  readonly edited: {
    readonly text: string;
    readonly blocks: readonly PaperBlock[];
    readonly by: string;
    readonly at: string;
  } | null;
}

export interface MeetingMinutesView {
  readonly number: number;
  /** The head of the draft, or what it would be made with. */
  readonly head: MinutesHead;
  readonly draft: { readonly at: string; readonly streams: number; readonly stands: boolean } | null;
  readonly sections: readonly SectionView[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string | null;
    readonly mine: boolean;
  }[];
  readonly closed: { readonly symbol: string; readonly sha256: string; readonly at: string } | null;
  readonly signatures: readonly MinutesSignature[];
  readonly signed: boolean;
  readonly mySignature: boolean;
  /** The paper as it stands; null before the first draft, and before it is signed for those who only read the signed one. */
  readonly paper: PaperDocument | null;
  readonly may: readonly MeetingMinutesAct['act'][];
  readonly signsFor: 'presidium' | 'secretariat' | null;
}

/** For which body somebody with these duties signs. */
const signingBodyOf = (held: readonly MeetingDuty[]): 'presidium' | 'secretariat' | null =>
  held.includes('presidium') ? 'presidium' : held.includes('secretariat') ? 'secretariat' : null;

/** What minutes wait for from the reader: to be written and closed by the secretariat once the meeting ended, then to be signed. */
export type MinutesWait = 'write' | 'sign';

/** A list of meetings, each with what its minutes wait for from who holds the duties there. */
export const withMinutesWait = <
  One extends { readonly id: string; readonly ended: string | null; readonly duties: readonly MeetingDuty[] },
>(
  services: Services,
  meetings: readonly One[],
): Promise<readonly (One & { readonly minutesWait: MinutesWait | null })[]> =>
  Promise.all(meetings.map(async (one) => ({ ...one, minutesWait: await minutesWaitOf(services, one) })));

async function minutesWaitOf(
  services: Services,
  {
    id,
    ended,
    duties,
  }: { readonly id: string; readonly ended: string | null; readonly duties: readonly MeetingDuty[] },
): Promise<MinutesWait | null> {
  const body = signingBodyOf(duties);
  if (body === null) return null;
  const { closed, signatures } = (await loadMinutes(services, id)).state;
  if (closed === null) return ended !== null && duties.includes('secretariat') ? 'write' : null;
  return signatures.some(({ as }) => as === body) ? null : 'sign';
}

/** Delegates and guests get the signed minutes alone. */
export async function minutesView(
  services: Services,
  reach: MeetingReach,
  { state, number }: LoadedMinutes,
): Promise<MeetingMinutesView> {
  const { meeting, who, person } = reach;
  const { tree } = await loadTree(services);
  const held = withConvening(reach.duties, reach.mayConvene);
  const seen = seesDrafts(reach) || isSigned(state);
  const { draft, closed, signatures } = state;
  const sections = draft && seen ? await sectionViews(services, draft.sha256, state, draft.head) : [];
  const stands =
    draft !== null && (closed !== null || (await draftNow(services, meeting, draft.head.lang)).sha256 === draft.sha256);
  return {
    number,
    head: draft?.head ?? headFor(meeting, tree),
    draft: draft && seen ? { at: draft.at, streams: draft.read.length, stands } : null,
    sections,
    groups: meeting.groups.map((group) => ({
      id: group.id,
      name: group.name,
      text: state.groups.find((one) => one.group === group.id)?.text ?? null,
      mine: person !== null && [group.chair, group.secretary].includes(person),
    })),
    closed,
    signatures,
    signed: isSigned(state),
    mySignature: signatures.some(({ account }) => account === who.id),
    paper: draft && seen ? await paperNow(services, reach, state) : null,
    may: (Object.keys(minutesDutyFor) as MeetingMinutesAct['act'][]).filter((act) =>
      minutesDutyFor[act].some((duty) => held.includes(duty)),
    ),
    signsFor: signingBodyOf(held),
  };
}

async function sectionViews(
  services: Services,
  sha256: string,
  { edits }: LoadedMinutes['state'],
  { lang }: MinutesHead,
): Promise<readonly SectionView[]> {
  const [sections, names] = await Promise.all([keptSections(services, sha256), accountNames(services.store.pool)]);
  return sections.map((section) => {
    const edit = edits.find((one) => one.section === section.key);
    const text = edit?.text ?? null;
    return {
      ...section,
      text: textOfSection(section.blocks, lang),
      edited:
        edit === undefined || text === null
          ? null
          : { text, blocks: blocksOfText(text, section.blocks), by: names.get(edit.by) ?? edit.by, at: edit.at },
    };
  });
}

/** The closed paper as it was kept; before that, the draft with its edits. */
export async function paperNow(
  services: Services,
  { meeting }: Pick<MeetingReach, 'meeting'>,
  { draft, edits, closed, signatures }: LoadedMinutes['state'],
): Promise<PaperDocument | null> {
  if (closed !== null) return withSignatures(await keptJson<PaperDocument>(services, closed.sha256), signatures);
  if (draft === null) return null;
  const sections = await keptSections(services, draft.sha256);
  return minutesPaper(meeting, draft.head, { sections, edits }, openSymbol(draft.head));
}

/** What the head is filled with before anybody writes it: the convening unit, the unit above, and the meeting's place. */
export function headFor({ unit, place, kind }: MeetingReach['meeting'], tree: UnitTree): MinutesHead {
  const [above] = pathOf(tree, unit).slice(0, -1).slice(-1);
  return {
    lang: 'vi',
    form: 'party',
    parent: above === undefined ? '' : (tree.units.get(above)?.name ?? ''),
    issuer: tree.units.get(unit)?.name ?? '',
    place: place.split(',').at(-1)?.trim() ?? '',
    symbol: kind.endsWith('congress') ? 'ĐH' : 'HN',
    copies: 2,
  };
}
