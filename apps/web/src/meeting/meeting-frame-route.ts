import { createRoute } from '@tanstack/react-router';
import { shell } from '../frame-routes.tsx';
import { queries } from '../shell/queries.ts';
import { MeetingFrame } from './frame.tsx';
import { meetingQuery } from './meeting-query.ts';

/** What every part of a meeting stands in. */
export const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/$id',
  loader: ({ params }) => queries.ensureQueryData(meetingQuery(params.id)),
  component: MeetingFrame,
});
