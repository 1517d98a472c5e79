import {
  declaredRounds,
  type ElectionEvent,
  type EntryLogDocument,
  entryLog,
  type Language,
  type LoggedEvent,
} from '@plenum/election';
import { type ListedEntry, readEntries, type Store } from '@plenum/store';
import { accountNames } from '../account/account-rows.ts';
import { Problem } from '../http/problem.ts';
import { type LoadedElection, nameOf } from './election-acts.ts';
import { streamOf } from './election-rows.ts';
import { checkpointNow } from './minutes-file.ts';
import { minutesSource } from './minutes-source.ts';

/** Everything that happened in an election, in order, with the names of those who did it. */
export async function electionEvents(store: Store, election: string): Promise<readonly LoggedEvent[]> {
  const names = await accountNames(store.pool);
  const entries: ListedEntry[] = [];
  for (let page: readonly ListedEntry[]; ; entries.push(...page)) {
    page = await readEntries(store, { stream: streamOf(election), after: entries.at(-1)?.arrival });
    if (page.length === 0) break;
  }
  return entries.map((entry) => ({
    at: entry.at,
    by: names.get(entry.actor) ?? entry.actor,
    event: entry as unknown as ElectionEvent,
  }));
}

/**
 * The entry log of the declared rounds.
 * @throws Problem 409 while no round is declared
 */
export async function entryLogDocument(
  store: Store,
  { state, regulation }: LoadedElection,
  lang: Language,
): Promise<EntryLogDocument> {
  if (declaredRounds(state).length === 0) throw new Problem(409, 'result-missing');
  const [events, names, checkpoint] = await Promise.all([
    electionEvents(store, state.id),
    accountNames(store.pool),
    checkpointNow(store),
  ]);
  return entryLog(minutesSource(state, regulation, lang, { number: null, checkpoint }), events, {
    account: (id) => names.get(id) ?? id,
    candidate: nameOf(state),
  });
}
