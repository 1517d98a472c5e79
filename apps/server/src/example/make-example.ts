import { type AccountActor, installation, openAccount } from '../account/account-acts.ts';
import type { Services } from '../services.ts';
import { writeSetting } from '../setting.ts';
import { accountId, exampleAccounts } from './accounts.ts';
import { exampleElections } from './elections.ts';
import { registerExampleInstruments } from './instruments.ts';
import { exampleEffects } from './instruments-effect.ts';
import { exampleMeetings } from './meetings.ts';
import { province } from './organisation.ts';
import { exampleTree } from './units.ts';

/**
 * Makes the example organisation through the same acts that people use, dated in the past: its accounts, and an election under
 * each regulation in different states. The same at every making. Some twenty seconds at most.
 * @returns how many elections it made
 */
export async function makeExample(services: Services): Promise<number> {
  const opened = '2020-07-01T01:00:00.000Z';
  const administrators: AccountActor = { ...installation, administrator: true };
  // The administrator first: whoever is first in an empty installation becomes one.
  const order = [...exampleAccounts].sort((a, b) => Number(b.administrator) - Number(a.administrator));
  for (const { login, name, password, administrator } of order)
    await openAccount(services, { login, name, password, administrator }, administrators, {
      id: accountId(login),
      now: opened,
    });
  await writeSetting(services.store.pool, 'organisation', province);
  await writeSetting(services.store.pool, 'example', '1');
  const administrator = exampleAccounts.find((one) => one.administrator)!;
  await exampleTree(services, { id: accountId(administrator.login), name: administrator.name });
  await registerExampleInstruments(services);
  await exampleEffects(services);
  // Before any ballot waits half keyed: receipts are given out only while nobody keys.
  await exampleMeetings(services);
  for (const play of exampleElections) await play(services);
  return exampleElections.length + 1;
}
