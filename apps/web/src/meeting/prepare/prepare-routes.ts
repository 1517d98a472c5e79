import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../../shell/queries.ts';
import { meeting } from '../meeting-frame-route.ts';
import { meetingPeopleQuery } from '../meeting-query.ts';
import { programmeQuery } from './programme-query.ts';
import { sendersQuery } from './summons-query.ts';

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

const summoned = createRoute({
  getParentRoute: () => prepare,
  path: '/summoned',
  loader: ({ params }) => queries.ensureQueryData(meetingPeopleQuery(params.id)),
  component: lazyRouteComponent(() => import('./summoned-screen.tsx'), 'SummonedScreen'),
});
const byRule = createRoute({
  getParentRoute: () => prepare,
  path: '/by-rule',
  component: lazyRouteComponent(() => import('./by-rule-screen.tsx'), 'ByRuleScreen'),
});
const delegateFile = createRoute({
  getParentRoute: () => prepare,
  path: '/delegate-file',
  component: lazyRouteComponent(() => import('./delegate-file-screen.tsx'), 'DelegateFileScreen'),
});
const allotment = createRoute({
  getParentRoute: () => prepare,
  path: '/allotment',
  loader: ({ params }) => queries.ensureQueryData(sendersQuery(params.id)),
  component: lazyRouteComponent(() => import('./allotment-screen.tsx'), 'AllotmentScreen'),
});

const duties = createRoute({
  getParentRoute: () => prepare,
  path: '/duties',
  component: lazyRouteComponent(() => import('./duties-screen.tsx'), 'DutiesScreen'),
});
const papers = createRoute({
  getParentRoute: () => prepare,
  path: '/papers',
  component: lazyRouteComponent(() => import('./papers-screen.tsx'), 'PapersScreen'),
});
const groups = createRoute({
  getParentRoute: () => prepare,
  path: '/groups',
  loader: ({ params }) => queries.ensureQueryData(meetingPeopleQuery(params.id)),
  component: lazyRouteComponent(() => import('./groups-screen.tsx'), 'GroupsScreen'),
});

/** The preparation of a meeting, part by part. */
export const prepareRoute = prepare.addChildren([
  overview,
  agenda,
  summoned,
  byRule,
  delegateFile,
  allotment,
  papers,
  duties,
  groups,
]);
