import { accept, type Decider, impossible, refuse, type Verdict } from '@plenum/kernel';
import { addPerson } from './acts/add-person.ts';
import { endMembership, movePerson, resumeMembership, setStatus } from './acts/change-membership.ts';
import type { PersonAct, PersonContext } from './acts/person-act.ts';
import { correctPerson, updatePerson } from './acts/update-person.ts';
import { organisationRefusal } from './organisation-refusal.ts';
import { type Person, type PersonState, readCard, unitOf } from './person.ts';
import type { PersonEvent } from './person-events.ts';
import { mayChangeUnit } from './reach.ts';
import { pathOf } from './unit.ts';

function decide(act: PersonAct, state: PersonState, context: PersonContext): Verdict<PersonEvent> {
  if (act.act === 'add-person') return addPerson(act, state, context);
  if (state === null) return refuse(organisationRefusal('person-unknown'));
  if (!mayChangeUnit(context.reach, pathOf(context.tree, unitOf(state))))
    return refuse(organisationRefusal('unit-out-of-reach'));
  if (act.act === 'erase-person') return erasePerson(act.reason, state, context);
  if (state.card === null) return refuse(organisationRefusal('person-erased'));
  if (act.act === 'resume-membership')
    return state.ended ? resumeMembership(act, { ...state, ended: state.ended }, context) : accept();
  if (state.ended) return refuse(organisationRefusal('person-ended', { on: state.ended.on }));
  switch (act.act) {
    case 'correct-person':
      return correctPerson(act.card, state, context);
    case 'move-person':
      return movePerson(act, state, context);
    case 'set-status':
      return setStatus(act, state, context);
    case 'end-membership':
      return endMembership(act, state, context);
    case 'update-person':
      return updatePerson(act, state, context);
    default:
      return impossible(act);
  }
}

/** Erasing cannot be taken back: an administrator does it, once the membership has ended. */
function erasePerson(reason: string, state: Person, context: PersonContext): Verdict<PersonEvent> {
  if (state.card === null) return accept();
  if (!state.ended) return refuse(organisationRefusal('person-still-member', { name: state.card.name }));
  if (!context.reach.administrator) return refuse(organisationRefusal('unit-out-of-reach'));
  if (reason.trim() === '') return refuse(organisationRefusal('org-text-missing', { field: 'reason' }, 'reason'));
  return accept({ type: 'person-erased', v: 1, data: { reason: reason.trim() } });
}

function evolve(state: PersonState, event: PersonEvent): PersonState {
  if (event.type === 'person-added') {
    if (state !== null) throw new Error(`Person ${state.id} was added twice`);
    const { id, card, unit, from, status } = event.data;
    const memberships = [{ unit, from }];
    return { id, card: readCard(card.personal), memberships, statuses: [{ status, from, reason: null }], ended: null };
  }
  if (state === null) throw new Error(`${event.type} before person-added`);
  switch (event.type) {
    case 'person-corrected':
      return { ...state, card: readCard(event.data.card.personal) };
    case 'person-moved':
      return { ...state, memberships: [...closed(state, event.data.from), event.data] };
    case 'status-set': {
      const { status, from, reason } = event.data;
      return { ...state, statuses: [...state.statuses, { status, from, reason: reason.personal }] };
    }
    case 'membership-ended':
      return {
        ...state,
        memberships: closed(state, event.data.on),
        ended: { on: event.data.on, how: event.data.how },
      };
    case 'membership-resumed': {
      const { unit, from, status } = event.data;
      const statuses = [...state.statuses, { status, from, reason: null }];
      return { ...state, memberships: [...state.memberships, { unit, from }], statuses, ended: null };
    }
    case 'person-erased':
      return { ...state, card: null };
    default:
      return impossible(event);
  }
}

const closed = (person: Person, until: string): Person['memberships'] =>
  person.memberships.map((membership, at) =>
    at === person.memberships.length - 1 ? { ...membership, until } : membership,
  );

/** Members: the office of their unit, or of one above, adds and changes them; both units of a move must be within its reach. */
export const personDecider: Decider<PersonAct, PersonState, PersonEvent, PersonContext> = {
  decide,
  evolve,
  initialState: null,
};
