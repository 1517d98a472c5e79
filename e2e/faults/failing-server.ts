import {
  accountProjection,
  bodyProjection,
  electionProjection,
  installationProjection,
  meetingProjection,
  personProjection,
  rulebookProjections,
  runServer,
  type Services,
} from '@plenum/server';
import { type OnStep, rebuild, type Step } from '@plenum/store';
import { killDatabase, killQuietly } from './kill.ts';

/** What the fault tests say to the server under test, over the channel of its process. */
export type Order =
  | { readonly order: 'arm'; readonly step: Step; readonly hits: number; readonly victim: Victim }
  | { readonly order: 'rebuild' };
/** Whom a kill -9 meets: the server, PostgreSQL's first process, all processes of PostgreSQL, or everything at once. */
export type Victim = 'server' | 'postmaster' | 'database' | 'everything';
export type Report =
  | { readonly report: 'reached'; readonly step: Step }
  | { readonly report: 'rebuilt'; readonly replayed: number; readonly equal: boolean };

let armed: Extract<Order, { order: 'arm' }> | null = null;
let services: Services | null = null;

/** Only this server, which no release holds, can be told to end at a step. */
const onStep: OnStep = (step) => {
  if (armed?.step !== step) return;
  armed = { ...armed, hits: armed.hits - 1 };
  if (armed.hits > 0) return;
  const { victim } = armed;
  armed = null;
  process.send?.({ report: 'reached', step } satisfies Report);
  kill(victim, services?.store.database.serverPid() ?? null);
};

function kill(victim: Victim, postgres: number | null): void {
  if (postgres !== null && victim === 'postmaster') killQuietly(postgres);
  if (postgres !== null && (victim === 'database' || victim === 'everything')) killDatabase(postgres);
  if (victim === 'server' || victim === 'everything') process.kill(process.pid, 'SIGKILL');
}

async function rebuilt({ store }: Services): Promise<Report> {
  const rows = async () => {
    const accounts = await store.pool.query('select * from account_row order by id');
    const elections = await store.pool.query('select * from election_row order by id');
    return JSON.stringify([accounts.rows, elections.rows]);
  };
  const before = await rows();
  const replayed = await rebuild(store, [
    accountProjection,
    installationProjection,
    electionProjection,
    personProjection,
    bodyProjection,
    meetingProjection,
    ...rulebookProjections,
  ]);
  return { report: 'rebuilt', replayed, equal: before === (await rows()) };
}

process.on('message', (message: Order) => {
  if (message.order === 'arm') armed = message;
  else if (services) void rebuilt(services).then((report) => process.send?.(report));
});

services = await runServer(onStep);
