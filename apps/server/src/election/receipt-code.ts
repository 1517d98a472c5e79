import { type MinutesReceipt, roundUnderWay } from '@plenum/election';
import { receipt, type Store } from '@plenum/store';
import type { Services } from '../services.ts';
import { declaredEntry } from './declared-entry.ts';
import { loadElection } from './election-acts.ts';

/** A longer text makes a code too fine to print at the size it has. */
const MAX_CODE_BYTES = 1_600;

/**
 * What the code on the minutes opens: the receipt's address where the server has one that other machines reach; else the
 * receipt itself. That names the hash of a neighbouring entry, from which a keyed ballot could be guessed, so that while any
 * round is keyed there is none. Null as well until the sequencer has signed the entry.
 */
export async function minutesReceipt(services: Services, election: string): Promise<MinutesReceipt | null> {
  const declared = await signedEntry(services.store, election);
  return declared === null ? null : receiptAt(services, declared);
}

/** The same for any signed entry by its place in the log. */
export async function receiptAt(services: Services, position: number): Promise<MinutesReceipt | null> {
  const { store, config } = services;
  if (!isLoopback(config.origin)) return { position, content: `${config.origin}/api/record/receipt/${position}` };
  if (await somebodyKeys(services)) return null;
  const proof = await receipt(store, position);
  return proof !== null && proof.length <= MAX_CODE_BYTES ? { position, content: proof } : null;
}

/** The position of the newest declared result; waits a moment for the sequencer, which signs within milliseconds. */
async function signedEntry(store: Store, election: string): Promise<number | null> {
  for (let tries = 0; tries < 10; tries++) {
    const found = await declaredEntry(store, election);
    if (found === null || found.position !== null) return found?.position ?? null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

/** Whether any round of any election is being keyed. */
export async function somebodyKeys(services: Services): Promise<boolean> {
  const found = await services.store.pool.query<{ id: string }>(
    `select id from election_row where summary->>'stage' in ('entry', 'differences')`,
  );
  for (const { id } of found.rows)
    if (roundUnderWay((await loadElection(services, id)).state)?.entries.length) return true;
  return false;
}

const isLoopback = (origin: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);
