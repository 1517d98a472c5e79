import { dutiesOf } from '@plenum/election';
import type { SignedIn } from '../account/session.ts';
import { forbidden } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { type LoadedElection, loadElection } from './election-acts.ts';
import { reaches } from './election-rows.ts';

/** An election that the caller may read: with a duty in it, or as an administrator. */
export async function readable(services: Services, id: string, who: SignedIn): Promise<LoadedElection> {
  const loaded = await loadElection(services, id);
  if (!reaches(who, id)) throw forbidden();
  if (!who.administrator && dutiesOf(loaded.state, who.id).length === 0) throw forbidden();
  return loaded;
}
