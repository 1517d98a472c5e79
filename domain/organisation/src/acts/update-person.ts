import { accept, type Finding, isAccepted, personal, refuse, type Verdict } from '@plenum/kernel';
import { cardChanges, cardText, type MemberStatus, type Person, type PersonCard, statusOf } from '../person.ts';
import type { PersonEvent } from '../person-events.ts';
import { movePerson, setStatus } from './change-membership.ts';
import type { PersonAct, PersonContext } from './person-act.ts';
import { cardFindings, statusFindings, tidyCard } from './person-findings.ts';

/** Another name, number, sex or date on the card. */
export function correctPerson(given: PersonCard, person: Person, context: PersonContext): Verdict<PersonEvent> {
  const card = tidyCard(given);
  if (person.card && cardChanges(person.card, card).length === 0) return accept();
  const findings = [...cardFindings(card, person.id, context), ...statusFindings(statusOf(person), card)];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'person-corrected', v: 1, data: { card: personal(cardText(card)) } });
}

/** A line of a file about somebody who is known: card, unit and status, each an event where it differs. */
export function updatePerson(
  act: PersonAct & { act: 'update-person' },
  person: Person,
  context: PersonContext,
): Verdict<PersonEvent> {
  const reason = person.statuses.at(-1)?.reason ?? '';
  const card = tidyCard(act.card);
  const statusOn: Person = { ...person, card };
  const verdicts = [
    correctCardAlone(card, person, act.status, context),
    movePerson({ act: 'move-person', unit: act.unit, from: act.from }, person, context),
    setStatus({ act: 'set-status', status: act.status, from: act.from, reason: reason || '–' }, statusOn, context),
  ];
  const refused: readonly Finding[] = verdicts.flatMap((verdict) => (isAccepted(verdict) ? [] : verdict.refused));
  if (refused.length > 0) return refuse(...refused);
  return accept(...verdicts.flatMap((verdict) => (isAccepted(verdict) ? verdict.accepted : [])));
}

/** The card against the status that the same line gives. */
function correctCardAlone(card: PersonCard, person: Person, status: MemberStatus, context: PersonContext) {
  const statuses = [...person.statuses, { status, from: '', reason: null }];
  return correctPerson(card, { ...person, statuses }, context);
}

/** The fields in which a line differs from what is known: what a preview shows. */
export function personChanges(
  act: PersonAct & { act: 'update-person' },
  known: { readonly card: PersonCard; readonly unit: string; readonly status: string },
): readonly { readonly field: string; readonly before: string; readonly after: string }[] {
  const card = tidyCard(act.card);
  return [
    ...cardChanges(known.card, card).map((field) => ({
      field,
      before: known.card[field] ?? '',
      after: card[field] ?? '',
    })),
    ...(known.unit === act.unit ? [] : [{ field: 'unit', before: known.unit, after: act.unit }]),
    ...(known.status === act.status ? [] : [{ field: 'status', before: known.status, after: act.status }]),
  ];
}
