import { accept, personal, refuse, type Verdict } from '@plenum/kernel';
import { dateFindings, textFindings } from '../field-check.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import { type Person, statusOf, unitOf } from '../person.ts';
import type { PersonEvent } from '../person-events.ts';
import type { PersonAct, PersonContext } from './person-act.ts';
import { statusFindings, unitFindingsFor } from './person-findings.ts';

const since = (person: Person): string => person.memberships.at(-1)!.from;
const statusSince = (person: Person): string => person.statuses.at(-1)!.from;
const dated = (from: string, after: string, context: PersonContext) =>
  dateFindings(
    [
      ['since', after],
      ['from', from || 'missing'],
    ],
    context.today,
  );

/** To another unit: the actor reaches the one left (seen before) and the one that takes. */
export function movePerson(
  act: PersonAct & { act: 'move-person' },
  person: Person,
  context: PersonContext,
): Verdict<PersonEvent> {
  if (act.unit === unitOf(person)) return accept();
  const findings = [...unitFindingsFor(act.unit, context), ...dated(act.from, since(person), context)];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'person-moved', v: 1, data: { unit: act.unit, from: act.from } });
}

/** Official, probationary, suspended, exempt or posted elsewhere, from a day on. A suspension needs its reason. */
export function setStatus(
  act: PersonAct & { act: 'set-status' },
  person: Person,
  context: PersonContext,
): Verdict<PersonEvent> {
  if (act.status === statusOf(person)) return accept();
  const reason = act.reason.trim();
  const findings = [
    ...dated(act.from, statusSince(person), context),
    ...(person.card ? statusFindings(act.status, person.card) : []),
    ...(act.status === 'suspended' && reason === ''
      ? [organisationRefusal('org-text-missing', { field: 'reason' }, 'reason')]
      : []),
    ...textFindings(reason, 'reason', organisationLimits.reason),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'status-set', v: 1, data: { status: act.status, from: act.from, reason: personal(reason) } });
}

export function endMembership(
  act: PersonAct & { act: 'end-membership' },
  person: Person,
  context: PersonContext,
): Verdict<PersonEvent> {
  const reason = act.reason.trim();
  const findings = [
    ...dateFindings(
      [
        ['since', since(person)],
        ['on', act.on || 'missing'],
      ],
      context.today,
    ),
    ...textFindings(reason, 'reason', organisationLimits.reason),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'membership-ended', v: 1, data: { on: act.on, how: act.how, reason: personal(reason) } });
}

/** Somebody who had left is a member again: in a unit, from a day on. */
export function resumeMembership(
  act: PersonAct & { act: 'resume-membership' },
  person: Person & { readonly ended: NonNullable<Person['ended']> },
  context: PersonContext,
): Verdict<PersonEvent> {
  const code = person.card?.code ?? '';
  const findings = [
    ...unitFindingsFor(act.unit, context),
    ...(context.codeTaken(code, person.id) ? [organisationRefusal('person-code-taken', { code }, 'code')] : []),
    ...dateFindings(
      [
        ['ended', person.ended.on],
        ['from', act.from || 'missing'],
      ],
      context.today,
    ),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'membership-resumed', v: 1, data: { unit: act.unit, from: act.from, status: act.status } });
}
