import type { Actor } from '@plenum/kernel';
import { type Installation, type InstallationAct, installationDecider, installationStream } from '@plenum/organisation';
import { loadStream, perform } from '@plenum/store';
import { Refused } from '../http/problem.ts';
import type { Services } from '../services.ts';

/** Who witnesses the log, and what it went through. */
export async function loadInstallation({ store }: Pick<Services, 'store'>): Promise<Installation> {
  return (await loadStream(store, installationDecider, installationStream)).state;
}

/** Does one act on the installation. Throws Refused with the findings. */
export async function performInstallationAct(
  services: Pick<Services, 'store' | 'now' | 'freshId'>,
  act: InstallationAct,
  actor: Actor & { readonly administrator: boolean },
): Promise<Installation> {
  const outcome = await perform(services.store, {
    decider: installationDecider,
    stream: installationStream,
    act,
    context: {
      now: services.now(),
      actor: { id: actor.id, name: actor.name },
      freshId: services.freshId,
      actorIsAdministrator: actor.administrator,
    },
  });
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return outcome.state;
}
