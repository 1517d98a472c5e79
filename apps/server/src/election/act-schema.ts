import { z } from '@hono/zod-openapi';
import { ballotFlags, duties, type ElectionAct, meetingKinds, offices } from '@plenum/election';
import { limits } from '@plenum/election/files';
import { plainText } from '../http/plain-text.ts';
import { afterActSchemas } from './after-act-schema.ts';
import { electorActSchemas } from './elector-act-schema.ts';

/** Only the shape and hard limits stand here; what the rules say of the values is the domain's. */
const text = plainText(limits.textLength);
const id = plainText(limits.idLength);
const figure = z.int().min(-limits.figure).max(limits.figure);
const accountId = plainText(100);
const batch = z.int().min(1).max(1_000);

const bothLanguages = z.strictObject({ vi: text, en: text });
export const meetingSchema = z.strictObject({
  kind: z.enum(meetingKinds),
  name: text,
  organisation: text,
  parent: text,
  place: text,
  date: plainText(10),
});

const candidate = {
  name: text,
  born: plainText(10).optional(),
  joined: plainText(10).optional(),
  nominated: z.enum(['committee', 'floor', 'self']),
  support: figure.optional(),
  committeeMember: z.boolean().optional(),
};

const mark = z.union([z.enum(['x', 'a', 'd', 'ad', '?']), z.int().min(0).max(limits.figure)]);
const ballot = z
  .strictObject({
    number: z.int().min(1).max(1_000_000),
    marks: z.record(z.string().regex(/^[1-9]\d{0,3}$/), mark),
    flags: z.array(z.enum(ballotFlags)).max(ballotFlags.length),
    weight: z.int().min(1).max(limits.figure).optional(),
  })
  .openapi('KeyedBallot');

export const candidateEntrySchema = z.strictObject({ id: id.optional(), ...candidate });

export const newElectionSchema = z
  .strictObject({
    /** Chosen by the client, so that a request whose answer was lost can be sent again: it opens one election. */
    id: z.uuid().optional(),
    title: bothLanguages,
    regulation: plainText(100),
    office: z.enum(offices),
    seats: figure,
    meeting: meetingSchema,
    secondApproval: z.boolean().optional(),
  })
  .openapi('NewElection');

/** What people do through the acts route. `open-election`, `draw-minutes` and `set-minutes-form` have routes of their own. */
export const actSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('give-duty'), account: accountId, name: text, duty: z.enum(duties) }),
    z.strictObject({ act: z.literal('withdraw-duty'), account: accountId, duty: z.enum(duties), reason: text }),
    z.strictObject({ act: z.literal('confirm-assumed-rules') }),
    z.strictObject({
      act: z.literal('list-candidates'),
      candidates: z.array(candidateEntrySchema).max(limits.candidates),
    }),
    z.strictObject({ act: z.literal('correct-candidate'), candidate: z.strictObject({ id, ...candidate }) }),
    z.strictObject({ act: z.literal('remove-candidate'), id, reason: text }),
    z.strictObject({ act: z.literal('close-list') }),
    z.strictObject({ act: z.literal('reopen-list'), reason: text }),
    z.strictObject({
      act: z.literal('announce-base'),
      summoned: figure,
      excluded: z.array(z.strictObject({ reason: plainText(100), count: figure })).max(100),
      present: figure.nullable(),
      reason: text.optional(),
    }),
    z.strictObject({
      act: z.literal('open-round'),
      seats: figure.optional(),
      candidates: z.array(id).max(limits.candidates).optional(),
    }),
    z.strictObject({ act: z.literal('count-papers'), issued: figure, collected: figure, note: text }),
    z.strictObject({ act: z.literal('split-papers'), sizes: z.array(figure).max(1_000) }),
    z.strictObject({ act: z.literal('ask-entries'), entries: z.union([z.literal(2), z.literal(3)]) }),
    z.strictObject({ act: z.literal('begin-entry'), batch: batch.optional() }),
    z.strictObject({ act: z.literal('key-ballot'), ballot }),
    z.strictObject({ act: z.literal('close-entry'), batch: batch.optional() }),
    z.strictObject({ act: z.literal('reopen-entry'), teller: accountId, reason: text, batch: batch.optional() }),
    z.strictObject({ act: z.literal('settle-difference'), ballot, reason: text }),
    z.strictObject({ act: z.literal('adjudicate-ballot'), ballot, reason: text, cite: text.optional() }),
    z.strictObject({ act: z.literal('declare-result') }),
    z.strictObject({ act: z.literal('approve-result') }),
    z.strictObject({ act: z.literal('recount-round'), reason: text }),
    z.strictObject({ act: z.literal('draw-sample'), seed: plainText(100).optional(), draws: figure }),
    z.strictObject({ act: z.literal('read-sampled-paper'), ballot }),
    z.strictObject({ act: z.literal('close-audit') }),
    z.strictObject({ act: z.literal('lower-seats'), seats: figure, cite: text, why: text }),
    z.strictObject({ act: z.literal('decide-revote'), cite: text, why: text }),
    z.strictObject({ act: z.literal('stop-election'), cite: text, why: text }),
    z.strictObject({ act: z.literal('finish-election') }),
    ...electorActSchemas,
    ...afterActSchemas,
  ])
  .openapi('ElectionAct');

export const actBodySchema = z.strictObject({ act: actSchema, seen: z.int().min(0).optional() }).openapi('ActRequest');

type Sent = z.infer<typeof actSchema>;
/**
 * Fails to compile where the domain gains an act that neither this schema nor a route of its own takes.
 * @public
 */
export type EveryActHasARoute =
  Exclude<ElectionAct['act'], Sent['act'] | 'open-election' | 'draw-minutes' | 'set-minutes-form'> extends never
    ? true
    : never;
/** @public */
export const everyActHasARoute: EveryActHasARoute = true;
