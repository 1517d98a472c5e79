import { accept, type Decider, type Finding, impossible, personal, refuse, type Verdict } from '@plenum/kernel';
import { type Account, type AccountState, loginForm } from './account.ts';
import type { AccountAct, AccountContext } from './acts/act.ts';
import type { AccountEvent } from './events.ts';
import { accountLimits } from './limits.ts';
import { passwordFindings } from './password-rule.ts';
import { loginTaken, refusal } from './refusal.ts';

const loginPattern = /^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u;

function loginFindings(login: string, context: AccountContext): readonly Finding[] {
  if (login.length > accountLimits.login)
    return [refusal('text-too-long', { field: 'login', maximum: accountLimits.login }, 'login')];
  if (!loginPattern.test(login)) return [refusal('login-form', {}, 'login')];
  return context.loginTaken(login) ? [loginTaken(login)] : [];
}

function nameFindings(name: string): readonly Finding[] {
  if (name === '') return [refusal('name-missing', {}, 'name')];
  return name.length > accountLimits.name
    ? [refusal('text-too-long', { field: 'name', maximum: accountLimits.name }, 'name')]
    : [];
}

function open(act: AccountAct & { act: 'open-account' }, state: AccountState, context: AccountContext) {
  const [name, login] = [act.name.normalize('NFC').trim(), loginForm(act.login)];
  const findings = [
    ...(state === null ? [] : [refusal('account-already-open')]),
    ...(context.actorIsAdministrator || context.noAccountYet ? [] : [refusal('administrator-needed')]),
    ...nameFindings(name),
    ...loginFindings(login, context),
    ...passwordFindings(act.password, login),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept<AccountEvent>({
    type: 'account-opened',
    v: 1,
    data: {
      id: act.id,
      name: personal(name),
      login: personal(login),
      administrator: act.administrator || context.noAccountYet,
    },
  });
}

function setAdministrator(administrator: boolean, account: Account, context: AccountContext): Verdict<AccountEvent> {
  if (account.administrator === administrator) return accept();
  if (!administrator && context.administrators <= 1) return refuse(refusal('last-administrator'));
  return accept({ type: 'administrator-set', v: 1, data: { administrator } });
}

function close(reason: string, account: Account, context: AccountContext): Verdict<AccountEvent> {
  if (reason.trim() === '') return refuse(refusal('reason-missing', {}, 'reason'));
  if (account.administrator && context.administrators <= 1) return refuse(refusal('last-administrator'));
  return accept({ type: 'account-closed', v: 1, data: { reason: reason.trim() } });
}

function decide(act: AccountAct, state: AccountState, context: AccountContext): Verdict<AccountEvent> {
  if (act.act === 'open-account') return open(act, state, context);
  if (state === null) return refuse(refusal('account-not-open'));
  if (state.closed) return refuse(refusal('account-closed'));
  const own = act.act === 'set-password' && context.actor.id === state.id;
  if (!own && !context.actorIsAdministrator && !context.noAccountYet) return refuse(refusal('administrator-needed'));
  switch (act.act) {
    case 'change-login': {
      const login = loginForm(act.login);
      if (login === state.login) return accept();
      const findings = loginFindings(login, context);
      return findings.length > 0
        ? refuse(...findings)
        : accept({ type: 'login-changed', v: 1, data: { login: personal(login) } });
    }
    case 'set-administrator':
      return setAdministrator(act.administrator, state, context);
    case 'set-password': {
      const findings = passwordFindings(act.password, state.login);
      return findings.length > 0 ? refuse(...findings) : accept({ type: 'password-set', v: 1, data: {} });
    }
    case 'close-account':
      return close(act.reason, state, context);
    default:
      return impossible(act);
  }
}

function evolve(state: AccountState, event: AccountEvent): AccountState {
  if (event.type === 'account-opened') {
    if (state !== null) throw new Error(`Account ${state.id} was opened twice`);
    const { id, name, login, administrator } = event.data;
    return { id, name: name.personal ?? '', login: login.personal ?? '', administrator, closed: false };
  }
  if (state === null) throw new Error(`${event.type} before account-opened`);
  switch (event.type) {
    case 'login-changed':
      return { ...state, login: event.data.login.personal ?? '' };
    case 'administrator-set':
      return { ...state, administrator: event.data.administrator };
    case 'password-set':
      return state;
    case 'account-closed':
      return { ...state, closed: true };
    default:
      return impossible(event);
  }
}

/** Accounts: only administrators open, change and close them; everybody may set their own password; one administrator stays. */
export const accountDecider: Decider<AccountAct, AccountState, AccountEvent, AccountContext> = {
  decide,
  evolve,
  initialState: null,
};
