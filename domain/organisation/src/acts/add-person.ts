import { accept, personal, refuse, type Verdict } from '@plenum/kernel';
import { dateFindings } from '../field-check.ts';
import { cardText, type PersonState } from '../person.ts';
import type { PersonEvent } from '../person-events.ts';
import type { PersonAct, PersonContext } from './person-act.ts';
import { cardFindings, statusFindings, tidyCard, unitFindingsFor } from './person-findings.ts';

/** A person becomes a member of a unit within the actor's reach. */
export function addPerson(
  act: PersonAct & { act: 'add-person' },
  state: PersonState,
  context: PersonContext,
): Verdict<PersonEvent> {
  if (state !== null) throw new Error(`Person ${act.id} is there already`);
  const card = tidyCard(act.card);
  const findings = [
    ...unitFindingsFor(act.unit, context),
    ...cardFindings(card, act.id, context),
    ...statusFindings(act.status, card),
    ...dateFindings(
      [
        ['born', card.born],
        ['from', act.from || 'missing'],
      ],
      context.today,
    ),
  ];
  if (findings.length > 0) return refuse(...findings);
  const { id, unit, from, status } = act;
  return accept({ type: 'person-added', v: 1, data: { id, card: personal(cardText(card)), unit, from, status } });
}
