import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Env } from '../http/router.ts';
import type { Services } from '../services.ts';

/** The caller's address; behind a proxy that is trusted, the last one it states. Empty where there is none. */
export function callerAddress(c: Context<Env>, services: Services): string {
  if (services.config.trustProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}

export interface SecurityNote {
  readonly what: 'sign-in' | 'proof' | 'sign-out' | 'sessions-ended';
  readonly by?: string;
  readonly outcome: 'done' | 'refused';
  /** An account's id; absent where none is known. */
  readonly account?: string;
}

/** One line of the server's log for what concerns signing in. No login, password or code is in it. */
export function noteSecurity(c: Context<Env>, services: Services, note: SecurityNote): void {
  const address = callerAddress(c, services).replace(/[^\w.:%-]/g, '');
  const fields = Object.entries(note).map(([name, value]) => `${name}=${value}`);
  services.log(`security ${services.now()} ${fields.join(' ')} from=${address || 'unknown'}`);
}
