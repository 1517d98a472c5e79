import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { accountRoutes } from './account/routes.ts';
import { refuseUnlessComplete } from './account/second-factor.ts';
import { signedIn } from './account/session.ts';
import { regulationRoutes } from './election/regulation-routes.ts';
import { electionRoutes } from './election/routes.ts';
import { exampleRoutes } from './example/routes.ts';
import { answerProblem } from './http/answer-problem.ts';
import { notFound } from './http/problem.ts';
import { newRouter } from './http/router.ts';
import { ownPagesOnly, securityHeaders } from './http/security.ts';
import { liveRoutes } from './live/routes.ts';
import { meetingRoutes } from './meeting/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { recordRoutes } from './record/routes.ts';
import { effectRoutes } from './rulebook/effect-routes.ts';
import { makingKnownRoutes } from './rulebook/making-known-routes.ts';
import { numberRoutes } from './rulebook/number-routes.ts';
import { rulebookRoutes } from './rulebook/routes.ts';
import type { Services } from './services.ts';
import { webFiles } from './static/files.ts';
import { joinRoute } from './venue/join-route.ts';

const maximumBody = 5 * 1024 * 1024;
/** A list of 200,000 people as CSV. */
const maximumList = 50 * 1024 * 1024;
const listPath = '/api/organizations/imports';
/** Reports and their annexes, with pictures. */
const paperPath = /^\/api\/meetings\/[^/]+\/papers(?:\/|$)/;

/** The whole server as one function from requests to answers; `main.ts` puts it on a port. */
export function createApp(services: Services) {
  const { config, store } = services;
  const app = newRouter();
  app.onError(answerProblem(services));
  app.use(securityHeaders(config.origin.startsWith('https:')));
  app.get('/health', async (c) => {
    await store.pool.query('select 1');
    return c.json({ status: 'ok' });
  });
  app.use('/api/*', ownPagesOnly(config.origin));
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new HTTPException(413);
      },
    });
  const [usual, list] = [limit(maximumBody), limit(maximumList)];
  app.use('/api/*', (c, next) =>
    c.req.path === listPath || paperPath.test(c.req.path) ? list(c, next) : usual(c, next),
  );
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const who = await signedIn(c, config, store.pool);
    c.set('who', who);
    await refuseUnlessComplete(c, store.pool, who);
    await next();
  });
  app.route('/', accountRoutes(services));
  app.route('/', regulationRoutes());
  app.route('/', electionRoutes(services));
  app.route('/', organisationRoutes(services));
  app.route('/', meetingRoutes(services));
  app.route('/', recordRoutes(services));
  app.route('/', rulebookRoutes(services));
  app.route('/', numberRoutes(services));
  app.route('/', effectRoutes(services));
  app.route('/', makingKnownRoutes(services));
  app.route('/', liveRoutes(services));
  app.route('/', joinRoute(services));
  app.route('/', exampleRoutes(services));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Plenum', version: packageVersion },
  });
  app.all('/api/*', () => {
    throw notFound();
  });
  app.get('*', webFiles(config.webFolder));
  return app;
}

const packageVersion = '0.1.0';
