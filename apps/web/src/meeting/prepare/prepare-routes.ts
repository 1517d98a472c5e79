import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../../shell/queries.ts';
import { meeting } from '../meeting-frame-route.ts';
import { programmeQuery } from './programme-query.ts';

const prepare = createRoute({
  getParentRoute: () => meeting,
  path: '/prepare',
  component: lazyRouteComponent(() => import('./prepare-frame.tsx'), 'PrepareFrame'),
});
const overview = createRoute({
  getParentRoute: () => prepare,
  path: '/',
  component: lazyRouteComponent(() => import('./overview.tsx'), 'PrepareOverview'),
});
const agenda = createRoute({
  getParentRoute: () => prepare,
  path: '/agenda',
  loader: ({ params }) => queries.ensureQueryData(programmeQuery(params.id)),
  component: lazyRouteComponent(() => import('./agenda-screen.tsx'), 'AgendaScreen'),
});

/** The preparation of a meeting, part by part. */
export const prepareRoute = prepare.addChildren([overview, agenda]);
