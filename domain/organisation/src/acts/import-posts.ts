import { accept, type Finding, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { type Body, bodyOf, type HeldPost, type Term, type UnitBodies } from '../body.ts';
import type { BodyEvent } from '../body-events.ts';
import { foldedText } from '../name-order.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import type { BodyAct, BodyContext, PostLine } from './body-act.ts';

/** A single act on bodies, as a file is made of. */
export type SingleBodyAct = Exclude<BodyAct, { act: 'import-posts' }>;

/** How bodies are decided and folded; handed in, so that a file is taken by the rules of single acts. */
export interface BodyRules {
  readonly decide: (act: SingleBodyAct, state: UnitBodies, context: BodyContext) => Verdict<BodyEvent>;
  readonly evolve: (state: UnitBodies, event: BodyEvent) => UnitBodies;
}

/** What one line of a file comes to. */
export interface TakenLine {
  readonly kind: 'added' | 'changed' | 'unchanged';
  readonly state: UnitBodies;
  readonly events: readonly BodyEvent[];
  /** What does not stop it. */
  readonly warnings: readonly Finding[];
}

const same = (a: string, b: string): boolean => foldedText(tidyText(a)) === foldedText(tidyText(b));
const bodyNamed = (unit: UnitBodies, name: string): Body | undefined =>
  unit.bodies.find((body) => body.closed === undefined && same(body.name, name));
const termNamed = (body: Body | undefined, name: string): Term | undefined =>
  body?.terms.find((term) => same(term.name, name));

/**
 * Takes one line: forms the body and begins the term where they are not there yet, then gains or leaves the post. The same
 * person in the same post from the same day is the same post. Refused with the findings of the first step that fails.
 */
export function takePostLine(
  line: PostLine,
  unit: UnitBodies,
  context: BodyContext,
  { decide, evolve }: BodyRules,
): TakenLine | readonly Finding[] {
  let state = unit;
  const events: BodyEvent[] = [];
  const warnings: Finding[] = [];
  const step = (act: SingleBodyAct): readonly Finding[] => {
    const verdict = decide(act, state, context);
    if ('refused' in verdict) return verdict.refused;
    for (const event of verdict.accepted) state = evolve(state, event);
    events.push(...verdict.accepted);
    warnings.push(...(verdict.findings ?? []));
    return [];
  };
  const taken = (kind: TakenLine['kind']): TakenLine => ({ kind, state, events, warnings });

  let body = bodyNamed(state, line.body);
  if (!body) {
    if (line.kind === null) return [organisationRefusal('org-text-missing', { field: 'kind' }, 'kind')];
    const faults = step({ act: 'form-body', kind: line.kind, name: line.body });
    if (faults.length > 0) return faults.map((one) => ({ ...one, about: one.about === 'kind' ? 'kind' : 'body' }));
    body = state.bodies.at(-1)!;
  }
  const { id } = body;
  let term = termNamed(body, line.term);
  if (!term) {
    const { begins, ends } = line;
    const faults = step({ act: 'begin-term', body: id, name: line.term, begins, ...(ends ? { ends } : {}), seats: [] });
    if (faults.length > 0) return renamed(faults, 'name', 'term');
    term = bodyOf(state, id)?.terms.at(-1);
  }
  const held = term?.held.find((one) => one.person === line.person && one.post === line.post && one.from === line.from);
  if (held) return known(held, line, id, step, taken);
  if (term?.ended !== undefined) return [organisationRefusal('term-unknown', { body: body.name }, 'term')];
  const { person, post, from, gained, decision } = line;
  const faults = step({ act: 'gain-post', body: id, person, post, from, gained, decision });
  if (faults.length > 0) return faults;
  const gain = bodyOf(state, id)?.terms.at(-1)?.held.at(-1);
  const left = gain && line.until !== undefined ? leave(gain, line, id, step) : [];
  return left.length > 0 ? left : taken('added');
}

/** The fault's field as the file names it. */
const renamed = (faults: readonly Finding[], from: string, to: string): readonly Finding[] =>
  faults.map((one) => (one.about === from ? { ...one, about: to } : one));

type Step = (act: SingleBodyAct) => readonly Finding[];

function leave(held: HeldPost, line: PostLine, body: string, step: Step): readonly Finding[] {
  if (line.left === undefined) return [organisationRefusal('org-text-missing', { field: 'left' }, 'left')];
  const { until: on = '', left, decision } = line;
  return renamed(step({ act: 'leave-post', body, held: held.id, on, left, decision }), 'on', 'until');
}

/** A post that is held already: left now, or as it is. */
function known(
  held: HeldPost,
  line: PostLine,
  body: string,
  step: Step,
  taken: (kind: TakenLine['kind']) => TakenLine,
): TakenLine | readonly Finding[] {
  if (held.until === line.until) return taken('unchanged');
  if (held.until !== undefined) return [organisationRefusal('held-left', { on: held.until }, 'until')];
  const faults = leave(held, line, body, step);
  return faults.length > 0 ? faults : taken('changed');
}

/** A file's lines of one unit: all of them, or none. */
export function importPosts(
  lines: readonly PostLine[],
  unit: UnitBodies,
  context: BodyContext,
  rules: BodyRules,
): Verdict<BodyEvent> {
  const events: BodyEvent[] = [];
  const warnings: Finding[] = [];
  const faults: Finding[] = [];
  let state = unit;
  for (const line of lines) {
    const taken = takePostLine(line, state, context, rules);
    if (!('kind' in taken)) {
      faults.push(...taken);
      continue;
    }
    state = taken.state;
    events.push(...taken.events);
    warnings.push(...taken.warnings);
  }
  if (faults.length > 0) return refuse(...faults.slice(0, organisationLimits.faults));
  return warnings.length > 0 ? { accepted: events, findings: warnings } : accept(...events);
}
