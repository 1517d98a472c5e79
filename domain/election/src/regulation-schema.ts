import type { Citation } from '@plenum/kernel';
import { parseShare } from '@plenum/kernel';
import * as z from 'zod';
import { date } from './files/election-schema.ts';
import { limits } from './files/limits.ts';
import {
  ballotForms,
  bases,
  exclusionReasons,
  invalidReasons,
  meetingKinds,
  offices,
  type Regulation,
  type Switches,
  type SwitchName,
} from './regulation.ts';

const text = z.string().min(1).max(limits.textLength);
const whole = z.int().min(0).max(1_000_000);
const distinct = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length;

/** `p/q` with 0 < p <= q. */
export const shareSchema = z.strictObject({
  share: z.string().refine((value) => parseShare(value) !== null, { params: { format: 'share' } }),
  strict: z.boolean().optional(),
});

export const citationSchema: z.ZodType<Citation> = z.strictObject({
  instrument: text,
  article: text.optional(),
  clause: text.optional(),
  point: text.optional(),
  version: date.optional(),
  basis: z.enum(['text', 'guidance', 'practice', 'assumed']),
  checked: date.optional(),
}) as z.ZodType<Citation>;

const exclusionRule = z.strictObject({
  reason: z.enum(exclusionReasons),
  meetings: z.array(z.enum(meetingKinds)),
  cite: citationSchema,
  citeFor: z.partialRecord(z.enum(meetingKinds), citationSchema).optional(),
});

const surplusMinimum = z.strictObject({
  percent: whole,
  names: z.array(z.strictObject({ fromSeats: whole, extra: whole })),
});

const minutesRule = z.strictObject({
  form: z.enum(['party', 'union', 'youth-union', 'association', 'company', 'co-operative', 'constituency', 'military']),
  copies: z.int().min(1).max(100),
});

const workingDays = whole.nullable();

/** What each switch may be set to. A missing one fails the build. */
export const switchSchemas = {
  base: z.enum(bases),
  threshold: z.union([z.enum(['more-than-half', 'plurality']), shareSchema]),
  quorum: shareSchema.nullable(),
  turnout: shareSchema.nullable(),
  withSurplus: z.enum(ballotForms),
  withoutSurplus: z.enum(ballotForms),
  weighted: z.boolean(),
  invalid: z.array(z.enum(invalidReasons)).refine(distinct, { params: { format: 'distinct' } }),
  singleStruck: z.enum(['vote-against', 'none-kept']),
  tie: z.enum(['re-vote', 'older']),
  furtherRounds: z.enum(['meeting-decides', 'one-then-stop']),
  exclusions: z.array(exclusionRule),
  surplusRequired: z.array(z.enum(offices)),
  surplusMaximum: z.strictObject({ percent: whole, refusedFor: z.array(z.enum(offices)) }).nullable(),
  surplusMinimum: surplusMinimum.nullable(),
  preparedRange: z.strictObject({ from: whole, to: whole }).nullable(),
  smallBody: z.strictObject({ from: whole, to: whole, extra: whole }).nullable(),
  entryGate: z.strictObject({ support: shareSchema, of: z.literal('present') }).nullable(),
  committeeRestriction: z.boolean(),
  tellersOffList: z.boolean(),
  nameOrder: z.literal('given-name'),
  secret: z.boolean(),
  minutes: minutesRule,
  after: z.strictObject({
    complaintWorkingDays: workingDays,
    complaintCalendarDays: workingDays,
    reportWorkingDays: workingDays,
    confirmationWorkingDays: workingDays,
    retentionMonths: workingDays,
    cites: z
      .strictObject({
        complaint: citationSchema.optional(),
        report: citationSchema.optional(),
        confirmation: citationSchema.optional(),
        retention: citationSchema.optional(),
      })
      .optional(),
  }),
} as const satisfies { readonly [Name in SwitchName]: z.ZodType };

export const switchNames = Object.keys(switchSchemas) as readonly SwitchName[];

const switchOf = (value: z.ZodType) =>
  z.strictObject({
    value,
    cite: citationSchema,
    citeFor: z.partialRecord(z.enum(meetingKinds), citationSchema).optional(),
    amended: z.strictObject({ from: z.unknown(), why: z.string() }).optional(),
  });

const switchesSchema = z.strictObject(
  Object.fromEntries(switchNames.map((name) => [name, switchOf(switchSchemas[name])])),
) as unknown as z.ZodType<Switches>;

/** A regulation as a file: every switch with its value and citation, nothing more. */
export const regulationSchema = z.strictObject({
  plenum: z.literal('regulation/1'),
  id: text,
  version: date,
  title: z.strictObject({ vi: text, en: text }),
  instrument: text,
  switches: switchesSchema,
}) as unknown as z.ZodType<Regulation>;
