import * as z from 'zod';
import { roundKinds } from '../election.ts';
import { meetingKinds, offices } from '../regulation.ts';
import { reservedColumns } from './ballots-columns.ts';
import { limits } from './limits.ts';

const count = z.int().min(0).max(limits.figure);
const positive = z.int().min(1).max(limits.figure);
const text = z
  .string()
  .refine((value) => value.trim() !== '', { params: { format: 'not-empty' } })
  .max(limits.textLength);
const id = z
  .string()
  .max(limits.idLength)
  .refine((value) => value !== '' && value === value.trim(), { params: { format: 'id' } });
const candidateId = id.refine((value) => !(reservedColumns as readonly string[]).includes(value), {
  params: { format: 'reserved-id' },
});
export const date = z.string().refine(isDate, { params: { format: 'date' } });

/** A day that exists, `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year > 0 && days !== undefined && day >= 1 && day <= days;
}

export const bothLanguagesSchema = z.strictObject({ vi: text, en: text });

export const amendmentSchema = z.strictObject({
  set: text,
  to: z.unknown().refine((value) => value !== undefined),
  cite: text,
  why: z.string().max(limits.textLength).default(''),
});
export const amendmentsSchema = z.array(amendmentSchema).max(limits.amendments);

export const amendmentsFileSchema = z.strictObject({ amend: amendmentsSchema });

const exclusionSchema = z.strictObject({ reason: z.string(), count });

const candidateSchema = z.strictObject({
  id: candidateId,
  name: text,
  born: date.optional(),
  joined: date.optional(),
  nominated: z.enum(['committee', 'floor', 'self']).default('committee'),
  support: count.optional(),
  committeeMember: z.boolean().optional(),
});

const roundSchema = z.strictObject({
  kind: z.enum(roundKinds),
  seats: positive.optional(),
  candidates: z.array(z.string()).min(1).max(limits.candidates).optional(),
  present: count.optional(),
  issued: count,
  collected: count,
  ballots: text,
});

/** The structure of an election file; what only the whole file can show (reasons, references, sums) is checked after it. */
export const electionFileSchema = z.strictObject({
  plenum: z.literal('election/1'),
  id,
  title: z.union([text, bothLanguagesSchema]).optional(),
  regulation: text,
  amend: amendmentsSchema.default([]),
  office: z.enum(offices),
  meeting: z.strictObject({
    kind: z.enum(meetingKinds),
    summoned: count,
    present: count.optional(),
    excluded: z.array(exclusionSchema).max(limits.exclusions).default([]),
  }),
  seats: positive,
  candidates: z.array(candidateSchema).min(1).max(limits.candidates),
  rounds: z.array(roundSchema).max(limits.rounds).default([]),
  stopped: z.strictObject({ cite: text, why: text }).optional(),
});
export type ElectionFile = z.infer<typeof electionFileSchema>;

export { reservedColumns } from './ballots-columns.ts';
