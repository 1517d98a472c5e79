import { z } from '@hono/zod-openapi';
import { electorChanges, electorLimit, exclusionReasons, seriesLimit } from '@plenum/election';
import { limits } from '@plenum/election/files';
import { plainText } from '../http/plain-text.ts';

const text = plainText(limits.textLength);
const id = plainText(limits.idLength);
const figure = z.int().min(-limits.figure).max(limits.figure);

const electorEntrySchema = z.strictObject({
  id: id.optional(),
  name: text,
  born: plainText(10).optional(),
  unit: text.optional(),
  alternate: z.boolean().optional(),
});

/** The shapes of what is done with the list of those summoned, and with the papers printed. */
export const electorActSchemas = [
  z.strictObject({ act: z.literal('list-electors'), electors: z.array(electorEntrySchema).max(electorLimit) }),
  z.strictObject({ act: z.literal('remove-elector'), id, reason: text }),
  z.strictObject({
    act: z.literal('exclude-elector'),
    elector: id,
    reason: z.enum(exclusionReasons).nullable(),
    note: text,
  }),
  z.strictObject({
    act: z.literal('note-elector'),
    electors: z.array(id).max(electorLimit),
    change: z.enum(electorChanges),
    at: plainText(30).optional(),
    alternate: id.optional(),
    note: text,
  }),
  z.strictObject({
    act: z.literal('record-stock'),
    series: z.array(z.strictObject({ series: text, from: figure, to: figure })).max(seriesLimit),
    printed: figure.nullable(),
    issued: figure.nullable(),
    spoiled: figure.nullable(),
    unused: figure.nullable(),
  }),
  z.strictObject({ act: z.literal('explain-stock'), note: text }),
] as const;
