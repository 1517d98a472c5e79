import { instrumentName, type Personal } from '@plenum/kernel';
import { eventsEn } from './event-wording.en.ts';
import { eventsVi } from './event-wording.vi.ts';
import type { ElectionEvent, ElectionEventType } from './events.ts';
import { formatDate, type Language } from './figures.ts';
import { regulationById } from './regulations/index.ts';
import type { NameOf } from './wording.ts';

/** Names for the ids that events carry. */
export interface EventNames {
  readonly candidate: NameOf;
  readonly account: NameOf;
  /** Somebody on the list of those summoned. */
  readonly elector?: NameOf;
}

/** What happened, in words without who did it; never what a ballot holds. */
export type EventSentences = {
  readonly [Type in ElectionEventType]: (
    data: Extract<ElectionEvent, { type: Type }>['data'],
    names: EventNames,
  ) => string;
};

/** A personal text, or the word for one that was erased. */
export const personalText = (text: Personal, erased: string): string => text.personal ?? erased;

/** A regulation by its number and the day of its version; by its id where this software no longer knows it. */
export function regulationInWords({ id, version }: { readonly id: string; readonly version: string }, lang: Language) {
  const name = instrumentName(regulationById(id)?.instrument ?? id, lang);
  return `${name}, ${lang === 'vi' ? 'bản' : 'version of'} ${formatDate(version)}`;
}

export const electorName = (names: EventNames, id: string): string => names.elector?.(id) ?? id;

const byId: EventNames = { candidate: (id) => id, account: (id) => id };

/** An event as the record screen tells it; who and when stand beside it. */
export function eventSentence(event: ElectionEvent, lang: Language, names: EventNames = byId): string {
  const sentences = lang === 'vi' ? eventsVi : eventsEn;
  const say = sentences[event.type] as (data: ElectionEvent['data'], names: EventNames) => string;
  return say(event.data, names);
}
