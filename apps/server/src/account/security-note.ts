import type { Context } from 'hono';
import type { Env } from '../http/router.ts';
import type { Services } from '../services.ts';
import { callerAddress } from './caller-address.ts';

export interface SecurityNote {
  readonly what: 'sign-in' | 'proof' | 'sign-out' | 'sessions-ended' | 'access';
  /** How they signed in, or what they were turned away from: a route, never an address with what it names. */
  readonly by?: string;
  readonly outcome: 'done' | 'refused';
  /** An account's id; absent where none is known. */
  readonly account?: string;
}

/** One line for what concerns signing in and being turned away. No login, password or code is in it, and no line break. */
export function noteSecurity(c: Context<Env>, services: Services, note: SecurityNote): void {
  const fields = Object.entries(note).map(([name, value]) => `${name}=${plain(String(value))}`);
  const address = plain(callerAddress(c, services)) || 'unknown';
  services.note(`security ${services.now()} ${fields.join(' ')} from=${address}`);
}

const plain = (text: string): string => text.replace(/[^\w.:%/{}*-]/g, '');
