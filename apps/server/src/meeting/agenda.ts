import type { RecordedItem } from '@plenum/meeting';
import type { Services } from '../services.ts';

/** The agenda of a meeting as its minutes tell it: who presents by name, papers with the version that lay before the meeting. */
export async function agendaOf(_services: Services, _meeting: string): Promise<readonly RecordedItem[]> {
  return [];
}
