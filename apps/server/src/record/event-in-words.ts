import type { ElectionEvent } from '@plenum/election';
import { type AccountEvent, accountEventSentence } from '@plenum/organisation';
import type { StoredEvent } from '@plenum/store';
import type { Language } from '../http/language.ts';
import { electionEventsEn } from './event-wording.en.ts';
import type { EventReading } from './event-wording.ts';
import { electionEventsVi } from './event-wording.vi.ts';

/** What happened, in words; an entry of a kind that this version does not know by its type. */
export function eventInWords(event: StoredEvent, language: Language, names: ReadonlyMap<string, string>): string {
  if (event.stream.startsWith('account/')) return accountEventSentence(event as unknown as AccountEvent, language);
  const wording = language === 'vi' ? electionEventsVi : electionEventsEn;
  const say = wording[event.type as ElectionEvent['type']] as
    | ((data: object, reading: EventReading) => string)
    | undefined;
  return say ? say(event.data, { nameOf: (account) => names.get(account) ?? account }) : event.type;
}
