import type { Actor } from '@plenum/kernel';
import {
  type FactorScope,
  type Installation,
  type InstallationAct,
  type InstallationContext,
  type InstallationEvent,
  installationDecider,
  installationStream,
} from '@plenum/organisation';
import { loadStream, type Projection, perform } from '@plenum/store';
import { Refused } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { writeSetting } from '../setting.ts';

/** Who witnesses the log, and what it went through. */
export async function loadInstallation({ store }: Pick<Services, 'store'>): Promise<Installation> {
  return (await loadStream(store, installationDecider, installationStream)).state;
}

/** Does one act on the installation. Throws Refused with the findings. */
export async function performInstallationAct(
  services: Pick<Services, 'store' | 'now' | 'freshId'>,
  act: InstallationAct,
  actor: Actor & { readonly administrator: boolean },
  passkeys?: InstallationContext['passkeys'],
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
      ...(passkeys && { passkeys }),
    },
    project: installationProjection.project,
  });
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return outcome.state;
}

/** `0` for nobody, `1` for everybody, else the roles with commas; read in `account/session.ts`. */
const factorSetting = (scope: FactorScope): string =>
  scope === 'nobody' ? '0' : scope === 'everybody' ? '1' : scope.join(',');

/** What every request asks of the installation, as a row. */
export const installationProjection: Projection<Installation, InstallationEvent> = {
  streams: installationStream,
  decider: installationDecider,
  clear: async (tx) => void (await tx.query("delete from setting where key = 'second-factor'")),
  async project(tx, events, { secondFactor }) {
    if (events.some(({ type }) => type === 'second-factor-set'))
      await writeSetting(tx, 'second-factor', factorSetting(secondFactor));
  },
};
