import { z } from '@hono/zod-openapi';
import {
  type MeetingAct,
  meetingDuties,
  meetingKinds,
  meetingLimits,
  minutesForms,
  notSummonedReasons,
  seatGainings,
} from '@plenum/meeting';
import { pathId, plainText } from '../http/plain-text.ts';

/** A moment, kept in RFC 3339 in UTC with milliseconds, so that moments compare as texts. */
export const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

export const meetingFrame = {
  name: plainText(meetingLimits.name),
  date: z.iso.date(),
  place: plainText(meetingLimits.place).default(''),
  begins: moment.nullable().default(null),
  ends: moment.nullable().default(null),
};
const reason = plainText(meetingLimits.reason);
const person = pathId;
const duties = z.array(z.enum(meetingDuties)).min(1).max(meetingDuties.length);
const people = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.array(z.strictObject({ person, unit: pathId, ...fields })).max(meetingLimits.people);
const group = {
  name: plainText(meetingLimits.name),
  chair: person.nullable().default(null),
  secretary: person.nullable().default(null),
  members: z.array(person).max(meetingLimits.people),
};

/** Everything that can be done to a meeting but convening it. */
const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('correct-meeting'), ...meetingFrame }),
  z.strictObject({
    act: z.literal('allot-delegates'),
    total: z.int().min(1).max(meetingLimits.seats),
    perUnit: z.int().min(0).max(meetingLimits.seats),
    decision: plainText(meetingLimits.basis).default(''),
    senders: z
      .array(z.strictObject({ unit: pathId, members: z.int().min(0).max(10_000_000) }))
      .min(1)
      .max(2_000),
  }),
  z.strictObject({
    act: z.literal('summon'),
    people: people({ gained: z.enum(seatGainings), basis: plainText(meetingLimits.basis).default('') }),
    alternates: people({}).default([]),
    leftOut: people({ reason: z.enum(notSummonedReasons), note: reason.default('') }).default([]),
  }),
  z.strictObject({ act: z.literal('withdraw-summons'), seat: pathId, reason }),
  z.strictObject({ act: z.literal('withdraw-alternate'), person, reason }),
  z.strictObject({
    act: z.literal('issue-summons'),
    form: z.enum(minutesForms),
    parent: plainText(meetingLimits.name).default(''),
    issuer: plainText(meetingLimits.name),
    town: plainText(meetingLimits.name),
    number: plainText(meetingLimits.number).default(''),
    title: plainText(meetingLimits.name).default(''),
    signer: plainText(meetingLimits.name),
  }),
  z.strictObject({ act: z.literal('give-duties'), account: pathId, duties, person: person.nullable().default(null) }),
  z.strictObject({ act: z.literal('withdraw-duties'), account: pathId, duties }),
  z.strictObject({ act: z.literal('form-group'), ...group }),
  z.strictObject({ act: z.literal('change-group'), group: pathId, ...group }),
  z.strictObject({ act: z.literal('dissolve-group'), group: pathId }),
  z.strictObject({ act: z.literal('replace-absentee'), seat: pathId, by: person, reason }),
  z.strictObject({ act: z.literal('exclude-seat'), seat: pathId, reason }),
  z.strictObject({ act: z.literal('check-in'), person }),
  z.strictObject({ act: z.literal('check-out'), person }),
  z.strictObject({ act: z.literal('end-meeting') }),
]) satisfies z.ZodType<MeetingAct>;

export const actBody = z.strictObject({ seen: z.int().min(0).optional(), act: actSchema });
export const newMeeting = z
  .strictObject({
    kind: z.enum(meetingKinds),
    unit: pathId,
    body: pathId.nullable().default(null),
    ...meetingFrame,
  })
  .openapi('NewMeeting');
