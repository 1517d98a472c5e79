import { createRoute, z } from '@hono/zod-openapi';
import { parseCosignerKey, verifierKeyText } from '@plenum/record';
import {
  latestCheckpoint,
  openSigningKey,
  RecordDisagreesError,
  readHolds,
  readNewestCosignatures,
  releaseSigning,
  sha256,
  signingFaultText,
} from '@plenum/store';
import { type Language, languageOf } from '../http/language.ts';
import { phrase } from '../http/phrases.ts';
import { plainText } from '../http/plain-text.ts';
import { administratorOf, json, jsonBody, problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { loadInstallation, performInstallationAct } from './installation-acts.ts';

const witnessSchema = z
  .object({
    name: z.string(),
    address: z.string(),
    /** How the last question went; null before the first. */
    state: z.string().nullable(),
    /** Entries in the newest checkpoint that it cosigned, and when; null where it cosigned none. */
    size: z.number().int().nullable(),
    at: z.string().nullable(),
  })
  .openapi('Witness');
const stateSchema = z
  .object({
    /** Why nothing is signed, in the caller's language; null where signing goes on. */
    fault: z.string().nullable(),
    size: z.number().int(),
    logKey: z.string(),
    witnesses: z.array(witnessSchema),
  })
  .openapi('RecordState');

async function stateOf(services: Services, language: Language) {
  const { store, sequencer, witnessing, config } = services;
  const [{ witnesses }, cosigned, holds, head] = await Promise.all([
    loadInstallation(services),
    readNewestCosignatures(store),
    readHolds(store),
    latestCheckpoint(store),
  ]);
  return {
    fault: [...holds.values()][0]?.[language] ?? faultText(sequencer.fault(), language),
    size: head?.size ?? 0,
    logKey: verifierKeyText(openSigningKey(config.dataFolder, store.origin).public),
    witnesses: witnesses.map(({ name, address }) => ({
      name,
      address,
      state: witnessing?.stateOf(name) ?? null,
      size: cosigned.get(name)?.size ?? null,
      at: cosigned.get(name)?.at.toISOString() ?? null,
    })),
  };
}

/** What needs a person is said with what to do; what may pass by itself, with what the machine said. */
function faultText(fault: Error | null, language: Language): string | null {
  if (fault === null) return null;
  if (fault instanceof RecordDisagreesError) return signingFaultText(fault.fault, language);
  return `${phrase('signing-fails', language)} (${fault.message})`;
}

/** Whether the record is being signed, and who witnesses it. Everybody sees it; administrators name and drop witnesses. */
export function witnessRoutes(router: Router, services: Services): void {
  const answers = { 200: json(stateSchema, 'The state of the record'), ...problems };
  router.openapi(createRoute({ method: 'get', path: '/api/record/state', responses: answers }), async (c) => {
    whoIs(c);
    return c.json(await stateOf(services, languageOf(c)), 200);
  });
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/record/witnesses',
      request: jsonBody(z.strictObject({ key: plainText(300), address: plainText(200) })),
      responses: answers,
    }),
    async (c) => {
      const who = administratorOf(c);
      const { key, address } = c.req.valid('json');
      // A key whose id is not that of its name is no key: the act refuses it with the others.
      const right = parseCosignerKey(key.trim(), sha256) !== null;
      await performInstallationAct(services, { act: 'name-witness', key: right ? key : '', address }, who);
      await services.witnessing?.askAll().catch(() => {});
      return c.json(await stateOf(services, languageOf(c)), 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/record/witnesses/drop',
      request: jsonBody(z.strictObject({ name: plainText(200), reason: plainText(1000) })),
      responses: answers,
    }),
    async (c) => {
      const who = administratorOf(c);
      const { name, reason } = c.req.valid('json');
      await performInstallationAct(services, { act: 'drop-witness', name, reason }, who);
      await releaseSigning(services.store.pool, name);
      return c.json(await stateOf(services, languageOf(c)), 200);
    },
  );
}
