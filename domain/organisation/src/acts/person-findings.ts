import { type Finding, tidyText } from '@plenum/kernel';
import { dateFindings, nameFindings } from '../field-check.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import type { MemberStatus, PersonCard } from '../person.ts';
import { mayChangeUnit } from '../reach.ts';
import { codeForm, pathOf } from '../unit.ts';
import type { PersonContext } from './person-act.ts';

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u;

/** A card as it is kept: NFC, single spaces, nothing that is empty. */
export function tidyCard(card: PersonCard): PersonCard {
  const { born, sex, joined, official } = card;
  return {
    code: codeForm(card.code),
    name: tidyText(card.name),
    ...(born ? { born } : {}),
    ...(sex ? { sex } : {}),
    ...(joined ? { joined } : {}),
    ...(official ? { official } : {}),
  };
}

/** What is wrong with a card: code, name, and dates that must follow one another and not lie ahead. */
export function cardFindings(card: PersonCard, id: string, context: PersonContext): readonly Finding[] {
  const fits = codePattern.test(card.code) && card.code.length <= organisationLimits.code;
  return [
    ...(fits ? [] : [organisationRefusal('person-code-form', { found: card.code }, 'code')]),
    ...(fits && context.codeTaken(codeForm(card.code), id)
      ? [organisationRefusal('person-code-taken', { code: card.code }, 'code')]
      : []),
    ...nameFindings(card.name),
    ...dateFindings(
      [
        ['born', card.born],
        ['joined', card.joined],
        ['official', card.official],
      ],
      context.today,
    ),
  ];
}

/** A unit that takes people: open, and within the actor's reach. */
export function unitFindingsFor(unit: string, context: PersonContext): readonly Finding[] {
  const found = context.tree.units.get(unit);
  if (!found) return [organisationRefusal('unit-unknown', { unit }, 'unit')];
  if (!mayChangeUnit(context.reach, pathOf(context.tree, unit)))
    return [organisationRefusal('unit-out-of-reach', { unit: found.name }, 'unit')];
  return found.dissolved === undefined ? [] : [organisationRefusal('unit-dissolved', { unit: found.name }, 'unit')];
}

/** An official member has no later day of becoming one; a probationary one has none at all. */
export function statusFindings(status: MemberStatus, card: PersonCard): readonly Finding[] {
  return status === 'probationary' && card.official
    ? [organisationRefusal('person-not-official', { date: card.official }, 'status')]
    : [];
}
