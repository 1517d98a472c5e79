import { z } from '@hono/zod-openapi';
import { complaintConsequences, complaintOutcomes } from '@plenum/election';
import { limits } from '@plenum/election/files';
import { plainText } from '../http/plain-text.ts';

const text = plainText(limits.textLength);
const day = plainText(10);
const id = plainText(limits.idLength);

/** No switch nests deeper than its list of exclusions with their citations. */
const deepest = 6;
export const nestsAtMost = (value: unknown, levels: number = deepest): boolean =>
  typeof value !== 'object' || value === null
    ? true
    : levels > 0 && Object.values(value).every((item) => nestsAtMost(item, levels - 1));

/** The shapes of what is done once a result is declared. */
export const afterActSchemas = [
  z.strictObject({ act: z.literal('note-closing'), date: day }),
  z.strictObject({ act: z.literal('lodge-complaint'), by: text, about: text, received: day }),
  z.strictObject({
    act: z.literal('decide-complaint'),
    id,
    outcome: z.enum(complaintOutcomes),
    body: text,
    number: text,
    date: day,
    reason: text,
    cite: text,
    consequence: z.enum(complaintConsequences),
    inRound: z.int().min(1).max(1_000).optional(),
  }),
  z.strictObject({ act: z.literal('request-confirmation'), number: text, to: text, sent: day }),
  z.strictObject({
    act: z.literal('record-confirmation'),
    number: text,
    by: text,
    date: day,
    confirmed: z.array(id).max(limits.candidates),
    refused: z.array(z.strictObject({ candidate: id, reason: text })).max(limits.candidates),
  }),
  z.strictObject({
    act: z.literal('seal-papers'),
    date: day,
    place: text,
    keeper: text,
    packages: z.int().min(-limits.figure).max(limits.figure),
    note: text,
  }),
  z.strictObject({
    act: z.literal('destroy-papers'),
    date: day,
    decision: text,
    witnesses: z.tuple([text, text]),
    note: text,
  }),
  z.strictObject({
    act: z.literal('keep-proposal'),
    changes: z
      .array(z.strictObject({ set: plainText(200), to: z.unknown().refine((value) => nestsAtMost(value)) }))
      .min(1)
      .max(30),
    reason: text,
  }),
] as const;
