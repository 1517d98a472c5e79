import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Env, json, problems, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { type Acting, reachOf } from './organisation-acts.ts';

/** What an act on the organisation may be answered with. */
export const refusals = {
  ...problems,
  409: json(z.object({ refused: z.array(z.unknown()) }), 'Refused, with every finding'),
  412: json(z.object({ conflict: z.unknown(), message: z.string() }), 'Somebody was first'),
} as const;

/** @throws Problem 401 */
export async function actingOf(c: Context<Env>, services: Services): Promise<Acting> {
  const who = wholeAccountOf(c);
  return { actor: who, reach: await reachOf(services.store.pool, who) };
}
