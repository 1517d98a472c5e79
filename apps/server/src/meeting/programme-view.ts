import {
  type AgendaItem,
  mayReadPaper,
  type Paper,
  programmeDutyFor,
  type RecordedItem,
  type TimedItem,
  timingOf,
  withConvening,
} from '@plenum/meeting';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { type LoadedProgramme, loadProgramme } from './programme-acts.ts';
import type { MeetingReach } from './reach.ts';

export interface ItemView extends AgendaItem, Omit<TimedItem, 'id'> {
  /** The presenter's name, and as what; empty where the agenda names nobody. */
  readonly presenter: string;
}

/** An agenda with its times at the moment of the answer, and the papers that the reader may read. */
export interface ProgrammeView {
  readonly number: number;
  readonly items: readonly ItemView[];
  readonly papers: readonly Paper[];
  readonly lateSeconds: number | null;
}

const presenterOf = ({ person, by }: AgendaItem, names: ReadonlyMap<string, string>): string =>
  [person === null ? '' : (names.get(person) ?? ''), by].filter((part) => part !== '').join(', ');

const presenters = async (services: Services, items: readonly AgendaItem[]) =>
  namesOf(
    services.store.pool,
    items.flatMap(({ person }) => person ?? []),
  );

export async function programmeView(
  services: Services,
  reach: MeetingReach,
  { programme, number }: LoadedProgramme,
): Promise<ProgrammeView> {
  const duties = withConvening(reach.duties, reach.mayConvene);
  const prepares = programmeDutyFor['lay-paper'].some((duty) => duties.includes(duty));
  const { items, lateSeconds } = timingOf(programme.items, reach.meeting.begins, services.now());
  const names = await presenters(services, programme.items);
  return {
    number,
    items: programme.items.map((item, at) => ({ ...item, ...items[at]!, presenter: presenterOf(item, names) })),
    papers: programme.papers.filter((paper) => mayReadPaper(paper, duties) && (paper.withdrawn === null || prepares)),
    lateSeconds,
  };
}

/** The agenda of a meeting as its minutes tell it: who presents by name, papers with the version that lay before the meeting. */
export async function agendaOf(
  services: Services,
  meeting: { readonly id: string; readonly begins: string | null },
): Promise<readonly RecordedItem[]> {
  const { programme } = await loadProgramme(services, meeting.id);
  const names = await presenters(services, programme.items);
  const { items } = timingOf(programme.items, meeting.begins, services.now());
  return programme.items.map((item, at) => ({
    id: item.id,
    title: item.title,
    by: presenterOf(item, names),
    planned: { from: items[at]?.planned?.from ?? null, until: items[at]?.planned?.until ?? null },
    actual: { from: item.started, until: item.ended },
    papers: programme.papers
      .filter((paper) => paper.item === item.id && paper.withdrawn === null)
      .map((paper) => (paper.versions.length > 1 ? `${paper.title} (${paper.versions.length})` : paper.title)),
  }));
}
