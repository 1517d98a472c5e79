import type { Context } from 'hono';
import type { Env } from '../http/router.ts';
import type { Services } from '../services.ts';

/** Where a browser says that it is, as a passkey is bound to it. */
export interface PasskeySite {
  readonly origin: string;
  readonly rpId: string;
  /** Browsers give passkeys over https, and to this machine by its name. */
  readonly possible: boolean;
}

/** As configured, or this machine by its name, which browsers take for safe. */
export function expectedSite(c: Context<Env>, services: Services): PasskeySite {
  const configured = new URL(services.config.origin);
  const local = new Set(['localhost', '127.0.0.1', '[::1]']);
  if (configured.protocol === 'http:' && local.has(configured.hostname)) {
    const host = c.req.header('host') ?? configured.host;
    if (host.split(':')[0] === 'localhost') return { origin: `http://${host}`, rpId: 'localhost', possible: true };
  }
  const possible = configured.protocol === 'https:' || configured.hostname === 'localhost';
  return { origin: configured.origin, rpId: configured.hostname, possible };
}
