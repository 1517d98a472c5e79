import { createRoute } from '@hono/zod-openapi';
import { type Announcement, listen } from '@plenum/store';
import { streamSSE } from 'hono/streaming';
import { signedIn } from '../account/session.ts';
import { electionIdOf, mayRead } from '../election/election-rows.ts';
import { newRouter, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';

const heartbeatMs = 15_000;
/** A screen that lags so far behind reads everything again anyway. */
const maximumWaiting = 1_000;

/**
 * Tells a screen that there is something new, never what: one event for each act in an election the person may read, from any
 * server process. Closed when the session has ended.
 */
export function liveRoutes(services: Services): Router {
  const router = newRouter();
  const { store, config } = services;
  const route = createRoute({
    method: 'get',
    path: '/api/live',
    responses: { 200: { description: 'Server-sent events `act` with { stream, number }, and a heartbeat comment' } },
  });
  router.openapi(route, async (c) => {
    const who = whoIs(c);
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const waiting: Announcement[] = [];
      let wake = () => {};
      const stop = await listen(store, (announcement) => {
        if (waiting.length < maximumWaiting) waiting.push(announcement);
        wake();
      });
      const end = () => {
        stop();
        wake();
      };
      stream.onAbort(end);
      services.stopping.addEventListener('abort', end, { once: true });
      await stream.write(': here\n\n');
      let nextBeat = Date.now() + heartbeatMs;
      while (!stream.aborted && !stream.closed && !services.stopping.aborted) {
        if (Date.now() >= nextBeat) {
          if (!(await signedIn(c, config, store.pool, { keepsAwake: false }))) break;
          await stream.write(': beat\n\n');
          nextBeat = Date.now() + heartbeatMs;
        }
        if (waiting.length === 0) {
          const rest = Math.max(0, nextBeat - Date.now());
          await new Promise<void>((next) => {
            const timer = setTimeout(next, rest);
            wake = () => {
              clearTimeout(timer);
              next();
            };
          });
          continue;
        }
        const newest = new Map(waiting.splice(0).map((announcement) => [announcement.stream, announcement.number]));
        for (const [name, number] of newest) {
          const id = electionIdOf(name);
          const told = id === null ? who.administrator : await mayRead(store.pool, id, who);
          if (told) await stream.writeSSE({ event: 'act', data: JSON.stringify({ stream: name, number }) });
        }
      }
      stop();
      services.stopping.removeEventListener('abort', end);
    });
  });
  return router;
}
