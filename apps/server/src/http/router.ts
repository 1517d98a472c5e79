import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isBound, type SignedIn } from '../account/session.ts';
import { BadInput, forbidden, Problem, signedOut } from './problem.ts';

/** What the middleware puts beside every request. */
export interface Env {
  Variables: { who: SignedIn | null };
}

/** A router whose bodies, addresses and queries are parsed before a handler sees them. */
export const newRouter = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new BadInput(result.error.issues as never);
    },
  });
export type Router = ReturnType<typeof newRouter>;

/** A JSON body in or out, for a route's description. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

/** A required JSON request body. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

/** An answer whose shape a domain type states already: named in the description, passed through as it is. */
export const shaped = <Value>(name: string, description: string) =>
  z.custom<Value>(() => true).openapi(name, { type: 'object', description, additionalProperties: true });

const problem = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).optional(),
    }),
  })
  .openapi('Problem');

/** The problems that any route may answer with. */
export const problems = {
  400: { content: { 'application/json': { schema: problem } }, description: 'The data sent is not right' },
  401: { content: { 'application/json': { schema: problem } }, description: 'Not signed in' },
  403: { content: { 'application/json': { schema: problem } }, description: 'Not among the caller’s duties' },
  404: { content: { 'application/json': { schema: problem } }, description: 'Not found' },
} as const;

/** @throws Problem 401 */
export function whoIs(c: Context<Env>): SignedIn {
  const who = c.get('who');
  if (!who) throw signedOut();
  return who;
}

/** A person whose session is not bound to one election or meeting by a code on paper. @throws Problem 401 or 403 */
export function wholeAccountOf(c: Context<Env>): SignedIn {
  const who = whoIs(c);
  if (isBound(who)) throw forbidden();
  return who;
}

/** For changes of an account: who they are was proved a short while ago. @throws Problem 401 or 403 `prove-again` */
export function provenOf(c: Context<Env>): SignedIn {
  const who = wholeAccountOf(c);
  if (!who.proven) throw new Problem(403, 'prove-again');
  return who;
}

/** @throws Problem 401 or 403 */
export function administratorOf(c: Context<Env>): SignedIn {
  const who = whoIs(c);
  if (!who.administrator) throw forbidden();
  return who;
}
