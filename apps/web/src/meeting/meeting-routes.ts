import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shell, signedIn } from '../frame-routes.tsx';
import { treeQuery } from '../organisation/organisation-query.ts';
import { queries } from '../shell/queries.ts';
import { BrokenAlone } from '../shell/screen.tsx';
import { conclusionsQuery, dossierQuery, meetingElectionsQuery, minutesQuery } from './after/after-query.ts';
import { ownPartQuery } from './hall/hall-query.ts';
import { meeting } from './meeting-frame-route.ts';
import { meetingQuery, meetingsQuery } from './meeting-query.ts';
import { prepareRoute } from './prepare/prepare-routes.ts';

const meetings = createRoute({
  getParentRoute: () => shell,
  path: '/meetings',
  loader: () => queries.ensureQueryData(meetingsQuery),
  component: lazyRouteComponent(() => import('./meetings.tsx'), 'Meetings'),
});
const conveneMeeting = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/new',
  loader: () => queries.ensureQueryData(treeQuery),
  component: lazyRouteComponent(() => import('./convene-screen.tsx'), 'ConveneScreen'),
});
const meetingDesk = createRoute({
  getParentRoute: () => meeting,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk/desk-screen.tsx'), 'DeskScreen'),
});
const meetingRun = createRoute({
  getParentRoute: () => meeting,
  path: '/run',
  component: lazyRouteComponent(() => import('./run/run-screen.tsx'), 'RunScreen'),
});
const meetingHall = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$id/hall',
  loader: ({ params }) => queries.ensureQueryData(meetingQuery(params.id)),
  errorComponent: BrokenAlone,
  component: lazyRouteComponent(() => import('./hall/hall-screen.tsx'), 'MeetingHall'),
});
const meetingPhone = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$id/me',
  loader: ({ params }) => queries.ensureQueryData(ownPartQuery(params.id)),
  errorComponent: BrokenAlone,
  component: lazyRouteComponent(() => import('./phone/phone-screen.tsx'), 'PhoneScreen'),
});
const meetingStart = createRoute({
  getParentRoute: () => meeting,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/meetings/$id/prepare', params, replace: true });
  },
});
const elections = createRoute({
  getParentRoute: () => meeting,
  path: '/elections',
  loader: ({ params }) => queries.ensureQueryData(meetingElectionsQuery(params.id)),
  component: lazyRouteComponent(() => import('./after/elections-screen.tsx'), 'MeetingElections'),
});
const conclusions = createRoute({
  getParentRoute: () => meeting,
  path: '/conclusions',
  loader: ({ params }) => queries.ensureQueryData(conclusionsQuery(params.id)),
  component: lazyRouteComponent(() => import('./after/conclusions-screen.tsx'), 'ConclusionsScreen'),
});
const meetingMinutes = createRoute({
  getParentRoute: () => meeting,
  path: '/minutes',
  loader: ({ params }) => queries.ensureQueryData(minutesQuery(params.id)),
  component: lazyRouteComponent(() => import('./after/minutes-screen.tsx'), 'MinutesOfMeeting'),
});
const meetingDossier = createRoute({
  getParentRoute: () => meeting,
  path: '/dossier',
  loader: ({ params }) => queries.ensureQueryData(dossierQuery(params.id)),
  component: lazyRouteComponent(() => import('./after/dossier-screen.tsx'), 'MeetingDossier'),
});
/** What stands in the frame with the navigation. */
export const meetingRoutes = [
  meetings,
  conveneMeeting,
  meeting.addChildren([
    meetingStart,
    meetingDesk,
    meetingRun,
    prepareRoute,
    elections,
    conclusions,
    meetingMinutes,
    meetingDossier,
  ]),
] as const;
/** What stands alone: the big screen, and the delegate's phone. */
export const meetingScreens = [meetingHall, meetingPhone] as const;
