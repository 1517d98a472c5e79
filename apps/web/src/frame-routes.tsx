import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { meQuery, queries } from './shell/queries.ts';
import { BrokenAlone, NotFoundAlone } from './shell/screen.tsx';
import { Shell } from './shell/shell.tsx';

export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundAlone,
  errorComponent: BrokenAlone,
});

/** Everything behind the log-in. Who is not signed in goes there and comes back to the same address. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(meQuery);
    const search = location.href === '/' ? {} : { backTo: location.href };
    if (!me.account) throw redirect({ to: '/login', search });
    if (me.secondFactor) throw redirect({ to: '/second-factor', search });
  },
});

/** What stands in the frame with the navigation. */
export const shell = createRoute({ getParentRoute: () => signedIn, id: 'shell', component: Shell });
