import type { Context } from '@plenum/kernel';
import type { CodeReach } from '../account.ts';

/** What decisions about an account take from outside, beside moment and actor. */
export interface AccountContext extends Context {
  /** True where the actor's own account is an administrator's. */
  readonly actorIsAdministrator: boolean;
  /** True while the installation has no account: the first is opened by the one-time link. */
  readonly noAccountYet: boolean;
  /** Whether another account has this login (in `loginForm`). */
  readonly loginTaken: (login: string) => boolean;
  /** Whether a password (NFC, lower case) is among those tried first: the list stands with the server. */
  readonly guessed?: (password: string) => boolean;
  /** True where the actor organises the election or the meeting that a code is for. */
  readonly mayIssueCodes?: boolean;
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
  /** An account without a password, for somebody who signs in by a code on paper. */
  | { readonly act: 'open-code-account'; readonly id: string; readonly name: string; readonly login: string }
  /** Notes that a code was made for one election or meeting, until a moment (RFC 3339); the code stays outside the record. */
  | ({ readonly act: 'issue-code'; readonly until: string } & CodeReach)
  | ({ readonly act: 'revoke-code' } & CodeReach)
  | { readonly act: 'add-passkey' }
  | { readonly act: 'remove-passkey' }
  /** Notes that the owner signs in by an identity provider too; whose subject it is stays outside the record. */
  | { readonly act: 'link-identity' }
  | { readonly act: 'unlink-identity' }
  /** Signs the account out everywhere. */
  | { readonly act: 'end-sessions' }
  | { readonly act: 'change-login'; readonly login: string }
  | { readonly act: 'set-administrator'; readonly administrator: boolean }
  /** Notes that a password was set; what it is stays outside the record. */
  | { readonly act: 'set-password'; readonly password: string }
  | { readonly act: 'close-account'; readonly reason: string };
export type AccountActName = AccountAct['act'];
