import { accept, type Finding, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { type Body, heldNow, type Seats, seatsTaken, type Term, termUnderWay } from '../body.ts';
import type { BodyEvent } from '../body-events.ts';
import { dateFindings, nameFindings, textFindings } from '../field-check.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import type { BodyAct, BodyContext } from './body-act.ts';

/** Whole numbers, each post once, no named post with more seats than the body. */
function seatsFindings(seats: readonly Seats[]): readonly Finding[] {
  const members = seats.find((one) => one.post === 'member')?.seats;
  const wrong = seats.filter(
    ({ post, seats: count }, at) =>
      !Number.isInteger(count) ||
      count < 0 ||
      count > organisationLimits.seats ||
      seats.findIndex((one) => one.post === post) !== at ||
      (members !== undefined && post !== 'staff' && count > members),
  );
  return wrong.map(({ post, seats: count }) => organisationRefusal('seats-form', { post, seats: count }, 'seats'));
}

/** A term follows the one before it; a body has at most one under way. */
export function beginTerm(act: BodyAct & { act: 'begin-term' }, body: Body, context: BodyContext): Verdict<BodyEvent> {
  const findings = [
    ...(termUnderWay(body) ? [organisationRefusal('term-under-way', { body: body.name })] : []),
    ...(body.terms.length >= organisationLimits.terms
      ? [organisationRefusal('too-many-entries', { maximum: organisationLimits.terms })]
      : []),
    ...nameFindings(act.name),
    ...dateFindings(
      [
        ['ended', body.terms.at(-1)?.ended],
        ['begins', act.begins || 'missing'],
      ],
      context.today,
    ),
    ...dateFindings([
      ['begins', act.begins],
      ['ends', act.ends],
    ]),
    ...seatsFindings(act.seats),
  ];
  if (findings.length > 0) return refuse(...findings);
  const { begins, ends, seats } = act;
  const data = {
    body: body.id,
    id: context.freshId(),
    name: tidyText(act.name),
    begins,
    ...(ends ? { ends } : {}),
    seats,
  };
  return accept({ type: 'term-begun', v: 1, data });
}

/** Another number of seats, by a decision; never fewer than are taken. */
export function setSeats(act: BodyAct & { act: 'set-seats' }, body: Body, term: Term): Verdict<BodyEvent> {
  const held = heldNow(term);
  const tooFew = act.seats.filter(({ post, seats }) => seatsTaken(held, post) > seats);
  const decision = tidyText(act.decision);
  const findings = [
    ...seatsFindings(act.seats),
    ...tooFew.map(({ post, seats }) =>
      organisationRefusal('no-vacancy', { post, seats, taken: seatsTaken(held, post) }, 'seats'),
    ),
    ...textFindings(decision, 'decision', organisationLimits.decision),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'seats-set', v: 1, data: { body: body.id, term: term.id, seats: act.seats, decision } });
}

export function endTerm(on: string, body: Body, term: Term, context: BodyContext): Verdict<BodyEvent> {
  const last = term.held
    .map((held) => held.from)
    .sort()
    .at(-1);
  const findings = [
    ...dateFindings(
      [
        ['begins', term.begins],
        ['on', on || 'missing'],
      ],
      context.today,
    ),
    ...(last !== undefined
      ? dateFindings([
          ['from', last],
          ['on', on],
        ])
      : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'term-ended', v: 1, data: { body: body.id, term: term.id, on } });
}
