import { accept, type Decider, type Finding, impossible, personal, refuse, type Verdict } from '@plenum/kernel';
import { type Account, type AccountState, type CodeReach, loginForm } from './account.ts';
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

type Opening = Extract<AccountAct, { act: 'open-account' | 'open-code-account' }>;

function open(act: Opening, state: AccountState, context: AccountContext) {
  const [name, login] = [act.name.normalize('NFC').trim(), loginForm(act.login)];
  const byCode = act.act === 'open-code-account';
  const findings = [
    ...(state === null ? [] : [refusal('account-already-open')]),
    ...(byCode ? issuerFindings(context) : openerFindings(context)),
    ...nameFindings(name),
    ...loginFindings(login, context),
    ...(byCode ? [] : passwordFindings(act.password, login, context.guessed)),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept<AccountEvent>({
    type: 'account-opened',
    v: 1,
    data: {
      id: act.id,
      name: personal(name),
      login: personal(login),
      administrator: !byCode && (act.administrator || context.noAccountYet),
      ...(byCode && { by: 'code' as const }),
    },
  });
}

const openerFindings = (context: AccountContext): readonly Finding[] =>
  context.actorIsAdministrator || context.noAccountYet ? [] : [refusal('administrator-needed')];

const issuerFindings = (context: AccountContext): readonly Finding[] =>
  context.actorIsAdministrator || context.mayIssueCodes ? [] : [refusal('organiser-needed')];

/** What a code is for, as the record keeps it. */
const codeReach = (act: CodeReach): CodeReach =>
  'meeting' in act ? { meeting: act.meeting } : { election: act.election };

/** Whose act it is: a passkey or identity is its owner's to add, a code its organiser's, a password one's own; the rest an administrator's. */
function actorFindings(act: Exclude<AccountAct, Opening>, account: Account, context: AccountContext) {
  const own = context.actor.id === account.id;
  if (act.act === 'issue-code' || act.act === 'revoke-code') return issuerFindings(context);
  if (act.act === 'add-passkey' || act.act === 'link-identity') return own ? [] : [refusal('not-your-account')];
  const ownToo: readonly AccountAct['act'][] = ['set-password', 'remove-passkey', 'unlink-identity'];
  return own && ownToo.includes(act.act) ? [] : openerFindings(context);
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
  if (act.act === 'open-account' || act.act === 'open-code-account') return open(act, state, context);
  if (state === null) return refuse(refusal('account-not-open'));
  if (state.closed) return refuse(refusal('account-closed'));
  const notTheirs = actorFindings(act, state, context);
  if (notTheirs.length > 0) return refuse(...notTheirs);
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
      const findings = passwordFindings(act.password, state.login, context.guessed);
      return findings.length > 0 ? refuse(...findings) : accept({ type: 'password-set', v: 1, data: {} });
    }
    case 'close-account':
      return close(act.reason, state, context);
    case 'issue-code':
      return state.byCode
        ? accept({ type: 'code-issued', v: 1, data: { ...codeReach(act), until: act.until } })
        : refuse(refusal('not-by-code'));
    case 'revoke-code':
      return accept({ type: 'code-revoked', v: 1, data: codeReach(act) });
    case 'add-passkey':
      return accept({ type: 'passkey-added', v: 1, data: {} });
    case 'remove-passkey':
      return accept({ type: 'passkey-removed', v: 1, data: {} });
    case 'link-identity':
      return accept({ type: 'identity-linked', v: 1, data: {} });
    case 'unlink-identity':
      return accept({ type: 'identity-unlinked', v: 1, data: {} });
    case 'end-sessions':
      return accept({ type: 'sessions-ended', v: 1, data: {} });
    default:
      return impossible(act);
  }
}

function evolve(state: AccountState, event: AccountEvent): AccountState {
  if (event.type === 'account-opened') {
    if (state !== null) throw new Error(`Account ${state.id} was opened twice`);
    const { id, name, login, administrator, by } = event.data;
    const byCode = by === 'code';
    return { id, name: name.personal ?? '', login: login.personal ?? '', administrator, closed: false, byCode };
  }
  if (state === null) throw new Error(`${event.type} before account-opened`);
  switch (event.type) {
    case 'login-changed':
      return { ...state, login: event.data.login.personal ?? '' };
    case 'administrator-set':
      return { ...state, administrator: event.data.administrator };
    case 'password-set':
    case 'code-issued':
    case 'code-revoked':
    case 'passkey-added':
    case 'passkey-removed':
    case 'identity-linked':
    case 'identity-unlinked':
    case 'sessions-ended':
      return state;
    case 'account-closed':
      return { ...state, closed: true };
    default:
      return impossible(event);
  }
}

/**
 * Accounts: administrators open, change and close them, organisers open those for codes on paper; everybody may set their own
 * password and passkeys; one administrator stays.
 */
export const accountDecider: Decider<AccountAct, AccountState, AccountEvent, AccountContext> = {
  decide,
  evolve,
  initialState: null,
};
