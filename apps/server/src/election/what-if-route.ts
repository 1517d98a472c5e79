import { createRoute, z } from '@hono/zod-openapi';
import {
  type Amendment,
  declaredRounds,
  electionOf,
  type Fault,
  type Regulation,
  type WhatIf,
  whatIf,
} from '@plenum/election';
import { amendRegulation, faultText } from '@plenum/election/files';
import { findingsInWords } from '../http/finding-in-words.ts';
import { type Language, languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput, Problem, Refused } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { nestsAtMost } from './after-act-schema.ts';
import { type LoadedElection, nameOf } from './election-acts.ts';
import { readable } from './readable.ts';

const amendment = z.strictObject({
  set: plainText(200),
  to: z.unknown().refine((value) => nestsAtMost(value)),
  cite: plainText(500),
  why: plainText(1_000),
});
const body = z.strictObject({ amend: z.array(amendment).min(1).max(30) });

/** The same ballots under an amended regulation. Reads only: nothing is written, whoever asks. */
export function whatIfRoute(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/elections/{id}/what-if',
      request: { params: z.object({ id: pathId }), ...jsonBody(body) },
      responses: {
        200: json(shaped<WhatIf>('WhatIf', '{ before, after, changed }'), 'The declared rounds under both rules'),
        ...problems,
        409: json(shaped<object>('NotDeclared', 'A problem, or { refused }'), 'No result is declared yet'),
      },
    }),
    async (c) => {
      const loaded = await readable(services, c.req.valid('param').id, whoIs(c));
      const language = languageOf(c);
      const amend: readonly Amendment[] = c.req.valid('json').amend.map((one) => ({ ...one, to: one.to }));
      const outcome = tried(loaded, amend, language);
      return c.json(findingsInWords(outcome, language, nameOf(loaded.state)) as never, 200);
    },
  );
  return router;
}

/** @throws Problem 409 before a result is declared; BadInput with each fault; Refused where the amended rule cannot count */
function tried({ state, regulation }: LoadedElection, amend: readonly Amendment[], language: Language): WhatIf {
  if (declaredRounds(state).length === 0) throw new Problem(409, 'no-result-yet');
  const amended = amendRegulation(regulation, amend);
  if (isFaults(amended)) throw inWords(amended, ['amend'], language);
  const { election, tables } = electionOf(state, regulation);
  const outcome = whatIf(election, amended, (_, premise) => tables[premise.index]!);
  if ('faults' in outcome) throw inWords(outcome.faults, ['election'], language);
  if ('refused' in outcome) throw new Refused(outcome.refused, nameOf(state));
  return outcome;
}

const isFaults = (value: Regulation | readonly Fault[]): value is readonly Fault[] => Array.isArray(value);

const inWords = (faults: readonly Fault[], below: readonly string[], language: Language): BadInput =>
  new BadInput(
    faults.map((fault) => ({
      path: [...below, ...fault.at],
      message: faultText(fault, language).message,
      inWords: true,
    })),
  );
