import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { exampleAccounts, exampleIsThere } from '../example/accounts.ts';
import { languageOf } from '../http/language.ts';
import { type Env, shaped } from '../http/router.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../setting.ts';
import { anyAccount } from './one-time-link.ts';
import { missingFactor } from './second-factor.ts';
import type { SignedIn } from './session.ts';

const accountSchema = z
  .object({ id: z.string(), name: z.string(), login: z.string(), administrator: z.boolean() })
  .openapi('Account');
export const meSchema = z
  .object({
    account: accountSchema.nullable(),
    /** The election that a code on paper reaches; null for a whole account. */
    election: z.string().nullable(),
    /** The meeting that a code on paper reaches, likewise. */
    meeting: z.string().nullable(),
    /** What is still to do where two factors are required of the account: add a first passkey, or sign in by one; null where nothing is. */
    secondFactor: z.enum(['add', 'use']).nullable(),
    needsFirstAdministrator: z.boolean(),
    organisation: z.string(),
    /** What the organisation's own sign-in is called; null where there is none. */
    provider: z.string().nullable(),
    example: z.boolean(),
    exampleAccounts: shaped<readonly unknown[]>('ExampleAccounts', 'Logins of the example, while it is there'),
    lang: z.enum(['vi', 'en']),
  })
  .openapi('Me');

interface Person {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly administrator: boolean;
}

/** What a screen knows of its reader before anything else. */
export async function meAnswer(
  c: Context<Env>,
  services: Services,
  person: Person | null,
  bound: (Pick<SignedIn, 'election' | 'meeting'> & Partial<Pick<SignedIn, 'lacksFactor'>>) | null = null,
) {
  const db = services.store.pool;
  const example = await exampleIsThere(db);
  return {
    account: person && {
      id: person.id,
      name: person.name,
      login: person.login,
      administrator: person.administrator,
    },
    election: bound?.election ?? null,
    meeting: bound?.meeting ?? null,
    secondFactor: person && bound?.lacksFactor ? await missingFactor(db, person.id) : null,
    needsFirstAdministrator: !(await anyAccount(db)),
    organisation: (await readSetting(db, 'organisation')) ?? services.config.organisation,
    provider: services.config.provider?.name ?? null,
    example,
    exampleAccounts: example ? exampleAccounts : [],
    lang: languageOf(c),
  };
}
