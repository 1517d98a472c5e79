import { z } from '@hono/zod-openapi';
import {
  type BodyAct,
  bodyKinds,
  gainings,
  leavings,
  memberStatuses,
  membershipEnds,
  type PersonAct,
  postKinds,
  sexes,
  type TreeAct,
  unitKinds,
} from '@plenum/organisation';
import { pathId, plainText } from '../http/plain-text.ts';

/** Only shapes and hard limits stand here; what the rules say of the values is the domain's. */
const short = plainText(400);
const reason = plainText(2_000);
const date = plainText(10);

const treeSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('add-unit'),
    code: short,
    name: short,
    kind: z.enum(unitKinds),
    parent: pathId.nullable(),
    founded: date.optional(),
  }),
  z.strictObject({
    act: z.literal('change-unit'),
    id: pathId,
    code: short.optional(),
    name: short.optional(),
    kind: z.enum(unitKinds).optional(),
    parent: pathId.nullable().optional(),
    founded: date.optional(),
  }),
  z.strictObject({ act: z.literal('dissolve-unit'), id: pathId, on: date, reason }),
]);

const seats = z
  .array(z.strictObject({ post: z.enum(postKinds), seats: z.number().int().min(0).max(100_000) }))
  .max(postKinds.length);
const bodySchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('give-office'), account: pathId, may: z.enum(['read', 'change']) }),
  z.strictObject({ act: z.literal('withdraw-office'), account: pathId, reason }),
  z.strictObject({ act: z.literal('form-body'), kind: z.enum(bodyKinds), name: short }),
  z.strictObject({ act: z.literal('rename-body'), body: pathId, name: short }),
  z.strictObject({ act: z.literal('close-body'), body: pathId, on: date, reason }),
  z.strictObject({
    act: z.literal('begin-term'),
    body: pathId,
    name: short,
    begins: date,
    ends: date.optional(),
    seats,
  }),
  z.strictObject({ act: z.literal('set-seats'), body: pathId, seats, decision: short }),
  z.strictObject({ act: z.literal('end-term'), body: pathId, on: date }),
  z.strictObject({
    act: z.literal('gain-post'),
    body: pathId,
    person: pathId,
    post: z.enum(postKinds),
    from: date,
    gained: z.enum(gainings),
    decision: short,
  }),
  z.strictObject({
    act: z.literal('leave-post'),
    body: pathId,
    held: pathId,
    on: date,
    left: z.enum(leavings),
    decision: short,
  }),
]);

const card = z.strictObject({
  code: short,
  name: short,
  born: date.optional(),
  sex: z.enum(sexes).optional(),
  joined: date.optional(),
  official: date.optional(),
});
const status = z.enum(memberStatuses);
export const newPersonSchema = z.strictObject({ card, unit: pathId, from: date, status });
const personSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('correct-person'), card }),
  z.strictObject({ act: z.literal('move-person'), unit: pathId, from: date }),
  z.strictObject({ act: z.literal('set-status'), status, from: date, reason }),
  z.strictObject({ act: z.literal('end-membership'), on: date, how: z.enum(membershipEnds), reason }),
  z.strictObject({ act: z.literal('resume-membership'), unit: pathId, from: date, status }),
  z.strictObject({ act: z.literal('erase-person'), reason }),
]);

const seen = z.number().int().min(0).optional();
export const treeBody = z.strictObject({ act: treeSchema, seen }).openapi('TreeActBody');
export const bodyBody = z.strictObject({ act: bodySchema, seen }).openapi('BodyActBody');
export const personBody = z.strictObject({ act: personSchema, seen }).openapi('PersonActBody');

/** The parsed act as the domain's; an added unit gets its id. */
export const treeActOf = (act: z.infer<typeof treeSchema>, freshId: () => string): TreeAct =>
  (act.act === 'add-unit' ? { ...act, id: freshId() } : act) as TreeAct;
export const bodyActOf = (act: z.infer<typeof bodySchema>): BodyAct => act as BodyAct;
export const personActOf = (
  act: z.infer<typeof personSchema> | ({ act: 'add-person'; id: string } & z.infer<typeof newPersonSchema>),
): PersonAct => act as PersonAct;
