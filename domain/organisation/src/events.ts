import type { Personal } from '@plenum/kernel';
import type { CodeReach } from './account.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to an account; the stream is `account/<id>`. Passwords are never here, nor anything made from one. */
export type AccountEvent =
  | E<
      'account-opened',
      {
        readonly id: string;
        readonly name: Personal;
        readonly login: Personal;
        readonly administrator: boolean;
        /** Only on an account without a password. */
        readonly by?: 'code';
      }
    >
  | E<'code-issued', CodeReach & { readonly until: string }>
  | E<'code-revoked', CodeReach>
  | E<'passkey-added', Record<string, never>>
  | E<'passkey-removed', Record<string, never>>
  | E<'identity-linked', Record<string, never>>
  | E<'identity-unlinked', Record<string, never>>
  | E<'sessions-ended', Record<string, never>>
  | E<'login-changed', { readonly login: Personal }>
  | E<'administrator-set', { readonly administrator: boolean }>
  | E<'password-set', Record<string, never>>
  | E<'account-closed', { readonly reason: string }>;
export type AccountEventType = AccountEvent['type'];
