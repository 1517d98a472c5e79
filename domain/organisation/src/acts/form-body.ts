import { accept, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { type Body, termUnderWay, type UnitBodies } from '../body.ts';
import type { BodyEvent } from '../body-events.ts';
import { dateFindings, nameFindings, textFindings } from '../field-check.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import type { BodyAct, BodyContext } from './body-act.ts';

/** A unit has one committee, one standing committee and one inspection committee at a time; of the others as many as it needs. */
const single: ReadonlySet<string> = new Set(['committee', 'standing-committee', 'inspection-committee']);

export function formBody(
  act: BodyAct & { act: 'form-body' },
  state: UnitBodies,
  context: BodyContext,
): Verdict<BodyEvent> {
  const twice =
    single.has(act.kind) && state.bodies.some((body) => body.kind === act.kind && body.closed === undefined);
  const findings = [
    ...nameFindings(act.name),
    ...(twice ? [organisationRefusal('body-kind-twice', { kind: act.kind }, 'kind')] : []),
    ...(state.bodies.length >= organisationLimits.bodies
      ? [organisationRefusal('too-many-entries', { maximum: organisationLimits.bodies })]
      : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  const data = { id: context.freshId(), kind: act.kind, name: tidyText(act.name) };
  return accept({ type: 'body-formed', v: 1, data });
}

export function renameBody(name: string, body: Body): Verdict<BodyEvent> {
  const findings = nameFindings(name);
  if (findings.length > 0) return refuse(...findings);
  if (tidyText(name) === body.name) return accept();
  return accept({ type: 'body-renamed', v: 1, data: { body: body.id, name: tidyText(name) } });
}

/** A body ends once its term has: so that nobody holds a post in what is no more. */
export function closeBody(act: BodyAct & { act: 'close-body' }, body: Body, context: BodyContext): Verdict<BodyEvent> {
  const reason = act.reason.trim();
  const findings = [
    ...(termUnderWay(body) ? [organisationRefusal('term-under-way', { body: body.name })] : []),
    ...(reason === '' ? [organisationRefusal('org-text-missing', { field: 'reason' }, 'reason')] : []),
    ...textFindings(reason, 'reason', organisationLimits.reason),
    ...dateFindings(
      [
        ['ended', body.terms.at(-1)?.ended],
        ['on', act.on || 'missing'],
      ],
      context.today,
    ),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'body-closed', v: 1, data: { body: body.id, on: act.on, reason } });
}
