import { accept, type Citation, type Finding, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { type Body, heldNow, seatsTaken, type Term } from '../body.ts';
import type { BodyEvent } from '../body-events.ts';
import { dateFindings, textFindings } from '../field-check.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal, organisationWarning } from '../organisation-refusal.ts';
import type { BodyAct, BodyContext } from './body-act.ts';

/** Probationary members have every right but to vote, stand and elect leading bodies. Other organisations may have it otherwise. */
const statutes: Citation = { instrument: 'Điều lệ Đảng Cộng sản Việt Nam', article: '3', basis: 'guidance' };

/** Somebody gains a post in the term under way, while it has a vacancy. */
export function gainPost(
  act: BodyAct & { act: 'gain-post' },
  body: Body,
  term: Term,
  context: BodyContext,
): Verdict<BodyEvent> {
  const person = context.person(act.person);
  if (!person) return refuse(organisationRefusal('person-unknown', {}, 'person'));
  const decision = tidyText(act.decision);
  const findings = [
    ...(person.ended ? [organisationRefusal('person-ended', { name: person.name }, 'person')] : []),
    ...vacancyFindings(act, term, person.name),
    ...dateFindings(
      [
        ['begins', term.begins],
        ['from', act.from || 'missing'],
      ],
      context.today,
    ),
    ...textFindings(decision, 'decision', organisationLimits.decision),
    ...(term.held.length >= organisationLimits.held
      ? [organisationRefusal('too-many-entries', { maximum: organisationLimits.held })]
      : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  const { post, from, gained } = act;
  const id = context.freshId();
  const data = { body: body.id, term: term.id, id, person: act.person, post, from, gained, decision };
  const event: BodyEvent = { type: 'post-gained', v: 1, data };
  if (person.official || post === 'staff') return accept(event);
  return { accepted: [event], findings: [organisationWarning('person-not-official', { name: person.name }, statutes)] };
}

function vacancyFindings(act: BodyAct & { act: 'gain-post' }, term: Term, name: string): readonly Finding[] {
  const held = heldNow(term);
  if (held.some((one) => one.person === act.person && one.post === act.post))
    return [organisationRefusal('already-holds', { name, post: act.post }, 'person')];
  const fromThen = [
    ...held,
    { id: '', person: act.person, post: act.post, from: act.from, gained: act.gained, decision: '' },
  ];
  return term.seats
    .filter(
      ({ post, seats }) => seatsTaken(fromThen, post) > seats && seatsTaken(fromThen, post) > seatsTaken(held, post),
    )
    .map(({ post, seats }) =>
      organisationRefusal('no-vacancy', { post, seats, taken: seatsTaken(held, post) }, 'post'),
    );
}

/** Somebody leaves a post before the term ends. */
export function leavePost(act: BodyAct & { act: 'leave-post' }, body: Body, context: BodyContext): Verdict<BodyEvent> {
  const held = body.terms.flatMap((term) => term.held).find((one) => one.id === act.held);
  if (!held) return refuse(organisationRefusal('held-unknown'));
  if (held.until !== undefined) return refuse(organisationRefusal('held-left', { on: held.until }));
  const decision = tidyText(act.decision);
  const findings = [
    ...dateFindings(
      [
        ['from', held.from],
        ['on', act.on || 'missing'],
      ],
      context.today,
    ),
    ...textFindings(decision, 'decision', organisationLimits.decision),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({
    type: 'post-left',
    v: 1,
    data: { body: body.id, held: act.held, on: act.on, left: act.left, decision },
  });
}
