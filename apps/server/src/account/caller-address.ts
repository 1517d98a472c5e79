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
