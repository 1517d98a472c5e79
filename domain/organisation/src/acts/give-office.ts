import { accept, refuse, type Verdict } from '@plenum/kernel';
import type { UnitBodies } from '../body.ts';
import type { BodyEvent } from '../body-events.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import type { BodyAct, BodyContext } from './body-act.ts';

/** An account gets to see, or to change, a unit and what is below. Whoever gives it can change the unit already. */
export function giveOffice(
  act: BodyAct & { act: 'give-office' },
  state: UnitBodies,
  context: BodyContext,
): Verdict<BodyEvent> {
  if (!context.accountOpen(act.account)) return refuse(organisationRefusal('account-unknown', {}, 'account'));
  const held = state.offices.find((office) => office.account === act.account);
  if (held?.may === act.may) return accept();
  return accept({ type: 'office-given', v: 1, data: { account: act.account, may: act.may } });
}

/** Nobody takes it from themselves: they would not be there to give it back. */
export function withdrawOffice(
  act: BodyAct & { act: 'withdraw-office' },
  state: UnitBodies,
  context: BodyContext,
): Verdict<BodyEvent> {
  if (!state.offices.some((office) => office.account === act.account)) return accept();
  const reason = act.reason.trim();
  if (reason === '') return refuse(organisationRefusal('org-text-missing', { field: 'reason' }, 'reason'));
  if (act.account === context.actor.id && !context.reach.administrator)
    return refuse(organisationRefusal('own-office', {}, 'account'));
  return accept({ type: 'office-withdrawn', v: 1, data: { account: act.account, reason } });
}
