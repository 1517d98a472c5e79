import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

const policy = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that every answer carries. Styles may be inline (the component library sets them); scripts never. */
export const securityHeaders =
  (https: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('X-Frame-Options', 'DENY');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (https) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

function sameOrigin(origin: string | undefined, host: string | undefined, own: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return origin === own || new URL(origin).host === host;
}

/**
 * Requests that may change something must come from our own pages: by Sec-Fetch-Site, which a page can't forge; by Origin where
 * the browser sends none (plain http in a local network).
 */
export const ownPagesOnly =
  (own: string): MiddlewareHandler =>
  async (c, next) => {
    if (!reading.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site');
      const allowed =
        site === undefined
          ? sameOrigin(c.req.header('origin'), c.req.header('host'), own)
          : site === 'same-origin' || site === 'none';
      if (!allowed) throw new Problem(403, 'other-site');
    }
    await next();
  };
