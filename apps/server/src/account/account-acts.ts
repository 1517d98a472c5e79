import type { Actor } from '@plenum/kernel';
import {
  type AccountAct,
  type AccountContext,
  type AccountEvent,
  type AccountState,
  accountDecider,
  loginTaken,
} from '@plenum/organisation';
import { perform, type Transaction } from '@plenum/store';
import { notFound, Refused } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { writeAccountRow } from './account-rows.ts';
import { commonlyUsed } from './common-passwords.ts';
import { hashPassword, storePassword } from './password.ts';
import { endSessionsOf } from './session.ts';

export interface AccountActor extends Actor {
  readonly administrator: boolean;
}

/** Nobody yet: the first account, by the one-time link or for the example. */
export const installation: AccountActor = { id: 'installation', name: 'Plenum', administrator: false };

interface RowsSeen {
  readonly logins: ReadonlyMap<string, string>;
  readonly administrators: number;
  readonly accounts: number;
}

async function seeRows(services: Services): Promise<RowsSeen> {
  const found = await services.store.pool.query<{ id: string; login: string; administrator: boolean; closed: boolean }>(
    'select id, login, administrator, closed from account_row',
  );
  const open = found.rows.filter((row) => !row.closed);
  return {
    logins: new Map(open.map((row) => [row.login, row.id])),
    administrators: open.filter((row) => row.administrator).length,
    accounts: found.rows.length,
  };
}

const endingSessions: ReadonlySet<AccountEvent['type']> = new Set(['password-set', 'account-closed', 'sessions-ended']);

interface ActOptions {
  readonly now?: string;
  readonly passwordHash?: string;
  /** The actor organises the election that a code is for. */
  readonly mayIssueCodes?: boolean;
  /** Written in the act's transaction; what it throws undoes the act. */
  readonly also?: (tx: Transaction) => Promise<void>;
}

/** The unique index caught what two acts at once could not see of each other. */
const loginClashed = (error: unknown): boolean =>
  (error as { constraint?: unknown } | null)?.constraint === 'account_row_login';

/**
 * Does one act on an account. With a password, its hash is stored in the act's own transaction.
 * @throws Refused with the findings; NotFound for an act on an account that was never opened
 */
export async function performAccountAct(
  services: Services,
  id: string,
  act: AccountAct,
  actor: AccountActor,
  options: ActOptions = {},
): Promise<AccountState> {
  const rows = await seeRows(services);
  const context: AccountContext = {
    now: options.now ?? services.now(),
    actor: { id: actor.id, name: actor.name },
    freshId: services.freshId,
    actorIsAdministrator: actor.administrator,
    mayIssueCodes: options.mayIssueCodes ?? false,
    guessed: commonlyUsed,
    noAccountYet: rows.accounts === 0,
    loginTaken: (login) => rows.logins.has(login) && rows.logins.get(login) !== id,
    administrators: rows.administrators,
  };
  const outcome = await perform(services.store, {
    decider: accountDecider,
    stream: `account/${id}`,
    act,
    context,
    project: async (tx, events, state) => {
      await writeAccountRow(tx, state);
      if (options.passwordHash) await storePassword(tx, id, options.passwordHash);
      if (events.some((event) => endingSessions.has(event.type))) await endSessionsOf(tx, id);
      await options.also?.(tx);
    },
  }).catch((error: unknown) => {
    throw loginClashed(error) ? new Refused([loginTaken('login' in act ? act.login : '')]) : error;
  });
  if ('conflict' in outcome) throw new Error('An act on an account never names the number it saw');
  if ('refused' in outcome) {
    if (outcome.refused.some((finding) => finding.code === 'account-not-open')) throw notFound();
    throw new Refused(outcome.refused);
  }
  return outcome.state;
}

/**
 * Opens an account with its password: the findings of both at once, and neither without the other.
 * @returns the new account's id
 */
export async function openAccount(
  services: Services,
  entry: { readonly name: string; readonly login: string; readonly password: string; readonly administrator: boolean },
  actor: AccountActor,
  options: ActOptions & { readonly id?: string } = {},
): Promise<string> {
  const { name, login, password, administrator } = entry;
  const id = options.id ?? services.freshId();
  const act = { act: 'open-account', id, name, login, administrator, password } as const;
  await performAccountAct(services, id, act, actor, { ...options, passwordHash: await hashPassword(password) });
  return id;
}

/** Sets a password; the sessions that the account has end. */
export async function setPassword(services: Services, id: string, password: string, actor: AccountActor) {
  const act = { act: 'set-password', password } as const;
  await performAccountAct(services, id, act, actor, { passwordHash: await hashPassword(password) });
}
