import { z } from '@hono/zod-openapi';
import { type Meeting, meetingNouns, sitterOf } from '@plenum/meeting';
import { codeDeskRoutes, codeHours, issueCode, openCodeAccount } from '../account/code-desk.ts';
import type { Slip } from '../account/code-sheet.ts';
import { codesOf, type ListedCode } from '../account/paper-code.ts';
import type { Language } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { type Router, shaped } from '../http/router.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { performMeetingAct } from './meeting-acts.ts';
import type { MeetingReach } from './reach.ts';
import { preparingReachOf } from './summons-routes.ts';

/** Each code's secret is hashed slowly on purpose: a delegation at a time. */
const newCodes = z
  .strictObject({ hours: codeHours, people: z.array(pathId).min(1).max(200) })
  .openapi('NewDelegateCodes');

/** A code of somebody in the meeting. */
export interface DelegateCode extends ListedCode {
  readonly person: string | null;
}

/** Codes on paper for delegates without an account: they sign in once, to this meeting, as themselves. */
export function delegateCodeRoutes(router: Router, services: Services): void {
  codeDeskRoutes(router, services, {
    path: '/api/meetings/{id}',
    body: newCodes,
    list: shaped<DelegateCode>('DelegateCode', 'Never the code'),
    async deskOf(c, id) {
      const reach = await preparingReachOf(services, c, id);
      const { meeting, who } = reach;
      const { tree } = await loadTree(services);
      const persons = new Map(meeting.holders.map((holder) => [holder.account, holder.person]));
      return {
        who,
        reach: { meeting: meeting.id },
        heading: tree.units.get(meeting.unit)?.name ?? '',
        title: meeting.name,
        issue: ({ people }, until, language) => issueAll(services, reach, people, { until, language }),
        listed: (code): DelegateCode => ({ ...code, person: persons.get(code.account) ?? null }),
      };
    },
  });
}

/** Delegations of those who may have a code: who sits, and the alternates. */
const unitsByPerson = (meeting: Meeting): ReadonlyMap<string, string> =>
  new Map([
    ...meeting.alternates.map(({ person, unit }) => [person, unit] as const),
    ...meeting.seats.filter((seat) => seat.excluded === null).map((seat) => [sitterOf(seat), seat.unit] as const),
  ]);

/**
 * A slip for each; whoever has an account with a password needs none and is left out. @throws Problem 404 where somebody is not in
 * the meeting, before anything is done
 */
async function issueAll(
  services: Services,
  reach: MeetingReach,
  people: readonly string[],
  { until, language }: { readonly until: string; readonly language: Language },
): Promise<readonly Slip[]> {
  const { meeting } = reach;
  const units = unitsByPerson(meeting);
  if (people.some((person) => !units.has(person))) throw notFound();
  const { tree } = await loadTree(services);
  const names = await namesOf(services.store.pool, people);
  const coded = new Set((await codesOf(services.store.pool, { meeting: meeting.id })).map((code) => code.account));
  const noun = meetingNouns(language).duty.delegate;
  const slips: Slip[] = [];
  for (const person of new Set(people)) {
    const held = meeting.holders.find((holder) => holder.person === person)?.account;
    if (held !== undefined && !coded.has(held)) continue;
    const name = names.get(person) ?? person;
    const account = held ?? (await openDelegate(services, reach, person, name));
    const unit = tree.units.get(units.get(person) ?? '')?.name ?? '';
    const issued = { account, reach: { meeting: meeting.id }, duty: 'delegate', until };
    const code = await issueCode(services, reach.who, issued);
    slips.push({ name, duty: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} · ${unit}`, code });
  }
  return slips;
}

/** An account without a password that stands for a delegate in this meeting. */
async function openDelegate(services: Services, reach: MeetingReach, person: string, name: string): Promise<string> {
  const account = services.freshId();
  await openCodeAccount(services, reach.who, account, name);
  const act = { act: 'give-duties', account, duties: ['delegate'], person } as const;
  await performMeetingAct(services, reach.meeting.id, act, { actor: reach.who, mayConvene: reach.mayConvene });
  return account;
}
