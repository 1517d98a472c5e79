import { createRoute } from '@hono/zod-openapi';
import { type Announcement, listen } from '@plenum/store';
import { streamSSE } from 'hono/streaming';
import { type SignedIn, signedIn } from '../account/session.ts';
import { electionIdOf, mayRead } from '../election/election-rows.ts';
import { Problem } from '../http/problem.ts';
import { newRouter, type Router, whoIs } from '../http/router.ts';
import { isMeetingStream, meetingOfStream } from '../meeting/meeting-of-stream.ts';
import { meetingReach } from '../meeting/reach.ts';
import type { Services } from '../services.ts';

const heartbeatMs = 15_000;
/** A screen that lags so far behind reads everything again anyway. */
const maximumWaiting = 1_000;
/** Between two tellings: what comes in it, a burst of votes for instance, is told together. */
const quietMs = 200;

/** Whether somebody may hear of acts in a stream. Of a meeting it is asked once between two heartbeats, not for every act. */
function hearing(services: Services, who: SignedIn) {
  const meetings = new Map<string, Promise<boolean>>();
  const mayHear = (meeting: string): Promise<boolean> => {
    const asked =
      meetings.get(meeting) ??
      meetingReach(services, who, meeting).then(
        () => true,
        (error) => {
          if (error instanceof Problem) return false;
          throw error;
        },
      );
    meetings.set(meeting, asked);
    return asked;
  };
  return {
    /** What they are told of the stream beside its name: the meeting that it is a part of. Null where they are told nothing. */
    async told(stream: string): Promise<{ readonly meeting?: string } | null> {
      if (isMeetingStream(stream)) {
        const meeting = await meetingOfStream(services, stream);
        return meeting !== null && (await mayHear(meeting)) ? { meeting } : null;
      }
      const election = electionIdOf(stream);
      const hears = election === null ? who.administrator : await mayRead(services.store.pool, election, who);
      return hears ? {} : null;
    },
    forget: () => meetings.clear(),
  };
}

/**
 * Tells a screen that there is something new, never what: one event for each act in an election or a meeting the person may read, from any
 * server process. Closed when the session has ended.
 */
export function liveRoutes(services: Services): Router {
  const router = newRouter();
  const { store, config } = services;
  const route = createRoute({
    method: 'get',
    path: '/api/live',
    responses: {
      200: {
        description:
          'Server-sent events `act` with { stream, number } and the meeting it is of, and a heartbeat comment',
      },
    },
  });
  router.openapi(route, async (c) => {
    const { told, forget } = hearing(services, whoIs(c));
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
          forget();
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
          const more = await told(name);
          if (more) await stream.writeSSE({ event: 'act', data: JSON.stringify({ stream: name, number, ...more }) });
        }
        await new Promise((next) => setTimeout(next, quietMs));
      }
      stop();
      services.stopping.removeEventListener('abort', end);
    });
  });
  return router;
}
