import { type Decider, impossible, refuse, type Verdict } from '@plenum/kernel';
import { beginTerm, endTerm, setSeats } from './acts/begin-term.ts';
import type { BodyAct, BodyContext } from './acts/body-act.ts';
import { closeBody, formBody, renameBody } from './acts/form-body.ts';
import { giveOffice, withdrawOffice } from './acts/give-office.ts';
import { gainPost, leavePost } from './acts/hold-post.ts';
import { type BodyRules, importPosts, type SingleBodyAct } from './acts/import-posts.ts';
import { type Body, bodyOf, type HeldPost, type Term, termUnderWay, type UnitBodies } from './body.ts';
import type { BodyEvent } from './body-events.ts';
import { organisationRefusal } from './organisation-refusal.ts';
import { mayChangeUnit } from './reach.ts';

function decide(act: BodyAct, state: UnitBodies, context: BodyContext): Verdict<BodyEvent> {
  if (act.act !== 'import-posts') return decideSingle(act, state, context);
  return importPosts(act.lines, state, context, bodyRules);
}

function decideSingle(act: SingleBodyAct, state: UnitBodies, context: BodyContext): Verdict<BodyEvent> {
  if (context.path.length === 0 || !mayChangeUnit(context.reach, context.path))
    return refuse(organisationRefusal('unit-out-of-reach'));
  if (act.act === 'withdraw-office') return withdrawOffice(act, state, context);
  if (context.unitDissolved && act.act !== 'end-term' && act.act !== 'leave-post' && act.act !== 'close-body')
    return refuse(organisationRefusal('unit-dissolved', { unit: '' }));
  if (act.act === 'form-body') return formBody(act, state, context);
  if (act.act === 'give-office') return giveOffice(act, state, context);
  const body = bodyOf(state, act.body);
  if (!body) return refuse(organisationRefusal('body-unknown'));
  if (body.closed !== undefined) return refuse(organisationRefusal('body-closed', { body: body.name }));
  return inBody(act, body, context);
}

function inBody(
  act: Exclude<SingleBodyAct, { act: 'form-body' | 'give-office' | 'withdraw-office' }>,
  body: Body,
  context: BodyContext,
): Verdict<BodyEvent> {
  switch (act.act) {
    case 'rename-body':
      return renameBody(act.name, body);
    case 'close-body':
      return closeBody(act, body, context);
    case 'begin-term':
      return beginTerm(act, body, context);
    case 'leave-post':
      return leavePost(act, body, context);
  }
  const term = termUnderWay(body);
  if (!term) return refuse(organisationRefusal('term-unknown', { body: body.name }));
  switch (act.act) {
    case 'set-seats':
      return setSeats(act, body, term);
    case 'end-term':
      return endTerm(act.on, body, term, context);
    case 'gain-post':
      return gainPost(act, body, term, context);
    default:
      return impossible(act);
  }
}

function withBody(state: UnitBodies, id: string, change: (body: Body) => Body): UnitBodies {
  if (!bodyOf(state, id)) throw new Error(`Body ${id} is not there`);
  return { ...state, bodies: state.bodies.map((body) => (body.id === id ? change(body) : body)) };
}

const withTerm = (body: Body, id: string, change: (term: Term) => Term): Body => ({
  ...body,
  terms: body.terms.map((term) => (term.id === id ? change(term) : term)),
});

function evolve(state: UnitBodies, event: BodyEvent): UnitBodies {
  const offices = () =>
    state.offices.filter((office) => 'account' in event.data && office.account !== event.data.account);
  switch (event.type) {
    case 'office-given':
      return { ...state, offices: [...offices(), event.data] };
    case 'office-withdrawn':
      return { ...state, offices: offices() };
    case 'body-formed':
      return { ...state, bodies: [...state.bodies, { ...event.data, terms: [] }] };
    case 'body-renamed':
      return withBody(state, event.data.body, (body) => ({ ...body, name: event.data.name }));
    case 'body-closed':
      return withBody(state, event.data.body, (body) => ({ ...body, closed: event.data.on }));
    case 'term-begun': {
      const { body: id, ...term } = event.data;
      return withBody(state, id, (body) => ({ ...body, terms: [...body.terms, { ...term, held: [] }] }));
    }
    case 'seats-set':
      return withBody(state, event.data.body, (body) =>
        withTerm(body, event.data.term, (term) => ({ ...term, seats: event.data.seats })),
      );
    case 'term-ended':
      return withBody(state, event.data.body, (body) =>
        withTerm(body, event.data.term, (term) => ended(term, event.data.on)),
      );
    case 'post-gained': {
      const { body: id, term: termId, ...held } = event.data;
      return withBody(state, id, (body) => withTerm(body, termId, (term) => ({ ...term, held: [...term.held, held] })));
    }
    case 'post-left': {
      const { body: id, held, on, left } = event.data;
      const leave = (one: HeldPost): HeldPost => (one.id === held ? { ...one, until: on, left } : one);
      return withBody(state, id, (body) => ({
        ...body,
        terms: body.terms.map((term) => ({ ...term, held: term.held.map(leave) })),
      }));
    }
    default:
      return impossible(event);
  }
}

const ended = (term: Term, on: string): Term => ({
  ...term,
  ended: on,
  held: term.held.map((held) => (held.until === undefined ? { ...held, until: on, left: 'term-ended' } : held)),
});

/** The rules of single acts, for a file that is made of many. */
export const bodyRules: BodyRules = { decide: decideSingle, evolve };

/** Bodies, terms and posts of one unit: its office, or that of a unit above, changes them. */
export const bodyDecider: Decider<BodyAct, UnitBodies, BodyEvent, BodyContext> = {
  decide,
  evolve,
  initialState: { bodies: [], offices: [] },
};
