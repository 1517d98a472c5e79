import type { Context } from '@plenum/kernel';

/** What decisions about an account take from outside, beside moment and actor. */
export interface AccountContext extends Context {
  /** True where the actor's own account is an administrator's. */
  readonly actorIsAdministrator: boolean;
  /** True while the installation has no account: the first is opened by the one-time link. */
  readonly noAccountYet: boolean;
  /** Whether another account has this login (in `loginForm`). */
  readonly loginTaken: (login: string) => boolean;
  /** How many open accounts of administrators there are. */
  readonly administrators: number;
}

/** Everything that can be done to an account. */
export type AccountAct =
  | {
      readonly act: 'open-account';
      readonly id: string;
      readonly name: string;
      readonly login: string;
      readonly administrator: boolean;
      /** Only looked at: it is in no event. */
      readonly password: string;
    }
  | { readonly act: 'change-login'; readonly login: string }
  | { readonly act: 'set-administrator'; readonly administrator: boolean }
  /** Notes that a password was set; what it is stays outside the record. */
  | { readonly act: 'set-password'; readonly password: string }
  | { readonly act: 'close-account'; readonly reason: string };
export type AccountActName = AccountAct['act'];
