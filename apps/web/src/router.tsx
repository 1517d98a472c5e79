import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ElectionFrame } from './election/frame.tsx';
import { currentStep, stepPaths } from './election/steps.ts';
import { root, shell, signedIn } from './frame-routes.tsx';
import { meetingRoutes, meetingScreens } from './meeting/meeting-routes.ts';
import { personQuery, treeQuery, unitQuery } from './organisation/organisation-query.ts';
import { rulebookRoutes } from './rulebook/rulebook-routes.ts';
import { Answered } from './shell/http.ts';
import {
  electionQuery,
  electionsQuery,
  entryQuery,
  holidaysQuery,
  meQuery,
  proposalsQuery,
  queries,
  regulationQuery,
  regulationsQuery,
} from './shell/queries.ts';
import { Broken, BrokenAlone, NotFound, Waiting } from './shell/screen.tsx';
import { joinQuery } from './venue/join-query.ts';

interface Turned {
  readonly problem?: string;
}
/** Why the organisation's sign-in led back. */
const turned = ({ problem }: Record<string, unknown>): Turned => (typeof problem === 'string' ? { problem } : {});

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { backTo?: string } & Turned => ({
    ...(typeof search.backTo === 'string' && { backTo: search.backTo }),
    ...turned(search),
  }),
  loader: () => queries.ensureQueryData(meQuery),
  component: lazyRouteComponent(() => import('./account/log-in.tsx'), 'LogIn'),
});
const first = createRoute({
  getParentRoute: () => root,
  path: '/first',
  component: lazyRouteComponent(() => import('./account/first-administrator.tsx'), 'FirstAdministrator'),
});

const code = createRoute({
  getParentRoute: () => root,
  path: '/code',
  component: lazyRouteComponent(() => import('./account/code-log-in.tsx'), 'CodeLogIn'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: (search): { backTo?: string } => ({
    ...(typeof search.backTo === 'string' && { backTo: search.backTo }),
  }),
  beforeLoad: async () => {
    const me = await queries.ensureQueryData(meQuery);
    if (!me.secondFactor) throw redirect({ to: me.account ? '/' : '/login' });
  },
  component: lazyRouteComponent(() => import('./account/second-factor.tsx'), 'SecondFactor'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async () => {
    // A code on paper for a meeting reaches nothing else.
    const { meeting } = await queries.ensureQueryData(meQuery);
    if (meeting !== null) throw redirect({ to: '/meetings/$id/me', params: { id: meeting }, replace: true });
  },
  loader: () => Promise.all([queries.ensureQueryData(electionsQuery), queries.ensureQueryData(regulationsQuery)]),
  component: lazyRouteComponent(() => import('./election/elections.tsx'), 'Elections'),
});
const newElection = createRoute({
  getParentRoute: () => shell,
  path: '/elections/new',
  loader: () => queries.ensureQueryData(regulationsQuery),
  component: lazyRouteComponent(() => import('./election/new-election.tsx'), 'NewElection'),
});

const election = createRoute({
  getParentRoute: () => shell,
  path: '/elections/$id',
  loader: ({ params }) => queries.ensureQueryData(electionQuery(params.id)),
  component: ElectionFrame,
});
const electionStart = createRoute({
  getParentRoute: () => election,
  path: '/',
  beforeLoad: async ({ params }) => {
    const { stage } = await queries.ensureQueryData(electionQuery(params.id));
    throw redirect({ to: stepPaths[currentStep(stage)], params, replace: true });
  },
});
/** Which round a step shows; the last one where nothing is said. */
const roundSearch = (search: Record<string, unknown>): { round?: number } => {
  const round = Number(search.round);
  return Number.isInteger(round) && round > 0 ? { round } : {};
};
const list = createRoute({
  getParentRoute: () => election,
  path: '/list',
  component: lazyRouteComponent(() => import('./election/list/list-step.tsx'), 'ListStep'),
});
const base = createRoute({
  getParentRoute: () => election,
  path: '/base',
  validateSearch: roundSearch,
  component: lazyRouteComponent(() => import('./election/base/base-step.tsx'), 'BaseStep'),
});
const entry = createRoute({
  getParentRoute: () => election,
  path: '/entry',
  validateSearch: roundSearch,
  component: lazyRouteComponent(() => import('./election/entry/entry-step.tsx'), 'EntryStep'),
});
const compare = createRoute({
  getParentRoute: () => election,
  path: '/compare',
  validateSearch: roundSearch,
  component: lazyRouteComponent(() => import('./election/compare/compare-step.tsx'), 'CompareStep'),
});
const result = createRoute({
  getParentRoute: () => election,
  path: '/result',
  validateSearch: roundSearch,
  component: lazyRouteComponent(() => import('./election/result/result-step.tsx'), 'ResultStep'),
});
const audit = createRoute({
  getParentRoute: () => election,
  path: '/audit',
  component: lazyRouteComponent(() => import('./election/audit/audit-screen.tsx'), 'AuditScreen'),
});
const whatIf = createRoute({
  getParentRoute: () => election,
  path: '/what-if',
  component: lazyRouteComponent(() => import('./election/what-if/what-if-screen.tsx'), 'WhatIfScreen'),
});
const minutes = createRoute({
  getParentRoute: () => election,
  path: '/minutes',
  component: lazyRouteComponent(() => import('./election/minutes/minutes-step.tsx'), 'MinutesStep'),
});
const after = createRoute({
  getParentRoute: () => election,
  path: '/after',
  component: lazyRouteComponent(() => import('./election/after/after-step.tsx'), 'AfterStep'),
});
const electionRecord = createRoute({
  getParentRoute: () => election,
  path: '/record',
  component: lazyRouteComponent(() => import('./record/election-record.tsx'), 'ElectionRecord'),
});
const keying = createRoute({
  getParentRoute: () => signedIn,
  path: '/elections/$id/key',
  loader: async ({ params }) => {
    await queries.ensureQueryData(electionQuery(params.id));
    try {
      await queries.fetchQuery({ ...entryQuery(params.id), staleTime: 0 });
    } catch (error) {
      // No entry of this person is open: the step before says what to do.
      if (error instanceof Answered && error.status === 404) throw redirect({ to: '/elections/$id/entry', params });
      throw error;
    }
  },
  errorComponent: BrokenAlone,
  component: lazyRouteComponent(() => import('./election/keying/keying-screen.tsx'), 'KeyingScreen'),
});
const hall = createRoute({
  getParentRoute: () => signedIn,
  path: '/elections/$id/hall',
  loader: ({ params }) => queries.ensureQueryData(electionQuery(params.id)),
  errorComponent: BrokenAlone,
  component: lazyRouteComponent(() => import('./election/hall/hall-screen.tsx'), 'HallScreen'),
});

const record = createRoute({
  getParentRoute: () => shell,
  path: '/record',
  component: lazyRouteComponent(() => import('./record/record-screen.tsx'), 'RecordScreen'),
});
const holidays = createRoute({
  getParentRoute: () => shell,
  path: '/holidays',
  loader: () => Promise.all([queries.ensureQueryData(holidaysQuery), queries.ensureQueryData(meQuery)]),
  component: lazyRouteComponent(() => import('./election/after/holidays.tsx'), 'Holidays'),
});
const proposals = createRoute({
  getParentRoute: () => shell,
  path: '/proposals',
  loader: () => queries.ensureQueryData(proposalsQuery),
  component: lazyRouteComponent(() => import('./election/what-if/proposals.tsx'), 'Proposals'),
});
const organisation = createRoute({
  getParentRoute: () => shell,
  path: '/organisation',
  loader: () => queries.ensureQueryData(treeQuery),
  component: lazyRouteComponent(() => import('./organisation/organisation-screen.tsx'), 'OrganisationScreen'),
});
const organisationImport = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/import',
  component: lazyRouteComponent(() => import('./organisation/import-screen.tsx'), 'ImportScreen'),
});
const unit = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/$id',
  loader: ({ params }) => queries.ensureQueryData(unitQuery(params.id)),
  component: lazyRouteComponent(() => import('./organisation/unit-screen.tsx'), 'UnitScreen'),
});
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: (search): { q?: string } => (typeof search.q === 'string' ? { q: search.q } : {}),
  component: lazyRouteComponent(() => import('./organisation/people-screen.tsx'), 'PeopleScreen'),
});
const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$id',
  loader: ({ params }) => queries.ensureQueryData(personQuery(params.id)),
  component: lazyRouteComponent(() => import('./organisation/person-screen.tsx'), 'PersonScreen'),
});
const join = createRoute({
  getParentRoute: () => shell,
  path: '/join',
  loader: () => queries.ensureQueryData(joinQuery),
  component: lazyRouteComponent(() => import('./venue/join-screen.tsx'), 'JoinScreen'),
});
const regulations = createRoute({
  getParentRoute: () => shell,
  path: '/regulations',
  loader: () => queries.ensureQueryData(regulationsQuery),
  component: lazyRouteComponent(() => import('./regulation/regulations.tsx'), 'Regulations'),
});
const regulation = createRoute({
  getParentRoute: () => shell,
  path: '/regulations/$id',
  loader: ({ params }) => queries.ensureQueryData(regulationQuery(params.id)),
  component: lazyRouteComponent(() => import('./regulation/regulation-screen.tsx'), 'RegulationScreen'),
});
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./account/accounts.tsx'), 'Accounts'),
});

const myAccount = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  validateSearch: turned,
  component: lazyRouteComponent(() => import('./account/my-account.tsx'), 'MyAccount'),
});

const tree = root.addChildren([
  logIn,
  code,
  secondFactor,
  first,
  signedIn.addChildren([
    keying,
    hall,
    ...meetingScreens,
    shell.addChildren([
      home,
      newElection,
      election.addChildren([
        electionStart,
        list,
        base,
        entry,
        compare,
        result,
        audit,
        whatIf,
        minutes,
        after,
        electionRecord,
      ]),
      record,
      join,
      proposals,
      holidays,
      organisation,
      organisationImport,
      unit,
      people,
      person,
      regulations,
      regulation,
      ...rulebookRoutes,
      ...meetingRoutes,
      accounts,
      myAccount,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 300,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
