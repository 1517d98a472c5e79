import { accept, type Context, type Decider, type Finding, impossible, refuse, type Verdict } from '@plenum/kernel';
import type { InstallationEvent, Restored } from './events.ts';
import { type FactorScope, inOrder, sameScope } from './factor-scope.ts';
import { stateHolidays } from './holidays.ts';
import { type Installation, installationLimits, type StatedHolidays } from './installation.ts';
import { installationRefusal } from './refusal.ts';

/** What can be done to the installation. Only administrators may; `restore-record` is done by who runs the machine. */
export type InstallationAct =
  | { readonly act: 'take-backup'; readonly size: number; readonly withKey: boolean }
  | ({ readonly act: 'restore-record' } & Restored)
  | { readonly act: 'name-witness'; readonly key: string; readonly address: string }
  | { readonly act: 'drop-witness'; readonly name: string; readonly reason: string }
  | ({ readonly act: 'state-holidays' } & StatedHolidays)
  | { readonly act: 'require-second-factor'; readonly of: FactorScope; readonly reason: string };

export interface InstallationContext extends Context {
  readonly actorIsAdministrator: boolean;
  /** Who asks for a second factor: whether they signed in by passkey, and whether browsers give any at this address. */
  readonly passkeys?: { readonly usedByActor: boolean; readonly possible: boolean };
}

const keyPattern = /^([^\s+]{1,120})\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/u;
const addressPattern = /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/;

function nameWitness(key: string, address: string, { witnesses }: Installation): Verdict<InstallationEvent> {
  const name = keyPattern.exec(key)?.[1];
  const findings: Finding[] = [];
  if (name === undefined || key.length > installationLimits.key)
    findings.push(installationRefusal('witness-key', 'key'));
  if (!addressPattern.test(address) || address.length > installationLimits.address)
    findings.push(installationRefusal('witness-address', 'address'));
  if (witnesses.some((one) => one.name === name)) findings.push(installationRefusal('witness-named-already', 'key'));
  if (witnesses.length >= installationLimits.witnesses) findings.push(installationRefusal('too-many-witnesses'));
  if (name === undefined || findings.length > 0) return refuse(...findings);
  return accept({ type: 'witness-named', v: 1, data: { name, key, address: address.replace(/\/+$/, '') } });
}

function dropWitness(name: string, reason: string, { witnesses }: Installation): Verdict<InstallationEvent> {
  const findings = [
    ...(witnesses.some((one) => one.name === name) ? [] : [installationRefusal('no-such-witness', 'name')]),
    ...(reason.trim() === '' ? [installationRefusal('witness-reason', 'reason')] : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({
    type: 'witness-dropped',
    v: 1,
    data: { name, reason: reason.trim().slice(0, installationLimits.reason) },
  });
}

/**
 * Passkeys as a second factor for whole accounts, all or those who hold some roles. Whoever asks for it has signed in by one: otherwise
 * nobody might be able to enter after it. Taking it back needs a reason alone.
 */
function requireSecondFactor(
  { of, reason }: InstallationAct & { act: 'require-second-factor' },
  state: Installation,
  { passkeys }: InstallationContext,
): Verdict<InstallationEvent> {
  const required = of !== 'nobody';
  const findings = [
    ...(reason.trim() === '' ? [installationRefusal('second-factor-reason', 'reason')] : []),
    ...(of.length === 0 ? [installationRefusal('second-factor-whom', 'of')] : []),
    ...(required && !passkeys?.possible ? [installationRefusal('second-factor-address')] : []),
    ...(required && passkeys?.possible && !passkeys.usedByActor ? [installationRefusal('second-factor-own')] : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  const scope = inOrder(of);
  if (sameScope(state.secondFactor, scope)) return accept();
  const roles = typeof scope === 'string' ? {} : { of: scope };
  const data = { required, ...roles, reason: reason.trim().slice(0, installationLimits.reason) };
  return accept({ type: 'second-factor-set', v: 1, data });
}

function decide(act: InstallationAct, state: Installation, context: InstallationContext): Verdict<InstallationEvent> {
  if (!context.actorIsAdministrator) return refuse(installationRefusal('installation-administrator'));
  switch (act.act) {
    case 'take-backup':
      return accept({ type: 'backup-taken', v: 1, data: { size: act.size, withKey: act.withKey } });
    case 'restore-record': {
      const { act: _, ...data } = act;
      // Behind what was signed, or without the key, it goes on only where a person says why.
      const why = act.reason.trim() === '' && (act.newLog || act.later.length > 0);
      if (why) return refuse(installationRefusal('restore-reason', 'reason'));
      return accept({ type: 'record-restored', v: 1, data: { ...data, reason: act.reason.trim() } });
    }
    case 'name-witness':
      return nameWitness(act.key.trim(), act.address.trim(), state);
    case 'drop-witness':
      return dropWitness(act.name, act.reason, state);
    case 'state-holidays':
      return stateHolidays(act);
    case 'require-second-factor':
      return requireSecondFactor(act, state, context);
    default:
      return impossible(act);
  }
}

function evolve(state: Installation, event: InstallationEvent): Installation {
  switch (event.type) {
    case 'backup-taken':
      return state;
    case 'record-restored':
      return { ...state, restores: state.restores + 1 };
    case 'witness-named':
      return { ...state, witnesses: [...state.witnesses, event.data] };
    case 'holidays-stated': {
      const others = state.holidays.filter(({ year }) => year !== event.data.year);
      return { ...state, holidays: [...others, event.data].sort((a, b) => a.year - b.year) };
    }
    case 'second-factor-set':
      return { ...state, secondFactor: event.data.required ? (event.data.of ?? 'everybody') : 'nobody' };
    case 'witness-dropped':
      return { ...state, witnesses: state.witnesses.filter((one) => one.name !== event.data.name) };
    default:
      return impossible(event);
  }
}

/** Backups taken and restored, and who witnesses the log: said in the record itself. */
export const installationDecider: Decider<InstallationAct, Installation, InstallationEvent, InstallationContext> = {
  decide,
  evolve,
  initialState: { witnesses: [], restores: 0, holidays: [], secondFactor: 'nobody' },
};
