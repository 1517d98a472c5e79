import { type FormProfileId, formProfileIds } from '@plenum/rulebook';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '../frame-routes.tsx';
import { treeQuery } from '../organisation/organisation-query.ts';
import { queries } from '../shell/queries.ts';
import { draftQuery } from './draft-query.ts';
import {
  amendmentsQuery,
  makingKnownListQuery,
  makingKnownQuery,
  missingQuery,
  numberRunQuery,
  numberRunsQuery,
  relationsQuery,
} from './effect-query.ts';
import { instrumentQuery, instrumentsQuery } from './rulebook-query.ts';

/** The day that a screen is asked about, `YYYY-MM-DD`; today where nothing is said. */
const daySearch = (search: Record<string, unknown>): { on?: string } =>
  typeof search.on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.on) ? { on: search.on } : {};

/** The provision that a screen is asked about. */
const provisionSearch = (search: Record<string, unknown>): { provision?: string } =>
  typeof search.provision === 'string' && search.provision !== '' ? { provision: search.provision } : {};

const rulebook = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook',
  validateSearch: (search): { q?: string } => (typeof search.q === 'string' ? { q: search.q } : {}),
  loader: () => queries.ensureQueryData(instrumentsQuery),
  component: lazyRouteComponent(() => import('./instruments.tsx'), 'Instruments'),
});
const registerInstrument = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/new',
  loader: () => queries.ensureQueryData(instrumentsQuery),
  component: lazyRouteComponent(() => import('./register-instrument.tsx'), 'RegisterInstrument'),
});
const instrument = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id',
  loader: ({ params }) => queries.ensureQueryData(instrumentQuery(params.id)),
  component: lazyRouteComponent(() => import('./instrument-screen.tsx'), 'InstrumentScreen'),
});
const conformance = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id/conformance',
  component: lazyRouteComponent(() => import('./conformance-screen.tsx'), 'ConformanceScreen'),
});
const draft = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/drafts/$id',
  loader: ({ params }) => queries.ensureQueryData(draftQuery(params.id)),
  component: lazyRouteComponent(() => import('./draft-screen.tsx'), 'DraftScreen'),
});
const units = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id/units',
  component: lazyRouteComponent(() => import('./units-screen.tsx'), 'UnitsScreen'),
});
const inForce = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/in-force',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('./in-force-screen.tsx'), 'InForceScreen'),
});
const missing = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/missing',
  loader: () => queries.ensureQueryData(missingQuery),
  component: lazyRouteComponent(() => import('./missing-screen.tsx'), 'MissingScreen'),
});
const numberRuns = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/numbers',
  loader: () => queries.ensureQueryData(numberRunsQuery),
  component: lazyRouteComponent(() => import('./number-runs-screen.tsx'), 'NumberRunsScreen'),
});
const numberRun = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/numbers/$id',
  loader: ({ params }) => queries.ensureQueryData(numberRunQuery(params.id)),
  component: lazyRouteComponent(() => import('./number-run-screen.tsx'), 'NumberRunScreen'),
});
const makingKnownList = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/making-known',
  loader: () => queries.ensureQueryData(makingKnownListQuery),
  component: lazyRouteComponent(() => import('./making-known-list.tsx'), 'MakingKnownList'),
});
const makingKnown = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id/making-known',
  loader: ({ params }) =>
    Promise.all([queries.ensureQueryData(makingKnownQuery(params.id)), queries.ensureQueryData(treeQuery)]),
  component: lazyRouteComponent(() => import('./making-known-screen.tsx'), 'MakingKnownScreen'),
});
const relations = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id/relations',
  validateSearch: provisionSearch,
  loader: ({ params }) => queries.ensureQueryData(relationsQuery(params.id)),
  component: lazyRouteComponent(() => import('./relations-screen.tsx'), 'RelationsScreen'),
});
const amendments = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id/amendments',
  loader: ({ params }) => queries.ensureQueryData(amendmentsQuery(params.id)),
  component: lazyRouteComponent(() => import('./amendments-screen.tsx'), 'AmendmentsScreen'),
});
const consolidated = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id/consolidated',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('./consolidated-screen.tsx'), 'ConsolidatedScreen'),
});

const form = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$id/form',
  validateSearch: (search: Record<string, unknown>): { profile?: FormProfileId } => {
    const known = formProfileIds.find((profile) => profile === search.profile);
    return known ? { profile: known } : {};
  },
  loader: ({ params }) => queries.ensureQueryData(instrumentQuery(params.id)),
  component: lazyRouteComponent(() => import('./form-screen.tsx'), 'FormScreen'),
});

/** Every screen of the rulebook. */
export const rulebookRoutes = [
  rulebook,
  registerInstrument,
  instrument,
  conformance,
  draft,
  units,
  inForce,
  missing,
  numberRuns,
  numberRun,
  makingKnownList,
  makingKnown,
  relations,
  amendments,
  consolidated,
  form,
] as const;
